import type { ImportSource } from '../imported-article.ts';

/**
 * The picture at `address`, if a copy stands beside the source: by its path from the source, or, for a complete
 * address, by the end of its path, as in the folder of uploads that belongs to an export.
 */
export function findBeside(
  source: Pick<ImportSource, 'beside'>,
  address: string,
): Uint8Array | null {
  for (const path of pathsBeside(address)) {
    const bytes = source.beside(path);
    if (bytes !== null) return bytes;
  }
  return null;
}

function pathsBeside(address: string): string[] {
  if (address.startsWith('data:')) return [];
  const isWhole = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address);
  const plain = address.replace(/[?#].*$/s, '');
  const path = isWhole ? plain.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*\/?/i, '') : plain;
  const decoded = safelyDecoded(path)
    .replace(/^\/+/, '')
    .replace(/^(?:\.\/)+/, '');
  if (decoded === '') return [];
  const uploads = /(?:^|\/)((?:wp-content\/)?uploads\/.+)$/.exec(decoded)?.[1];
  const candidates = [
    decoded,
    ...(uploads === undefined ? [] : [uploads, uploads.replace(/^wp-content\//, '')]),
  ];
  // WordPress makes smaller copies: `tram-300x200.jpg`.
  return candidates.flatMap((candidate) => {
    const whole = candidate.replace(/-\d+x\d+(\.[a-z]+)$/i, '$1');
    return whole === candidate ? [candidate] : [whole, candidate];
  });
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
