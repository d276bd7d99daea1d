import type { ImportedArticle, Origin } from '../imported-article.ts';
import type { Profile } from '../profile.ts';
import { agencyNamed } from '../agencies.ts';
import { createArticleDraft, type ArticleDraft } from '../record/article-draft.ts';
import { moveValue, textOf } from '../record/move-value.ts';
import { addAlias, aliasOf, webAddress } from '../record/old-address.ts';
import { addPhoto } from '../record/photo-fields.ts';
import type { PictureStore } from '../record/picture-store.ts';
import { readRecordBody } from '../record/read-record-body.ts';
import { knownSection } from '../record/read-section.ts';

type Item = Readonly<Record<string, unknown>>;

/** Properties of ninjs 1 and 2 that say something simple, and the fields that they go to. Camel case is of version 2. */
const simple: ReadonlyMap<string, string> = new Map([
  ['headline', 'headline'],
  ['byline', 'byline'],
  ['by', 'byline'],
  ['located', 'dateline'],
  ['language', 'language'],
  ['slugline', 'extra.slugline'],
  ['copyrightholder', 'rights.holder'],
  ['copyrightnotice', 'rights.statement'],
  ['uri', 'id'],
]);
/** Names of things, in lists: version 1 has them in the singular. */
const named: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['people', 'people'],
  ['organisation', 'organizations'],
  ['organisations', 'organizations'],
  ['place', 'places'],
  ['places', 'places'],
]);
/** What is for the machines that pass news on. */
const technical =
  /^(?:standard|representationtype|profile|version|urgency|pubstatus|mimetype|charcount|wordcount|etag|contentcreated|firstcreated|versioncreated|type|datesentfromprovider)$/;

/** An item of ninjs as an article. */
export async function readNinjs(
  item: Item,
  origin: Omit<Origin, 'url'>,
  profile: Profile,
  pictures: PictureStore,
): Promise<ImportedArticle> {
  const draft = createArticleDraft();
  const bodies: { readonly value: string; readonly rank: number }[] = [];
  const values = new Map(
    Object.entries(item).map(([name, value]) => [name.replace(/^\$/, '').toLowerCase(), value]),
  );
  const url = webAddress(textOf(values.get('url') ?? '')) ?? webAddress(textOf(item.uri ?? ''));
  if (url !== null) addAlias(draft, aliasOf(url));
  moveDates(values, draft, profile);
  for (const [name, value] of values) {
    const field = simple.get(name);
    const list = named.get(name);
    if (textOf(value).trim() === '' || technical.test(name) || name === 'url' || name === 'schema')
      continue;
    if (field !== undefined) moveValue(draft, field, textOf(value), profile);
    else if (list !== undefined) moveNames(draft, list, value);
    else if (name === 'headlines') moveHeadlines(draft, value);
    else if (name === 'bodies') bodies.push(...bodiesOf(value));
    else if (name.startsWith('body_') || name === 'body')
      bodies.push({ value: textOf(value), rank: rankOf(name) });
    else if (name === 'descriptions' || name.startsWith('description_'))
      moveDescription(draft, value);
    else if (name === 'subject' || name === 'subjects') moveSubjects(draft, value, profile);
    else if (name === 'genre' || name === 'genres') {
      for (const genre of namesOf(value))
        moveValue(
          draft,
          draft.valueOf('genre') === undefined ? 'genre' : 'extra.genres',
          genre,
          profile,
        );
    } else if (name === 'infosource' || name === 'infosources') moveSources(draft, value, profile);
    else if (name !== 'associations') draft.move(`extra.${name}`, value, textOf(value));
  }
  const ranked = [...bodies].sort((a, b) => a.rank - b.rank);
  const [best, ...others] = ranked;
  const context = { draft, profile, url, pictures };
  for (const photo of picturesOf(values.get('associations'))) {
    const file = photo.url === null ? null : pictures.take([photo.url]);
    addPhoto(draft, { ...photo, file, url: webAddress(photo.url ?? '') }, profile);
  }
  const body = best === undefined ? '' : await readRecordBody(best.value, '', context);
  for (const other of others) draft.drop(other.value.replace(/<[^<>]*>/g, ' '), 'ninjs/other-body');
  return draft.finish({ ...origin, url }, body, pictures.media);
}

