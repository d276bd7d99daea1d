import { spawn } from 'node:child_process';
import { execPath } from 'node:process';

/** Removes a folder in a process of its own, which goes on when this one ends. */
export function removeInBackground(folder: string): void {
  const script = 'require("node:fs").rmSync(process.argv[1], { recursive: true, force: true })';
  const options = { stdio: 'ignore', detached: true, windowsHide: true } as const;
  const remover = spawn(execPath, ['--eval', script, folder], options);
  remover.on('error', () => undefined);
  remover.unref();
}
