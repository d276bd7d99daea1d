import type { Genre, Status } from './article.ts';
import type { IsoDate } from './iso-date.ts';

/**
 * What stays in memory of an article between the two passes: what indexes and
 * neighbours show, and no body. There may be a million of these.
 */
export interface ArticleRecord {
  readonly path: string;
  /** SHA-256 of the file's bytes, hex: proves that pass two reads what pass one read. */
  readonly sha256: string;
  /** Of all else that is here: two records with one fingerprint look the same on every page of others. */
  readonly fingerprint: string;
  /** Where pass one put the article down, ready for its page; empty when its page has to read the file again. */
  readonly ready: string;
  /** The id that the article gives itself; null when it has its own by nature, `idOf`. */
  readonly givenId: string | null;
  readonly slug: string;
  readonly headline: string;
  readonly section: string;
  readonly genre: Genre | null;
  /** As printed; null when the article has none. */
  readonly byline: string | null;
  readonly authors: readonly string[];
  readonly agencies: readonly string[];
  readonly datelinePlaces: readonly string[];
  readonly day: IsoDate;
  readonly print: PrintRecord | null;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly status: Status;
  readonly updated: IsoDate | null;
  readonly related: readonly string[];
  readonly aliases: readonly string[];
  /** What the body or the photos name by file: articles and pictures, as written there. */
  readonly references: readonly Reference[];
}

/** What others call the article by: the id that it gives itself, or else its day and slug. */
export function idOf({
  givenId,
  day,
  slug,
}: Pick<ArticleRecord, 'givenId' | 'day' | 'slug'>): string {
  return givenId ?? `${day}/${slug}`;
}

/** The part of `Print` that places an article in an issue. */
export interface PrintRecord {
  readonly publication: string | null;
  readonly edition: string | null;
  readonly page: string | null;
  readonly section: string | null;
  readonly issue: string | null;
  readonly volume: string | null;
}

/** A name in an article for another file of the archive. */
export type Reference =
  | {
      readonly kind: 'article';
      /** As written: `../29/tram.md`. */
      readonly written: string;
      /** Path below the articles folder. */
      readonly path: string;
    }
  | { readonly kind: 'media'; readonly written: string; readonly media: Media };

/** A picture held by the archive. */
export interface Media {
  /** Path below the articles folder. */
  readonly path: string;
  /** Pixels, as shown (after the orientation that the file asks for). */
  readonly width: number;
  readonly height: number;
}
