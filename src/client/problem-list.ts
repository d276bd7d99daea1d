import { editorAddress } from './editor-address.ts';
import type { LiveProblem } from './live-state.ts';
import { makeElement } from './make-element.ts';
import { problemLines, type ProblemLine } from './problem-lines.ts';

/** More would bury the first, and the terminal has them all. */
const mostShown = 20;

/**
 * Problems for the sheet, errors before warnings, each with its text whole and its place as a link that
 * opens the file.
 */
export function problemList(problems: readonly LiveProblem[]): HTMLElement[] {
  const sorted = problems.toSorted((one, other) => rankOf(one) - rankOf(other));
  const items = sorted.slice(0, mostShown).map(problemItem);
  const list = makeElement('ol', {}, ...items);
  const left = problems.length - items.length;
  if (left === 0) return [list];
  return [list, makeElement('p', { class: 'more' }, `… and ${left} more, which the terminal has.`)];
}

/** `1 error`, `12 errors, 1 warning`. */
export function problemCount(problems: readonly LiveProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return [counted(errors, 'error'), counted(warnings, 'warning')].filter(Boolean).join(', ');
}

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}

function rankOf({ severity }: LiveProblem): number {
  return severity === 'error' ? 0 : 1;
}

function problemItem({ text, place, href, severity }: LiveProblem): HTMLElement {
  const lines = problemLines(text, place);
  const address = editorAddress(href);
  const isPlaced = place === null || lines.some(({ kind }) => kind === 'place');
  const above = isPlaced ? [] : [makeElement('p', { class: 'place' }, linked(place, address))];
  const set = lines.map((line) => setLine(line, address));
  return makeElement('li', { class: severity }, ...above, makeElement('pre', {}, ...set));
}

function setLine({ kind, text }: ProblemLine, address: string | null): HTMLElement {
  const [, first = '', rest = ''] = /^(\S* *)([^]*)$/.exec(text) ?? [];
  const [, words = '', end = ''] = /^(.*)(\n?)$/.exec(text) ?? [];
  switch (kind) {
    case 'title':
    case 'labelled':
      return makeElement('span', { class: kind }, makeElement('b', {}, first), ...quoted(rest));
    case 'place':
      return makeElement('span', { class: kind }, linked(words, address), end);
    case 'frame':
      // Too wide, it scrolls; what scrolls has to be within reach of the keyboard.
      return makeElement(
        'code',
        { class: kind, tabindex: '0', role: 'group', 'aria-label': 'Source' },
        ...text.split(/(?<=\n)/).flatMap(frameLine),
      );
    case 'blank':
    case 'plain':
      return makeElement('span', { class: kind }, text);
  }
}

/** What stands between backticks is set as code, with them. */
function quoted(text: string): (Node | string)[] {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^]+`$/.test(part) ? makeElement('code', {}, part) : part));
}

/** The line in question stands out from those around it, and so does the mark below it. */
function frameLine(line: string): (Node | string)[] {
  if (line.startsWith('>')) return [makeElement('b', {}, line)];
  const [, gutter = line, mark = ''] = /^( +\| *)(\^+\s*)$/.exec(line) ?? [];
  return mark === '' ? [line] : [gutter, makeElement('i', {}, mark)];
}

function linked(place: string, address: string | null): Node | string {
  return address === null ? place : makeElement('a', { href: address }, place);
}
