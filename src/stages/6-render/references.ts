import type { LinkTarget } from '../../model/link-target.ts';

/** A reference without the place in its page: what names a file. */
export function withoutFragment(written: string): string {
  return written.replace(/[#?].*$/s, '');
}

/** Takes every reference for one that leads somewhere, where only the words of a body are wanted. */
export function anywhere(written: string): LinkTarget {
  if (/\.md$/i.test(withoutFragment(written))) return { kind: 'unpublished' };
  return { kind: 'media', href: '', width: 1, height: 1 };
}
