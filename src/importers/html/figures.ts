import type { Element } from 'hast';
import { countWords } from '../count-words.ts';
import {
  attribute,
  elementsIn,
  findElement,
  isCode,
  isElement,
  labelsOf,
  lineOf,
} from './element-names.ts';

export interface PictureItem {
  readonly kind: 'picture';
  /** Where the picture may be, as written, the best first. */
  readonly addresses: readonly string[];
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

const framed =
  /\b(?:wp-caption|caption|figure|photo|image|img|picture|media|gallery-item|thumb(?:nail)?)\b/;
const credited =
  /\b(?:credits?|photo-?credit|photographer|copyright|image-?source|byline|attribution)\b/;

/** Whether an element is a picture with its caption: `figure`, or one that is called so and holds little else. */
export function isFigure(element: Element): boolean {
  if (element.tagName === 'figure') return true;
  if (!/^(?:div|span|table|td|dl|a|p|aside|section|center)$/.test(element.tagName)) return false;
  if (!framed.test(labelsOf(element)) || !hasPicture(element)) return false;
  let paragraphs = 0;
  for (const { tagName } of elementsIn(element)) {
    if (/^(?:p|li)$/.test(tagName)) paragraphs++;
    if (/^(?:h[1-3]|article)$/.test(tagName)) return false;
  }
  return paragraphs <= 3 && countWords(lineOf(element)) <= 120;
}

function hasPicture(element: Element): boolean {
  return findElement(element, ({ tagName }) => tagName === 'img') !== null;
}

/** The pictures of a figure, each with what is said of it; null when it shows something else. */
export function readFigure(figure: Element): PictureItem[] | null {
  const images = [...elementsIn(figure)].filter(({ tagName }) => tagName === 'img');
  if (images.length === 0) return null;
  // A gallery: each of its figures speaks for itself.
  if (findElement(figure, ({ tagName }) => tagName === 'figure') !== null) return null;
  const credits = creditsIn(figure);
  const credit = credits.map(lineOf).join(' ').trim();
  const caption = withoutElements(figure, new Set(credits)).replace(/\s+/g, ' ').trim();
  const pictures = images.map(readPicture).filter((picture) => picture !== null);
  const [first, ...more] = pictures;
  if (first === undefined) {
    return caption === '' && credit === ''
      ? []
      : [{ kind: 'picture', addresses: [], alt: '', caption, credit }];
  }
  // The words below several pictures belong to the first of them.
  return [{ ...first, caption, credit }, ...more];
}

/** The outermost elements that are called credits. */
function creditsIn(element: Element): Element[] {
  return element.children.filter(isElement).flatMap((child) => {
    const isCredit =
      credited.test(labelsOf(child)) && child.tagName !== 'figcaption' && !hasPicture(child);
    return isCredit && lineOf(child) !== '' ? [child] : creditsIn(child);
  });
}

function withoutElements(element: Element, left: ReadonlySet<Element>): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (!isElement(child) || left.has(child) || isCode(child)) return ' ';
      const text = withoutElements(child, left);
      return /^(?:span|a|b|i|em|strong|small|cite)$/.test(child.tagName) ? text : ` ${text} `;
    })
    .join('');
}

/** An `img` with where it may be found; null for what only counts visits or fills space. */
export function readPicture(element: Element): PictureItem | null {
  const image =
    element.tagName === 'img' ? element : findElement(element, ({ tagName }) => tagName === 'img');
  if (image === null || isSpacer(image)) return null;
  const addresses = [
    attribute(image, 'src'),
    ...['dataSrc', 'dataOriginal', 'dataLazySrc', 'dataFullUrl', 'dataLargeFile'].map((name) =>
      attribute(image, name),
    ),
    ...largestOfSet(attribute(image, 'srcSet')),
    ...largestOfSet(attribute(image, 'dataSrcset')),
  ].filter((address) => address !== '' && !/^(?:about|blob):/i.test(address));
  const alt = attribute(image, 'alt').replace(/\s+/g, ' ').trim();
  return { kind: 'picture', addresses: [...new Set(addresses)], alt, caption: '', credit: '' };
}

function isSpacer(image: Element): boolean {
  const sizes = [attribute(image, 'width'), attribute(image, 'height')].map(Number);
  if (sizes.some((size) => size > 0 && size < 20)) return true;
  const labels = labelsOf(image);
  return /\b(?:icon|emoji|wp-smiley|avatar|spacer|pixel|logo)\b/.test(labels);
}

/** The address of the widest picture of a `srcset`. */
function largestOfSet(set: string): string[] {
  const candidates = set
    .split(/,\s+/)
    .map((candidate) => /^(\S+)(?:\s+([\d.]+)[wx])?$/.exec(candidate.trim()))
    .filter((match) => match !== null)
    .map(([, address = '', size = '1']) => ({ address, size: Number(size) }))
    .sort((a, b) => b.size - a.size);
  return candidates.slice(0, 1).map(({ address }) => address);
}
