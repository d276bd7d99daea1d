import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../../diagnostics/problem.ts';
import { pathAt, type Manifest } from '../../model/manifest.ts';

/**
 * The pages that the last build published and the new one lacks, in the old manifest's order.
 * `kept` are the lines of the old one whose files stay; `next` knows the other output paths of the new build.
 */
export function lostAddresses(
  oldManifest: Manifest,
  kept: { has(line: number): boolean },
  next: { has(outputPath: string): boolean },
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  for (let position = 0; position < oldManifest.lines.length; position++) {
    if (kept.has(position)) continue;
    const outputPath = pathAt(oldManifest, position);
    if (outputPath.endsWith('.html') && !next.has(outputPath))
      problems.push(problem('output/address-lost', { address: addressOf(outputPath) }));
  }
  return problems;
}

/** `/2016/11/30/tram/` of `2016/11/30/tram/index.html`. */
function addressOf(outputPath: string): string {
  return `/${outputPath.replace(/(^|\/)index\.html$/, '$1')}`;
}
