import type { WhereIs } from '../../diagnostics/where-is.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { parseArticle } from '../2-parse/front-matter.ts';
import { writeOutShortForms } from './long-form.ts';

/**
 * Finds places in front matter by reading the article once more with `read`. Records keep no places:
 * a million articles would pay for the few that have a problem.
 */
export function whereInArticles(
  read: (path: string) => SourceFile | null,
  shownPath: (path: string) => string,
): WhereIs {
  return (path, name, value) => {
    const nowhere = { place: { path: shownPath(path) } };
    const source = read(path);
    const parsed = source === null ? null : parseArticle(source);
    if (source === null || parsed === null || !('fields' in parsed)) return nowhere;
    const written = writeOutShortForms(parsed.fields.data).data[name];
    const index = Array.isArray(written) ? written.findIndex((item) => isValue(item, value)) : -1;
    if (index === -1 && !isValue(written, value)) return nowhere;
    const place = parsed.fields.placeOf(index === -1 ? [name] : [name, index], 'value');
    return place === null ? nowhere : { place, text: source.text };
  };
}

function isValue(written: unknown, value: string): boolean {
  return typeof written === 'string' && written.trim() === value;
}
