import type { Plain } from '../../model/article.ts';
import type { PlainMap } from '../../yaml/plain-yaml.ts';

/** Front matter with every short form written out, and the way back to what was typed. */
export interface LongForm {
  readonly data: PlainMap;
  /** The path under which a value was typed: `['page']` for `['print', 'page']`. */
  readonly typedPath: (path: readonly PropertyKey[]) => readonly PropertyKey[];
  /** Fields that were given twice. */
  readonly clashes: readonly Clash[];
}

/** A field given as `first`, which stands at `firstPath` as typed, and again as `second`, a short form. */
interface Clash {
  readonly first: string;
  readonly firstPath: readonly PropertyKey[];
  readonly second: string;
  readonly field: string;
}

/** Short form -> the field it means. */
const shortForms: readonly (readonly [string, readonly (string | number)[]])[] = [
  ['title', ['headline']],
  ['date', ['published']],
  ['author', ['authors']],
  ['page', ['print', 'page']],
  ['print_page', ['print', 'page']],
  ['edition_date', ['print', 'date']],
  ['image', ['photos', 0, 'file']],
  ['photo_caption', ['photos', 0, 'caption']],
  ['photo_credit', ['photos', 0, 'credit']],
];

export const shortFormNames: readonly string[] = shortForms.map(([name]) => name);

/** Writes short forms out as the fields they mean. Empty values count as absent. */
export function writeOutShortForms(typed: PlainMap): LongForm {
  const data = withoutEmpty(typed) as Record<string, Plain>;
  const origins = new Map<string, string>();
  const clashes: Clash[] = [];
  for (const [short, target] of shortForms) {
    const value = data[short];
    if (value === undefined) continue;
    Reflect.deleteProperty(data, short);
    const field = target.join('.').replace('.0.', '[1].');
    const earlier = origins.get(target.join('.'));
    if (earlier !== undefined || valueAt(data, target) !== undefined) {
      const firstPath = earlier === undefined ? target : [earlier];
      clashes.push({ first: earlier ?? field, firstPath, second: short, field });
    } else {
      placeValue(data, target, value);
      origins.set(target.join('.'), short);
    }
  }
  const authors = data.authors;
  if (authors !== undefined) data.authors = authorList(authors);
  return { data, clashes, typedPath: (path) => typedPath(path, origins) };
}

function typedPath(
  path: readonly PropertyKey[],
  origins: ReadonlyMap<string, string>,
): readonly PropertyKey[] {
  for (let length = path.length; length > 0; length--) {
    const origin = origins.get(path.slice(0, length).join('.'));
    if (origin !== undefined) return [origin, ...path.slice(length)];
  }
  return path;
}

/** `Jane Doe` and `[Jane Doe, John Roe]` as lists of persons. */
function authorList(value: Plain): Plain {
  const asPerson = (item: Plain): Plain => (typeof item === 'string' ? { name: item } : item);
  if (typeof value === 'string') return [asPerson(value)];
  return Array.isArray(value) ? (value as readonly Plain[]).map(asPerson) : value;
}

function withoutEmpty(map: PlainMap): PlainMap {
  const kept = Object.create(null) as Record<string, Plain>;
  // Plain data has no other fields than its own.
  for (const key in map) {
    const value = map[key] as Plain;
    if (typeof value === 'string') {
      if (value.trim() !== '') kept[key] = value;
    } else if (Array.isArray(value)) {
      kept[key] = (value as readonly Plain[]).map((item) =>
        isMap(item) ? withoutEmpty(item) : item,
      );
    } else kept[key] = withoutEmpty(value as PlainMap);
  }
  return kept;
}

function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && !Array.isArray(value);
}

function valueAt(data: PlainMap, path: readonly (string | number)[]): Plain | undefined {
  let value: Plain | undefined = data;
  for (const part of path) {
    if (typeof value !== 'object') return undefined;
    value = (value as Readonly<Record<string, Plain>>)[part];
  }
  return value;
}

/** A value of the wrong type stays in the way, so that the schema reports it. */
function placeValue(data: Record<string, Plain>, path: readonly (string | number)[], value: Plain) {
  const [name, ...rest] = path as [string, ...(string | number)[]];
  const inner = data[name];
  if (rest.length === 0) data[name] = value;
  else if (rest[0] === 0) {
    if (inner !== undefined && !Array.isArray(inner)) return;
    const [first, ...others] = (inner ?? []) as readonly Plain[];
    if (first === undefined || isMap(first))
      data[name] = [{ ...first, [String(rest[1])]: value }, ...others];
  } else if (inner === undefined || isMap(inner)) {
    data[name] = { ...inner, [String(rest[0])]: value };
  }
}
