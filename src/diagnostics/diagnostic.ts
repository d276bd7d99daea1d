import type { ProblemId } from './catalog.ts';

/** A place in a file of the user's; `line` and `column` count from 1, from the top of the file. */
export interface Place {
  /** As the user would write it from where the command runs, `/` between segments. */
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  /** The first column after the marked text, on the same line. */
  readonly endColumn?: number;
}

export type Severity = 'error' | 'warning';

/**
 * A finding for a person: "problem" in prose.
 *
 * Plain data, so that it crosses threads and prints as JSON; it maps one to one
 * onto a `VFileMessage` (see `to-vfile-message.ts`).
 */
export interface Diagnostic {
  /** Permanent: never renamed, never reused. */
  readonly id: ProblemId;
  readonly severity: Severity;
  /** Null for a problem of no file, such as a wrong output folder. */
  readonly place: Place | null;
  /** The lines around `place`, marked; null when there is no text to show. */
  readonly frame: string | null;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** The other side of a clash. */
  readonly related: readonly Place[];
}
