import type { IsoDate } from './iso-date.ts';

export const genres = [
  'news',
  'analysis',
  'opinion',
  'editorial',
  'letter',
  'review',
  'obituary',
  'feature',
  'correction',
  'wire',
] as const;
export type Genre = (typeof genres)[number];

export const statuses = ['published', 'draft', 'embargoed', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

export const printRelations = ['same', 'version', 'unknown'] as const;
export type PrintRelation = (typeof printRelations)[number];

/** A person named in a byline. */
export interface Author {
  readonly name: string;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly id: string | null;
}

/** The text at a story's head that says where, and at times when, it was filed. */
export interface Dateline {
  /** As printed, without the dash or colon that ends it: `BEIRUT, Lebanon`. */
  readonly text: string;
  /** Names of places in ordinary case: `Beirut, Lebanon`. */
  readonly places: readonly string[];
  readonly date: IsoDate | null;
}

/** Where the article stood on paper. */
export interface Print {
  readonly publication: string | null;
  readonly date: IsoDate | null;
  readonly edition: string | null;
  /** The page's printed name, always text: `9`, `A5`, `1,4`, `9-10`. */
  readonly page: string | null;
  readonly section: string | null;
  readonly column: string | null;
  readonly issue: string | null;
  readonly volume: string | null;
  readonly relation: PrintRelation;
  readonly note: string | null;
}

/** A picture printed with the article, held by the archive or not. */
export interface Photo {
  /** As written in the front matter; null when no file is named. */
  readonly file: string | null;
  readonly url: string | null;
  readonly alt: string | null;
  readonly caption: string | null;
  /** Who made it, exactly as printed: `REUTERS/Maxim Shemetov`. */
  readonly credit: string | null;
  readonly photographer: string | null;
  readonly agency: string | null;
  readonly date: IsoDate | null;
  readonly place: string | null;
  readonly rights: string | null;
  /** False when only the caption and credit survive. */
  readonly held: boolean;
}

export interface Correction {
  readonly date: IsoDate | null;
  readonly text: string;
  /** Whose note it is. */
  readonly kind: 'newspaper' | 'archive';
}

export interface Source {
  readonly url: string | null;
  readonly archivedUrl: string | null;
  readonly retrieved: IsoDate | null;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly format: string | null;
  readonly importer: string | null;
}

export interface Rights {
  readonly holder: string | null;
  readonly year: string | null;
  readonly license: string | null;
  readonly statement: string | null;
}

/** Text, list or map, as YAML's failsafe schema reads it: every scalar is text. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * One article's front matter, typed, defaults applied, body left out.
 * Optional text is null when absent, never empty.
 */
export interface Article {
  /** Path below the articles folder, `/` between segments: `2016/11/30/haftar.md`. */
  readonly path: string;
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  readonly subhead: string | null;
  readonly kicker: string | null;
  readonly section: string;
  readonly genre: Genre | null;
  readonly byline: string | null;
  readonly authors: readonly Author[];
  readonly agencies: readonly string[];
  readonly dateline: Dateline | null;
  /** First publication; null when only the print date is known. */
  readonly published: IsoDate | null;
  readonly updated: IsoDate | null;
  /** The day it belongs to: `print.date` where known, else `published`. May be a month or a year. */
  readonly day: IsoDate;
  /** Null for a web-only article. */
  readonly print: Print | null;
  /** The newspaper's name, also for a web-only article; null when nobody says. */
  readonly publication: string | null;
  readonly photos: readonly Photo[];
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly summary: string | null;
  readonly keywords: readonly string[];
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  /** What the article is about, not where it was filed. */
  readonly places: readonly string[];
  readonly series: { readonly name: string; readonly part: string | null } | null;
  /** Ids of articles chosen by an editor. */
  readonly related: readonly string[];
  readonly corrections: readonly Correction[];
  readonly source: Source | null;
  readonly rights: Rights | null;
  readonly aliases: readonly string[];
  readonly status: Status;
  readonly statusUntil: IsoDate | null;
  readonly statusReason: string | null;
  readonly extra: Readonly<Record<string, Plain>>;
}
