import type { Link, PhrasingContent } from 'mdast';
import { decoded, readAddress } from './addresses.ts';
import { addProblem, quoted, type Findings, type Spot } from './findings.ts';

/**
 * The `href` to publish for a link, or null when only its words stay; the reason is noted
 * then. An anchor keeps its `#x`: whether it is there shows when the whole body is known.
 *
 * A path that is neither an article nor a picture of the archive is left out, also when it
 * starts with `/`: it belonged to a site that is not this one.
 */
export function resolveHref(
  written: string,
  findings: Findings,
  spot: Spot | undefined,
): string | null {
  const address = readAddress(written);
  const facts = { written: quoted(written) };
  switch (address.kind) {
    case 'web':
      return address.href;
    case 'anchor':
      return `#${address.id}`;
    case 'article': {
      const target = findings.source.resolve(address.written);
      if (target?.kind === 'unpublished') return null;
      if (target !== null) return withFragment(target.href, address.written);
      addProblem(findings, 'body/link-dead', facts, spot);
      return null;
    }
    case 'picture': {
      const target = findings.source.resolve(address.written);
      if (target?.kind === 'media') return target.href;
      addProblem(findings, 'body/link-unchecked', facts, spot);
      return null;
    }
    case 'other':
      addProblem(findings, 'body/link-unchecked', facts, spot);
      return null;
    case 'refused':
      addProblem(findings, 'body/link-refused', facts, spot);
      return null;
    case 'none':
      return null;
  }
}

/** Ids in bodies are published with a prefix; so is a fragment that points into another body. */
function withFragment(href: string, written: string): string {
  const start = written.indexOf('#');
  if (start < 0 || start === written.length - 1) return href;
  return `${href.replace(/#.*$/s, '')}#${publishedId(decoded(written.slice(start + 1)))}`;
}

/** Before every id that content gives, so that it cannot stand for one of the page's own. */
export const idPrefix = 'body-';

/** An id as published: prefixed by `idPrefix`, and of letters, digits, `_` and `-` only. */
export function publishedId(id: string): string {
  return idPrefix + plainId(id);
}

/** `id` with every character but letters, digits, `_` and `-` told by its code. */
export function plainId(id: string): string {
  return id.replace(
    /[^\p{L}\p{N}_-]/gu,
    (character) => `_${character.codePointAt(0)?.toString(16)}`,
  );
}

/** A link whose address cannot be published gives its words; what it notes is noted. */
export function rewriteLink(link: Link, findings: Findings): readonly PhrasingContent[] {
  const typed = findings.source.markdown.slice(
    link.position?.start.offset,
    link.position?.end.offset,
  );
  const isAutolink = typed.startsWith('<');
  // `<BCV:NYSE>` has the form of an address in angle brackets and is none.
  if (isAutolink && readAddress(link.url).kind === 'refused')
    return [{ type: 'text', value: typed }];
  const href = resolveHref(link.url, findings, link.position);
  const notes: PhrasingContent[] = [];
  const children = withoutNotes(link.children, notes);
  if (href === null) {
    const title = link.title ?? '';
    return title === ''
      ? [...children, ...notes]
      : [...children, { type: 'text', value: ` (${title})` }, ...notes];
  }
  if (children.length === 0) children.push({ type: 'text', value: link.url });
  return [{ ...link, url: href, children }, ...notes];
}

/** Takes references to footnotes out of a link's words: they are links themselves. */
function withoutNotes(
  nodes: readonly PhrasingContent[],
  notes: PhrasingContent[],
): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'footnoteReference') {
      notes.push(node);
      return [];
    }
    if (!('children' in node)) return [node];
    return [{ ...node, children: withoutNotes(node.children, notes) }];
  });
}
