import type { Diagnostic } from './diagnostic.ts';
import { unprintable } from './unprintable.ts';

/** How a terminal marks text; without colours every function returns its text. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly strong: (text: string) => string;
}

export const noPaint: Paint = {
  error: (text) => text,
  warning: (text) => text,
  quiet: (text) => text,
  strong: (text) => text,
};

/** Of more problems than this of one kind, the first three are shown. */
const shownWhole = 10;
const shownOfMany = 3;

/**
 * Problems as text for people: id, place, code frame, what, why, fix. Of more than ten of one kind three are
 * shown and the others counted.
 */
export function printForPeople(problems: readonly Diagnostic[], paint: Paint): string {
  const counts = new Map<string, number>();
  for (const { id } of problems) counts.set(id, (counts.get(id) ?? 0) + 1);
  const shown = new Map<string, number>();
  const blocks: string[] = [];
  for (const found of problems) {
    const total = counts.get(found.id) ?? 0;
    const index = (shown.get(found.id) ?? 0) + 1;
    shown.set(found.id, index);
    if (total <= shownWhole || index <= shownOfMany) blocks.push(printOne(found, paint));
    else if (index === shownOfMany + 1)
      blocks.push(paint.quiet(`… and ${total - shownOfMany} more of ${found.id}\n`));
  }
  return blocks.join('\n');
}

function printOne(found: Diagnostic, paint: Paint): string {
  const mark = found.severity === 'error' ? paint.error('error') : paint.warning('warning');
  const lines = [`${mark}  ${paint.strong(found.id)}`];
  if (found.place !== null) lines.push(placeText(found.place));
  if (found.frame !== null) lines.push('', found.frame);
  lines.push('', `What  ${printable(found.what)}`, `Why   ${printable(found.why)}`);
  lines.push(`Fix   ${printable(found.fix)}`);
  for (const place of found.related) lines.push(`See   ${placeText(place)}`);
  return `${lines.join('\n')}\n`;
}

/** `path:line:column`, which terminals turn into a link. */
export function placeText(place: NonNullable<Diagnostic['place']>): string {
  const { path, line, column } = place;
  return [printable(path), line, column].filter((part) => part !== undefined).join(':');
}

/** Text and names of files of the user's must not reach the terminal as commands to it. */
function printable(text: string): string {
  return text.replace(unprintable, ' ');
}
