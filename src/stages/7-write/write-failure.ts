import { diskFailure, type DiskFailure } from '../../files/disk-failure.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import { shownPath } from './output-folder.ts';

interface Output {
  readonly folder: string;
  readonly shown: string;
}

/**
 * The problem behind an error that the disk threw; any other error is a fault of the program, and thrown on.
 * `state` says whether the published site was touched.
 */
export function writeFailed(
  error: unknown,
  output: Output,
  state: 'untouched' | 'half',
): Diagnostic {
  const failure = diskFailure(error);
  if (failure === null) throw error;
  return writeProblem(failure, output, state);
}

export function writeProblem(
  failure: DiskFailure,
  output: Output,
  state: 'untouched' | 'half',
): Diagnostic {
  const path = shownPath(output, failure.path ?? output.folder);
  const { reason, remedy } = failure;
  return problem('output/write-failed', { path, reason, remedy, state }, { place: { path } });
}

/** Does what may fail without harm, because the next build does it again. */
export function quietly(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (diskFailure(error) === null) throw error;
  }
}
