import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Processor } from 'unified';
import type {} from 'remark-parse';

/**
 * The Markdown of bodies: CommonMark with tables, footnotes, `~~deletions~~` and directives
 * between lines of `:::`. Addresses in running text stay text, and quotes stay as typed.
 */
export function bodySyntax(this: Processor): void {
  const blockDirective = directive();
  // The form inside a line would take `:30` out of "At 10:30".
  delete blockDirective.text;
  const data = this.data();
  data.micromarkExtensions = [
    gfmTable(),
    gfmFootnote(),
    // One tilde means "about" in prose.
    gfmStrikethrough({ singleTilde: false }),
    blockDirective,
  ];
  data.fromMarkdownExtensions = [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    directiveFromMarkdown(),
  ];
}
