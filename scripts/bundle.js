/*
 * Gathers each entry of the compiled program, and what it needs of other packages, into few files: a process that
 * loads 300 modules one by one is a tenth of a second late, and each thread of it twice that.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';

await build({
  input: {
    main: 'lib/cli/main.js',
    index: 'lib/index.js',
    worker: 'lib/workers/worker.js',
    'standing-thread': 'lib/cache/standing-thread.js',
    'build-thread': 'lib/serve/build-thread.js',
    'watch-thread': 'lib/serve/watch-thread.js',
  },
  platform: 'node',
  // It starts threads by a file of its own.
  external: ['tinypool'],
  // gray-matter would run front matter that is written in JavaScript; `parseArticle` never lets it come to that.
  checks: { eval: false },
  // Threads are named by files beside the file that starts them, so all stand in one folder.
  output: { dir: 'lib/bundle', chunkFileNames: '[name]-[hash].js', cleanDir: true },
  plugins: [{ name: 'licenses', generateBundle: emitLicenses }],
});

/**
 * Puts the licenses of all packages that were gathered beside them, as most of these ask for.
 *
 * @this {import('rolldown').PluginContext}
 */
function emitLicenses() {
  const folders = [...this.getModuleIds()].map(packageOf).filter((folder) => folder !== null);
  const texts = [...new Set(folders)].sort().map(licenseIn);
  this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: texts.join('\n') });
}

/**
 * The folder of the package that a module belongs to; null for one of our own.
 *
 * @param {string} module
 */
function packageOf(module) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module)?.[0] ?? null;
}

/** @param {string} folder */
function licenseIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  const text = file === undefined ? `${license} license` : readFileSync(join(folder, file), 'utf8');
  return `${name} ${version}\n\n${text.trim()}\n\n${'-'.repeat(80)}\n`;
}
