import type { ArticleDefaults } from '../stages/3-validate/defaults.ts';

/** What every worker thread knows from its start. Plain data: it crosses threads. */
export interface WorkerSetup {
  /** Absolute. */
  readonly articlesFolder: string;
  readonly shownArticlesFolder: string;
  readonly defaults: ArticleDefaults;
  /** Absolute; the archive's own templates first, the default theme last. */
  readonly themeFolders: readonly string[];
  /** Absolute: where the command runs; paths below it are shown without it. */
  readonly folder: string;
  /** Absolute. */
  readonly outputFolder: string;
  /** Whether files are written even when the same bytes stand there already. */
  readonly rewrite: boolean;
}
