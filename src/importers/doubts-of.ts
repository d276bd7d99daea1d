import { dayOfFields } from './article-path.ts';
import type { Doubt, ImportedArticle } from './imported-article.ts';

/** What a person must look at: what the importer doubts, and what every article needs and this one lacks. */
export function doubtsOf({ fields, doubts, body }: ImportedArticle): readonly Doubt[] {
  const isDoubted = (field: string) => doubts.some((doubt) => doubt.field === field);
  const missing: Doubt[] = [];
  if (fields.headline === undefined && fields.title === undefined)
    missing.push({ field: 'headline', reason: 'The source gives none.' });
  if (fields.section === undefined && !isDoubted('section'))
    missing.push({ field: 'section', reason: 'The source gives none.' });
  if (dayOfFields(fields) === null && !isDoubted('published') && !isDoubted('print.date'))
    missing.push({ field: 'published', reason: 'The source gives no date.' });
  if (body.trim() === '') missing.push({ field: 'body', reason: 'The source has no text.' });
  return [...doubts, ...missing];
}
