import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import type { Archive } from '../../model/archive.ts';
import type { ArticleRecord } from '../../model/article-record.ts';
import type { Redirect } from '../../model/site-page.ts';
import type { TellPlaces } from './find-clashes.ts';
import { belowBase } from './answered-paths.ts';
import { outputPathOf } from './urls.ts';

export interface PlannedRedirects {
  readonly redirects: readonly Redirect[];
  readonly problems: readonly Diagnostic[];
}

/**
 * The old addresses of all articles, each leading to one. An alias is a path or a whole
 * URL; its query counts, its fragment and host do not.
 */
export function planRedirects(
  archive: Archive,
  { shownPath, whereIs }: TellPlaces,
  isTaken: (outputPath: string) => boolean,
): PlannedRedirects {
  const owners = new Map<string, ArticleRecord>();
  const problems: Diagnostic[] = [];
  for (const article of archive.articles) {
    for (const alias of article.aliases) {
      const from = oldAddress(alias);
      const owner = owners.get(from);
      const own = belowBase(from, archive.settings.baseUrl);
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
  const redirects = [...owners]
    .map(([from, article]) => ({ from, article }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return { redirects, problems };
}

/** Path and query of `alias`, from the root of its host. */
function oldAddress(alias: string): string {
  const base = 'https://old.invalid/';
  if (!URL.canParse(alias, base)) return `/${alias.replace(/^\/+/, '')}`;
  const url = new URL(alias, base);
  return url.pathname + url.search;
}
