import { imageSize } from 'image-size';
import { slugify } from '../../model/slug.ts';
import { sha256 } from '../bytes/sha256.ts';

/** The pictures of one article that were found. */
export interface PictureStore {
  /**
   * Finds the picture at the first of `addresses` that there is, and gives the name by which an article can show it;
   * null when none is there or its bytes are no picture that may be shown.
   */
  readonly take: (addresses: readonly string[]) => string | null;
  /** What was taken, by path below the articles folder. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}

const suffixes: ReadonlyMap<string, string> = new Map([
  ['jpg', 'jpg'],
  ['png', 'png'],
  ['gif', 'gif'],
  ['webp', 'webp'],
  ['avif', 'avif'],
  ['heif', 'avif'],
]);

/** `find` gives the bytes at an address as the source writes it. Names end in a hash of the bytes: one picture has one file. */
export function createPictureStore(find: (address: string) => Uint8Array | null): PictureStore {
  const media = new Map<string, Uint8Array>();
  const names = new Map<string, string | null>();

  function takeOne(address: string): string | null {
    const known = names.get(address);
    if (known !== undefined) return known;
    const bytes = dataOf(address) ?? find(address);
    const suffix = bytes === null ? null : suffixOf(bytes);
    const name =
      bytes === null || suffix === null
        ? null
        : `${baseNameOf(address)}-${sha256(bytes).slice(0, 10)}.${suffix}`;
    if (name !== null && bytes !== null) media.set(`media/${name}`, bytes);
    names.set(address, name);
    return name;
  }

  return {
    media,
    take(addresses) {
      for (const address of addresses) {
        const name = takeOne(address);
        if (name !== null) return name;
      }
      return null;
    },
  };
}

/** The bytes that a `data:` address holds itself; small ones are placeholders. */
function dataOf(address: string): Uint8Array | null {
  const match = /^data:image\/[a-z+.-]+;base64,/i.exec(address);
  if (match === null || address.length < 1000) return null;
  return Buffer.from(decodeURIComponent(address.slice(match[0].length)), 'base64');
}

/** The suffix for a picture of a kind that a build shows, by its bytes; null for anything else. */
function suffixOf(bytes: Uint8Array): string | null {
  try {
    const { type, width, height } = imageSize(bytes);
    // Pictures of one or two pixels count visits or fill space.
    return width < 3 || height < 3 ? null : (suffixes.get(type ?? '') ?? null);
  } catch {
    return null;
  }
}

function baseNameOf(address: string): string {
  const path = address.startsWith('data:') ? '' : address.replace(/[?#].*$/s, '');
  const name = (path.split('/').at(-1) ?? '').replace(/\.[a-z0-9]+$/i, '');
  const slug = slugify(safelyDecoded(name)).slice(0, 60).replace(/-+$/, '');
  return slug === '' ? 'picture' : slug;
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
