import type { FileSystem } from '../../files/file-system.ts';
import { joinManifest } from '../../model/join-manifest.ts';
import { commitOutput, type Committed } from './commit-output.ts';
import { noKnownFolders } from './known-folders.ts';
import { openOutput, type OpenOptions } from './open-output.ts';
import { packStaged } from './pack-staged.ts';
import { stageFile } from './stage-file.ts';

/**
 * The whole stage over files that are at hand, by their output paths: for tests, and for
 * whoever reads here how its functions go together.
 */
export function publishFiles(
  fs: FileSystem,
  folder: string,
  files: Readonly<Record<string, Uint8Array | string>>,
  options: Partial<OpenOptions> = {},
): Committed {
  const opened = openOutput(fs, folder, {
    shown: 'dist',
    pid: 1,
    host: 'here',
    isAlive: () => true,
    ...options,
  });
  if (opened.kind === 'refused')
    return { problems: opened.problems, written: 0, unchanged: 0, removed: 0, published: null };
  const known = noKnownFolders();
  const staged = Object.entries(files).map(([outputPath, bytes]) =>
    stageFile(fs, folder, { outputPath, bytes }, known),
  );
  const batch = packStaged(staged);
  const committed = commitOutput(fs, opened.output, [batch], joinManifest([batch.lines]));
  return { ...committed, problems: [...opened.problems, ...committed.problems] };
}
