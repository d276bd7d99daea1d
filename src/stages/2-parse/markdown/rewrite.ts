import type { Nodes, RootContent } from 'mdast';
import type {} from 'mdast-util-directive';

/** What stands around a node that is rewritten. */
export interface Around {
  readonly insideLink: boolean;
  /** The nodes before it in their new form; the last may be taken away to be joined with it. */
  readonly before: RootContent[];
}

/** What takes the place of a node; its children have been rewritten already. */
export type Rewriter<Node> = (node: Node, around: Around) => RootContent | readonly RootContent[];

export type Rewriters = {
  readonly [Type in RootContent['type']]?: Rewriter<Extract<RootContent, { type: Type }>>;
};

/** Rewrites `tree` in place, innermost nodes first, each type by its rewriter. */
export function rewrite(tree: Nodes, rewriters: Rewriters, insideLink = false): void {
  if (!('children' in tree)) return;
  const inLink = insideLink || tree.type === 'link';
  const children: RootContent[] = [];
  for (const child of tree.children) {
    rewrite(child, rewriters, inLink);
    const rewriter = rewriters[child.type] as Rewriter<RootContent> | undefined;
    const replacement =
      rewriter === undefined ? child : rewriter(child, { insideLink: inLink, before: children });
    if ('type' in replacement) children.push(replacement);
    else for (const node of replacement) children.push(node);
  }
  // Each type has its own children; a rewriter answers for giving nodes that may stand there.
  (tree as { children: RootContent[] }).children = children;
}
