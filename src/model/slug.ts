import { transliterate } from 'transliteration';
import { isDeviceName } from './portable-path.ts';

const longest = 80;

/**
 * The last part of an address for `text`: lower-case ASCII letters, digits and single
 * hyphens, 80 characters at most, cut at a word. Other scripts are romanised. Empty when
 * `text` has no letter or digit in any script. A name that Windows keeps for a device, such as
 * `con`, becomes `con-x`: no folder of that name can be copied there.
 */
export function slugify(text: string): string {
  const slug = wordsOf(text);
  return isDeviceName(slug) ? `${slug}-x` : slug;
}

function wordsOf(text: string): string {
  // Most file names are slugs already, and romanising costs more than looking.
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= longest) return text;
  const words = transliterate(text.normalize('NFKC'))
    .normalize('NFKD')
    .toLowerCase()
    // An apostrophe joins (`mayor's`, `mayors`), any other mark parts; accents fall off their letters.
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest + 1);
  const atWord = cut.lastIndexOf('-');
  return (atWord > longest / 2 ? cut.slice(0, atWord) : words.slice(0, longest)).replace(/-+$/, '');
}
