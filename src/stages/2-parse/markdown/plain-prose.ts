import type { Nodes, Paragraph, Root } from 'mdast';
import type { Body, BodyHtml } from '../../../model/body.ts';
import { oneLine } from '../../../model/one-line.ts';
import { writtenDateline } from './dateline.ts';
import { countWords } from './measure.ts';

/*
 * A way around the parser for bodies of ordinary sentences, which is what most of a newspaper is: paragraphs in
 * which nothing is markup but backslash escapes and `&amp;`. What it gives is what the parser, the sanitiser and
 * the printer give, byte for byte; whatever is not certain to be plain is left to them. Of 500 newswire stories 86 in
 * a hundred take it, and are made fifty times faster.
 */

/** Longer bodies, of more lines or brackets, are left to the estimate of what they cost to parse. */
const longest = 100_000;
const mostLines = 5_000;
const mostBrackets = 50;

/** An escape (CommonMark 2.4): what it stands for is never markup. */
const escape = /\\([!-/:-@[-`{-~])/g;

/**
 * What may be markup once escapes are gone: emphasis, code, tags, backslashes that end a line. Control characters, tabs
 * and what stands for broken bytes, too. A class by itself, which is a look into a table for each character.
 */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const mark = /[*_`<\\\u0000-\u0009\u000b-\u001f\u007f\ufeff\ufffd]/;

/** A reference to a character other than `&amp;`. */
const reference = /&(?!amp;)(?:#|[a-z0-9]+;)/i;

/**
 * What may start a block that is no paragraph, or carry one on: a heading, a quote, a list, a rule, a table, code, a
 * definition, a directive; and blanks, which are taken off.
 */
const blockStart = /[ #>+\-=~:|[]|\d{1,9}[.)]/y;

/** Renders a body of plain prose; null for any other. `dateline` is set at its start. */
export function plainProse(markdown: string, dateline: string | null): Body | null {
  if (markdown.length > longest) return null;
  const bare = withoutEscapes(markdown);
  if (!isPlain(bare)) return null;
  if (count(bare, '[') > mostBrackets || count(bare, '\n') > mostLines) return null;
  const [first, ...rest] = meant(markdown)
    .split('\n\n')
    .map(withoutLineEnds)
    .filter((text) => text !== '');
  if (first === undefined) return null;
  const start = dateline === null ? first : withoutDateline(first, dateline);
  const set = dateline === null ? '' : `<span class="dateline">${printed(dateline)}</span> `;
  const html = [set + printed(start), ...rest.map(printed)].map((text) => `<p>${text}</p>`);
  const words = [dateline ?? '', start, ...rest].join('\n');
  const firstParagraph = [start, ...rest].find((text) => text.trim() !== '') ?? '';
  return {
    html: html.join('\n') as BodyHtml,
    firstParagraph: oneLine(firstParagraph).trim(),
    wordCount: countWords(words),
  };
}

/**
 * What may reach over empty lines, or say elsewhere what a paragraph means: HTML, fences of code, directives, definitions,
 * backslashes that end a line. Control characters, tabs and what stands for broken bytes, too.
 */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const beyond = /[<\\\u0000-\u0009\u000b-\u001f\u007f\ufeff\ufffd]|```|~~~|::|\]:/;
const chunk = /[^\n]+(?:\n[^\n]+)*/g;

/**
 * The tree of a body of which some parts are no plain paragraphs: these are parsed, where they stand. Plain paragraphs
 * between empty lines, whatever comes before and after, stand by themselves; so one letter in the place of all that follow each
 * other, and empty lines for the rest of them, leave all else as it is. Null for any other body; `parse` is the parser.
 */
export function parseMarkedParts(markdown: string, parse: (text: string) => Root): Root | null {
  if (markdown.length > longest || beyond.test(withoutEscapes(markdown))) return null;
  const plain = new Map<number, Paragraph[]>();
  let latest: Paragraph[] | null = null;
  const marked = markdown.replace(chunk, (text, at: number) => {
    if (!isPlain(withoutEscapes(text))) {
      latest = null;
      return text;
    }
    const letter = latest === null ? 'x' : '';
    if (latest === null) plain.set(at, (latest = []));
    latest.push({ type: 'paragraph', children: [{ type: 'text', value: meant(text) }] });
    return letter + '\n'.repeat(count(text, '\n'));
  });
  if (plain.size === 0) return null;
  const tree = parse(marked);
  moveBack(tree, leftOut(markdown, marked));
  const children = tree.children.flatMap((child) => {
    const at = child.position?.start.offset ?? -1;
    const found = plain.get(at);
    plain.delete(at);
    return found ?? [child];
  });
  return plain.size === 0 ? { ...tree, children } : null;
}

/** By line, counted from 1: characters left out before it. Both texts have the same lines, some of them cut. */
function leftOut(whole: string, cut: string): readonly number[] {
  const cutLines = cut.split('\n');
  let sum = 0;
  const before = whole.split('\n').map((line, index) => {
    const here = sum;
    sum += line.length - (cutLines[index] as string).length;
    return here;
  });
  return [0, ...before];
}

/** Gives all nodes the places that they have in the whole text. */
function moveBack(node: Nodes, before: readonly number[]): void {
  if (node.position !== undefined)
    for (const point of [node.position.start, node.position.end])
      point.offset = (point.offset ?? 0) + (before[point.line] ?? 0);
  if ('children' in node) for (const child of node.children) moveBack(child, before);
}

/** A letter in the place of each escape: an escaped mark starts no block either. */
function withoutEscapes(text: string): string {
  return text.includes('\\') ? text.replace(escape, 'x') : text;
}

function isPlain(bare: string): boolean {
  // Each of these is dear in one pattern with the class, and looked for at once by itself.
  if (mark.test(bare) || bare.includes('~~') || bare.includes('](')) return false;
  return !(bare.includes('&') && reference.test(bare)) && !hasBlock(bare);
}

/** Whether a line starts like a block or ends in a blank, which breaks it or is taken off. Only the ends of lines are looked at. */
function hasBlock(bare: string): boolean {
  let start = 0;
  for (;;) {
    blockStart.lastIndex = start;
    if (blockStart.test(bare)) return true;
    const newline = bare.indexOf('\n', start);
    const end = newline === -1 ? bare.length : newline;
    if (bare[end - 1] === ' ') return true;
    if (newline === -1) return false;
    start = newline + 1;
  }
}

/** What the Markdown of plain paragraphs says. */
function meant(text: string): string {
  if (!text.includes('\\') && !text.includes('&')) return text;
  return text.replace(/\\([!-/:-@[-`{-~])|&amp;/g, (_, mark: string | undefined) => mark ?? '&');
}

function withoutLineEnds(text: string): string {
  return text.slice(text.startsWith('\n') ? 1 : 0, text.endsWith('\n') ? -1 : undefined);
}

function withoutDateline(text: string, dateline: string): string {
  return text.slice(writtenDateline(text, dateline)).trimStart();
}

/** Text as remark-html prints it. */
function printed(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
  return found;
}
