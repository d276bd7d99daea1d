import type { Fields } from '../small-archive.ts';
import { configChoices } from './config-choices.ts';
import { picture } from './picture.ts';
import type { Content, Project, Story } from './project.ts';

interface Given {
  readonly body?: string;
  readonly links?: readonly string[];
  readonly related?: readonly string[];
}

const gazette: [string, Fields, Given?][] = [
  [
    '1972/02/28/ferry.md',
    {
      headline: 'Ferry fares to rise in May',
      section: 'Harbour & Shipping',
      published: '1972-02-28',
      dateline: 'KINGSHAVEN',
      byline: 'By Tom Hale',
    },
  ],
  [
    '1972/02/28/tides.md',
    { headline: 'Shipping notes 1', section: 'Harbour & Shipping', published: '1972-02-28' },
    { body: 'High water at nine.' },
  ],
  [
    '1972/02/28/winds.md',
    { headline: 'Shipping notes 2', section: 'Harbour & Shipping', published: '1972-02-28' },
    { body: 'High water at noon.' },
  ],
  [
    '1972/02/29/tram.md',
    {
      id: 'tram-vote',
      headline: 'Council votes to reopen the harbour tram',
      section: 'Local News',
      published: '1972-02-29',
      byline: 'By Ana Reyes',
      dateline: 'PORT ELLERY',
      print: { page: 'A1', edition: 'Late City Final' },
      photos: [{ file: 'tram.gif', alt: 'A tram', caption: 'The last tram.', credit: 'L. Osei' }],
      series: { name: 'The Tram', part: '2' },
    },
    { links: ['1972/02/28/ferry', '1972/03/01/corrections'], related: ['1972/02/29/tram-early'] },
  ],
  [
    '1972/02/29/tram-early.md',
    {
      headline: 'Council sits late on tram',
      section: 'Local News',
      published: '1972-02-29',
      byline: 'By Martin Okafor and Ana Reyes',
      print: { page: 'A1', edition: 'Early' },
    },
    { related: ['1972/02/29/tram'] },
  ],
  [
    '1972/02/29/clock.md',
    {
      headline: 'Town hall clock stops for the vote',
      section: 'Local News',
      published: '1972-02-29',
      print: { page: 'A10', edition: 'Late City Final' },
      agency: 'Meridian',
    },
    { links: ['1972/02/29/tram'] },
  ],
  [
    '1972/02/29/coffee.md',
    {
      headline: 'Coffee dearer',
      section: 'World',
      published: '1972-02-29',
      dateline: 'SÃO PAULO',
      agency: ['Meridian', 'Reuters'],
      print: { page: 'B1', edition: 'Late City Final' },
    },
  ],
  [
    '1972/02/29/online.md',
    { headline: 'What was never printed', section: 'Local News', published: '1972-02-29' },
    { body: 'It was written up later.\n\n![The quay](quay.gif)' },
  ],
  [
    '1972/03/01/corrections.md',
    {
      headline: 'Corrections',
      section: 'Local News',
      genre: 'correction',
      published: '1972-03-01',
      print: { page: '2' },
      corrections: [{ date: '1972-03-02', text: 'The sum was wrong.' }],
    },
    { links: ['1972/02/29/tram'] },
  ],
  [
    '1972/03/01/quay.md',
    {
      headline: 'Quay closed to carts',
      section: 'Harbour & Shipping',
      published: '1972-03-01',
      dateline: 'PORT ELLERY, Feb. 29',
      byline: 'By Ana Reyes',
      updated: '1972-03-04',
      photos: [{ held: 'false', caption: 'The quay in 1911.', credit: 'Harbour Museum' }],
      aliases: ['/story.php?id=$KEY'],
    },
  ],
  [
    '1972/03/01/boats.md',
    {
      headline: 'Two questioned after boat store fire',
      section: 'Local News',
      published: '1972-03-01',
      status: { state: 'withdrawn', reason: 'Taken back by the newspaper.' },
    },
  ],
  [
    '1972/03/01/regatta.md',
    { headline: 'Not yet', section: 'Sport', published: '1972-03-01', status: 'draft' },
    { body: 'Not yet. <script>alert(1)</script>' },
  ],
  [
    'letters/clock-again.md',
    { headline: 'The clock', section: 'Letters', published: '1972-03-01', byline: 'Eleven Late' },
    { links: ['1972/02/29/clock'] },
  ],
  [
    'letters/marrow.md',
    { headline: 'A marrow', section: 'Letters', published: '1979-01-15', language: 'fr' },
    { body: 'Un potiron. [Ici](javascript:alert(1)).' },
  ],
  [
    'undated/keeper.md',
    { headline: 'The keeper who answers the sea', section: 'Local News', published: '1964-08' },
  ],
  [
    '1979/01/15/sea.md',
    {
      headline: 'The sea comes up Customs Street',
      section: 'Local News',
      published: '1979-01-15',
      dateline: 'PORT ELLERY',
      byline: 'By Martin Okafor',
      photos: [{ file: 'quay.gif', alt: 'The quay' }],
      print: { page: '1', edition: 'Early' },
    },
    { links: ['1972/03/01/quay'], related: ['1972/02/29/tram'] },
  ],
];

/** The archive that edits begin with: small, with something of everything that pages depend on. */
export const firstProject: Project = {
  stories: new Map(gazette.map(([path, fields, given]) => [path, storyOf(path, fields, given)])),
  config: Object.fromEntries(
    Object.entries(configChoices).map(([name, choices]) => [name, choices[0]]),
  ),
  files: new Map<string, Content>([
    ['articles/media/tram.gif', picture(30, 20)],
    ['articles/media/quay.gif', picture(20, 30)],
    ['other.yaml', 'title: The Other Archive\nsections: [World, Letters]\n'],
    ['skins/partials/stamp.njk', '<p>A skin.</p>\n'],
  ]),
  broken: new Map(),
  added: 0,
};

function storyOf(path: string, fields: Fields, given: Given = {}): Story {
  const body = given.body ?? `${String(fields.headline)}. It was told on the quay.`;
  const { links = [], related = [] } = given;
  return { key: path.replace(/\.md$/, ''), fields, body, links, related };
}
