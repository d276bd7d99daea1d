import type { Element, Root } from 'hast';
import { findDate } from '../read-date.ts';
import type { Profile } from '../profile.ts';
import { countWords } from '../count-words.ts';
import { attribute, elementsIn, labelsOf, lineOf } from './element-names.ts';
import type { FoundStory } from './find-story.ts';

/** The fields that elements of a page show: an element belongs to one at most. */
export type VisibleFacts = ReadonlyMap<Element, VisibleFact>;
export type VisibleFact = 'headline' | 'byline' | 'date' | 'subhead' | 'kicker';

const labels: readonly (readonly [VisibleFact, RegExp, number])[] = [
  [
    'byline',
    /\b(?:byline|by-line|authors?|author-?(?:name|info|line)|post-author|article-author|writer|contributor)\b/,
    20,
  ],
  [
    'date',
    /\b(?:date|datetime|dates|timestamp|time|pub-?date|publish(?:ed)?(?:-date)?|posted(?:-on)?|entry-date|article-date|last-?updated|updated)\b/,
    20,
  ],
  [
    'subhead',
    /\b(?:sub-?head(?:line)?|sub-?title|standfirst|deck|dek|drophead|article-?(?:summary|intro)|entry-summary)\b/,
    80,
  ],
  [
    'kicker',
    /\b(?:kicker|eyebrow|overline|section-?(?:name|label|title)|article-?section|category(?:-name|-label)?)\b/,
    8,
  ],
];

/** Finds the elements that show the article's own headline, byline, date and the like. `headline` is what the head of the page says. */
export function findVisibleFacts(
  page: Root,
  story: FoundStory,
  headline: string,
  profile: Profile,
): VisibleFacts {
  const facts = new Map<Element, VisibleFact>();
  const insideFacts = new Set<Element>();
  const top = findHeadline(page, story, headline);
  if (top !== null) add(top, 'headline');
  const inBody = new Set(elementsIn(story.body));
  let hasBegun = false;
  const inPictures = new Set<Element>();
  for (const element of elementsIn(story.frame)) {
    if (element.tagName === 'figure')
      for (const inner of elementsIn(element)) inPictures.add(inner);
    if (element === story.body || inPictures.has(element) || insideFacts.has(element)) continue;
    if (inBody.has(element) && /^(?:p|blockquote|ul|ol)$/.test(element.tagName)) {
      hasBegun ||= countWords(lineOf(element)) >= 20;
    }
    const fact = factOf(element, profile);
    if (fact === null || [...elementsIn(element)].some((inner) => facts.has(inner))) continue;
    // Once the text has begun, only what names itself beyond doubt is no text.
    if (hasBegun && attribute(element, 'itemProp') === '') continue;
    if (fact !== 'date' && [...facts.values()].includes(fact)) continue;
    add(element, fact);
  }
  return facts;

  function add(element: Element, fact: VisibleFact): void {
    facts.set(element, fact);
    for (const inner of elementsIn(element)) insideFacts.add(inner);
  }
}

function factOf(element: Element, profile: Profile): VisibleFact | null {
  if (
    /^(?:h1|body|article|main|section|header|figure|img|ul|form|nav|aside)$/.test(element.tagName)
  )
    return null;
  const words = countWords(lineOf(element));
  if (words === 0) return null;
  const itemProp = attribute(element, 'itemProp');
  if (/\b(?:datePublished|dateModified)\b/.test(itemProp) || element.tagName === 'time')
    return 'date';
  if (/\bauthor\b/.test(itemProp) && words <= 20) return 'byline';
  if (/\balternativeHeadline\b/.test(itemProp)) return 'subhead';
  if (/\barticleSection\b/.test(itemProp)) return 'kicker';
  if (/\bauthor\b/.test(attribute(element, 'rel')) && words <= 8) return 'byline';
  const called = labelsOf(element);
  for (const [fact, pattern, most] of labels) {
    if (!pattern.test(called) || words > most) continue;
    if (fact === 'date' && findDate(lineOf(element), profile.dateOrder) === null) continue;
    return fact;
  }
  return null;
}

/** The heading that says what the head of the page says, else the first main heading of the article. */
function findHeadline(page: Root, story: FoundStory, headline: string): Element | null {
  const wanted = bare(headline);
  const isHeading = ({ tagName }: Element): boolean => /^h[1-3]$/.test(tagName);
  const inFrame = [...elementsIn(story.frame)].filter(isHeading);
  const all = [...elementsIn(page)].filter(isHeading);
  const named = [...inFrame, ...all].find(
    (element) =>
      /\bheadline\b/.test(attribute(element, 'itemProp')) ||
      (wanted !== '' && lineOf(element) !== '' && isSameHeadline(bare(lineOf(element)), wanted)),
  );
  const main = [...inFrame, ...all].find(
    (element) => element.tagName === 'h1' && countWords(lineOf(element)) > 1,
  );
  return named ?? main ?? null;
}

/** Whether one is the other, or its beginning: long headlines are cut for machines. */
function isSameHeadline(shown: string, wanted: string): boolean {
  return (
    shown === wanted ||
    (wanted.length > 30 && shown.startsWith(wanted)) ||
    (shown.length > 20 && wanted.startsWith(shown))
  );
}

/** Letters and digits only: quotation marks are often of another kind. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
