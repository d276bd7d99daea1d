import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Plain } from '../model/article.ts';
import { nestsDeeperThan } from './nesting.ts';

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
  if (nestsDeeperThan(yaml, deepest)) {
    const place = { path, line: 1, column: 1 };
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

function* syntaxProblems(
  document: Document,
  placeAt: (start: number, end: number) => Place,
  text: string,
): Generator<Diagnostic> {
  for (const error of document.errors) {
    const where = { place: placeAt(error.pos[0], error.pos[1]), text };
    if (error.code === 'DUPLICATE_KEY') {
      const line = text.split('\n')[(where.place.line ?? 1) - 1] ?? '';
      const key = line.slice((where.place.column ?? 1) - 1).split(':')[0] ?? '';
      yield problem('yaml/key-duplicate', { key: key.trim() }, where);
    } else {
      yield problem(
        'yaml/syntax',
        { message: inWords(error.message), fix: fixFor(error.code) },
        where,
      );
    }
  }
}

/** The library's message without a final stop and with a small first letter. */
function inWords(message: string): string {
  const sentence = message.replace(/\s+/g, ' ').replace(/\.$/, '');
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function fixFor(code: string): string {
  return code === 'BLOCK_AS_IMPLICIT_KEY'
    ? 'A value with a colon in it needs quotes: `headline: "Flood: what we know"`.'
    : 'Put quotes around values with `:`, `#`, `[`, `{`, `"` or `\'` in them, and indent with blanks.';
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
        const name = isScalar(key) ? String(key.value) : 'A list or map';
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
    const node = (part === 'key' ? pair?.key : (pair?.value ?? pair?.key)) as Node | undefined;
    return node?.range == null ? null : [node.range[0], node.range[1]];
  }
  if (isSeq(parent) && typeof name === 'number') {
    const node = parent.items[name] as Node | undefined;
    return node?.range == null ? null : [node.range[0], node.range[1]];
  }
  return null;
}
