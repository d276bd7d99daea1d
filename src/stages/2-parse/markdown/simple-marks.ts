import {
  hasBlock,
  hasMark,
  hasReference,
  isPlain,
  meant,
  printed,
  withoutEscapes,
} from './plain-text.ts';

/** The text of a paragraph, heading or list item in which nothing is markup but simple marks. */
export interface SimpleText {
  /** As remark-html prints it. */
  readonly html: string;
  /** What it says. */
  readonly text: string;
  /** Characters of `text` before the first mark. */
  readonly lead: number;
}

/** Emphasis, strong emphasis, and links to other sites; nothing is marked inside them. */
const simpleMark =
  /(\*\*?|__?)([^*_[\]]+)\1|\[([^*_[\]]+)\]\((https?:\/\/[\w.~/?#=@:+,;$!&%-]+)\)/g;

const blankEnd = /^\s|\s$/;
const letterOrDigit = /^[\p{L}\p{N}]$/u;
const badPercent = /%(?![0-9a-f]{2})/i;

/**
 * Reads text with marks of the simplest form. Those of emphasis stand where each can only open or only close (CommonMark 6.2:
 * it is left-flanking or right-flanking, and not both). Null for all other text. `isParagraph` is false where no line can start a block.
 */
export function simpleText(raw: string, isParagraph = true): SimpleText | null {
  const bare = withoutEscapes(raw);
  if (!isPlain(bare)) return markedText(raw, bare, isParagraph);
  const text = meant(raw);
  return { html: printed(text), text, lead: text.length };
}

function markedText(raw: string, bare: string, isParagraph: boolean): SimpleText | null {
  const said = { html: '', text: '', lead: -1 };
  /** The text with letters in the place of its marks. */
  let rest = '';
  let end = 0;
  for (const found of bare.matchAll(simpleMark)) {
    const { index } = found;
    const [{ length }, mark = '[', inner, label = '', address = ''] = found;
    const words = inner ?? label;
    const next = index + length;
    if (blankEnd.test(words)) return null;
    if (inner === undefined) {
      if (!isLink(bare, index, words, address)) return null;
    } else if (!opens(bare[index - 1], words[0]) || !closes(words.at(-1), bare[next])) return null;
    const start = index + mark.length;
    const before = meant(raw.slice(end, index));
    const marked = meant(raw.slice(start, start + words.length));
    if (said.lead < 0) said.lead = before.length;
    said.text += before + marked;
    said.html += printed(before) + element(mark, printed(marked), address);
    rest += `${bare.slice(end, index)}x${words}x`;
    end = next;
  }
  rest += bare.slice(end);
  if (hasMark(rest) || (isParagraph && hasBlock(rest))) return null;
  const after = meant(raw.slice(end));
  return {
    html: said.html + printed(after),
    text: said.text + after,
    lead: said.lead < 0 ? after.length : said.lead,
  };
}

/** Whether a mark of emphasis can open between these characters, and only that. */
function opens(before = ' ', first = ''): boolean {
  if (isBlank(before)) return true;
  return '(“‘"\'—–'.includes(before) && letterOrDigit.test(first);
}

/** Whether a mark of emphasis can close between these characters, and only that. */
function closes(last = '', after = ' '): boolean {
  if (isBlank(after)) return true;
  return '.,;:!?)”’"\'—–'.includes(after) && letterOrDigit.test(last);
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\n';
}

/** Not a picture, no reference to a note, and with an address that is published as it is written. */
function isLink(bare: string, index: number, words: string, address: string): boolean {
  if (bare[index - 1] === '!' || words.startsWith('^')) return false;
  return !hasReference(address) && !badPercent.test(address);
}

function element(mark: string, html: string, address: string): string {
  if (mark === '[') return `<a href="${printed(meant(address))}">${html}</a>`;
  const tag = mark.length === 1 ? 'em' : 'strong';
  return `<${tag}>${html}</${tag}>`;
}
