import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { badRequest, denied, notFound } from '../graph-error.ts';
import { bump } from '../drive/items.ts';
import { readLabel } from '../drive/label.ts';
import { throughGraph, type Drive, type Row } from '../drive/rows.ts';
import { fieldsOf, listItem, webUrlOf, type Json } from '../drive/shape.ts';
import { rootOf } from '../drive/items.ts';
import { assertMatch, assertUnlocked } from '../drive/write.ts';
import { collection, created, jsonBody, ok, pageOf, selected, type Call, type Operation } from './call.ts';
import { driveOf, itemOf } from './target.ts';

type Column = {
  id: string;
  name: string;
  displayName?: string | undefined;
  text?: { maxLength?: number | undefined; allowMultipleLines?: boolean | undefined } | undefined;
  choice?: { choices?: string[] | undefined; allowTextEntry?: boolean | undefined } | undefined;
};

const columnsOf = (call: Call, drive: Drive): Column[] =>
  call.tenant.store
    .all<{ definition: string }>('SELECT definition FROM columns WHERE drive = ? ORDER BY rowid', drive.id)
    .map(({ definition }) => JSON.parse(definition) as Column);

const longestLine = 255;

function assertValue(column: Column | undefined, name: string, value: unknown): void {
  if (column === undefined) throw badRequest(`Field '${name}' is not recognized`);
  if (value === null) return;
  if (typeof value !== 'string') throw badRequest(`Field '${name}' takes text.`);
  if (column.choice !== undefined && column.choice.allowTextEntry !== true && column.choice.choices?.includes(value) !== true)
    throw badRequest(`The text in field '${name}' is not one of its choices.`);
  if (column.text === undefined) return;
  if (column.text.allowMultipleLines !== true && value.length > (column.text.maxLength ?? longestLine)) {
    throw badRequest(`The text in field '${name}' is too long.`);
  }
}

function patchFields(call: Call, row: Row) {
  const body = jsonBody(call);
  const columns = columnsOf(call, driveOf(call));
  assertMatch(row, call.headers['if-match']);
  assertUnlocked(row);
  if (readLabel(row)?.recordLocked === true) throw denied('The item is a locked record.');
  const given = Object.entries(body).filter(([name]) => !name.startsWith('@odata.'));
  for (const [name, value] of given)
    assertValue(
      columns.find((column) => column.name === name),
      name,
      value,
    );
  const merged = Object.entries({ ...(JSON.parse(row.fields) as Json), ...Object.fromEntries(given) }).filter(
    ([, value]) => value !== null,
  );
  const fields = JSON.stringify(Object.fromEntries(merged));
  return call.tenant.store.transaction(() => {
    call.tenant.store.run('UPDATE items SET fields = ? WHERE id = ?', fields, row.id);
    return ok(fieldsOf(bump(call.tenant, row, throughGraph)));
  });
}

function rowOfListItem(call: Call): Row {
  const row = call.tenant.store.get<Row>(
    "SELECT * FROM items WHERE drive = ? AND listItem = ? AND state = 'live' AND kind <> 'root'",
    driveOf(call).id,
    Number(call.params['item']),
  );
  if (row === undefined) throw notFound();
  return row;
}

const sharepointIdsOf = (call: Call, drive: Drive): Json => {
  const [, siteId, webId] = drive.siteId.split(',');
  const siteUrl = `${call.tenant.origins.page}/sites/${encodeURIComponent(drive.site)}`;
  return { listId: drive.listId, siteId, webId, siteUrl, tenantId: call.tenant.app.tenantId };
};

const listShape = (call: Call, drive: Drive): Json => ({
  id: drive.listId,
  name: drive.library,
  displayName: drive.library,
  createdDateTime: drive.created,
  webUrl: webUrlOf(call.tenant, drive, rootOf(call.tenant, drive.id)),
  sharepointIds: sharepointIdsOf(call, drive),
  list: { template: 'documentLibrary', contentTypesEnabled: false, hidden: false },
});

const textBody = z.looseObject({ maxLength: z.number().int().max(longestLine).optional(), allowMultipleLines: z.boolean().optional() });
const choiceBody = z.looseObject({
  choices: z.array(z.string().min(1).max(longestLine)).min(1).optional(),
  allowTextEntry: z.boolean().optional(),
  displayAs: z.enum(['checkBoxes', 'dropDownMenu', 'radioButtons']).optional(),
});
const columnBody = z.looseObject({
  name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,31}$/),
  displayName: z.string().max(255).optional(),
  text: textBody.optional(),
  choice: choiceBody.optional(),
});

