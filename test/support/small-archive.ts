/** Front matter; JSON's values are YAML's, too. */
export type Fields = Readonly<Record<string, unknown>>;

const usual: Fields = {
  headline: 'Council votes to reopen the harbour tram',
  section: 'Local News',
  published: '1972-02-29',
};

/** The text of an article; headline, section and date have defaults, and `undefined` leaves a field out. */
export function articleText(fields: Fields = {}, body = 'The council voted Tuesday.\n'): string {
  const lines = Object.entries({ ...usual, ...fields })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** Three sound articles of two days and two sections, one of them in print. */
export const threeArticles: Readonly<Record<string, string>> = {
  'articles/1972/02/28/ferry.md': articleText({
    headline: 'Ferry fares to rise in May',
    section: 'Harbour & Shipping',
    published: '1972-02-28',
    dateline: 'KINGSHAVEN',
  }),
  'articles/1972/02/29/tram.md': articleText({
    byline: 'By Ana Reyes',
    dateline: 'PORT ELLERY',
    print: { page: 'A1' },
  }),
  'articles/1972/02/29/whistle.md': articleText({
    headline: 'Whistle blows at Halloran’s',
    agency: 'Meridian',
  }),
};
