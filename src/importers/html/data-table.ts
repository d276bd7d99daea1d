import type { Element, ElementContent } from 'hast';
import { countWords } from '../count-words.ts';
import { elementsIn, isElement, isInline, lineOf } from './element-names.ts';

/** Whether a table shows data in rows and columns, and does not only lay out a page. */
export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table);
  const cells = rows.map(cellsOf);
  for (const element of elementsIn(table)) {
    if (/^(?:table|figure|img|iframe|form|ul|ol|blockquote|h[1-6]|object)$/.test(element.tagName))
      return false;
  }
  if (rows.length === 0 || cells.flat().some((cell) => countWords(lineOf(cell)) > 80)) return false;
  if (cells.flat().some((cell) => cell.tagName === 'th')) return true;
  return rows.length > 1 && cells.filter((row) => row.length > 1).length > rows.length / 2;
}

/** The rows of a table, whatever part of it they stand in. */
export function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tagName === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

export function cellsOf(row: Element): Element[] {
  return row.children.filter(isElement).filter(({ tagName }) => /^t[dh]$/.test(tagName));
}

/**
 * A table in which every cell holds only text: what Markdown can write. The blocks of a cell follow each
 * other after a blank. Its caption and text that stands between the cells is given apart.
 */
export function simpleTable(table: Element): { readonly table: Element; readonly before: string } {
  const rows = rowsOf(table).map((row): Element => ({
    ...row,
    children: cellsOf(row).map((cell): Element => ({ ...cell, children: flat(cell.children) })),
  }));
  const caption = table.children.filter(isElement).find(({ tagName }) => tagName === 'caption');
  const isHeaded = cellsOf(rows[0] as Element).some(({ tagName }) => tagName === 'th');
  const head: Element[] = isHeaded ? [part('thead', rows.slice(0, 1))] : [];
  const body = part('tbody', isHeaded ? rows.slice(1) : rows);
  return {
    table: { ...table, children: [...head, body] },
    before: caption === undefined ? '' : lineOf(caption),
  };
}

function part(tagName: string, children: Element[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function flat(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'element' && child.tagName === 'br') return [{ type: 'text', value: ' ' }];
    if (isInline(child) || child.type !== 'element') return [child];
    return [{ type: 'text', value: ' ' }, ...flat(child.children), { type: 'text', value: ' ' }];
  });
}
