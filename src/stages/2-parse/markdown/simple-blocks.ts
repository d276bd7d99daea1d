import { chunk, printed } from './plain-text.ts';
import { simpleText, type SimpleText } from './simple-marks.ts';
import { simpleTable, type SimpleTable } from './simple-table.ts';

/** A block of a body in its simplest form. */
export type Block =
  | ({ readonly kind: 'paragraph' } & SimpleText)
  | ({ readonly kind: 'heading'; readonly depth: number } & SimpleText)
  /** `html` is that of the `table` alone. */
  | ({ readonly kind: 'table' } & SimpleTable)
  /** `html` with its tags; in `text` paragraphs and items are set apart by line ends. */
  | { readonly kind: 'list' | 'quote' | 'rule'; readonly html: string; readonly text: string };

/** Paragraphs of plain text, as `split` gives them. */
export function plainBlocks(texts: readonly string[]): Block[] {
  return texts.map((text) => ({ kind: 'paragraph', html: printed(text), text, lead: text.length }));
}

/**
 * Reads a body all of whose blocks are simple and between empty lines: paragraphs, headings of one line, quotes with a mark before
 * each line, bullet lists of one line an item, tables, rules. Null for any other body.
 */
export function simpleBlocks(markdown: string): readonly Block[] | null {
  const blocks: Block[] = [];
  for (const [text] of markdown.matchAll(chunk)) {
    const block = simpleBlock(text);
    if (block === null) return null;
    // Two lists that follow each other may be one.
    if (block.kind === 'list' && blocks.at(-1)?.kind === 'list') return null;
    blocks.push(block);
  }
  return blocks;
}

function simpleBlock(text: string): Block | null {
  if (text === '---' || text === '***' || text === '* * *')
    return { kind: 'rule', html: '<hr>', text: '' };
  if (text.startsWith('#')) return heading(text);
  if (text.startsWith('>')) return quote(text);
  if (text.startsWith('- ') || text.startsWith('* ')) return list(text);
  if (text.startsWith('|')) return table(text);
  return paragraph(text);
}

function paragraph(text: string): Block | null {
  const said = simpleText(text);
  return said && { kind: 'paragraph', ...said };
}

function table(text: string): Block | null {
  const read = simpleTable(text);
  return read && { kind: 'table', ...read };
}

function heading(text: string): Block | null {
  const [, marks = '', words] = /^(#{1,6}) ([^\n]+)$/.exec(text) ?? [];
  // Blanks around it and marks at its end are taken off.
  if (words === undefined || /^\s|[\s#]$/.test(words)) return null;
  const said = simpleText(words, false);
  return said && { kind: 'heading', depth: marks.length, ...said };
}

function quote(text: string): Block | null {
  const lines = text.split('\n');
  if (!lines.every((line) => line === '>' || line.startsWith('> '))) return null;
  const paragraphs = lines
    .map((line) => line.slice(2))
    .join('\n')
    .split('\n\n');
  return container('quote', 'blockquote', 'p', paragraphs);
}

function list(text: string): Block | null {
  const mark = text.slice(0, 2);
  const items = text.split('\n');
  if (!items.every((item) => item.startsWith(mark))) return null;
  return container(
    'list',
    'ul',
    'li',
    items.map((item) => item.slice(2)),
  );
}

function container(
  kind: 'quote' | 'list',
  outer: string,
  inner: string,
  texts: readonly string[],
): Block | null {
  const parts: SimpleText[] = [];
  for (const text of texts) {
    const part = text === '' || /^\n|\n$/.test(text) ? null : simpleText(text);
    if (part === null) return null;
    parts.push(part);
  }
  const html = parts.map((part) => `<${inner}>${part.html}</${inner}>\n`).join('');
  return {
    kind,
    html: `<${outer}>\n${html}</${outer}>`,
    text: parts.map((part) => part.text).join('\n'),
  };
}
