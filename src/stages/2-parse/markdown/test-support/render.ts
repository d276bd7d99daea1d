import type { LinkTarget } from '../../../../model/link-target.ts';
import { createBodyRenderer, type BodySource, type ParsedBody } from '../../markdown.ts';

const render = createBodyRenderer();

/**
 * Resolves any name but those with `gone` in them: articles to `../<name>/`, pictures to
 * `../media/<name>`, 640 by 480.
 */
export function resolveAll(written: string): LinkTarget | null {
  const name = decodeURIComponent(written.replace(/#.*$/s, '')).replace(/^.*\//, '');
  if (name.includes('gone')) return null;
  if (/\.md$/i.test(name)) return { kind: 'article', href: `../${name.replace(/\.md$/i, '')}/` };
  return { kind: 'media', href: `../media/${name}`, width: 640, height: 480 };
}

/** A body as a file that holds nothing else. */
export function sourceOf(markdown: string, more: Partial<BodySource> = {}): BodySource {
  return {
    markdown,
    firstLine: 1,
    path: 'articles/a.md',
    fileText: markdown,
    dateline: null,
    resolve: resolveAll,
    ...more,
  };
}

/** Renders `markdown` with the shared renderer, as a build does. */
export function rendered(markdown: string, more: Partial<BodySource> = {}): ParsedBody {
  return render(sourceOf(markdown, more));
}

/** The problems as `id line:column`. */
export function problemsOf(body: ParsedBody): string[] {
  return body.problems.map(({ id, place }) => `${id} ${place?.line}:${place?.column}`);
}
