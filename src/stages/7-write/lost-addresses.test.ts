import { expect, it } from 'vitest';
import { manifestLine, parseManifest, type Manifest } from '../../model/manifest.ts';
import { lostAddresses } from './lost-addresses.ts';

function manifestOf(paths: readonly string[]): Manifest {
  const lines = paths.map((path) => manifestLine(path, 'a'.repeat(64)));
  return parseManifest(new TextEncoder().encode(lines.join(''))).manifest;
}

it('names the pages that were published and are gone, as addresses', () => {
  const paths = [
    '2016/11/30/tram/index.html',
    '404.html',
    'assets/style.css',
    'index.html',
    'kept/index.html',
    'myindex.html',
  ];
  const manifest = manifestOf(paths);
  const next = manifestOf(['index.html', 'new/index.html']);
  const problems = lostAddresses(manifest, next, () => new Set(['kept/index.html']));
  expect(
    problems.map(({ id, severity, what }) => [id, severity, /`(.*?)`/.exec(what)?.[1]]),
  ).toEqual(
    ['/2016/11/30/tram/', '/404.html', '/myindex.html'].map((address) => [
      'output/address-lost',
      'warning',
      address,
    ]),
  );
  const notAsked = () => {
    throw new Error('Nothing is gone.');
  };
  expect(lostAddresses(manifest, manifestOf([...paths, 'z/index.html']), notAsked)).toEqual([]);
});
