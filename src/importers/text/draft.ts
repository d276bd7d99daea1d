import type { AccountedPiece, Doubt } from '../imported-article.ts';

/** What is known of an article while its text is read; only ever added to by the reader of one text. */
export interface TextDraft {
  readonly fields: Map<string, unknown>;
  readonly print: Map<string, string>;
  readonly photos: Record<string, unknown>[];
  readonly corrections: Record<string, string>[];
  readonly account: AccountedPiece[];
  readonly doubts: Doubt[];
}

export function newDraft(doubts: readonly Doubt[]): TextDraft {
  return {
    fields: new Map(),
    print: new Map(),
    photos: [],
    corrections: [],
    account: [],
    doubts: [...doubts],
  };
}

/** Notes that `text` went to a field, whose value is `value`. */
export function move(draft: TextDraft, field: string, text: string, value?: unknown): void {
  draft.account.push({ text, fate: 'moved', rule: field });
  if (value !== undefined) draft.fields.set(field, value);
}

export function drop(draft: TextDraft, rule: string, text: string): void {
  if (text !== '') draft.account.push({ text, fate: 'dropped', rule });
}

export function keep(draft: TextDraft, text: string): void {
  if (text !== '') draft.account.push({ text, fate: 'kept', rule: 'body' });
}

export function doubt(draft: TextDraft, field: string, reason: string | null): void {
  if (reason !== null) draft.doubts.push({ field, reason });
}
