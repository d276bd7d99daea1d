import type { Profile } from '../profile.ts';
import type { ArticleDraft } from '../record/article-draft.ts';
import { knownSection } from '../record/read-section.ts';
import { xmlChildren, xmlText, type XmlElement } from '../xml/xml-element.ts';

/**
 * Makes the first category that is a section by the profile the section; without a profile the first there is. The other
 * categories and the tags are keywords, and what other taxonomies say goes to `extra`.
 */
export function readCategories(item: XmlElement, draft: ArticleDraft, profile: Profile): void {
  const terms = xmlChildren(item, 'category').map((term) => ({
    domain: term.attributes.get('domain') ?? 'category',
    name: xmlText(term).replace(/\s+/g, ' ').trim(),
  }));
  const categories = terms.filter(({ domain }) => domain === 'category').map(({ name }) => name);
  const named = categories.filter((name) => !/^uncategori[sz]ed$/i.test(name));
  const known = named.find((name) => knownSection(name, profile) !== null);
  const chosen = known ?? named[0];
  if (known === undefined && named.length > 1) {
    draft.doubt('section', `The source names several: ${named.join(', ')}.`);
  }
  const keywords: string[] = [];
  const others = new Map<string, string[]>();
  let isTaken = false;
  for (const { domain, name } of terms) {
    if (name === '') continue;
    if (domain === 'category' && name === chosen && !isTaken) {
      isTaken = true;
      draft.move('section', knownSection(name, profile) ?? name, name);
    } else if (domain === 'category' && !named.includes(name))
      draft.drop(name, 'wordpress/uncategorized');
    else if (domain === 'category' || domain === 'post_tag') keywords.push(name);
    else if (domain === 'post_format' || domain === 'nav_menu')
      draft.drop(name, `wordpress/${domain}`);
    else others.set(domain, [...(others.get(domain) ?? []), name]);
  }
  if (keywords.length > 0) draft.move('keywords', [...new Set(keywords)], keywords.join(' '));
  for (const [domain, names] of others) draft.move(`extra.${domain}`, names, names.join(' '));
}
