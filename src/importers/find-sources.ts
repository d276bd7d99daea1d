import { join, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import { diskFailure } from '../files/disk-failure.ts';
import type { Entry, FileSystem } from '../files/file-system.ts';

/** A file to import. */
export interface FoundSource {
  /** As the user named it, `/` between segments; `-` for standard input. */
  readonly file: string;
  /** Absolute; empty for standard input. */
  readonly path: string;
  /** Whether it was named itself, and not found in a folder or by a pattern. */
  readonly isNamed: boolean;
}

/**
 * The files that the arguments of an import mean, in the order of the arguments and by name, each once: files, folders with
 * all that is in them, patterns with `*`, `?` and `**`, and `-` for standard input. Hidden files are passed over, and
 * what a browser saves beside a page (`page_files/`).
 */
export function findSources(
  fs: FileSystem,
  folder: string,
  paths: readonly string[],
): { readonly sources: readonly FoundSource[]; readonly problems: readonly Diagnostic[] } {
  const sources = new Map<string, FoundSource>();
  const problems: Diagnostic[] = [];
  const add = (source: FoundSource): void => {
    if (!sources.has(source.path)) sources.set(source.path, source);
  };
  for (const typed of paths) {
    if (typed === '-') {
      add({ file: '-', path: '', isNamed: true });
      continue;
    }
    const shown = (sep === '\\' ? typed.replaceAll('\\', '/') : typed)
      .replace(/(?<=.)\/+$/, '')
      .replace(/^(?:\.\/)+(?=.)/, '');
    const found = [...filesAt(fs, folder, shown, problems)];
    if (found.length === 0)
      problems.push(problem('import/source-missing', { path: shown }, { place: { path: shown } }));
    for (const source of found) add(source);
  }
  return { sources: [...sources.values()], problems };
}

function* filesAt(
  fs: FileSystem,
  folder: string,
  shown: string,
  problems: Diagnostic[],
): Generator<FoundSource> {
  const path = absolute(folder, shown);
  const kind = fs.entry(fs.realPath(path))?.kind;
  if (kind === 'file') yield { file: shown, path, isNamed: true };
  else if (kind === 'folder') yield* filesBelow(fs, path, shown === '.' ? '' : shown, problems);
  else if (/[*?]/.test(shown)) yield* filesLike(fs, folder, shown, problems);
}

function absolute(folder: string, shown: string): string {
  return /^(?:\/|[a-z]:)/i.test(shown) ? shown : join(folder, shown);
}

/** Files of a folder, those of its folders among them, by name. */
function* filesBelow(
  fs: FileSystem,
  path: string,
  shown: string,
  problems: Diagnostic[],
): Generator<FoundSource> {
  const entries = listFolder(fs, path, shown, problems);
  const names = new Set(entries.map(({ name }) => name));
  for (const { name, kind } of entries) {
    if (name.startsWith('.')) continue;
    const below = { file: shown === '' ? name : `${shown}/${name}`, path: join(path, name) };
    if (kind === 'file') yield { ...below, isNamed: false };
    // Links can lead in circles.
    else if (kind === 'folder' && !isBesidePage(name, names))
      yield* filesBelow(fs, below.path, below.file, problems);
  }
}

/** `tram_files/` beside `tram.html` holds what the page needs, among it other pages in frames. */
function isBesidePage(name: string, names: ReadonlySet<string>): boolean {
  const page = /^(.+)(?:_files|-files|\.files|_fichiers|-Dateien)$/.exec(name)?.[1];
  return page !== undefined && (names.has(`${page}.html`) || names.has(`${page}.htm`));
}

/** Files that fit a pattern: its folders up to the first star are walked. */
function* filesLike(
  fs: FileSystem,
  folder: string,
  pattern: string,
  problems: Diagnostic[],
): Generator<FoundSource> {
  const segments = pattern.split('/');
  const fixed = segments
    .slice(
      0,
      segments.findIndex((segment) => /[*?]/.test(segment)),
    )
    .join('/');
  const start = fixed === '' && pattern.startsWith('/') ? '/' : fixed;
  const path = absolute(folder, start === '' ? '.' : start);
  if (fs.entry(fs.realPath(path))?.kind !== 'folder') return;
  const fits = new RegExp(`^${patternOf(pattern)}$`, 'u');
  for (const source of filesBelow(fs, path, start.replace(/\/$/, ''), problems))
    if (fits.test(source.file)) yield source;
}

function patternOf(pattern: string): string {
  return pattern
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((piece) => {
      if (piece === '**/') return '(?:.*/)?';
      if (piece === '**') return '.*';
      if (piece === '*') return '[^/]*';
      return piece === '?' ? '[^/]' : piece.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    })
    .join('');
}

function listFolder(
  fs: FileSystem,
  path: string,
  shown: string,
  problems: Diagnostic[],
): readonly Entry[] {
  try {
    return fs.list(path);
  } catch (error) {
    const failure = diskFailure(error);
    if (failure === null) throw error;
    const facts = { path: shown, reason: failure.reason };
    problems.push(problem('file/unreadable', facts, { place: { path: shown } }));
    return [];
  }
}
