/** The order of day and month in all-number dates; null refuses them. */
export type DateOrder = 'dmy' | 'mdy' | null;

/** What is particular to one newspaper, as `profile.yaml` says it. */
export interface Profile {
  /** The newspaper's name; null when only the sources say it. */
  readonly publication: string | null;
  /** Names of sections as the paper spells them; empty when they are not known. */
  readonly sections: readonly string[];
  /** A category, tag or desk of the source, in lower case -> the section it is. */
  readonly categories: ReadonlyMap<string, string>;
  /** Print lines with places for what they say: `Printed in {publication} on {date}, page {page}`; `*` is any text. */
  readonly printLines: readonly string[];
  /** Lines that are no part of an article; `*` is any text: `Sign up for our newsletter*`. */
  readonly boilerplate: readonly string[];
  /** Names of news agencies beside the known ones. */
  readonly agencies: readonly string[];
  readonly dateOrder: DateOrder;
  /** A column of a table or key of a record -> the front matter field it goes to (`body` for the text, `-` to leave it out). */
  readonly columns: ReadonlyMap<string, string>;
}

export const defaultProfile: Profile = {
  publication: null,
  sections: [],
  categories: new Map(),
  printLines: [],
  boilerplate: [],
  agencies: [],
  dateOrder: null,
  columns: new Map(),
};
