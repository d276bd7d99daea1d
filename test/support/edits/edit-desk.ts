import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildResult } from '../../../src/index.ts';
import { applyEdit } from '../edit-archive.ts';
import { filesBelow } from '../page-kinds.ts';
import { cacheFolder, isFolder } from './damage-cache.ts';
import type { Edit } from './edited.ts';
import { firstProject } from './first-project.ts';
import { mended } from './mend.ts';
import { projectFiles, type Project } from './project.ts';
import type { Step } from './step.ts';
import type { Workbench } from './workbench.ts';
import { projectWriter } from './write-project.ts';

/** A project in three folders: the one that is worked in, its twin without a cache, and its bare sources. */
export type Desk = ReturnType<typeof editDesk>;

export function editDesk(bench: Workbench) {
  const [work, twin, bare] = [bench.newFolder(), bench.newFolder(), bench.newFolder()] as const;
  const write = { work: projectWriter(work), twin: projectWriter(twin), bare: projectWriter(bare) };
  const foreign = bench.foreignCache === null ? [] : [bench.foreignCache];
  const past: Project[] = [firstProject];
  const copies: string[] = [];
  const blocked = new Set<string>();
  let project = firstProject;
  let isObstructed = false;
  write.work(projectFiles(project));

  /** Does edits in the project folder; those of the output in `output`, by the twin too. */
  function apply(
    edits: readonly Edit[],
    save: Step['save'],
    output: string | null = null,
  ): string[] {
    return edits.map((edit) => {
      const edited = applyEdit(edit, { project, past });
      project = edited.project;
      write.work(projectFiles(project), { ...edited, save });
      if (output !== null)
        for (const folder of [work, twin]) edited.onOutput?.(join(folder, output));
      edited.onCache?.({ folder: work, kept: [...foreign, ...copies] });
      return edited.told;
    });
  }

  function dropOutput(output: string): void {
    for (const folder of [work, twin])
      rmSync(join(folder, output), { recursive: true, force: true });
  }

  return {
    work,
    twin,
    bare,
    apply,

    /** The sources as they stand, to come back to. */
    state: (): Project => project,

    undo(state: Project): void {
      project = state;
      write.work(projectFiles(project));
    },

    /** What a step does before its build. */
    prepare(step: Step, output: string): string[] {
      if (!step.stayBroken) {
        project = mended(project);
        if (blocked.has(output)) dropOutput(output);
        // A build does not clear away what somebody put in the place of its cache.
        if (isObstructed) rmSync(join(work, cacheFolder), { recursive: true, force: true });
      }
      isObstructed = step.edits.some(({ kind }) => /^cache (?:file )?a f/.test(kind));
      return apply(step.edits, step.save, output);
    },

    /** Gives the twin the output of the project, whatever became of it. */
    copyOutput(output: string): void {
      rmSync(join(twin, output), { recursive: true, force: true });
      if (existsSync(join(work, output)))
        cpSync(join(work, output), join(twin, output), { recursive: true });
    },

    writeTwin(): void {
      rmSync(join(twin, cacheFolder), { recursive: true, force: true });
      write.work(projectFiles(project));
      write.twin(projectFiles(project));
    },

    /** The sources alone, and nothing that a build left. */
    writeBare(): void {
      for (const name of [cacheFolder, 'dist', 'site'])
        rmSync(join(bare, name), { recursive: true, force: true });
      write.bare(projectFiles(project));
    },

    /** Notes what the next steps may go back to, and what stands in their way. */
    built({ problems }: BuildResult, output: string): void {
      past.push(project);
      const isBlocked = problems.some(
        ({ id, severity }) => severity === 'error' && id.startsWith('output/'),
      );
      if (isBlocked) blocked.add(output);
      else blocked.delete(output);
      const cache = join(work, cacheFolder);
      if (!isFolder(cache)) return;
      const copy = bench.newFolder();
      cpSync(cache, copy, { recursive: true });
      copies.push(copy);
    },

    /** The sources that a build changed, which it never may. */
    changedSources(): string[] {
      const expected = projectFiles(project);
      const sources = filesBelow(work).filter(
        (path) => !/^(?:\.backissue|dist|site)(?:\/|$)/.test(path),
      );
      const more = sources.filter((path) => !expected.has(path));
      const other = [...expected].filter(([path, content]) => {
        const file = join(work, path);
        return !existsSync(file) || !readFileSync(file).equals(Buffer.from(content));
      });
      return [...more, ...other.map(([path]) => path)].map((path) => `the source ${path} changed`);
    },

    close(): void {
      for (const folder of [work, twin, bare, ...copies])
        rmSync(folder, { recursive: true, force: true });
    },
  };
}
