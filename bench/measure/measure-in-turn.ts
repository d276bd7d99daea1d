import type { System } from '../systems/system.ts';
import {
  buildKinds,
  measureBuild,
  summarize,
  type BuildKind,
  type BuildResult,
} from './measure-builds.ts';
import type { Absence } from './results.ts';
import { CommandFailure } from './run-command.ts';

export type Builds = Partial<Record<BuildKind, BuildResult>>;

/** Where a measurement is and whom it tells. */
export interface Surroundings {
  /** A new folder for everything. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Says what is going on. */
  readonly say: (text: string) => void;
}

export interface BuildsInTurn {
  readonly builds: ReadonlyMap<System, Builds>;
  readonly failed: readonly Absence[];
}

/**
 * Measures every kind of build so many times, one system after the other, so that a busy moment of the machine
 * meets them all. `own` has to work; a peer that fails is left out from then on.
 */
export async function measureInTurn(
  own: System,
  peers: readonly System[],
  runs: number,
  { signal, say }: Surroundings,
): Promise<BuildsInTurn> {
  const builds = new Map<System, Builds>([own, ...peers].map((system) => [system, {}]));
  const failed = new Map<System, Absence>();
  for (const kind of buildKinds) {
    const found = new Map<System, BuildResult[]>();
    for (let run = 1; run <= runs; run++)
      for (const system of builds.keys()) {
        if (failed.has(system)) continue;
        try {
          const result = await measureBuild(system, kind, run, signal);
          found.set(system, [...(found.get(system) ?? []), result]);
          say(`${system.name}: ${kind}, ${result.wallSeconds.toFixed(2)} s`);
        } catch (error) {
          signal.throwIfAborted();
          if (system === own) throw error;
          failed.set(system, absence(system.name, error));
        }
      }
    for (const [system, results] of found)
      builds.set(system, { ...builds.get(system), [kind]: summarize(results) });
  }
  return { builds, failed: [...failed.values()] };
}

export function absence(name: string, error: unknown): Absence {
  if (error instanceof CommandFailure && error.isMissing) return { name, why: 'not installed' };
  return { name, why: `failed: ${error instanceof Error ? error.message : String(error)}` };
}
