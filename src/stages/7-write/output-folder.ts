import { join, sep } from 'node:path';
import type { Manifest } from '../../model/manifest.ts';
import { remembered } from '../../model/remember.ts';

/** An output folder that is locked for one build, from `openOutput` to `commitOutput` or `abandonOutput`. */
export interface OpenOutput {
  /** Absolute. */
  readonly folder: string;
  /** As the user writes it, for messages. */
  readonly shown: string;
  /** What the last build published, and only that may be replaced or removed. */
  readonly oldManifest: Manifest;
  /** The text of our lock. */
  readonly lock: string;
  /** Whether the folder was made for this build, so that an abandoned one leaves none behind. */
  readonly created: boolean;
}

/** Everything of a running build; gone when none runs. */
export function workFolder(output: string): string {
  return join(output, '.backissue');
}

/** Changed files wait here, at their paths below the output folder. On the same disk, so that a move is one stroke. */
export const stagingFolder = remembered(2, (output) => join(output, '.backissue', 'staging'));

export function lockPath(output: string): string {
  return join(output, '.backissue', 'lock');
}

/** Where it stands, the build is published, and only the moving is left to do. */
export function commitRecordPath(output: string): string {
  return join(output, '.backissue', 'commit.json');
}

/** The folder of an output path, `''` for the output folder itself. */
export function folderOf(outputPath: string): string {
  return outputPath.slice(0, Math.max(0, outputPath.lastIndexOf('/')));
}

/** An absolute path below the output folder as the user would write it; staged files by where they are bound. */
export function shownPath(
  output: { readonly folder: string; readonly shown: string },
  path: string,
): string {
  for (const base of [stagingFolder(output.folder), output.folder])
    if (path === base || path.startsWith(base + sep))
      return shownBelow(output.shown, path.slice(base.length + 1));
  return path.replaceAll(sep, '/');
}

/** `dist/2016/index.html` of `dist` and `2016/index.html`. */
export function shownBelow(shown: string, outputPath: string): string {
  const base = shown.replaceAll(sep, '/').replace(/\/+$/, '');
  return outputPath === '' ? base : `${base}/${outputPath.replaceAll(sep, '/')}`;
}
