import { boilerplateRule } from '../boilerplate.ts';
import type { Profile } from '../profile.ts';
import { readByline, type FoundByline } from '../read-byline.ts';
import { readCredit, type FoundCredit } from '../read-credit.ts';
import { readDateLine } from '../read-date-line.ts';
import { readDateline } from '../read-dateline.ts';
import { readPrintLine } from '../read-print-line.ts';
import { doubt, drop, move, type TextDraft } from './draft.ts';
import { comparable, endsSentence, isHeadline, readSection } from './headline.ts';
import { movePrintLine } from './move-print-line.ts';
import type { TextBlock } from './read-blocks.ts';

/** How many blocks between headline and story are looked at. */
const deepestHead = 10;
/** The longest line that is taken for a deck, in characters. */
const longestDeck = 300;

/**
 * Reads what stands above the story: section, headline, deck, byline, dates, captions. Moves it into
 * the draft and returns the index of the first block of the story.
 */
export function readHead(blocks: readonly TextBlock[], profile: Profile, draft: TextDraft): number {
  const afterHeadline = readHeadline(blocks, profile, draft);
  const story = findStory(blocks, afterHeadline, profile);
  for (let at = afterHeadline; at < story; at++) {
    const { text } = blocks[at] as TextBlock;
    const next = blocks[at + 1];
    // A credit of its own belongs to the line above it.
    const credit = next !== undefined && at + 1 < story ? readCredit(next.text, profile) : null;
    if (credit?.caption === '' && endsSentence(text) && kindOf(text, profile) === null) {
      moveCaption(draft, text, { ...credit, caption: text }, ` ${(next as TextBlock).text}`);
      at++;
    } else moveLine(text, profile, draft);
  }
  return story;
}

/** Section and headline, and the headline again; the index of what follows. */
function readHeadline(blocks: readonly TextBlock[], profile: Profile, draft: TextDraft): number {
  let at = dropNoise(blocks, 0, profile, draft);
  const first = blocks[at]?.text ?? '';
  const second = blocks[at + 1]?.text ?? '';
  const section = readSection(first, profile);
  if (section !== null && isHeadline(second, profile) && comparable(first) !== comparable(second)) {
    move(draft, 'section', first, section.section);
    doubt(draft, 'section', section.reason);
    at = dropNoise(blocks, at + 1, profile, draft);
  }
  const line = blocks[at]?.text ?? '';
  if (!isHeadline(line, profile)) return at;
  const headline = shorterRepeat(line, blocks.slice(at + 1, at + 4)) ?? line;
  if (headline === line) move(draft, 'headline', line, line);
  else {
    drop(draft, 'headline-repeated', line);
    draft.fields.set('headline', headline);
  }
  let isMoved = headline === line;
  at = dropNoise(blocks, at + 1, profile, draft);
  for (let block = blocks[at]; block !== undefined; block = blocks[at]) {
    const isRepeat = [comparable(block.text), titleIn(block.text)].includes(comparable(headline));
    if (!isRepeat) break;
    if (isMoved || block.text !== headline) drop(draft, 'headline-repeated', block.text);
    else {
      move(draft, 'headline', block.text);
      isMoved = true;
    }
    at = dropNoise(blocks, at + 1, profile, draft);
  }
  return at;
}

function dropNoise(
  blocks: readonly TextBlock[],
  from: number,
  profile: Profile,
  draft: TextDraft,
): number {
  let at = from;
  for (let block = blocks[at]; block !== undefined; block = blocks[++at]) {
    const rule = boilerplateRule(block.text, profile, false);
    // A section may be called `Home` or `Search`, but then the headline follows at once.
    if (rule === null) break;
    drop(draft, rule, block.text);
  }
  return at;
}

/** The headline without the name of the paper behind it, when it stands without it below. */
function shorterRepeat(line: string, below: readonly TextBlock[]): string | null {
  const title = titleIn(line);
  if (title === null) return null;
  return below.find(({ text }) => comparable(text) === title)?.text ?? null;
}

/** `Tram back by spring` of `Tram back by spring | The Harbour Gazette`, in comparable letters. */
function titleIn(line: string): string | null {
  const title = /^(.{5,}?)\s+[|–—-]\s+[^|–—]{2,60}(?:\s+[|–—-]\s+[^|–—]{2,60})?$/.exec(line)?.[1];
  return title === undefined ? null : comparable(title);
}

type HeadKind =
  | { readonly kind: 'byline'; readonly byline: FoundByline }
  | { readonly kind: 'date' }
  | { readonly kind: 'print' }
  | { readonly kind: 'caption'; readonly credit: FoundCredit }
  | { readonly kind: 'noise'; readonly rule: string };

