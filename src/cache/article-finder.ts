import type { ScannedArticle } from '../workers/scan-article.ts';

/** Finds an article by its path. Each must be asked for after those whose paths come before; of any other nothing is found. */
export type ArticleFinder = (path: string) => ScannedArticle | null;

/**
 * Looks through the pieces of the cache, which stand in the order of their paths and so need no table of a million of them. Pieces that were added
 * since go before the others.
 */
export function articleFinder(pieces: readonly (readonly ScannedArticle[])[]): ArticleFinder {
  const inOrder = countInOrder(pieces);
  const newer = new Map<string, ScannedArticle>();
  for (const piece of pieces.slice(inOrder))
    for (const article of piece) newer.set(article.path, article);
  const older = pieces.slice(0, inOrder).flat();
  let row = 0;
  let rowPath = older[0]?.path;
  return (path) => {
    while (rowPath !== undefined && rowPath < path) rowPath = older[++row]?.path;
    return newer.get(path) ?? (rowPath === path ? (older[row] ?? null) : null);
  };
}

/** How many pieces follow each other by their paths. */
function countInOrder(pieces: readonly (readonly ScannedArticle[])[]): number {
  let last = '';
  for (const [index, piece] of pieces.entries()) {
    if ((piece[0]?.path ?? '') <= last) return index;
    last = piece.at(-1)?.path ?? '';
  }
  return pieces.length;
}
