/**
 * The path below the articles folder that `written` names in the article at `from`:
 * `../29/tram.md` in `1972/02/28/ferry.md` is `1972/02/29/tram.md`. Percent escapes are
 * undone, unless a bare `%` shows that there are none. Null for an absolute path, one with a drive or
 * scheme, or one that leaves the folder.
 */
export function resolveArchivePath(from: string, written: string): string | null {
  const name = unescape(written);
  if (/^[/\\]|^[a-z][a-z0-9+.-]*:|[\\\0]/i.test(name)) return null;
  const segments = from.split('/').slice(0, -1);
  for (const segment of name.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') {
      if (segments.pop() === undefined) return null;
    } else segments.push(segment);
  }
  const path = segments.join('/');
  // Going up can lay a drive bare: `../c:/x` in `a/b.md`.
  return path === '' || /^[a-z]:/i.test(path) ? null : path;
}

/** The name of an article's file without its suffix: `tram` of `1972/02/29/tram.md`. */
export function articleName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot === -1 ? name : name.slice(0, dot);
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
