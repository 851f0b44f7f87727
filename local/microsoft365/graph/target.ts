import { badRequest, notFound } from '../graph-error.ts';
import type { Tenant } from '../tenant.ts';
import { allDrives, findDrive, getDrive, siteHost, siteIdOf } from '../drive/drives.ts';
import { childOf, liveItem, rootOf } from '../drive/items.ts';
import type { Drive, Row } from '../drive/rows.ts';
import type { Call, Target } from './call.ts';

type Segment = string | { path: string[] };

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest('The path is not valid percent-encoding.');
  }
};

/** Takes a path apart; what stands between `:/` and `:` is a path in a drive or to a site. */
export function segmentsOf(path: string): Segment[] {
  const segments: Segment[] = [];
  let rest = path;
  while (rest !== '') {
    const at = rest.indexOf(':/');
    const plain = at < 0 ? rest.replace(/:$/, '') : rest.slice(0, at);
    segments.push(
      ...plain
        .split('/')
        .filter((part) => part !== '')
        .map(decode),
    );
    if (at < 0) break;
    const end = rest.indexOf(':', at + 1);
    const inside = end < 0 ? rest.slice(at + 2) : rest.slice(at + 2, end);
    segments.push({
      path: inside
        .split('/')
        .filter((part) => part !== '')
        .map(decode),
    });
    rest = end < 0 ? '' : rest.slice(end + 1);
  }
  return segments;
}

/** What a call works on, and the rest of its path. */
export type Found = { at: 'top' | 'site' | 'drive' | 'item'; siteId: string; drive?: Drive; target?: Target; rest: string[] };

const texts = (segments: Segment[]): string[] =>
  segments.map((segment) => {
    if (typeof segment !== 'string') throw badRequest('The path is not understood.');
    return segment;
  });

export function findTarget(tenant: Tenant, path: string): Found {
  const segments = segmentsOf(path);
  const [first, id, ...rest] = segments;
  if (first === 'drives' && typeof id === 'string') return inDrive(tenant, getDrive(tenant, id), rest);
  if (first === 'sites' && typeof id === 'string') return inSite(tenant, id, rest);
  return { at: 'top', siteId: '', rest: texts(segments) };
}

function inSite(tenant: Tenant, id: string, after: Segment[]): Found {
  const [next, ...others] = after;
  const byPath = next !== undefined && typeof next !== 'string';
  if (byPath && (id !== siteHost || next.path[0] !== 'sites')) throw notFound('Requested site could not be found.');
  const drives = allDrives(tenant);
  const siteId = byPath ? siteIdOf(next.path.slice(1).join('/')) : id;
  const own = drives.filter((drive) => drive.siteId === siteId || (!byPath && drive.siteId.split(',')[1] === id));
  const [one] = own;
  if (one === undefined) throw notFound('Requested site could not be found.');
  const rest = byPath ? others : after;
  const [kind, which, ...tail] = rest;
  if (kind === 'drive') return inDrive(tenant, one, rest.slice(1));
  if (kind === 'drives' && typeof which === 'string') {
    const drive = findDrive(tenant, which);
    if (drive === undefined || !own.includes(own.find(({ id }) => id === which) ?? drive)) throw notFound('The drive could not be found.');
    return inDrive(tenant, drive, tail);
  }
  if (kind === 'lists' && typeof which === 'string') {
    const drive = own.find(({ listId, library }) => listId === which || library === which);
    if (drive === undefined) throw notFound('The list could not be found.');
    if (tail[0] === 'drive') return inDrive(tenant, drive, tail.slice(1));
    return { at: 'drive', siteId: one.siteId, drive, rest: ['list', ...texts(tail)] };
  }
  return { at: 'site', siteId: one.siteId, rest: texts(rest) };
}

function inDrive(tenant: Tenant, drive: Drive, segments: Segment[]): Found {
  const [kind, ...rest] = segments;
  const base = { siteId: drive.siteId, drive };
  if (kind === 'root') return inItem(tenant, drive, rootOf(tenant, drive.id), rest);
  if (kind === 'items' && typeof rest[0] === 'string') {
    const id = rest[0];
    // Restoring works on an item that is not there any more; every other call gives 404 for it.
    if (rest[1] === 'restore') return { ...base, at: 'drive', rest: ['items', id, 'restore'] };
    return inItem(tenant, drive, liveItem(tenant, drive.id, id), rest.slice(1));
  }
  return { ...base, at: 'drive', rest: texts(segments) };
}

function inItem(tenant: Tenant, drive: Drive, start: Row, segments: Segment[]): Found {
  const [first, ...others] = segments;
  const byPath = first !== undefined && typeof first !== 'string';
  const target = byPath ? follow(tenant, drive, start, first.path) : { drive, row: start, byPath: false };
  return { at: 'item', siteId: drive.siteId, drive, target, rest: texts(byPath ? others : segments) };
}

function follow(tenant: Tenant, drive: Drive, start: Row, path: string[]): Target {
  let at: Row | undefined = start;
  let parent: Row | undefined = start;
  let name = '';
  for (const part of path) {
    parent = at;
    name = part;
    at = at === undefined ? undefined : childOf(tenant, at, part);
  }
  return at === undefined ? { drive, row: undefined, parent, name } : { drive, row: at, byPath: true };
}

/** The item that a call works on; throws 404 where it is not there. */
export function itemOf(call: Call): { drive: Drive; row: Row } {
  const { target } = call;
  if (target?.row === undefined) throw notFound();
  return { drive: target.drive, row: target.row };
}

export function driveOf(call: Call): Drive {
  if (call.drive === undefined) throw notFound('The drive could not be found.');
  return call.drive;
}
