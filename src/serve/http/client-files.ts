import { join } from 'node:path';
import type { FileSystem } from '../../files/file-system.ts';
import { contentTypeOf } from './content-type.ts';
import { entityTagOfBytes } from './entity-tag.ts';
import type { Representation } from './send-representation.ts';
import type { LiveOptions } from './server-options.ts';

const moduleName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.js$/;

/** A module of the client, as served below `/.backissue/`; null when there is none of this name. */
export function clientFile(
  files: FileSystem,
  { clientFolder, morphFile }: Pick<LiveOptions, 'clientFolder' | 'morphFile'>,
  name: string,
): Representation | null {
  if (!moduleName.test(name)) return null;
  const bytes = files.read(name === 'idiomorph.js' ? morphFile : join(clientFolder, name));
  if (bytes === null) return null;
  return {
    status: 200,
    name: `/.backissue/${name}`,
    contentType: contentTypeOf(name),
    entityTag: entityTagOfBytes(bytes),
    size: bytes.length,
    load: () => bytes,
  };
}
