import { prepareEleventy } from './eleventy.ts';
import { prepareHugo } from './hugo.ts';
import { prepareSameHugo } from './hugo-same.ts';
import type { Site, System } from './system.ts';
import { prepareZola } from './zola.ts';

export const peerNames = ['hugo', 'hugo-same', 'zola', 'eleventy'] as const;
export type PeerName = (typeof peerNames)[number];

/** Measured without being asked for, where they are installed: they need no download. */
export const usualPeers: readonly PeerName[] = ['hugo', 'zola'];

export interface Peer {
  readonly title: string;
  /** Makes its site. Fails with a `CommandFailure` when the peer is not there. */
  readonly prepare: (site: Site) => Promise<System>;
}

export const peers: Readonly<Record<PeerName, Peer>> = {
  hugo: { title: 'Hugo', prepare: prepareHugo },
  'hugo-same': { title: 'Hugo, same pages', prepare: prepareSameHugo },
  zola: { title: 'Zola', prepare: prepareZola },
  eleventy: { title: 'Eleventy', prepare: prepareEleventy },
};
