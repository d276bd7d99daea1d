import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import type { Handler, State } from 'mdast-util-to-hast';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Body, BodyHtml } from '../../../model/body.ts';
import type { BodySource } from './body-source.ts';
import { addProblem, createFindings, type Findings } from './findings.ts';
import { finish } from './finish.ts';
import { deepestNest } from './gate.ts';
import { measure, type Measures } from './measure.ts';
import { isRefused, noteReplacement } from './note-problems.ts';
import { tooDeepAt } from './nest-depth.ts';
import { parseMarkedParts } from './marked-parts.ts';
import { plainProse } from './plain-prose.ts';
import { schema } from './schema.ts';
import { bodySyntax } from './syntax.ts';

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
  /** False sends plain prose through the parser like everything else, for the test that shows that both give the same. */
  readonly hasShortcut?: boolean;
}

/** Builds the one processor that renders all bodies. */
export function createRenderer({
  isSafe,
  hasShortcut = true,
}: RendererOptions): (source: BodySource) => ParsedBody {
  const processor = unified()
    .use(remarkParse)
    .use(bodySyntax)
    .use(() => (tree: Root, file: VFile) => {
      const { findings, onMeasured } = file.data.job as Job;
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
    const plain = hasShortcut ? plainProse(source.markdown, source.dateline) : null;
    if (plain !== null) return { problems: [], ...plain };
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
    const parse = (text: string): Root => processor.parse(new VFile(text));
    const tree =
      (hasShortcut ? parseMarkedParts(source.markdown, parse) : null) ?? processor.parse(file);
    const deep = tooDeepAt(tree);
    if (deep !== null) {
      const facts = { nested: 'marks', limit: deepestNest };
      addProblem(findings, 'body/too-deep', facts, { start: deep });
      return refused();
    }
    const finished = processor.runSync(tree, file);
    const html = processor.stringify(finished, file).trim();
    noteReplacement(html, findings);
    return { html: html as BodyHtml, problems: inOrder(findings.problems), ...measures };
  };
}

/** An empty root of Markdown that carries the finished tree to remark-html, which checks and prints it. */
function carry(html: HtmlRoot): Root {
  return { type: 'root', children: [], data: { html } as Root['data'] & object };
}

function finishedTree(_: State, node: Root): HtmlRoot {
  return (node.data as unknown as { html: HtmlRoot }).html;
}

function inOrder(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...problems].sort(
    (one, other) =>
      (one.place?.line ?? 0) - (other.place?.line ?? 0) ||
      (one.place?.column ?? 0) - (other.place?.column ?? 0),
  );
}
