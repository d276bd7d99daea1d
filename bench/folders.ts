import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project; this file runs from its folder `.bench/`. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** The command as users run it: `node lib/bundle/main.js`. */
export const backissueCommand = join(projectFolder, 'lib', 'bundle', 'main.js');

export const themeFolder = join(projectFolder, 'templates');

/** The templates of a peer. */
export function peerTemplates(peer: string): string {
  return join(projectFolder, 'bench', 'templates', peer);
}
