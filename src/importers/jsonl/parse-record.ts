/**
 * A JSON text with its numbers as the texts they were written as: `007`-like page names cannot stand in
 * JSON, but `1.50` and long identifiers can, and as numbers they would change. Undefined when it is not JSON.
 */
export function parseRecord(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return loose.test(text) ? JSON.parse(text.replace(tokens, quoteNumber)) : parsed;
  } catch {
    return undefined;
  }
}

/** A number that JavaScript may write differently, wherever it stands. */
const loose = /\d{15}|\.\d*0(?!\d)|\d[eE]|-0/;
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function quoteNumber(token: string): string {
  return token.startsWith('"') ? token : `"${token}"`;
}
