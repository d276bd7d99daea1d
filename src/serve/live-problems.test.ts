import { expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import { liveProblems } from './live-problems.ts';

const place = { path: 'articles/Café #1.md', line: 3, column: 12 };
const about = { path: place.path, reason: 'it is no longer there' };
const problems: Diagnostic[] = [
  problem('file/unreadable', about, { place }),
  problem('archive/no-articles', { path: 'articles' }),
];

test('errors are shown as the terminal prints them, with an address that opens the file', () => {
  const [first, second] = liveProblems(problems, '/paper', 'vscode://file{path}:{line}:{column}');
  expect(first).toMatchObject({
    id: 'file/unreadable',
    place: 'articles/Café #1.md:3:12',
    href: 'vscode://file/paper/articles/Caf%C3%A9%20%231.md:3:12',
  });
  expect(first?.text).toContain('it is no longer there');
  expect(second).toMatchObject({ place: null, href: null });
});

test('warnings do not cover the page', () => {
  const warnings = problems.map((each) => ({ ...each, severity: 'warning' as const }));
  expect(liveProblems(warnings, '/paper', '')).toEqual([]);
});
