/**
 * Reads one line of Markdown from left to right. It stands at a character that is no
 * blank, or at the line's end, and knows how many columns of blanks before it are not taken yet.
 */
export interface Cursor {
  position(): number;
  /** The character at `position`; empty at the line's end. */
  character(): string;
  atEnd(): boolean;
  /** Columns of blanks before `position` that are left; a tab reaches to the next fourth column. */
  indentation(): number;
  /** Takes `columns` of the blanks, or all that are left. */
  takeBlanks(columns: number): void;
  /** Takes `length` characters, none of them a blank, and goes to the next that is none. */
  takeText(length: number): void;
}

export function createCursor(text: string, from: number, to: number): Cursor {
  let position = from;
  let column = 0;
  let textColumn = 0;

  function skipBlanks(): void {
    for (; position < to; position++) {
      const character = text.charCodeAt(position);
      if (character === 32) textColumn++;
      else if (character === 9) textColumn += 4 - (textColumn % 4);
      else return;
    }
  }
  skipBlanks();

  return {
    position: () => position,
    character: () => (position < to ? (text[position] as string) : ''),
    atEnd: () => position >= to,
    indentation: () => textColumn - column,
    takeBlanks(columns) {
      column = Math.min(column + columns, textColumn);
    },
    takeText(length) {
      position += length;
      textColumn += length;
      column = textColumn;
      skipBlanks();
    },
  };
}
