import nunjucks from 'nunjucks';
import { remembered } from '../../model/remember.ts';

/** A node of nunjucks' syntax tree: its kind, and its parts under the names that `fields` lists. */
export interface TemplateNode {
  readonly typename: string;
  /** Count from 0. */
  readonly lineno: number;
  readonly colno: number;
  readonly fields: readonly string[];
  readonly [part: string]: unknown;
}

// nunjucks exports its parser and leaves it out of its types.
const { parser } = nunjucks as unknown as {
  readonly parser: {
    readonly parse: (text: string, extensions: readonly unknown[], options: object) => TemplateNode;
  };
};

/** A theme has some fifty templates. */
const mostRemembered = 200;

/** The syntax tree of a template, not to be changed; throws nunjucks' own error when it has none. */
export const parseTemplate = remembered(mostRemembered, (text) =>
  parser.parse(text, [], { trimBlocks: true, lstripBlocks: true }),
);

/** The nodes directly below a node, in order. */
export function partsOf(node: TemplateNode): TemplateNode[] {
  const parts: TemplateNode[] = [];
  const names = node.fields.includes('children') ? node.fields : [...node.fields, 'children'];
  for (const name of names) {
    const value = node[name];
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(each)) parts.push(each);
  }
  return parts;
}

export function isNode(value: unknown): value is TemplateNode {
  return typeof value === 'object' && value !== null && 'typename' in value;
}

/** The node under a part's name, or null. */
export function part(node: TemplateNode, name: string): TemplateNode | null {
  const value = node[name];
  return isNode(value) ? value : null;
}

/** The text of a literal or the name of a symbol. */
export function valueOf(node: TemplateNode | null): string | null {
  const value = node?.value;
  return typeof value === 'string' ? value : null;
}
