import { z } from 'zod';
import { badRequest, notFound } from '../graph-error.ts';
import { childrenOf, liveItem } from '../drive/items.ts';
import { throughGraph, type Row } from '../drive/rows.ts';
import { driveItem, fieldsOf, listItem, type Json } from '../drive/shape.ts';
import { assertMatch, createFolder, destroy, moveItem, recycle, restore, type Conflict } from '../drive/write.ts';
import { collection, created, jsonBody, noContent, ok, pageOf, selected, type Call, type Operation } from './call.ts';
import { driveOf, itemOf } from './target.ts';

const conflictName = '@microsoft.graph.conflictBehavior';

/** What is to happen when the name is taken: from the query, else from the body. */
export function conflictOf(call: Call, fallback: Conflict, body: Json = {}): Conflict {
  const asked = call.url.searchParams.get(conflictName) ?? body[conflictName] ?? fallback;
  if (asked === 'fail' || asked === 'replace' || asked === 'rename') return asked;
  throw badRequest('conflictBehavior must be fail, replace or rename.');
}

/** An item with what `$expand` and `$select` ask. */
export function shaped(call: Call, row: Row): Json {
  const drive = driveOf(call);
  const json = driveItem(call.tenant, drive, row);
  const expand = call.url.searchParams.get('$expand') ?? '';
  const expanded: Json = {};
  for (const [name = ''] of expand.matchAll(/[a-zA-Z]+(?:\([^)]*\))?/g)) {
    const kind = name.split('(')[0];
    if (kind === 'listItem') expanded['listItem'] = listItem(call.tenant, drive, row, name.includes('fields'));
    else if (kind === 'children') expanded['children'] = childrenOf(call.tenant, row).map((child) => driveItem(call.tenant, drive, child));
    else throw badRequest(`$expand=${kind ?? ''} is not supported here.`);
  }
  return { ...selected(call, json), ...expanded };
}

const list = (call: Call) => {
  const { row } = itemOf(call);
  const order = call.url.searchParams.get('$orderby') ?? 'name';
  if (!/^name( asc)?$/.test(order)) throw badRequest('Only $orderby=name is supported here.');
  const { rows, next } = pageOf(call, row.kind === 'file' ? [] : childrenOf(call.tenant, row));
  return ok(
    collection(
      call,
      'driveItems',
      rows.map((child) => shaped(call, child)),
      next,
    ),
  );
};

const patchBody = z.looseObject({
  name: z.string().optional(),
  parentReference: z.looseObject({ id: z.string().optional(), driveId: z.string().optional(), path: z.string().optional() }).optional(),
});

function patch(call: Call) {
  const { row, drive } = itemOf(call);
  const body = patchBody.safeParse(jsonBody(call));
  if (!body.success) throw badRequest('The item in the body is not understood.');
  const { name, parentReference } = body.data;
  assertMatch(row, call.headers['if-match']);
  if (parentReference?.driveId !== undefined && parentReference.driveId !== drive.id)
    throw badRequest('Moving between drives is not supported.');
  if (parentReference !== undefined && parentReference.id === undefined) throw badRequest('Name the new parent by its id.');
  const parent = parentReference?.id === undefined ? undefined : liveItem(call.tenant, drive.id, parentReference.id);
  if (name === undefined && parent === undefined) throw badRequest('Only name and parentReference can be changed here.');
  return ok(shaped(call, moveItem(call.tenant, row, { name, parent, conflict: conflictOf(call, 'fail', body.data) }, throughGraph)));
}

const restoreBody = z.looseObject({
  name: z.string().optional(),
  parentReference: z.looseObject({ id: z.string().optional() }).optional(),
});

/** Items: read, list, make, rename, move, delete, destroy, restore. */
export const itemOperations: Operation[] = [
  { at: 'item', method: 'GET', path: '', units: 1, query: ['$select', '$expand'], run: (call) => ok(shaped(call, itemOf(call).row)) },
  { at: 'item', method: 'GET', path: 'children', units: 2, query: ['$select', '$expand', '$top', '$skiptoken', '$orderby'], run: list },
  {
    at: 'item',
    method: 'POST',
    path: 'children',
    units: 2,
    run(call) {
      const body = jsonBody(call);
      if (typeof body['folder'] !== 'object' || body['folder'] === null) throw badRequest('Only folders can be made this way.');
      const made = createFolder(call.tenant, itemOf(call).row, body['name'], conflictOf(call, 'fail', body), throughGraph);
      const answer = shaped(call, made.row);
      return made.created ? created(answer) : ok(answer);
    },
  },
  { at: 'item', method: 'PATCH', path: '', units: 2, run: patch },
  {
    at: 'item',
    method: 'DELETE',
    path: '',
    units: 2,
    run(call) {
      recycle(call.tenant, itemOf(call).row, call.headers['if-match']);
      return noContent;
    },
  },
  {
    at: 'item',
    method: 'POST',
    path: 'permanentDelete',
    units: 2,
    run(call) {
      destroy(call.tenant, itemOf(call).row, call.headers['if-match']);
      return noContent;
    },
  },
  {
    at: 'drive',
    method: 'POST',
    path: 'items/{item}/restore',
    units: 2,
    run(call) {
      const drive = driveOf(call);
      const body = restoreBody.safeParse(jsonBody(call));
      if (!body.success) throw badRequest('The body is not understood.');
      const to = body.data.parentReference?.id;
      const parent = to === undefined ? undefined : liveItem(call.tenant, drive.id, to);
      return ok(shaped(call, restore(call.tenant, drive.id, call.params['item'] ?? '', throughGraph, { parent, name: body.data.name })));
    },
  },
  {
    at: 'item',
    method: 'GET',
    path: 'listItem',
    units: 1,
    query: ['$select', '$expand'],
    run: (call) => {
      const { drive, row } = itemOf(call);
      if (row.kind === 'root') throw notFound('The root has no list item.');
      const withFields = /\bfields\b/.test(call.url.searchParams.get('$expand') ?? '');
      const { fields: _, ...json } = listItem(call.tenant, drive, row, false);
      return ok({ ...selected(call, json), ...(withFields ? { fields: fieldsOf(row) } : {}) });
    },
  },
];
