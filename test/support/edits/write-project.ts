import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edited } from './edited.ts';
import type { Content } from './project.ts';
import type { Step } from './step.ts';

const noTimes: NonNullable<Edited['times']> = new Map();

type Files = ReadonlyMap<string, Content>;

/** Writes a project's sources into a folder and remembers what it wrote: only what differs is touched. */
export type WriteProject = (files: Files, how?: WriteOptions) => void;

export interface WriteOptions extends Pick<Edited, 'moves' | 'times'> {
  readonly save?: Step['save'];
}

export function projectWriter(folder: string): WriteProject {
  let standing: Files = new Map();
  return (files, { moves = [], times = noTimes, save = 'in place' } = {}) => {
    const before = standing;
    const old = new Map([...times.keys()].map((path) => [path, statusOf(join(folder, path))]));
    for (const [from, to] of moves) standing = moved(folder, standing, from, to);
    for (const path of standing.keys()) if (!files.has(path)) removeFile(folder, path);
    for (const [path, content] of files)
      if (!isSame(standing.get(path), content)) writeFile(folder, path, content, save);
    standing = files;
    for (const [path, time] of times) setTime(join(folder, path), time, old.get(path) ?? null);
    // All of an archive that was just unpacked has one time.
    if (before.size === 0)
      for (const path of files.keys()) utimesSync(join(folder, path), unpacked, unpacked);
  };
}

const unpacked = new Date('2026-01-01T00:00:00Z');
const lastYear = new Date('2025-01-01T00:00:00Z');

function moved(folder: string, standing: Files, from: string, to: string): Files {
  // What cannot be renamed is written anew.
  if (!existsSync(join(folder, from)) || existsSync(join(folder, to))) return standing;
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  renameSync(join(folder, from), join(folder, to));
  removeEmptyFolders(folder, from);
  return new Map(
    [...standing].map(([path, content]) => {
      if (path === from) return [to, content];
      return [path.startsWith(`${from}/`) ? to + path.slice(from.length) : path, content];
    }),
  );
}

function writeFile(folder: string, path: string, content: Content, save: Step['save']): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  if (save === 'in place') writeFileSync(target, content);
  else {
    writeFileSync(`${target}.new`, content);
    renameSync(`${target}.new`, target);
  }
}

function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  removeEmptyFolders(folder, path);
}

function removeEmptyFolders(folder: string, path: string): void {
  for (let above = dirname(path); above.includes('/'); above = dirname(above)) {
    const target = join(folder, above);
    if (existsSync(target) && readdirSync(target).length === 0) rmdirSync(target);
  }
}

function setTime(path: string, time: 'now' | 'last-year' | 'kept', old: Stats | null): void {
  if (!existsSync(path)) return;
  if (time === 'now') utimesSync(path, new Date(), new Date());
  else if (time === 'last-year') utimesSync(path, lastYear, lastYear);
  else if (old !== null) utimesSync(path, old.atimeMs / 1000, old.mtimeMs / 1000);
}

function statusOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function isSame(standing: Content | undefined, content: Content): boolean {
  if (standing === undefined || typeof standing !== typeof content) return standing === content;
  return Buffer.from(standing).equals(Buffer.from(content));
}
