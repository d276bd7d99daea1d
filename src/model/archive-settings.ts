import type { IsoDate } from './iso-date.ts';

/** What `backissue.yaml` says of the newspaper and its archive; every field has a default. */
export interface ArchiveSettings {
  /** The archive's own name. */
  readonly title: string;
  /** BCP 47: of the archive's own pages, and of articles that name none. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Absolute, ends with `/`; null when not known. */
  readonly baseUrl: string | null;
  readonly publication: Publication;
  /** In the order of the paper; sections that articles name and this list lacks follow by name. */
  readonly sections: readonly SectionSettings[];
  /** Names of editions in press order. */
  readonly editions: readonly string[];
  readonly notices: readonly { readonly title: string; readonly text: string }[];
  readonly holdings: Holdings;
  readonly weekStart: 'monday' | 'sunday';
  /** Whether links name `index.html`, so that the archive opens from a disk. */
  readonly offline: boolean;
}

/** The newspaper (libraries say *title*). */
export interface Publication {
  readonly name: string;
  readonly place: string | null;
  readonly publisher: string | null;
  readonly issn: string | null;
  readonly founded: IsoDate | null;
  readonly ceased: IsoDate | null;
  /** Weekdays of publication, 0 for Monday to 6 for Sunday; empty when not known. */
  readonly schedule: readonly number[];
  readonly description: string | null;
}

export interface SectionSettings {
  readonly name: string;
  readonly description: string | null;
}

export interface Holdings {
  readonly note: string | null;
  /** Days, first and last included, that were published and are not held. */
  readonly missing: readonly DayRange[];
}

export interface DayRange {
  readonly first: IsoDate;
  readonly last: IsoDate;
}
