import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Plain } from '../model/article.ts';
import { lineNestedDeeper } from './nesting.ts';
import { syntaxWords } from './syntax-words.ts';

export type PlainMap = Readonly<Record<string, Plain>>;

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

/**
 * Reads YAML 1.2 by the failsafe schema: maps, lists and text, so that `012`, `16:30`,
 * `true` and `2016-11-30` stay what was typed. Anchors, aliases, tags and deep nests are
 * problems: a few hundred bytes of them can fill the memory.
 */
export function parseYaml(source: YamlSource): YamlFields | readonly Diagnostic[] {
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
    logLevel: 'silent',
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

/** The first error of syntax, since what follows it is often but its consequence; keys that stand twice, all of them. */
function* syntaxProblems(
  document: Document,
  placeAt: (start: number, end: number) => Place,
  text: string,
): Generator<Diagnostic> {
  const lines = text.split('\n');
  let isFirst = true;
  for (const error of document.errors) {
    if (error.code === 'DUPLICATE_KEY') {
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
  if (error.code !== 'MISSING_CHAR' || !/closing/.test(error.message)) return error.pos;
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
      const [start, end] = markedRange(node, yaml);
      const written = yaml.slice(start, end).split(/\s/)[0] ?? '';
      const where = { place: placeAt(start, start + written.length), text };
      found.push(problem('yaml/anchor', { text: written }, where));
    }
  });
  return found;
}

/** Where the anchor or tag itself stands: just before the node, whose range does not hold it. */
function markedRange(node: Node, yaml: string): [number, number] {
  const [start, end] = node.range ?? [0, 0, 0];
  if (isAlias(node)) return [start, end];
  const before = yaml.lastIndexOf('\n', start - 1) + 1;
  const mark = /[&!]\S*\s*$/.exec(yaml.slice(before, start));
  return mark === null ? [start, end] : [before + mark.index, start];
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
