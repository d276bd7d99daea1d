import { createRequire } from 'node:module';
import fc from 'fast-check';
import nunjucks from 'nunjucks';
import { expect, it } from 'vitest';
import { leaveEscapingLean } from './lean-escape.ts';

interface Tools {
  escape: (text: string) => string;
}

const tools = nunjucks as unknown as { readonly lib: Tools };
const nunjucksOwn = untouchedTools().escape;

leaveEscapingLean();

it('escapes every character that Nunjucks does, and no other', () => {
  const characters = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  const others = characters.filter((each) => tools.lib.escape(each) !== nunjucksOwn(each));
  expect(others).toEqual([]);
});

it('escapes texts as Nunjucks does', () => {
  const text = fc.string({ unit: fc.constantFrom('&', '"', "'", '<', '>', '\\', 'a', ' ', '–') });
  fc.assert(fc.property(text, (each) => tools.lib.escape(each) === nunjucksOwn(each)));
});

it('is changed once, however often it is asked for', () => {
  const { escape } = tools.lib;
  leaveEscapingLean();
  expect(tools.lib.escape).toBe(escape);
  expect(escape).not.toBe(nunjucksOwn);
});

/** Nunjucks' tools loaded once more: those of the thread may have been changed by another test. */
function untouchedTools(): Tools {
  const load = createRequire(import.meta.url);
  const path = load.resolve('nunjucks/src/lib.js');
  const before = load.cache[path];
  load.cache[path] = undefined;
  const untouched = load(path) as Tools;
  load.cache[path] = before;
  return untouched;
}
