import { oneLine } from '../../../model/one-line.ts';
import { dateWords } from '../words.ts';
import { sortName, type CitedArticle } from './cited-article.ts';

/** The template `{{cite news}}` of Wikipedia, filled in. */
export function wikipedia(cited: CitedArticle): string {
  const fields =
    authors(cited.authors) +
    field('title', cited.headline) +
    field('newspaper', cited.publication) +
    field('location', cited.place) +
    field('agency', cited.agencies.join(', ') || null) +
    field('date', dateWords(cited.date)) +
    field(/[,–-]/.test(cited.page ?? '') ? 'pages' : 'page', cited.page) +
    field('edition', cited.edition) +
    field('issn', cited.issn) +
    (cited.url === null ? '' : ` |url=${cited.url}`) +
    field('via', cited.archive);
  return `{{cite news${fields}}}`;
}

function authors(names: readonly string[]): string {
  const fields = names.map((name, index) => {
    const number = names.length === 1 ? '' : String(index + 1);
    const sorted = sortName(name);
    if (sorted === null) return field(`author${number}`, name);
    const first = [sorted.given, sorted.suffix ?? ''].join(' ').trim();
    return field(`last${number}`, sorted.family) + field(`first${number}`, first);
  });
  return fields.join('');
}

function field(name: string, value: string | null): string {
  return value === null ? '' : ` |${name}=${escape(value)}`;
}

/** What would end the field, or start a template, a link or a tag, is written as an entity. */
function escape(text: string): string {
  return oneLine(text.replace(/[|{}[\]<]/g, (character) => `&#${character.charCodeAt(0)};`));
}
