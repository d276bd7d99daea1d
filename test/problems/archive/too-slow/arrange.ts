import type { Arrange } from '../../../support/problem-folder.ts';

/** A time budget that leaves no doubt, so that the test takes no longer than it must. */
export const arrange: Arrange = () => ({ options: { secondsPerArticle: 0.5 } });
