import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { WrittenArticle } from './article-writer.ts';
import { sourceName } from './article-text.ts';
import type { Doubt, ImportedArticle } from './imported-article.ts';

/** The account of an import as JSON Lines: a line for each article, then one for each piece of its source. */
export interface AccountReport {
  readonly addArticle: (
    article: ImportedArticle,
    doubts: readonly Doubt[],
    written: WrittenArticle,
  ) => void;
  readonly addProblem: (problem: Diagnostic) => void;
  readonly end: () => void;
}

/** Lines are written together, so many characters at a time. */
const batch = 256 * 1024;

/** Writes to `path`, absolute, replacing what is there; null writes nothing. */
export function createAccountReport(fs: FileSystem, path: string | null): AccountReport {
  let waiting = '';
  if (path !== null) fs.write(path, '');
  const flush = (): void => {
    if (path !== null && waiting !== '') fs.append(path, waiting);
    waiting = '';
  };
  const add = (line: object): void => {
    if (path === null) return;
    waiting += `${JSON.stringify(line)}\n`;
    if (waiting.length > batch) flush();
  };
  return {
    addArticle(article, doubts, { path: articlePath, outcome, twin }) {
      if (path === null) return;
      const source = sourceName(article.origin);
      add({
        kind: 'article',
        source,
        line: article.origin.line,
        url: article.origin.url,
        sha256: article.origin.sha256,
        article: articlePath,
        outcome,
        ...(twin === null ? {} : { same_text_as: twin }),
        needs_review: doubts,
      });
      const isLeftOut = outcome === 'duplicate';
      for (const { fate, rule, text } of article.account)
        add({
          kind: 'piece',
          source,
          ...(isLeftOut ? { fate: 'dropped', rule: 'duplicate' } : { fate, rule }),
          text,
        });
    },
    addProblem({ id, severity, place, what }) {
      add({ kind: 'problem', id, severity, place, what });
    },
    end: flush,
  };
}
