import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { Archive } from '../../model/archive.ts';
import type { ArticleRecord } from '../../model/article-record.ts';
import type { Redirect } from '../../model/site-page.ts';
import type { TellPlaces } from './find-clashes.ts';
import { outputPathOf } from './urls.ts';

/**
 * The old addresses of articles, each leading to one. An alias is a path or a whole
 * URL; its query counts, its fragment and host do not. Of two that want one address the first has it.
 */
export function planRedirects(articles: readonly ArticleRecord[]): Redirect[] {
  const owners = new Map<string, ArticleRecord>();
  for (const article of articles)
    for (const alias of article.aliases) {
      const from = oldAddress(alias);
      if (!owners.has(from)) owners.set(from, article);
    }
  return [...owners]
    .map(([from, article]) => ({ from, article }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Old addresses that are those of two articles, or of a page of the archive. */
export function findAliasClashes(
  { articles, settings }: Archive,
  { shownPath, whereIs }: TellPlaces,
  isTaken: (outputPath: string) => boolean,
): Diagnostic[] {
  const owners = new Map<string, ArticleRecord>();
  const problems: Diagnostic[] = [];
  for (const article of articles) {
    for (const alias of article.aliases) {
      const from = oldAddress(alias);
      const owner = owners.get(from);
      const own = belowBase(from, settings.baseUrl);
      const taken = own !== null && isTaken(outputPathOf(own));
      if (owner === article) continue;
      if (owner === undefined && !taken) {
        owners.set(from, article);
        continue;
      }
      const where = whereIs(article.path, 'aliases', alias);
      if (owner === undefined) {
        const facts = { alias, owner: 'a page of the archive', isArticle: false };
        problems.push(problem('archive/alias-clash', facts, where));
      } else {
        const facts = { alias, owner: `\`${shownPath(owner.path)}\``, isArticle: true };
        const written = owner.aliases.find((other) => oldAddress(other) === from) ?? alias;
        const related = [whereIs(owner.path, 'aliases', written).place];
        problems.push(problem('archive/alias-clash', facts, { ...where, related }));
      }
    }
  }
  return problems;
}

/** The output paths at which a host that knows the table of redirects answers for an old address. */
export function redirectedPaths({ articles, settings }: Archive): Set<string> {
  const paths = new Set<string>();
  for (const { aliases } of articles)
    for (const alias of aliases) {
      const urlPath = belowBase(oldAddress(alias), settings.baseUrl);
      if (urlPath !== null) paths.add(outputPathOf(urlPath));
    }
  return paths;
}

/** An address of a host as one of the archive that is published at `baseUrl`; null when it lies outside of it. */
function belowBase(address: string, baseUrl: string | null): string | null {
  const base = baseUrl === null ? '/' : new URL(baseUrl).pathname;
  return address.startsWith(base) ? `/${address.slice(base.length)}` : null;
}

/** Path and query of `alias`, from the root of its host. */
function oldAddress(alias: string): string {
  const base = 'https://old.invalid/';
  if (!URL.canParse(alias, base)) return `/${alias.replace(/^\/+/, '')}`;
  const url = new URL(alias, base);
  return url.pathname + url.search;
}
