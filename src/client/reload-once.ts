const key = 'backissue-reloaded';

/**
 * Loads the page again from the server, at most once for each `stamp`; false when that has been done. A page that never comes out
 * the same would be loaded for ever.
 */
export function reloadOnce(stamp: string): boolean {
  const mark = `${stamp} ${location.pathname}`;
  if (sessionStorage.getItem(key) === mark) return false;
  sessionStorage.setItem(key, mark);
  location.reload();
  return true;
}