/** What a block above the story is, or null when its form does not say. */
function kindOf(text: string, profile: Profile): HeadKind | null {
  const byline = readByline(text, profile);
  if (byline !== null) return { kind: 'byline', byline };
  if (readDateLine(text, profile.dateOrder) !== null) return { kind: 'date' };
  if (readPrintLine(text, profile) !== null) return { kind: 'print' };
  const rule = boilerplateRule(text, profile, false);
  if (rule !== null) return { kind: 'noise', rule };
  const credit = readCredit(text, profile);
  return credit === null ? null : { kind: 'caption', credit };
}

/**
 * The index of the story's first block: the one with the dateline, if little that is not known stands
 * above it; else the first that is neither a known line nor a deck.
 */
function findStory(blocks: readonly TextBlock[], from: number, profile: Profile): number {
  const end = Math.min(blocks.length, from + deepestHead);
  const unknown: number[] = [];
  for (let at = from; at < end; at++) {
    const { text, kind } = blocks[at] as TextBlock;
    if (kind !== 'table' && readDateline(text) !== null)
      return unknown.length > 2 || isTranscript(blocks.slice(at + 1))
        ? firstOf(blocks, unknown, at)
        : at;
    const found = kind === 'table' ? null : kindOf(text, profile);
    // At the end of a text, `(AFP)` says whose the story is, not whose picture.
    const isLast = at + 2 >= blocks.length;
    if (found === null || (found.kind === 'caption' && !found.credit.isSure && isLast))
      unknown.push(at);
    if (unknown.length > 2 || (found === null && text.length > longestDeck)) break;
  }
  return firstOf(blocks, unknown, end);
}

/** Where a story without a dateline starts: at the first line that is not known, or below it if that is a deck. */
function firstOf(blocks: readonly TextBlock[], unknown: readonly number[], end: number): number {
  const [first, second] = unknown;
  if (first === undefined) return end;
  const { text, kind } = blocks[first] as TextBlock;
  const isDeck = kind !== 'table' && !/[.?!…:]["”’')\]]*$/.test(text) && text.length <= longestDeck;
  return isDeck && second !== undefined ? second : first;
}

/** Labels in capitals before many paragraphs are speakers, or places of a round-up. */
export function isTranscript(below: readonly TextBlock[]): boolean {
  return below.filter(({ text }) => readDateline(text) !== null).length >= 2;
}

function moveLine(text: string, profile: Profile, draft: TextDraft): void {
  const found = kindOf(text, profile);
  switch (found?.kind) {
    case 'noise':
      drop(draft, found.rule, text);
      return;
    case 'print':
      movePrintLine(text, profile, draft);
      return;
    case 'date':
      moveDate(text, profile, draft);
      return;
    case 'byline':
      moveByline(text, found.byline, draft);
      return;
    case 'caption':
      moveCaption(draft, text, found.credit, '');
      return;
    case undefined:
      moveDeck(text, draft);
  }
}

function moveDate(text: string, profile: Profile, draft: TextDraft): void {
  const line = readDateLine(text, profile.dateOrder);
  if (line === null) return;
  if (line.date === null) drop(draft, 'date-refused', text);
  else if (draft.fields.has(line.field)) drop(draft, 'date-repeated', text);
  else move(draft, line.field, text, line.date);
  doubt(draft, line.field, line.reason);
}

function moveByline(text: string, found: FoundByline, draft: TextDraft): void {
  if (draft.fields.has('byline')) {
    const before = String(draft.fields.get('byline'));
    move(draft, 'byline', text, `${before}, ${text}`);
  } else move(draft, 'byline', text, found.byline);
  if (found.author !== null) draft.fields.set('authors', [found.author]);
  if (found.agency !== null) draft.fields.set('agency', found.agency);
}

/** A caption and its credit as a photo that is not held. */
export function moveCaption(
  draft: TextDraft,
  text: string,
  found: FoundCredit,
  creditLine: string,
): void {
  const { caption, credit, photographer, agency, date } = found;
  draft.photos.push({
    ...(caption === '' ? {} : { caption }),
    credit,
    ...(photographer === null ? {} : { photographer }),
    ...(agency === null ? {} : { agency }),
    ...(date === null ? {} : { date }),
    held: false,
  });
  if (creditLine !== '') {
    move(draft, 'photos.caption', text);
    move(draft, 'photos.credit', creditLine.trim());
  } else {
    if (caption !== '') move(draft, 'photos.caption', text.slice(0, caption.length));
    move(draft, 'photos.credit', text.slice(caption.length).trim());
  }
}

function moveDeck(text: string, draft: TextDraft): void {
  const before = draft.fields.get('subhead');
  move(draft, 'subhead', text, typeof before === 'string' ? `${before} ${text}` : text);
  if (endsSentence(text) || before !== undefined)
    doubt(
      draft,
      'subhead',
      `It is a sentence between headline and story: a deck, a caption or the story’s own start.`,
    );
}
