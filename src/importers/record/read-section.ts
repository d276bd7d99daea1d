import type { Profile } from '../profile.ts';

/** A category of the source as the section it is: by the map of the profile, then by its list; null when neither has it. */
export function knownSection(category: string, profile: Profile): string | null {
  const wanted = category.trim().toLowerCase();
  const mapped = profile.categories.get(wanted);
  if (mapped !== undefined) return mapped;
  return profile.sections.find((section) => section.toLowerCase() === wanted) ?? null;
}
