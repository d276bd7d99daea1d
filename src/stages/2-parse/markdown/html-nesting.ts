import { blockElements } from './html-names.ts';

/** An element that is open while raw HTML is read. */
export interface OpenElement {
  /** The name typed, which an end tag repeats. */
  readonly typedName: string;
  /** The name written; null when the tag is left out and only its content stays. */
  readonly name: string | null;
  /** Whether what it holds stands apart from the words around it, as a button does. */
  readonly isApart: boolean;
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const tableParts = ['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup'];

/** Which open elements end when another starts, up to a `barrier` (end tags that HTML lets you leave out). */
const endedBy: Readonly<Record<string, { names: readonly string[]; barriers: readonly string[] }>> =
  {
    a: { names: ['a'], barriers: ['table', 'td', 'th', 'caption'] },
    li: { names: ['li'], barriers: ['ul', 'ol', 'table', 'td', 'th'] },
    dt: { names: ['dt', 'dd'], barriers: ['dl', 'table', 'td', 'th'] },
    dd: { names: ['dt', 'dd'], barriers: ['dl', 'table', 'td', 'th'] },
    rt: { names: ['rt', 'rp'], barriers: ['ruby'] },
    rp: { names: ['rt', 'rp'], barriers: ['ruby'] },
    td: { names: ['td', 'th', 'caption', 'colgroup'], barriers: ['table', 'tr'] },
    th: { names: ['td', 'th', 'caption', 'colgroup'], barriers: ['table', 'tr'] },
    tr: { names: ['tr', 'td', 'th', 'caption', 'colgroup'], barriers: ['table'] },
    col: { names: ['caption'], barriers: ['table', 'colgroup'] },
    ...Object.fromEntries(
      ['tbody', 'thead', 'tfoot', 'caption', 'colgroup'].map((name) => [
        name,
        { names: tableParts, barriers: ['table'] },
      ]),
    ),
    ...Object.fromEntries(
      headings.map((name) => [
        name,
        { names: headings, barriers: ['table', 'td', 'th', 'li', 'div'] },
      ]),
    ),
  };

/** What an element must stand in, and what it becomes outside of it. */
const home: Readonly<Record<string, { parents: readonly string[]; otherwise: string }>> = {
  li: { parents: ['ul', 'ol'], otherwise: 'div' },
  dt: { parents: ['dl'], otherwise: 'div' },
  dd: { parents: ['dl'], otherwise: 'div' },
  rt: { parents: ['ruby'], otherwise: 'span' },
  rp: { parents: ['ruby'], otherwise: 'span' },
  figcaption: { parents: ['figure'], otherwise: 'div' },
  summary: { parents: ['details'], otherwise: 'div' },
  col: { parents: ['table'], otherwise: 'span' },
  ...Object.fromEntries(tableParts.map((name) => [name, { parents: ['table'], otherwise: 'div' }])),
};

/** Children that these elements must have, and the one that others are put into. */
const contentOf: Readonly<Record<string, { allowed: readonly string[]; otherwise: string }>> = {
  ul: { allowed: ['li'], otherwise: 'li' },
  ol: { allowed: ['li'], otherwise: 'li' },
  dl: { allowed: ['dt', 'dd', 'div'], otherwise: 'dd' },
  table: {
    allowed: ['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr'],
    otherwise: 'tr',
  },
  tbody: { allowed: ['tr'], otherwise: 'tr' },
  thead: { allowed: ['tr'], otherwise: 'tr' },
  tfoot: { allowed: ['tr'], otherwise: 'tr' },
  tr: { allowed: ['td', 'th'], otherwise: 'td' },
};

/** Every tag looks through the stack, so it stays short. */
const fullStack = 400;

const paragraphBarriers = ['table', 'td', 'th', 'caption'];

/**
 * Keeps raw HTML well nested: elements end where HTML says, parts of tables and lists
 * stand in one, and nothing stands in a table but cells. So the parser that follows moves no word.
 * `write` receives the tags, in order.
 */
export interface Nesting {
  /** Ends what cannot contain `name` and opens what it needs around it. */
  readonly makeRoomFor: (name: string) => void;
  /** The name to write for an element called `name` here. */
  readonly nameHere: (name: string) => string;
  /** Puts an element on the stack; the caller has written its tag. */
  readonly open: (element: OpenElement) => void;
  /** Ends the nearest open element with this typed name; nothing happens without one. */
  readonly close: (typedName: string) => void;
  readonly closeAll: () => void;
  /** How many elements are open and written. */
  readonly depth: () => number;
  /** Whether so much is open, written or not, that nothing more may be. */
  readonly isFull: () => boolean;
  /** Whether an element that is written as `name` is open. */
  readonly isOpen: (name: string) => boolean;
}

export function createNesting(write: (tag: string) => void): Nesting {
  const stack: OpenElement[] = [];
  let written = 0;

  function pop(): void {
    const element = stack.pop();
    if (element === undefined) return;
    if (element.name !== null) {
      written--;
      write(`</${element.name}>`);
    }
    if (element.isApart) write(' ');
  }

  function open(element: OpenElement): void {
    stack.push(element);
    if (element.name !== null) written++;
  }

  function findOpen(names: readonly string[], barriers: readonly string[]): number {
    for (let index = stack.length - 1; index >= 0; index--) {
      const name = (stack[index] as OpenElement).name;
      if (name === null) continue;
      if (names.includes(name)) return index;
      if (barriers.includes(name)) return -1;
    }
    return -1;
  }

  function closeNearest(names: readonly string[], barriers: readonly string[]): void {
    for (let index = findOpen(names, barriers); index >= 0; index = findOpen(names, barriers)) {
      while (stack.length > index) pop();
    }
  }

  function current(): string {
    for (let index = stack.length - 1; index >= 0; index--) {
      const name = (stack[index] as OpenElement).name;
      if (name !== null) return name;
    }
    return '';
  }

  return {
    makeRoomFor(name) {
      const ended = endedBy[name];
      if (ended !== undefined) closeNearest(ended.names, ended.barriers);
      if (blockElements.has(name)) closeNearest(['p'], paragraphBarriers);
      if (current() === 'colgroup' && name !== 'col') closeNearest(['colgroup'], ['table']);
      for (
        let content = contentOf[current()];
        content !== undefined;
        content = contentOf[current()]
      ) {
        if (content.allowed.includes(name)) return;
        write(`<${content.otherwise}>`);
        open({ typedName: '', name: content.otherwise, isApart: false });
      }
    },
    nameHere(name) {
      const place = home[name];
      if (place === undefined || findOpen(place.parents, []) >= 0) return name;
      return place.otherwise;
    },
    open,
    close(typedName) {
      const isTablePart = tableParts.includes(typedName) || typedName === 'table';
      for (let index = stack.length - 1; index >= 0; index--) {
        const element = stack[index] as OpenElement;
        if (element.typedName === typedName) {
          while (stack.length > index) pop();
          return;
        }
        // An end tag inside a cell cannot end what the table stands in.
        if (!isTablePart && /^(?:td|th|caption)$/.test(element.name ?? '')) return;
      }
    },
    closeAll() {
      while (stack.length > 0) pop();
    },
    depth: () => written,
    isFull: () => stack.length >= fullStack,
    isOpen: (name) => findOpen([name], []) >= 0,
  };
}
