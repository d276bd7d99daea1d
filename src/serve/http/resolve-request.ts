import { outputPathOf } from '../../stages/5-plan/urls.ts';

/** What a request asks for. */
export type Resolved =
  /** A published file. `urlPath` is the one address of it that the archive itself uses, not percent-encoded. */
  | { readonly kind: 'file'; readonly outputPath: string; readonly urlPath: string }
  | { readonly kind: 'redirect'; readonly location: string }
  /** Below `/.backissue/`, where nothing is ever published. */
  | { readonly kind: 'reserved'; readonly name: string }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'not-found' };

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const neverInPath = /[\\\u0000-\u001f\u007f-\u009f]/;
const reservedFolder = '.backissue';

/**
 * Finds the published file for the target of a request (`/2016/11/?page=2`), as a static host does:
 * `/x/` is `x/index.html`, and `/x` leads there when there is no file `x`.
 *
 * Nothing here touches the disk. What comes out is a path for which `isPublished` is true, letter for letter.
 */
export function resolveRequest(
  target: string,
  isPublished: (outputPath: string) => boolean,
): Resolved {
  const mark = target.indexOf('?');
  const query = mark === -1 ? '' : target.slice(mark);
  const segments = segmentsOf(mark === -1 ? target : target.slice(0, mark));
  if (segments === null) return { kind: 'malformed' };
  if (segments[0] === reservedFolder)
    return { kind: 'reserved', name: segments.slice(1).join('/') };
  const urlPath = `/${segments.join('/')}`;
  const outputPath = outputPathOf(urlPath);
  if (isPublished(outputPath))
    return { kind: 'file', outputPath, urlPath: urlPath.replace(/(?<=\/)index\.html$/, '') };
  if (!urlPath.endsWith('/') && isPublished(outputPathOf(`${urlPath}/`)))
    return { kind: 'redirect', location: locationOf(segments, query) };
  return { kind: 'not-found' };
}

/** The decoded parts of a path between its slashes; null where no sound path is written. */
function segmentsOf(path: string): string[] | null {
  // The whole address of another server, `*`, or nothing.
  if (!path.startsWith('/')) return null;
  try {
    const segments = path.slice(1).split('/').map(decode);
    return segments.every(isSound) ? segments : null;
  } catch {
    return null;
  }
}

/** Throws where bytes are no UTF-8. */
function decode(segment: string): string {
  return decodeURIComponent(asciiOnly(segment));
}

/** Node hands over each byte above ASCII as one character. */
function asciiOnly(text: string): string {
  return text.replace(
    /[^\u0000-\u007f]/g, // eslint-disable-line no-control-regex -- the range of ASCII
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function isSound(segment: string): boolean {
  return (
    segment !== '.' && segment !== '..' && !segment.includes('/') && !neverInPath.test(segment)
  );
}

/**
 * Begins with exactly one slash, because no published path begins with an empty segment: two would
 * name another host.
 */
function locationOf(segments: readonly string[], query: string): string {
  return `/${segments.map(encodeURIComponent).join('/')}/${asciiOnly(query)}`;
}
