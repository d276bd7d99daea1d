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

/** The byline exactly as printed, with the names of people and agencies in it as links. */
export function bylinePieces(article: Article, link: Linker): BylinePieceView[] {
  const byline = article.byline;
  if (byline === null) return [];
  const names = [
    ...article.authors.map(({ name }) => ({ name, kind: 'byline' as const })),
    ...article.agencies.map((name) => ({ name, kind: 'agency' as const })),
  ];
  const marks = names.flatMap(({ name, kind }) => {
    const found = findName(byline, name);
    return found === null ? [] : [{ ...found, url: nameUrl(kind, name) }];
  });
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
