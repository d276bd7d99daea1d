import { sortName, type CitedArticle } from './cited-article.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * BibTeX, with the fields of biblatex beside those of classic styles. There is no entry
 * type for newspapers: `@article` with `entrysubtype = {newspaper}` is what biblatex expects.
 */
export function bibtex(cited: CitedArticle): string {
  const [year = '', month, day] = cited.date.split('-');
  const monthName = month === undefined ? undefined : months[Number(month) - 1];
  const publication = escape(cited.publication);
  const fields =
    field('title', `{${escape(cited.headline)}}`) +
    field('author', authors(cited.authors)) +
    field('journal', publication) +
    field('journaltitle', publication) +
    field('date', cited.date) +
    field('year', year) +
    // Months are macros of BibTeX and stand without braces.
    (monthName === undefined ? '' : `,\n  month = ${monthName}`) +
    field('day', day === undefined ? null : String(Number(day))) +
    field('pages', cited.page === null ? null : escape(cited.page.replace('-', '--'))) +
    field('edition', cited.edition === null ? null : escape(cited.edition)) +
    field('location', cited.place === null ? null : escape(cited.place)) +
    field('issn', cited.issn) +
    field('langid', cited.language) +
    field('url', cited.url) +
    field('note', escape(cited.archive)) +
    field('entrysubtype', 'newspaper');
  return `@article{${keyOf(cited)}${fields}\n}`;
}

function field(name: string, value: string | null): string {
  return value === null ? '' : `,\n  ${name} = {${value}}`;
}

function authors(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.map(authorOf).join(' and ');
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

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces behind a backslash, too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escape(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (character) => special[character] ?? `\\${character}`);
}
