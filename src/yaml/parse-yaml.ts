import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Plain } from '../model/article.ts';
import { lineNestedDeeper } from './nesting.ts';
import { plainYaml, type PlainMap } from './plain-yaml.ts';
import { syntaxWords } from './syntax-words.ts';

/** The fields of a piece of YAML, every scalar as the text that was typed, with their places. */
export interface YamlFields {
  readonly data: PlainMap;
  /** Where the value at `path` stands, or its key; null when nothing was written there. */
  readonly placeOf: (path: readonly PropertyKey[], part: 'key' | 'value') => Place | null;
}

export interface YamlSource {
  /** The YAML; its first line is line 1 of the file at `path`. */
  readonly yaml: string;
  readonly path: string;
  /** The whole file, for code frames. */
  readonly fileText: string;
}

const deepest = 100;
/** Of one kind of problem in one piece of YAML, at most: a file that is no YAML at all has thousands. */
const mostAlike = 20;

/**
 * Reads YAML 1.2 by the failsafe schema: maps, lists and text, so that `012`, `16:30`,
 * `true` and `2016-11-30` stay what was typed. Anchors, aliases, tags and deep nests are
 * problems: a few hundred bytes of them can fill the memory.
 */
export function parseYaml(source: YamlSource): YamlFields | readonly Diagnostic[] {
  const data = plainYaml(source.yaml);
  if (data === null) return parseAnyYaml(source);
  // Places are asked for only where something is wrong.
  let fields: YamlFields | readonly Diagnostic[] | null = null;
  return {
    data,
    placeOf: (path, part) => {
      fields ??= parseAnyYaml(source);
      return 'data' in fields ? fields.placeOf(path, part) : null;
    },
  };
}

/** As `parseYaml`, by the parser alone. */
export function parseAnyYaml(source: YamlSource): YamlFields | readonly Diagnostic[] {
  const { yaml, path, fileText } = source;
  const tooDeep = lineNestedDeeper(yaml, deepest);
  if (tooDeep !== null) {
    const place = { path, line: tooDeep, column: 1 };
    return [problem('yaml/too-deep', { limit: deepest }, { place, text: fileText })];
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    schema: 'failsafe',
    prettyErrors: false,
    // 'silent' would pass over a second document without a word.
    logLevel: 'error',
  });
  const placeAt = (start: number, end: number): Place => placeOfRange(path, lines, start, end);
  const problems = [...syntaxProblems(document, placeAt, fileText)];
  if (problems.length === 0) problems.push(...refusedNodes(document, yaml, placeAt, fileText));
  if (problems.length > 0) return problems;
  const root = document.contents;
  if (root !== null && !isMap(root) && !(isScalar(root) && root.value === '')) {
    const place = placeAt(root.range[0], root.range[1]);
    return [problem('yaml/not-a-map', {}, { place, text: fileText })];
  }
  return {
    data: isMap(root) ? (plainOf(root) as PlainMap) : {},
    placeOf: (fieldPath, part) => {
      const range = rangeOf(document, fieldPath, part);
      return range === null ? null : placeAt(range[0], range[1]);
    },
  };
}

function placeOfRange(path: string, lines: LineCounter, start: number, end: number): Place {
  const from = lines.linePos(start);
  const to = lines.linePos(Math.max(start, end));
  const place = { path, line: from.line, column: from.col };
  return to.line === from.line && to.col > from.col ? { ...place, endColumn: to.col } : place;
}

/** The first error of syntax, since what follows it is often but its consequence; and keys that stand twice. */
function* syntaxProblems(
  document: Document,
  placeAt: (start: number, end: number) => Place,
  text: string,
): Generator<Diagnostic> {
  const lines = text.split('\n');
  let isFirst = true;
  let duplicates = 0;
  for (const error of document.errors) {
    if (error.code === 'DUPLICATE_KEY') {
      if (++duplicates > mostAlike) continue;
      const { key, first, second } = twins(document, error.pos[0]);
      const where = { place: placeAt(...second), related: [placeAt(...first)], text };
      yield problem('yaml/key-duplicate', { key }, where);
    } else if (isFirst) {
      isFirst = false;
      const place = placeAt(...rangeOfError(document, error));
      const words = syntaxWords(error, lines[(place.line ?? 1) - 1] ?? '');
      yield problem('yaml/syntax', { ...words }, { place, text });
    }
  }
}

