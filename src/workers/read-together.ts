/** Where some bytes stand in a file. */
export interface Part {
  readonly file: string;
  readonly start: number;
  readonly length: number;
}

/** Gives the bytes of a part, fewer where the file ends; null where there is none. */
export type ReadPart = (part: Part) => Uint8Array | null;

/** So many bytes are read at once, at most. */
const mostBytes = 1 << 20;

/**
 * The bytes of each part that could be read. Parts that follow each other in a file, as those of a batch mostly do, are read at
 * once: to open a file for each of 100 articles takes as long as to check and escape what they say.
 */
export function readTogether<Kind extends Part>(
  parts: readonly Kind[],
  read: ReadPart,
): Map<Kind, Uint8Array> {
  const found = new Map<Kind, Uint8Array>();
  for (const { parts: run, ...whole } of runsOf(parts)) {
    const bytes = read(whole);
    if (bytes === null) continue;
    for (const part of run) {
      const start = part.start - whole.start;
      found.set(part, bytes.subarray(start, start + part.length));
    }
  }
  return found;
}

/** Parts that follow each other, and all that they hold as one part. */
interface Run<Kind extends Part> {
  readonly file: string;
  readonly start: number;
  length: number;
  readonly parts: Kind[];
}

function runsOf<Kind extends Part>(parts: readonly Kind[]): Run<Kind>[] {
  const runs: Run<Kind>[] = [];
  for (const part of [...parts].sort(inFiles)) {
    const { file, start, length } = part;
    const run = runs.at(-1);
    const follows = run?.file === file && run.start + run.length === start;
    if (run !== undefined && follows && run.length + length <= mostBytes) {
      run.parts.push(part);
      run.length += length;
    } else runs.push({ file, start, length, parts: [part] });
  }
  return runs;
}

function inFiles(a: Part, b: Part): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start;
}
