/* The entry of a thread that looks at the files of an output, and tells of each row whether it stands as it was written. */
import { parentPort, workerData } from 'node:worker_threads';
import { disk } from '../files/disk.ts';
import { standsAsWritten, type WrittenFiles } from './standing-files.ts';

const written = workerData as WrittenFiles;
const standing = new Uint8Array(written.lines.length);
const stands = standsAsWritten(disk, written);
for (let row = 0; row < standing.length; row++) standing[row] = stands(row) ? 1 : 0;
parentPort?.postMessage(standing, [standing.buffer]);
