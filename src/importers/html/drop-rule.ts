import type { Element } from 'hast';
import { countWords } from '../count-words.ts';
import { attribute, labelsOf, lineOf } from './element-names.ts';

/** Words in class names and ids that tell what is no part of a story, and the rule that drops it. */
const labelled: readonly (readonly [rule: string, pattern: RegExp])[] = [
  ['comments', /\b(?:comments?|disqus\w*|comment-?(?:list|form|area|section|respond)|respond)\b/],
  [
    'share',
    /\b(?:share\w*|sharing|sharedaddy|social\w*|addthis\w*|addtoany\w*|a2a_\w+|tweet\w*-?button|jp-relatedposts-share)\b/,
  ],
  [
    'related',
    /\b(?:related\w*|jp-relatedposts|recommended|recommendations?|read-?more\w*|more-?(?:stories|news|from|on)|most-?(?:read|popular|viewed)|trending|also-?read|see-?also|yarpp\w*|outbrain\w*|taboola\w*)\b/,
  ],
  [
    'newsletter',
    /\b(?:newsletter\w*|subscri(?:be|ption)\w*|sign-?up\w*|mailing-?list|paywall\w*|promo\w*)\b/,
  ],
  [
    'advertisement',
    /\b(?:ads?|adsense|adsbygoogle|advert\w*|ad-?(?:slot|unit|container|wrapper|box|banner)|sponsor\w*|dfp\w*|gpt-ad\w*)\b/,
  ],
  [
    'navigation',
    /\b(?:nav|navbar|navigation|breadcrumbs?|menu|pagination|pager|prev-?next|post-?nav\w*|toolbar|tools?|article-?tools|print-?(?:button|link)|font-?size)\b/,
  ],
  ['screen-reader', /\b(?:sr-only|screen-?reader(?:-text)?|visually-?hidden|skip-?link)\b/],
  ['cookies', /\b(?:cookie\w*|consent\w*|gdpr\w*)\b/],
];

const roles: ReadonlyMap<string, string> = new Map([
  ['navigation', 'navigation'],
  ['complementary', 'aside'],
  ['contentinfo', 'footer'],
  ['search', 'form'],
  ['banner', 'header'],
]);

/**
 * The rule by which an element of a story is left out; null when it stays. An element that holds much of the story
 * stays whatever it is called: `storyWords` is how many words there are.
 */
export function dropRule(element: Element, storyWords: number): string | null {
  const { tagName } = element;
  if (/^(?:button|select|textarea|input|datalist|form|fieldset|dialog|menu)$/.test(tagName)) {
    return isMostOf(element, storyWords) ? null : 'boilerplate/form';
  }
  if (/^(?:noscript|noframes|noembed|object|canvas|map)$/.test(tagName)) return 'markup/fallback';
  if (/^(?:audio|video|iframe|embed)$/.test(tagName)) return 'markup/embed';
  if (tagName === 'nav') return 'boilerplate/navigation';
  if (/^(?:figure|img|p|h1|blockquote|table|td|tr|tbody)$/.test(tagName)) return null;
  const role = roles.get(attribute(element, 'role'));
  if (role !== undefined && !isMostOf(element, storyWords)) return `boilerplate/${role}`;
  const labels = labelsOf(element);
  if (labels.trim() !== '') {
    const found = labelled.find(([, pattern]) => pattern.test(labels));
    if (found !== undefined && !isMostOf(element, storyWords)) return `boilerplate/${found[0]}`;
  }
  return isHidden(element) && countWords(lineOf(element)) <= 40 ? 'markup/hidden' : null;
}

function isMostOf(element: Element, storyWords: number): boolean {
  const words = countWords(lineOf(element));
  return words > 60 && words > storyWords * 0.4;
}

function isHidden(element: Element): boolean {
  if (element.properties.hidden === true || attribute(element, 'hidden') !== '') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'));
}

/** Headings and lines that begin a list of links which is no part of the story. */
const leadsToLinks =
  /^(?:related(?: (?:stories|articles|news|content|links|posts|topics))?|more (?:from|on|stories|news|in)\b.*|read (?:more|also|next)|see also|also read|most (?:read|popular|viewed)|recommended(?: for you)?|share this.*|tags|topics|filed under|you (?:may|might) also (?:like|enjoy).*|trending(?: now)?|advertisement|comments?|leave a (?:reply|comment)|print|e-?mail|follow us.*)\s*:?$/i;

export function startsLinks(text: string): boolean {
  return leadsToLinks.test(text);
}

/** The share of the words of an element that are words of links. */
export function linkShare(element: Element): number {
  const all = countWords(lineOf(element));
  return all === 0 ? 0 : countWords(linkText(element)) / all;
}

function linkText(element: Element): string {
  let text = '';
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    text += child.tagName === 'a' ? ` ${lineOf(child)}` : ` ${linkText(child)}`;
  }
  return text;
}