function moveDates(
  values: ReadonlyMap<string, unknown>,
  draft: ArticleDraft,
  profile: Profile,
): void {
  const text = (name: string): string => textOf(values.get(name) ?? '');
  const created = text('firstcreated') || text('contentcreated') || text('versioncreated');
  if (created !== '') moveValue(draft, 'published', created, profile);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text('versioncreated'))?.[0] ?? '';
  const published = draft.valueOf('published');
  if (typeof published === 'string' && day > published) draft.move('updated', day, null);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function namesOf(value: unknown): string[] {
  return listOf(value)
    .map((one) => (isItem(one) ? textOf(one.name ?? one.value ?? one.literal ?? '') : textOf(one)))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function moveNames(draft: ArticleDraft, field: string, value: unknown): void {
  const names = namesOf(value);
  if (names.length > 0) draft.move(field, names, names.join(' '));
}

/** The main headline, and one that has another role below it. */
function moveHeadlines(draft: ArticleDraft, value: unknown): void {
  listOf(value).forEach((one, index) => {
    const text = isItem(one) ? textOf(one.value ?? '') : textOf(one);
    const role = isItem(one) ? textOf(one.role ?? '') : '';
    const field = /sub|secondary|deck/i.test(role)
      ? 'subhead'
      : index === 0 || /main/i.test(role)
        ? 'headline'
        : `extra.headline_${index + 1}`;
    if (text.trim() !== '') draft.move(field, text.replace(/\s+/g, ' ').trim(), text);
  });
}

/** HTML first, then plain text, then anything else: they say the same. */
function rankOf(kind: string): number {
  if (/xhtml|html/i.test(kind)) return 0;
  return /text/i.test(kind) ? 1 : 2;
}

function bodiesOf(value: unknown): { value: string; rank: number }[] {
  return listOf(value)
    .filter(isItem)
    .map((body) => ({
      value: textOf(body.value ?? ''),
      rank: rankOf(textOf(body.contentType ?? body.contenttype ?? '')),
    }))
    .filter((body) => body.value.trim() !== '');
}

function moveDescription(draft: ArticleDraft, value: unknown): void {
  const texts = listOf(value).map((one) => (isItem(one) ? textOf(one.value ?? '') : textOf(one)));
  for (const text of texts) {
    const line = text
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (line !== '') draft.move('summary', line, line);
  }
}

/** A subject that is a section by the profile is the section; all others are keywords. */
function moveSubjects(draft: ArticleDraft, value: unknown, profile: Profile): void {
  const names = namesOf(value);
  const section = names.find((name) => knownSection(name, profile) !== null);
  if (section !== undefined) draft.move('section', knownSection(section, profile), section);
  const others = names.filter((name) => name !== section);
  if (others.length > 0) draft.move('keywords', others, others.join(' '));
}

function moveSources(draft: ArticleDraft, value: unknown, profile: Profile): void {
  for (const name of namesOf(value)) {
    const agency = agencyNamed(name, profile);
    if (agency !== null && draft.valueOf('agency') === undefined)
      draft.move('agency', agency, name);
    else draft.move('extra.info_source', name, name);
  }
}

interface FoundPicture {
  readonly url: string | null;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

function picturesOf(associations: unknown): FoundPicture[] {
  const items = isItem(associations) ? Object.values(associations) : listOf(associations);
  return items.filter(isItem).flatMap((item) => {
    if (!/^(?:picture|graphic|image)$/.test(textOf(item.type ?? ''))) return [];
    const text = (...names: string[]): string => {
      for (const name of names) {
        const found =
          listOf(item[name]).map((one) =>
            isItem(one) ? textOf(one.value ?? '') : textOf(one),
          )[0] ?? '';
        if (found.trim() !== '') return found.replace(/\s+/g, ' ').trim();
      }
      return '';
    };
    return [
      {
        url: largestRendition(item.renditions),
        alt: text('altText'),
        caption: text('description_text', 'descriptions', 'body_text', 'headline', 'headlines'),
        credit: text('byline', 'by', 'copyrightnotice', 'copyrightNotice'),
      },
    ];
  });
}

function largestRendition(renditions: unknown): string | null {
  const all = (isItem(renditions) ? Object.values(renditions) : listOf(renditions)).filter(isItem);
  const sorted = [...all].sort((a, b) => Number(b.width ?? 0) - Number(a.width ?? 0));
  const address = textOf(sorted[0]?.href ?? '');
  return address === '' ? null : address;
}
