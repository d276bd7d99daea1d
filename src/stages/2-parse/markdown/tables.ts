import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { eachElement, replaceElements } from './each-element.ts';

/**
 * Puts each table into a box that scrolls by itself on a narrow screen. The box can be
 * reached by keyboard, so it is a section with a name; names of landmarks must differ.
 */
export function wrapTables(tree: Root): void {
  let count = 0;
  replaceElements(tree, (element, parent) => {
    if (element.tagName !== 'table') return element;
    nameHeaders(element);
    // A table inside a cell scrolls with the outer one.
    if (parent.type === 'element' && /^(?:td|th|caption)$/.test(parent.tagName)) return element;
    count++;
    return {
      type: 'element',
      tagName: 'section',
      properties: {
        className: ['table-wrap'],
        tabIndex: 0,
        ariaLabel: tableName(count),
      },
      children: [element],
    } satisfies Element;
  });
}

/** Of the table that is the `count`-th of its body, counted from 1. */
export function tableName(count: number): string {
  return count === 1 ? 'Table' : `Table ${count}`;
}

/** Says of each header cell whether it is for its column or, beside cells with values, for its row. */
function nameHeaders(table: Element): void {
  eachElement(table, (row) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((child) => child.type === 'element');
    const hasValues = cells.some((cell) => cell.tagName === 'td' && toString(cell).trim() !== '');
    const scope = hasValues ? 'row' : 'col';
    for (const { tagName, properties } of cells) {
      if (tagName === 'th') properties.scope ??= scope;
    }
  });
}
