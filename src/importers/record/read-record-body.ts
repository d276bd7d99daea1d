import type { Profile } from '../profile.ts';
import type { ArticleDraft } from './article-draft.ts';
import type { PictureStore } from './picture-store.ts';
import { readPlainBody } from './read-body.ts';

export interface BodyContext {
  readonly draft: ArticleDraft;
  readonly profile: Profile;
  /** What relative addresses start from; null when it is not known. */
  readonly url: string | null;
  readonly pictures: PictureStore;
  /** What the source names as the dateline of the story. */
  readonly namedDateline?: string;
}

/** Tags that only HTML has; wire copy has `<IBM>` and `<Cinram Ltd>` as well. */
const tags =
  /<\/(?:p|div|span|a|em|strong|b|i|ul|ol|li|blockquote|h[1-6]|table|figure)>|<(?:br|hr)\s*\/?>|<p[ >]/i;

/** A story in a field of a record, in plain text or in HTML, as Markdown. */
export async function readRecordBody(
  text: string,
  carried: string,
  context: BodyContext,
): Promise<string> {
  if (!tags.test(text)) return readPlainBody(text, carried, context.draft, context.profile);
  const { readHtmlBody } = await import('../html/read-html-body.ts');
  return readHtmlBody(text, carried, context);
}
