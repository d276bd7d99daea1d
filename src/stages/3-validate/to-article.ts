import type { Article, Author, Dateline, Photo, Plain, Print } from '../../model/article.ts';
import { articleName } from '../../model/archive-path.ts';
import { idOf } from '../../model/article-record.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { slugify } from '../../model/slug.ts';
import type { ArticleFields } from './article-schema.ts';
import { personsOf } from './byline.ts';
import { parseDateline } from './dateline.ts';

const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

/** The direction in which `language`, a tag of BCP 47, is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Valid fields as an article: what follows from others is filled in, the rest is null or empty. */
export function toArticle(fields: ArticleFields, path: string, archiveLanguage: string): Article {
  const print = toPrint(fields);
  const published = fields.published ?? null;
  // One of the two is there: without a day no article gets this far.
  const day = (print?.date ?? published) as IsoDate;
  const slug = fields.slug ?? slugOf(path, fields);
  const language = fields.language ?? archiveLanguage;
  const status = typeof fields.status === 'string' ? { state: fields.status } : fields.status;
  return {
    path,
    id: idOf({ givenId: fields.id ?? null, day, slug }),
    slug,
    headline: fields.headline,
    subhead: fields.subhead ?? null,
    kicker: fields.kicker ?? null,
    section: fields.section,
    genre: fields.genre ?? null,
    byline: fields.byline ?? writtenByline(fields),
    authors: toAuthors(fields),
    agencies: fields.agency ?? [],
    dateline: toDateline(fields),
    published,
    updated: fields.updated ?? null,
    day,
    print,
    publication: fields.print?.publication ?? null,
    photos: (fields.photos ?? []).map(toPhoto),
    language,
    direction: fields.dir ?? directionOf(language),
    summary: fields.summary ?? null,
    keywords: fields.keywords ?? [],
    people: fields.people ?? [],
    organizations: fields.organizations ?? [],
    places: fields.places ?? [],
    series: toSeries(fields),
    related: fields.related ?? [],
    corrections: (fields.corrections ?? []).map((correction) => ({
      date: correction.date ?? null,
      text: correction.text,
      kind: correction.kind ?? 'newspaper',
    })),
    source: toSource(fields),
    rights: toRights(fields),
    aliases: fields.aliases ?? [],
    status: status?.state ?? 'published',
    statusUntil: (status && 'until' in status ? status.until : undefined) ?? null,
    statusReason: (status && 'reason' in status ? status.reason : undefined) ?? null,
    extra: (fields.extra ?? {}) as Record<string, Plain>,
  };
}

/** The file's base name; a name without a letter or digit gives way to the headline, then to `article`. */
function slugOf(path: string, fields: ArticleFields): string {
  return slugify(articleName(path)) || slugify(fields.headline) || 'article';
}

/** Null unless the article says more of print than the newspaper's name, which every article shares. */
function toPrint(fields: ArticleFields): Print | null {
  const print = fields.print;
  if (print === undefined) return null;
  const said = Object.keys(print).filter((key) => key !== 'publication');
  if (said.length === 0) return null;
  return {
    publication: print.publication ?? null,
    date: print.date ?? fields.published ?? null,
    edition: print.edition ?? null,
    page: print.page ?? null,
    section: print.section ?? null,
    column: print.column ?? null,
    issue: print.issue ?? null,
    volume: print.volume ?? null,
    relation: print.relation ?? 'unknown',
    note: print.note ?? null,
  };
}

function writtenByline(fields: ArticleFields): string | null {
  const names = (fields.authors ?? []).map(({ name }) => name);
  if (names.length === 0) return null;
  return `By ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`}`;
}

function toAuthors(fields: ArticleFields): Author[] {
  if (fields.authors === undefined) {
    return personsOf(fields.byline ?? '').map((name) => ({
      name,
      role: null,
      affiliation: null,
      id: null,
    }));
  }
  return fields.authors.map((author) => ({
    name: author.name,
    role: author.role ?? null,
    affiliation: author.affiliation ?? null,
    id: author.id ?? null,
  }));
}

function toDateline(fields: ArticleFields): Dateline | null {
  const dateline = fields.dateline;
  if (dateline === undefined) return null;
  if (typeof dateline === 'string') return parseDateline(dateline);
  const parsed = parseDateline(dateline.text);
  return {
    text: parsed.text,
    places: dateline.places ?? parsed.places,
    date: dateline.date ?? null,
  };
}

function toPhoto(photo: NonNullable<ArticleFields['photos']>[number]): Photo {
  return {
    file: photo.file ?? null,
    url: photo.url ?? null,
    alt: photo.alt ?? null,
    caption: photo.caption ?? null,
    credit: photo.credit ?? null,
    photographer: photo.photographer ?? null,
    agency: photo.agency ?? null,
    date: photo.date ?? null,
    place: photo.place ?? null,
    rights: photo.rights ?? null,
    held: (photo.held ?? true) && photo.file !== undefined,
  };
}

function toSeries(fields: ArticleFields): Article['series'] {
  if (fields.series === undefined) return null;
  if (typeof fields.series === 'string') return { name: fields.series, part: null };
  return { name: fields.series.name, part: fields.series.part ?? null };
}

function toSource(fields: ArticleFields): Article['source'] {
  if (fields.source === undefined) return null;
  return {
    url: fields.source.url ?? null,
    archivedUrl: fields.source.archived_url ?? null,
    retrieved: fields.source.retrieved ?? null,
    file: fields.source.file ?? null,
    sha256: fields.source.sha256 ?? null,
    format: fields.source.format ?? null,
    importer: fields.source.importer ?? null,
  };
}

function toRights(fields: ArticleFields): Article['rights'] {
  if (fields.rights === undefined) return null;
  return {
    holder: fields.rights.holder ?? null,
    year: fields.rights.year ?? null,
    license: fields.rights.license ?? null,
    statement: fields.rights.statement ?? null,
  };
}
