import { frontMatterText } from './front-matter-text.ts';
import type { Doubt, ImportedArticle, Origin } from './imported-article.ts';
import { stampText, unstamped } from './stamp.ts';

/**
 * An imported article as its file: its fields, what a person must look at (`extra.needs_review`), where it
 * comes from (`source`), and its body.
 */
export function articleText(
  article: ImportedArticle,
  doubts: readonly Doubt[],
  format: string,
): string {
  const { fields, origin, body } = article;
  const extra = (fields.extra ?? {}) as Readonly<Record<string, unknown>>;
  const review = doubts.map(({ field, reason }) => ({ [field]: reason }));
  const frontMatter = frontMatterText({
    ...fields,
    extra: review.length === 0 ? extra : { ...extra, needs_review: review },
    source: {
      ...(isWebAddress(origin.url) ? { url: origin.url } : {}),
      file: sourceName(origin),
      sha256: origin.sha256,
      format,
      importer: unstamped,
    },
  });
  return stampText(body === '' ? frontMatter : `${frontMatter}\n${body.trimEnd()}\n`);
}

/** The source's name as the article keeps it; a record is counted behind it: `posts.jsonl#17`. */
export function sourceName({ file, record }: Origin): string {
  return record === null ? file : `${file}#${record}`;
}

function isWebAddress(url: string | null): boolean {
  return url !== null && /^https?:\/\/[^\s<>"]+$/i.test(url) && URL.canParse(url);
}
