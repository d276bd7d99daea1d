import { agencyNamed } from '../agencies.ts';
import type { Profile } from '../profile.ts';
import type { ArticleDraft } from '../record/article-draft.ts';
import { moveValue } from '../record/move-value.ts';
import { isPersonName } from '../record/read-authors.ts';
import { readDay } from '../record/read-day.ts';
import type { LinkedData } from './json-ld.ts';
import type { PageHead } from './page-head.ts';

/** The headline as the head of a page says it; empty when it does not. The name of the site at its end is no part of it. */
export function headlineInHead(linked: LinkedData | null, head: PageHead): string {
  const named = linked?.text('headline') ?? '';
  if (named !== '') return named;
  const citation = head.meta('citation_title', 'dc.title', 'dcterms.title', 'headline');
  if (citation !== '') return citation;
  const title = head.meta('og:title', 'twitter:title') || head.title;
  const site = head.meta('og:site_name') || (linked?.text('publisher') ?? '');
  const parts = title.split(/\s+(?:[|–—»·]|-{1,2})\s+/);
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && (last === site || (site === '' && head.meta('og:title') === ''))) {
    return title.slice(0, title.lastIndexOf(last)).replace(/\s*[|–—»·-]+\s*$/, '');
  }
  return title;
}

/** The first text that says something; empty when none does. */
export function firstOf(...texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && text !== '') ?? '';
}

/** `visibleDay` is the date that the page shows its readers; null when it shows none. */
export function moveDates(
  draft: ArticleDraft,
  linked: LinkedData | null,
  head: PageHead,
  visibleDay: string | null,
  profile: Profile,
): void {
  const written = firstOf(
    linked?.text('datePublished'),
    head.meta(
      'article:published_time',
      'datepublished',
      'citation_publication_date',
      'citation_date',
      'dc.date.issued',
      'dcterms.issued',
      'dc.date',
      'pubdate',
      'publishdate',
      'publish-date',
      'parsely-pub-date',
      'sailthru.date',
      'date',
    ),
  );
  const found = written === '' ? null : readDay(written, profile);
  if (found?.day == null) {
    if (visibleDay !== null) draft.move('published', visibleDay, null);
    else if (found !== null) draft.doubt('published', found.doubt ?? '');
    return;
  }
  // What readers were shown is the day of the paper's own clock.
  const isShown = visibleDay !== null && found.doubt !== null;
  draft.move('published', isShown ? visibleDay : found.day, null);
  if (!isShown && found.doubt !== null) draft.doubt('published', found.doubt);
  const changed = firstOf(
    linked?.text('dateModified'),
    head.meta('article:modified_time', 'datemodified', 'last-modified'),
  );
  const modified = changed === '' ? null : readDay(changed, profile).day;
  if (modified !== null && modified > String(draft.valueOf('published'))) {
    draft.move('updated', modified, null);
  }
}

/** What the page says for machines beyond headline and dates, for fields that are still open. */
export function moveMetadata(
  draft: ArticleDraft,
  linked: LinkedData | null,
  head: PageHead,
  profile: Profile,
): void {
  const move = (field: string, value: string): void => {
    if (value !== '' && draft.valueOf(field) === undefined) moveValue(draft, field, value, profile);
  };
  moveAuthors(draft, linked, head, profile);
  const sections = linked?.names('articleSection') ?? [];
  const section = head.meta('article:section', 'section', 'sectionname');
  if (draft.valueOf('section') === undefined) {
    if (sections.length > 1) moveValue(draft, 'section', sections, profile);
    else move('section', sections[0] ?? section);
  }
  move('subhead', linked?.text('alternativeHeadline') ?? '');
  move('summary', firstOf(linked?.text('description'), head.meta('description', 'og:description')));
  const keywords = linked?.names('keywords') ?? [];
  const tags = head.metas('article:tag');
  if (keywords.length > 1) moveValue(draft, 'keywords', keywords, profile);
  else if (keywords.length === 1) move('keywords', keywords[0] ?? '');
  else if (tags.length > 0) moveValue(draft, 'keywords', tags, profile);
  else move('keywords', head.meta('news_keywords', 'keywords'));
  move('dateline', linked?.text('dateline') ?? '');
  move('print.page', linked?.text('printPage') ?? '');
  move('print.section', linked?.text('printSection') ?? '');
  move('print.edition', linked?.text('printEdition') ?? '');
  move('print.column', linked?.text('printColumn') ?? '');
  move('rights.holder', linked?.text('copyrightHolder') ?? '');
  const genre = genreOf.get(linked?.type ?? '');
  if (genre !== undefined) move('genre', genre);
  const language = head.language ?? linked?.text('inLanguage') ?? '';
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)) move('language', language);
  move('extra.publisher', firstOf(linked?.text('publisher'), head.meta('og:site_name')));
}

const genreOf: ReadonlyMap<string, string> = new Map([
  ['OpinionNewsArticle', 'opinion'],
  ['AnalysisNewsArticle', 'analysis'],
  ['ReviewNewsArticle', 'review'],
]);

/** Persons to `authors`; an agency that stands for one to `agency`. A byline that the page shows is not questioned. */
function moveAuthors(
  draft: ArticleDraft,
  linked: LinkedData | null,
  head: PageHead,
  profile: Profile,
): void {
  const listed = linked?.names('author') ?? [];
  const people = linked?.namesOfType('author', 'Person') ?? [];
  const names =
    listed.length > 0
      ? listed
      : [
          ...head.metas('author'),
          ...head.metas('article:author'),
          ...head.metas('citation_author'),
        ].slice(0, 10);
  const persons = names.filter((name) => isPersonName(name) || people.includes(name));
  const authors = [...new Set(persons)]
    .filter((name) => isPersonName(name))
    .map((name) => ({ name }));
  if (authors.length > 0 && draft.valueOf('authors') === undefined)
    draft.move('authors', authors, null);
  for (const name of names) {
    const agency = agencyNamed(name, profile);
    if (agency !== null && draft.valueOf('agency') === undefined)
      draft.move('agency', agency, null);
  }
}
