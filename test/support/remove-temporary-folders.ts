import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folder.ts';

// Run for each test file before anything else of it, so that this comes after all that it does at its end.
afterAll(removeTemporaryFolders);
