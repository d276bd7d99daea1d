import fc from 'fast-check';
import nunjucks from 'nunjucks';
import { expect, it } from 'vitest';
import { leaveEscapingLean } from './lean-escape.ts';

const tools = nunjucks as unknown as { readonly lib: { escape: (text: string) => string } };
const nunjucksOwn = tools.lib.escape;

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
