import { hash } from 'node:crypto';
import { problem } from '../../diagnostics/problem.ts';
import { decodeSource } from '../decode-source.ts';
import type { ImportEvent, ImportSource } from '../imported-article.ts';
import type { Profile } from '../profile.ts';
import { articleOfText } from './article-of-text.ts';

/** An article may have no more, in a build either. */
const largestText = 5_000_000;

/** A plain text file is the text of one article's page. */
export async function* importText(
  source: ImportSource,
  profile: Profile,
): AsyncGenerator<ImportEvent> {
  const place = { path: source.file };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.open()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size <= largestText) continue;
    const facts = { size: 'more than 5 MB', limit: '5 MB' };
    yield { kind: 'problem', problem: problem('file/too-large', facts, { place }) };
    return;
  }
  const bytes = Buffer.concat(chunks);
  const decoded = decodeSource(bytes, source.file);
  if (!('text' in decoded)) {
    yield { kind: 'problem', problem: decoded };
    return;
  }
  const article = articleOfText(decoded.text, profile, decoded.doubts);
  if (article.body === '' && article.fields.headline === undefined) {
    yield {
      kind: 'problem',
      problem: problem('import/no-article', { page: source.file }, { place }),
    };
    return;
  }
  const origin = { file: source.file, record: null, line: null, url: null };
  const sha256 = hash('sha256', bytes);
  yield {
    kind: 'article',
    article: { ...article, origin: { ...origin, sha256 }, media: new Map() },
  };
}
