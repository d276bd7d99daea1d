import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../files/file-system.ts';
import { intercept } from '../../files/intercept.ts';
import { createMemoryFileSystem } from '../../files/memory.ts';
import { lockText, parseOwner, takeLock, type LockOwner, type LockResult } from './take-lock.ts';

const folder = resolve('/dist/.backissue');
const lock = join(folder, 'lock');
const owner = (pid: number, host = 'here'): LockOwner => ({
  pid,
  host,
  token: `00000000-0000-4000-8000-${String(pid).padStart(12, '0')}`,
});
const dead = new Set([901, 902, 903]);
const isAlive = (pid: number): boolean => !dead.has(pid);
const take = (fs: FileSystem, pid: number): LockResult => takeLock(fs, lock, owner(pid), isAlive);
const claimOn = (pid: number): string => join(folder, `lock-${owner(pid).token}`);

describe('takeLock', () => {
  it('takes a free lock and names its owner', () => {
    const fs = createMemoryFileSystem();
    expect(take(fs, 1)).toEqual({ kind: 'taken' });
    expect(parseOwner(Buffer.from(fs.read(lock) ?? []).toString())).toEqual(owner(1));
  });

  it('respects the lock of a living build, of its own process too', () => {
    const fs = createMemoryFileSystem({ [lock]: lockText(owner(1)) });
    expect(take(fs, 2)).toEqual({ kind: 'held', owner: owner(1) });
    expect(take(fs, 1)).toEqual({ kind: 'held', owner: owner(1) });
  });

  it('clears the lock of a dead build', () => {
    const fs = createMemoryFileSystem({ [lock]: lockText(owner(901)) });
    expect(take(fs, 2)).toEqual({ kind: 'taken' });
    expect(take(fs, 3)).toEqual({ kind: 'held', owner: owner(2) });
    expect(fs.list(folder)).toEqual([{ name: 'lock', kind: 'file' }]);
  });

  it('clears the lock of a build that died while it cleared a lock', () => {
    const fs = createMemoryFileSystem({
      [lock]: lockText(owner(901)),
      [claimOn(901)]: lockText(owner(902)),
      [claimOn(902)]: lockText(owner(903)),
    });
    expect(take(fs, 2)).toEqual({ kind: 'taken' });
    expect(fs.list(folder)).toEqual([{ name: 'lock', kind: 'file' }]);
  });

  it('gives way to a living build that clears the same lock', () => {
    const fs = createMemoryFileSystem({
      [lock]: lockText(owner(901)),
      [claimOn(901)]: lockText(owner(3)),
    });
    expect(take(fs, 2)).toEqual({ kind: 'held', owner: owner(3) });
  });

  it('leaves alone what it cannot judge: another machine, a text that is no lock', () => {
    const elsewhere = createMemoryFileSystem({ [lock]: lockText(owner(901, 'there')) });
    expect(take(elsewhere, 2)).toEqual({ kind: 'held', owner: owner(901, 'there') });
    const traversal = JSON.stringify({
      pid: 901,
      host: 'here',
      token: '../../../../etc/passwd/..1234',
    });
    for (const text of ['', 'x', 'null', '[]', '{}', traversal]) {
      const fs = createMemoryFileSystem({ [lock]: text });
      expect(take(fs, 2)).toEqual({ kind: 'held', owner: null });
      expect(Buffer.from(fs.read(lock) ?? []).toString()).toBe(text);
    }
  });
});

// Builds 1, 2 and 3 try at the same time: 2 does all its calls between two calls of 1, and 3 between two of 2.

const beginnings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a free lock': {},
  'a dead lock': { [lock]: lockText(owner(901)) },
  'a dead lock and a dead claim on it': {
    [lock]: lockText(owner(901)),
    [claimOn(901)]: lockText(owner(902)),
  },
  'a dead claim on a lock that is gone': { [claimOn(901)]: lockText(owner(902)) },
};

/** Runs `run`, with `meanwhile` done once before its call number `call`; false when it makes fewer calls. */
function interrupted(
  fs: FileSystem,
  call: number,
  run: (fs: FileSystem) => void,
  meanwhile: () => void,
): boolean {
  let calls = 0;
  run(
    intercept(fs, () => {
      calls++;
      if (calls === call) meanwhile();
    }),
  );
  return calls >= call;
}

describe.each(Object.entries(beginnings))('three builds and %s', (_, beginning) => {
  /** All interleavings of that form; `attempt` is one build's try. */
  function forEachInterleaving(
    attempt: (fs: FileSystem, pid: number) => void,
    check: (fs: FileSystem) => void,
  ): number {
    let count = 0;
    for (let first = 1, more = true; more; first++) {
      for (let second = 1, inner = true; inner; second++) {
        const fs = createMemoryFileSystem(beginning);
        inner = false;
        more = interrupted(
          fs,
          first,
          (one) => attempt(one, 1),
          () => {
            inner = interrupted(
              fs,
              second,
              (two) => attempt(two, 2),
              () => attempt(fs, 3),
            );
          },
        );
        check(fs);
        count++;
      }
    }
    return count;
  }

  it('one of them gets it', () => {
    let winners: number[] = [];
    const count = forEachInterleaving(
      (fs, pid) => {
        if (take(fs, pid).kind === 'taken') winners.push(pid);
      },
      (fs) => {
        expect(winners).toHaveLength(1);
        expect(parseOwner(Buffer.from(fs.read(lock) ?? []).toString())?.pid).toBe(winners[0]);
        winners = [];
      },
    );
    expect(count).toBeGreaterThan(5);
  });

  it('never two hold it at once, when each gives it back', () => {
    const holders = new Set<number>();
    let taken = 0;
    forEachInterleaving(
      (fs, pid) => {
        if (take(fs, pid).kind !== 'taken') return;
        expect([...holders]).toEqual([]);
        holders.add(pid);
        taken++;
        // Another build may come in here, before the lock is given back.
        fs.entry(lock);
        holders.delete(pid);
        fs.removeFile(lock);
      },
      (fs) => {
        expect(fs.entry(lock)).toBeNull();
        expect(taken).toBeGreaterThan(0);
        taken = 0;
      },
    );
  });
});

it('the check would notice a lock that is simply removed when it is dead', () => {
  // The control: the usual way of clearing a dead lock, by the same interleaving.
  const removeAndTake = (fs: FileSystem, pid: number): boolean => {
    const text = Buffer.from(fs.read(lock) ?? []).toString();
    if (dead.has(parseOwner(text)?.pid ?? 0)) fs.removeFile(lock);
    return fs.create(lock, lockText(owner(pid)));
  };
  let mostWinners = 0;
  for (let call = 1; call <= 3; call++) {
    const fs = createMemoryFileSystem({ [lock]: lockText(owner(901)) });
    let winners = 0;
    interrupted(
      fs,
      call,
      (one) => {
        if (removeAndTake(one, 1)) winners++;
      },
      () => {
        if (removeAndTake(fs, 2)) winners++;
      },
    );
    mostWinners = Math.max(mostWinners, winners);
  }
  expect(mostWinners).toBe(2);
});
