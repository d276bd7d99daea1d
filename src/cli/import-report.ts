import { printForPeople, type Paint } from '../diagnostics/print-for-people.ts';
import { inReportOrder } from '../diagnostics/report-order.ts';
import type { ImportResult } from '../importers/import-articles.ts';
import type { Outcome } from '../importers/article-writer.ts';
import { count, grouped } from './report.ts';

/** The problems of an import, and tables of what it did, as text. */
export function importReport(
  result: ImportResult,
  seconds: number,
  output: string,
  isDry: boolean,
  paint: Paint,
): string {
  const problems = printForPeople(inReportOrder(result.problems), paint);
  const total = Object.values(result.outcomes).reduce((sum, number) => sum + number, 0);
  const parts = [
    ...(problems === '' ? [] : [problems]),
    ...(total === 0
      ? []
      : [outcomeTable(result), fieldTable(result, paint), wordTable(result, paint)]),
    summaryOf(result, total, seconds, output, isDry, paint),
  ];
  return parts.join('\n');
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  new: 'new',
  updated: 'changed in the source, written again',
  unchanged: 'there already, nothing to do',
  edited: 'changed by hand, left as it is',
  duplicate: 'same text again, left out',
};

function outcomeTable({ outcomes }: ImportResult): string {
  const rows = (Object.keys(outcomeWords) as Outcome[])
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => [outcomeWords[outcome], grouped(outcomes[outcome])]);
  return table([['Article', ''], ...rows]);
}

function fieldTable({ fields }: ImportResult, paint: Paint): string {
  const rows = [...fields]
    .filter(([, { given, review }]) => given + review > 0)
    .map(([name, { given, review }]) => [
      name,
      grouped(given),
      review === 0 ? '' : grouped(review),
    ]);
  return table([['Field', 'given', 'needs review'], ...rows], paint);
}

/** Every word of the sources is in one row. */
function wordTable({ kept, moved, dropped }: ImportResult, paint: Paint): string {
  const rows = [
    ['kept in the text', grouped(kept)],
    ['moved to fields', grouped(sum(moved))],
    ...byNumber(moved).map(([field, number]) => [`  ${field}`, grouped(number)]),
    ['dropped by rule', grouped(sum(dropped))],
    ...byNumber(dropped).map(([rule, number]) => [`  ${rule}`, grouped(number)]),
    ['all', grouped(kept + sum(moved) + sum(dropped))],
  ];
  return table([['Words of the sources', ''], ...rows], paint);
}

function summaryOf(
  result: ImportResult,
  total: number,
  seconds: number,
  output: string,
  isDry: boolean,
  paint: Paint,
): string {
  const { sources, passedOver, errors, warnings, outcomes } = result;
  const written = outcomes.new + outcomes.updated;
  const found = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  const review =
    result.toReview === 0
      ? ''
      : `Needs review: ${count(result.toReview, 'article')}. What and why is in each of them, below extra.needs_review.\n`;
  const what = isDry
    ? `${paint.strong('Would write')} ${count(written, 'article')} to ${output}`
    : `${paint.strong('Wrote')} ${count(written, 'article')} to ${output}`;
  return (
    review +
    `${what}; ${grouped(total)} read from ${count(sources, 'file')}` +
    (passedOver === 0 ? '' : `, ${count(passedOver, 'other file')} passed over`) +
    `${found.length === 0 ? ', no problems' : `, ${found.join(' and ')}`}, ${seconds.toFixed(1)} s.\n`
  );
}

/** Rows in columns, the first of them to the left and the others to the right; the first row is the head. */
function table(rows: readonly (readonly string[])[], paint?: Paint): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...others] = lines;
  return [paint === undefined ? head : paint.quiet(head), ...others]
    .map((line) => `${line}\n`)
    .join('');
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, number) => total + number, 0);
}

function byNumber(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}
