import { relative, sep } from 'node:path';

/** Absolute paths as a person in `folder` would write them: relative when below it, `/` between segments. */
export function shownPathIn(folder: string): (path: string) => string {
  return (path) => {
    const below = relative(folder, path);
    return (below.startsWith('..') || below === '' ? path : below).split(sep).join('/');
  };
}
