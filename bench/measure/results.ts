import type { BuildKind, BuildResult } from './measure-builds.ts';
import type { ServeResult } from './measure-serve.ts';

/** All that one call of the bench has found out; `--json` writes it as it is. */
export interface BenchResults {
  readonly machine: Machine;
  readonly seed: number;
  readonly runs: number;
  readonly sizes: readonly SizeResults[];
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
  /** What the work folder stands on. */
  readonly disk: string;
}

/** What was measured with one number of articles. */
export interface SizeResults {
  readonly articles: number;
  /** Files with articles that only backissue was given: they say no day. */
  readonly leftOut: number;
  /** Of their files, in backissue's form. */
  readonly sourceBytes: number;
  /** backissue first. */
  readonly systems: readonly SystemResults[];
  readonly absent: readonly Absence[];
  /** Null when it failed; then it is among the absent. */
  readonly serve: ServeResult | null;
}

export interface SystemResults {
  readonly name: string;
  readonly makes: string;
  readonly makesNot: string;
  readonly builds: Partial<Readonly<Record<BuildKind, BuildResult>>>;
}

/** What was not measured, or not to the end. */
export interface Absence {
  readonly name: string;
  readonly why: string;
}
