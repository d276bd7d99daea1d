import { textOf } from './move-value.ts';
import type { Profile } from '../profile.ts';
import { readCredit } from '../read-credit.ts';
import type { ArticleDraft } from './article-draft.ts';

/** What a source says of one picture. Absent text is empty. */
export interface FoundPhoto {
  /** Where it is held, as `photos[].file` names it; null when only its words are left. */
  readonly file: string | null;
  readonly url: string | null;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** Whether a picture is there already: the same file, or the same address save its size. */
function isSamePicture(other: Readonly<Record<string, unknown>>, photo: FoundPhoto): boolean {
  if (photo.file !== null) return other.file === photo.file;
  return photo.url !== null && typeof other.url === 'string' && bare(other.url) === bare(photo.url);
}

/** WordPress names smaller copies by their size: `tram-300x200.jpg`. */
function bare(url: string): string {
  return url.replace(/-\d+x\d+(?=\.[a-z]+$)/i, '');
}

/** Whether all words of `photo` are said already. */
function addsNothing(other: Readonly<Record<string, unknown>>, photo: FoundPhoto): boolean {
  const said = lettersOf([other.alt, other.caption, other.credit].map(textOf).join(' '));
  return [photo.alt, photo.caption, photo.credit].every((text) => said.includes(lettersOf(text)));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Adds a picture to the `photos` of an article. A credit at the end of the caption is taken off it;
 * agency and photographer are told apart. Its words are accounted for as moved.
 */
export function addPhoto(draft: ArticleDraft, photo: FoundPhoto, profile: Profile): void {
  const photos = (draft.valueOf('photos') ?? []) as readonly Readonly<Record<string, unknown>>[];
  const same = photos.findIndex((other) => isSamePicture(other, photo));
  if (same >= 0 && addsNothing(photos[same] ?? {}, photo)) {
    for (const name of ['alt', 'caption', 'credit'] as const) {
      if (photo[name] !== '') draft.note(photo[name], `photos.${same}.${name}`);
    }
    return;
  }
  const path = `photos.${photos.length}`;
  if (photo.file !== null) draft.move(`${path}.file`, photo.file, null);
  if (photo.url !== null) draft.move(`${path}.url`, photo.url, null);
  if (photo.alt !== '') draft.move(`${path}.alt`, photo.alt, photo.alt);
  const inCaption = photo.credit === '' ? readCredit(photo.caption, profile) : null;
  const caption = inCaption?.caption ?? photo.caption;
  if (caption !== '') draft.move(`${path}.caption`, caption, caption);
  const given = photo.credit === '' ? null : readCredit(photo.credit, profile);
  const found = inCaption ?? given;
  const credit = inCaption?.credit ?? photo.credit;
  const words = inCaption === null ? credit : photo.caption.slice(caption.length);
  if (credit !== '') draft.move(`${path}.credit`, credit, words);
  if (found?.photographer != null) draft.move(`${path}.photographer`, found.photographer, null);
  if (found?.agency != null) draft.move(`${path}.agency`, found.agency, null);
  if (inCaption?.date != null) draft.move(`${path}.date`, inCaption.date, null);
  if (photo.file === null) draft.move(`${path}.held`, false, null);
}
