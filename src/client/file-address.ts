/**
 * Files of the site that this page has got anew, by their path from the root, each with the stamp that
 * tells it from older bytes.
 */
export type FileStamps = Map<string, string>;

export interface PageStamps {
  readonly sheets: FileStamps;
  readonly pictures: FileStamps;
}

/**
 * The path from the root of the file behind `address`, decoded: `/assets/style.css`. Null for another
 * origin's.
 */
export function fileAt(address: string, base: string): string | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return url.origin === new URL(base).origin ? decoded(url.pathname) : null;
}

/** `address` as it is written, with `v=<stamp>` in its query, which makes browsers ask for it anew. */
export function withStamp(address: string, stamp: string): string {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address) ?? [];
  const others = query.split('&').filter((part) => part !== '' && !part.startsWith('v='));
  return `${path}?${[...others, `v=${encodeURIComponent(stamp)}`].join('&')}${hash}`;
}

/** Paths as the server tells them, so that `fileAt` finds them however they are written. */
export function fileSet(files: readonly string[]): Set<string> {
  return new Set(files.flatMap((file) => [file, decoded(file)]));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
