import fc from 'fast-check';
import { edit, editGroups, type EditGroup } from '../edit-archive.ts';
import type { Edit } from './edited.ts';
import { optionsNames, step, type Step } from './step.ts';

/** How often edits of each group come, against each other. */
export type Weights = Partial<Readonly<Record<EditGroup, number>>>;

/** The edits of a newsroom, with trouble now and then. */
export const newsroom: Weights = { words: 8, files: 5, surroundings: 5, trouble: 1, output: 1 };

export function arbitraryEdit(weights: Weights): fc.Arbitrary<Edit> {
  const groups = Object.entries(weights).map(([group, weight]) => ({
    // fast-check wants whole numbers.
    weight: weight * 10,
    arbitrary: fc.constantFrom(...Object.keys(editGroups[group as EditGroup])),
  }));
  const number = fc.nat({ max: 999 });
  return fc
    .tuple(fc.oneof(...groups), number, number)
    .map(([kind, which, how]) => edit(kind, which, how));
}

/** Sequences of `length` steps each; the seed is that of all properties. */
export function randomSequences(step: fc.Arbitrary<Step>, count: number, length: number): Step[][] {
  const sequence = fc.array(step, { minLength: length, maxLength: length });
  return fc.sample(sequence, count);
}

/** One step of up to `edits` edits. */
export function arbitraryStep(weights: Weights, edits = 3): fc.Arbitrary<Step> {
  const interruption = fc.record({
    at: fc.integer({ min: 1, max: 4 }),
    edits: fc.array(arbitraryEdit({ words: 3, files: 1, surroundings: 1 }), { maxLength: 2 }),
    undone: fc.boolean(),
  });
  return fc.record({
    edits: fc.array(arbitraryEdit(weights), { minLength: 1, maxLength: edits, size: 'max' }),
    save: fc.constantFrom('in place', 'by rename'),
    options: fc.oneof(
      { weight: 5, arbitrary: fc.constant('usual' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...optionsNames) },
    ),
    interruption: fc.oneof(
      { weight: 7, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: interruption },
    ),
    stayBroken: fc.oneof(
      { weight: 3, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
  });
}

/** A step in which one thing happens to the cache, and then an edit or none. */
export function arbitraryDamage(): fc.Arbitrary<Step> {
  const edits = fc.tuple(
    arbitraryEdit({ cache: 1 }),
    fc.array(arbitraryEdit({ words: 3, files: 1, surroundings: 1 }), { maxLength: 1, size: 'max' }),
  );
  return edits.map(([damage, more]) => step([damage, ...more]));
}
