import { hash } from 'node:crypto';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { PlainMap } from '../yaml/plain-yaml.ts';

/** What an article's file says of the import that wrote it. */
export interface Stamp {
  readonly file: string;
  readonly url: string | null;
  readonly sha256: string;
  /** Whether the file is as the import wrote it, to the letter; line ends do not count. */
  readonly isUntouched: boolean;
}

const name = 'backissue';
const blank = '000000000000';
/** The last line of the front matter. */
const stamped = /^( {2}importer: backissue )([0-9a-f]{12})(?=\n---(?:\n|$))/m;

/** The value of `source.importer` before the file is stamped. */
export const unstamped = `${name} ${blank}`;

/**
 * The text of a file whose `source.importer` is `unstamped`, with the hash of all of the file in the place of the zeros: whether
 * a person has changed it since can be told from the file alone, wherever it is copied to.
 */
export function stampText(text: string): string {
  return text.replace(stamped, (_all, start: string) => start + digestOf(text));
}

/** Reads the stamp of a file; null when no import wrote it. */
export function readStamp(text: string): Stamp | null {
  const unix = text.replaceAll('\r\n', '\n');
  const yaml = /^---\n([\s\S]*?\n)---(?:\n|$)/.exec(unix)?.[1];
  if (yaml?.includes('\nsource:\n') !== true) return null;
  const read = parseYaml({ yaml, path: '', fileText: '' });
  const source = 'data' in read ? read.data.source : undefined;
  if (typeof source !== 'object' || Array.isArray(source)) return null;
  const { file, url, sha256, importer } = source as PlainMap;
  if (typeof file !== 'string' || typeof sha256 !== 'string') return null;
  const isOurs = typeof importer === 'string' && importer.startsWith(`${name} `);
  const digest = stamped.exec(unix)?.[2];
  return {
    file,
    url: typeof url === 'string' ? url : null,
    sha256,
    isUntouched:
      isOurs && digest === digestOf(unix.replace(stamped, (_all, start: string) => start + blank)),
  };
}

function digestOf(text: string): string {
  return hash('sha256', text).slice(0, blank.length);
}
