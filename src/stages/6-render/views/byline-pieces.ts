import type { Article } from '../../../model/article.ts';
import { nameUrl } from '../../5-plan/urls.ts';
import type { BylinePieceView } from './article-view.ts';
import type { Linker } from './links.ts';

/** Whether `text` has `name` in it, whatever its case. */
export function includesName(text: string, name: string): boolean {
  return text.toLowerCase().includes(name.toLowerCase());
}

/** The byline exactly as printed, with the names of people and agencies in it as links. */
export function bylinePieces(article: Article, link: Linker): BylinePieceView[] {
  const byline = article.byline;
  if (byline === null) return [];
  const lower = byline.toLowerCase();
  const names = [
    ...article.authors.map(({ name }) => ({ name, kind: 'byline' as const })),
    ...article.agencies.map((name) => ({ name, kind: 'agency' as const })),
  ];
  // Lower case may be longer than what it stands for (İ): then names cannot be located.
  const marks =
    lower.length !== byline.length
      ? []
      : names.flatMap(({ name, kind }) => {
          const start = lower.indexOf(name.toLowerCase());
          return start === -1
            ? []
            : [{ start, end: start + name.length, url: nameUrl(kind, name) }];
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
