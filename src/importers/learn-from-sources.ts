import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findSources } from './find-sources.ts';
import type { ImportOptions } from './import-articles.ts';
import { createLearner } from './learn-profile.ts';
import { loadProfile } from './load-profile.ts';
import { defaultProfile } from './profile.ts';
import { readSources } from './read-sources.ts';

export interface Learned {
  /** The text of a profile. */
  readonly profile: string;
  readonly problems: readonly Diagnostic[];
}

/** Reads sources as an import would, writes nothing, and proposes a profile. */
export async function learnFromSources(options: ImportOptions): Promise<Learned> {
  const { reader, folder, paths, format } = options;
  const loaded =
    options.profile === null
      ? { profile: defaultProfile, problems: [] }
      : loadProfile(reader.fs, options.profile.path, options.profile.shown);
  const found = findSources(reader.fs, folder, paths);
  const problems = [...loaded.problems, ...found.problems];
  const learner = createLearner();
  const read = { reader, format, profile: loaded.profile, onBytes: () => undefined };
  for await (const event of readSources(found.sources, read)) {
    if (event.kind === 'problem') problems.push(event.problem);
    else if (event.kind === 'article') learner.add(event.article);
    if (learner.isFull()) break;
  }
  return { profile: learner.profile(), problems };
}
