import { describe, expect, it } from 'vitest';
import { codeOf, diskError, diskFailure } from './disk-failure.ts';

describe('diskFailure', () => {
  it('says in words what the disk refused', () => {
    expect(diskFailure(diskError('ENOSPC', '/dist/a'))).toEqual({
      code: 'ENOSPC',
      path: '/dist/a',
      reason: 'the disk is full',
      remedy: 'Free some space, and build again.',
    });
  });

  it('names a code that it has no words for', () => {
    expect(diskFailure(diskError('ESTALE', '/dist/a'))?.reason).toBe('the system answers ESTALE');
  });

  it('is null for faults of the program', () => {
    const argument = Object.assign(new TypeError('x'), { code: 'ERR_INVALID_ARG_TYPE' });
    for (const error of [new Error('x'), argument, 'ENOSPC', null, { code: 'ENOSPC' }]) {
      expect(diskFailure(error)).toBeNull();
      expect(codeOf(error)).toBeNull();
    }
  });
});
