import type { Element } from 'hast';
import type { Profile } from '../profile.ts';
import { readPrintLine } from '../read-print-line.ts';
import { countWords } from '../count-words.ts';
import { elementsIn, findElement } from './element-names.ts';
import type { FoundStory } from './find-story.ts';
import type { ZoneItem } from './page-zones.ts';
import type { StoryItem } from './story-items.ts';
import type { VisibleFacts } from './visible-facts.ts';

/** Words of a story above its headline that may be a label; more of them are text. */
const mostAbove = 40;

/** Of a story that holds its own headline: what stands above that, or beside it in a `header`, stands around the text. */
export function withoutHeader(
  zones: readonly ZoneItem[],
  { body }: FoundStory,
  facts: VisibleFacts,
): ZoneItem[] {
  const isHeadline = (element: Element): boolean => facts.get(element) === 'headline';
  const header = findElement(
    body,
    (element) => element.tagName === 'header' && findElement(element, isHeadline) !== null,
  );
  const inHeader = new Set(header === null ? [] : elementsIn(header));
  const headline = zones.findIndex(({ item }) => item.kind === 'fact' && isHeadline(item.element));
  const above = zones.slice(0, Math.max(headline, 0)).filter(({ zone }) => zone === 'story');
  const words = above.map(({ item }) => ('text' in item ? countWords(item.text) : 0));
  const isLabel = words.reduce((sum, count) => sum + count, 0) <= mostAbove;
  return zones.map((zone, index) => {
    const { item } = zone;
    const isAround =
      (isLabel && index < headline) || (item.kind === 'block' && isIn(inHeader, item.element));
    return isAround && zone.zone === 'story' ? { ...zone, zone: 'frame' } : zone;
  });
}

/** Paragraphs made of what stood loose have no place of their own, but what is in them has. */
function isIn(elements: ReadonlySet<Element>, paragraph: Element): boolean {
  const inner = [...elementsIn(paragraph)];
  return elements.has(paragraph) || (inner.length > 0 && inner.every((one) => elements.has(one)));
}

/** Text that stands outside of the story is left out, save the sentence about print; its pictures belong to the article when they stand in it. */
export function itemOfZone(
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
