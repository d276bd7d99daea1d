import { boilerplateRule } from '../boilerplate.ts';
import type { Profile } from '../profile.ts';
import { readByline } from '../read-byline.ts';
import { readDateline, type FoundDateline } from '../read-dateline.ts';
import { readPrintLine } from '../read-print-line.ts';
import type { ArticleDraft } from './article-draft.ts';

/** What becomes of a paragraph of a story. */
export interface Edge {
  readonly fate: 'kept' | 'gone';
  /** Characters taken off the start of a kept paragraph, where its dateline stood. */
  readonly cut: number;
}

/**
 * Takes off a story what is no part of its text: its dateline, a byline above it, the sentence about print
 * below it, phrases of the profile. The function it returns is given the `count` paragraphs one after the other; what
 * is not kept goes to its field, or is dropped by a rule, in `draft`, where what is kept is accounted for as well.
 * `namedDateline` is what the source names as the dateline, in whatever letters; empty when it does not.
 */
export function createEdgeReader(
  count: number,
  draft: ArticleDraft,
  profile: Profile,
  namedDateline = '',
): (paragraph: string) => Edge {
  const gone: Edge = { fate: 'gone', cut: 0 };
  let isBeforeStory = true;
  let isBehindStory = false;
  let index = -1;
  return (paragraph) => {
    index++;
    const text = paragraph.replace(/\s+/g, ' ').trim();
    const rule = boilerplateRule(text, profile, isBehindStory);
    if (rule !== null) {
      draft.drop(text, rule);
      return gone;
    }
    if (isBeforeStory && takeByline(text, draft, profile)) return gone;
    if (index >= count - 4 && takePrintLine(text, draft, profile)) {
      isBehindStory = true;
      return gone;
    }
    const cut = isBeforeStory && text !== '' ? takeDateline(paragraph, draft, namedDateline) : 0;
    if (text !== '') isBeforeStory = false;
    draft.keep(paragraph.slice(cut));
    return { fate: 'kept', cut };
  };
}

/** `By Ana Reyes`, alone above the story. */
function takeByline(text: string, draft: ArticleDraft, profile: Profile): boolean {
  const found = readByline(text, profile);
  const known = draft.valueOf('byline');
  if (found === null || (known !== undefined && known !== found.byline)) return false;
  draft.move('byline', found.byline, text);
  if (found.agency !== null) noteAgency(draft, found.agency);
  if (found.author !== null && draft.valueOf('authors') === undefined) {
    draft.move('authors', [found.author], null);
  }
  return true;
}

function takeDateline(paragraph: string, draft: ArticleDraft, named: string): number {
  // Each blank stays one character: what is taken off is counted.
  const start = paragraph.replace(/\s/g, ' ').trimStart();
  const found = readDateline(start) ?? startingWith(start, named);
  const known = draft.valueOf('dateline');
  if (found === null || (known !== undefined && known !== found.dateline)) return 0;
  draft.move('dateline', found.dateline, found.taken);
  if (found.agency !== null) noteAgency(draft, found.agency);
  return paragraph.length - found.rest.length;
}

/** A dateline of which the source says that it is one needs no sign behind it. */
function startingWith(paragraph: string, named: string): FoundDateline | null {
  if (named === '' || !paragraph.startsWith(named)) return null;
  const end = /^\s*(?:[:—–―]|-+(?=\s)|(?=\s))\s*(?=\S)/.exec(paragraph.slice(named.length));
  if (end === null) return null;
  const taken = paragraph.slice(0, named.length + end[0].length);
  const rest = paragraph.slice(taken.length);
  return { dateline: named, agency: null, taken: taken.trim(), rest };
}

/** The agency that the dateline names, for stories whose source names none. */
export function noteAgency(draft: ArticleDraft, agency: string): void {
  if (draft.valueOf('agency') === undefined) draft.move('agency', agency, null);
}

export function takePrintLine(text: string, draft: ArticleDraft, profile: Profile): boolean {
  const line = readPrintLine(text, profile);
  if (line === null) return false;
  const { publication, date, page, section, edition, relation, note, rest, dateReason } = line;
  const found = { publication, date, page, section, edition, relation };
  for (const [name, value] of Object.entries(found)) {
    if (value !== null && draft.valueOf(`print.${name}`) === undefined) {
      draft.move(`print.${name}`, value, null);
    }
  }
  draft.move('print.note', note, note);
  if (rest !== '') draft.drop(rest, 'boilerplate/print-links');
  if (dateReason !== null) draft.doubt('print.date', dateReason);
  return true;
}
