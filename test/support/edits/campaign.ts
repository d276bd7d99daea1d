import fc from 'fast-check';
import { env } from 'node:process';
import { randomSequences } from './arbitrary-steps.ts';
import { expectCleanBuilds } from './expect-clean-builds.ts';
import type { Step } from './step.ts';
import { openWorkbench } from './workbench.ts';

/** Works off many random sequences; throws all that was found, each with the fewest steps that show it. */
export async function runCampaign(
  arbitrary: fc.Arbitrary<Step>,
  count: number,
  length: number,
): Promise<void> {
  const seed = Number(env.BACKISSUE_SEED ?? Math.floor(Math.random() * 2 ** 31));
  fc.configureGlobal({ seed });
  const runs = Number(env.BACKISSUE_RUNS ?? count);
  console.log(`${runs} sequences of ${length} steps, seed ${seed}`);
  const bench = await openWorkbench();
  const total: Record<string, number> = {};
  const found: string[] = [];
  try {
    for (const [index, steps] of randomSequences(arbitrary, runs, length).entries()) {
      try {
        const tally = await expectCleanBuilds(steps, bench, { more: 'always', tries: 80 });
        for (const [name, value] of Object.entries(tally)) total[name] = (total[name] ?? 0) + value;
      } catch (error) {
        found.push(`Sequence ${index + 1}: ${error instanceof Error ? error.message : ''}`);
        console.log(found.at(-1));
      }
      if ((index + 1) % 10 === 0) console.log(`${index + 1} sequences done, ${found.length} fail`);
    }
  } finally {
    bench.close();
  }
  console.log(total);
  if (found.length > 0) throw new Error(`${found.length} sequences fail:\n\n${found.join('\n\n')}`);
}
