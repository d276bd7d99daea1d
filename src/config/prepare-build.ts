import type { WhereIs } from '../diagnostics/where-is.ts';
import type { FileSystem } from '../files/file-system.ts';
import { readArticle } from '../stages/1-read/read-article.ts';
import { whereInArticles } from '../stages/3-validate/where-in-articles.ts';
import { refuseOutput } from '../stages/7-write/refuse-output.ts';
import type { BuildOptions } from './build-options.ts';
import { loadConfig, type LoadedConfig } from './load-config.ts';
import {
  listAssets,
  listThemeFiles,
  resolveFolders,
  type BuildFolders,
} from './resolve-folders.ts';

/** What is settled before the first article is read. */
export interface PreparedBuild extends LoadedConfig {
  readonly folders: BuildFolders;
  /** The theme's files below `assets/`, sorted, and where each stands. */
  readonly assetFiles: ReadonlyMap<string, string>;
  /** All files of the themes, absolute; null when links lead away from there, so that what they hold cannot be told from this. */
  readonly themeFiles: readonly string[] | null;
  readonly whereIs: WhereIs;
}

/** Reads the configuration, finds what the theme has, and makes sure that the output folder may be written. */
export function prepareBuild(files: FileSystem, options: BuildOptions): PreparedBuild {
  const { folders, problems } = resolveFolders(files, options);
  const config = loadConfig(
    files,
    { path: folders.config, shownPath: options.config, isAsked: options.configAsked },
    { baseUrl: options.baseUrl, offline: options.offline },
  );
  const refused = refuseOutput(
    files,
    {
      output: folders.output,
      input: folders.articles,
      templates: folders.ownTemplates,
      theme: options.defaultTheme,
      cwd: options.folder,
      home: options.home,
    },
    options.output,
  );
  return {
    ...config,
    folders,
    assetFiles: listAssets(files, folders.themes),
    themeFiles: listThemeFiles(files, folders.themes),
    whereIs: whereIsIn(files, folders, options),
    problems: [...problems, ...(refused === null ? [] : [refused]), ...config.problems],
  };
}

function whereIsIn(files: FileSystem, folders: BuildFolders, { input }: BuildOptions): WhereIs {
  const from = { files, folder: folders.articles, shownFolder: input };
  const read = (path: string) => {
    const source = readArticle(from, path);
    return 'text' in source ? source : null;
  };
  return whereInArticles(read, (path) => `${input}/${path}`);
}
