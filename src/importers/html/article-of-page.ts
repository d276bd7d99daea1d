import type { Element, Root } from 'hast';
import type { ImportedArticle, Origin } from '../imported-article.ts';
import type { Profile } from '../profile.ts';
import { findDate } from '../read-date.ts';
import { readPrintLine } from '../read-print-line.ts';
import { createArticleDraft, type ArticleDraft } from '../record/article-draft.ts';
import { addAlias, aliasOf, webAddress } from '../record/old-address.ts';
import { addPhoto } from '../record/photo-fields.ts';
import type { PictureStore } from '../record/picture-store.ts';
import { absolute, addStory } from './add-story.ts';
import { linkShare } from './drop-rule.ts';
import { attribute, countWords, lineOf } from './element-names.ts';
import { findStory, type FoundStory } from './find-story.ts';
import { readLinkedData, type LinkedData } from './json-ld.ts';
import { firstOf, headlineInHead, moveDates, moveMetadata } from './metadata.ts';
import { readHead, type PageHead } from './page-head.ts';
import { pageItems, type ZoneItem } from './page-zones.ts';
import type { StoryItem } from './story-items.ts';
import { bare, findVisibleFacts, type VisibleFacts } from './visible-facts.ts';

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

  const zones = pageItems(page, story, facts);
  const storyStart = zones.findIndex(({ zone }) => zone === 'story');
  const context = { draft, profile, url: head.base ?? url, pictures };
  const items = zones.flatMap((zone, index) => itemOfZone(zone, index < storyStart, profile));
  const shown: Shown = { facts, headline, profile };
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

function shownDay(facts: VisibleFacts, profile: Profile): string | null {
  const days = [...facts]
    .filter(([, fact]) => fact === 'date')
    .map(([element]) => ({ element, day: dayOf(element, profile) }))
    .filter(({ day }) => day !== null);
  const first = days.find(({ element }) => !isUpdate(element)) ?? days[0];
  return first?.day ?? null;
}

function dayOf(element: Element, profile: Profile): string | null {
  const shown = findDate(lineOf(element), profile.dateOrder)?.date ?? null;
  return shown ?? findDate(attribute(element, 'dateTime'), null)?.date ?? null;
}

function isUpdate(element: Element): boolean {
  return (
    /\b(?:updated|modified|edited)\b/i.test(lineOf(element)) ||
    /modified/i.test(attribute(element, 'itemProp'))
  );
}

/** Text that stands outside of the story is left out, save the sentence about print; its pictures belong to the article when they stand in it. */
function itemOfZone(
  { item, zone, part }: ZoneItem,
  isBefore: boolean,
  profile: Profile,
): StoryItem[] {
  if (zone === 'story' || item.kind === 'dropped' || item.kind === 'fact') return [item];
  if (item.kind === 'embed') return [];
  if (item.kind === 'picture') {
    const isOwn = zone === 'frame' && (isBefore || item.caption !== '');
    if (isOwn) return [item];
    const text = [item.caption, item.credit].filter(Boolean).join(' ');
    return text === '' ? [] : [{ kind: 'dropped', text, rule: `outside/${part}` }];
  }
  if (item.kind === 'print-line') return [item];
  const line = item.text.replace(/\s+/g, ' ').trim();
  if (!isBefore && readPrintLine(line, profile) !== null)
    return [{ kind: 'print-line', text: line }];
  return [
    {
      kind: 'dropped',
      text: item.text,
      rule: `outside/${zone === 'frame' ? 'article-frame' : part}`,
    },
  ];
}

interface Shown {
  readonly facts: VisibleFacts;
  readonly headline: string;
  readonly profile: Profile;
}

function moveFact(draft: ArticleDraft, element: Element, text: string, shown: Shown): void {
  switch (shown.facts.get(element)) {
    case 'headline': {
      draft.move('headline', text, text);
      const other = shown.headline;
      const isSame = bare(text).includes(bare(other)) || bare(other).includes(bare(text));
      if (other !== '' && !isSame) draft.move('headline', other, other);
      return;
    }
    case 'byline':
      draft.move('byline', text, text);
      return;
    case 'date': {
      const day = dayOf(element, shown.profile);
      const field = ['published', 'updated'].find((name) => draft.valueOf(name) === day);
      if (day !== null && field !== undefined) draft.move(field, day, text);
      else if (day !== null && isUpdate(element) && draft.valueOf('updated') === undefined) {
        draft.move('updated', day, text);
      } else draft.drop(text, 'boilerplate/date');
      return;
    }
    case 'subhead':
      draft.move('subhead', text, text);
      return;
    case 'kicker':
      draft.move('section', text, text);
      return;
    case undefined:
      draft.drop(text, 'outside/article-frame');
  }
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
