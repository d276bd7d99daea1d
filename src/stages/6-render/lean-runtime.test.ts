import fc from 'fast-check';
import nunjucks from 'nunjucks';
import { expect, it } from 'vitest';
import { leaveRuntimeLean } from './lean-runtime.ts';
import { untouchedNunjucks } from './test-support/untouched-nunjucks.ts';

interface Runtime {
  readonly suppressValue: (value: unknown, autoescape: boolean) => unknown;
  readonly memberLookup: (target: unknown, name: unknown) => unknown;
  readonly markSafe: (text: string) => unknown;
}

const { runtime } = nunjucks as unknown as { readonly runtime: Runtime };
const { runtime: own } = untouchedNunjucks() as unknown as { readonly runtime: Runtime };

leaveRuntimeLean();

it('escapes every character that Nunjucks does, and no other', () => {
  const characters = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  const differ = characters.filter(
    (each) => runtime.suppressValue(each, true) !== own.suppressValue(each, true),
  );
  expect(differ).toEqual([]);
});

it('prints values as Nunjucks does', () => {
  const text = fc.string({ unit: fc.constantFrom('&', '"', "'", '<', '>', '\\', 'a', ' ', '–') });
  const value = fc.oneof(text, fc.integer(), fc.constantFrom(null, undefined, false, ['<'], [1]));
  fc.assert(
    fc.property(value, fc.boolean(), (each, autoescape) => {
      expect(runtime.suppressValue(each, autoescape)).toEqual(own.suppressValue(each, autoescape));
    }),
  );
  expect(String(runtime.suppressValue(runtime.markSafe('<b>'), true))).toBe('<b>');
});

it('looks members up as Nunjucks does, with methods bound', () => {
  const targets = [undefined, null, 'text', 7, false, { length: 1, a: '' }, ['x'], () => 1];
  for (const target of targets)
    for (const name of ['length', 'a', 0, 'x', undefined])
      expect(runtime.memberLookup(target, name)).toEqual(own.memberLookup(target, name));
  const method = runtime.memberLookup('<b>', 'toUpperCase') as () => string;
  expect(method()).toBe('<B>');
});

it('is changed once, however often it is asked for', () => {
  const { suppressValue } = runtime;
  leaveRuntimeLean();
  expect(runtime.suppressValue).toBe(suppressValue);
  expect(suppressValue).not.toBe(own.suppressValue);
});
