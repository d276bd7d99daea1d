import type { LiveState } from './live-state.ts';

/** Paths of changed files from the root; null for all of them, when nobody knows which. */
export type ChangedFiles = ReadonlySet<string> | null;

/**
 * The files that changed on the way from one state to the next that arrived. States in between that never
 * arrived, and a new server, hide what they changed.
 */
export function missedFiles(from: LiveState, to: LiveState): readonly string[] | null {
  if (isSameState(from, to)) return [];
  return from.server === to.server && to.version === from.version + 1 ? to.files : null;
}

export function joinFiles(one: ChangedFiles, other: ChangedFiles): ChangedFiles {
  return one === null || other === null ? null : new Set([...one, ...other]);
}

export function isSameState(one: LiveState, other: LiveState): boolean {
  return one.server === other.server && one.version === other.version;
}

/** Whether the server said `state` before it said `known`. */
export function isOutdated(state: LiveState, known: LiveState): boolean {
  return state.server === known.server && state.version < known.version;
}
