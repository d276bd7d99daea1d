import type { ElementContent, RootContent } from 'hast';
import type {} from 'mdast-util-to-hast';
import type { Spot } from './findings.ts';
import { htmlTokens, type HtmlToken } from './html-tokens.ts';

type Raw = Extract<RootContent, { type: 'raw' }>;

/** A piece of raw HTML and where it stands in the body, or a node that Markdown made. */
export type Piece =
  | { readonly token: HtmlToken; readonly spot: Spot }
  | { readonly token: null; readonly node: ElementContent };

/** Cuts the raw HTML among `children` into tags and text; takes linear time. */
export function cutUp(children: readonly ElementContent[], markdown: string): Piece[] {
  return children.flatMap((node): Piece[] =>
    node.type === 'raw' ? piecesOf(node, markdown) : [{ token: null, node }],
  );
}

function piecesOf(raw: Raw, markdown: string): Piece[] {
  const start = raw.position?.start ?? { line: 1, column: 1, offset: 0 };
  const from = start.offset ?? 0;
  // Inside a block quote or list the marks at the start of each line are not in the value.
  const indentation = markdown.startsWith(raw.value, from) ? 0 : start.column - 1;
  let line = start.line;
  let lineStart = 0;
  let newline = raw.value.indexOf('\n');
  return htmlTokens(raw.value).map((token) => {
    for (; newline >= 0 && newline < token.offset; newline = raw.value.indexOf('\n', lineStart)) {
      line++;
      lineStart = newline + 1;
    }
    const shift = line === start.line ? start.column : indentation + 1;
    return { token, spot: { start: { line, column: token.offset - lineStart + shift } } };
  });
}