function addColumn(call: Call) {
  const drive = driveOf(call);
  const body = columnBody.safeParse(jsonBody(call));
  if (!body.success || (body.data.text === undefined) === (body.data.choice === undefined))
    throw badRequest('Only text and choice columns with a plain name can be made here.');
  if (columnsOf(call, drive).some(({ name }) => name === body.data.name)) throw badRequest('A column of that name already exists.');
  const column = { id: randomUUID(), displayName: body.data.name, ...body.data };
  call.tenant.store.run('INSERT INTO columns VALUES (?, ?, ?)', drive.id, column.name, JSON.stringify(column));
  return created(column);
}

const columnChange = z.looseObject({ displayName: z.string().max(255).optional(), choice: choiceBody.optional() });

function changeColumn(call: Call) {
  const drive = driveOf(call);
  const column = columnsOf(call, drive).find(({ id }) => id === call.params['column']);
  if (column === undefined) throw notFound('The column could not be found.');
  const body = columnChange.safeParse(jsonBody(call));
  if (!body.success) throw badRequest('The column is not understood.');
  const { displayName, choice } = body.data;
  if (choice !== undefined && column.choice === undefined) throw badRequest('The type of a column cannot be changed.');
  const changed = {
    ...column,
    ...(displayName === undefined ? {} : { displayName }),
    ...(choice === undefined ? {} : { choice: { ...column.choice, ...choice } }),
  };
  call.tenant.store.run('UPDATE columns SET definition = ? WHERE drive = ? AND name = ?', JSON.stringify(changed), drive.id, column.name);
  return ok(changed);
}

const listColumns = (call: Call) =>
  ok(
    collection(
      call,
      'columns',
      columnsOf(call, driveOf(call)).map((column) => selected(call, column)),
    ),
  );

function listItems(call: Call) {
  const drive = driveOf(call);
  const rows = call.tenant.store.all<Row>(
    "SELECT * FROM items WHERE drive = ? AND state = 'live' AND kind <> 'root' ORDER BY listItem",
    drive.id,
  );
  const { rows: page, next } = pageOf(call, rows);
  const withFields = /\bfields\b/.test(call.url.searchParams.get('$expand') ?? '');
  return ok(
    collection(
      call,
      'listItems',
      page.map((row) => listItem(call.tenant, drive, row, withFields)),
      next,
    ),
  );
}

/** The library as a list: its columns, and what stands in them. */
export const fieldOperations: Operation[] = [
  {
    at: 'item',
    method: 'GET',
    path: 'listItem/fields',
    units: 1,
    query: ['$select'],
    run: (call) => ok(selected(call, fieldsOf(itemOf(call).row))),
  },
  { at: 'item', method: 'PATCH', path: 'listItem/fields', units: 2, run: (call) => patchFields(call, itemOf(call).row) },
  {
    at: 'drive',
    method: 'GET',
    path: 'list',
    units: 1,
    query: ['$select'],
    run: (call) => ok(selected(call, listShape(call, driveOf(call)))),
  },
  { at: 'drive', method: 'GET', path: 'list/columns', units: 2, query: ['$select'], run: listColumns },
  { at: 'drive', method: 'POST', path: 'list/columns', units: 2, run: addColumn },
  { at: 'drive', method: 'PATCH', path: 'list/columns/{column}', units: 2, run: changeColumn },
  { at: 'drive', method: 'GET', path: 'list/items', units: 2, query: ['$expand', '$top', '$skiptoken'], run: listItems },
  {
    at: 'drive',
    method: 'GET',
    path: 'list/items/{item}/fields',
    units: 1,
    query: ['$select'],
    run: (call) => ok(selected(call, fieldsOf(rowOfListItem(call)))),
  },
  { at: 'drive', method: 'PATCH', path: 'list/items/{item}/fields', units: 2, run: (call) => patchFields(call, rowOfListItem(call)) },
  {
    at: 'site',
    method: 'GET',
    path: 'lists',
    units: 2,
    query: ['$select', '$top', '$skiptoken'],
    run(call) {
      const drives = call.tenant.store.all<Drive>('SELECT * FROM drives WHERE siteId = ? ORDER BY library', call.siteId);
      const { rows, next } = pageOf(call, drives);
      return ok(
        collection(
          call,
          'lists',
          rows.map((drive) => selected(call, listShape(call, drive))),
          next,
        ),
      );
    },
  },
];
