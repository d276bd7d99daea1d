import type { Root } from 'hast';
import type { ImportedArticle, Origin } from '../imported-article.ts';
import type { Profile } from '../profile.ts';
import { createArticleDraft, type ArticleDraft } from '../record/article-draft.ts';
import { addAlias, aliasOf, webAddress } from '../record/old-address.ts';
import { addPhoto } from '../record/photo-fields.ts';
import type { PictureStore } from '../record/picture-store.ts';
import { countWords } from '../count-words.ts';
import { absolute, addStory } from './add-story.ts';
import { linkShare } from './drop-rule.ts';
import { attribute, lineOf } from './element-names.ts';
import { findStory, type FoundStory } from './find-story.ts';
import { readLinkedData, type LinkedData } from './json-ld.ts';
import { firstOf, headlineInHead, moveDates, moveMetadata } from './metadata.ts';
import { readHead, type PageHead } from './page-head.ts';
import { pageItems } from './page-zones.ts';
import { moveFact, shownDateline, shownDay, type Shown } from './shown-facts.ts';
import { bare, findVisibleFacts } from './visible-facts.ts';
import { itemOfZone, withoutHeader } from './zone-items.ts';

export interface PageContext {
  readonly profile: Profile;
  readonly pictures: PictureStore;
  /** Where the page was; null when only the page itself may say it. */
  readonly url: string | null;
  /** Why the letters of the page must be looked at. */
  readonly reasons: readonly string[];
}

/** The article of a page; null when it has none: a front page, a list of links. */
export function articleOfPage(
  page: Root,
  origin: Omit<Origin, 'url'>,
  { profile, pictures, url: knownUrl, reasons }: PageContext,
): ImportedArticle | null {
  const head = readHead(page);
  const linked = readLinkedData(page);
  const story = findStory(page);
  if (story === null || !isArticle(story, linked, head)) return null;
  const draft = createArticleDraft();
  const url = webAddress(knownUrl ?? head.url ?? linked?.text('url') ?? '');
  if (url !== null) addAlias(draft, aliasOf(url));
  const headline = headlineInHead(linked, head);
  const facts = findVisibleFacts(page, story, headline, profile);
  const visibleDay = shownDay(facts, profile);
  moveDates(draft, linked, head, visibleDay, profile);

  const zones = withoutHeader(pageItems(page, story, facts), story, facts);
  const storyStart = zones.findIndex(({ zone }) => zone === 'story');
  const namedDateline = firstOf(linked?.text('dateline'), shownDateline(story));
  const context = { draft, profile, url: head.base ?? url, pictures, namedDateline };
  const items = zones.flatMap((zone, index) => itemOfZone(zone, index < storyStart, profile));
  const sections = (linked?.names('articleSection') ?? []).map(bare);
  const shown: Shown = { facts, headline, sections, profile };
  const body = addStory(items, '', context, (element, text) =>
    moveFact(draft, element, text, shown),
  );
  if (draft.valueOf('headline') === undefined && headline !== '') {
    draft.move('headline', headline, headline);
    if (linked === null) draft.doubt('headline', 'It is only in the title of the page.');
  }
  moveMetadata(draft, linked, head, profile);
  if (draft.valueOf('photos') === undefined && linked !== null) addLinkedPhoto(linked);
  for (const reason of reasons) draft.doubt('body', reason);
  if (linked !== null) checkAgainst(linked.text('articleBody'), lineOf(story.body), draft);
  return draft.finish({ ...origin, url }, body, pictures.media);

  /** The picture that the page names for machines, when it shows none. */
  function addLinkedPhoto(data: LinkedData): void {
    const image = data.inner('image');
    const address = firstOf(image?.text('url'), image?.text('contentUrl'), data.text('image'));
    const whole = absolute(address, url);
    if (whole === null) return;
    const file = pictures.take([address, whole]);
    const caption = image?.text('caption') ?? '';
    const credit = image?.text('creditText') ?? '';
    if (file === null && caption === '' && credit === '') return;
    addPhoto(draft, { file, url: whole, alt: '', caption, credit }, profile);
  }
}

/** Whether a page is an article: it says so, or has a text of some length that is not made of links. */
function isArticle(story: FoundStory, linked: LinkedData | null, head: PageHead): boolean {
  const words = countWords(lineOf(story.body));
  const says =
    linked !== null ||
    head.meta('og:type') === 'article' ||
    head.meta('article:published_time', 'citation_title') !== '' ||
    attribute(story.body, 'itemProp') !== '';
  if (says) return words >= 5;
  return words >= 60 && linkShare(story.body) < 0.4;
}

/** A page that says its text twice is a check on what was found. */
function checkAgainst(articleBody: string, found: string, draft: ArticleDraft): void {
  if (countWords(articleBody) < 20) return;
  const present = new Set(found.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const wanted = articleBody.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const missing = wanted.filter((word) => !present.has(word)).length;
  if (missing > wanted.length * 0.05) {
    draft.doubt(
      'body',
      'The page gives a text for machines that has words which were not found in it.',
    );
  }
}
