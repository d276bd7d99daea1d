import type { Edit } from './edited.ts';
import { usualStep, type Step } from './step.ts';

/** Steps as the code of a test: `runSteps([...], bench)` does them again. */
export function printSteps(steps: readonly Step[]): string {
  return `[\n${steps.map((step) => `  ${printStep(step)},`).join('\n')}\n]`;
}

function printStep(step: Step): string {
  const { edits, ...given } = step;
  const unusual = Object.entries(given).filter(([name, value]) => {
    return value !== usualStep[name as keyof typeof usualStep];
  });
  const written = unusual.map(([name, value]) => `${name}: ${printValue(value)}`);
  const rest = written.length === 0 ? '' : `, { ${written.join(', ')} }`;
  return `step(${printEdits(edits)}${rest})`;
}

function printValue(value: Step['interruption'] | string | boolean): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ at: ${value.at}, edits: ${printEdits(value.edits)}, undone: ${value.undone} }`;
}

function printEdits(edits: readonly Edit[]): string {
  const printed = edits.map(({ kind, which, how }) => `edit('${kind}', ${which}, ${how})`);
  return `[${printed.join(', ')}]`;
}
