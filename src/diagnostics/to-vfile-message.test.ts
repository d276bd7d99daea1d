import { VFileMessage } from 'vfile-message';
import { expect, it } from 'vitest';
import { catalog } from './catalog.ts';
import { archiveProblems } from './catalog/archive.ts';
import { bodyProblems } from './catalog/body.ts';
import { configProblems } from './catalog/config.ts';
import { fileProblems } from './catalog/file.ts';
import { frontMatterProblems } from './catalog/front-matter.ts';
import { importProblems } from './catalog/import.ts';
import { outputProblems } from './catalog/output.ts';
import { templateProblems } from './catalog/template.ts';
import { yamlProblems } from './catalog/yaml.ts';
import { problem } from './problem.ts';
import { toVFileMessage } from './to-vfile-message.ts';

it('is a message of vfile, one to one', () => {
  const place = { path: 'articles/a.md', line: 3, column: 12, endColumn: 22 };
  const found = problem('body/link-dead', { written: 'x.md' }, { place, text: 'a\nb\nc' });
  const message = toVFileMessage(found);
  expect(message).toBeInstanceOf(VFileMessage);
  expect(message).toMatchObject({
    ...{
      source: 'body',
      ruleId: 'link-dead',
      fatal: true,
      file: 'articles/a.md',
      line: 3,
      column: 12,
    },
    ...{ reason: found.what, note: `${found.why}\n\n${found.fix}` },
  });
  expect(String(message)).toBe(`3:12: ${found.what}`);
});

it('has no place where the problem has none, and is not fatal as a warning', () => {
  const nowhere = toVFileMessage(problem('file/skipped', { path: 'a' }));
  expect(nowhere.place).toBeUndefined();
  expect(nowhere.fatal).toBe(false);
  const file = toVFileMessage(problem('file/skipped', { path: 'a' }, { place: { path: 'a' } }));
  expect(file).toMatchObject({ file: 'a' });
  expect(file.line).toBeUndefined();
});

it('fills in a problem from the catalog, with a frame where there is text', () => {
  const place = { path: 'a.md', line: 2, column: 1 };
  expect(
    problem('yaml/key-duplicate', { key: 'page' }, { place, text: 'a\nb', related: [place] }),
  ).toMatchObject({
    ...{ id: 'yaml/key-duplicate', severity: 'error', place, related: [place] },
    ...{ frame: '  1 | a\n> 2 | b\n    | ^', what: expect.stringContaining('`page`') as string },
  });
  expect(problem('yaml/key-duplicate', { key: 'page' })).toMatchObject({
    place: null,
    frame: null,
    related: [],
  });
});

it('has each id in one catalog only, with a sentence for the reference', () => {
  const catalogs = [
    ...[archiveProblems, bodyProblems, configProblems, fileProblems, frontMatterProblems],
    ...[importProblems, outputProblems, templateProblems, yamlProblems],
  ];
  const ids = catalogs.flatMap((each) => Object.keys(each));
  expect(ids.sort()).toEqual(Object.keys(catalog).sort());
  for (const [id, { when }] of Object.entries(catalog)) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(when, id).toMatch(/^[A-Z`].*\.$/);
  }
});
