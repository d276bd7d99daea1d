import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildArchive, projectFolder } from '../build-archive.ts';
import { threeArticles } from '../small-archive.ts';
import { writeFiles } from '../temporary-folder.ts';
import { cacheFolder } from './damage-cache.ts';
import type { Themes } from './step.ts';

/** The folders in which sequences of steps are worked off, one after the other. */
export interface Workbench {
  readonly themes: Themes;
  /** A copy of another project's cache; null when builds leave no cache. */
  readonly foreignCache: string | null;
  /** A new empty folder. */
  readonly newFolder: () => string;
  readonly close: () => void;
}

/** Makes copies of the default theme, one of them changed, and the cache of another project. */
export async function openWorkbench(): Promise<Workbench> {
  const root = mkdtempSync(join(tmpdir(), 'backissue-edits-'));
  const themes = { first: join(root, 'theme'), second: join(root, 'other-theme') };
  for (const folder of Object.values(themes))
    cpSync(join(projectFolder, 'templates'), folder, { recursive: true });
  change(join(themes.second, 'partials/counted.njk'), (text) => text.replace('<li>', '<li> '));
  change(join(themes.second, 'pages/article.njk'), (text) => text.replace('Cite this', 'Cite the'));
  change(join(themes.second, 'assets/style.css'), (text) => `${text}/* another theme */\n`);
  writeFileSync(join(themes.second, 'assets/more.css'), 'p { margin: 0 }\n');
  const other = join(root, 'other-project');
  writeFiles(other, threeArticles);
  await buildArchive(other, { defaultTheme: themes.first });
  const foreignCache = join(other, cacheFolder);
  let count = 0;
  return {
    themes,
    foreignCache: existsSync(foreignCache) ? foreignCache : null,
    newFolder: () => {
      const folder = join(root, `work-${count++}`);
      mkdirSync(folder);
      return folder;
    },
    close: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function change(path: string, edit: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const edited = edit(text);
  if (edited === text) throw new Error(`${path} is not what it was.`);
  writeFileSync(path, edited);
}
