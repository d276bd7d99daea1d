import type { Element, ElementContent, Root } from 'hast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';
import { markdownOf, plainText, preformatted } from '../escape-markdown.ts';
import { simpleTable } from './data-table.ts';
import { isElement, textOf } from './element-names.ts';
import { cleanBlock } from './clean-block.ts';

const directives = directiveToMarkdown();

const processor = unified()
  .use(rehypeRemark, { handlers: { sub: rawInline, sup: rawInline } as Options['handlers'] })
  .use(function (this: Processor) {
    const extensions = [
      gfmTableToMarkdown({ tablePipeAlign: false, tableCellPadding: true }),
      gfmStrikethroughToMarkdown(),
      // Only what starts a line is a directive of ours.
      { unsafe: (directives.unsafe ?? []).filter(({ atBreak }) => atBreak === true) },
    ];
    this.data('toMarkdownExtensions', extensions);
  })
  .use(remarkStringify, { bullet: '-', emphasis: '*', fences: true, rule: '-', resourceLink: true })
  .freeze();

/**
 * One block of a story as Markdown that ends in a line end. `resolve` makes an address complete; null
 * leaves the link out and keeps its words.
 */
export function printBlock(block: Element, resolve: (address: string) => string | null): string {
  if (block.tagName === 'pre') return preformatted(textOf(block).replace(/^\n|\n$/g, ''));
  const clean = cleanBlock(block, resolve);
  const plain = clean.tagName === 'p' ? plainParagraph(clean) : null;
  if (plain !== null) return markdownOf([plain]);
  if (clean.tagName !== 'table') return print([clean]);
  const { table, before } = simpleTable(clean);
  const caption = before === '' ? '' : `${markdownOf([before])}\n`;
  return caption + print([table]);
}

function print(children: ElementContent[]): string {
  const root: Root = { type: 'root', children };
  const tree = processor.runSync(root);
  return processor.stringify(tree);
}

/** The text of a paragraph that has no marks in it but line breaks; null for any other. */
function plainParagraph(paragraph: Element): string | null {
  let text = '';
  for (const child of paragraph.children) {
    if (child.type === 'text') text += plainText(child.value).replace(/\s*\n\s*/g, ' ');
    else if (isElement(child) && child.tagName === 'br') text += '\n';
    else return null;
  }
  return text;
}

interface State {
  readonly all: (node: Element) => unknown[];
}

/** Markdown has no mark for what stands above or below the line. */
function rawInline(state: State, node: Element): unknown {
  return [
    { type: 'html', value: `<${node.tagName}>` },
    ...state.all(node),
    { type: 'html', value: `</${node.tagName}>` },
  ];
}
