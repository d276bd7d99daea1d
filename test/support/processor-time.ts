/**
 * What `work` gives, and the seconds of the processor's time that this process spent on it: other work on
 * the machine does not count, as it would in the time of a clock.
 */
export function timed<Value>(work: () => Value): { value: Value; seconds: number } {
  const start = process.cpuUsage();
  const value = work();
  const { user } = process.cpuUsage(start);
  return { value, seconds: user / 1e6 };
}
