import nunjucks, { type ILoader, type LoaderSource } from 'nunjucks';
import type { FileSystem } from '../../files/file-system.ts';
import { joinPath } from '../../files/paths.ts';

/** Where templates are looked for: the archive's own folder first, the default theme last. */
export interface TemplateFolders {
  readonly files: FileSystem;
  /** Absolute, in the order in which they are looked through. */
  readonly folders: readonly string[];
}

/** The template `name` and where it stands; null when no folder has it. Names that leave the folder name nothing. */
export function findTemplate(
  { files, folders }: TemplateFolders,
  name: string,
): { readonly path: string; readonly text: string } | null {
  // nunjucks' own loader follows `../` into a sibling folder whose name starts alike.
  if (!/^[\w-]+(?:\/[\w-]+)*\.[\w.-]+$/.test(name)) return null;
  for (const folder of folders) {
    const path = joinPath(folder, name);
    const bytes = files.entry(path)?.kind === 'file' ? files.read(path) : null;
    if (bytes !== null) return { path, text: new TextDecoder().decode(bytes) };
  }
  return null;
}

/** A nunjucks loader over our own file system. */
export function templateLoader(folders: TemplateFolders): ILoader {
  const getSource = (name: string): LoaderSource => {
    const found = findTemplate(folders, name);
    // nunjucks tells a template that is not there by null, which its types leave out.
    return found === null
      ? (null as unknown as LoaderSource)
      : { src: found.text, path: name, noCache: false };
  };
  return Object.assign(new nunjucks.Loader(), { getSource });
}
