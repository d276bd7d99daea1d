import { expect, test } from 'vitest';
import { hostileBodies } from '../../src/stages/2-parse/markdown/test-support/hostile-bodies.ts';
import { rendered } from '../../src/stages/2-parse/markdown/test-support/render.ts';
import { timed } from '../support/processor-time.ts';

// The long form of what hostile-input.test.ts holds.
test.each(Object.entries(hostileBodies))('%s is rendered or refused in good time', (_, make) => {
  for (const size of [4_000, 8_000, 16_000, 35_000, 70_000]) {
    const { seconds } = timed(() => rendered(make(size), { dateline: 'PORT ELLERY' }));
    expect(seconds, `${size} characters`).toBeLessThan(5);
  }
});
