import { randomUUID } from 'node:crypto';
import { badRequest, GraphRefusal } from '../graph-error.ts';
import { runBatch } from './batch.ts';
import type { Answer, Call, Operation } from './call.ts';
import { contentOperations } from './content.ts';
import { deltaOperations } from './delta.ts';
import { driveOperations } from './drives.ts';
import { fieldOperations } from './fields.ts';
import { itemOperations } from './items.ts';
import { labelOperations } from './labels.ts';
import { mailOperations } from './mail.ts';
import { permissionOperations } from './permissions.ts';
import { sitePermissionOperations } from './site-permissions.ts';
import { subscriptionOperations } from './subscriptions.ts';
import { findTarget } from './target.ts';
import { uploadOperations } from './uploads.ts';

const batch: Operation = { at: 'top', method: 'POST', path: '$batch', units: 0, run: (call) => runBatch(call, (inner) => answer(inner)) };

/** Every operation that this Microsoft 365 knows. */
export const operations: Operation[] = [
  ...driveOperations,
  ...itemOperations,
  ...contentOperations,
  ...uploadOperations,
  ...deltaOperations,
  ...fieldOperations,
  ...permissionOperations,
  ...sitePermissionOperations,
  ...labelOperations,
  ...subscriptionOperations,
  ...mailOperations,
  batch,
];

/** Fits the rest of a path on the path of an operation; gives what stands at `{…}`, or undefined where it does not fit. */
function fit(path: string, rest: string[]): Record<string, string> | undefined {
  const parts = path === '' ? [] : path.split('/');
  if (parts.length !== rest.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const given = rest[index] ?? '';
    const [, before, name, after] = /^([^{]*)\{(\w+)\}(.*)$/.exec(part) ?? [];
    if (before === undefined || name === undefined || after === undefined) {
      if (part.toLowerCase() !== given.toLowerCase()) return undefined;
    } else if (given.startsWith(before) && given.endsWith(after) && given.length > before.length + after.length) {
      params[name] = given.slice(before.length, given.length - after.length);
    } else return undefined;
  }
  return params;
}

type Ask = Omit<Call, 'target' | 'drive' | 'siteId' | 'params'>;

function find(ask: Ask): { operation: Operation; call: Call } {
  const path = ask.url.pathname.replace(/^\/v1\.0/, '');
  const found = findTarget(ask.tenant, path);
  const rest = found.rest.map((part) => part.replace(/^microsoft\.graph\./, ''));
  const fitting = operations.flatMap((operation) => {
    const params = operation.at === found.at ? fit(operation.path, rest) : undefined;
    return params === undefined ? [] : [{ operation, params }];
  });
  const hit = fitting.find(({ operation }) => operation.method === ask.method);
  if (hit === undefined) {
    if (fitting.length > 0)
      throw new GraphRefusal(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
    throw new GraphRefusal(400, 'BadRequest', `Resource not found for the segment '${rest[0] ?? ''}'.`);
  }
  const call = { ...ask, params: hit.params, siteId: found.siteId, target: found.target, drive: found.drive };
  return { operation: hit.operation, call };
}

function assertQuery(operation: Operation, url: URL): void {
  for (const name of url.searchParams.keys()) {
    if (name.startsWith('$') && operation.query?.includes(name) !== true)
      throw badRequest(`The query option ${name} is not supported here.`);
  }
}

/** What an error looks like in Graph. */
export const errorAnswer = (refusal: GraphRefusal, headers: Record<string, string | undefined> = {}): Answer => {
  const requestId = randomUUID();
  const innerError = {
    date: new Date().toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': headers['client-request-id'] ?? requestId,
  };
  return {
    status: refusal.status,
    headers: refusal.headers,
    json: { error: { code: refusal.code, message: refusal.message, innerError } },
  };
};

/** Counts what a call costs. */
function count(ask: Ask, operation: Operation): void {
  const fresh =
    operation.path.startsWith('delta') && !ask.url.searchParams.has('token') && ask.url.pathname.endsWith('delta') ? 2 : operation.units;
  ask.tenant.store.run(
    `INSERT INTO units VALUES (?, 1, ?) ON CONFLICT (operation) DO UPDATE SET calls = calls + 1, units = units + excluded.units`,
    `${operation.method} ${operation.at} ${operation.path}`.trim(),
    fresh,
  );
}

/** Answers one call on Graph; a refusal is an answer too. */
export async function answer(ask: Ask): Promise<Answer> {
  try {
    const { operation, call } = find(ask);
    count(ask, operation);
    const refusal = ask.tenant.knobs.refusal(`${ask.method} ${ask.url.pathname}`);
    if (refusal !== undefined) throw asked(refusal);
    assertQuery(operation, call.url);
    return await operation.run(call);
  } catch (error) {
    if (error instanceof GraphRefusal) return errorAnswer(error, ask.headers);
    throw error;
  }
}

const codes: Record<number, string> = {
  429: 'tooManyRequests',
  503: 'serviceNotAvailable',
  504: 'gatewayTimeout',
  423: 'resourceLocked',
  403: 'accessDenied',
};

const asked = ({ status, retryAfter }: { status: number; retryAfter: number | undefined }): GraphRefusal =>
  new GraphRefusal(
    status,
    codes[status] ?? 'generalException',
    'Refused on request, to try out how a caller bears it.',
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  );
