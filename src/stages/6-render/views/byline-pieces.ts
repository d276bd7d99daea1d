import type { Article } from '../../../model/article.ts';
import { remembered } from '../../../model/remember.ts';
import { wordsPattern } from '../../../model/words-pattern.ts';
import { nameUrl } from '../../5-plan/urls.ts';
import type { BylinePieceView } from './article-view.ts';
import type { Linker } from './links.ts';

/** Where `name` stands in `text` as words of their own (no `AP` in `Kapil`), whatever the case and the blanks. */
export function findName(text: string, name: string): { start: number; end: number } | null {
  if (isPlain.test(text) && isPlain.test(name)) return findPlainName(text, name);
  const match = patternOf(name).exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** ASCII words with single spaces between them, as nearly every byline is: their pattern is looked for without it. */
const isPlain = /^[!-~]+(?: [!-~]+)*$/;
const isWordAt = (text: string, at: number): boolean => /^[a-z0-9]$/i.test(text.charAt(at));

function findPlainName(text: string, name: string): { start: number; end: number } | null {
  const [sought, among] = [name.toLowerCase(), text.toLowerCase()];
  for (let start = among.indexOf(sought); start !== -1; start = among.indexOf(sought, start + 1)) {
    const end = start + sought.length;
    if (!isWordAt(among, start - 1) && !isWordAt(among, end)) return { start, end };
  }
  return null;
}

const patternOf = remembered(
  2000,
  (name) => new RegExp(`(?<![\\p{L}\\p{N}])${wordsPattern(name)}(?![\\p{L}\\p{M}\\p{N}])`, 'iu'),
);

/** A name in a byline, and where it leads. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

function mark(marks: Mark[], byline: string, name: string, kind: 'byline' | 'agency'): void {
  const found = findName(byline, name);
  if (found !== null) marks.push({ url: nameUrl(kind, name), ...found });
}

/** The byline exactly as printed, with the names of people and agencies in it as links. */
export function bylinePieces(article: Article, link: Linker): BylinePieceView[] {
  const byline = article.byline;
  if (byline === null) return [];
  const marks: Mark[] = [];
  for (const { name } of article.authors) mark(marks, byline, name, 'byline');
  for (const name of article.agencies) mark(marks, byline, name, 'agency');
  const pieces: BylinePieceView[] = [];
  let written = 0;
  for (const { start, end, url } of marks.sort((a, b) => a.start - b.start)) {
    if (start < written) continue;
    if (start > written) pieces.push({ text: byline.slice(written, start), href: null });
    pieces.push({ text: byline.slice(start, end), href: link.href(url) });
    written = end;
  }
  if (written < byline.length) pieces.push({ text: byline.slice(written), href: null });
  return pieces;
}
