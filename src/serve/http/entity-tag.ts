import { createHash } from 'node:crypto';

/** A strong validator: these very bytes, by their SHA-256 in hex. */
export function entityTag(sha256: string): string {
  return `"${sha256}"`;
}

export function entityTagOfBytes(bytes: Uint8Array): string {
  return entityTag(createHash('sha256').update(bytes).digest('hex'));
}

/** Whether `If-None-Match` names `tag`, so that the asker has these bytes already. */
export function isHeldByAsker(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((part) => {
    const given = part.trim();
    return given === '*' || given === tag || given === `W/${tag}`;
  });
}

/** Whether a part may be sent: the asker holds the rest of these very bytes, or does not care. */
export function mayContinue(ifRange: string | undefined, tag: string | null): boolean {
  return ifRange === undefined || ifRange.trim() === tag;
}
