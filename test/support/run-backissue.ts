import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './build-archive.ts';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** The user id to run as; only root may ask for another than its own. */
  readonly user?: number;
}

/** Runs the compiled command in `folder`, as a user without a terminal would. */
export async function runBackissue(
  folder: string,
  commandLine: readonly string[],
  { environment = {}, user }: RunOptions = {},
): Promise<Ran> {
  const command = join(projectFolder, 'lib', 'bundle', 'main.js');
  const child = spawn(process.execPath, [command, ...commandLine], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    }),
  ]);
  return { code, stdout, stderr };
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
