import type { BuildOptions } from '../../../src/index.ts';
import type { Edit } from './edited.ts';

/** Some edits and the build after them. */
export interface Step {
  readonly edits: readonly Edit[];
  /** How files are saved: over the old bytes, or as a new file that is renamed to the old name. */
  readonly save: 'in place' | 'by rename';
  readonly options: OptionsName;
  /** What happens in the middle of a build before the one that is looked at; null when there is none. */
  readonly interruption: Interruption | null;
  /** Whether what is broken stays so. */
  readonly stayBroken: boolean;
}

export interface Interruption {
  /** At which sign of progress, from 1. */
  readonly at: number;
  /** Done then. Without any the build is cut off. */
  readonly edits: readonly Edit[];
  /** Whether they are taken back after that build, before the next. */
  readonly undone: boolean;
}

/** What the folders that options name are called; absolute, outside of the project. */
export interface Themes {
  readonly first: string;
  readonly second: string;
}

export const optionsNames = [
  'usual',
  'offline',
  'drafts',
  'base URL',
  'two workers',
  'clean',
  'other output',
  'strict',
  'keep going',
  'other theme',
  'other config',
  'other templates',
  'other program',
] as const;
export type OptionsName = (typeof optionsNames)[number];

/** The options of a build by their name. */
export function optionsOf(name: OptionsName, themes: Themes): Partial<BuildOptions> {
  const options: Readonly<Record<OptionsName, Partial<BuildOptions>>> = {
    usual: {},
    offline: { offline: true },
    drafts: { drafts: true },
    'base URL': { baseUrl: 'https://elsewhere.example/archive/' },
    'two workers': { workers: 2 },
    clean: { clean: true },
    'other output': { output: 'site' },
    strict: { strict: true },
    'keep going': { keepGoing: true },
    'other theme': { defaultTheme: themes.second },
    'other config': { config: 'other.yaml', configAsked: true },
    'other program': { program: 'another version' },
    'other templates': { templates: 'skins', templatesAsked: true },
  };
  return { defaultTheme: themes.first, output: 'dist', ...options[name] };
}

/** What of a step is not unusual. */
export const usualStep: Omit<Step, 'edits'> = {
  save: 'in place',
  options: 'usual',
  interruption: null,
  stayBroken: false,
};

/** A step, of which only what is unusual need be given. */
export function step(edits: readonly Edit[], given: Partial<Omit<Step, 'edits'>> = {}): Step {
  return { edits, ...usualStep, ...given };
}
