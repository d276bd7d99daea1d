/** An article's file as read: text and fingerprint, not yet understood. */
export interface SourceFile {
  /** Path below the articles folder, `/` between segments. */
  readonly path: string;
  /** As a person would name it from where the command runs: `articles/2016/11/30/haftar.md`. */
  readonly shownPath: string;
  /** Decoded, without byte order mark, every line end `\n`. */
  readonly text: string;
  /** Of the file's bytes, hex. */
  readonly sha256: string;
}
