import { badRequest } from '../graph-error.ts';
import type { Tenant } from '../tenant.ts';
import type { Drive, Row } from '../drive/rows.ts';
import type { Json } from '../drive/shape.ts';

/** What a path leads to: an item, or the place where one of that name would stand. */
export type Target = { drive: Drive; row: Row; byPath: boolean } | { drive: Drive; row: undefined; parent: Row | undefined; name: string };

/** A call on Graph, with its path taken apart. Headers are in lower case. */
export type Call = {
  tenant: Tenant;
  method: string;
  url: URL;
  headers: Record<string, string | undefined>;
  body: Buffer;
  /** What stood at `{…}` in the path of the operation. */
  params: Record<string, string>;
  /** Set where the operation works on a site, a drive or an item. */
  siteId: string;
  target: Target | undefined;
  drive: Drive | undefined;
};

export type Answer = { status: number; headers?: Record<string, string>; json?: unknown };

/** One operation of Graph. `units` is what it costs of what an app may use in a minute. */
export type Operation = {
  at: 'top' | 'site' | 'drive' | 'item';
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  units: 0 | 1 | 2 | 5;
  /** The options in the query that it knows; another one that begins with `$` is refused. */
  query?: string[];
  run(call: Call): Answer | Promise<Answer>;
};

export const ok = (json: unknown): Answer => ({ status: 200, json });
export const created = (json: unknown): Answer => ({ status: 201, json });
export const noContent: Answer = { status: 204 };

/** The body as a JSON object; an empty one gives an empty object. */
export function jsonBody(call: Call): Json {
  if (call.body.length === 0) return {};
  if (!/json/i.test(call.headers['content-type'] ?? '')) throw badRequest('A JSON body needs the Content-Type application/json.');
  let parsed: unknown;
  try {
    parsed = JSON.parse(call.body.toString('utf8'));
  } catch {
    throw badRequest('Unable to read JSON request payload.');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw badRequest('The JSON payload must be an object.');
  return parsed as Json;
}

/** A page of rows, from `$top` and `$skiptoken`; the link leads to the next one. */
export function pageOf<T>(call: Call, all: T[]): { rows: T[]; next: string | undefined } {
  const asked = call.url.searchParams.get('$top');
  const size = Math.min(asked === null ? Infinity : positive(asked), call.tenant.knobs.now.pageSize);
  const from = Number(call.url.searchParams.get('$skiptoken') ?? '0');
  if (!Number.isSafeInteger(from) || from < 0) throw badRequest('The $skiptoken is not valid.');
  if (from + size >= all.length) return { rows: all.slice(from), next: undefined };
  const next = new URL(call.url);
  next.searchParams.set('$skiptoken', String(from + size));
  return { rows: all.slice(from, from + size), next: next.href };
}

export function positive(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw badRequest('The value for $top must be a whole number above 0.');
  return number;
}

/** A listing as Graph gives it. */
export const collection = (call: Call, what: string, value: unknown[], next?: string): Json => ({
  '@odata.context': `${call.tenant.origins.graph}/v1.0/$metadata#${what}`,
  ...(next === undefined ? {} : { '@odata.nextLink': next }),
  value,
});

/** Only what `$select` names; everything without it. */
export function selected(call: Call, json: Json): Json {
  const select = call.url.searchParams.get('$select');
  if (select === null) return json;
  const names = new Set(select.split(',').map((name) => name.trim().replace(/^content\.downloadUrl$/, '@microsoft.graph.downloadUrl')));
  return Object.fromEntries(Object.entries(json).filter(([name]) => names.has(name) || name.startsWith('@odata.')));
}
