import type {
  Code,
  Definition,
  FootnoteDefinition,
  List,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import type {} from 'mdast-util-to-hast';
import type { References } from './references.ts';
import type { Rewriters } from './rewrite.ts';

/*
 * Markdown leaves words out of the page in some places: definitions that nothing refers to,
 * what follows the fence of a code block, numbers of list items. In an archive no word may go.
 */

/** Rewriters that show what Markdown would leave out. `markdown` is the source of the tree. */
export function wordRestorers(references: References, markdown: string): Rewriters {
  const restored = new Set<RootContent>();
  return {
    definition(node) {
      if (references.isUsed(node)) return node;
      const paragraph = restoreDefinition(node, markdown);
      restored.add(paragraph);
      return paragraph;
    },
    paragraph(node, { before }) {
      // Without a blank line between them, the definition is the first line of the paragraph.
      const last = before.at(-1);
      if (last?.type !== 'paragraph' || !restored.has(last)) return node;
      if (last.position?.end.line !== (node.position?.start.line ?? 0) - 1) return node;
      before.pop();
      return {
        ...last,
        children: [...last.children, { type: 'text', value: '\n' }, ...node.children],
      };
    },
    footnoteDefinition: (node) => (references.isNote(node) ? node : restoreFootnote(node)),
    footnoteReference: (node) =>
      references.hasNote(node.identifier)
        ? node
        : { type: 'text', value: `[^${node.label ?? node.identifier}]` },
    code: restoreCodeInfo,
    list: (node) => numberItems(node, markdown),
  };
}

/** The definition as typed, in a paragraph. */
function restoreDefinition(node: Definition, markdown: string): Paragraph {
  const typed = markdown.slice(node.position?.start.offset, node.position?.end.offset);
  // In a block quote or list the further lines of a definition start with its marks.
  const value = typed.replace(/\n[ \t>]*/g, '\n');
  const { position } = node;
  return {
    type: 'paragraph',
    children: [{ type: 'text', value }],
    ...(position ? { position } : {}),
  };
}

/** The note where it stands, after its label in brackets. */
function restoreFootnote(node: FootnoteDefinition): RootContent[] {
  const label: PhrasingContent = { type: 'text', value: `[^${node.label ?? node.identifier}]: ` };
  const [first, ...rest] = node.children;
  return first?.type === 'paragraph'
    ? [{ ...first, children: [label, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [label] }, ...node.children];
}

/** What stands behind the opening fence, in a paragraph before the code: `Washington (AP)`. */
function restoreCodeInfo(node: Code): RootContent[] {
  if (node.lang === null || node.lang === undefined) return [node];
  const value = [node.lang, node.meta].filter(Boolean).join(' ');
  const info: Paragraph = {
    type: 'paragraph',
    data: { hProperties: { className: ['code-info'] } },
    children: [{ type: 'text', value }],
  };
  return [info, { ...node, lang: null, meta: null }];
}

/** Gives each item of a numbered list the number typed, unless all are typed alike (`1.` throughout). */
function numberItems(list: List, markdown: string): List {
  if (list.ordered !== true) return list;
  const typed = list.children.map((item) =>
    Number.parseInt(
      markdown.slice(item.position?.start.offset, (item.position?.start.offset ?? 0) + 9),
      10,
    ),
  );
  if (typed.every((number) => number === typed[0])) return list;
  list.children.forEach((item, index) => {
    const number = typed[index] as number;
    if (index > 0 && number !== (typed[index - 1] as number) + 1) {
      item.data = { ...item.data, hProperties: { value: String(number) } };
    }
  });
  return list;
}
