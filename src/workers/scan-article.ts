import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { problem, type Where } from '../diagnostics/problem.ts';
import type { StampedPath } from '../files/trace-reads.ts';
import { resolveArchivePath } from '../model/archive-path.ts';
import type { Article } from '../model/article.ts';
import { idOf, type ArticleRecord, type Reference } from '../model/article-record.ts';
import { picturePaths, readPicture } from '../stages/1-read/read-picture.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { readArticle, type ReadPlace } from '../stages/1-read/read-article.ts';
import { parseArticle, type ParsedArticle } from '../stages/2-parse/front-matter.ts';
import { referenceCandidates, type ReferenceCandidate } from '../stages/2-parse/references.ts';
import type { ArticleDefaults } from '../stages/3-validate/defaults.ts';
import { validateArticle } from '../stages/3-validate/validate-article.ts';

/** Pass one over one article: its record, or what is wrong with it. */
export interface FoundArticle {
  readonly record: ArticleRecord | null;
  readonly problems: readonly Diagnostic[];
}

/** What was found, and by looking at what. */
export interface ScannedArticle extends FoundArticle {
  /** Below the articles folder. */
  readonly path: string;
  /** All that was looked at, below the articles folder: while it stands so, a scan finds the same. */
  readonly read: readonly StampedPath[];
}

/** Puts an article whose body names no file of the archive down ready for its page; gives the place, or nothing. */
export type PutDown = (parsed: ParsedArticle, article: Article) => string;

export function scanArticle(
  from: ReadPlace,
  path: string,
  defaults: ArticleDefaults,
  putDown: PutDown = () => '',
): FoundArticle {
  const source = readArticle(from, path);
  if (!('text' in source)) return { record: null, problems: source };
  const parsed = parseArticle(source);
  if (!('fields' in parsed)) return { record: null, problems: parsed };
  const { article, problems } = validateArticle(parsed, defaults);
  if (article === null) return { record: null, problems };
  const candidates = referenceCandidates(parsed.body);
  const found = findReferences(from, parsed, article, candidates);
  const all = [...problems, ...found.problems];
  if (all.some(({ severity }) => severity === 'error')) return { record: null, problems: all };
  const ready = candidates.length === 0 ? putDown(parsed, article) : '';
  return { record: toRecord(article, source.sha256, found.references, ready), problems: all };
}

function findReferences(
  from: ReadPlace,
  parsed: ParsedArticle,
  article: Article,
  candidates: readonly ReferenceCandidate[],
): { readonly references: Reference[]; readonly problems: Diagnostic[] } {
  const references: Reference[] = [];
  const problems: Diagnostic[] = [];
  for (const [index, photo] of article.photos.entries()) {
    if (!photo.held || photo.file === null) continue;
    const where = () => whereOfPhoto(parsed, index);
    const media = readPicture(from, article.path, photo.file, where);
    if (media === null) problems.push(photoMissing(from, article.path, photo.file, where()));
    else if ('id' in media) problems.push(media);
    else references.push({ kind: 'media', written: photo.file, media });
  }
  for (const { kind, written } of candidates) {
    if (references.some((reference) => reference.written === written)) continue;
    if (kind === 'article') {
      const target = resolveArchivePath(article.path, written);
      if (target !== null) references.push({ kind, written, path: target });
    } else {
      const media = readPicture(from, article.path, written, () => whereInBody(parsed, written));
      // A name in the text may be no picture at all; the body's own parser reports what is missing.
      if (media === null) continue;
      if ('id' in media) problems.push(media);
      else references.push({ kind, written, media });
    }
  }
  return { references, problems };
}

function photoMissing(
  from: ReadPlace,
  articlePath: string,
  file: string,
  where: Where,
): Diagnostic {
  const looked = picturePaths(articlePath, file)
    .map((path) => `\`${from.shownFolder}/${path}\``)
    .join(' and ');
  return problem('front-matter/photo-missing', { value: file, looked }, where);
}

function whereOfPhoto({ fields, source }: ParsedArticle, index: number): Where {
  const place =
    fields.placeOf(['photos', index, 'file'], 'value') ?? fields.placeOf(['image'], 'value');
  return { place: place ?? { path: source.shownPath, line: 1, column: 1 }, text: source.text };
}

function whereInBody({ source, body, bodyLine }: ParsedArticle, written: string): Where {
  const at = source.text.indexOf(written, source.text.length - body.length);
  // Typed with escapes, the name does not stand there as it is.
  if (at === -1) return { place: { path: source.shownPath, line: bodyLine }, text: source.text };
  const lines = source.text.slice(0, at).split('\n');
  const column = (lines.at(-1) ?? '').length + 1;
  const place = { path: source.shownPath, line: lines.length, column };
  return { place: { ...place, endColumn: column + written.length }, text: source.text };
}

/** What indexes need of an article; the rest is read again in pass two. */
function toRecord(
  article: Article,
  sha256: string,
  references: readonly Reference[],
  ready: string,
): ArticleRecord {
  const { print, day, slug } = article;
  const shown = {
    path: article.path,
    givenId: article.id === idOf({ givenId: null, day, slug }) ? null : article.id,
    slug,
    headline: article.headline,
    section: article.section,
    genre: article.genre,
    byline: article.byline,
    authors: article.authors.map(({ name }) => name),
    agencies: article.agencies,
    datelinePlaces: article.dateline?.places ?? [],
    day,
    print: print && {
      publication: print.publication,
      edition: print.edition,
      page: print.page,
      section: print.section,
      issue: print.issue,
      volume: print.volume,
    },
    language: article.language,
    direction: article.direction,
    status: article.status,
    updated: article.updated,
    related: article.related,
    aliases: article.aliases,
    references,
  };
  // What is spread comes last: fields after it would be dear.
  return { sha256, fingerprint: fingerprintOf(shown), ready, ...shown };
}
