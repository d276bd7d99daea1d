import { usualStep, type Step } from './step.ts';

/**
 * Leaves out of steps what is not needed for them to fail: steps, edits, options. `fails` is asked at most `tries`
 * times, since each asking builds an archive many times.
 */
export async function simplestSteps(
  steps: readonly Step[],
  fails: (steps: readonly Step[]) => Promise<boolean>,
  tries = 60,
): Promise<readonly Step[]> {
  let simplest = steps;
  let left = tries;
  for (let simpler = true; simpler && left > 0;) {
    simpler = false;
    for (const candidate of simplifications(simplest)) {
      if (left-- <= 0) break;
      if (!(await fails(candidate))) continue;
      simplest = candidate;
      simpler = true;
      break;
    }
  }
  return simplest;
}

/** The same steps with one thing less, the largest things first. */
function* simplifications(steps: readonly Step[]): Generator<readonly Step[]> {
  const half = Math.floor(steps.length / 2);
  if (half > 1) yield steps.slice(half);
  for (let index = 0; index < steps.length - 1; index++)
    yield steps.filter((_, other) => other !== index);
  for (const [index, one] of steps.entries())
    for (const simpler of simplerSteps(one))
      yield steps.map((other, at) => (at === index ? simpler : other));
}

function* simplerSteps(one: Step): Generator<Step> {
  for (let index = 0; index < one.edits.length; index++)
    yield { ...one, edits: one.edits.filter((_, other) => other !== index) };
  for (const [name, value] of Object.entries(usualStep))
    if (one[name as keyof Step] !== value) yield { ...one, [name]: value };
}
