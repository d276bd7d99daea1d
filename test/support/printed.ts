import { projectFolder } from './build-archive.ts';

/** What a build printed, without what differs from one machine and run to another. */
export function steadyText(printed: string): string {
  return printed
    .replaceAll(projectFolder, '/usr/lib/node_modules/backissue')
    .replace(/\d+\.\d s\./g, '0.0 s.');
}
