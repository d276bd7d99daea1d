/* The entry of a thread that looks at the files of an output. */
import { parentPort, workerData } from 'node:worker_threads';
import { disk } from '../files/disk.ts';
import { findFiles, type ListedFiles } from './standing-files.ts';

const found = findFiles(disk, workerData as ListedFiles);
parentPort?.postMessage(found, [
  found.sizes.buffer as ArrayBuffer,
  found.modifiedMs.buffer as ArrayBuffer,
]);
