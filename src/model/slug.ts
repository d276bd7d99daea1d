import { createRequire } from 'node:module';
import type * as Transliteration from 'transliteration';
import { isDeviceName } from './portable-path.ts';

const longest = 80;
const load = createRequire(import.meta.url);

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
  const words = romanised(text)
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

/** Letters of other scripts by those of the Latin one. */
function romanised(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  // Its tables of all scripts take longer to read than a small archive to plan, so that they wait for the first text that needs them.
  const { transliterate } = load('transliteration') as typeof Transliteration;
  return transliterate(text.normalize('NFKC'));
}
