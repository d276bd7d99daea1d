import type { Article, Photo, Print } from '../../src/model/article.ts';
import type { ArticleRecord, PrintRecord } from '../../src/model/article-record.ts';
import type { IsoDate } from '../../src/model/iso-date.ts';

/** Dates as plain text, so that tests write them without a cast. */
type Loose<Type> = {
  readonly [Key in keyof Type]?: IsoDate extends Type[Key]
    ? string | Exclude<Type[Key], IsoDate>
    : Type[Key];
};

type Given<Type, P> = Omit<Loose<Type>, 'print' | 'photos'> & {
  readonly print?: Loose<P> | null;
  readonly photos?: readonly Loose<Photo>[];
};

/** An article of which a test says only what matters: a short one of a web-only day, unless `print` is given. */
export function sampleArticle(given: Given<Article, Print> = {}): Article {
  const day = given.day ?? given.print?.date ?? given.published ?? '1972-02-29';
  const slug = given.slug ?? 'tram';
  const article = {
    path: `${day.replaceAll('-', '/')}/${slug}.md`,
    id: `${day}/${slug}`,
    slug,
    headline: 'Council votes to reopen the harbour tram',
    subhead: null,
    kicker: null,
    section: 'Local News',
    genre: null,
    byline: null,
    authors: [],
    agencies: [],
    dateline: null,
    published: day,
    updated: null,
    day,
    publication: null,
    language: 'en',
    direction: 'ltr',
    summary: null,
    keywords: [],
    people: [],
    organizations: [],
    places: [],
    series: null,
    related: [],
    corrections: [],
    source: null,
    rights: null,
    aliases: [],
    status: 'published',
    statusUntil: null,
    statusReason: null,
    extra: {},
    ...given,
    print: given.print == null ? null : { ...noPrint, date: day, ...given.print },
    photos: (given.photos ?? []).map((photo) => ({ ...noPhoto, ...photo })),
  };
  return article as unknown as Article;
}

const noPrint = {
  publication: null,
  edition: null,
  page: null,
  section: null,
  column: null,
  issue: null,
  volume: null,
  relation: 'unknown',
  note: null,
};

const noPhoto = {
  file: null,
  url: null,
  alt: null,
  caption: null,
  credit: null,
  photographer: null,
  agency: null,
  date: null,
  place: null,
  rights: null,
  held: false,
};

/** The same of what stays in memory of an article. */
export function sampleRecord(
  given: Omit<Given<ArticleRecord, PrintRecord>, 'photos'> = {},
): ArticleRecord {
  const day = given.day ?? '1972-02-29';
  const slug = given.slug ?? 'tram';
  const record = {
    path: `${day.replaceAll('-', '/')}/${slug}.md`,
    sha256: '0'.repeat(64),
    givenId: null,
    slug,
    headline: `Headline of ${slug}`,
    section: 'Local News',
    genre: null,
    byline: null,
    authors: [],
    agencies: [],
    datelinePlaces: [],
    day,
    language: 'en',
    direction: 'ltr',
    status: 'published',
    updated: null,
    related: [],
    aliases: [],
    references: [],
    ...given,
    print: given.print == null ? null : { ...noPrintRecord, ...given.print },
  };
  return record as unknown as ArticleRecord;
}

const noPrintRecord = {
  publication: null,
  edition: null,
  page: null,
  section: null,
  issue: null,
  volume: null,
};
