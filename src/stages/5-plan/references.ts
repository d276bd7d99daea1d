import type { Archive } from '../../model/archive.ts';
import type { ArticleRecord, Reference } from '../../model/article-record.ts';
import type { ReferenceTarget } from '../../model/site-page.ts';

/** Published articles that an editor named. */
export function relatedArticles(
  { related }: ArticleRecord,
  { byId }: Archive,
): readonly ArticleRecord[] {
  if (related.length === 0) return none;
  return related.map((id) => byId.get(id)).filter((other) => other !== undefined);
}

/** What the names in an article's text stand for; those that stand for nothing are left out. */
export function referenceTargets(
  { references }: ArticleRecord,
  archive: Archive,
): readonly ReferenceTarget[] {
  if (references.length === 0) return none;
  return references.flatMap((reference) => {
    const target = targetOf(reference, archive);
    return target === null ? [] : [{ written: reference.written, target }];
  });
}

// Most articles name nothing, and a million empty lists would cost as much memory as many records.
const none: readonly never[] = [];

function targetOf(reference: Reference, archive: Archive): ReferenceTarget['target'] | null {
  if (reference.kind === 'media') return reference.media;
  const article = archive.byPath.get(reference.path);
  if (article !== undefined) return article;
  return archive.allPaths.has(reference.path) ? 'unpublished' : null;
}
