import type { YAMLError } from 'yaml';

/** What is wrong with a piece of YAML, as the end of a sentence, and the remedy. */
export interface SyntaxWords {
  readonly message: string;
  readonly fix: string;
}

/** A reader's error in words for people who write articles; `line` is the line on which it shows. */
export function syntaxWords({ code, message }: YAMLError, line: string): SyntaxWords {
  const [, name = '', value = ''] = /^\s*(?:- )?([\w.-]+):\s*(.*)$/.exec(line) ?? [];
  const inQuotes = value === '' ? null : `\`${name}: ${doubleQuoted(value)}\``;
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:(?:\s|$)/.test(value)
        ? {
            message: 'a value has a colon in it, as if a second field began there',
            fix: `Put the value in quotes: ${inQuotes}.`,
          }
        : {
            message: 'the next line is indented as if it belonged to this value',
            fix: 'Start every field in the same column as the one above it.',
          };
    case 'TAB_AS_INDENT':
      return { message: 'a tab indents this line', fix: 'Indent with blanks.' };
    case 'BAD_INDENT':
      if (/flow/i.test(message))
        return {
          message: 'a `[` or `{` above is not closed',
          fix: 'Close it with `]` or `}`; put a value that starts with a bracket in quotes.',
        };
      if (/same column/i.test(message))
        return {
          message: 'this line fits neither the fields nor the items of a list above it',
          fix: 'Start it with `- ` if it is an item, else in the same column as the field to which it belongs.',
        };
      break;
    case 'MULTILINE_IMPLICIT_KEY':
      return withoutColon(line);
    case 'MISSING_CHAR':
      if (/implicit map keys/i.test(message)) return withoutColon(line);
      if (message.includes('closing'))
        return {
          message: 'the quote that opens here is not closed',
          fix: 'Close it with the same quote, or put the whole value in the other kind of quotes.',
        };
      if (/sequence item/i.test(message))
        return {
          message: 'this line stands between the items of a list and is none of them',
          fix: 'Start it with `- `, or indent it like the fields of the item above.',
        };
      break;
    case 'MULTIPLE_DOCS':
      return {
        message: 'a line of `---` or `...` ends it, and more follows here',
        fix: 'Remove that line.',
      };
    case 'BAD_DQ_ESCAPE':
      return {
        message: 'a backslash between double quotes starts a code, and this one is unknown',
        fix: 'Write `\\\\` for a backslash, or use single quotes.',
      };
  }
  return {
    message: inWords(message),
    fix:
      inQuotes === null
        ? 'Put values in quotes that have `:`, `#`, `[`, `{`, `"` or `\'` in them, and indent with blanks.'
        : `Put the whole value in quotes: ${inQuotes}.`,
  };
}

function withoutColon(line: string): SyntaxWords {
  const [, name, value] = /^\s*([\w.-]+)\s*[:=]?\s*(.*)$/.exec(line) ?? [];
  const isField = /^\s*[\w.-]+[:=]\S/.test(line);
  return {
    message: 'this line has no colon with a blank behind it',
    fix: isField
      ? `Write \`${name}: ${value}\`.`
      : 'Write a name, a colon, a blank and a value, such as `section: Local News`; indent the further lines of a long value.',
  };
}

/** `value`, with the quotes that stood around all of it taken off, as YAML's double-quoted text. */
function doubleQuoted(value: string): string {
  const text = value.trim();
  const inner = /^'(.*)'$/.exec(text)?.[1] ?? /^"(.*)"$/.exec(text)?.[1] ?? text;
  return JSON.stringify(inner);
}

/** The library's message without a final stop and with a small first letter. */
function inWords(message: string): string {
  const sentence = message.replace(/\s+/g, ' ').replace(/\.$/, '');
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
