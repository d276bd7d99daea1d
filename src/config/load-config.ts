import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { ArchiveSettings } from '../model/archive-settings.ts';
import { decodeText } from '../stages/1-read/decode-text.ts';
import type { ArticleDefaults } from '../stages/3-validate/defaults.ts';
import { knownFields } from '../yaml/known-fields.ts';
import { parseYaml, type YamlFields } from '../yaml/parse-yaml.ts';
import { checking, withoutUnknownKeys } from '../yaml/schema-issues.ts';
import { schemaProblems } from '../yaml/schema-problems.ts';
import { configExampleOf, configSchema } from './config-schema.ts';
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

const largestConfig = 64 * 1024;

/** Reads `backissue.yaml`; without the file everything has its default. */
export function loadConfig(files: FileSystem, file: ConfigFile, flags: ConfigFlags): LoadedConfig {
  const place: Place = { path: file.shownPath };
  const isFile = files.entry(files.realPath(file.path))?.kind === 'file';
  const bytes = isFile ? files.read(file.path) : null;
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
  const empty: YamlFields = { data: {}, placeOf: () => null };
  if (bytes.length > largestConfig) {
    const size = `${Math.ceil(bytes.length / 1024)} KB`;
    const tooLarge = problem('yaml/too-large', { size, limit: '64 KB' }, { place });
    return configOf(empty, '', file, flags, [tooLarge]);
  }
  const text = decodeText(bytes, file.shownPath);
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
  const schemaFile = {
    prefix: 'config',
    text,
    placeOf,
    knownAt: (path: readonly PropertyKey[]) => knownFields(configSchema, path),
    exampleOf: configExampleOf,
  } as const;
  const result = configSchema.safeParse(fields.data, checking);
  const issues = result.error?.issues ?? [];
  const problems = [...earlier, ...schemaProblems(issues, schemaFile)];
  // Unknown keys are only a warning: the rest counts all the same.
  const usable =
    result.data ?? configSchema.safeParse(withoutUnknownKeys(fields.data, issues)).data ?? {};
  const settings = toSettings(usable, flags, { placeOf, text });
  const defaults = readDefaults(usable, settings.settings.language, { placeOf, text });
  return {
    settings: settings.settings,
    defaults: defaults.defaults,
    problems: [...problems, ...settings.problems, ...defaults.problems],
  };
}
