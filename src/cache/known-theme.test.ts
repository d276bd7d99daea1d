import { describe, expect, it } from 'vitest';
import type { Theme } from '../config/load-theme.ts';
import { createMemoryFileSystem } from '../files/memory.ts';
import type { BuildCache } from './build-cache.ts';
import { knownTheme, themeIfSame } from './known-theme.ts';

const page = '/paper/templates/pages/about.njk';
const theme: Theme = {
  digests: new Map([['pages/about.njk', 'a digest']]),
  texts: new Map([[page, Buffer.from('About')]]),
  problems: [],
};
const cache = {
  pages: { summary: { inputs: 'these', theme: knownTheme(theme) } },
} as unknown as BuildCache;
const disk = (text: string) => createMemoryFileSystem({ [page]: text });

describe('the theme that the last build knew', () => {
  it('is that of this build when nothing has changed', () => {
    const same = themeIfSame(disk('About'), cache, 'these');
    expect(same?.digests).toEqual(theme.digests);
    expect(String(same?.texts.get(page))).toBe('About');
  });

  it('is not when anything else is there by now, or was looked at a moment too early', () => {
    expect(themeIfSame(disk('About'), cache, 'others')).toBeNull();
    expect(themeIfSame(disk('About'), cache, null)).toBeNull();
    expect(themeIfSame(disk('about'), cache, 'these')).toBeNull();
    expect(themeIfSame(createMemoryFileSystem({}), cache, 'these')).toBeNull();
    expect(themeIfSame(disk('About'), { ...cache, pages: null }, 'these')).toBeNull();
  });
});
