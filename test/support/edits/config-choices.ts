/** What each key of `backissue.yaml` may be; `undefined` leaves it out, the first is that of the beginning. */
export const configChoices: Readonly<Record<string, readonly unknown[]>> = {
  title: ['The Harbour Gazette Archive', 'The Gazette, Kept', undefined],
  base_url: [
    'https://example.org/gazette/',
    'https://gazette.example/',
    undefined,
    'https://example.org/other/',
  ],
  language: ['en', 'ar', undefined],
  week_start: [undefined, 'sunday', 'monday'],
  publication: [
    {
      name: 'The Harbour Gazette',
      place: 'Port Ellery',
      founded: '1894',
      schedule: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    },
    { name: 'The Gazette', schedule: ['sunday'], description: 'A newspaper.' },
    undefined,
  ],
  sections: [
    ['Local News', { name: 'Harbour & Shipping', description: 'Ships.' }, 'World'],
    ['World', 'Letters', 'Local News'],
    undefined,
    [{ name: 'Local News', description: 'The council.' }, 'Harbour & Shipping', 'World'],
  ],
  editions: [['Early', 'Late City Final'], ['Late City Final', 'Early'], undefined],
  notices: [
    [{ title: 'Letters', text: 'Write to the Editor.' }],
    [{ title: 'Letters', text: 'Do not write.' }],
    undefined,
  ],
  holdings: [
    { note: 'Some is held.', missing: ['1972-03-02', '1979-01-08..1979-01-13'] },
    { missing: ['1972-02-27..1972-02-29'] },
    undefined,
  ],
  defaults: [
    { print: { publication: 'The Harbour Gazette' }, rights: { holder: 'The Gazette Company' } },
    { rights: { holder: 'The Harbour Museum' } },
    { agency: 'Meridian', language: 'en' },
    undefined,
  ],
  // A key that is not known is a warning, and changes nothing else.
  mood: [undefined, 'hopeful'],
  folders: [
    { 'letters/': { genre: 'letter', kicker: 'Letters' } },
    { 'letters/': { genre: 'opinion' }, '1972/02/29/': { kicker: 'The vote' } },
    { '1972': { status: 'withdrawn' } },
    { '1979/': { dateline: 'PORT ELLERY' }, 'undated/': { byline: 'By Ana Reyes' } },
    undefined,
  ],
};
