import { lookup } from 'mrmime';

const isText = /^text\/|^application\/(?:json|javascript|manifest\+json)$|[+/](?:json|xml)$/;

/** The type of a file by its suffix, text always as UTF-8. */
export function contentTypeOf(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream';
  return isText.test(type) ? `${type}; charset=utf-8` : type;
}

export function isPage(path: string): boolean {
  return lookup(path) === 'text/html';
}
