import { describe, expect, test } from 'vitest';
import { findDeadLinks, type SiteFacts } from './internal-links.ts';

const online: SiteFacts = { baseUrl: null, offline: false };

function dead(files: Readonly<Record<string, string>>, facts = online): string[] {
  const site = { paths: new Set(Object.keys(files)), read: (path: string) => files[path] ?? '' };
  return findDeadLinks(site, facts).map(
    ({ page, address, reason }) => `${page}: ${address} (${reason})`,
  );
}

const tram = '<h1 id="tram">The tram</h1><a name="old"></a>';

describe('links that lead somewhere', () => {
  test.each([
    '<a href="../1972/tram/">',
    '<a href="../1972/tram/index.html">',
    '<a href="../1972/tram/#tram">',
    '<a href="../1972/tram/#old">',
    '<a href="../1972/tram/#">',
    '<a href="../1972/tr%61m/">',
    '<a href="./">',
    '<a href="">',
    '<a href="#here" id="here">',
    '<a href="../feed.atom#anything">',
    '<img src="../media/tram.jpg" srcset="../media/tram.jpg 1x, ../media/tram-2.jpg 2x">',
    '<a href="https://example.org/gone/">',
    '<a href="//example.org/gone/">',
    '<a href="mailto:editor@example.org">',
    '<img src="data:,">',
    '<p title="../gone/">',
    '<!-- <a href="../gone/"> -->',
  ])('%s', (html) => {
    const others = { 'feed.atom': '', 'media/tram.jpg': '', 'media/tram-2.jpg': '' };
    expect(dead({ 'about/index.html': html, '1972/tram/index.html': tram, ...others })).toEqual([]);
  });
});

describe('links that lead nowhere', () => {
  test.each([
    ['<a href="../1972/ferry/">', '../1972/ferry/', 'no such file'],
    ['<a href="../1972/Tram/">', '../1972/Tram/', 'no such file'],
    ['<a href="../1972/tram">', '../1972/tram', 'no such file'],
    ['<a href="../1972/tram/#ferry">', '../1972/tram/#ferry', 'no such id'],
    ['<a href="#nowhere">', '#nowhere', 'no such id'],
    ['<a href="/1972/tram/">', '/1972/tram/', 'outside the archive'],
    ['<a href="../../1972/tram/">', '../../1972/tram/', 'outside the archive'],
    ['<img src="tram.jpg">', 'tram.jpg', 'no such file'],
    ['<img srcset="../1972/tram/ 1x, tram.jpg 2x">', 'tram.jpg', 'no such file'],
    ['<link rel="stylesheet" href="style.css">', 'style.css', 'no such file'],
    ['<meta http-equiv="refresh" content="0; url=../gone/">', '../gone/', 'no such file'],
    ['<a href="http://[">', 'http://[', 'no such file'],
  ])('%s', (html, address, reason) => {
    expect(dead({ 'about/index.html': html, '1972/tram/index.html': tram })).toEqual([
      `about/index.html: ${address} (${reason})`,
    ]);
  });

  test('with a base URL, whole addresses below it are internal ones', () => {
    const files = {
      'index.html':
        '<a href="https://example.org/gazette/gone/"><a href="https://example.org/"><a href="1972/tram/">',
      '1972/tram/index.html': tram,
    };
    expect(dead(files, { ...online, baseUrl: 'https://example.org/gazette/' })).toEqual([
      'index.html: https://example.org/ (outside the archive)',
      'index.html: https://example.org/gazette/gone/ (no such file)',
    ]);
  });

  test('without a server, the address of a folder is no page', () => {
    const files = {
      'index.html': '<a href="1972/tram/"><a href="./"><a href="1972/tram/index.html"><a href="#">',
      '1972/tram/index.html': '',
    };
    expect(dead(files, { ...online, offline: true })).toEqual([
      'index.html: ./ (a folder)',
      'index.html: 1972/tram/ (a folder)',
    ]);
  });

  test('the page that a host shows for any address has no relative links', () => {
    const files = {
      '404.html': '<a href="/about/"><a href="/gone/"><a href="about/">',
      'about/index.html': '<a href="/about/">',
    };
    expect(dead(files)).toEqual([
      '404.html: /gone/ (no such file)',
      '404.html: about/ (no such file)',
      'about/index.html: /about/ (outside the archive)',
    ]);
    expect(
      dead({ '404.html': '<a href="/g/">' }, { ...online, baseUrl: 'https://a.org/g/' }),
    ).toEqual(['404.html: /g/ (no such file)']);
  });
});
