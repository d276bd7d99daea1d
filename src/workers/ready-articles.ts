import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { unlessRefused } from '../files/disk-failure.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { Article } from '../model/article.ts';
import type { Body, BodyHtml } from '../model/body.ts';
import { shortHash } from '../model/fingerprint.ts';

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
  /** Null when it does not stand at `place` as it was put down. */
  readonly takeUp: (place: string) => ReadyArticle | null;
}

const prefix = 'ready-';

/** Those of this thread. `folder` is that of the cache, absolute; null where there is none. */
export function openReadyArticles(fs: FileSystem, folder: string | null): ReadyArticles {
  if (folder === null) return { putDown: () => '', write: () => undefined, takeUp: () => null };
  const own = join(folder, `${prefix}${threadId}`);
  let waiting: Uint8Array[] = [];
  let end = 0;
  return {
    putDown: (ready) => {
      const bytes = Buffer.from(textOf(ready));
      if (waiting.length === 0) end = fs.size(own) ?? 0;
      const place = `${threadId} ${end} ${bytes.length} ${shortHash(bytes)}`;
      waiting.push(bytes);
      end += bytes.length;
      return place;
    },
    write: () => {
      if (waiting.length === 0) return;
      const bytes = Buffer.concat(waiting);
      waiting = [];
      unlessRefused(() => {
        // Nothing is ever written through a symbolic link.
        const { kind } = fs.entry(own) ?? { kind: 'file' };
        if (kind === 'file') fs.append(own, bytes);
      });
    },
    takeUp: (place) => {
      const [thread = '', start, length, sum] = place.split(' ');
      const path = join(folder, prefix + thread);
      const bytes = unlessRefused(() => fs.readPart(path, Number(start), Number(length)));
      if (bytes === null || shortHash(bytes) !== sum) return null;
      return readyArticleOf(bytes.toString());
    },
  };
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
