import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { unlessRefused } from '../files/disk-failure.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { Article } from '../model/article.ts';
import type { Body, BodyHtml } from '../model/body.ts';
import { shortHash } from '../model/fingerprint.ts';
import { bytesPerUnit } from '../model/utf8.ts';
import { readTogether, type Part } from './read-together.ts';

/*
 * Articles ready for their pages: checked, their bodies as HTML. Pass one puts down those whose bodies ask nothing of the
 * archive and have nothing to tell; pass two, of this build and of later ones, takes them up instead of reading, checking
 * and parsing the file again.
 *
 * They stand in files of the cache, one for each thread, that are only ever added to. A place says where an article stands and
 * what its bytes hash to: what was damaged, cut off or written over is as good as not there.
 */

export interface ReadyArticle {
  readonly article: Article;
  readonly body: Body;
}

export interface ReadyArticles {
  /** Gives the place at which the article stands after the next `write`; empty where nothing can be kept. */
  readonly putDown: (ready: ReadyArticle) => string;
  /** Writes what was put down since the last time. */
  readonly write: () => void;
  /** Reads what stands at places that will be asked for next; what was read before is forgotten. */
  readonly readAhead: (places: readonly string[]) => void;
  /** Null when it does not stand at `place` as it was put down. */
  readonly takeUp: (place: string) => ReadyArticle | null;
}

const prefix = 'ready-';

/** Those of this thread. `folder` is that of the cache, absolute; null where there is none. */
export function openReadyArticles(fs: FileSystem, folder: string | null): ReadyArticles {
  if (folder === null)
    return {
      putDown: () => '',
      write: () => undefined,
      readAhead: () => undefined,
      takeUp: () => null,
    };
  const own = join(folder, `${prefix}${threadId}`);
  let waiting = Buffer.allocUnsafeSlow(1 << 20);
  let [start, length] = [0, 0];
  let ahead = new Map<string, Uint8Array>();
  const read = (part: Part): Uint8Array | null =>
    unlessRefused(() => fs.readPart(join(folder, part.file), part.start, part.length));
  return {
    putDown: (ready) => {
      if (length === 0) start = fs.size(own) ?? 0;
      const text = textOf(ready);
      const most = length + text.length * bytesPerUnit;
      if (most > waiting.length) waiting = Buffer.concat([waiting], 2 * most);
      const bytes = waiting.subarray(length, length + waiting.write(text, length));
      const place = `${threadId} ${start + length} ${bytes.length} ${shortHash(bytes)}`;
      length += bytes.length;
      return place;
    },
    write: () => {
      if (length === 0) return;
      const bytes = waiting.subarray(0, length);
      length = 0;
      unlessRefused(() => {
        // Nothing is ever written through a symbolic link.
        const { kind } = fs.entry(own) ?? { kind: 'file' };
        if (kind === 'file') fs.append(own, bytes);
      });
    },
    readAhead: (places) => {
      const found = readTogether(places.map(readPlace), read);
      ahead = new Map(Array.from(found, ([{ written }, bytes]) => [written, bytes]));
    },
    takeUp: (written) => {
      const place = readPlace(written);
      const bytes = ahead.get(written) ?? read(place);
      if (bytes === null || shortHash(bytes) !== place.sum) return null;
      return readyArticleOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
    },
  };
}

/** A place as it is written, and what that says. */
interface Place extends Part {
  readonly written: string;
  readonly sum: string;
}

function readPlace(written: string): Place {
  const [thread = '', start, length, sum = ''] = written.split(' ');
  return { written, file: prefix + thread, start: Number(start), length: Number(length), sum };
}

/** JSON in one line, and the HTML as it is: it is most of the text, and escaping it would take longer than all else. */
function textOf({ article, body: { html, firstParagraph, wordCount } }: ReadyArticle): string {
  return `${JSON.stringify({ article, firstParagraph, wordCount })}\n${html}`;
}

function readyArticleOf(text: string): ReadyArticle {
  const end = text.indexOf('\n');
  const { article, ...measures } = JSON.parse(text.slice(0, end)) as Kept;
  return { article, body: { html: text.slice(end + 1) as BodyHtml, ...measures } };
}

type Kept = Pick<ReadyArticle, 'article'> & Omit<Body, 'html'>;

/** How many bytes an article takes where it stands. */
export function readyLength(place: string): number {
  return Number(place.split(' ')[2] ?? 0);
}

/** The files in which ready articles stand, absolute. */
export function readyFiles(fs: FileSystem, folder: string): readonly string[] {
  return fs
    .list(folder)
    .filter(({ name, kind }) => name.startsWith(prefix) && kind === 'file')
    .map(({ name }) => join(folder, name));
}
