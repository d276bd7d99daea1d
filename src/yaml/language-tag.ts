/** A language tag of BCP 47 in its canonical case, or null when `value` is none: `en-GB` of `EN-gb`. */
export function canonicalLanguage(value: string): string | null {
  // Longer words are well-formed by the letter of BCP 47, but no language is registered under one: `English`.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(value)) return null;
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  } catch {
    return null;
  }
}
