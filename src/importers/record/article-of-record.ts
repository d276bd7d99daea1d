import type { ImportedArticle, Origin } from '../imported-article.ts';
import type { Profile } from '../profile.ts';
import { readDateline } from '../read-dateline.ts';
import { createArticleDraft } from './article-draft.ts';
import { moveValue, textOf } from './move-value.ts';
import { addAlias, aliasOf, webAddress } from './old-address.ts';
import { addPhoto } from './photo-fields.ts';
import type { PictureStore } from './picture-store.ts';
import { readRecordBody } from './read-record-body.ts';

/** One value of a record. */
export interface Column {
  /** Its name; those of an object inside an object are joined by dots. */
  readonly name: string;
  /** Text, a list of texts, or nested data whose scalars are texts. */
  readonly value: unknown;
}

export interface RecordContext {
  readonly profile: Profile;
  readonly pictures: PictureStore;
  /** Why its letters must be looked at. */
  readonly reasons: readonly string[];
}

/** A record of a table or of JSON as an article. `fields` says which column goes where: see `guessColumns`. */
export async function articleOfRecord(
  columns: readonly Column[],
  fields: ReadonlyMap<string, string>,
  origin: Omit<Origin, 'url'>,
  { profile, pictures, reasons }: RecordContext,
): Promise<ImportedArticle> {
  const draft = createArticleDraft();
  const bodies: string[] = [];
  const photo = new Map<string, string>();
  let url: string | null = null;
  // Old systems let words of the story stand in the column of its dateline.
  const dateline = columns.find(({ name }) => fields.get(name) === 'dateline');
  let carried = dateline === undefined ? '' : (splitDateline(textOf(dateline.value))?.rest ?? '');
  const hasBody = columns.some(({ name }) => fields.get(name) === 'body');

  for (const { name, value } of columns) {
    const field = fields.get(name) ?? `extra.${name}`;
    const text = textOf(value);
    if (text.trim() === '') continue;
    if (field === '-') draft.drop(text, `column/${name}`);
    else if (field === 'body') {
      const body = await readRecordBody(text, carried, { draft, profile, url, pictures });
      if (body !== '') bodies.push(body);
      carried = '';
    } else if (field === 'url') {
      url = webAddress(text);
      if (url === null) draft.move(`extra.${name}`, text, text);
      else {
        draft.move('source.url', url, text);
        addAlias(draft, aliasOf(url));
      }
    } else if (field === 'dateline') moveDateline(text);
    else if (field.startsWith('photos.0.')) photo.set(field.slice('photos.0.'.length), text);
    else moveValue(draft, field, value, profile);
  }
  if (!hasBody && carried !== '')
    bodies.push(await readRecordBody(carried, '', { draft, profile, url, pictures }));
  if (photo.size > 0) movePhoto();
  for (const reason of reasons) draft.doubt('body', reason);
  return draft.finish({ ...origin, url }, bodies.join('\n'), pictures.media);

  function moveDateline(text: string): void {
    const split = splitDateline(text);
    if (split === null) {
      draft.move('dateline', text.trim().replace(/\s*(?:[-–—:]|--)\s*$/, ''), text);
      return;
    }
    draft.move('dateline', split.dateline, split.taken);
    if (split.agency !== null && draft.valueOf('agency') === undefined) {
      draft.move('agency', split.agency, null);
    }
    if (split.rest !== '') draft.keep(split.rest);
  }

  function movePhoto(): void {
    const written = (photo.get('file') ?? photo.get('url') ?? '').trim();
    const file = written === '' ? null : pictures.take([written]);
    const address = webAddress(written);
    if (written !== '' && file === null && address === null) {
      draft.move('extra.image', written, written);
      draft.doubt('photos', `The picture \`${written}\` is not there.`);
    }
    const [alt = '', caption = '', credit = ''] = ['alt', 'caption', 'credit'].map((name) =>
      (photo.get(name) ?? '').trim(),
    );
    addPhoto(draft, { file, url: address, alt, caption, credit }, profile);
    if (address !== null) draft.move('photos.0.url', address, written);
    else if (file !== null) draft.move('photos.0.file', file, written);
  }
}

/** The dateline of a column and the words of the story behind it, if there are any. */
function splitDateline(text: string): ReturnType<typeof readDateline> {
  const line = text.replace(/\s+/g, ' ').trim();
  const found = readDateline(line);
  if (found !== null) return found;
  // A dateline alone is none for `readDateline`, which wants words behind it.
  const alone = readDateline(`${line} x`);
  return alone === null ? null : { ...alone, rest: '' };
}
