import type { Element, Root as HtmlRoot } from 'hast';
import { raw } from 'hast-util-raw';
import type { Root } from 'mdast';
import type { Handler, State } from 'mdast-util-to-hast';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Body, BodyHtml } from '../../../model/body.ts';
import { linkAnchors } from './anchors.ts';
import type { BodySource } from './body-source.ts';
import { setDateline } from './dateline.ts';
import { rewriteDirective } from './directives.ts';
import { setFigures } from './figures.ts';
import { addProblem, createFindings, type Findings } from './findings.ts';
import { deepestNest, findRefusal, largestBody } from './gate.ts';
import { levelHeadings } from './headings.ts';
import { rewriteLink } from './links.ts';
import { measure, type Measures } from './measure.ts';
import { tooDeepAt } from './nest-depth.ts';
import { rewriteImage } from './pictures.ts';
import { collectReferences, referenceRewriters } from './references.ts';
import { wordRestorers } from './restore-words.ts';
import { rewrite } from './rewrite.ts';
import { schema } from './schema.ts';
import { bodySyntax } from './syntax.ts';
import { wrapTables } from './tables.ts';
import { tidy } from './tidy.ts';
import { toHtmlTree } from './to-tree.ts';
import { washHtml } from './wash-html.ts';

/** A rendered body and the problems found in it, in the order of their places. */
export type ParsedBody = Body & { readonly problems: readonly Diagnostic[] };

/** What one body needs on its way through the processor, which is shared by all. */
interface Job {
  readonly findings: Findings;
  /** Called once, with what the finished tree says in plain text. */
  readonly onMeasured: (measures: Measures) => void;
}

export interface RendererOptions {
  /**
   * False leaves raw HTML and addresses as they are and the last check out, for the test that
   * shows what these hold back. Never false outside of it.
   */
  readonly isSafe: boolean;
}

/** Builds the one processor that renders all bodies. */
export function createRenderer({ isSafe }: RendererOptions): (source: BodySource) => ParsedBody {
  const processor = unified()
    .use(remarkParse)
    .use(bodySyntax)
    .use(() => (tree: Root, file: VFile) => {
      const { findings, onMeasured } = file.data['job'] as Job;
      const html = finish(tree, findings, isSafe);
      onMeasured(measure(html));
      return carry(html);
    })
    .use(remarkHtml, {
      sanitize: isSafe ? schema : false,
      handlers: { root: finishedTree as unknown as Handler },
    })
    .freeze();

  return (source) => {
    const findings = createFindings(source);
    const refused = (): ParsedBody => ({
      html: '' as BodyHtml,
      firstParagraph: '',
      wordCount: 0,
      problems: findings.problems,
    });
    if (isRefused(source.markdown, findings)) return refused();
    let measures: Measures = { firstParagraph: '', wordCount: 0 };
    const job: Job = { findings, onMeasured: (found) => void (measures = found) };
    const file = new VFile({ value: source.markdown, data: { job } });
    const tree = processor.parse(file);
    const deep = tooDeepAt(tree);
    if (deep !== null) {
      const facts = { nested: 'marks', limit: deepestNest };
      addProblem(findings, 'body/too-deep', facts, { start: deep });
      return refused();
    }
    const finished = processor.runSync(tree, file);
    const html = processor.stringify(finished, file).trimEnd();
    noteReplacement(html, findings);
    return { html: html as BodyHtml, ...measures, problems: inOrder(findings.problems) };
  };
}

/** An empty root of Markdown that carries the finished tree to remark-html, which checks and prints it. */
function carry(html: HtmlRoot): Root {
  return { type: 'root', children: [], data: { html } as Root['data'] & object };
}

function finishedTree(_: State, node: Root): HtmlRoot {
  return (node.data as unknown as { html: HtmlRoot }).html;
}

/** Turns parsed Markdown into the HTML of a body; only what checks and prints it follows. */
function finish(tree: Root, findings: Findings, isSafe: boolean): HtmlRoot {
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

/** Notes why the text is not parsed, if it is not. */
function isRefused(markdown: string, findings: Findings): boolean {
  const refusal = findRefusal(markdown);
  if (refusal === null) return false;
  const { line, column, cause } = refusal;
  const spot = { start: { line, column } };
  if (refusal.reason === 'large') {
    const facts = { size: grouped(markdown.length), limit: grouped(largestBody) };
    addProblem(findings, 'body/too-large', facts, spot);
  } else if (refusal.reason === 'deep') {
    addProblem(findings, 'body/too-deep', { nested: cause, limit: deepestNest }, spot);
  } else addProblem(findings, 'body/too-tangled', { cause }, spot);
  return true;
}

/** `5000000` as `5,000,000`. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

const replacement = '\ufffd';

/** A character that stands for none comes from a NUL or from a reference such as `&#0;`. */
function noteReplacement(html: string, findings: Findings): void {
  const { markdown } = findings.source;
  if (!html.includes(replacement) || markdown.includes(replacement)) return;
  // eslint-disable-next-line no-control-regex -- a NUL is what is looked for
  const index = Math.max(0, markdown.search(/\u0000|&#|[\ud800-\udfff]/));
  const line = markdown.slice(0, index).split('\n').length;
  const column = index - markdown.lastIndexOf('\n', index - 1);
  addProblem(findings, 'body/replacement-character', {}, { start: { line, column } });
}

function inOrder(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...problems].sort(
    (one, other) =>
      (one.place?.line ?? 0) - (other.place?.line ?? 0) ||
      (one.place?.column ?? 0) - (other.place?.column ?? 0),
  );
}
