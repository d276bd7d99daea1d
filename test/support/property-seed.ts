import fc from 'fast-check';

/*
 * Properties run over the same cases each time, so that a failure is that of a change and not of chance;
 * `BACKISSUE_SEED=random` searches anew, and a number repeats what it found.
 */
const asked = process.env.BACKISSUE_SEED ?? '1972';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
