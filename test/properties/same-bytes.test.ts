import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { runBackissue } from '../support/run-backissue.ts';

// Same input, same bytes: what a build wrote stands in its manifest, file by file.
const surroundings = [
  { zone: 'Asia/Kolkata', locale: 'ar_EG.UTF-8', workers: '3' },
  { zone: 'Pacific/Kiritimati', locale: 'de_DE.UTF-8', workers: '1' },
  { zone: 'America/St_Johns', locale: 'tr_TR.UTF-8', workers: '2' },
];

const folder = inject('sampleArchive');
const manifestOf = (output: string) =>
  readFileSync(join(folder, output, 'manifest-sha256.txt'), 'utf8');

test.each(surroundings)(
  'a build in $zone, with $locale and $workers threads, gives the same bytes',
  async ({ zone, locale, workers }) => {
    const output = `dist-${zone.replace('/', '-')}`;
    const ran = await runBackissue(folder, ['build', '--output', output, '--workers', workers], {
      environment: { TZ: zone, LANG: locale, LC_ALL: locale },
    });
    expect(ran.code).toBe(0);
    expect(manifestOf(output)).toBe(manifestOf('dist'));
  },
);

test('the manifest is that of the files: one other byte would show', () => {
  const lines = manifestOf('dist').trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(300);
  expect(manifestOf('offline')).not.toBe(manifestOf('dist'));
});
