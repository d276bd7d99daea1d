import { expect, test } from 'vitest';
import type { LiveState } from './live-state.ts';
import { isOutdated, joinFiles, missedFiles } from './missed-files.ts';

const state = (
  version: number,
  server = 'a',
  files: LiveState['files'] = ['/x.css'],
): LiveState => ({
  version,
  server,
  saves: 0,
  files,
  problems: [],
});

test('the next state tells what has changed', () => {
  expect(missedFiles(state(3), state(4))).toEqual(['/x.css']);
  expect(missedFiles(state(3), state(4, 'a', null))).toBeNull();
});

test('the same state again changes nothing', () => {
  expect(missedFiles(state(3), state(3))).toEqual([]);
});

test('after a gap, or with a new server, anything may have changed', () => {
  expect(missedFiles(state(3), state(5))).toBeNull();
  expect(missedFiles(state(3), state(4, 'b'))).toBeNull();
});

test('what is missed adds up', () => {
  expect(joinFiles(new Set(['/a']), new Set(['/b']))).toEqual(new Set(['/a', '/b']));
  expect(joinFiles(null, new Set(['/b']))).toBeNull();
  expect(joinFiles(new Set(['/a']), null)).toBeNull();
});

test('only the same server can be behind what it said', () => {
  expect(isOutdated(state(3), state(4))).toBe(true);
  expect(isOutdated(state(4), state(4))).toBe(false);
  expect(isOutdated(state(3, 'b'), state(4))).toBe(false);
});
