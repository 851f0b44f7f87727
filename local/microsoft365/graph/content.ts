import { badRequest, locked, notFound } from '../graph-error.ts';
import { parentOf } from '../drive/items.ts';
import { throughGraph } from '../drive/rows.ts';
import { downloadUrl } from '../drive/shape.ts';
import { putFile, replaceContent } from '../drive/write.ts';
import { created, ok, type Call, type Operation } from './call.ts';
import { conflictOf, shaped } from './items.ts';
import { itemOf } from './target.ts';

/** The bytes that Graph takes in one PUT. */
export const largestUpload = 250 * 1024 * 1024;

function put(call: Call) {
  const { target, tenant } = call;
  const how = { who: throughGraph, ifMatch: call.headers['if-match'] };
  const conflict = conflictOf(call, 'replace');
  // An id always means that very file; a path follows the rule for conflicts.
  if (target?.row !== undefined && (!target.byPath || conflict === 'replace')) {
    return ok(shaped(call, replaceContent(tenant, target.row, call.body, how)));
  }
  const parent = target?.row === undefined ? target?.parent : parentOf(tenant, target.row);
  if (target === undefined || parent === undefined) throw notFound('The folder in the path could not be found.');
  const name = target.row === undefined ? target.name : target.row.name;
  const made = putFile(tenant, parent, name, call.body, { ...how, conflict });
  return created(shaped(call, made.row));
}

/** The bytes of files. */
export const contentOperations: Operation[] = [
  {
    at: 'item',
    method: 'GET',
    path: 'content',
    units: 1,
    run(call) {
      const { row } = itemOf(call);
      if (row.kind !== 'file') throw notFound('A folder has no content.');
      if (call.url.searchParams.has('format')) throw badRequest('Converting to another format is not supported here.');
      if (row.lock === 'all') throw locked();
      return { status: 302, headers: { location: downloadUrl(call.tenant, row) } };
    },
  },
  { at: 'item', method: 'PUT', path: 'content', units: 2, run: put },
];
