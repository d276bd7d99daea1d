import { dateWords } from '../words.ts';
import { sortName, type CitedArticle } from './cited-article.ts';

/** The template `{{cite news}}` of Wikipedia, filled in. */
export function wikipedia(cited: CitedArticle): string {
  const names = cited.authors.flatMap((name, index): [string, string][] => {
    const number = cited.authors.length === 1 ? '' : String(index + 1);
    const sorted = sortName(name);
    return sorted === null
      ? [[`author${number}`, name]]
      : [
          [`last${number}`, sorted.family],
          [`first${number}`, [sorted.given, sorted.suffix ?? ''].join(' ').trim()],
        ];
  });
  const fields: [string, string | null][] = [
    ...names,
    ['title', cited.headline],
    ['newspaper', cited.publication],
    ['location', cited.place],
    ['agency', cited.agencies.join(', ') || null],
    ['date', dateWords(cited.date)],
    [/[,–-]/.test(cited.page ?? '') ? 'pages' : 'page', cited.page],
    ['edition', cited.edition],
    ['issn', cited.issn],
    ['url', cited.url],
    ['via', cited.archive],
  ];
  const parts = fields.flatMap(([name, value]) =>
    value === null ? [] : [`|${name}=${name === 'url' ? value : escape(value)}`],
  );
  return `{{cite news ${parts.join(' ')}}}`;
}

/** What would end the field, or start a template, a link or a tag, is written as an entity. */
function escape(text: string): string {
  return text
    .replace(/[|{}[\]<]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\s+/g, ' ');
}
