import type { Body, BodyHtml } from '../../../model/body.ts';
import { oneLine } from '../../../model/one-line.ts';
import { writtenDateline } from './dateline.ts';
import { levelsOf } from './headings.ts';
import { countWords } from './measure.ts';
import { count, isPlain, isShort, meant, printed, withoutEscapes } from './plain-text.ts';
import { plainBlocks, simpleBlocks, type Block } from './simple-blocks.ts';
import { tableName } from './tables.ts';

/*
 * A way around the parser for the bodies that a newspaper has: paragraphs of ordinary sentences, here and there with a word in
 * italics, a link, a subheading, a quote or a list. What it gives is what the parser, the sanitiser and the printer give, byte
 * for byte; whatever is not certain to be read like that is left to them. Of 500 newswire stories 430 are plain, and made fifty times
 * faster; 69 of the others take it, too.
 */

/** Of each kind, in a body that may have them; with more of them it is left to the estimate of what it costs to parse. */
const mostMarks = 200;
const marks = ['*', '_', '|', '\n- ', '\n>', '\n#'];

/** Renders a body of plain prose and simple marks; null for any other. `dateline` is set at its start. */
export function plainProse(markdown: string, dateline: string | null): Body | null {
  const bare = withoutEscapes(markdown);
  if (!isShort(bare)) return null;
  if (isPlain(bare)) return bodyOf(plainBlocks(paragraphs(meant(markdown))), dateline);
  if (marks.some((mark) => count(bare, mark) > mostMarks)) return null;
  const blocks = simpleBlocks(markdown);
  return blocks && bodyOf(blocks, dateline);
}

function paragraphs(plain: string): readonly string[] {
  return plain
    .split('\n\n')
    .map((text) => text.slice(text.startsWith('\n') ? 1 : 0, text.endsWith('\n') ? -1 : undefined))
    .filter((text) => text !== '');
}

/** Null when the dateline, or the first paragraph, would have to be looked for in what is marked. */
function bodyOf(blocks: readonly Block[], dateline: string | null): Body | null {
  const first = blocks[0];
  const start = first && (dateline === null ? first : withoutDateline(first, dateline));
  if (!start) return null;
  const print = createPrinter(blocks);
  const set = dateline === null ? '' : `<span class="dateline">${printed(dateline)}</span> `;
  let html = '';
  let words = dateline ?? '';
  let firstParagraph: string | null = null;
  let isAllParagraphs = true;
  for (const [index, given] of blocks.entries()) {
    const block = index === 0 ? start : given;
    html += index === 0 ? print(block, set) : `\n${print(block, '')}`;
    words += `\n${block.text}`;
    if (block.kind !== 'paragraph') isAllParagraphs = false;
    else if (firstParagraph === null && block.text.trim() !== '') firstParagraph = block.text;
  }
  if (firstParagraph === null && !isAllParagraphs) return null;
  return {
    html: html as BodyHtml,
    firstParagraph: oneLine(firstParagraph ?? '').trim(),
    wordCount: countWords(words),
  };
}

/** Prints the blocks of a body in their order; `set` is put before the text of a paragraph. */
function createPrinter(blocks: readonly Block[]): (block: Block, set: string) => string {
  let levels: readonly number[] | null = null;
  let headings = 0;
  let tables = 0;
  return (block, set) => {
    switch (block.kind) {
      case 'paragraph':
        return `<p>${set}${block.html}</p>`;
      case 'heading': {
        levels ??= levelsOf(depthsOf(blocks));
        const level = levels[headings++];
        return `<h${level}>${block.html}</h${level}>`;
      }
      case 'table':
        return inBox(block.html, tableName(++tables));
      default:
        return block.html;
    }
  };
}

function depthsOf(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block.depth] : []));
}

/** A table in its box that scrolls. */
function inBox(table: string, name: string): string {
  return `<section class="table-wrap" tabindex="0" aria-label="${name}">${table}</section>`;
}

/** The paragraph without the dateline that it starts with; null when that reaches into a mark. */
function withoutDateline(block: Block, dateline: string): Block | null {
  if (block.kind !== 'paragraph') return null;
  const { html, text, lead } = block;
  const written = writtenDateline(text, dateline);
  if (written > 0 && written >= lead && lead < text.length) return null;
  const start = text.slice(written, lead).trimStart();
  return {
    kind: 'paragraph',
    lead,
    html: printed(start) + html.slice(printed(text.slice(0, lead)).length),
    text: start + text.slice(lead),
  };
}
