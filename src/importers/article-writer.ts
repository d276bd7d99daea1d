import { dirname } from 'node:path';
import type { FileSystem } from '../files/file-system.ts';
import { joinPath } from '../files/paths.ts';
import { articlePath, pathCandidates } from './article-path.ts';
import { articleText, sourceName } from './article-text.ts';
import { createHashTable, hashKey } from './hash-table.ts';
import type { Doubt, ImportedArticle } from './imported-article.ts';
import { textHashOf, type KnownTexts } from './known-texts.ts';
import { readStamp, type Stamp } from './stamp.ts';
import { hash } from 'node:crypto';

/** What became of an imported article. */
export type Outcome = 'new' | 'unchanged' | 'updated' | 'edited' | 'duplicate';

export interface WrittenArticle {
  /** Below the articles folder. */
  readonly path: string;
  readonly outcome: Outcome;
  /** Another article with the same text, by its path; null when there is none. */
  readonly twin: string | null;
}

export interface WriterOptions {
  readonly fs: FileSystem;
  /** The articles folder, absolute. */
  readonly folder: string;
  readonly texts: KnownTexts;
  readonly isDry: boolean;
}

export type WriteArticle = (
  article: ImportedArticle,
  doubts: readonly Doubt[],
  format: string,
) => WrittenArticle;

/**
 * Writes imported articles, each whole or not at all, and nothing that stands there already. A file that a
 * person has changed is left alone; the same text under the same headline and day is not written twice.
 */
export function createArticleWriter({ fs, folder, texts, isDry }: WriterOptions): WriteArticle {
  /** Paths that a dry run would have written -> the hash of their source. */
  const planned = createHashTable();

  function standing(path: string): string | null {
    const bytes = fs.read(joinPath(folder, path));
    return bytes === null ? null : new TextDecoder().decode(bytes);
  }

  function write(path: string, content: Uint8Array | string): void {
    const target = joinPath(folder, path);
    fs.makeFolder(dirname(target));
    writeWhole(fs, target, content);
  }

  return (article, doubts, format) => {
    const { origin } = article;
    const textHash = textHashOf(
      textOf(article.fields.headline ?? article.fields.title),
      article.body,
    );
    const own = articlePath(article.fields);
    const candidates = pathCandidates(own, origin.sha256);
    const seen = textHash === null ? null : texts.find(textHash);
    const finish = (path: string, outcome: Outcome): WrittenArticle => {
      const twin = seen !== null && seen !== path && isThere(seen) ? seen : null;
      if (textHash !== null && twin === null && seen !== path) texts.add(textHash, path);
      return { path, outcome, twin };
    };
    const isThere = (path: string): boolean =>
      planned.get(pathKey(path)) !== null || fs.entry(joinPath(folder, path)) !== null;

    for (const path of candidates) {
      const before = standing(path);
      const plannedHash = planned.get(pathKey(path));
      if (plannedHash !== null) {
        if (plannedHash === hashKey(origin.sha256)) return finish(path, 'unchanged');
        continue;
      }
      if (before === null) {
        // The same story, saved twice under one headline and day.
        if (seen !== null && path !== candidates[0] && candidates.includes(seen) && isThere(seen))
          return { path: seen, outcome: 'duplicate', twin: seen };
        if (isDry) planned.set(pathKey(path), hashKey(origin.sha256));
        else {
          writeMedia(article.media);
          write(path, articleText(article, doubts, format));
        }
        return finish(path, 'new');
      }
      const stamp = readStamp(before);
      if (stamp === null || !isFromSame(article, stamp)) continue;
      // Under which name the source is read today does not matter.
      const file = stamp.sha256 === origin.sha256 ? stamp.file : sourceName(origin);
      const text = articleText(
        { ...article, origin: { ...origin, record: null, file } },
        doubts,
        format,
      );
      const isUnchanged = text === before.replaceAll('\r\n', '\n');
      if (!isUnchanged && !stamp.isUntouched) return finish(path, 'edited');
      if (!isDry) {
        writeMedia(article.media);
        if (!isUnchanged) write(path, text);
      }
      return finish(path, isUnchanged ? 'unchanged' : 'updated');
    }
    throw new Error(`No path is left for ${sourceName(origin)}.`);
  };

  function writeMedia(media: ImportedArticle['media']): void {
    for (const [name, bytes] of media) {
      const before = fs.read(joinPath(folder, name));
      if (before === null || Buffer.compare(before, bytes) !== 0) write(name, bytes);
    }
  }
}

/** Whether a standing article was made from the same source, as far as that can be told. */
function isFromSame({ origin }: ImportedArticle, stamp: Stamp): boolean {
  if (stamp.sha256 === origin.sha256) return true;
  return stamp.file === sourceName(origin) && (stamp.url === null || stamp.url === origin.url);
}

/** Nobody ever sees half of the file: what a kill leaves behind has a name that builds pass over. */
function writeWhole(fs: FileSystem, path: string, content: Uint8Array | string): void {
  const part = joinPath(dirname(path), `.${hash('sha256', path).slice(0, 12)}.part`);
  fs.write(part, content);
  fs.rename(part, path);
}

function pathKey(path: string): number {
  return hashKey(hash('sha256', path));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
