import type { CatalogEntry } from './catalog-entry.ts';
import { archiveProblems } from './catalog/archive.ts';
import { bodyProblems } from './catalog/body.ts';
import { configProblems } from './catalog/config.ts';
import { fileProblems } from './catalog/file.ts';
import { frontMatterProblems } from './catalog/front-matter.ts';
import { importProblems } from './catalog/import.ts';
import { outputProblems } from './catalog/output.ts';
import { templateProblems } from './catalog/template.ts';
import { yamlProblems } from './catalog/yaml.ts';

/** Every problem that backissue can report, by its permanent id. */
export const catalog = {
  ...fileProblems,
  ...yamlProblems,
  ...frontMatterProblems,
  ...bodyProblems,
  ...archiveProblems,
  ...configProblems,
  ...templateProblems,
  ...outputProblems,
  ...importProblems,
};

export type ProblemId = keyof typeof catalog;

/** The values that the texts of a problem quote. */
export type FactsOf<Id extends ProblemId> =
  (typeof catalog)[Id] extends CatalogEntry<infer Facts> ? Facts : never;
