import { fileAt, withStamp, type FileStamps } from './file-address.ts';

const carriers = 'img, source, link[rel~="icon"]';
const attributes = ['src', 'srcset', 'href'];

/** An address in `srcset`: at its start, or behind the comma that ends the candidate before. */
const inList = /(^\s*|\s[^\s,]+,\s*|,\s+)([^\s,](?:\S*[^\s,])?)/g;

/** Gives every picture below `root` the stamp of its file, if it has one. */
export function stampPictures(root: ParentNode, base: string, stamps: FileStamps): void {
  const stamped = (address: string): string => {
    const stamp = stamps.get(fileAt(address, base) ?? '');
    return stamp === undefined ? address : withStamp(address, stamp);
  };
  for (const picture of root.querySelectorAll(carriers)) {
    for (const name of attributes) {
      const old = picture.getAttribute(name) ?? '';
      const renewed =
        name === 'srcset' ? stampedList(old, stamped) : old === '' ? '' : stamped(old);
      if (renewed !== old) picture.setAttribute(name, renewed);
    }
  }
}

/** `a.jpg 1x, b.jpg 2x`, with every address passed through `stamped`. */
export function stampedList(srcset: string, stamped: (address: string) => string): string {
  return srcset.replace(inList, (_, before: string, address: string) => before + stamped(address));
}
