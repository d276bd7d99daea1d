import type { Image, PhrasingContent } from 'mdast';
import { readAddress } from './addresses.ts';
import { addProblem, quoted, type Findings, type Spot } from './findings.ts';

/** What becomes of a picture in a body. */
export type Picture =
  | { readonly kind: 'held'; readonly src: string; readonly width: number; readonly height: number }
  /** On another host: never loaded, so a link leads there. */
  | { readonly kind: 'remote'; readonly href: string }
  /** Only its words can be shown; why is noted. */
  | { readonly kind: 'words' };

/** Finds the picture that `written` names, and notes when it cannot be shown. */
export function resolvePicture(
  written: string,
  findings: Findings,
  spot: Spot | undefined,
): Picture {
  const address = readAddress(written);
  const facts = { written: quoted(written) };
  if (address.kind === 'web' && /^https?:/.test(address.href)) {
    addProblem(findings, 'body/picture-remote', facts, spot);
    return { kind: 'remote', href: address.href };
  }
  if (address.kind === 'refused' || address.kind === 'web') {
    addProblem(findings, 'body/link-refused', facts, spot);
    return { kind: 'words' };
  }
  const target = 'written' in address ? findings.source.resolve(address.written) : null;
  if (target?.kind === 'media') {
    return { kind: 'held', src: target.href, width: target.width, height: target.height };
  }
  addProblem(findings, 'body/picture-missing', facts, spot);
  return { kind: 'words' };
}

/** What every picture of ours is written with besides its source and text. */
export function pictureProperties(
  picture: Picture & { kind: 'held' },
): Record<string, string | number> {
  return { width: picture.width, height: picture.height, loading: 'lazy', decoding: 'async' };
}

/** A picture that cannot be shown gives its words: the alternative text, then the title. */
export function rewriteImage(
  image: Image,
  findings: Findings,
  insideLink: boolean,
): readonly PhrasingContent[] {
  const picture = resolvePicture(image.url, findings, image.position);
  const alt = image.alt ?? '';
  if (picture.kind === 'held') {
    const data = { hProperties: pictureProperties(picture) };
    return [{ ...image, url: picture.src, alt, data }];
  }
  if (picture.kind === 'remote' && !insideLink) {
    const text = { type: 'text' as const, value: alt === '' ? image.url : alt };
    const { position } = image;
    return [
      {
        type: 'link',
        url: picture.href,
        title: image.title ?? null,
        children: [text],
        ...(position ? { position } : {}),
      },
    ];
  }
  const words = pictureWords(alt, image.title ?? '');
  return words === '' ? [] : [{ type: 'text', value: words }];
}

/** `alt (title)`, or the one of the two that there is. */
export function pictureWords(alt: string, title: string): string {
  if (alt === '' || title === '') return alt + title;
  return `${alt} (${title})`;
}
