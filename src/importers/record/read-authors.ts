/** A person's name of two to five words in reading order: `Ana Reyes`, `J. R. de la Cruz`. */
const personName =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|di|del|della|la|le|van|von|der|den|el|al|bin|ibn|dos|du)){0,3} \p{Lu}[\p{L}\p{M}.'’-]+$/u;

/** Words that make a line in the form of a name something else. */
const noName =
  /\b(?:staff|reporters?|editors?|correspondents?|writers?|desk|news|press|agenc(?:y|ies)|service|newsroom|bureau|team|admin|web|online|guest|contributors?|reuters|associated|wires?|board|archive)\b/i;

/**
 * The persons that a value for authors names, when it plainly names persons and nothing else; null
 * otherwise, as for `Doe, Jane`, `Staff Reporter` or a single word.
 */
export function readAuthors(text: string): readonly string[] | null {
  const names = text
    .trim()
    .split(/\s*[;|]\s*|\s*,\s+and\s+|\s+(?:and|&)\s+|\s*,\s*/)
    .filter((name) => name !== '');
  return names.length > 0 && names.every(isPersonName) ? names : null;
}

export function isPersonName(text: string): boolean {
  return personName.test(text) && !noName.test(text);
}
