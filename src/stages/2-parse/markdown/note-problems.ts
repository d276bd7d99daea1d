import { addProblem, type Findings } from './findings.ts';
import { deepestNest, findRefusal, largestBody } from './gate.ts';

/** Whether the text may not be parsed; notes why. */
export function isRefused(markdown: string, findings: Findings): boolean {
  const refusal = findRefusal(markdown);
  if (refusal === null) return false;
  const { line, column, cause } = refusal;
  const spot = { start: { line, column } };
  if (refusal.reason === 'large') {
    const facts = { size: grouped(markdown.length), limit: grouped(largestBody) };
    addProblem(findings, 'body/too-large', facts, spot);
  } else if (refusal.reason === 'deep') {
    addProblem(findings, 'body/too-deep', { nested: cause, limit: deepestNest }, spot);
  } else addProblem(findings, 'body/too-tangled', { cause }, spot);
  return true;
}

/** `5000000` as `5,000,000`. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

const replacement = '\ufffd';

/** Notes that the text shows `�` and does not have it: from a NUL, or a reference such as `&#0;`. */
export function noteReplacement(html: string, findings: Findings): void {
  const { markdown } = findings.source;
  if (!html.includes(replacement) || markdown.includes(replacement)) return;
  // eslint-disable-next-line no-control-regex -- a NUL is what is looked for
  const index = Math.max(0, markdown.search(/\u0000|&#/));
  const line = markdown.slice(0, index).split('\n').length;
  const column = index - markdown.lastIndexOf('\n', index - 1);
  addProblem(findings, 'body/replacement-character', {}, { start: { line, column } });
}
