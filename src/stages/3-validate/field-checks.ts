import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import { resolveArchivePath } from '../../model/archive-path.ts';
import { slugify } from '../../model/slug.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { ArticleFields } from './article-schema.ts';
import type { PlaceOfField } from './validate-article.ts';

/** A slug that was typed must be one already: what is published is what the editor wrote. */
export function slugProblem(
  fields: ArticleFields,
  placeOf: PlaceOfField,
  text: string,
): Diagnostic[] {
  const value = fields.slug;
  if (value === undefined || slugify(value) === value) return [];
  const suggestion = slugify(value) || slugify(fields.headline) || 'article';
  const where = { place: placeOf(['slug']), text };
  return [problem('front-matter/slug-invalid', { value, suggestion }, where)];
}

/** Photos that name a file outside the articles folder, or say nothing at all. */
export function photoProblems(
  fields: ArticleFields,
  source: SourceFile,
  placeOf: PlaceOfField,
): Diagnostic[] {
  return (fields.photos ?? []).flatMap((photo, index) => {
    if (photo.file === undefined) {
      if (photo.caption !== undefined || photo.credit !== undefined) return [];
      const where = { place: placeOf(['photos', index]), text: source.text };
      return [problem('front-matter/photo-empty', {}, where)];
    }
    if (resolveArchivePath(source.path, photo.file) !== null) return [];
    const where = { place: placeOf(['photos', index, 'file']), text: source.text };
    return [problem('front-matter/path-outside', { value: photo.file }, where)];
  });
}
