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

/**
 * Adds a picture to the `photos` of an article. A credit at the end of the caption is taken off it;
 * agency and photographer are told apart. Its words are accounted for as moved.
 */
export function addPhoto(draft: ArticleDraft, photo: FoundPhoto, profile: Profile): void {
  const photos = draft.valueOf('photos');
  const path = `photos.${Array.isArray(photos) ? photos.length : 0}`;
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
