import { expect } from 'vitest';
import { createRenderer } from '../renderer.ts';
import { sourceOf } from './render.ts';

const withShortcut = createRenderer({ isSafe: true });
const withoutShortcut = createRenderer({ isSafe: true, hasShortcut: false });

/** Whether a body passes the parser by or not, it must give the same. */
export function compare(markdown: string, dateline: string | null): void {
  const source = sourceOf(markdown, { dateline });
  expect(withShortcut(source), JSON.stringify({ markdown, dateline })).toEqual(
    withoutShortcut(source),
  );
}
