import type { Plain } from '../model/article.ts';

/*
 * A way around the YAML parser for front matter as people and imports write it: keys with plain or simply quoted
 * text, lists of them, and one level of maps, in lines or in brackets. What it gives is what the parser gives under the failsafe schema;
 * whatever is not certain to be plain is left to it.
 */

export type PlainMap = Readonly<Record<string, Plain>>;

/** `  key: text`, `- key: text`, `key:`, `  - text`: indent, dash, key with its colon, text. */
const line = /^( *)(- +)?(?:([A-Za-z][\w-]{0,39}):(?= |$))?(?: ?([^ ].*))?$/;

/** Text that needs no quotes: it starts with a letter, digit or quotation mark of print and has no sign of YAML in it. */
const bareText = /^[\p{L}\p{N}$“‘«¿¡](?!.*(?::(?: |$)| #| $)).*$/u;
const quotedText = /^(?:"([^"\\]*[^"\\\s])"|'([^']*[^'\s])')$/;
const wordsOnly = /^[\p{L}\p{N}](?:[\p{L}\p{N} .’/&+-]*[\p{L}\p{N}.’])?$/u;

const strange =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/** A line that is not empty. */
interface Line {
  /** At which its key or text starts, from 0, and its dash, -1 without one. */
  readonly column: number;
  readonly dash: number;
  /** Null for text alone. */
  readonly name: string | null;
  /** Null when it goes on below. */
  readonly value: Plain | null;
}

/** The fields of YAML that is plain; null for any other. */
export function plainYaml(yaml: string): PlainMap | null {
  if (strange.test(yaml)) return null;
  const lines: Line[] = [];
  for (const written of yaml.split('\n')) {
    if (written === '') continue;
    const read = readLine(written);
    if (read === null) return null;
    lines.push(read);
  }
  const root = newMap();
  let at = 0;
  while (at < lines.length) {
    const { column, dash, name, value } = lines[at] as Line;
    if (column !== 0 || dash !== -1 || name === null || Object.hasOwn(root, name)) return null;
    let end = at + 1;
    while (end < lines.length && isBelow(lines[end] as Line)) end++;
    const below = lines.slice(at + 1, end);
    const found = below.length === 0 ? (value ?? '') : value === null ? blockOf(below) : null;
    if (found === null) return null;
    root[name] = found;
    at = end;
  }
  return root;
}

function readLine(written: string): Line | null {
  const [, indent = '', dash = '', name = null, text] = line.exec(written) ?? [];
  const value = text === undefined ? null : valueOf(text);
  if (text === undefined ? name === null || dash !== '' : value === null) return null;
  const column = indent.length + dash.length;
  return { column, dash: dash === '' ? -1 : indent.length, name, value };
}

function isBelow({ column, dash }: Line): boolean {
  return column > 0 || dash !== -1;
}

/** A list, or one level of keys. */
function blockOf(lines: readonly Line[]): Plain | null {
  const [first] = lines;
  if (first === undefined) return null;
  if (first.dash === -1) return mapOf(lines);
  const items: Plain[] = [];
  let at = 0;
  while (at < lines.length) {
    const start = lines[at] as Line;
    let end = at + 1;
    while (end < lines.length && (lines[end] as Line).dash === -1) end++;
    const item = start.name === null && end === at + 1 ? start.value : mapOf(lines.slice(at, end));
    if (start.dash !== first.dash || item === null) return null;
    items.push(item);
    at = end;
  }
  return items;
}

/** Keys with their text, all in one column. */
function mapOf(lines: readonly Line[]): Plain | null {
  const map = newMap();
  for (const { column, name, value } of lines) {
    if (column !== lines[0]?.column || name === null || value === null) return null;
    if (typeof value !== 'string' || Object.hasOwn(map, name)) return null;
    map[name] = value;
  }
  return map;
}

/** Keys are the user's: without a prototype none of them means anything to JavaScript. */
function newMap(): Record<string, Plain> {
  return Object.create(null) as Record<string, Plain>;
}

/** What stands behind a key or a dash; null when that is not certain. */
function valueOf(written: string): Plain | null {
  if (bareText.test(written)) return written;
  if (/^\[.*\]$/.test(written)) {
    const items = partsOf(written).map(textOf);
    return items.includes(null) ? null : (items as string[]);
  }
  if (/^\{.*\}$/.test(written)) return flowMapOf(partsOf(written));
  return textOf(written);
}

/** `A1, "Late City Final"` of what stands in brackets on one line. */
function partsOf(written: string): string[] {
  return written.slice(1, -1).trim().split(/ *, +/);
}

function flowMapOf(parts: readonly string[]): Plain | null {
  const map = newMap();
  for (const part of parts) {
    const [, name = '', text = ''] = /^([A-Za-z][\w-]{0,39}): +(.+)$/.exec(part) ?? [];
    const value = textOf(text);
    if (value === null || Object.hasOwn(map, name)) return null;
    map[name] = value;
  }
  return map;
}

/** Text in quotes without a code, or of letters, digits and what means nothing to YAML anywhere. */
function textOf(written: string): string | null {
  const quoted = quotedText.exec(written);
  if (quoted !== null) return quoted[1] ?? quoted[2] ?? null;
  return wordsOnly.test(written) ? written : null;
}
