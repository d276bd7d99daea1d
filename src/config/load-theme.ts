import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../files/file-system.ts';
import { readOnce } from '../files/read-once.ts';
import { shownPathIn } from '../model/shown-path.ts';
import { checkTemplates } from '../stages/6-render/check-templates.ts';
import { templateDigests } from '../stages/6-render/template-digests.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildFolders } from './resolve-folders.ts';

/** The templates that pages are made from. Plain data. */
export interface Theme {
  /** By page template, of its text and of all that it includes; empty when a template has an error. */
  readonly digests: ReadonlyMap<string, string>;
  /** The texts of all templates, by absolute path, as they were checked: pages are made from these, whatever is saved meanwhile. */
  readonly texts: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads all templates and looks through them. The default theme alone was looked through before it was released;
 * in the folder of its own archive it is being worked on.
 */
export function loadTheme(
  files: FileSystem,
  { themes: folders, isReleasedTheme }: BuildFolders,
  options: BuildOptions,
): Theme {
  const once = readOnce(files);
  const themes = { files: once.files, folders };
  const problems = isReleasedTheme ? [] : checkTemplates(themes, shownPathIn(options.folder));
  const digests = problems.length > 0 ? new Map<string, string>() : templateDigests(themes);
  return { digests, texts: once.taken, problems };
}
