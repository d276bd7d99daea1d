import { fileAt, withStamp, type FileStamps } from './file-address.ts';
import { within } from './within.ts';

const carriers = 'img, source, link[rel~="icon"]';
const attributes = ['src', 'srcset', 'href'];

/** An address in `srcset`: at its start, or behind the comma that ends the candidate before. */
const inList = /(^\s*|\s[^\s,]+,\s*|,\s+)([^\s,](?:\S*[^\s,])?)/g;

/**
 * Shows `files` anew wherever they are pictures of this page (all pictures, when null). A picture in
 * sight stays until the new one is there to take its place, and stays for good when there is none to be
 * had.
 */
export async function renewPictures(
  files: ReadonlySet<string> | null,
  stamp: string,
  stamps: FileStamps,
): Promise<void> {
  const base = document.baseURI;
  const shown = new Map<string, string>();
  for (const { complete, naturalWidth, currentSrc } of document.images) {
    const file = fileAt(currentSrc, base);
    if (complete && naturalWidth > 0 && file !== null) shown.set(file, currentSrc);
  }
  const named = files ?? new Set(shown.keys());
  await Promise.all(
    [...named].map(async (file) => {
      const address = shown.get(file);
      if (address === undefined || (await canBeShown(withStamp(address, stamp)))) {
        stamps.set(file, stamp);
      }
    }),
  );
  stampPictures(document, base, stamps);
}

async function canBeShown(address: string): Promise<boolean> {
  const image = new Image();
  image.src = address;
  return within(
    5000,
    image.decode().then(
      () => true,
      () => false,
    ),
    false,
  );
}

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
