import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Profile } from './profile.ts';

/** An article as an importer found it. Plain data. */
export interface ImportedArticle {
  readonly origin: Origin;
  /** Front matter in the long or short forms of the article schema, in the order in which it is written. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The body as Markdown, in which text that only looks like markup is escaped. */
  readonly body: string;
  /** Pictures that came with it, by their paths below the articles folder. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  /** Every piece of the source, in its order: kept, moved, or dropped by a named rule. */
  readonly account: readonly AccountedPiece[];
  /** Fields that a person must look at, with the reason. */
  readonly doubts: readonly Doubt[];
}

export interface Doubt {
  readonly field: string;
  readonly reason: string;
}

export interface Origin {
  /** As the user named it: `dump/posts.jsonl`. */
  readonly file: string;
  /** Counts from 1; null for a file that is one article. */
  readonly record: number | null;
  /** First line of the record in its file, from 1; null when lines mean nothing. */
  readonly line: number | null;
  /** The old address. */
  readonly url: string | null;
  /** SHA-256 of the raw source of this article, hex. */
  readonly sha256: string;
}

export interface AccountedPiece {
  /** The text as it stood in the source (whitespace may be collapsed). */
  readonly text: string;
  readonly fate: 'kept' | 'moved' | 'dropped';
  /** The field it went to, or the rule that dropped it: `print-line`, `boilerplate/comments`. */
  readonly rule: string;
}

/** What a reader of a format yields: articles and problems, in the order of the source, one at a time. */
export type ImportEvent =
  | { readonly kind: 'article'; readonly article: ImportedArticle }
  | { readonly kind: 'problem'; readonly problem: Diagnostic };

export interface ImportSource {
  /** As the user named it. */
  readonly file: string;
  /** In bytes; null for standard input. */
  readonly size: number | null;
  /** The bytes, as a stream: sources may be larger than memory. */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** `length` bytes from `position`, fewer at the end, for formats with a table of contents (zip); null for standard input. */
  readonly readAt: ((position: number, length: number) => Uint8Array) | null;
  /** A file beside it (a saved page's picture), by relative path; null when there is none. */
  readonly beside: (path: string) => Uint8Array | null;
}

export type Importer = (source: ImportSource, profile: Profile) => AsyncIterable<ImportEvent>;
