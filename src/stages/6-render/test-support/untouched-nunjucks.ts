import { createRequire } from 'node:module';
import type nunjucks from 'nunjucks';

/** Nunjucks loaded once more, as it is published: that of the thread is changed by the engine. */
export function untouchedNunjucks(): typeof nunjucks {
  const load = createRequire(import.meta.url);
  const folder = load.resolve('nunjucks').replace(/index\.js$/, '');
  const kept = Object.entries(load.cache).filter(([path]) => path.startsWith(folder));
  for (const [path] of kept) load.cache[path] = undefined;
  const untouched = load('nunjucks') as typeof nunjucks;
  for (const path of Object.keys(load.cache).filter((each) => each.startsWith(folder)))
    load.cache[path] = undefined;
  for (const [path, module] of kept) load.cache[path] = module;
  return untouched;
}
