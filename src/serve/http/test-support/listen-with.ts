import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../../test/support/temporary-folder.ts';
import { disk } from '../../../files/disk.ts';
import { answerRequest, type Serving } from '../answer-request.ts';
import { noHeldBytes } from '../held-bytes.ts';
import { listen, usualLimits, type ServerLimits } from '../listen.ts';
import type { ServedSite } from '../served-site.ts';
import { publish } from './serve-files.ts';

/** Serves `published` with parts that a test wants to see or to change. */
export async function listenWith(
  published: Readonly<Record<string, string | Uint8Array>>,
  changed: Partial<Serving> = {},
  limits: ServerLimits = usualLimits,
  preview: ServedSite['preview'] = () => Promise.resolve(null),
) {
  const outputFolder = temporaryFolder();
  const manifest = publish(outputFolder, published);
  const serving: Omit<Serving, 'own'> = {
    site: { manifest: () => manifest, outputFolder, preview },
    files: disk,
    live: null,
    streams: new Set(),
    heldBytes: noHeldBytes(512 * 1024 * 1024),
    ...changed,
  };
  const server = await listen(
    { host: '127.0.0.1', port: 0 },
    (port) => (request, response) => {
      const own = { host: '127.0.0.1', port, machineName: 'x' };
      void answerRequest({ ...serving, own }, { request, response });
    },
    limits,
  );
  if (server.kind !== 'listening') throw new Error(server.kind);
  onTestFinished(() => server.close());
  return { serving, port: server.port };
}
