/*
 * What is certain to be plain text in Markdown: lines of paragraphs in which nothing is markup but backslash escapes and `&amp;`.
 */

/** Longer bodies, and those of more lines or brackets, are left to the estimate of what they cost to parse. */
export const longest = 100_000;
const mostLines = 5_000;
const mostBrackets = 50;

/** An escape (CommonMark 2.4): what it stands for is never markup. */
const escape = /\\([!-/:-@[-`{-~])/g;
/** As long as an escape, neither a letter nor markup. */
const escaped = '%%';

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
const blockStart = /[ #>+\-=~:|[]|\d{1,9}[.)](?![^ \n])/y;

/** Lines without an empty one between them. */
export const chunk = /[^\n]+(?:\n[^\n]+)*/g;

/** Marks in the place of escapes, of their length: an escaped mark starts no block either. */
export function withoutEscapes(text: string): string {
  return text.includes('\\') ? text.replace(escape, escaped) : text;
}

/** Whether a body is short enough to be parsed at no great cost, whatever its marks. */
export function isShort(bare: string): boolean {
  return (
    bare.length <= longest && count(bare, '[') <= mostBrackets && count(bare, '\n') <= mostLines
  );
}

/** Whether text without escapes is plain: its paragraphs are paragraphs, and say what stands there. */
export function isPlain(bare: string): boolean {
  return !hasMark(bare) && !hasBlock(bare);
}

/** Whether anything in text without escapes may be markup within its paragraph. */
export function hasMark(bare: string): boolean {
  // Each of these is dear in one pattern with the class, and looked for at once by itself.
  return mark.test(bare) || bare.includes('~~') || bare.includes('](') || hasReference(bare);
}

/** Whether a character is named in text without escapes: `&copy;`, but not `&amp;`. */
export function hasReference(bare: string): boolean {
  return bare.includes('&') && reference.test(bare);
}

/** Whether a line starts like a block or ends in a blank, which breaks it or is taken off. Only the ends of lines are looked at. */
export function hasBlock(bare: string): boolean {
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

/** What plain Markdown says. */
export function meant(text: string): string {
  if (!text.includes('\\') && !text.includes('&')) return text;
  return text.replace(/\\([!-/:-@[-`{-~])|&amp;/g, (_, mark: string | undefined) => mark ?? '&');
}

/** Text as remark-html prints it. */
export function printed(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}

/** How often `mark` stands in `text`. */
export function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
  return found;
}
