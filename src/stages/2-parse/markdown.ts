import type { BodySource } from './markdown/body-source.ts';
import { createRenderer, type ParsedBody } from './markdown/renderer.ts';

export type { BodySource } from './markdown/body-source.ts';
export type { ParsedBody } from './markdown/renderer.ts';

/**
 * Markdown bodies to HTML that may stand in a page as it is.
 *
 * Builds one processor; the function it returns renders any number of bodies and
 * keeps nothing of them. Bodies come from scraped pages: what a body says is never lost and
 * never run. What is wrong with one is told in its problems; nothing is thrown.
 */
export function createBodyRenderer(): (source: BodySource) => ParsedBody {
  return createRenderer({ isSafe: true });
}
