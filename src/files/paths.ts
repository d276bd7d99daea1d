import { join, sep } from 'node:path';

/** `below`, a path with `/` between its segments, inside `folder`, in the form of the platform. */
export function joinPath(folder: string, below: string): string {
  if (below === '') return folder;
  // Most paths have no steps up or nowhere in them, and then joining is all there is to do: a build joins hundreds of thousands.
  if (sep === '/' && !below.includes('./') && !below.endsWith('.')) return `${folder}/${below}`;
  return join(folder, ...below.split('/'));
}
