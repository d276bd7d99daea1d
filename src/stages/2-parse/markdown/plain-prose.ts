import type { Paragraph, Root } from 'mdast';
import type { Body, BodyHtml } from '../../../model/body.ts';
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
 * What may be markup once escapes are gone: emphasis, code, tags, deletions, links and pictures, references to
 * characters other than `&amp;`, backslashes that end a line. Control characters, tabs and what stands for broken bytes, too.
 */
const markup =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[*_`<\\\u0000-\u0009\u000b-\u001f\u007f\ufeff\ufffd]|~~|\]\(|&(?!amp;)(?:#|[a-z0-9]+;)/i;

/**
 * What may start a block that is no paragraph, or carry one on: a heading, a quote, a list, a rule, a table, code, a
 * definition, a directive; and blanks at either end of a line, which are taken off or break it.
 */
const block = /^(?:[ #>+\-=~:|[]|\d{1,9}[.)])|[ ]$/m;

/** Renders a body of plain prose; null for any other. `dateline` is set at its start. */
export function plainProse(markdown: string, dateline: string | null): Body | null {
  if (markdown.length > longest) return null;
  // A letter in its place: an escaped mark starts no block either.
  const bare = markdown.replace(escape, 'x');
  if (markup.test(bare) || block.test(bare)) return null;
  if (count(bare, '[') > mostBrackets || count(bare, '\n') > mostLines) return null;
  const paragraphs = markdown
    .split(/\n{2,}/)
    .map((text) => text.replace(/^\n|\n$/g, ''))
    .filter((text) => text !== '')
    .map(meant);
  const [first, ...rest] = paragraphs;
  if (first === undefined) return null;
  const start = dateline === null ? first : withoutDateline(first, dateline);
  const set = dateline === null ? '' : `<span class="dateline">${printed(dateline)}</span> `;
  const html = [set + printed(start), ...rest.map(printed)].map((text) => `<p>${text}</p>`);
  const words = [dateline ?? '', start, ...rest].join('\n');
  const firstParagraph = [start, ...rest].find((text) => text.trim() !== '') ?? '';
  return {
    html: html.join('\n') as BodyHtml,
    firstParagraph: firstParagraph.replace(/\s+/g, ' ').trim(),
    wordCount: countWords(words),
  };
}

/** Marks that reach beyond their paragraph, or start a block of which only the parser can tell what it is. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const beyond = /[<\\\u0000-\u0009\u000b-\u001f\u007f\ufeff\ufffd]|^[*_`]/m;
const paragraph = /[^\n]+(?:\n[^\n]+)*/g;

/**
 * The tree of a body of paragraphs of which some have markup within their lines: these are parsed, where they stand,
 * and the plain ones are not. Null for any other body; `parse` is the parser.
 */
export function parseMarkedParagraphs(
  markdown: string,
  parse: (text: string) => Root,
): Root | null {
  if (markdown.length > longest) return null;
  const bare = markdown.replace(escape, 'x');
  if (beyond.test(bare) || block.test(bare)) return null;
  const plain = new Map<number, Paragraph>();
  let count = 0;
  const marked = markdown.replace(paragraph, (text) => {
    const index = count++;
    if (markup.test(text.replace(escape, 'x'))) return text;
    plain.set(index, { type: 'paragraph', children: [{ type: 'text', value: meant(text) }] });
    // Blanks in its place: all else stays where it stands.
    return text.replace(/[^\n]/g, ' ');
  });
  const tree = parse(marked);
  if (tree.children.length !== count - plain.size) return null;
  if (tree.children.some(({ type }) => type !== 'paragraph')) return null;
  const rest = tree.children.values();
  const children = Array.from(
    { length: count },
    (_, index) => plain.get(index) ?? rest.next().value,
  );
  return { ...tree, children: children as Paragraph[] };
}

/** What the Markdown of a plain paragraph says. */
function meant(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])|&amp;/g, (_, mark: string | undefined) => mark ?? '&');
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
