/** What the command tells the shell. */
export const exitCodes = {
  done: 0,
  /** The content, a template or the configuration has an error. */
  contentError: 1,
  /** The command was not understood. */
  usage: 2,
  /** The user ended it: 128 and the number of SIGINT, as shells have it. */
  interrupted: 130,
  /** An error of backissue itself (EX_SOFTWARE of sysexits.h). */
  bug: 70,
} as const;
