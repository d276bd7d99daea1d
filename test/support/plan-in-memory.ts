import { createMemoryFileSystem } from '../../src/files/memory.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { ArticleRecord } from '../../src/model/article-record.ts';
import { listArticles } from '../../src/stages/1-read/list-articles.ts';
import { assemble } from '../../src/stages/4-assemble/assemble.ts';
import { noteAddresses } from '../../src/stages/5-plan/address-hashes.ts';
import { findClashes, pagesOf as plannedPages } from '../../src/stages/5-plan/find-clashes.ts';
import { atOneGo } from './at-one-go.ts';
import { plan } from '../../src/stages/5-plan/plan.ts';
import type { Planned } from './sample-settings.ts';
import { scanArticle } from '../../src/workers/scan-article.ts';

/** The records of an archive in memory, articles by their paths below the articles folder; those with errors have none. */
export function scanInMemory(articles: Readonly<Record<string, string>>): {
  readonly records: readonly ArticleRecord[];
  readonly problems: readonly Diagnostic[];
} {
  const files = createMemoryFileSystem(
    Object.fromEntries(Object.entries(articles).map(([path, text]) => [`/articles/${path}`, text])),
  );
  const from = { files, folder: '/articles', shownFolder: 'articles' };
  const { defaults } = config();
  const scanned = atOneGo(listArticles(files, '/articles', 'articles')).paths.map((path) =>
    scanArticle(from, path, defaults),
  );
  return {
    records: scanned.flatMap(({ record }) => (record === null ? [] : [record])),
    problems: scanned.flatMap(({ problems }) => problems),
  };
}

/** What a build of these records would write. */
export function planInMemory(records: readonly ArticleRecord[]): Planned {
  const shownPath = (path: string) => `articles/${path}`;
  const whereIs = (path: string) => ({ place: { path: shownPath(path) } });
  const allPaths = records.map(({ path }) => path);
  const { archive, problems } = assemble(records, config().settings, {
    drafts: false,
    allPaths,
    whereIs,
  });
  const site = plan(archive, ['style.css']);
  const clashes = atOneGo(
    findClashes(site, archive, { shownPath, whereIs }, noteAddresses(), site),
  );
  return { pages: [...plannedPages(site)], problems: [...problems, ...clashes] };
}

function config() {
  const file = { path: '/backissue.yaml', shownPath: 'backissue.yaml', isAsked: false };
  return loadConfig(createMemoryFileSystem(), file, {
    baseUrl: 'https://a.example/',
    offline: false,
  });
}
