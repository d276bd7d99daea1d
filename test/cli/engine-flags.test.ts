import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';
import { expect, test } from 'vitest';

const tool = new URL('../../lib/workers/tune-engine.js', import.meta.url).href;

/** What V8 has to say when a program runs with it. */
function complaints(program: string): string {
  const { stderr, status } = spawnSync(execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  return status === 0 ? stderr : `exit code ${status}: ${stderr}`;
}

test('V8 knows every flag that a large archive sets', () => {
  expect(complaints(`import { tuneEngine } from '${tool}'; tuneEngine(1_000_000);`)).toBe('');
  // As it does not know this one.
  expect(
    complaints(`import v8 from 'node:v8'; v8.setFlagsFromString('--no-such-flag');`),
  ).toContain('unrecognized flag');
});
