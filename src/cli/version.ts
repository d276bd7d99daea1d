import { disk } from '../files/disk.ts';
import { packageFolder } from './package-folder.ts';
import { join } from 'node:path';

/** The version of this program, as its package says. */
export function readVersion(): string {
  const text = new TextDecoder().decode(
    disk.read(join(packageFolder, 'package.json')) ?? undefined,
  );
  return (JSON.parse(text) as { version: string }).version;
}
