import { expect, test } from 'vitest';
import {
  accountedLetters,
  importOne,
  letters,
  picture,
  rulesOf,
  runImporter,
  sorted,
} from '../../../test/support/run-importer.ts';
import { importNitf } from './import-nitf.ts';

const bodyText = `<body><body.head><hedline><hl1>Council Votes on Tram &amp; Ferry</hl1><hl2 class="online_headline">Council Votes</hl2></hedline>
<byline class="print_byline">By Ana Reyes</byline><byline class="normalized_byline">Reyes, Ana</byline><dateline>PORT ELLERY, Jan. 29</dateline><abstract><p>The tram returns.</p></abstract></body.head>
<body.content><block class="lead_paragraph"><p>The council voted today.</p></block><block class="full_text"><p>The council voted today.</p>
<p>It was a <em>long</em> night, said <person>Leo Osei</person> of the board&nbsp;&mdash; and of the * quay.</p>
<media media-type="image"><media-reference source="tram.gif" alternate-text="A tram"/><media-caption>The last tram.</media-caption><media-producer>Photo: Leo Osei</media-producer></media></block>
<block class="correction_text"><p>An article on Monday misstated the sum.</p></block></body.content><body.end><tagline>Ana Reyes covers trams.</tagline></body.end></body>`;

const nitf = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.3/specification/dtd/nitf-3-3.dtd">
<nitf version="-//IPTC//DTD NITF 3.3//EN"><head><title>COUNCIL VOTES ON TRAM &amp; FERRY</title>
<meta content="30" name="publication_day_of_month"/><meta content="A9" name="print_page_number"/><meta content="A" name="print_section"/><meta content="3" name="print_column"/>
<meta content="Metropolitan Desk" name="dsk"/><meta content="New York and Region; Front Page" name="online_sections"/><meta name="slug" content="30TRAM"/>
<docdata><doc-id id-string="1801234"/><doc.copyright holder="The Harbour Gazette" year="1987"/><series series.name="The Tram"/>
<identified-content><classifier class="indexing_service" type="descriptor">TRAMS</classifier><org class="indexing_service">HARBOUR BOARD</org><person class="indexing_service">REYES, ANA</person><location class="indexing_service">PORT ELLERY</location><classifier class="online_producer" type="types_of_material">News Analysis</classifier><classifier type="taxonomic_classifier">Top/News</classifier></identified-content></docdata>
<pubdata date.publication="19870130T000000" ex-ref="http://gazette.example/fullpage.html?res=9B0D" item-length="300" name="The Harbour Gazette"/></head>${body}</nitf>`;

test('an article of an archive in NITF', async () => {
  const article = await importOne(importNitf, nitf(bodyText), {
    beside: { 'tram.gif': picture() },
  });
  expect(article.fields).toEqual({
    id: '1801234',
    headline: 'Council Votes on Tram & Ferry',
    section: 'Metropolitan Desk',
    genre: 'analysis',
    byline: 'By Ana Reyes',
    dateline: 'PORT ELLERY, Jan. 29',
    published: '1987-01-30',
    print: {
      publication: 'The Harbour Gazette',
      page: 'A9',
      section: 'A',
      column: '3',
      date: '1987-01-30',
    },
    summary: 'The tram returns.',
    keywords: ['TRAMS'],
    people: ['REYES, ANA'],
    organizations: ['HARBOUR BOARD'],
    places: ['PORT ELLERY'],
    series: { name: 'The Tram' },
    corrections: [{ text: 'An article on Monday misstated the sum.', kind: 'newspaper' }],
    rights: { holder: 'The Harbour Gazette', year: '1987' },
    aliases: ['/fullpage.html?res=9B0D'],
    extra: {
      taxonomic_classifier: ['Top/News'],
      online_sections: 'New York and Region; Front Page',
      slug: '30TRAM',
      online_headline: 'Council Votes',
      normalized_byline: 'Reyes, Ana',
    },
  });
  expect(article.body).toMatch(
    /^The council voted today\.\n\nIt was a \*long\* night, said Leo Osei of the board\u00a0— and of the \\\* quay\.\n\n:::figure\{file=tram-[0-9a-f]{10}\.gif alt="A tram" credit="Photo: Leo Osei"\}\nThe last tram\.\n:::\n\nAna Reyes covers trams\.\n$/,
  );
  expect(article.origin).toMatchObject({
    url: 'http://gazette.example/fullpage.html?res=9B0D',
    line: 3,
  });
  expect(rulesOf(article)).toEqual([
    'nitf/repeated-date',
    'nitf/repeated-title',
    'nitf/repeated-lead',
  ]);
});

test('all text of the file is accounted for', async () => {
  const article = await importOne(importNitf, nitf(bodyText), {
    beside: { 'tram.gif': picture() },
  });
  const texts = nitf(bodyText)
    .replace(/^.*?<nitf/s, '<nitf')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&\w+;/g, ' ');
  // Attributes that became pieces: a date, a day that repeats it, the words of a picture.
  expect(accountedLetters(article)).toBe(sorted(letters(`${texts} 19870130T000000 30 A tram`)));
});

test('a profile says which desk is which section', async () => {
  const categories = new Map([['front page', 'News']]);
  const article = await importOne(importNitf, nitf('<body/>'), { profile: { categories } });
  expect(article.fields.section).toBe('News');
  expect(article.fields.headline).toBe('COUNCIL VOTES ON TRAM & FERRY');
  expect(article.fields.extra).toMatchObject({ dsk: 'Metropolitan Desk' });
});

test.for([
  ['import/entities-refused', '<!DOCTYPE nitf [<!ENTITY a "b">]><nitf><body/></nitf>'],
  ['import/truncated', '<nitf><body><body.content><p>half'],
  ['import/record-broken', '<nitf><body><p>a</b></body></nitf>'],
  ['import/not-in-format', '<rss></rss>'],
] as const)('%s', async ([id, text]) => {
  const { articles, problems } = await runImporter(importNitf, text);
  expect(articles).toEqual([]);
  expect(problems.map((found) => found.id)).toEqual([id]);
});
