import type { ElementContent, Element, Properties, Root as HtmlRoot } from 'hast';
import type { Root, Table } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';

/** Turns Markdown nodes into HTML nodes; raw HTML stays a `raw` node. Ids get their prefix later. */
export function toHtmlTree(tree: Root): HtmlRoot {
  const html = toHast(tree, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    handlers: { table },
  });
  return html.type === 'root' ? html : { type: 'root', children: [html] };
}

/**
 * A table with every cell typed: Markdown drops those that have no column in the head.
 * Short rows stay short, because padding makes a square of a few thousand bars.
 */
function table(state: State, node: Table): Element {
  const rows = node.children.map((row, rowIndex) => {
    const cells = row.children.map((cell, column): Element => {
      const children = state.all(cell);
      const align = node.align?.[column];
      const properties: Properties = align ? { className: [`align-${align}`] } : {};
      // A header cell without words announces nothing.
      const isHeader = rowIndex === 0 && children.length > 0;
      if (isHeader) properties.scope = 'col';
      return { type: 'element', tagName: isHeader ? 'th' : 'td', properties, children };
    });
    return parent('tr', cells);
  });
  const [head, ...body] = rows;
  const groups: Element[] = [];
  if (head !== undefined) groups.push(parent('thead', [head]));
  if (body.length > 0) groups.push(parent('tbody', body));
  const result = parent('table', groups);
  state.patch(node, result);
  return result;
}

function parent(tagName: string, children: readonly Element[]): Element {
  const lines: ElementContent[] = [{ type: 'text', value: '\n' }];
  for (const child of children) lines.push(child, { type: 'text', value: '\n' });
  return { type: 'element', tagName, properties: {}, children: lines };
}
