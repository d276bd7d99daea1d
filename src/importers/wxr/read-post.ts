import type { ImportedArticle, Origin } from '../imported-article.ts';
import type { Profile } from '../profile.ts';
import { agencyNamed } from '../agencies.ts';
import { readHtmlBody } from '../html/read-html-body.ts';
import { parseFragment } from '../html/parse-html.ts';
import { lineOf } from '../html/element-names.ts';
import { createArticleDraft, type ArticleDraft } from '../record/article-draft.ts';
import { guessColumns } from '../record/column-guesses.ts';
import { moveValue } from '../record/move-value.ts';
import { addAlias, aliasOf, webAddress } from '../record/old-address.ts';
import { addPhoto } from '../record/photo-fields.ts';
import type { PictureStore } from '../record/picture-store.ts';
import { isPersonName } from '../record/read-authors.ts';
import { readDay } from '../record/read-day.ts';
import { xmlChild, xmlChildren, xmlText, type XmlElement } from '../xml/xml-element.ts';
import type { Attachments } from './attachments.ts';
import { readCategories } from './read-categories.ts';
import { wordpressHtml } from './wordpress-html.ts';

export interface PostContext {
  readonly profile: Profile;
  readonly pictures: PictureStore;
  readonly attachments: Attachments;
  /** Login -> name to show. */
  readonly authors: ReadonlyMap<string, string>;
  readonly language: string | null;
}

/** A post of WordPress as an article. */
export function readPost(
  item: XmlElement,
  origin: Omit<Origin, 'url'>,
  context: PostContext,
): ImportedArticle {
  const { profile, pictures, attachments } = context;
  const draft = createArticleDraft();
  const value = (name: string): string => xmlText(xmlChild(item, name)).trim();
  const title = plain(value('title'));
  if (title !== '') draft.move('headline', title, title);
  readCategories(item, draft, profile);
  moveAuthor(draft, value('dc:creator'), context);
  moveDates(draft, value, profile);
  moveStatus(draft, value('wp:status'));
  const url = webAddress(value('link'));
  if (url !== null) addAlias(draft, aliasOf(url));
  const guid = webAddress(value('guid'));
  if (guid !== null && /\?p=\d+/.test(guid)) addAlias(draft, aliasOf(guid));
  if (context.language !== null) draft.move('language', context.language, null);
  const summary = plain(value('excerpt:encoded'));
  if (summary !== '') draft.move('summary', summary, summary);
  moveCustomFields(draft, item, url, profile);

  const id = value('wp:post_id');
  const thumbnail = metaOf(item).find(({ key }) => key === '_thumbnail_id')?.value;
  if (thumbnail !== undefined) addThumbnail(thumbnail);
  const { html, dropped } = wordpressHtml(value('content:encoded'), {
    gallery: (ids) => {
      const wanted = ids ?? attachments.ofPost(id);
      const missing = wanted.filter((one) => attachments.get(one) === null);
      if (missing.length > 0) {
        draft.doubt(
          'photos',
          `A gallery names pictures that the export does not hold: ${missing.join(', ')}.`,
        );
      }
      return wanted.map((one) => attachments.get(one)).filter((found) => found !== null);
    },
  });
  for (const { name, text } of dropped) draft.drop(text, `shortcode/${name}`);
  const body = readHtmlBody(html, '', { draft, profile, url, pictures });
  for (const comment of xmlChildren(item, 'wp:comment')) {
    const words = ['wp:comment_author', 'wp:comment_content'].map((name) =>
      plain(xmlText(xmlChild(comment, name))),
    );
    draft.drop(words.join(' '), 'wordpress/comment');
  }
  return draft.finish({ ...origin, url }, body, pictures.media);

  function addThumbnail(picture: string): void {
    const found = attachments.get(picture);
    if (found === null) {
      draft.doubt('photos', `Its picture, number ${picture}, is not in the export.`);
      return;
    }
    const file = pictures.take([found.url]);
    const caption = plain(found.caption);
    addPhoto(
      draft,
      { file, url: webAddress(found.url), alt: found.alt, caption, credit: '' },
      profile,
    );
  }
}

/** The words of a little HTML. */
export function plain(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  const tree = parseFragment(html);
  return tree === null ? html : lineOf(tree);
}

function moveAuthor(draft: ArticleDraft, login: string, { authors, profile }: PostContext): void {
  if (login === '') return;
  const name = authors.get(login) ?? login;
  const agency = agencyNamed(name, profile);
  if (agency !== null) draft.move('agency', agency, login);
  else if (isPersonName(name)) draft.move('authors', [{ name }], login);
  else draft.move('extra.wordpress_author', name, login);
}

/** The day by the paper's own clock; the time in the feed is that of Greenwich. */
function moveDates(draft: ArticleDraft, value: (name: string) => string, profile: Profile): void {
  const own = value('wp:post_date');
  const isSet = /^[1-9]/.test(own);
  const written = isSet ? own : value('pubDate');
  if (written === '' || /-0001|0000/.test(written)) return;
  const { day, doubt } = readDay(written, profile);
  if (day !== null) draft.move('published', day, written);
  if (doubt !== null) draft.doubt('published', doubt);
  const changed = value('wp:post_modified');
  const modified = /^[1-9]/.test(changed) ? readDay(changed, profile).day : null;
  if (modified !== null && day !== null && modified > day) draft.move('updated', modified, changed);
}

function moveStatus(draft: ArticleDraft, status: string): void {
  if (status === '' || status === 'publish') return;
  draft.move('status', 'draft', status);
}

interface Meta {
  readonly key: string;
  readonly value: string;
}

function metaOf(item: XmlElement): Meta[] {
  return xmlChildren(item, 'wp:postmeta').map((meta) => ({
    key: xmlText(xmlChild(meta, 'wp:meta_key')).trim(),
    value: xmlText(xmlChild(meta, 'wp:meta_value')).trim(),
  }));
}

/** Fields of plugins and themes. Those whose name starts with `_` are for the machine. */
function moveCustomFields(
  draft: ArticleDraft,
  item: XmlElement,
  url: string | null,
  profile: Profile,
): void {
  const metas = metaOf(item).filter(({ value }) => value !== '');
  const open = metas.filter(({ key }) => !key.startsWith('_') || profile.columns.has(key));
  const fields = guessColumns(
    open.map(({ key }) => key),
    profile.columns,
  );
  for (const { key, value } of metas) {
    const field = fields.get(key);
    if (key === '_wp_old_slug' && url !== null) {
      addAlias(draft, aliasOf(new URL(url).href.replace(/[^/]+(\/?)(?:[?#].*)?$/, `${value}$1`)));
    }
    if (field === undefined) draft.drop(value, 'wordpress/hidden-field');
    else if (field === '-') draft.drop(value, `column/${key}`);
    else if (/^(?:body|url|photos|headline$|published$)/.test(field))
      draft.move(`extra.${key}`, value, value);
    else moveValue(draft, field, plain(value), profile);
  }
}
