import { expect, it } from 'vitest';
import { manifestLine, parseManifest } from '../../model/manifest.ts';
import { lostAddresses } from './lost-addresses.ts';

it('names the pages that were published and are gone, as addresses', () => {
  const paths = [
    '2016/11/30/tram/index.html',
    '404.html',
    'assets/style.css',
    'index.html',
    'kept/index.html',
    'myindex.html',
  ];
  const lines = paths.map((path) => manifestLine(path, 'a'.repeat(64)));
  const { manifest } = parseManifest(new TextEncoder().encode(lines.join('')));
  const problems = lostAddresses(
    manifest,
    new Set([3]),
    new Set(['kept/index.html', 'new/index.html']),
  );
  expect(
    problems.map(({ id, severity, what }) => [id, severity, /`(.*?)`/.exec(what)?.[1]]),
  ).toEqual(
    ['/2016/11/30/tram/', '/404.html', '/myindex.html'].map((address) => [
      'output/address-lost',
      'warning',
      address,
    ]),
  );
  expect(lostAddresses(manifest, new Set(), new Set(paths))).toEqual([]);
});
