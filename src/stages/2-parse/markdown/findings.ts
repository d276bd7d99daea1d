import type { FactsOf, ProblemId } from '../../../diagnostics/catalog.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { problem } from '../../../diagnostics/problem.ts';
import type { BodySource } from './body-source.ts';

/** A body on its way to HTML, and the problems found in it so far. */
export interface Findings {
  readonly source: BodySource;
  readonly problems: Diagnostic[];
  /** How many there are of each kind. */
  readonly counts: Map<ProblemId, number>;
}

export function createFindings(source: BodySource): Findings {
  return { source, problems: [], counts: new Map() };
}

/**
 * Problems of one kind that show the lines around them. Nobody reads more, and each costs
 * a walk through the whole file.
 */
const mostFrames = 20;

/** Where something stands in the body; lines and columns count from 1. */
export interface Spot {
  readonly start: { readonly line: number; readonly column: number };
  readonly end?: { readonly line: number; readonly column: number };
}

/** Notes a problem at a place of the body, told as a place of the file. */
export function addProblem<Id extends ProblemId>(
  { source, problems, counts }: Findings,
  id: Id,
  facts: FactsOf<Id>,
  spot: Spot | undefined,
): void {
  const { line, column } = spot?.start ?? { line: 1, column: 1 };
  const { end } = spot ?? {};
  const endColumn = end?.line === line && end.column > column ? end.column : undefined;
  const place = {
    path: source.path,
    line: line + source.firstLine - 1,
    column,
    ...(endColumn !== undefined && { endColumn }),
  };
  const count = (counts.get(id) ?? 0) + 1;
  counts.set(id, count);
  problems.push(
    problem(id, facts, { place, ...(count <= mostFrames && { text: source.fileText }) }),
  );
}

/** The start of `text` on one line, short enough to quote in a sentence. */
export function quoted(text: string): string {
  const line = text.slice(0, 1000).replace(/\s+/g, ' ').trim();
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1)}…`;
}

const longestQuote = 160;
