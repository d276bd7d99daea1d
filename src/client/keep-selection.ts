interface End {
  readonly node: Node;
  readonly offset: number;
  readonly text: string | null;
}

/**
 * Notes the words that are selected; the function given back selects them again, or nothing if they are
 * no longer on the page.
 */
export function keepSelection(): () => void {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return () => undefined;
  const words = selection.toString();
  const anchor = endOf(selection.anchorNode, selection.anchorOffset);
  const focus = endOf(selection.focusNode, selection.focusOffset);
  const select = (from: Node | null, to: Node | null): boolean => {
    if (from === null || to === null) return false;
    const ends = [Math.min(anchor.offset, lengthOf(from)), Math.min(focus.offset, lengthOf(to))];
    selection.setBaseAndExtent(from, ends[0] ?? 0, to, ends[1] ?? 0);
    return selection.toString() === words;
  };
  return () => {
    if (select(ifShown(anchor), ifShown(focus))) return;
    // A patch may have put the words into other elements and others in their place.
    if (!select(findAgain(anchor), findAgain(focus))) selection.removeAllRanges();
  };
}

function endOf(node: Node | null, offset: number): End {
  return { node: node ?? document, offset, text: node?.nodeValue ?? null };
}

function ifShown({ node }: End): Node | null {
  return node.isConnected ? node : null;
}

function findAgain({ text }: End): Node | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    if (walker.currentNode.nodeValue === text) return walker.currentNode;
  }
  return null;
}

function lengthOf(node: Node): number {
  return node instanceof CharacterData ? node.length : node.childNodes.length;
}
