/** `2,000`. */
export function whole(number: number): string {
  return Math.round(number)
    .toString()
    .replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `31 ms`, `0.45 s`, `12.3 s`; what is not known is said to be. */
export function seconds(value: number | null): string {
  if (value === null) return 'not measured';
  if (value < 0.1) return `${Math.round(value * 1000)} ms`;
  return `${value.toFixed(value < 10 ? 2 : 1)} s`;
}

/** `512 KB`, `8.1 MB`, `310 MB`, in powers of 1,000. */
export function bytes(value: number | null): string {
  if (value === null) return 'not measured';
  if (value < 1e6) return `${Math.round(value / 1e3)} KB`;
  if (value < 1e9) return `${(value / 1e6).toFixed(value < 1e7 ? 1 : 0)} MB`;
  return `${(value / 1e9).toFixed(2)} GB`;
}

/** `0.48 x`; nothing where one of the two is not known. */
export function ratio(part: number | null, of: number | null): string {
  return part === null || of === null || of === 0 ? '' : `${(part / of).toFixed(2)} x`;
}
