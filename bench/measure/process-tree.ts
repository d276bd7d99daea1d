import { readdirSync, readFileSync } from 'node:fs';
import { pid as ownPid } from 'node:process';

/*
 * What Linux tells of processes in `/proc`. Elsewhere there is none, and all answers are null.
 */

/** Ticks a second in which Linux counts the time of a processor, on every machine that Node runs on. */
const ticks = 100;
const sampleMs = 50;

/** Seconds of processor time, user and system, of all processes that this one has started and that have ended. */
export function spentByEndedProcesses(): number | null {
  const fields = statFields(ownPid);
  if (fields === null) return null;
  return (Number(fields[13]) + Number(fields[14])) / ticks;
}

/** Watches the memory of a process and of all that come of it; `stop` gives the peak in bytes. */
export function watchMemory(root: number): { readonly stop: () => number | null } {
  const foreign = new Set<number>();
  let peak = 0;
  const sample = (): void => {
    peak = Math.max(peak, memoryOf(treeOf(root, foreign)));
  };
  sample();
  const timer = setInterval(sample, sampleMs);
  return {
    stop: () => {
      clearInterval(timer);
      return peak === 0 ? null : peak;
    },
  };
}

/** `root` and its descendants. `foreign` remembers who is none of them, so that they are looked at once. */
function treeOf(root: number, foreign: Set<number>): readonly number[] {
  const parents = new Map<number, number>();
  for (const pid of allProcesses()) {
    if (foreign.has(pid)) continue;
    const parent = Number(statFields(pid)?.[1] ?? 0);
    parents.set(pid, parent);
  }
  const isOwn = (pid: number): boolean => {
    let at: number | undefined = pid;
    while (at !== undefined && at !== root) at = parents.get(at);
    return at === root;
  };
  const own = [...parents.keys()].filter(isOwn);
  for (const pid of parents.keys()) if (!own.includes(pid)) foreign.add(pid);
  return own;
}

/**
 * Bytes resident in all of `pids` together; what two of them share counts twice. Never less than the most that
 * one of them ever had, which the system itself keeps, between samples, too.
 */
function memoryOf(pids: readonly number[]): number {
  let sum = 0;
  let most = 0;
  for (const pid of pids) {
    const status = readProc(`${pid}/status`) ?? '';
    sum += kilobytes(status, 'VmRSS');
    most = Math.max(most, kilobytes(status, 'VmHWM'));
  }
  return Math.max(sum, most) * 1024;
}

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
}

/** The numbers of `/proc/<pid>/stat` after the name, which may hold spaces and parentheses itself: state, parent, ... */
function statFields(pid: number): readonly string[] | null {
  const stat = readProc(`${pid}/stat`);
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function allProcesses(): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** Null when there is no `/proc`, or the process has just ended. */
function readProc(path: string): string | null {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return null;
  }
}
