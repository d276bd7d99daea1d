import { isDeepStrictEqual } from 'node:util';
import type { Content, Project, Story } from './project.ts';

/** An edit as plain numbers: what they stand for depends on the project that it comes upon. */
export interface Edit {
  readonly kind: string;
  /** Which of the things that can be edited so, counted round. */
  readonly which: number;
  /** To what, counted round. */
  readonly how: number;
}

/** What a kind of edit works on. */
export interface Editing {
  readonly project: Project;
  /** Earlier states, oldest first; never empty. */
  readonly past: readonly Project[];
  readonly which: number;
  readonly how: number;
}

/** What an edit does. Paths are below the project folder. */
export interface Edited {
  /** For a person, `headline of 1972/02/29/tram.md is now "Council"`. */
  readonly told: string;
  readonly project: Project;
  /** Files and folders that are renamed before anything is written; in order. */
  readonly moves?: readonly (readonly [from: string, to: string])[];
  /** Times to set on files that stand there now: `now`, `last-year`, or `kept`, as if nobody had written. */
  readonly times?: ReadonlyMap<string, 'now' | 'last-year' | 'kept'>;
  /** Done to an output folder by hand; `twin` has the same output. */
  readonly onOutput?: (outputFolder: string) => void;
  /** Done to the project folder of the build under test alone: what it may remember must not matter. */
  readonly onCache?: (project: CachePlaces) => void;
}

/** Where caches stand. */
export interface CachePlaces {
  /** The project folder. */
  readonly folder: string;
  /** Copies of the cache after earlier steps, oldest first, and of another project's. */
  readonly kept: readonly string[];
}

export type EditKinds = Readonly<Record<string, (editing: Editing) => Edited>>;

/** An edit that finds nothing to do. */
export function nothingToEdit({ project }: Editing, why: string): Edited {
  return { told: `nothing: ${why}`, project };
}

/** Item number `index`, counted round; throws for an empty list. */
export function pick<Item>(items: readonly Item[], index: number): Item {
  if (items.length === 0) throw new Error('There is nothing to pick from.');
  return items[index % items.length] as Item;
}

/** The same, passing over what stands there already: an edit of which nothing shows is a wasted step. */
export function pickOther<Item>(items: readonly Item[], index: number, standing: unknown): Item {
  const others = items.filter((item) => !isDeepStrictEqual(item, standing));
  return pick(others.length === 0 ? items : others, index);
}

/** The paths of all stories, in an order that edits do not change. */
export function storyPaths(project: Project): string[] {
  return [...project.stories.keys()].sort();
}

/** The project with a story put in, replaced, or (null) taken out. */
export function withStory(project: Project, path: string, story: Story | null): Project {
  const stories = new Map(project.stories);
  if (story === null) stories.delete(path);
  else stories.set(path, story);
  return { ...project, stories };
}

/** The project with a file put in, replaced, or (null) taken out. */
export function withFile(project: Project, path: string, content: Content | null): Project {
  const files = new Map(project.files);
  if (content === null) files.delete(path);
  else files.set(path, content);
  return { ...project, files };
}
