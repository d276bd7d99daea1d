import type { Element, ElementContent, Root } from 'hast';
import { attribute, elementsIn, isElement, lineOf } from './element-names.ts';
import type { FoundStory } from './find-story.ts';
import { storyItems, type StoryItem } from './story-items.ts';
import type { VisibleFacts } from './visible-facts.ts';

/** A piece of a page and whether it stands in the story, around it in its article, or elsewhere. */
export interface ZoneItem {
  readonly item: StoryItem;
  readonly zone: 'story' | 'frame' | 'page';
  /** What part of the page it stands in, for the rule that drops it: `header`, `aside`. */
  readonly part: string;
}

/** All that a page shows, in its order. */
export function pageItems(page: Root, story: FoundStory, facts: VisibleFacts): ZoneItem[] {
  const items: ZoneItem[] = [];
  const holders = new Set<Element>();
  markHolders(page);
  const isFact = (element: Element): boolean => facts.has(element);
  visit(page.children as readonly ElementContent[], 'page', 'page');
  return items;

  function markHolders(node: Root | Element): boolean {
    let holds = node === story.body;
    for (const child of node.children) if (isElement(child) && markHolders(child)) holds = true;
    if (holds && node.type === 'element') holders.add(node);
    return holds;
  }

  function visit(children: readonly ElementContent[], zone: 'frame' | 'page', part: string): void {
    let outside: ElementContent[] = [];
    const endOutside = (): void => {
      const root = { type: 'root' as const, children: outside };
      for (const item of storyItems(root, isFact)) items.push({ item, zone, part });
      outside = [];
    };
    for (const child of children) {
      if (!isElement(child)) {
        if (child.type === 'text') outside.push(child);
        continue;
      }
      const own = partOf(child) ?? part;
      if (child === story.body) {
        endOutside();
        for (const item of storyItems(child, isFact)) items.push({ item, zone: 'story', part });
      } else if (holders.has(child)) {
        endOutside();
        visit(child.children, child === story.frame ? 'frame' : zone, own);
      } else if (own !== part) {
        endOutside();
        visit(child.children, zone, own);
      } else if (partlyNamed(child)) {
        endOutside();
        visit(child.children, zone, part);
      } else outside.push(child);
    }
    endOutside();
  }
}

/** Whether a part of the page with a name stands inside. */
function partlyNamed(element: Element): boolean {
  for (const inner of elementsIn(element))
    if (partOf(inner) !== null && lineOf(inner) !== '') return true;
  return false;
}

function partOf({ tagName, properties }: Element): string | null {
  if (/^(?:header|footer|nav|aside)$/.test(tagName)) return tagName;
  const role = attribute({ type: 'element', tagName, properties, children: [] }, 'role');
  const parts: Readonly<Record<string, string>> = {
    navigation: 'nav',
    complementary: 'aside',
    contentinfo: 'footer',
    banner: 'header',
  };
  return parts[role] ?? null;
}
