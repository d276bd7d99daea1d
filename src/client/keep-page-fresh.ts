import { fetchPage, readHeldPage } from './fetch-page.ts';
import { fileSet, type PageStamps } from './file-address.ts';
import type { LiveState } from './live-state.ts';
import { isOutdated, isSameState, joinFiles, missedFiles } from './missed-files.ts';
import type { ChangedFiles } from './missed-files.ts';
import { hasRunAny, reloadOnce } from './needs-reload.ts';
import { newestFirst } from './newest-first.ts';
import { renewPictures } from './renew-pictures.ts';
import { renewStylesheets } from './renew-stylesheets.ts';
import { showPage } from './show-page.ts';
import { staleStylesheets } from './stale-stylesheets.ts';

/**
 * Takes the server's states and brings the page up to the newest: stylesheets and pictures that changed,
 * and the page itself if its text is another than the page was last given. The answer to an older
 * question is never shown after that to a newer one.
 */
export function keepPageFresh(): (state: LiveState) => void {
  const stamps: PageStamps = { sheets: new Map(), pictures: new Map() };
  // Asked for at once, before another tab with this address puts a newer text into the browser's cache.
  const held = readHeldPage();
  let given: string | null = null;
  let known: LiveState | null = null;
  let missed: ChangedFiles = new Set();
  let isBehind = false;

  const renew = newestFirst<LiveState>(async (state, signal) => {
    const stamp = `${state.server}-${state.version}`;
    const asked = fetchPage(signal);
    if (given === null) {
      given = (await held) ?? document.documentElement.outerHTML;
      const stale = await staleStylesheets();
      missed = joinFiles(missed, stale);
      // What a newer state changed meanwhile is among them, and is not to be had under this one's stamp.
      if (signal.aborted) return;
    }
    const files = missed;
    missed = new Set();
    if (hasRunAny(document, files) && reloadOnce(stamp)) return;
    await renewStylesheets(files, stamp, stamps.sheets);
    await renewPictures(files, stamp, stamps.pictures);
    const page = await asked;
    if (signal.aborted) return;
    isBehind = page.kind === 'unavailable';
    if (page.kind === 'unavailable') missed = null;
    if (page.kind === 'moved') location.replace(page.address);
    if (page.kind !== 'page' || page.html === given) return;
    const isShown = await showPage(given, page.html, stamps);
    if (isShown || !reloadOnce(stamp)) given = page.html;
  });

  return (state) => {
    if (known !== null && isOutdated(state, known)) return;
    if (known !== null && isSameState(state, known) && !isBehind) return;
    const files = known === null ? [] : missedFiles(known, state);
    missed = joinFiles(missed, files === null ? null : fileSet(files));
    known = state;
    renew(state);
  };
}
