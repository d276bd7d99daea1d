import { hash } from 'node:crypto';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import { diskFailure } from '../../files/disk-failure.ts';
import type { FileSystem } from '../../files/file-system.ts';
import { joinPath } from '../../files/paths.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { decodeText } from './decode-text.ts';

const largestArticle = 5 * 1024 * 1024;

export interface ReadPlace {
  readonly files: FileSystem;
  readonly folder: string;
  readonly shownFolder: string;
}

/** The article at `path` below the articles folder, or why it cannot be read. */
export function readArticle(from: ReadPlace, path: string): SourceFile | readonly Diagnostic[] {
  const shownPath = `${from.shownFolder}/${path}`;
  const place: Place = { path: shownPath };
  const fullPath = joinPath(from.folder, path);
  const size = from.files.size(fullPath);
  if (size !== null && size > largestArticle) {
    const megabytes = `${(size / 1024 / 1024).toFixed(1)} MB`;
    return [problem('file/too-large', { size: megabytes, limit: '5 MB' }, { place })];
  }
  const bytes = readBytes(from.files, fullPath);
  if (typeof bytes === 'string')
    return [problem('file/unreadable', { path: shownPath, reason: bytes }, { place })];
  const text = decodeText(bytes, shownPath);
  if (typeof text !== 'string') return [text];
  const sha256 = hash('sha256', bytes, 'hex');
  return { path, shownPath, text, sha256 };
}

/** The file's bytes, or why they cannot be had, as the end of a sentence. */
export function readBytes(files: FileSystem, path: string): Uint8Array | string {
  try {
    return files.read(path) ?? 'it is gone';
  } catch (error) {
    const failure = diskFailure(error);
    if (failure === null) throw error;
    return failure.reason;
  }
}
