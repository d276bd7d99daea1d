import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { ArchiveSettings } from '../model/archive-settings.ts';
import { decodeText } from '../stages/1-read/decode-text.ts';
import type { ArticleDefaults } from '../stages/3-validate/defaults.ts';
import { parseYaml, type YamlFields } from '../yaml/parse-yaml.ts';
import { schemaProblems } from '../yaml/schema-problems.ts';
import { configSchema } from './config-schema.ts';
import { readDefaults } from './read-defaults.ts';
import { toSettings } from './to-settings.ts';

/** What the configuration says, for articles and for the archive. */
export interface LoadedConfig {
  readonly settings: ArchiveSettings;
  readonly defaults: ArticleDefaults;
  readonly problems: readonly Diagnostic[];
}

export interface ConfigFile {
  /** Absolute. */
  readonly path: string;
  readonly shownPath: string;
  /** Whether it was asked for, so that it must exist. */
  readonly isAsked: boolean;
}

/** From the command line: they win over the file. */
export interface ConfigFlags {
  readonly baseUrl: string | null;
  readonly offline: boolean;
}

/** Reads `backissue.yaml`; without the file everything has its default. */
export function loadConfig(files: FileSystem, file: ConfigFile, flags: ConfigFlags): LoadedConfig {
  const place: Place = { path: file.shownPath };
  const bytes = files.entry(file.path)?.kind === 'file' ? files.read(file.path) : null;
  if (bytes === null) {
    const missing = problem('config/file-missing', { path: file.shownPath }, { place });
    return configOf(
      { data: {}, placeOf: () => null },
      '',
      file,
      flags,
      file.isAsked ? [missing] : [],
    );
  }
  const text = decodeText(bytes, file.shownPath);
  const empty: YamlFields = { data: {}, placeOf: () => null };
  if (typeof text !== 'string') return configOf(empty, '', file, flags, [text]);
  const fields = parseYaml({ yaml: text, path: file.shownPath, fileText: text });
  if (!('data' in fields)) return configOf(empty, text, file, flags, fields);
  return configOf(fields, text, file, flags, []);
}

function configOf(
  fields: YamlFields,
  text: string,
  file: ConfigFile,
  flags: ConfigFlags,
  earlier: readonly Diagnostic[],
): LoadedConfig {
  const placeOf = (path: readonly PropertyKey[], part: 'key' | 'value' = 'value'): Place => {
    for (let length = path.length; length > 0; length--) {
      const found = fields.placeOf(path.slice(0, length), part);
      if (found !== null) return found;
    }
    return text === '' ? { path: file.shownPath } : { path: file.shownPath, line: 1, column: 1 };
  };
  const known = Object.keys(configSchema.shape);
  const schemaFile = {
    prefix: 'config',
    text,
    placeOf,
    knownAt: (path: readonly PropertyKey[]) => (path.length === 0 ? known : []),
    exampleOf: (path: readonly PropertyKey[]) => `${String(path.at(-1))}: …`,
  } as const;
  const result = configSchema.safeParse(fields.data, { reportInput: true });
  const usable = result.success
    ? result.data
    : (configSchema.safeParse(withoutUnknown(fields.data, known)).data ?? {});
  const problems = [...earlier, ...schemaProblems(result.error?.issues ?? [], schemaFile)];
  const settings = toSettings(usable, flags, { placeOf, text });
  const defaults = readDefaults(usable, settings.settings.language, { placeOf, text });
  return {
    settings: settings.settings,
    defaults: defaults.defaults,
    problems: [...problems, ...settings.problems, ...defaults.problems],
  };
}

function withoutUnknown(data: YamlFields['data'], known: readonly string[]): object {
  return Object.fromEntries(Object.entries(data).filter(([key]) => known.includes(key)));
}
