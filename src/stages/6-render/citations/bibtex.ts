import { sortName, type CitedArticle } from './cited-article.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * BibTeX, with the fields of biblatex beside those of classic styles. There is no entry
 * type for newspapers: `@article` with `entrysubtype = {newspaper}` is what biblatex expects.
 */
export function bibtex(cited: CitedArticle): string {
  const [year = '', month, day] = cited.date.split('-');
  const fields: [string, string | null][] = [
    ['title', `{${escape(cited.headline)}}`],
    ['author', cited.authors.length === 0 ? null : cited.authors.map(authorOf).join(' and ')],
    ['journal', escape(cited.publication)],
    ['journaltitle', escape(cited.publication)],
    ['date', cited.date],
    ['year', year],
    ['month', month === undefined ? null : (months[Number(month) - 1] ?? null)],
    ['day', day === undefined ? null : String(Number(day))],
    ['pages', cited.page === null ? null : escape(cited.page.replace('-', '--'))],
    ['edition', cited.edition === null ? null : escape(cited.edition)],
    ['location', cited.place === null ? null : escape(cited.place)],
    ['issn', cited.issn],
    ['langid', cited.language],
    ['url', cited.url],
    ['note', escape(cited.archive)],
    ['entrysubtype', 'newspaper'],
  ];
  const lines = fields.flatMap(([name, value]) =>
    // Months are macros of BibTeX and stand without braces.
    value === null ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`}`],
  );
  return `@article{${keyOf(cited)},\n${lines.join(',\n')}\n}`;
}

/** `King, Jr., Martin Luther`. In braces where BibTeX would take the name apart in another way. */
function authorOf(name: string): string {
  const sorted = sortName(name);
  if (sorted === null || /,|\band\b/i.test(sorted.family + sorted.given))
    return `{${escape(name)}}`;
  const parts = [sorted.family, sorted.suffix, sorted.given].filter((part) => part !== null);
  return escape(parts.join(', '));
}

function keyOf({ id }: CitedArticle): string {
  return id.replace(/[^A-Za-z0-9-]+/g, '-');
}

function escape(text: string): string {
  const special: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    // BibTeX counts braces behind a backslash, too.
    '{': '\\textbraceleft{}',
    '}': '\\textbraceright{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\{}~^&%$#_]/g, (character) => special[character] ?? `\\${character}`);
}
