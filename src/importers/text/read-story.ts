import { boilerplateRule } from '../boilerplate.ts';
import { markdownOf, preformatted } from '../escape-markdown.ts';
import type { Profile } from '../profile.ts';
import { readCredit } from '../read-credit.ts';
import { findDate } from '../read-date.ts';
import { readDateline } from '../read-dateline.ts';
import { readPrintLine } from '../read-print-line.ts';
import { agencyNamed } from '../agencies.ts';
import { doubt, drop, keep, move, type TextDraft } from './draft.ts';
import { movePrintLine } from './move-print-line.ts';
import type { TextBlock } from './read-blocks.ts';
import { isTranscript, moveCaption } from './read-head.ts';

/** A line of a poem or an address is no longer than this. */
const longestVerse = 65;
/** Behind the print line, more words than a site's own notices have. */
const manyWords = 25;

/**
 * Reads the story and what stands behind it: the dateline off its start, the print line and the notices off
 * its end. Returns the body as Markdown.
 */
export function readStory(
  blocks: readonly TextBlock[],
  from: number,
  profile: Profile,
  draft: TextDraft,
): string {
  const printed = blocks.findIndex(
    ({ text }, at) => at >= from && readPrintLine(text, profile) !== null,
  );
  const end = printed >= 0 ? printed : endOfStory(blocks, from, profile);
  const parts: BodyPart[] = [];
  for (let at = from; at < end; at++) {
    const block = blocks[at] as TextBlock;
    const text = at === from ? takeDateline(blocks, at, profile, draft) : block.text;
    const rule = block.kind === 'table' ? null : boilerplateRule(text, profile, false);
    if (rule !== null) drop(draft, rule, text);
    else if (!moveOut(text, block, profile, draft)) {
      keep(draft, text);
      parts.push({ text, group: block.group, kind: block.kind });
    }
  }
  for (let at = end; at < blocks.length; at++) {
    const { text } = blocks[at] as TextBlock;
    if (at === printed) movePrintLine(text, profile, draft);
    else readBehind(text, profile, draft, printed >= 0);
  }
  return bodyOf(parts);
}

interface BodyPart {
  readonly text: string;
  readonly group: number;
  readonly kind: TextBlock['kind'];
}

/** Without a print line: the notices at the very end are no part of the story. */
function endOfStory(blocks: readonly TextBlock[], from: number, profile: Profile): number {
  let end = blocks.length;
  while (end > from + 1) {
    const { text, kind } = blocks[end - 1] as TextBlock;
    if (kind === 'table') break;
    if (boilerplateRule(text, profile, true) === null && !isRights(text)) break;
    end--;
  }
  return end;
}

function takeDateline(
  blocks: readonly TextBlock[],
  at: number,
  profile: Profile,
  draft: TextDraft,
): string {
  const { text, kind } = blocks[at] as TextBlock;
  const found = kind === 'table' ? null : readDateline(text);
  if (found === null) return text;
  if (isTranscript(blocks.slice(at + 1))) {
    doubt(draft, 'dateline', 'Several paragraphs start as with a dateline, so none was taken off.');
    return text;
  }
  move(draft, 'dateline', found.taken, found.dateline);
  const agency = found.agency === null ? null : agencyNamed(found.agency, profile);
  if (agency !== null && !draft.fields.has('agency')) draft.fields.set('agency', agency);
  return found.rest;
}

/** Moves captions and corrections out of the story; whether `text` was one. */
function moveOut(text: string, block: TextBlock, profile: Profile, draft: TextDraft): boolean {
  if (block.kind === 'table') return false;
  if (moveCorrection(text, profile, draft)) return true;
  const credit = readCredit(text, profile);
  if (credit === null || !credit.isSure || credit.caption === '') return false;
  moveCaption(draft, text, credit, '');
  return true;
}

function readBehind(text: string, profile: Profile, draft: TextDraft, isAfterPrint: boolean): void {
  if (moveCorrection(text, profile, draft)) return;
  if (isRights(text)) {
    const before = (draft.fields.get('rights') as { statement: string } | undefined)?.statement;
    const statement = before === undefined ? text : `${before} ${text}`;
    move(draft, 'rights.statement', text);
    draft.fields.set('rights', { statement });
    return;
  }
  const rule = boilerplateRule(text, profile, true);
  drop(draft, rule ?? 'after-print-line', text);
  if (rule === null && isAfterPrint && text.split(' ').length > manyWords)
    doubt(
      draft,
      'body',
      `A paragraph behind the print line was left out: \`${text.slice(0, 60)}…\``,
    );
}

function isRights(text: string): boolean {
  return /^(?:copyright\b|©|\(c\) ?\d{4})/i.test(text) && text.length <= 400;
}

/** `Correction: March 4, 1972. An earlier version ...` is a note of the paper; its text may stand in the next line. */
function moveCorrection(text: string, profile: Profile, draft: TextDraft): boolean {
  const last = draft.corrections.at(-1);
  if (last?.text === '') {
    last.text = text;
    move(draft, 'corrections', text);
    return true;
  }
  const match = /^corrections?\b ?(?<head>[^:]{0,40}):\s*(?<note>.*)$/is.exec(text);
  if (match === null) return false;
  const { head = '', note = '' } = match.groups ?? {};
  const inHead = findDate(head, profile.dateOrder);
  const inNote = findDate(note, profile.dateOrder);
  const startsNote = inHead === null && inNote?.start === 0;
  if (head !== '' && inHead === null) return false;
  const date = startsNote ? inNote.date : (inHead?.date ?? null);
  draft.corrections.push({
    ...(date === null ? {} : { date }),
    text: startsNote && date !== null ? note.slice(inNote.end).replace(/^[\s.:,–—-]+/, '') : note,
    kind: 'newspaper',
  });
  move(draft, 'corrections', text);
  return true;
}

/** The parts as Markdown: lines that stand together and are short are lines of one paragraph. */
function bodyOf(parts: readonly BodyPart[]): string {
  const chunks: string[] = [];
  for (let at = 0; at < parts.length;) {
    const { text, kind, group } = parts[at] as BodyPart;
    if (kind === 'table') chunks.push(preformatted(text));
    if (kind !== 'line') {
      if (kind === 'paragraph') chunks.push(markdownOf([text]));
      at++;
      continue;
    }
    let end = at;
    while (parts[end]?.group === group) end++;
    const together = parts.slice(at, end).map((part) => part.text);
    const isVerse = together.every((line) => line.length <= longestVerse);
    chunks.push(markdownOf(isVerse ? [together.join('\n')] : together));
    at += together.length;
  }
  return chunks.filter((chunk) => chunk !== '').join('\n');
}
