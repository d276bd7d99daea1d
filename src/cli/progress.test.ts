import { stderr, stdout } from 'node:process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showProgress } from './progress.ts';

const isTerminal = stderr.isTTY;

/** What has gone to a stream since the test began. */
const written = { stderr: '', stdout: '' };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  for (const [name, stream] of [['stderr', stderr] as const, ['stdout', stdout] as const]) {
    written[name] = '';
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  stderr.isTTY = isTerminal;
});

/** A build of 20 steps that takes ten seconds. */
function tenSeconds(isQuiet: boolean): void {
  const { onProgress, end } = showProgress(isQuiet);
  for (let done = 1; done <= 20; done++) {
    vi.advanceTimersByTime(500);
    onProgress('render', done, 20);
  }
  end();
}

describe('progress', () => {
  test('is a line every five seconds on standard error where that is no terminal', () => {
    stderr.isTTY = false;
    tenSeconds(false);
    expect(written).toEqual({
      stderr: 'Making pages: 10 of 20 (50%)\nMaking pages: 20 of 20 (100%)\n',
      stdout: '',
    });
  });

  test('is one line drawn again and again on a terminal, and gone at the end', () => {
    stderr.isTTY = true;
    tenSeconds(false);
    expect(written.stderr).not.toContain('\n');
    expect(written.stderr.match(/Making pages/g)).toHaveLength(20);
    expect(written.stderr.endsWith('\r\u001b[2K')).toBe(true);
    expect(written.stdout).toBe('');
  });

  test('is nothing at all for a quiet build', () => {
    tenSeconds(true);
    expect(written).toEqual({ stderr: '', stdout: '' });
  });
});
