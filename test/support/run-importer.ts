import type {
  ImportedArticle,
  Importer,
  ImportSource,
} from '../../src/importers/imported-article.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { defaultProfile, type Profile } from '../../src/importers/profile.ts';

export interface Run {
  readonly articles: readonly ImportedArticle[];
  readonly problems: readonly Diagnostic[];
}

export interface RunOptions {
  readonly profile?: Partial<Profile>;
  /** Files beside the source. */
  readonly beside?: Readonly<Record<string, Uint8Array>>;
  /** Bytes of a piece of the stream. */
  readonly piece?: number;
  /** Whether the source can be read only once, as standard input. */
  readonly isOnce?: boolean;
}

/** Runs an importer over a source in memory. */
export async function runImporter(
  importer: Importer,
  content: string | Uint8Array,
  options: RunOptions = {},
): Promise<Run> {
  const articles: ImportedArticle[] = [];
  const problems: Diagnostic[] = [];
  const profile = { ...defaultProfile, ...options.profile };
  for await (const event of importer(sourceOf(content, options), profile)) {
    if (event.kind === 'article') articles.push(event.article);
    else problems.push(event.problem);
  }
  return { articles, problems };
}

/** The one article of a source; fails when there is another number of them, or a problem. */
export async function importOne(
  importer: Importer,
  content: string | Uint8Array,
  options: RunOptions = {},
): Promise<ImportedArticle> {
  const { articles, problems } = await runImporter(importer, content, options);
  const told = problems.filter(({ severity }) => severity === 'error').map(({ what }) => what);
  const [article] = articles;
  if (articles.length !== 1 || article === undefined || told.length > 0) {
    throw new Error(`${articles.length} articles; ${told.join(' ')}`);
  }
  return article;
}

export function sourceOf(content: string | Uint8Array, options: RunOptions = {}): ImportSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const piece = options.piece ?? 1000;
  return {
    file: 'dump/source',
    size: options.isOnce === true ? null : bytes.length,
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream like any other
    async *open() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
    },
    readAt:
      options.isOnce === true
        ? null
        : (position, length) => bytes.slice(position, position + length),
    beside: (path) => options.beside?.[path] ?? null,
  };
}

/** The start of a GIF picture: all that tells its kind and size. */
export function picture(width = 300): Uint8Array {
  const bytes = Buffer.from('GIF89a..........', 'latin1');
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(200, 8);
  return bytes;
}

/** The letters and digits of a text, in which neither white space nor marks count. */
export function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** All letters that an account names, whatever became of them, in the order of the alphabet: fields move. */
export function accountedLetters(article: ImportedArticle): string {
  return sorted(letters(article.account.map(({ text }) => text).join('')));
}

export function sorted(text: string): string {
  return Array.from(text).sort().join('');
}

export function textsOf(article: ImportedArticle, fate: 'kept' | 'moved' | 'dropped'): string[] {
  return article.account.filter((piece) => piece.fate === fate).map(({ text }) => text);
}

export function rulesOf(article: ImportedArticle): string[] {
  return [
    ...new Set(article.account.filter(({ fate }) => fate === 'dropped').map(({ rule }) => rule)),
  ];
}
