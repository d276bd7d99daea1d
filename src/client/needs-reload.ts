import { sheetsOf } from './load-stylesheet.ts';

/**
 * Whether a patch from `given` to `next` would not give what loading `next` gives: scripts run only on
 * loading, a redirect is followed only then, and stylesheets count in the order in which they stand.
 */
export function needsReload(given: Document, next: Document): boolean {
  return (
    next.querySelector('meta[http-equiv="refresh" i]') !== null ||
    textOf(scriptsOf(given)).join('\n') !== textOf(scriptsOf(next)).join('\n') ||
    areReordered(given, next)
  );
}

/** Whether one of `files` is a script, or may be a module of one, that this page has run already. */
export function hasRunAny(page: Document, files: ReadonlySet<string> | null): boolean {
  const hasFiles = scriptsOf(page).some((script) => script.hasAttribute('src'));
  return hasFiles && [...(files ?? [])].some((file) => /\.m?js$/.test(file));
}

/**
 * Loads the page again from the server, at most once for each `stamp`; false when that has been done. A
 * page that never comes out the same would be loaded for ever.
 */
export function reloadOnce(stamp: string): boolean {
  const mark = `${stamp} ${location.pathname}`;
  if (sessionStorage.getItem('backissue-reloaded') === mark) return false;
  sessionStorage.setItem('backissue-reloaded', mark);
  location.reload();
  return true;
}

/** Scripts that a browser runs, without ours. */
function scriptsOf(page: Document): HTMLScriptElement[] {
  return [...page.querySelectorAll('script')].filter(
    (script) =>
      /^$|javascript|^module$|^importmap$|^speculationrules$/i.test(script.type) &&
      !(script.getAttribute('src') ?? '').startsWith('/.backissue/'),
  );
}

/** Whether the stylesheets that both heads have stand in another order. */
function areReordered(given: Document, next: Document): boolean {
  const before = textOf(sheetsOf(given));
  const after = textOf(sheetsOf(next));
  const kept = before.filter((sheet) => after.includes(sheet));
  return kept.join('\n') !== after.filter((sheet) => before.includes(sheet)).join('\n');
}

function textOf(elements: readonly Element[]): string[] {
  return elements.map(({ outerHTML }) => outerHTML);
}
