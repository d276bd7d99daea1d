/*
 * Nearly all lines of a manifest are as plain as can be, and there may be a million of them: these are known by looking at
 * their bytes once. Of any other nothing is said here.
 */

const [newline, blank, dot, slash, letterM] = [0x0a, 0x20, 0x2e, 0x2f, 0x6d];
const hashLength = 64;
const longestPath = 900;
const longestSegment = 100;
const longestSuffix = 10;

const isHex = tableOf('0123456789abcdef');
const isSmallLetter = tableOf('abcdefghijklmnopqrstuvwxyz');
const isPlain = tableOf('abcdefghijklmnopqrstuvwxyz0123456789-');
/** With which the names of devices begin. */
const beginsDevice = tableOf('acnlp');

/**
 * Where the newline stands behind a line of the manifest at `start` that is sound beyond doubt: a hash, and a path of small letters,
 * digits and hyphens with a suffix. -1 for every other line, sound or not.
 */
export function plainLineEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isHex[bytes[at] ?? 0] === 1) at++;
  if (at !== start + hashLength || bytes[at] !== blank || bytes[at + 1] !== blank) return -1;
  const path = at + 2;
  // The manifest's own name is not looked for among plain ones.
  if (bytes[path] === letterM) return -1;
  at = path - 1;
  do {
    const segment = ++at;
    while (isPlain[bytes[at] ?? 0] === 1) at++;
    const length = at - segment;
    if (length === 0 || length > longestSegment) return -1;
    if ((length === 3 || length === 4) && beginsDevice[bytes[segment] ?? 0] === 1) return -1;
  } while (bytes[at] === slash);
  if (bytes[at] !== dot) return -1;
  const suffix = ++at;
  while (isSmallLetter[bytes[at] ?? 0] === 1) at++;
  const isSound = at > suffix && at - suffix <= longestSuffix && at - path <= longestPath;
  return isSound && bytes[at] === newline ? at : -1;
}

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
