import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import { missingFrom, pathAt, type Manifest } from '../../model/manifest.ts';

/**
 * The pages that the last build published and the next one lacks, in the old manifest's order. `redirected`
 * are the output paths at which the host redirects; it is only called when a page is gone.
 */
export function lostAddresses(
  oldManifest: Manifest,
  next: Manifest,
  redirected: () => ReadonlySet<string>,
): Diagnostic[] {
  const gone = missingFrom(next, oldManifest)
    .map((position) => pathAt(oldManifest, position))
    .filter((outputPath) => outputPath.endsWith('.html'));
  if (gone.length === 0) return [];
  const answered = redirected();
  return gone
    .filter((outputPath) => !answered.has(outputPath))
    .map((outputPath) => problem('output/address-lost', { address: addressOf(outputPath) }));
}

/** `/2016/11/30/tram/` of `2016/11/30/tram/index.html`. */
function addressOf(outputPath: string): string {
  return `/${outputPath.replace(/(^|\/)index\.html$/, '$1')}`;
}
