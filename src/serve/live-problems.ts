import { resolve } from 'node:path';
import type { LiveProblem } from '../client/live-state.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { noPaint, placeText, printForPeople } from '../diagnostics/print-for-people.ts';

/**
 * Problems as the browser shows them. `editorUrl` is the address that opens a file in an
 * editor, with `{path}`, `{line}` and `{column}` in it; `folder`, absolute, is where the command runs.
 */
export function liveProblems(
  problems: readonly Diagnostic[],
  folder: string,
  editorUrl: string,
): LiveProblem[] {
  return problems
    .filter(({ severity }) => severity === 'error')
    .map((found) => ({
      id: found.id,
      severity: found.severity,
      place: found.place === null ? null : placeText(found.place),
      text: printForPeople([found], noPaint),
      href: found.place === null ? null : editorHref(found.place, folder, editorUrl),
    }));
}

function editorHref(
  { path, line = 1, column = 1 }: NonNullable<Diagnostic['place']>,
  folder: string,
  editorUrl: string,
): string {
  const absolute = resolve(folder, path).replaceAll('\\', '/');
  const inUrl = encodeURI(absolute.startsWith('/') ? absolute : `/${absolute}`)
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F');
  return editorUrl
    .replaceAll('{path}', inUrl)
    .replaceAll('{line}', String(line))
    .replaceAll('{column}', String(column));
}
