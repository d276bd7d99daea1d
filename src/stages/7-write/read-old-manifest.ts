import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { FileSystem } from '../../files/file-system.ts';
import { manifestPath, parseManifest, type Manifest } from '../../model/manifest.ts';
import { shownBelow } from './output-folder.ts';

export type OldManifest =
  | {
      readonly kind: 'read';
      readonly manifest: Manifest;
      /** Warnings only. */
      readonly problems: readonly Diagnostic[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] };

/** What the last build published; nothing where there was none. Refused where something else stands in its place. */
export function readOldManifest(
  fs: FileSystem,
  output: { readonly folder: string; readonly shown: string },
): OldManifest {
  const file = join(output.folder, manifestPath);
  const path = shownBelow(output.shown, manifestPath);
  const refused = (id: 'output/symlink' | 'output/foreign-file'): OldManifest => ({
    kind: 'refused',
    problems: [problem(id, { path }, { place: { path } })],
  });
  const standing = fs.entry(file);
  if (standing?.kind === 'other') return refused('output/symlink');
  if (standing?.kind === 'folder') return refused('output/foreign-file');
  const { manifest, damaged } = parseManifest(fs.read(file) ?? new Uint8Array());
  // Not one line of ours: somebody else's file, by chance of the same name.
  if (manifest.lines.length === 0 && damaged.length > 0) return refused('output/foreign-file');
  const problems = damaged.map(({ line, text }) =>
    problem(
      'output/manifest-damaged',
      { path, text: abbreviated(text) },
      { place: { path, line } },
    ),
  );
  return { kind: 'read', manifest, problems };
}

function abbreviated(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
