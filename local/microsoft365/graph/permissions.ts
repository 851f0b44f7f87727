import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { badRequest, denied, notFound } from '../graph-error.ts';
import { parentOf } from '../drive/items.ts';
import type { Row } from '../drive/rows.ts';
import type { Json } from '../drive/shape.ts';
import { collection, created, jsonBody, noContent, ok, pageOf, selected, type Call, type Operation } from './call.ts';
import { itemOf } from './target.ts';

type PermissionRow = { id: string; item: string; definition: string };

const isShut = (call: Call, row: Row): boolean => call.tenant.store.get('SELECT item FROM shutItems WHERE item = ?', row.id) !== undefined;

const ownersOf = (call: Call): Json => ({
  id: createHash('sha256')
    .update(`eigenaren:${call.drive?.id ?? ''}`)
    .digest('base64url')
    .slice(0, 22),
  roles: ['owner'],
  grantedToV2: { siteGroup: { displayName: 'Eigenaren van de site' } },
});

const ownOf = (call: Call, row: Row): Json[] => [
  ...(row.kind === 'root' ? [ownersOf(call)] : []),
  ...call.tenant.store
    .all<PermissionRow>('SELECT * FROM permissions WHERE item = ? ORDER BY rowid', row.id)
    .map(({ definition }) => JSON.parse(definition) as Json),
];

/**
 * The permissions on an item: its own, then those of the folders above it, which name where they come from, up to one that inherits nothing
 * any more.
 */
function permissionsOf(call: Call, row: Row): Json[] {
  const all = ownOf(call, row);
  for (let from = row; !isShut(call, from);) {
    const at = parentOf(call.tenant, from);
    if (at === undefined) break;
    from = at;
    const inheritedFrom = { driveId: at.drive, id: at.id, driveType: 'documentLibrary' };
    all.push(...ownOf(call, at).map((permission) => ({ ...permission, inheritedFrom })));
  }
  return all;
}

/** Adds a permission, or gives the one of the same mark that is there. */
function add(call: Call, row: Row, mark: string, make: (id: string) => Json): { permission: Json; made: boolean } {
  const there = call.tenant.store.get<PermissionRow>('SELECT * FROM permissions WHERE item = ? AND mark = ?', row.id, mark);
  if (there !== undefined) return { permission: JSON.parse(there.definition) as Json, made: false };
  const id = randomUUID();
  const permission = make(id);
  call.tenant.store.run('INSERT INTO permissions VALUES (?, ?, ?, ?)', id, row.id, mark, JSON.stringify(permission));
  call.tenant.changed();
  return { permission, made: true };
}

const role = z.enum(['read', 'write', 'owner']);
const inviteBody = z.looseObject({
  recipients: z
    .array(z.looseObject({ email: z.string().optional(), objectId: z.string().optional() }))
    .min(1)
    .max(50),
  roles: z.array(role).min(1),
  requireSignIn: z.boolean().optional(),
  sendInvitation: z.boolean().optional(),
  retainInheritedPermissions: z.boolean().optional(),
});

/** Whoever is known by an id is a group when the tenant says so, a person otherwise. */
function identityOf(call: Call, email: string | undefined, id: string | undefined): Json {
  const group = call.tenant.options.groups?.find((one) => one.id === id);
  if (group !== undefined) return { group: { id: group.id, displayName: group.name } };
  return { user: { displayName: email ?? id, ...(email === undefined ? { id } : { email }) } };
}

/** The first time that an item is shared it may be cut off from what stands above it; later sharing leaves that as it is. */
function shut(call: Call, row: Row): void {
  if (row.kind === 'root' || isShut(call, row)) return;
  call.tenant.store.run('DELETE FROM permissions WHERE item = ?', row.id);
  call.tenant.store.run('INSERT INTO shutItems VALUES (?)', row.id);
}

function invite(call: Call) {
  const { row } = itemOf(call);
  const body = inviteBody.safeParse(jsonBody(call));
  if (!body.success) throw badRequest('The invitation is not understood: recipients and roles (read, write, owner) are needed.');
  const { recipients, roles, retainInheritedPermissions } = body.data;
  if (recipients.some(({ email, objectId }) => email === undefined && objectId === undefined))
    throw badRequest('A recipient needs an email or an objectId.');
  if (retainInheritedPermissions === false) shut(call, row);
  const value = recipients.map(({ email, objectId }) => {
    const who = email ?? objectId ?? '';
    const grantedToV2 = identityOf(call, email, objectId);
    return add(call, row, `invite:${who.toLowerCase()}:${roles.join()}`, (id) => ({ id, roles, grantedToV2 })).permission;
  });
  return ok(collection(call, 'Collection(permission)', value));
}

const linkBody = z.looseObject({
  type: z.enum(['view', 'edit', 'embed']),
  scope: z.enum(['anonymous', 'organization', 'users']).default('organization'),
});

function createLink(call: Call) {
  const { row } = itemOf(call);
  const body = linkBody.safeParse(jsonBody(call));
  if (!body.success) throw badRequest('The link is not understood: type is view, edit or embed.');
  const { type, scope } = body.data;
  const { permission, made } = add(call, row, `link:${type}:${scope}`, (id) => ({
    id,
    roles: [type === 'edit' ? 'write' : 'read'],
    link: { type, scope, preventsDownload: false, webUrl: `${call.tenant.origins.page}/gedeeld/${id}` },
  }));
  return made ? created(permission) : ok(permission);
}

function find(call: Call): Json {
  const permission = permissionsOf(call, itemOf(call).row).find(({ id }) => id === call.params['permission']);
  if (permission === undefined) throw notFound();
  return permission;
}

function remove(call: Call) {
  const permission = find(call);
  if (permission['inheritedFrom'] !== undefined) throw denied('An inherited permission is taken away where it was given.');
  if (call.tenant.store.run('DELETE FROM permissions WHERE id = ?', String(permission['id'])) === 0) throw denied('The owners stay.');
  call.tenant.changed();
  return noContent;
}

/** Who may see an item. */
export const permissionOperations: Operation[] = [
  {
    at: 'item',
    method: 'GET',
    path: 'permissions',
    units: 5,
    query: ['$select', '$top', '$skiptoken'],
    run(call) {
      const { rows, next } = pageOf(call, permissionsOf(call, itemOf(call).row));
      return ok(
        collection(
          call,
          'permissions',
          rows.map((json) => selected(call, json)),
          next,
        ),
      );
    },
  },
  {
    at: 'item',
    method: 'GET',
    path: 'permissions/{permission}',
    units: 5,
    query: ['$select'],
    run: (call) => ok(selected(call, find(call))),
  },
  { at: 'item', method: 'DELETE', path: 'permissions/{permission}', units: 5, run: remove },
  { at: 'item', method: 'POST', path: 'invite', units: 5, run: invite },
  { at: 'item', method: 'POST', path: 'createLink', units: 5, run: createLink },
];
