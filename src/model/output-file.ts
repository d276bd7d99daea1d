/** A finished file of the archive, on its way to the output folder. */
export interface OutputFile {
  /** Path below the output folder, `/` between segments: `2016/11/30/haftar/index.html`. */
  readonly outputPath: string;
  readonly bytes: Uint8Array | string;
}
