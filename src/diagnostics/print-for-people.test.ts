import { describe, expect, test } from 'vitest';
import { codeFrame } from './code-frame.ts';
import { didYouMean } from './did-you-mean.ts';
import { noPaint, printForPeople } from './print-for-people.ts';
import { problem } from './problem.ts';
import { inReportOrder, withSeverity } from './report-order.ts';

describe('a code frame', () => {
  test('shows the line with its neighbours, and marks the place', () => {
    expect(codeFrame('a\nbc: d\ne', { path: 'x', line: 2, column: 5, endColumn: 6 })).toBe(
      '  1 | a\n> 2 | bc: d\n    |     ^\n  3 | e',
    );
  });

  test('of a long line shows the part around the place, the mark below it', () => {
    const frame = codeFrame(`${'x'.repeat(500)}HERE${'y'.repeat(500)}`, {
      path: 'x',
      line: 1,
      column: 501,
      endColumn: 505,
    });
    const [line = '', mark = ''] = frame?.split('\n') ?? [];
    expect(line.length).toBeLessThan(140);
    expect(mark.indexOf('^^^^')).toBe(line.indexOf('HERE'));
  });

  test('hands no control characters on', () => {
    expect(codeFrame('a\u001b[31m\u202eb\tc', { path: 'x', line: 1 })).toBe('> 1 | a·[31m·b c');
  });

  test('is none for a line that is not there', () => {
    expect(codeFrame('a', { path: 'x', line: 2 })).toBe(null);
    expect(codeFrame('a', { path: 'x' })).toBe(null);
  });
});

test.each([
  ['titel', 'title'],
  ['subheadline', 'headline'],
  ['HEADLINE', 'headline'],
  ['ilnguage', 'language'],
  ['mood', null],
  ['', null],
])('for %j one may have meant %j', (word, meant) => {
  expect(didYouMean(word, ['title', 'headline', 'language', 'section'])).toBe(meant);
});

describe('a report', () => {
  const at = (path: string, line: number) =>
    problem('file/nul-character', {}, { place: { path, line, column: 1 } });
  const ofNoFile = problem('archive/no-articles', { path: 'articles' });

  test('is in the order of places, those of no file first, each once', () => {
    const found = [at('b', 1), at('a', 10), ofNoFile, at('a', 2), at('a', 10)];
    expect(inReportOrder(found).map(({ place }) => place && `${place.path}:${place.line}`)).toEqual(
      [null, 'a:2', 'a:10', 'b:1'],
    );
  });

  test('gives the id, the place, and what, why and fix', () => {
    expect(printForPeople([at('a', 2)], noPaint)).toMatch(
      /^error {2}file\/nul-character\na:2:1\n\nWhat {2}\S.*\nWhy {3}\S.*\nFix {3}\S.*\n$/,
    );
  });

  test('shows ten of one kind, and of eleven three', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => at('a', index + 1));
    const shown = (count: number) => printForPeople(many(count), noPaint).match(/^error/gm)?.length;
    expect([shown(10), shown(11)]).toEqual([10, 3]);
    expect(printForPeople(many(11), noPaint)).toContain('… and 8 more of file/nul-character\n');
  });

  test('that is strict has errors only', () => {
    const warning = problem('file/skipped', { path: 'a' });
    expect(withSeverity([warning], true)[0]?.severity).toBe('error');
    expect(withSeverity([warning], false)[0]?.severity).toBe('warning');
  });
});
