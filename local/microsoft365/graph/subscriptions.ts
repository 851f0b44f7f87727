import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { badRequest, GraphRefusal, notFound } from '../graph-error.ts';
import { now, type Tenant } from '../tenant.ts';
import { findDrive } from '../drive/drives.ts';
import { post } from '../notify/post.ts';
import { collection, created, jsonBody, noContent, ok, type Call, type Operation } from './call.ts';

/** A subscription as it is kept. `notified` is the count of changes in the drive that the subscriber was told of. */
export type SubscriptionRow = {
  id: string;
  drive: string;
  resource: string;
  changeType: string;
  notificationUrl: string;
  lifecycleUrl: string | null;
  clientState: string | null;
  expires: string;
  notified: number;
  failures: number;
  firstFailure: number | null;
  due: number;
  reauthorizeFor: string | null;
};

const longestMinutes = 42_300;
const shortestMinutes = 45;

const shape = (tenant: Tenant, row: SubscriptionRow) => ({
  id: row.id,
  resource: row.resource,
  applicationId: tenant.app.clientId,
  changeType: row.changeType,
  clientState: row.clientState,
  notificationUrl: row.notificationUrl,
  lifecycleNotificationUrl: row.lifecycleUrl,
  expirationDateTime: row.expires,
  creatorId: tenant.app.clientId,
});

const address = z.url({ protocol: /^https?$/ });
const createBody = z.looseObject({
  changeType: z.string(),
  notificationUrl: address,
  lifecycleNotificationUrl: address.nullish(),
  resource: z.string().max(300),
  expirationDateTime: z.string(),
  clientState: z.string().max(128, 'clientState has at most 128 characters').nullish(),
});

/** Graph asks https of everyone; here plain http is taken for this machine itself. */
function assertAddress(url: string): void {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    throw badRequest('The notification URL must be https.');
}

function expiry(call: Call, text: string): string {
  const until = new Date(text).getTime();
  const left = (until - call.tenant.clock.now().getTime()) / 60_000;
  if (Number.isNaN(until) || left <= 0) throw badRequest('Subscription expiration must be in the future.');
  if (left > longestMinutes) throw badRequest(`Subscription expiration can only be ${longestMinutes} minutes in the future.`);
  // Graph lengthens a shorter one to 45 minutes.
  return new Date(Math.max(until, call.tenant.clock.now().getTime() + shortestMinutes * 60_000)).toISOString();
}

function driveOfResource(tenant: Tenant, resource: string) {
  const [, id] = /^\/?drives\/([^/]+)\/root\/?$/.exec(resource) ?? [];
  const drive = id === undefined ? undefined : findDrive(tenant, decodeURIComponent(id));
  if (drive === undefined) throw badRequest('Only /drives/{id}/root can be subscribed to here.');
  return drive;
}

async function shakeHands(call: Call, url: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`;
  const to = new URL(url);
  to.searchParams.set('validationToken', token);
  const answer = await post(call.tenant, to.href, undefined, 10_000);
  const good = answer?.status === 200 && /^text\/plain\b/i.test(answer.contentType) && answer.text === token;
  if (!good)
    throw new GraphRefusal(400, 'ValidationError', `Subscription validation request failed. Must respond with 200 OK to this request.`);
}

async function create(call: Call) {
  const { store } = call.tenant;
  const body = createBody.safeParse(jsonBody(call));
  if (!body.success) throw badRequest(body.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  const { data } = body;
  if (data.changeType !== 'updated') throw badRequest("Only the changeType 'updated' is supported for drive items.");
  const drive = driveOfResource(call.tenant, data.resource);
  const urls = new Set([data.notificationUrl, ...(data.lifecycleNotificationUrl == null ? [] : [data.lifecycleNotificationUrl])]);
  urls.forEach(assertAddress);
  const expires = expiry(call, data.expirationDateTime);
  const assertFree = () => {
    const taken = store.get(
      'SELECT id FROM subscriptions WHERE drive = ? AND changeType = ? AND expires > ?',
      drive.id,
      data.changeType,
      now(call.tenant),
    );
    if (taken !== undefined)
      throw new GraphRefusal(409, 'ExtensionError', 'A subscription on this resource and changeType already exists.');
  };
  assertFree();
  for (const url of urls) await shakeHands(call, url);
  assertFree();
  const id = randomUUID();
  store.run(
    `INSERT INTO subscriptions (id, drive, resource, changeType, notificationUrl, lifecycleUrl, clientState, expires, notified)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT seq FROM drives WHERE id = ?))`,
    id,
    drive.id,
    data.resource,
    data.changeType,
    data.notificationUrl,
    data.lifecycleNotificationUrl ?? null,
    data.clientState ?? null,
    expires,
    drive.id,
  );
  return created(shape(call.tenant, find(call.tenant, id)));
}

function find(tenant: Tenant, id: string): SubscriptionRow {
  const row = tenant.store.get<SubscriptionRow>('SELECT * FROM subscriptions WHERE id = ? AND expires > ?', id, now(tenant));
  if (row === undefined) throw notFound('The object was not found.');
  return row;
}

const patchBody = z.looseObject({ expirationDateTime: z.string().optional(), notificationUrl: address.optional() });

async function patch(call: Call) {
  const row = find(call.tenant, call.params['id'] ?? '');
  const body = patchBody.safeParse(jsonBody(call));
  if (!body.success) throw badRequest('The subscription in the body is not understood.');
  const expires = body.data.expirationDateTime === undefined ? row.expires : expiry(call, body.data.expirationDateTime);
  const url = body.data.notificationUrl ?? row.notificationUrl;
  assertAddress(url);
  if (url !== row.notificationUrl) await shakeHands(call, url);
  call.tenant.store.run(
    'UPDATE subscriptions SET expires = ?, notificationUrl = ?, reauthorizeFor = NULL WHERE id = ?',
    expires,
    url,
    row.id,
  );
  return ok(shape(call.tenant, find(call.tenant, row.id)));
}

/** Subscriptions to changes in a drive. */
export const subscriptionOperations: Operation[] = [
  {
    at: 'top',
    method: 'GET',
    path: 'subscriptions',
    units: 1,
    run(call) {
      const rows = call.tenant.store.all<SubscriptionRow>('SELECT * FROM subscriptions WHERE expires > ? ORDER BY id', now(call.tenant));
      return ok(
        collection(
          call,
          'subscriptions',
          rows.map((row) => shape(call.tenant, row)),
        ),
      );
    },
  },
  { at: 'top', method: 'POST', path: 'subscriptions', units: 1, run: create },
  {
    at: 'top',
    method: 'GET',
    path: 'subscriptions/{id}',
    units: 1,
    run: (call) => ok(shape(call.tenant, find(call.tenant, call.params['id'] ?? ''))),
  },
  { at: 'top', method: 'PATCH', path: 'subscriptions/{id}', units: 1, run: patch },
  {
    at: 'top',
    method: 'POST',
    path: 'subscriptions/{id}/reauthorize',
    units: 1,
    run(call) {
      const row = find(call.tenant, call.params['id'] ?? '');
      call.tenant.store.run('UPDATE subscriptions SET reauthorizeFor = expires WHERE id = ?', row.id);
      return noContent;
    },
  },
  {
    at: 'top',
    method: 'DELETE',
    path: 'subscriptions/{id}',
    units: 1,
    run(call) {
      call.tenant.store.run('DELETE FROM subscriptions WHERE id = ?', find(call.tenant, call.params['id'] ?? '').id);
      return noContent;
    },
  },
];
