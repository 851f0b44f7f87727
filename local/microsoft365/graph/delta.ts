import { z } from 'zod';
import { badRequest, GraphRefusal, notFound } from '../graph-error.ts';
import { isWithin } from '../drive/items.ts';
import type { Drive, Row } from '../drive/rows.ts';
import { deltaItem, type Json } from '../drive/shape.ts';
import { collection, ok, positive, selected, type Answer, type Call, type Operation } from './call.ts';
import { itemOf } from './target.ts';

/**
 * What a token of delta holds: all changes up to `seq` were given; deletions up to `from` need no mention since the enumeration began
 * after them; `select` and `size` go along with the pages.
 */
const tokenSchema = z.strictObject({
  drive: z.string(),
  item: z.string(),
  epoch: z.number(),
  seq: z.number(),
  from: z.number(),
  select: z.string().optional(),
  size: z.number().optional(),
});
type Token = z.infer<typeof tokenSchema>;

const write = (token: Token) => Buffer.from(JSON.stringify(token)).toString('base64url');
function read(text: string): Token {
  try {
    return tokenSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw badRequest('The delta token is not valid.');
  }
}

const link = (call: Call, drive: Drive, item: Row, token?: Token, latest = false): string => {
  const at = item.kind === 'root' ? 'root' : `items/${item.id}`;
  const query = token === undefined ? (latest ? '?token=latest' : '') : `?token=${write(token)}`;
  return `${call.tenant.origins.graph}/v1.0/drives/${encodeURIComponent(drive.id)}/${at}/delta${query}`;
};

function start(call: Call, drive: Drive, item: Row): Token {
  const select = call.url.searchParams.get('$select');
  const top = call.url.searchParams.get('$top');
  return {
    drive: drive.id,
    item: item.id,
    epoch: drive.epoch,
    seq: 0,
    from: drive.seq,
    ...(select === null ? {} : { select }),
    ...(top === null ? {} : { size: positive(top) }),
  };
}

/** A token that leads nowhere, by a knob. */
const brokenToken = 'stuk';

function resync(call: Call, drive: Drive, item: Row): GraphRefusal {
  return new GraphRefusal(410, 'resyncRequired', 'resyncChangesApplyDifferences: the token is no longer valid, start anew.', {
    location:
      call.tenant.knobs.now.resyncLocation === 'works' ? link(call, drive, item) : `${link(call, drive, item)}?token=${brokenToken}`,
  });
}

/** What stands in the page for a row: once, or by a knob twice with an older state first. */
function occurrences(call: Call, drive: Drive, row: Row): Json[] {
  const item = deltaItem(call.tenant, drive, row);
  if (!call.tenant.knobs.now.deltaTwice || row.state !== 'live' || row.version === 1) return [item];
  return [deltaItem(call.tenant, drive, { ...row, version: row.version - 1, hash: null }), item];
}

function run(call: Call): Answer {
  const { drive, row: item } = itemOf(call);
  const given = call.params['token']?.replace(/^'|'$/g, '') ?? call.url.searchParams.get('token') ?? undefined;
  if (given === 'latest') {
    const token = { ...start(call, drive, item), seq: drive.seq };
    return ok({ ...collection(call, 'Collection(driveItem)', []), '@odata.deltaLink': link(call, drive, item, token) });
  }
  if (given === brokenToken) throw new GraphRefusal(500, 'generalException', 'General exception while processing.');
  const token = given === undefined || given === '' ? start(call, drive, item) : read(given);
  if (token.drive !== drive.id || token.item !== item.id) throw badRequest('The delta token belongs to another folder.');
  if (token.epoch !== drive.epoch || token.seq > drive.seq) throw resync(call, drive, item);
  if (token.seq < token.from && call.tenant.knobs.lostPage()) throw notFound('The resource could not be found.');
  if (given !== undefined && call.tenant.knobs.now.deltaSilent) {
    const silent = { ...token, seq: drive.seq, from: drive.seq };
    return ok({ ...collection(call, 'Collection(driveItem)', []), '@odata.deltaLink': link(call, drive, item, silent) });
  }
  if (given !== undefined && call.tenant.knobs.emptyDelta()) {
    return ok({ ...collection(call, 'Collection(driveItem)', []), '@odata.deltaLink': link(call, drive, item, token) });
  }
  const size = Math.min(token.size ?? Infinity, call.tenant.knobs.now.pageSize);
  const rows = call.tenant.store.all<Row>(
    "SELECT * FROM items WHERE drive = ? AND seq > ? AND (state = 'live' OR seq > ?) ORDER BY seq LIMIT ?",
    drive.id,
    token.seq,
    token.from,
    size + 1,
  );
  const page = rows.slice(0, size);
  const shown = item.kind === 'root' ? page : page.filter((row) => isWithin(call.tenant, row, item));
  const value = shown.flatMap((row) => occurrences(call, drive, row)).map((json) => withSelect(token, call, json));
  const after = { ...token, seq: page.at(-1)?.seq ?? token.seq };
  const more = rows.length > size;
  if (call.tenant.knobs.now.deltaMalformed) value.unshift({ id: null, name: 7 });
  const onward = call.tenant.knobs.now.deltaLoops ? token : after;
  const next = more ? onward : { ...after, seq: drive.seq, from: drive.seq };
  return ok({
    ...collection(call, 'Collection(driveItem)', value),
    [more ? '@odata.nextLink' : '@odata.deltaLink']: link(call, drive, item, next),
  });
}

function withSelect(token: Token, call: Call, json: Json): Json {
  if (token.select === undefined) return json;
  const url = new URL(call.url);
  url.searchParams.set('$select', token.select);
  return selected({ ...call, url }, json);
}

const query = ['$select', '$top'];

/** What changed in a drive since a token. */
export const deltaOperations: Operation[] = [
  { at: 'item', method: 'GET', path: 'delta', units: 1, query, run },
  { at: 'item', method: 'GET', path: 'delta()', units: 1, query, run },
  { at: 'item', method: 'GET', path: 'delta(token={token})', units: 1, query, run },
];
