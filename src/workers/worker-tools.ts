import { relative, sep } from 'node:path';
import type { FileSystem } from '../files/file-system.ts';
import { createMemoryFileSystem } from '../files/memory.ts';
import { traceReads, type StampedPath } from '../files/trace-reads.ts';
import { fingerprintOf, shortHash } from '../model/fingerprint.ts';
import { shownPathIn } from '../model/shown-path.ts';
import type { ReadPlace } from '../stages/1-read/read-article.ts';
import { createBodyRenderer } from '../stages/2-parse/markdown.ts';
import type { ArticleDefaults } from '../stages/3-validate/defaults.ts';
import { createFeedReader } from '../stages/6-render/feeds/feed-entry.ts';
import type { RenderTools } from '../stages/6-render/render.ts';
import { createTemplateEngine, type TemplateEngine } from '../stages/6-render/template-engine.ts';
import { noKnownFolders, type KnownFolders } from '../stages/7-write/known-folders.ts';
import { openReadyArticles, type ReadyArticles } from './ready-articles.ts';
import { putDownReady, rereadArticle } from './reread-article.ts';
import type { PutDown } from './scan-article.ts';
import type { WorkerSetup } from './worker-setup.ts';

/** What a thread works with during one build. */
export interface WorkerTools {
  readonly from: ReadPlace;
  /** What was looked at through `from` since the last call, below the articles folder. */
  readonly takeRead: () => readonly StampedPath[];
  readonly defaults: ArticleDefaults;
  readonly putDown: PutDown;
  readonly writeReady: ReadyArticles['write'];
  readonly readAhead: ReadyArticles['readAhead'];
  readonly renderTools: Omit<RenderTools, 'site'>;
  readonly known: KnownFolders;
}

/** Makes the tools of a build when its first batch comes: what a thread has learned of folders and templates counts for one only. */
export function createTools(files: FileSystem): (setup: WorkerSetup) => WorkerTools {
  // Making the Markdown processor ready is dear, and it knows nothing of any build.
  const renderBody = createBodyRenderer();
  const made = new WeakMap<WorkerSetup, WorkerTools>();
  return (setup) => {
    const known = made.get(setup);
    if (known !== undefined) return known;
    const tools = toolsOf(setup, files, renderBody);
    made.set(setup, tools);
    return tools;
  };
}

function toolsOf(
  setup: WorkerSetup,
  files: FileSystem,
  renderBody: ReturnType<typeof createBodyRenderer>,
): WorkerTools {
  const { articlesFolder: folder, shownArticlesFolder: shownFolder, defaults } = setup;
  const trace = traceReads(files, setup.sinceMs);
  const ready = openReadyArticles(files, setup.readyFolder);
  const reread = rereadArticle({ files, folder, shownFolder }, defaults, renderBody, ready.takeUp);
  return {
    from: { files: trace.files, folder, shownFolder },
    takeRead: () => trace.take().map(([path, stamp]) => [below(folder, path), stamp]),
    defaults,
    putDown: putDownReady(renderBody, ready.putDown),
    writeReady: ready.write,
    readAhead: ready.readAhead,
    renderTools: {
      template: engineFor(setup),
      files,
      themeFolders: setup.themeFolders,
      articlesFolder: folder,
      reread,
      readFeedEntry: createFeedReader(reread),
    },
    known: noKnownFolders(),
  };
}

/** Compiled templates serve a later build, too, of which all templates are the same. */
const latestEngine: { key: string; engine: TemplateEngine | null } = { key: '', engine: null };

function engineFor({ folder, themeFolders: folders, templateTexts }: WorkerSetup): TemplateEngine {
  const texts = [...templateTexts].map(([path, bytes]) => [path, shortHash(bytes)]);
  const key = fingerprintOf([folder, folders, texts]);
  if (latestEngine.engine !== null && latestEngine.key === key) return latestEngine.engine;
  const files = createMemoryFileSystem(Object.fromEntries(templateTexts));
  const engine = createTemplateEngine({ files, folders }, shownPathIn(folder));
  Object.assign(latestEngine, { key, engine });
  return engine;
}

function below(folder: string, path: string): string {
  // Nearly always, and for each article.
  if (sep === '/' && path.startsWith(`${folder}/`)) return path.slice(folder.length + 1);
  return relative(folder, path).replaceAll(sep, '/');
}
