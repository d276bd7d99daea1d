import { createHash } from 'node:crypto';
import { dirname, join, sep } from 'node:path';
import type { FoundSource } from './find-sources.ts';
import type { SourceReader } from './open-source.ts';

/**
 * Copies a source to `folder`, absolute, under the path by which it was named; steps out of the folder are left
 * out. A file that is there already is never replaced: another one gets its hash behind its name.
 */
export async function keepSource(
  { fs, chunks }: SourceReader,
  folder: string,
  { path, file }: FoundSource,
): Promise<void> {
  const segments = file.split('/').filter((part) => !['', '.', '..'].includes(part));
  const target = join(folder, ...segments.map((part) => part.replace(/[:\\]/g, '_')));
  // Standard input is kept before it is read.
  if (path.startsWith(join(folder, sep))) return;
  const sha256 = await hashOf(chunks(path));
  const named = target.replace(/(\.[^./\\]+)?$/, (suffix) => `-${sha256.slice(0, 8)}${suffix}`);
  for (const place of [target, named]) {
    if (fs.entry(place) === null) {
      await writeStream({ fs, chunks: () => chunks(path) }, place);
      return;
    }
    if ((await hashOf(chunks(place))) === sha256) return;
  }
}

/** Keeps standard input as a file below `folder`, and returns its name: it can be read once only. */
export async function keepInput(reader: SourceReader, folder: string): Promise<string> {
  const { fs } = reader;
  const part = join(folder, '.stdin.part');
  await writeStream({ fs, chunks: reader.standardInput }, part);
  const name = `stdin-${(await hashOf(reader.chunks(part))).slice(0, 8)}`;
  fs.rename(part, join(folder, name));
  return name;
}

interface Stream {
  readonly fs: SourceReader['fs'];
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** Nobody sees half of the file under its own name. */
async function writeStream({ fs, chunks }: Stream, target: string): Promise<void> {
  fs.makeFolder(dirname(target));
  const part = `${target}.part`;
  fs.write(part, '');
  for await (const chunk of chunks()) fs.append(part, chunk);
  fs.rename(part, target);
}

async function hashOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
