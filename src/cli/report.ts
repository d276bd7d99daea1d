import { stdout } from 'node:process';
import { styleText } from 'node:util';
import type { BuildResult } from '../build-result.ts';
import { noPaint, printForPeople, type Paint } from '../diagnostics/print-for-people.ts';

type Style = Parameters<typeof styleText>[0];

/** Colours where standard output is a terminal that wants them. */
export function paintFor(): Paint {
  if (!stdout.isTTY) return noPaint;
  const style = (format: Style) => (text: string) =>
    styleText(format, text, { stream: stdout, validateStream: true });
  return {
    error: style(['bold', 'red']),
    warning: style(['bold', 'yellow']),
    quiet: style('dim'),
    strong: style('bold'),
  };
}

/** The problems, then what was done, as text. */
export function peopleReport(
  result: BuildResult,
  seconds: number,
  output: string,
  isQuiet: boolean,
): string {
  const paint = paintFor();
  const problems = printForPeople(result.problems, paint);
  const summary = isQuiet && result.published ? '' : summaryOf(result, seconds, output, paint);
  return problems === '' ? summary : `${problems}\n${summary}`;
}

function summaryOf(result: BuildResult, seconds: number, output: string, paint: Paint): string {
  const errors = result.problems.filter(({ severity }) => severity === 'error').length;
  const warnings = result.problems.length - errors;
  const found = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  const time = `${seconds.toFixed(1)} s`;
  if (!result.published) {
    // What a failed write has left behind, its own text says.
    const isUntouched = result.problems.every(({ id }) => id !== 'output/write-failed');
    const state = isUntouched ? ` Nothing was published; ${output} is as it was.` : '';
    return `${paint.error('Stopped')} with ${found.join(' and ')} after ${time}.${state}\n`;
  }
  const left = result.leftOut.map((path) => `  ${path}\n`).join('');
  const missing =
    result.leftOut.length === 0
      ? ''
      : `Left out, with errors: ${count(result.leftOut.length, 'article')}\n${left}`;
  return (
    missing +
    `${paint.strong('Published')} ${count(result.articles, 'article')} as ${count(result.pages, 'page')} in ${output}: ` +
    `${count(result.written, 'file')} written, ${grouped(result.unchanged)} unchanged, ${grouped(result.removed)} removed` +
    `${found.length === 0 ? ', no problems' : `, ${found.join(' and ')}`}, ${time}.\n`
  );
}

/** The result as one JSON document: counts, and the problems as data. */
export function jsonReport(result: BuildResult, seconds: number): string {
  return `${JSON.stringify({ ...result, seconds: Number(seconds.toFixed(3)) }, null, 2)}\n`;
}

/** `1 page`, `1,000 pages`. */
export function count(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** `1,000`. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
