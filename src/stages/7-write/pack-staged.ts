import { manifestLine } from '../../model/manifest.ts';
import { findings, type Found, type StagedFile } from './stage-file.ts';

/**
 * Files that a worker has staged, packed: a million of them have to wait in memory for the commit.
 * Plain data; it crosses threads as two pieces of memory instead of a hundred objects.
 */
export interface StagedBatch {
  /** Their lines of the new manifest. */
  readonly lines: Uint8Array;
  /** What was found for each line: a position in `findings`. */
  readonly found: Uint8Array;
  /** For each line its ticket, its size in bytes, and when the file was modified, in milliseconds. */
  readonly tickets: Uint32Array;
  readonly sizes: Float64Array;
  readonly modifiedMs: Float64Array;
  /** Those that could not be staged; they have no line. */
  readonly failed: readonly StagedFile[];
}

export function packStaged(files: readonly StagedFile[]): StagedBatch {
  const staged = files.filter(({ fault }) => fault === null);
  const lines = staged.map(({ outputPath, sha256 }) => manifestLine(outputPath, sha256));
  return {
    lines: new TextEncoder().encode(lines.join('')),
    found: Uint8Array.from(staged, ({ found }) => findings.indexOf(found)),
    tickets: Uint32Array.from(staged, ({ ticket }) => ticket),
    sizes: Float64Array.from(staged, ({ bytes }) => bytes),
    modifiedMs: Float64Array.from(staged, ({ modifiedMs }) => modifiedMs),
    failed: files.filter(({ fault }) => fault !== null),
  };
}

/** How many files of the batches wait in staging. */
export function countChanged(batches: readonly StagedBatch[]): number {
  const same = findings.indexOf('same');
  let changed = 0;
  for (const { found } of batches) for (const code of found) if (code !== same) changed++;
  return changed;
}

/** The files of the batches with what was found for each; those for which it is `except` are passed over unread. */
export function* unpackStaged(
  batches: readonly StagedBatch[],
  except: readonly Found[],
): Generator<{ readonly outputPath: string; readonly found: Found }> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (const { lines, found } of batches) {
    let start = 0;
    for (const code of found) {
      const end = lines.indexOf(0x0a, start);
      const finding = findings[code] ?? 'nothing';
      if (!except.includes(finding)) {
        const line = decoder.decode(lines.subarray(start, end));
        yield { outputPath: line.slice(line.indexOf('  ') + 2), found: finding };
      }
      start = end + 1;
    }
  }
}
