import type { Archive } from '../../model/archive.ts';
import type { ArticleRecord, Reference } from '../../model/article-record.ts';
import type { ReferenceTarget } from '../../model/site-page.ts';

/** What an article names: others that an editor chose, and what its own words refer to. */
export interface NamedByArticle {
  readonly article: ArticleRecord;
  /** Published ones. */
  readonly related: readonly ArticleRecord[];
  /** What stands for nothing is left out. */
  readonly targets: readonly ReferenceTarget[];
}

/** Of the articles that name anything. */
export function namedBy(articles: readonly ArticleRecord[], archive: Archive): NamedByArticle[] {
  return articles
    .filter(({ related, references }) => related.length + references.length > 0)
    .map((article) => ({
      article,
      related: article.related
        .map((id) => archive.byId.get(id))
        .filter((other) => other !== undefined),
      targets: article.references.flatMap((reference) => {
        const target = targetOf(reference, archive);
        return target === null ? [] : [{ written: reference.written, target }];
      }),
    }));
}

function targetOf(reference: Reference, archive: Archive): ReferenceTarget['target'] | null {
  if (reference.kind === 'media') return reference.media;
  const article = archive.byPath.get(reference.path);
  if (article !== undefined) return article;
  return archive.allPaths.has(reference.path) ? 'unpublished' : null;
}
