/**
 * What each field of an article may be; `undefined` leaves it out. `$KEY` is what the story is known by,
 * so that what must be unique is.
 */
export const fieldChoices: Readonly<Record<string, readonly unknown[]>> = {
  headline: [
    'Council votes again',
    'A <b>bold</b> & “quoted” headline',
    'ركن البحارة',
    'Council votes to reopen the harbour tram',
    'A headline that goes on and on because the night editor was paid by the word and had a boat',
  ],
  published: [
    ...['1972-02-29', '1972-03-01', '1972-02-28', '1979-01-15', '1987-04-11', '1972-03'],
    ...['1964', '1964-08', '1972-03-06', '2004-11-12'],
  ],
  section: ['Local News', 'World', 'Sport', 'Harbour & Shipping', 'harbour & shipping', 'Letters'],
  print: [
    { page: 'A1' },
    { page: 'A2', edition: 'Late City Final' },
    { page: 'A10', edition: 'Early' },
    undefined,
    { page: '1,4', edition: 'Late City Final', volume: '78', issue: '23412' },
    { edition: 'Stop Press', column: '4' },
    { page: '3', section: 'Sports', relation: 'version' },
    { date: '1972-03-02', page: 'B1' },
  ],
  byline: [
    ...['By Ana Reyes', undefined, 'By Martin Okafor', 'By Tom Hale and Ana Reyes'],
    ...['By Ana Reyes and agencies', 'By Staff Reporter', 'By ANA REYES'],
  ],
  authors: [undefined, [{ name: 'Núñez', role: 'Shipping correspondent' }], ['Ana Reyes']],
  dateline: [
    ...['PORT ELLERY', undefined, 'KINGSHAVEN', 'SAO PAULO', 'São Paulo', 'BEIRUT/ANKARA'],
    { text: 'MOSCOW, May 18 (Meridian) –', places: ['Moscow'] },
  ],
  agency: [undefined, 'Meridian', 'MERIDIAN', ['Meridian', 'Reuters'], 'Reuters'],
  status: [
    ...['published', 'draft', 'withdrawn', undefined, 'embargoed'],
    { state: 'withdrawn', reason: 'Both men were innocent.' },
  ],
  slug: [undefined, '$KEY-again', 'a-slug-of-its-own', 'clock'],
  id: [undefined, 'id-of-$KEY', 'another-id-of-$KEY'],
  language: [undefined, 'fr', 'ar', 'zh-Hans', 'en'],
  updated: [undefined, '1972-03-05', '2009-06-27'],
  aliases: [undefined, ['/story.php?id=$KEY'], ['/old/$KEY.html', '/story.php?id=$KEY&p=2']],
  photos: [
    [{ file: 'tram.gif', alt: 'A tram', caption: 'The last tram.' }],
    undefined,
    [{ file: 'quay.gif' }, { file: 'tram.gif', credit: 'REUTERS/Maxim Shemetov' }],
    [{ held: 'false', caption: 'A picture that is lost.' }],
    // A warning, which a build that skips the page must tell again.
    [{ alt: 'Nothing' }],
  ],
  genre: [undefined, 'obituary', 'wire', 'letter'],
  kicker: [undefined, 'Late decision'],
  subhead: [undefined, 'Carried by one'],
  summary: [undefined, 'The council voted.'],
  keywords: [undefined, ['tram', 'harbour']],
  people: [undefined, ['Horace Pell']],
  series: [undefined, { name: 'The Tram', part: '3' }, 'The Clock'],
  corrections: [undefined, [{ text: 'The sum was wrong.', kind: 'archive' }]],
  source: [undefined, { url: 'https://lantern.example/news?id=17', retrieved: '2009-06-27' }],
  rights: [undefined, { license: 'https://creativecommons.org/licenses/by/4.0/' }],
  mood: [undefined, 'an unknown field, which is a warning'],
};

/** Bodies of every kind that a build has something to say about, or pages depend on. */
export const bodyChoices: readonly string[] = [
  'The council voted Tuesday.',
  'PORT ELLERY – The council voted Tuesday.\n\n## What it cost\n\nForty crowns.',
  'A picture of the quay.\n\n![The quay](quay.gif "At night")',
  '| Fish | Crowns |\n|---|---|\n| Herring | 4 |\n\nIt rose.[^1]\n\n[^1]: By one.',
  'A [bad link](javascript:alert(1)) and <script>alert(1)</script> a script.',
  'A picture from elsewhere: ![x](https://example.org/x.jpg) and a [dead page](/story.php?id=1).',
  'Two pictures: ![a tram](tram.gif) ![the quay](quay.gif).',
  ':::pullquote\nEleven minutes a day.\n:::\n\nAnd a place [below](#nowhere).',
];
