// Stand-in by the lead until the real pipeline stands here: overwrite it.
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Body, BodyHtml } from '../../model/body.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
export type Target =
  | { kind: 'article'; href: string }
  | { kind: 'media'; href: string; width: number; height: number };
export interface BodySource {
  readonly markdown: string;
  readonly firstLine: number;
  readonly path: string;
  readonly fileText: string;
  readonly dateline: string | null;
  readonly resolve: (written: string) => Target | null;
}
export function createBodyRenderer(): (
  source: BodySource,
) => Body & { readonly problems: readonly Diagnostic[] } {
  const processor = unified().use(remarkParse).use(remarkHtml).freeze();
  return ({ markdown }) => ({
    html: String(processor.processSync(markdown)) as BodyHtml,
    firstParagraph: markdown.trim().split('\n\n')[0] ?? '',
    wordCount: markdown.split(/\s+/).length,
    problems: [],
  });
}
