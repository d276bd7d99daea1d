import type { BenchResults } from '../measure/results.ts';
import { growthReport } from './growth-report.ts';
import { sizeReport } from './size-report.ts';
import { bytes } from './units.ts';

/** What is printed in the end: the machine, the tables of each number of articles, and the growth over them. */
export function report(results: BenchResults): string {
  const { machine, seed, runs, sizes } = results;
  const { processor, cores, memoryBytes, system, node, disk } = machine;
  return [
    `${processor}, ${cores} cores, ${bytes(memoryBytes)}, ${system}, Node ${node}\n` +
      `on ${disk}; seed ${seed}; ${runs === 1 ? 'each measured once' : `medians of ${runs} runs`}`,
    ...sizes.map(sizeReport),
    ...(sizes.length > 1 ? [growthReport(results)] : []),
    notes,
  ].join('\n\n');
}

const notes = `The ratios are what backissue takes of a peer's time and memory: 0.50 x is half.
Memory is what is resident in the whole process tree, looked at every 50 ms. Written files are those whose
time of change is after the start of the build. These are numbers of one machine at one hour: compare ratios.`;
