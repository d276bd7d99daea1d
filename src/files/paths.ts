import { join } from 'node:path';

/** `below`, a path with `/` between its segments, inside `folder`, in the form of the platform. */
export function joinPath(folder: string, below: string): string {
  return below === '' ? folder : join(folder, ...below.split('/'));
}
