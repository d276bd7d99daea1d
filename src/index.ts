/** The public API. */
export { build } from './build.ts';
export type { BuildResult } from './build-result.ts';
export { buildKeepingGoing } from './build-keep-going.ts';
export type { BuildOptions } from './config/build-options.ts';
export type { Diagnostic, Place, Severity } from './diagnostics/diagnostic.ts';
export { toVFileMessage } from './diagnostics/to-vfile-message.ts';