/** A quote that is never closed is told where it opens, not at the end of the file. */
function rangeOfError(document: Document, error: YAMLError): readonly [number, number] {
  if (error.code !== 'MISSING_CHAR' || !error.message.includes('closing')) return error.pos;
  let opening: readonly [number, number] = error.pos;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (type?.startsWith('QUOTE') === true && range != null) opening = [range[0], range[0] + 1];
    },
  });
  return opening;
}

type Range = readonly [number, number];

/** A key that stands twice in one map: the one at `start`, and the one before it. */
function twins(document: Document, start: number): { key: string; first: Range; second: Range } {
  let found = { key: '', first: [start, start] as Range, second: [start, start] as Range };
  visit(document, {
    Map: (_key, map) => {
      const keys = map.items.map(({ key }) => key).filter(isScalar);
      const second = keys.find(({ range }) => range?.[0] === start);
      const first = keys.find(({ value }) => value === second?.value);
      if (second?.range == null || first?.range == null) return;
      found = {
        key: String(second.value),
        first: [first.range[0], first.range[1]],
        second: [second.range[0], second.range[1]],
      };
    },
  });
  return found;
}

function refusedNodes(
  document: Document,
  yaml: string,
  placeAt: (start: number, end: number) => Place,
  text: string,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, (_key, node) => {
    if (isPair(node)) {
      const key = node.key;
      if (!isScalar(key) || key.value === '__proto__') {
        const range = (key as Node | null)?.range;
        const place = placeAt(range?.[0] ?? 0, range?.[1] ?? 0);
        const name = isScalar(key) ? `\`${String(key.value)}\`` : 'A list or map';
        found.push(problem('yaml/key-refused', { key: name }, { place, text }));
      }
      return;
    }
    if (!isAlias(node) && !isScalar(node) && !isMap(node) && !isSeq(node)) return;
    if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
      const start = startOfMark(node, yaml);
      const written = /^[^\s,[\]{}]*/.exec(yaml.slice(start))?.[0] ?? '';
      const where = { place: placeAt(start, start + written.length), text };
      found.push(problem('yaml/anchor', { text: written }, where));
    } else if (isScalar(node) && /\0|\p{Surrogate}/u.test(textOf(node.value))) {
      const [start, end] = node.range ?? [0, 0];
      found.push(problem('yaml/syntax', noCharacter, { place: placeAt(start, end), text }));
    }
    return found.length < mostAlike ? undefined : visit.BREAK;
  });
  return found;
}

/** Raw, such characters do not get past the decoder; `"\0"` and `"\ud800"` are codes for them. */
const noCharacter = {
  message: 'this text has a code for no character, or for half of one',
  fix: 'Write the character itself.',
};

/** Where the alias, anchor or tag itself stands. */
function startOfMark(node: Node, yaml: string): number {
  const start = node.range?.[0] ?? 0;
  if (isAlias(node)) return start;
  // A node's range does not hold its anchor or tag: they stand before it, at times in a line above.
  const anchor = 'anchor' in node ? node.anchor : undefined;
  const mark = yaml.lastIndexOf(anchor === undefined ? '!' : `&${anchor}`, start - 1);
  const before = /[^\s,[{]*$/.exec(yaml.slice(Math.max(0, mark - 100), Math.max(0, mark)));
  return Math.max(0, mark - (before?.[0].length ?? 0));
}

function plainOf(node: unknown): Plain {
  if (isMap(node)) {
    // Keys are the user's: without a prototype none of them means anything to JavaScript.
    const map = Object.create(null) as Record<string, Plain>;
    for (const pair of node.items) {
      if (isScalar(pair.key)) map[String(pair.key.value)] = plainOf(pair.value);
    }
    return map;
  }
  if (isSeq(node)) return node.items.map(plainOf);
  return isScalar(node) ? textOf(node.value) : '';
}

/** Under the failsafe schema a scalar is text; only an empty value is null. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function rangeOf(
  document: Document,
  path: readonly PropertyKey[],
  part: 'key' | 'value',
): readonly [number, number] | null {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const name = path.at(-1);
  if (name === undefined) return null;
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === name);
    const value = (pair?.value as Node | null | undefined)?.range;
    // An empty value is nowhere: its key stands for it.
    const isThere = part === 'value' && value != null && value[1] > value[0];
    const range = isThere ? value : (pair?.key as Node | null | undefined)?.range;
    return range == null ? null : [range[0], range[1]];
  }
  if (isSeq(parent) && typeof name === 'number') {
    const node = parent.items[name] as Node | undefined;
    return node?.range == null ? null : [node.range[0], node.range[1]];
  }
  return null;
}
