import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrange } from '../../../support/problem-folder.ts';

/** A story whose body goes on for more than 32 MB, as when a dump lost its line ends. */
export const arrange: Arrange = (folder) => {
  const dump = openSync(join(folder, 'sources', 'stories.jsonl'), 'a');
  writeSync(dump, '{"headline": "The longest story", "date": "1972-03-05", "body": "');
  for (let part = 0; part < 33; part++) writeSync(dump, 'and on it went; '.repeat(65_536));
  writeSync(dump, '"}\n');
  closeSync(dump);
  return {};
};
