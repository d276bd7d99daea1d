import type { Plain } from '../../model/article.ts';
import type { PlainMap } from '../../yaml/plain-yaml.ts';

/** Front matter that the configuration gives to all articles, and to those below a folder. */
export interface ArticleDefaults {
  readonly archive: PlainMap;
  /** Folder below the articles folder -> fields; a longer path wins over a shorter one. */
  readonly folders: readonly { readonly folder: string; readonly fields: PlainMap }[];
  readonly language: string;
}

/** The article's own fields over those of its folders over those of the archive; maps are merged, lists are not. */
export function withDefaults(own: PlainMap, path: string, defaults: ArticleDefaults): PlainMap {
  const below = defaults.folders
    .filter(({ folder }) => path.startsWith(`${folder}/`))
    .sort((a, b) => a.folder.length - b.folder.length);
  return [...below.map(({ fields }) => fields), own].reduce(merge, defaults.archive);
}

function merge(under: PlainMap, over: PlainMap): PlainMap {
  const merged = Object.assign(Object.create(null) as Record<string, Plain>, under);
  // Plain data has no other fields than its own.
  for (const key in over) {
    const value = over[key] as Plain;
    const below = merged[key];
    merged[key] = isMap(below) && isMap(value) ? merge(below, value) : value;
  }
  return merged;
}

function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && !Array.isArray(value);
}
