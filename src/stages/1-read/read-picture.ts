import { imageSize } from 'image-size';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem, type Where } from '../../diagnostics/problem.ts';
import { joinPath } from '../../files/paths.ts';
import { resolveArchivePath } from '../../model/archive-path.ts';
import type { Media } from '../../model/article-record.ts';
import { readBytes, type ReadPlace } from './read-article.ts';

const largestPicture = 100 * 1024 * 1024;

/** Suffixes of the kinds of picture that every browser shows and that hold no code (SVG does). */
const kindOfSuffix: ReadonlyMap<string, string> = new Map([
  ['jpg', 'jpg'],
  ['jpeg', 'jpg'],
  ['png', 'png'],
  ['gif', 'gif'],
  ['webp', 'webp'],
  ['avif', 'avif'],
]);

/** Where a picture named in an article may stand: beside it, then in `media/`. */
export function picturePaths(articlePath: string, written: string): string[] {
  const beside = resolveArchivePath(articlePath, written);
  const shared = resolveArchivePath('media/x', written);
  return [beside, shared].filter((path) => path !== null);
}

/**
 * The picture that `written` names in the article at `articlePath`, with its size; null when
 * there is none, a problem when the file is no picture. The kind is judged by the file's bytes.
 * `where` is the place at which the article names it.
 */
export function readPicture(
  from: ReadPlace,
  articlePath: string,
  written: string,
  where: () => Where,
): Media | Diagnostic | null {
  const path = picturePaths(articlePath, written).find(
    (candidate) => from.files.entry(joinPath(from.folder, candidate))?.kind === 'file',
  );
  if (path === undefined) return null;
  const shownPath = `${from.shownFolder}/${path}`;
  const named = (): Where => ({ ...where(), related: [{ path: shownPath }] });
  const size = from.files.size(joinPath(from.folder, path)) ?? 0;
  if (size > largestPicture) {
    const megabytes = `${Math.ceil(size / 1024 / 1024)} MB`;
    return problem('file/too-large', { size: megabytes, limit: '100 MB' }, named());
  }
  const bytes = readBytes(from.files, joinPath(from.folder, path));
  if (typeof bytes === 'string')
    return problem('file/unreadable', { path: shownPath, reason: bytes }, named());
  const measured = sizeOf(bytes, path);
  return typeof measured === 'string'
    ? problem('file/not-a-picture', { path: shownPath, reason: measured }, named())
    : measured;
}

/** A picture's size, or why it is none that is published. */
function sizeOf(bytes: Uint8Array, path: string): Media | string {
  const suffix = path.split('.').at(-1)?.toLowerCase() ?? '';
  const expected = kindOfSuffix.get(suffix);
  if (expected === undefined) return `A \`.${suffix}\` file may hold more than a picture.`;
  try {
    const { width, height, type, orientation } = imageSize(bytes);
    if (type !== expected && !(expected === 'avif' && type === 'heif'))
      return `Its name says ${expected.toUpperCase()}; its bytes are ${(type ?? 'something else').toUpperCase()}.`;
    // EXIF orientations 5 to 8 lie on their side.
    const isTurned = orientation !== undefined && orientation >= 5;
    return isTurned ? { path, width: height, height: width } : { path, width, height };
  } catch {
    return 'Its bytes are not those of a picture, or are cut off.';
  }
}
