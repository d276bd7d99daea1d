import { markdownOf, preformatted } from '../escape-markdown.ts';
import type { Profile } from '../profile.ts';
import type { ArticleDraft } from './article-draft.ts';
import { joinWrapped, plainBlocks } from './plain-blocks.ts';
import { createEdgeReader } from './read-edges.ts';

/**
 * A story in plain text as Markdown. `carried` are words of its first sentence that the source keeps
 * elsewhere; they are not accounted for here.
 */
export function readPlainBody(
  text: string,
  carried: string,
  draft: ArticleDraft,
  profile: Profile,
): string {
  const blocks = plainBlocks(text);
  const readEdge = createEdgeReader(blocks.length, draft, profile);
  let before = carried;
  const parts: string[] = [];
  for (const block of blocks) {
    const { fate, cut } = readEdge(block.text);
    if (fate === 'gone') continue;
    if (block.kind === 'table') {
      parts.push(preformatted(block.text));
      continue;
    }
    const words = block.text.slice(cut);
    parts.push(markdownOf([before === '' ? words : joinWrapped(before, words)]));
    before = '';
  }
  if (before !== '') parts.push(markdownOf([before]));
  return parts.filter((part) => part !== '').join('\n');
}
