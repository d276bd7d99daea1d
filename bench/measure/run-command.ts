import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { env } from 'node:process';
import { spentByEndedProcesses, watchMemory } from './process-tree.ts';

export interface Command {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a command took. `null` means not measured: this system does not tell. */
export interface Effort {
  readonly wallSeconds: number;
  /** User and system time of the command and all it started. */
  readonly cpuSeconds: number | null;
  /** Most memory of the whole process tree at one time. */
  readonly peakBytes: number | null;
}

/** A command that could not be started, or that ended with another exit code than 0. */
export class CommandFailure extends Error {
  readonly isMissing: boolean;

  constructor(message: string, isMissing: boolean) {
    super(message);
    this.isMissing = isMissing;
  }
}

const longestOutput = 20_000;

/** Runs a command to its end, measures it and gives what it printed. One at a time: the system counts them together. */
export async function runCommand(
  command: Command,
  signal: AbortSignal,
): Promise<Effort & { readonly output: string }> {
  signal.throwIfAborted();
  const cpuBefore = spentByEndedProcesses();
  const started = performance.now();
  const child = spawn(command.file, command.arguments, {
    cwd: command.folder,
    env: { ...env, ...command.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const memory = child.pid === undefined ? null : watchMemory(child.pid);
  let output = '';
  const collect = (data: Buffer): void => {
    output = (output + data.toString()).slice(-longestOutput);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = await new Promise<number | string>((resolve) => {
    let failure = '';
    child.on('error', (error: NodeJS.ErrnoException) => {
      failure = error.code ?? error.message;
      // What never began never closes either.
      if (child.pid === undefined) resolve(failure);
    });
    child.on('close', (code, killedBy) => resolve(code ?? killedBy ?? failure));
  });
  const wallSeconds = (performance.now() - started) / 1000;
  const peakBytes = memory?.stop() ?? null;
  signal.throwIfAborted();
  if (ended === 'ENOENT') throw new CommandFailure(`${command.file} is not installed`, true);
  if (ended !== 0)
    throw new CommandFailure(`${command.file} ended with ${ended}:\n${output.trim()}`, false);
  const cpuAfter = spentByEndedProcesses();
  const cpuSeconds = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore;
  return { wallSeconds, cpuSeconds, peakBytes, output };
}
