import type { Profile } from '../profile.ts';
import { readPrintLine } from '../read-print-line.ts';
import { doubt, drop, move, type TextDraft } from './draft.ts';

/** Moves a print line, which `text` must be, into the fields of `print`. */
export function movePrintLine(text: string, profile: Profile, draft: TextDraft): void {
  const line = readPrintLine(text, profile);
  if (line === null) return;
  const publication = line.publication ?? profile.publication;
  const fields = {
    publication,
    date: line.date,
    edition: line.edition,
    page: line.page,
    section: line.section,
    relation: line.relation,
    note: line.note,
  };
  for (const [name, value] of Object.entries(fields))
    if (value !== null && !draft.print.has(name)) draft.print.set(name, value);
  move(draft, 'print', line.note);
  drop(draft, 'boilerplate/subscription', line.rest);
  doubt(draft, 'print.date', line.dateReason);
}
