import type { ArticleDraft } from './article-draft.ts';

/** A complete address of the web as it may stand in a field; null for anything else. */
export function webAddress(written: string): string | null {
  const address = written.trim();
  if (!/^https?:\/\/[^\s<>"]+$/i.test(address) || !URL.canParse(address)) return null;
  return address;
}

/** Path and query of an old address: what an archive on another host can still answer. Null for a site's root. */
export function aliasOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '' ? null : pathname + search;
}

export function addAlias(draft: ArticleDraft, alias: string | null): void {
  if (alias === null) return;
  const known = draft.valueOf('aliases');
  if (Array.isArray(known)) {
    if (!known.includes(alias)) known.push(alias);
  } else draft.move('aliases', [alias], null);
}
