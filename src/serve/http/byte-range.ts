/** Which bytes are sent; `end` is the last one, as in `Content-Range`. */
export type ByteRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'unsatisfiable' };

const oneRange = /^bytes=[ \t]*(?<first>\d*)-(?<last>\d*)[ \t]*$/i;

/**
 * Reads `Range` by RFC 9110. What is malformed counts as not asked, and of several ranges none is
 * sent apart: the whole file is always a right answer.
 */
export function byteRange(field: string | undefined, size: number): ByteRange {
  const { first = '', last = '' } = oneRange.exec(field ?? '')?.groups ?? {};
  if (first === '' && last === '') return { kind: 'whole' };
  // Without a beginning, the last so many bytes are asked for.
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Number(last);
  if (first !== '' && last !== '' && end < start) return { kind: 'whole' };
  if (start >= size) return { kind: 'unsatisfiable' };
  return { kind: 'part', start, end: Math.min(end, size - 1) };
}
