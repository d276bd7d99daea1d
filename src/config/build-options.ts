/** What a build is asked to do. Paths are as typed, relative to `folder`. */
export interface BuildOptions {
  /** Absolute: where the command runs. */
  readonly folder: string;
  /** Tells one state of the program's code from any other: what was made by another is not taken for its own. */
  readonly program: string;
  /** Absolute: the theme that backissue brings along. */
  readonly defaultTheme: string;
  /** Absolute: the user's home, which is never an output folder; null when there is none. */
  readonly home: string | null;
  readonly input: string;
  readonly output: string;
  readonly templates: string;
  /** Whether `templates` was asked for, so that it must exist. */
  readonly templatesAsked: boolean;
  readonly config: string;
  readonly configAsked: boolean;
  readonly baseUrl: string | null;
  readonly strict: boolean;
  readonly drafts: boolean;
  readonly clean: boolean;
  readonly keepGoing: boolean;
  readonly offline: boolean;
  /** Threads; null for as many as the archive's size and the machine make sensible. */
  readonly workers: number | null;
  /** Seconds that one article may take before its thread is ended. */
  readonly secondsPerArticle: number;
}

/** The documentation and default of every option of `build`, once for the command line and the docs. */
export const buildOptionDocs = {
  input: { flag: '--input <folder>', default: 'articles', doc: 'folder of the articles' },
  output: { flag: '--output <folder>', default: 'dist', doc: 'folder of the published archive' },
  templates: {
    flag: '--templates <folder>',
    default: 'templates',
    doc: "the archive's own templates; files in it replace those of the default theme",
  },
  config: {
    flag: '--config <file>',
    default: 'backissue.yaml',
    doc: 'facts of the newspaper and its archive; none is needed',
  },
  baseUrl: {
    flag: '--base-url <url>',
    doc: 'address at which the archive is published; adds canonical links and a sitemap',
  },
  strict: { flag: '--strict', doc: 'treat warnings as errors' },
  drafts: { flag: '--drafts', doc: 'publish drafts and embargoed articles, too' },
  clean: {
    flag: '--clean',
    doc: 'read, make and write everything again, as if there had been no build before',
  },
  keepGoing: {
    flag: '--keep-going',
    doc: 'leave articles with errors out, publish the rest, and say what is missing',
  },
  workers: { flag: '--workers <number>', doc: 'threads to work in (default: one for each core)' },
  offline: { flag: '--offline', doc: 'write links that work from a disk, without a server' },
} as const;
