import { expect, it } from 'vitest';
import { createMemoryFileSystem } from '../../files/memory.ts';
import { picturePaths, readPicture } from './read-picture.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
/** The start of a file of each kind, 300 by 200 pixels: enough to know its size by. */
const gif = bytes('474946383961 2c01c800 800000 3b');
const png = bytes('89504e470d0a1a0a 0000000d49484452 0000012c 000000c8 0802000000 00000000');
const webp = bytes('52494646 1a000000 57454250 56503858 0a000000 00000000 2b0100 c70000');
const frame = 'ffc0 0011 08 00c8 012c 03 011100 021101 031101 ffd9';
const jpeg = bytes(`ffd8 ffe0 0010 4a46494600 0101 00 0001 0001 0000 ${frame}`);
const turned = (orientation: string) =>
  bytes(
    `ffd8 ffe1 0022 457869660000 4d4d002a 00000008 0001 0112 0003 00000001 ${orientation}0000 00000000 ${frame}`,
  );
const avif = Buffer.concat([
  bytes('00000014 66747970 61766966 00000000 61766966'),
  bytes('0000003c 6d657461 00000000 00000030 69707270 00000028 6970636f'),
  bytes('00000014 69737065 00000000 0000012c 000000c8 0000000c 70697869 00000000'),
]);

const read = (files: Readonly<Record<string, Uint8Array | string>>, written: string) => {
  const below = Object.entries(files).map(([path, content]) => [
    `/paper/articles/${path}`,
    content,
  ]);
  const from = {
    files: createMemoryFileSystem(Object.fromEntries(below) as Record<string, Uint8Array>),
    folder: '/paper/articles',
    shownFolder: 'articles',
  };
  const place = { path: 'articles/1972/tram.md', line: 5, column: 11 };
  return readPicture(from, '1972/tram.md', written, () => ({ place }));
};

it.each([
  ['a.gif', gif],
  ['a.png', png],
  ['a.webp', webp],
  ['a.jpg', jpeg],
  ['a.jpeg', jpeg],
  ['A.JPG', jpeg],
  ['a.avif', avif],
])('measures %s', (name, content) => {
  expect(read({ [`1972/${name}`]: content }, name)).toEqual({
    path: `1972/${name}`,
    width: 300,
    height: 200,
  });
});

it.each([
  ['0001', 300],
  ['0003', 300],
  ['0006', 200],
  ['0008', 200],
])('turns a photo of EXIF orientation %s', (orientation, width) => {
  expect(read({ '1972/a.jpg': turned(orientation) }, 'a.jpg')).toMatchObject({ width });
});

it('looks beside the article, then in media/', () => {
  expect(picturePaths('1972/tram.md', 'a.png')).toEqual(['1972/a.png', 'media/a.png']);
  expect(read({ 'media/a.png': png }, 'a.png')).toMatchObject({ path: 'media/a.png' });
  const both = { 'media/a.png': png, '1972/a.png': png };
  expect(read(both, 'a.png')).toMatchObject({ path: '1972/a.png' });
  expect(read(both, '../media/a.png')).toMatchObject({ path: 'media/a.png' });
});

it('finds nothing where there is no file, or only outside', () => {
  expect(read({}, 'a.png')).toBeNull();
  expect(read({ '1972/a.png/b.txt': 'x' }, 'a.png')).toBeNull();
  expect(picturePaths('1972/tram.md', '../../../etc/a.png')).toEqual([]);
  expect(picturePaths('1972/02/tram.md', '../../a.png')).toEqual(['a.png']);
});

it.each([
  ['a.png', gif, /PNG.*GIF/],
  ['a.jpg', png, /JPG.*PNG/],
  ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', /svg/],
  ['a.jpg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', /JPG.*SVG/],
  ['a.png', '<script>alert(1)</script>', /not those of a picture/],
  ['a.jpg', '', /not those of a picture/],
  ['a.jpg', jpeg.subarray(0, 12), /not those of a picture/],
  ['a.html', png, /html/],
])('refuses %s that is none', (name, content, why) => {
  expect(read({ [`1972/${name}`]: content }, name)).toMatchObject({
    id: 'file/not-a-picture',
    why: expect.stringMatching(why) as string,
    place: { path: 'articles/1972/tram.md', line: 5 },
    related: [{ path: `articles/1972/${name}` }],
  });
});
