import { fileURLToPath } from 'node:url';

/** The folder of the installed package, with `templates/` and `lib/` in it. */
export const packageFolder = fileURLToPath(new URL('../..', import.meta.url));
