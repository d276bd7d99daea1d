import { pathAt, sha256At, sha256Of, type Manifest } from '../model/manifest.ts';

/** More changed files than this are not told one by one. */
const mostTold = 100;

/**
 * The files that a page may show or be styled by and that are new or changed in `next`, as paths
 * from the root; null when there are too many to tell.
 */
export function changedFiles(before: Manifest, next: Manifest): readonly string[] | null {
  const changed: string[] = [];
  for (let line = 0; line < next.lines.length; line++) {
    const path = pathAt(next, line);
    if (path.endsWith('.html') || sha256Of(before, path) === sha256At(next, line)) continue;
    if (changed.length === mostTold) return null;
    changed.push(`/${path}`);
  }
  return changed;
}
