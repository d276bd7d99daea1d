import type { BlockContent, Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type {} from 'mdast-util-to-hast';
import { didYouMean } from '../../../diagnostics/did-you-mean.ts';
import { addProblem, quoted, type Findings } from './findings.ts';
import { pictureProperties, resolvePicture } from './pictures.ts';

type Directive = ContainerDirective | LeafDirective;

/** The directives and their attributes. */
const known: Readonly<Record<string, readonly string[]>> = {
  pullquote: ['by'],
  figure: ['file', 'alt', 'credit'],
};

/**
 * A directive as a figure:
 *
 * ```text
 * :::pullquote{by="Ana Reyes"}       :::figure{file=tram.jpg alt="A tram" credit="L. Osei"}
 * The tram is *ours*.                The last tram left the quay in 1961.
 * :::                                :::
 * ```
 *
 * One with another name, without an end or without what it needs is shown as typed.
 */
export function rewriteDirective(node: Directive, findings: Findings): RootContent | RootContent[] {
  const typed = typedLines(node, findings.source.markdown);
  const attributes = Object.hasOwn(known, node.name) ? known[node.name] : undefined;
  if (attributes === undefined) {
    const suggestion = didYouMean(node.name, Object.keys(known));
    const facts = { name: quoted(node.name), suggestion };
    addProblem(findings, 'body/directive-unknown', facts, node.position);
    return asTyped(node, typed);
  }
  if (node.type === 'containerDirective' && typed.end === '') {
    const colons = /^:+/.exec(typed.start)?.[0] ?? ':::';
    addProblem(findings, 'body/directive-unclosed', { name: node.name, colons }, node.position);
    return asTyped(node, typed);
  }
  if (node.name === 'figure' && !node.attributes?.file) {
    const example = ':::figure{file=tram.jpg alt="A tram on the quay"}';
    const facts = { name: node.name, attribute: 'file', example };
    addProblem(findings, 'body/directive-incomplete', facts, node.position);
    return asTyped(node, typed);
  }
  checkAttributes(node, typed.start, attributes, findings);
  return node.name === 'pullquote' ? pullquote(node) : figure(node, findings);
}

/** The opening line and the closing one, empty when there is none. */
function typedLines(node: Directive, markdown: string): { start: string; end: string } {
  const typed = markdown.slice(node.position?.start.offset, node.position?.end.offset);
  const newline = typed.indexOf('\n');
  if (newline < 0) return { start: typed.trimEnd(), end: '' };
  const start = typed.slice(0, newline).trimEnd();
  const last = /\n[ \t>]*(:{3,})[ \t]*$/.exec(typed.slice(-100))?.[1] ?? '';
  return { start, end: last.length >= (/^:+/.exec(start)?.[0].length ?? 0) ? last : '' };
}

function asTyped(node: Directive, typed: { start: string; end: string }): RootContent[] {
  const lines: RootContent[] = [paragraphOf(typed.start)];
  if (node.type === 'containerDirective') {
    // The label stands in the opening line.
    for (const child of node.children) if (!isLabel(child)) lines.push(child);
    if (typed.end !== '') lines.push(paragraphOf(typed.end));
  }
  return lines;
}

function isLabel(node: RootContent): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}

function paragraphOf(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** Notes attributes that are not known, and values that are written and then replaced by a later one. */
function checkAttributes(
  node: Directive,
  start: string,
  known: readonly string[],
  findings: Findings,
): void {
  const attributes = node.attributes ?? {};
  const used = known.filter((name) => Object.hasOwn(attributes, name));
  const written = start.slice(start.indexOf('{', start.lastIndexOf(']{')));
  const values = written.replace(/"[^"]*"|'[^']*'/g, '""').match(/=/g) ?? [];
  if (used.length === Object.keys(attributes).length && values.length <= used.length) return;
  const facts = {
    name: node.name,
    written: quoted(written),
    known: known.map((name) => `\`${name}\``).join(', '),
  };
  addProblem(findings, 'body/directive-attribute', facts, node.position);
}

function pullquote(node: Directive): RootContent {
  const quote: Blockquote = { type: 'blockquote', children: blocksOf(node) };
  const by = node.attributes?.by ?? '';
  const children: BlockContent[] = [quote];
  if (by !== '') children.push(inlineElement('figcaption', [{ type: 'text', value: by }]));
  return blockElement('figure', children, { className: ['pullquote'] });
}

function figure(node: Directive, findings: Findings): RootContent {
  const { file, alt, credit } = node.attributes ?? {};
  const picture = resolvePicture(file ?? '', findings, node.position);
  const children: BlockContent[] = [];
  if (picture.kind === 'held') {
    const data = { hProperties: pictureProperties(picture) };
    children.push({
      type: 'image',
      url: picture.src,
      alt: alt ?? '',
      data,
    } as unknown as BlockContent);
  } else if (picture.kind === 'remote') {
    const words = alt ?? '';
    const text: PhrasingContent = { type: 'text', value: words === '' ? (file ?? '') : words };
    children.push({
      type: 'paragraph',
      children: [{ type: 'link', url: picture.href, children: [text] }],
    });
  } else if (alt) children.push(paragraphOf(alt));
  const caption = figureCaption(node, credit ?? '');
  if (caption !== null) children.push(caption);
  return blockElement('figure', children);
}

/** The words below the picture, the credit last; a single paragraph needs no element of its own. */
function figureCaption(node: Directive, credit: string): BlockContent | null {
  const blocks = blocksOf(node);
  const creditSpan = credit === '' ? [] : [span('credit', credit)];
  const [first] = blocks;
  if (blocks.length > 1 || (first !== undefined && first.type !== 'paragraph')) {
    const last: BlockContent[] = credit === '' ? [] : [{ type: 'paragraph', children: creditSpan }];
    return blockElement('figcaption', [...blocks, ...last]);
  }
  const words = first?.type === 'paragraph' ? [...first.children] : [];
  if (words.length > 0 && credit !== '') words.push({ type: 'text', value: ' ' });
  words.push(...creditSpan);
  return words.length === 0 ? null : inlineElement('figcaption', words);
}

function blocksOf(node: Directive): BlockContent[] {
  if (node.type === 'containerDirective') return [...node.children] as BlockContent[];
  return node.children.length === 0 ? [] : [{ type: 'paragraph', children: node.children }];
}

function span(className: string, value: string): PhrasingContent {
  return {
    type: 'emphasis',
    data: { hName: 'span', hProperties: { className: [className] } },
    children: [{ type: 'text', value }],
  };
}

/** An element that Markdown has no node for, with text in it. */
function inlineElement(name: string, children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', data: { hName: name }, children };
}

/** An element that Markdown has no node for, with blocks in it. */
function blockElement(
  name: string,
  children: BlockContent[],
  properties: Record<string, string[]> = {},
): BlockContent {
  return { type: 'blockquote', data: { hName: name, hProperties: properties }, children };
}
