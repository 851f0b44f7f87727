import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { badRequest, notFound } from '../graph-error.ts';
import type { Json } from '../drive/shape.ts';
import { collection, created, jsonBody, noContent, ok, pageOf, selected, type Call, type Operation } from './call.ts';

type Kept = { id: string; definition: string };

const grants = (call: Call): Json[] =>
  call.tenant.store
    .all<Kept>('SELECT id, definition FROM permissions WHERE item = ? ORDER BY rowid', `site:${call.siteId}`)
    .map(({ definition }) => JSON.parse(definition) as Json);

const roles = z.array(z.enum(['read', 'write', 'owner', 'fullcontrol'])).min(1);
const identities = z
  .array(z.looseObject({ application: z.looseObject({ id: z.string().min(1), displayName: z.string().optional() }) }))
  .min(1);
const grantBody = z.looseObject({ roles, grantedToIdentities: identities.optional(), grantedToIdentitiesV2: identities.optional() });

function add(call: Call) {
  const body = grantBody.safeParse(jsonBody(call));
  const to = body.data?.grantedToIdentitiesV2 ?? body.data?.grantedToIdentities;
  if (!body.success || to === undefined) throw badRequest('A grant needs roles and the application that gets them.');
  const id = randomUUID();
  const grant = { id, roles: body.data.roles, grantedToIdentitiesV2: to, grantedToIdentities: to };
  call.tenant.store.run('INSERT INTO permissions VALUES (?, ?, ?, ?)', id, `site:${call.siteId}`, `grant:${id}`, JSON.stringify(grant));
  return created(grant);
}

function find(call: Call): Json {
  const grant = grants(call).find(({ id }) => id === call.params['permission']);
  if (grant === undefined) throw notFound();
  return grant;
}

function change(call: Call) {
  const body = z.looseObject({ roles }).safeParse(jsonBody(call));
  if (!body.success) throw badRequest('Roles are needed.');
  const grant = { ...find(call), roles: body.data.roles };
  call.tenant.store.run('UPDATE permissions SET definition = ? WHERE id = ?', JSON.stringify(grant), String(find(call)['id']));
  return ok(grant);
}

/** What apps may do in a site. As on a tenant, the listing leaves the roles out: they are asked one grant at a time. */
export const sitePermissionOperations: Operation[] = [
  {
    at: 'site',
    method: 'GET',
    path: 'permissions',
    units: 5,
    query: ['$select', '$top', '$skiptoken'],
    run(call) {
      const { rows, next } = pageOf(call, grants(call));
      const bare = rows.map((grant) => selected(call, Object.fromEntries(Object.entries(grant).filter(([name]) => name !== 'roles'))));
      return ok(collection(call, 'permissions', bare, next));
    },
  },
  {
    at: 'site',
    method: 'GET',
    path: 'permissions/{permission}',
    units: 5,
    query: ['$select'],
    run: (call) => ok(selected(call, find(call))),
  },
  { at: 'site', method: 'POST', path: 'permissions', units: 5, run: add },
  { at: 'site', method: 'PATCH', path: 'permissions/{permission}', units: 5, run: change },
  {
    at: 'site',
    method: 'DELETE',
    path: 'permissions/{permission}',
    units: 5,
    run(call) {
      call.tenant.store.run('DELETE FROM permissions WHERE id = ?', String(find(call)['id']));
      return noContent;
    },
  },
];
