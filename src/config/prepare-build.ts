import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WhereIs } from '../diagnostics/where-is.ts';
import type { FileSystem } from '../files/file-system.ts';
import { readOnce } from '../files/read-once.ts';
import { readArticle } from '../stages/1-read/read-article.ts';
import { whereInArticles } from '../stages/3-validate/where-in-articles.ts';
import { checkTemplates } from '../stages/6-render/check-templates.ts';
import { templateDigests } from '../stages/6-render/template-digests.ts';
import { refuseOutput } from '../stages/7-write/refuse-output.ts';
import { shownPathIn } from '../model/shown-path.ts';
import type { BuildOptions } from './build-options.ts';
import { loadConfig, type LoadedConfig } from './load-config.ts';
import { listAssets, resolveFolders, type BuildFolders } from './resolve-folders.ts';

/** What is settled before the first article is read. */
export interface PreparedBuild extends LoadedConfig {
  readonly folders: BuildFolders;
  /** The theme's files below `assets/`, sorted, and where each stands. */
  readonly assetFiles: ReadonlyMap<string, string>;
  /** By page template, of its text and of all that it includes; empty when a template has an error. */
  readonly templates: ReadonlyMap<string, string>;
  /** The texts of all templates, by absolute path, as they were checked: pages are made from these, whatever is saved meanwhile. */
  readonly templateTexts: ReadonlyMap<string, Uint8Array>;
  readonly whereIs: WhereIs;
}

/** Reads the configuration, looks through the theme, and makes sure that the output folder may be written. */
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
  const once = readOnce(files);
  const themes = { files: once.files, folders: folders.themes };
  const templateProblems = checkTemplates(themes, shownPathIn(options.folder));
  const all: Diagnostic[] = [
    ...problems,
    ...(refused === null ? [] : [refused]),
    ...config.problems,
    ...templateProblems,
  ];
  return {
    ...config,
    folders,
    assetFiles: listAssets(files, folders.themes),
    templates: templateProblems.length > 0 ? new Map() : templateDigests(themes),
    templateTexts: once.taken,
    whereIs: whereIsIn(files, folders, options),
    problems: all,
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
