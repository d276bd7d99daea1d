import { hash } from 'node:crypto';
import type { Theme } from '../config/load-theme.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { BuildCache } from './build-cache.ts';

/** The theme of the last build, which had no problems, without its texts. Plain data for JSON. */
export interface KnownTheme {
  /** With the SHA-256 of each text. */
  readonly texts: readonly (readonly [path: string, sha256: string])[];
  readonly digests: readonly (readonly [template: string, digest: string])[];
}

/**
 * The theme of the last build, if this one would find the same: then it need not be looked through again. Null when anything that is read
 * beside the articles may have changed, as `inputs` tells.
 */
export function themeIfSame(
  fs: FileSystem,
  { pages }: BuildCache,
  inputs: string | null,
): Theme | null {
  if (pages === null || inputs === null || pages.summary.inputs !== inputs) return null;
  const { digests, texts: known } = pages.summary.theme;
  const texts = new Map<string, Uint8Array>();
  for (const [path, sha256] of known) {
    const bytes = fs.read(path);
    // Saved since it was looked at a moment ago.
    if (bytes === null || hash('sha256', bytes) !== sha256) return null;
    texts.set(path, bytes);
  }
  return { digests: new Map(digests), texts, problems: [] };
}

export function knownTheme({ digests, texts }: Theme): KnownTheme {
  return {
    digests: [...digests],
    texts: [...texts].map(([path, bytes]) => [path, hash('sha256', bytes)]),
  };
}
