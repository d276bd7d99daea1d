import { readAddress } from './addresses.ts';
import { addProblem, quoted, type Findings, type Spot } from './findings.ts';
import { deepestNest } from './gate.ts';
import {
  decodeReferences,
  losesWords,
  publishedAttributes,
  type Published,
} from './html-attributes.ts';
import { apartElements, isBoolean, textElements, treatmentOf, voidElements } from './html-names.ts';
import type { Nesting } from './html-nesting.ts';
import type { HtmlToken } from './html-tokens.ts';
import { resolveHref } from './links.ts';
import { pictureProperties, pictureWords, resolvePicture } from './pictures.ts';

export type StartTag = Extract<HtmlToken, { kind: 'start' }>;

/** What raw HTML stands in. */
export interface Surroundings {
  readonly findings: Findings;
  /** Elements around it that Markdown or raw HTML further out has opened. */
  readonly depth: number;
  readonly insideLink: boolean;
}

/**
 * Whether a start tag is text that only looks like one: `<Zico Investment Holdings>`, or
 * `<S>` in capitals without an end (`isEnded`) in a report on the shares of Sears.
 */
export function isText(tag: StartTag, isEnded: boolean): boolean {
  if (treatmentOf(tag.name).kind === 'text') return true;
  for (const [name, value] of tag.attributes) if (value === null && !isBoolean(name)) return true;
  return !isEnded && /^<[A-Z]+>$/.test(tag.typed) && textElements.has(tag.name);
}

/** The HTML to write for a start tag that is no text; empty when only its content stays. */
export function writeTag(
  tag: StartTag,
  nesting: Nesting,
  around: Surroundings,
  spot: Spot,
): string {
  const treatment = treatmentOf(tag.name);
  if (treatment.kind !== 'element') return writeRemoved(tag, nesting, around, spot);
  if (tag.name === 'img') return writePicture(tag, nesting, around, spot);
  const link = mediaElements.has(tag.name) ? writeMedia(tag, nesting, around, spot) : '';
  const { name, attributes } = publishedElement(tag, treatment.name, nesting, around, spot);
  if (link === '' && (tag.repeats || losesWords(withoutAddresses(tag), attributes))) {
    noteRemoved('A part of the tag', tag.typed, around.findings, spot);
  }
  if (nesting.isFull()) return link;
  const isApart = apartElements.has(tag.name);
  const before = isApart ? ' ' : '';
  if (name !== null) nesting.makeRoomFor(name);
  if (name === null || !voidElements.has(name))
    nesting.open({ typedName: tag.name, name, isApart });
  return before + (name === null ? '' : startTag(name, attributes)) + link;
}

/** The element's name here, null for one that adds nothing, and its attributes. */
function publishedElement(
  tag: StartTag,
  wanted: string,
  nesting: Nesting,
  around: Surroundings,
  spot: Spot,
): { name: string | null; attributes: Published } {
  let name = nesting.nameHere(wanted);
  const attributes = publishedAttributes(name, tag.attributes);
  const oldId = tag.name === 'a' ? decodeReferences(tag.attributes.get('name') ?? '').trim() : '';
  if (oldId !== '' && !attributes.has('id')) attributes.set('id', oldId);
  if (name === 'a') {
    const written = tag.attributes.get('href') ?? '';
    const isNested = around.insideLink;
    const href = isNested ? null : resolveHref(decodeReferences(written), around.findings, spot);
    if (href === null) name = 'span';
    else attributes.set('href', href);
  }
  if (name === 'bdo' && !attributes.has('dir')) name = 'span';
  const isTooDeep = around.depth + nesting.depth() >= deepestNest;
  if (isTooDeep || (name === 'span' && attributes.size === 0)) return { name: null, attributes };
  return { name, attributes };
}

/** Addresses and old ids have been dealt with where they mean something. */
function withoutAddresses(tag: StartTag): Map<string, string | null> {
  const attributes = new Map(tag.attributes);
  if (tag.name === 'a') for (const name of ['href', 'name']) attributes.delete(name);
  return attributes;
}

function writePicture(tag: StartTag, nesting: Nesting, around: Surroundings, spot: Spot): string {
  const text = (name: string): string => decodeReferences(tag.attributes.get(name) ?? '').trim();
  const [src, alt, title] = [text('src'), text('alt'), text('title')];
  const rest = new Map(tag.attributes);
  for (const name of ['src', 'alt', 'title']) rest.delete(name);
  if (src === '' || tag.repeats || losesWords(rest, new Map())) {
    noteRemoved('A part of the tag', tag.typed, around.findings, spot);
  }
  const picture =
    src === '' ? { kind: 'words' as const } : resolvePicture(src, around.findings, spot);
  nesting.makeRoomFor('img');
  if (picture.kind === 'held') {
    const attributes: Published = new Map([
      ['src', picture.src],
      ['alt', alt],
    ]);
    if (title !== '') attributes.set('title', title);
    for (const [name, value] of Object.entries(pictureProperties(picture))) {
      attributes.set(name, String(value));
    }
    return startTag('img', attributes);
  }
  if (picture.kind === 'remote' && !around.insideLink && !nesting.isOpen('a')) {
    return linkTo(picture.href, alt || src, title);
  }
  return escapeText(pictureWords(alt, title));
}

const mediaElements = new Set(['applet', 'audio', 'iframe', 'object', 'video']);
const mediaAddresses = ['src', 'data', 'code', 'poster'];

/** A link in place of something that would be loaded and played; empty when there is no address to link to. */
function writeMedia(tag: StartTag, nesting: Nesting, around: Surroundings, spot: Spot): string {
  const name = mediaAddresses.find((key) => (tag.attributes.get(key) ?? '') !== '');
  if (name === undefined) return '';
  const written = decodeReferences(tag.attributes.get(name) ?? '').trim();
  const address = readAddress(written);
  if (address.kind !== 'web') return '';
  const facts = { element: tag.name, written: quoted(written) };
  addProblem(around.findings, 'body/media-remote', facts, spot);
  nesting.makeRoomFor('a');
  const title = decodeReferences(tag.attributes.get('title') ?? '').trim();
  if (around.insideLink || nesting.isOpen('a')) return `${escapeText(title)} `;
  return `${linkTo(address.href, title || written, '')} `;
}

/** A tag without content that has no place in a story; a film in it becomes a link. */
function writeRemoved(tag: StartTag, nesting: Nesting, around: Surroundings, spot: Spot): string {
  const link = /^(?:embed|frame|source)$/.test(tag.name)
    ? writeMedia(tag, nesting, around, spot)
    : '';
  if (link === '') noteRemoved('The tag', tag.typed, around.findings, spot);
  return apartElements.has(tag.name) ? ` ${link}` : link;
}

export function noteRemoved(kind: string, typed: string, findings: Findings, spot: Spot): void {
  addProblem(findings, 'body/markup-removed', { kind, start: quoted(typed) }, spot);
}

function linkTo(href: string, text: string, title: string): string {
  const attributes: Published = new Map([['href', href]]);
  if (title !== '') attributes.set('title', title);
  return `${startTag('a', attributes)}${escapeText(text)}</a>`;
}

function startTag(name: string, attributes: ReadonlyMap<string, string>): string {
  let tag = `<${name}`;
  for (const [key, value] of attributes) {
    tag += ` ${key}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
  }
  return `${tag}>`;
}

/** Plain text as HTML. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
