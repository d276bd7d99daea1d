export interface LiveState {
  /** Grows with every change of what is served; starts anew with the server. */
  readonly version: number;
  /** Changes when the server is started again. */
  readonly server: string;
  /** Grows with every save of a source file. */
  readonly saves: number;
  /** Paths from the root (`/assets/style.css`, pictures) of files other than pages that changed with this version; null when too many to tell. */
  readonly files: readonly string[] | null;
  /** Errors that keep the newest state from being published; empty when all is well. */
  readonly problems: readonly LiveProblem[];
}
export interface LiveProblem {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** `articles/1972/02/tram.md:3:12`; null for one without a place. */
  readonly place: string | null;
  /** The problem as the terminal prints it, without colour: several lines with a code frame. */
  readonly text: string;
  /** Opens the file in an editor (`vscode://file/...:3:12`); null when there is no file. */
  readonly href: string | null;
}
