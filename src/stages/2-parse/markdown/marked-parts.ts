import type { Nodes, Paragraph, Root } from 'mdast';
import { chunk, count, isPlain, longest, meant, withoutEscapes } from './plain-text.ts';

/**
 * What may reach over empty lines, or say elsewhere what a paragraph means: HTML, fences of code, directives, definitions,
 * backslashes that end a line. Control characters, tabs and what stands for broken bytes, too.
 */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const beyond = /[<\\\u0000-\u0009\u000b-\u001f\u007f\ufeff\ufffd]|```|~~~|::|\]:/;

/**
 * The tree of a body of which some parts are no plain paragraphs: these are parsed, where they stand. Plain paragraphs
 * between empty lines, whatever comes before and after, stand by themselves; so one letter in the place of all that follow each
 * other, and empty lines for the rest of them, leave all else as it is. Null for any other body; `parse` is the parser.
 */
export function parseMarkedParts(markdown: string, parse: (text: string) => Root): Root | null {
  if (markdown.length > longest || beyond.test(withoutEscapes(markdown))) return null;
  const plain = new Map<number, Paragraph[]>();
  let latest: Paragraph[] | null = null;
  const marked = markdown.replace(chunk, (text, at: number) => {
    if (!isPlain(withoutEscapes(text))) {
      latest = null;
      return text;
    }
    const letter = latest === null ? 'x' : '';
    if (latest === null) plain.set(at, (latest = []));
    latest.push({ type: 'paragraph', children: [{ type: 'text', value: meant(text) }] });
    return letter + '\n'.repeat(count(text, '\n'));
  });
  if (plain.size === 0) return null;
  const tree = parse(marked);
  moveBack(tree, leftOut(markdown, marked));
  const children = tree.children.flatMap((child) => {
    const at = child.position?.start.offset ?? -1;
    const found = plain.get(at);
    plain.delete(at);
    return found ?? [child];
  });
  return plain.size === 0 ? { ...tree, children } : null;
}

/** By line, counted from 1: characters left out before it. Both texts have the same lines, some of them cut. */
function leftOut(whole: string, cut: string): readonly number[] {
  const cutLines = cut.split('\n');
  let sum = 0;
  const before = whole.split('\n').map((line, index) => {
    const here = sum;
    sum += line.length - (cutLines[index] as string).length;
    return here;
  });
  return [0, ...before];
}

/** Gives all nodes the places that they have in the whole text. */
function moveBack(node: Nodes, before: readonly number[]): void {
  if (node.position !== undefined)
    for (const point of [node.position.start, node.position.end])
      point.offset = (point.offset ?? 0) + (before[point.line] ?? 0);
  if ('children' in node) for (const child of node.children) moveBack(child, before);
}
