import { fingerprintOf } from '../../model/fingerprint.ts';
import { findTemplate, type TemplateFolders } from './template-loader.ts';
import { parseTemplate, part, partsOf, valueOf, type TemplateNode } from './template-syntax.ts';
import { viewContract } from './view-contract.ts';

/**
 * For each page's template a fingerprint of its text and of the texts of all that it extends, includes and imports.
 * The templates must have been checked.
 */
export function templateDigests(themes: TemplateFolders): ReadonlyMap<string, string> {
  const texts = new Map<string, TemplateText>();
  const read = (name: string): TemplateText => {
    const known = texts.get(name) ?? readTemplate(themes, name);
    texts.set(name, known);
    return known;
  };
  return new Map(
    Object.keys(viewContract.templates).map((template) => {
      const reached = new Set([template]);
      // A set is walked on into what is added to it meanwhile.
      for (const name of reached) for (const next of read(name).names) reached.add(next);
      return [template, fingerprintOf([...reached].map((name) => [name, read(name).text]))];
    }),
  );
}

interface TemplateText {
  /** Null for a template that is not there. */
  readonly text: string | null;
  /** Templates that it names. */
  readonly names: readonly string[];
}

function readTemplate(themes: TemplateFolders, name: string): TemplateText {
  const text = findTemplate(themes, name)?.text ?? null;
  if (text === null) return { text, names: [] };
  const named = nodesOf(treeOf(text))
    .filter(({ typename }) => naming.has(typename))
    .map((node) => part(node, 'template'))
    .map((node) => (node?.typename === 'Literal' ? valueOf(node) : null));
  const names = named.filter((other) => other !== null);
  // A name that is worked out while the page is made may be that of any template.
  return { text, names: names.length === named.length ? names : [...names, ...allNames(themes)] };
}

/** A file that is no template has no tree, and fails where it is included. */
function treeOf(text: string): TemplateNode | null {
  try {
    return parseTemplate(text);
  } catch {
    return null;
  }
}

const naming = new Set(['Extends', 'Include', 'Import', 'FromImport']);

function nodesOf(node: TemplateNode | null): TemplateNode[] {
  return node === null ? [] : [node, ...partsOf(node).flatMap(nodesOf)];
}

function allNames({ files, folders }: TemplateFolders): string[] {
  const names: string[] = [];
  const walk = (folder: string, below: string): void => {
    for (const { name, kind } of files.list(folder)) {
      if (kind === 'folder') walk(`${folder}/${name}`, `${below}${name}/`);
      else if (/\.(?:njk|html|svg|xml|txt)$/.test(name)) names.push(below + name);
    }
  };
  for (const folder of folders) walk(folder, '');
  return names;
}
