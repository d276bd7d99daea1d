const longestSegmentBytes = 120;
const longestPathBytes = 900;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unsafeCharacter = /[<>:"|?*\\\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/u;
const deviceName =
  /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\.|$)/i;
/** Parts of small letters, digits and hyphens, with an `.html` or the like at the end. */
const plainPath = /^(?=.{1,900}$)(?:[a-z0-9-]{1,120}\/)*[a-z0-9-]{1,100}\.[a-z]{1,10}$/;
const perhapsDevice = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)|^manifest-sha256/;
const printableAscii = /^[ -~]*$/;

/** Names at the top of the output folder that are kept for the build itself, in any letter case. */
const reserved: ReadonlySet<string> = new Set(['.backissue', 'manifest-sha256.txt']);

/** Whether `path` may be published: below the output folder, and fit for NTFS, APFS and ext4 alike. */
export function isPortablePath(path: string): boolean {
  return portableFault(path) === null;
}

/**
 * Why `path` (with `/` between segments) may not be published, as the end of a sentence;
 * null when it may. The names that Windows refuses are those of Microsoft's "Naming Files, Paths, and Namespaces".
 */
export function portableFault(path: string): string | null {
  if (path === '') return 'it is empty';
  // Nearly all addresses are as plain as this, and there may be millions.
  if (plainPath.test(path) && !perhapsDevice.test(path)) return null;
  const character = unsafeCharacter.exec(path)?.[0];
  if (character !== undefined)
    return printableAscii.test(character)
      ? `it holds the character \`${character}\``
      : 'it holds a control character or half a character';
  if (utf8Length(path) > longestPathBytes) return `it is longer than ${longestPathBytes} bytes`;
  const segments = path.split('/');
  if (reserved.has(segments[0]?.toLowerCase() ?? ''))
    return `\`${segments[0]}\` is a name that backissue keeps for itself`;
  for (const segment of segments) {
    const fault = segmentFault(segment);
    if (fault !== null) return fault;
  }
  return null;
}

/** Whether Windows takes a file of this name, whatever its suffix, for a device: `con`, `Aux.html`. */
export function isDeviceName(segment: string): boolean {
  return deviceName.test(segment);
}

function segmentFault(segment: string): string | null {
  if (segment === '') return 'it has an empty part between two slashes, or begins or ends with one';
  if (segment === '.' || segment === '..') return `it holds the part \`${segment}\``;
  if (segment.endsWith('.') || segment.endsWith(' '))
    return `the part \`${segment}\` ends in a dot or a blank, which Windows drops`;
  if (isDeviceName(segment)) return `the part \`${segment}\` is the name of a device in Windows`;
  if (segment.toLowerCase() === '.git') return '`.git` belongs to Git';
  if (utf8Length(segment) > longestSegmentBytes)
    return `a part of it is longer than ${longestSegmentBytes} bytes`;
  return null;
}

function utf8Length(text: string): number {
  return printableAscii.test(text) ? text.length : new TextEncoder().encode(text).length;
}
