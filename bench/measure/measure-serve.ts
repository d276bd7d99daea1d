import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { backissue } from '../systems/backissue.ts';
import { editArticle, editWords } from '../systems/edit-site.ts';
import type { System } from '../systems/system.ts';
import { filesBelow, momentIn } from './look-at-output.ts';
import { watchMemory } from './process-tree.ts';
import { followPage } from './follow-page.ts';
import { runCommand } from './run-command.ts';

export interface ServeResult {
  /** From the start of the command until the home page has come. */
  readonly firstPageSeconds: number;
  /** From the start until every change is noticed. */
  readonly watchingSeconds: number;
  /** From writing an article's file until its page, fetched when the server tells of a change, has the new words. */
  readonly saveSeconds: readonly number[];
  readonly peakBytes: number | null;
}

const saves = 5;
const firstEdit = 1001;
/** Between two saves: an editor's pause, in which a build of the last one comes to its end. */
const pauseMs = 2500;
const longestStartMs = 600_000;

/** Measures `serve --watch` over an archive that is built, as a browser sees it: without one. */
export async function measureServe(system: System, signal: AbortSignal): Promise<ServeResult> {
  const address = await editedPage(system, signal);
  const command = backissue(system.build.folder, 'serve', '--watch', '--port', '0');
  const started = performance.now();
  const child = spawn(command.file, command.arguments, {
    cwd: command.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const memory = watchMemory(child.pid ?? 0);
  const said = { text: '' };
  child.stdout.on('data', (data: Buffer) => (said.text += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said.text += data.toString()));
  const waitFor = async (words: RegExp): Promise<string> => {
    while (performance.now() - started < longestStartMs && child.exitCode === null) {
      signal.throwIfAborted();
      const found = words.exec(said.text)?.[0];
      if (found !== undefined) return found;
      await wait(5);
    }
    throw new Error(`serve never said ${words.source}:\n${said.text}`);
  };
  try {
    const site = await waitFor(/http:\/\/[^/\s]+\//);
    await (await fetch(site, { signal })).text();
    const firstPageSeconds = (performance.now() - started) / 1000;
    await Promise.all([waitFor(/up to date/), waitFor(/Watching/)]);
    const watchingSeconds = (performance.now() - started) / 1000;
    const page = await followPage(site, address, signal);
    const saveSeconds: number[] = [];
    for (let number = firstEdit + 1; number <= firstEdit + saves; number++) {
      await wait(pauseMs, undefined, { signal });
      const shown = page.waitForWords(editWords(number));
      const saved = performance.now();
      editArticle(system, number);
      await shown;
      saveSeconds.push((performance.now() - saved) / 1000);
    }
    page.close();
    return { firstPageSeconds, watchingSeconds, saveSeconds, peakBytes: memory.stop() };
  } finally {
    memory.stop();
    child.kill('SIGINT');
    await closed;
  }
}

/** Edits the article once more, builds, and gives the address of its page: it is the one that has the words. */
async function editedPage(system: System, signal: AbortSignal): Promise<string> {
  const since = await momentIn(system.build.folder);
  editArticle(system, firstEdit);
  await runCommand(system.build, signal);
  for (const { path, changed } of filesBelow(system.outputFolder))
    if (
      changed >= since &&
      path.endsWith('index.html') &&
      readFileSync(path, 'utf8').includes(editWords(firstEdit))
    )
      return relative(system.outputFolder, path)
        .replaceAll(sep, '/')
        .replace(/index\.html$/, '');
  throw new Error(`No page shows the edit of ${system.articleFile}.`);
}
