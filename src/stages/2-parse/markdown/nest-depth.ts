import type { Nodes } from 'mdast';
import type { Point } from 'unist';
import { deepestNest } from './gate.ts';

/** Nodes that only hold the parts of another one. */
const parts = new Set(['listItem', 'paragraph', 'root', 'tableCell', 'tableRow']);

/**
 * Where a tree is nested deeper than is allowed; null when it is not. Everything that works on
 * a tree calls itself for each level, so this is asked first and itself does not.
 */
export function tooDeepAt(tree: Nodes): Point | null {
  const pending: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node } = next;
    if (!('children' in node)) continue;
    const depth = next.depth + (parts.has(node.type) ? 0 : 1);
    if (depth > deepestNest) return node.position?.start ?? { line: 1, column: 1 };
    for (const child of node.children) pending.push({ node: child, depth });
  }
  return null;
}
