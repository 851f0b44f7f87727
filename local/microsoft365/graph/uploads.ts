import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { badRequest, GraphRefusal, notFound } from '../graph-error.ts';
import type { Tenant } from '../tenant.ts';
import { getDrive } from '../drive/drives.ts';
import { liveItem, parentOf } from '../drive/items.ts';
import { assertName } from '../drive/names.ts';
import { throughGraph } from '../drive/rows.ts';
import { driveItem } from '../drive/shape.ts';
import { assertMatch, putFile, replaceContent, type Conflict } from '../drive/write.ts';
import { jsonBody, ok, type Answer, type Call, type Operation } from './call.ts';

/** Every part but the last is a multiple of this. */
export const partUnit = 320 * 1024;
export const largestPart = 60 * 1024 * 1024;
const largestFile = 2 * 1024 ** 3;
const lifetime = 24 * 3_600_000;

type Upload = {
  id: string;
  drive: string;
  item: string | null;
  parent: string;
  name: string;
  conflict: Conflict;
  ifMatch: string | null;
  received: number;
  total: number | null;
  expires: string;
};

const bodySchema = z.looseObject({
  item: z
    .looseObject({
      name: z.string().optional(),
      fileSize: z.number().optional(),
      '@microsoft.graph.conflictBehavior': z.enum(['fail', 'replace', 'rename']).optional(),
    })
    .nullish(),
  deferCommit: z.literal(false).optional(),
});

const partsFile = (tenant: Tenant, id: string) => join(tenant.folder, 'uploads', id);
const sessionUrl = (tenant: Tenant, id: string) => `${tenant.origins.transfer}/upload/${id}`;

function create(call: Call): Answer {
  const { tenant, target } = call;
  const body = bodySchema.safeParse(jsonBody(call));
  if (!body.success) throw badRequest('The upload session in the body is not understood; deferCommit is not supported here.');
  const parent = target?.row === undefined ? target?.parent : parentOf(tenant, target.row);
  if (target === undefined || parent === undefined) throw notFound('The folder in the path could not be found.');
  const ifMatch = call.headers['if-match'] ?? null;
  if (target.row !== undefined && ifMatch !== null) assertMatch(target.row, ifMatch);
  const name = body.data.item?.name ?? (target.row === undefined ? target.name : target.row.name);
  assertName(name);
  // An id always means that very file; a path follows the rule for conflicts.
  const replaced = target.row !== undefined && !target.byPath ? target.row.id : null;
  const conflict = body.data.item?.['@microsoft.graph.conflictBehavior'] ?? 'fail';
  const id = randomUUID();
  const expires = new Date(Date.now() + lifetime).toISOString();
  mkdirSync(join(tenant.folder, 'uploads'), { recursive: true });
  writeFileSync(partsFile(tenant, id), '');
  tenant.store.run(
    'INSERT INTO uploads VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)',
    id,
    parent.drive,
    replaced,
    parent.id,
    name,
    conflict,
    ifMatch,
    null,
    expires,
  );
  return ok({ uploadUrl: sessionUrl(tenant, id), expirationDateTime: expires, nextExpectedRanges: ['0-'] });
}

export const uploadOperations: Operation[] = [{ at: 'item', method: 'POST', path: 'createUploadSession', units: 2, run: create }];

const sessionOf = (tenant: Tenant, id: string): Upload => {
  const upload = tenant.store.get<Upload>('SELECT * FROM uploads WHERE id = ?', id);
  if (upload === undefined || upload.expires < new Date().toISOString()) throw notFound('The upload session was not found.');
  return upload;
};

const stateOf = (upload: Upload) => ({
  expirationDateTime: upload.expires,
  nextExpectedRanges: [upload.total === null ? `${upload.received}-` : `${upload.received}-${upload.total - 1}`],
});

const wrongRange = (message: string) => new GraphRefusal(416, 'invalidRange', message);

function readRange(header: string | undefined, length: number): { from: number; total: number } {
  const [, from, to, total] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || total === undefined) throw badRequest('The Content-Range header is missing or malformed.');
  if (Number(to) - Number(from) + 1 !== length || Number(to) >= Number(total))
    throw badRequest('The Content-Range does not fit the content.');
  if (Number(total) > largestFile) throw badRequest('The file is larger than 2 GB, which is the most that is taken here.');
  return { from: Number(from), total: Number(total) };
}

/** What the URL of an upload session answers: parts by PUT, its state by GET, an end to it by DELETE. Takes no Authorization. */
export function uploadCall(tenant: Tenant, method: string, id: string, headers: Record<string, string | undefined>, body: Buffer): Answer {
  if (headers['authorization'] !== undefined)
    throw new GraphRefusal(401, 'unauthenticated', 'An upload URL takes no Authorization header.');
  const upload = sessionOf(tenant, id);
  if (method === 'GET') return ok(stateOf(upload));
  if (method === 'DELETE') {
    end(tenant, id);
    return { status: 204 };
  }
  if (method !== 'PUT') throw new GraphRefusal(405, 'invalidRequest', 'The method is not allowed.');
  const { from, total } = readRange(headers['content-range'], body.length);
  if (upload.total !== null && upload.total !== total) throw badRequest('The total in Content-Range changed.');
  if (from !== upload.received) throw wrongRange(`The server expects the byte ${upload.received} next.`);
  const last = from + body.length === total;
  if (!last && body.length % partUnit !== 0) throw badRequest('A part that is not the last must be a multiple of 320 KiB.');
  addPart(tenant, upload, body, total);
  return last ? finish(tenant, { ...upload, total }) : { status: 202, json: stateOf({ ...upload, total, received: from + body.length }) };
}

function addPart(tenant: Tenant, upload: Upload, body: Buffer, total: number): void {
  const file = partsFile(tenant, upload.id);
  // A process that was killed between the two writes left more bytes than were counted.
  if (statSync(file).size !== upload.received) truncateSync(file, upload.received);
  appendFileSync(file, body);
  tenant.store.run('UPDATE uploads SET received = received + ?, total = ? WHERE id = ?', body.length, total, upload.id);
}

function finish(tenant: Tenant, upload: Upload): Answer {
  const drive = getDrive(tenant, upload.drive);
  const bytes = readFileSync(partsFile(tenant, upload.id));
  const how = { who: throughGraph, ifMatch: upload.ifMatch ?? undefined };
  try {
    if (upload.item !== null) {
      const row = replaceContent(tenant, liveItem(tenant, drive.id, upload.item), bytes, how);
      return ok(driveItem(tenant, drive, row));
    }
    const parent = liveItem(tenant, drive.id, upload.parent);
    const made = putFile(tenant, parent, upload.name, bytes, { ...how, conflict: upload.conflict });
    return { status: made.created ? 201 : 200, json: driveItem(tenant, drive, made.row) };
  } finally {
    end(tenant, upload.id);
  }
}

function end(tenant: Tenant, id: string): void {
  tenant.store.run('DELETE FROM uploads WHERE id = ?', id);
  if (existsSync(partsFile(tenant, id))) rmSync(partsFile(tenant, id));
}
