import type { AccountedPiece, Doubt, ImportedArticle, Origin } from '../imported-article.ts';
import { fieldOrder } from './field-order.ts';

/** What is gathered of one article while its source is read. */
export interface ArticleDraft {
  /**
   * Sets the field at `path` (`print.page`, `photos.0.caption`, `extra.wire`) and accounts for the text
   * that it comes from. A field that says something else already is left; the newcomer goes to `extra` and both
   * are doubted. Null `text` accounts for nothing.
   */
  move(path: string, value: unknown, text: string | null): void;
  /** Accounts for text that says again what the field at `path` has. */
  note(text: string, path: string): void;
  keep(text: string): void;
  drop(text: string, rule: string): void;
  doubt(field: string, reason: string): void;
  valueOf(path: string): unknown;
  finish(origin: Origin, body: string, media?: ReadonlyMap<string, Uint8Array>): ImportedArticle;
}

type Tree = Map<string, unknown>;

/** Fields that are lists of maps; their entries are named by number: `photos.0.caption`. */
const listFields: ReadonlySet<string> = new Set(['photos', 'authors', 'corrections']);

export function createArticleDraft(): ArticleDraft {
  const fields: Tree = new Map();
  const account: AccountedPiece[] = [];
  const doubts: Doubt[] = [];

  function note(text: string | null, fate: AccountedPiece['fate'], rule: string): void {
    const shown = (text ?? '').replace(/\s+/g, ' ').trim();
    if (shown !== '') account.push({ text: shown, fate, rule });
  }

  function doubt(field: string, reason: string): void {
    if (!doubts.some((other) => other.field === field && other.reason === reason)) {
      doubts.push({ field, reason });
    }
  }

  function move(path: string, value: unknown, text: string | null): void {
    const present = valueAt(fields, path);
    if (present === undefined && hasRoom(fields, path)) setAt(fields, path, value);
    else if (!isSame(present, value)) {
      const bare = path.replace(/^extra\./, '').replaceAll('.', '_');
      const other = freePath(fields, `extra.${bare}`);
      setAt(fields, other, value);
      doubt(path, `The source says it twice; the other one is in \`${other}\`.`);
      note(text, 'moved', other);
      return;
    }
    note(text, 'moved', path);
  }

  return {
    move,
    note: (text, path) => note(text, 'moved', path),
    keep: (text) => note(text, 'kept', 'body'),
    drop: (text, rule) => note(text, 'dropped', rule),
    doubt,
    valueOf: (path) => plainValue(valueAt(fields, path), listFields.has(path)),
    finish: (origin, body, media = new Map()) => ({
      origin,
      fields: inOrder(fields),
      body,
      media,
      account,
      doubts,
    }),
  };
}

function valueAt(fields: Tree, path: string): unknown {
  let value: unknown = fields;
  for (const part of path.split('.')) {
    if (!(value instanceof Map)) return undefined;
    value = value.get(part);
  }
  return value;
}

function setAt(fields: Tree, path: string, value: unknown): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let tree = fields;
  for (const part of parts) {
    let inner = tree.get(part);
    if (!(inner instanceof Map)) tree.set(part, (inner = new Map()));
    tree = inner as Tree;
  }
  tree.set(last, value);
}

/** Whether every level above the field at `path` can hold it. */
function hasRoom(fields: Tree, path: string): boolean {
  const parts = path.split('.');
  return parts.every((_, index) => {
    const above = index === 0 ? fields : valueAt(fields, parts.slice(0, index).join('.'));
    return above === undefined || above instanceof Map;
  });
}

function freePath(fields: Tree, path: string): string {
  let free = path;
  for (let number = 2; valueAt(fields, free) !== undefined; number++) free = `${path}_${number}`;
  return free;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(plainValue(one, false)) === JSON.stringify(plainValue(other, false));
}

function plainValue(value: unknown, isList: boolean): unknown {
  if (!(value instanceof Map)) return value;
  const entries = [...(value as Tree)].map(
    ([key, inner]) => [key, plainValue(inner, false)] as const,
  );
  if (!isList) return Object.fromEntries(entries);
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
}

function inOrder(fields: Tree): Record<string, unknown> {
  const rank = (name: string): number => {
    const place = fieldOrder.indexOf(name);
    return place < 0 ? fieldOrder.length : place;
  };
  const entries = [...fields].sort(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, plainValue(value, listFields.has(key))]),
  );
}
