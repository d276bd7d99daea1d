import { problem } from '../../diagnostics/problem.ts';
import { sha256 } from '../bytes/sha256.ts';
import { readDay } from '../record/read-day.ts';
import { articleOfPage } from '../html/article-of-page.ts';
import { decodePage } from '../html/decode-page.ts';
import { largestPage } from '../html/import-html.ts';
import { deepestPage, parsePage } from '../html/parse-html.ts';
import type { Importer, ImportEvent, ImportSource } from '../imported-article.ts';
import type { Profile } from '../profile.ts';
import { createPictureStore } from '../record/picture-store.ts';
import {
  asEvent,
  notInFormat,
  recordBroken,
  recordTooLarge,
  tooDeep,
  truncated,
} from '../record/record-problems.ts';
import { skippedNote } from '../record/skipped-note.ts';
import { readHttpResponse } from './http-response.ts';
import { openWacz } from './open-wacz.ts';
import { indexPictures, type FindPicture, type WarcSource } from './picture-index.ts';
import { readWarc, type WarcFault, type WarcRecord } from './read-warc.ts';

/**
 * Pages out of a WARC file, packed or not, or out of those in a WACZ file. Only answers of servers
 * that hold a page with an article become articles; their pictures come out of the same file.
 */
export const importWarc: Importer = async function* (source, profile) {
  const state: State = { number: 0, skipped: new Map(), seen: new Set() };
  const { readAt, size } = source;
  const isZip = readAt !== null && size !== null && startsAsZip(readAt(0, 4));
  if (isZip) {
    let files = 0;
    try {
      for await (const inner of openWacz(readAt, size)) {
        files++;
        yield* importOne(
          { ...source, file: `${source.file}!${inner.name}` },
          inner,
          profile,
          state,
        );
      }
    } catch (error) {
      yield notInFormat(source, 'a sound WACZ file', reasonOf(error));
      return;
    }
    if (files === 0)
      yield notInFormat(source, 'a WACZ file', 'there is no WARC file in its folder `archive`');
  } else {
    yield* importOne(source, source, profile, state);
    if (state.number === 0) yield notInFormat(source, 'a WARC file', 'it holds no record');
  }
  const note = skippedNote(source, state.skipped);
  if (note !== null) yield note;
};

/** Pages of which a second copy is noticed; their hashes are held in memory. */
const mostSeen = 1_000_000;

interface State {
  /** Records so far. */
  number: number;
  readonly skipped: Map<string, number>;
  /** Starts of the hashes of pages that were read: crawls fetch many twice. */
  readonly seen: Set<string>;
}

function startsAsZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : 'it cannot be read';
}

async function* importOne(
  source: Pick<ImportSource, 'file'>,
  warc: WarcSource,
  profile: Profile,
  state: State,
): AsyncIterable<ImportEvent> {
  const findPicture = await indexPictures(warc);
  const wants = (type: string, uri: string): boolean => type === 'response' && !isMedia(uri);
  for await (const record of readWarc(warc.open(), wants)) {
    if (record.kind === 'fault') {
      yield faultOf(source, record, state.number + 1);
      continue;
    }
    state.number++;
    const event = readRecord(source, record, findPicture, profile, state);
    if (event !== null) yield event;
  }
}

/** Addresses that are no pages by their names; the others are judged by what the server said. */
function isMedia(uri: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg|ico|css|js|mjs|json|woff2?|ttf|mp[34]|webm|pdf|zip)(?:[?#].*)?$/i.test(
    uri,
  );
}

function readRecord(
  source: Pick<ImportSource, 'file'>,
  record: WarcRecord,
  findPicture: FindPicture,
  profile: Profile,
  state: State,
): ImportEvent | null {
  const name = `Record ${state.number}`;
  const shown = record.uri === '' ? name : `${name} (${record.uri})`;
  if (!record.isWhole) {
    return truncated(
      source,
      null,
      `record ${state.number}${record.uri === '' ? '' : ` (${record.uri})`}`,
    );
  }
  if (record.type !== 'response')
    return skip(state, `${record.type === '' ? 'untyped' : record.type} records`);
  if (record.block === null) {
    return isMedia(record.uri)
      ? skip(state, 'pictures and other media')
      : recordTooLarge(source, null, shown, '48 MB');
  }
  const response = readHttpResponse(record.block);
  if (response === null) return skip(state, 'answers that are not of HTTP');
  if (response.status !== 200) return skip(state, 'redirects and errors');
  if (!isPage(response.mediaType, response.body)) return skip(state, 'pictures and other media');
  if (response.fault === 'bomb') {
    const facts = { what: shown, limit: '64 MB' };
    return asEvent(problem('import/expands-too-far', facts, { place: { path: source.file } }));
  }
  if (response.fault === 'compression') {
    return recordBroken(
      source,
      null,
      shown,
      `it is packed by \`${response.encoding}\`, which cannot be unpacked here`,
    );
  }
  if (response.fault === 'damaged')
    return recordBroken(source, null, shown, 'its packed content is damaged');
  if (response.body.length > largestPage) return recordTooLarge(source, null, shown, '10 MB');
  const hash = sha256(response.body);
  if (state.seen.has(hash.slice(0, 16))) return skip(state, 'pages fetched again');
  if (state.seen.size < mostSeen) state.seen.add(hash.slice(0, 16));
  return readPage(
    source,
    record,
    response.body,
    response.charset,
    hash,
    findPicture,
    profile,
    state,
  );
}

function readPage(
  source: Pick<ImportSource, 'file'>,
  record: WarcRecord,
  body: Uint8Array,
  charset: string | null,
  hash: string,
  findPicture: FindPicture,
  profile: Profile,
  state: State,
): ImportEvent | null {
  const { text, reasons } = decodePage(body, charset);
  const page = parsePage(text);
  if (page === null) return tooDeep(source, null, `The page \`${record.uri}\``, deepestPage);
  const origin = { file: source.file, record: state.number, line: null, sha256: hash };
  const pictures = createPictureStore((address) => findPicture(absoluteIn(record.uri, address)));
  const context = { profile, pictures, url: record.uri, reasons };
  const article = articleOfPage(page, origin, context);
  if (article === null) return skip(state, 'pages without an article');
  const retrieved = readDay(record.date, profile).day;
  if (retrieved === null) return { kind: 'article', article };
  return {
    kind: 'article',
    article: { ...article, fields: { ...article.fields, source: { retrieved } } },
  };
}

function absoluteIn(base: string, address: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

function isPage(mediaType: string, body: Uint8Array): boolean {
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType)) return true;
  return (
    mediaType === '' &&
    /^\s*<(?:!doctype html|html)/i.test(Buffer.from(body.subarray(0, 200)).toString('latin1'))
  );
}

function skip(state: State, kind: string): null {
  state.skipped.set(kind, (state.skipped.get(kind) ?? 0) + 1);
  return null;
}

function faultOf(
  source: Pick<ImportSource, 'file'>,
  { fault }: WarcFault,
  number: number,
): ImportEvent {
  const name = `What follows record ${number - 1}`;
  switch (fault) {
    case 'short':
      return truncated(source, null, `record ${number}`);
    case 'bomb': {
      const facts = { what: `Record ${number}`, limit: '64 MB and 300 times its size' };
      return asEvent(problem('import/expands-too-far', facts, { place: { path: source.file } }));
    }
    case 'damaged':
      return recordBroken(source, null, name, 'its packed bytes are damaged');
    case 'no-record':
      return recordBroken(source, null, name, 'it is no record of WARC');
  }
}
