import { sortName, type CitedArticle } from './cited-article.ts';

/** CSL-JSON 1.0, type `article-newspaper`: what Zotero, Mendeley and pandoc read. */
export function cslJson(cited: CitedArticle): string {
  const item = {
    id: cited.id,
    type: 'article-newspaper',
    title: cited.headline,
    author: cited.authors.length === 0 ? undefined : cited.authors.map(cslName),
    'container-title': cited.publication,
    'publisher-place': cited.place ?? undefined,
    issued: { 'date-parts': [cited.date.split('-').map(Number)] },
    edition: cited.edition ?? undefined,
    section: cited.section,
    page: cited.page ?? undefined,
    ISSN: cited.issn ?? undefined,
    language: cited.language,
    archive: cited.archive,
    URL: cited.url ?? undefined,
  };
  return JSON.stringify([item]);
}

function cslName(name: string): object {
  const sorted = sortName(name);
  if (sorted === null) return { literal: name };
  const { family, given, suffix } = sorted;
  return { family, given, suffix: suffix ?? undefined };
}
