import { fileAt, withStamp, type FileStamps } from './file-address.ts';
import { stampPictures } from './stamp-pictures.ts';
import { within } from './within.ts';

/**
 * Shows `files` anew wherever they are pictures of this page (all pictures, when null). A picture in sight stays until the new one is there
 * to take its place, and stays for good when there is none to be had.
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
