import type { Element, Root as HtmlRoot } from 'hast';
import { raw } from 'hast-util-raw';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { linkAnchors } from './anchors.ts';
import { setDateline } from './dateline.ts';
import { rewriteDirective } from './directives.ts';
import { setFigures } from './figures.ts';
import type { Findings } from './findings.ts';
import { levelHeadings } from './headings.ts';
import { rewriteLink } from './links.ts';
import { rewriteImage } from './pictures.ts';
import { collectReferences, referenceRewriters } from './references.ts';
import { wordRestorers } from './restore-words.ts';
import { rewrite } from './rewrite.ts';
import { wrapTables } from './tables.ts';
import { tidy } from './tidy.ts';
import { toHtmlTree } from './to-tree.ts';
import { washHtml } from './wash-html.ts';

/** Turns parsed Markdown into the HTML of a body; only what checks and prints it follows. */
export function finish(tree: Root, findings: Findings, isSafe: boolean): HtmlRoot {
  const { markdown, dateline } = findings.source;
  if (isSafe) {
    const references = collectReferences(tree);
    rewrite(tree, { ...wordRestorers(references, markdown), ...referenceRewriters(references) });
    rewrite(tree, {
      link: (node) => rewriteLink(node, findings),
      image: (node, { insideLink }) => rewriteImage(node, findings, insideLink),
      containerDirective: (node) => rewriteDirective(node, findings),
      leafDirective: (node) => rewriteDirective(node, findings),
    });
  }
  let html = toHtmlTree(tree);
  if (hasRaw(html)) {
    if (isSafe) washHtml(html, findings);
    html = raw(html, { file: new VFile(markdown) }) as HtmlRoot;
    if (isSafe) tidy(html);
  }
  setFigures(html);
  wrapTables(html);
  levelHeadings(html);
  linkAnchors(html, findings);
  if (dateline !== null) setDateline(html, dateline);
  return html;
}

function hasRaw(node: HtmlRoot | Element): boolean {
  return node.children.some(
    (child) => child.type === 'raw' || (child.type === 'element' && hasRaw(child)),
  );
}
