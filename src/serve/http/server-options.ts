import type { LiveState } from '../../client/live-state.ts';

export interface ServerOptions {
  /** A name or an address: `127.0.0.1`, `localhost`, `::1`, `0.0.0.0`. */
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Null without `--watch`. */
  readonly live: LiveOptions | null;
}

/** What open tabs are given, so that they follow every change. */
export interface LiveOptions {
  /** Where the compiled `live.js` and its modules lie; absolute. */
  readonly clientFolder: string;
  /** idiomorph as an ES module; absolute. */
  readonly morphFile: string;
  /** What tabs are told: on connecting, and again at each `tell`. */
  readonly state: () => LiveState;
}
