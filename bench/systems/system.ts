import type { ArticleSource } from '../archive/article.ts';
import type { Command } from '../measure/run-command.ts';

/** A site generator with its site, ready to build. */
export interface System {
  /** With its version: `Hugo 0.111.3`. */
  readonly name: string;
  readonly makes: string;
  /** Of what another system makes here; empty when it makes all. */
  readonly makesNot: string;
  readonly build: Command;
  readonly outputFolder: string;
  /** What earlier builds leave and a cold one must not find, beside the output. */
  readonly traces: readonly string[];
  /** The file of an article in the middle of the archive. */
  readonly articleFile: string;
  /** The template of article pages, with `</article>` in it. */
  readonly templateFile: string;
}

/** What a system makes its site of. */
export interface Site {
  readonly source: ArticleSource;
  /** Its own new folder. */
  readonly folder: string;
  readonly signal: AbortSignal;
}
