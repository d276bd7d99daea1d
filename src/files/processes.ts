import { kill, pid } from 'node:process';

export const ownProcessId = pid;

/** Whether a process of this machine runs, as far as we may know: one of another user's counts. */
export function isRunning(processId: number): boolean {
  try {
    // Signal 0 asks and sends nothing.
    kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
