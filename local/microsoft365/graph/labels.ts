import { z } from 'zod';
import { badRequest, notFound } from '../graph-error.ts';
import { bump, findItem } from '../drive/items.ts';
import { makeLabel, readLabel, type Label } from '../drive/label.ts';
import { throughGraph, type Row, type Who } from '../drive/rows.ts';
import { now, type Tenant } from '../tenant.ts';
import { jsonBody, noContent, ok, selected, type Call, type Operation } from './call.ts';
import { itemOf } from './target.ts';

const shape = (row: Row, label: Label) => ({
  id: row.guid,
  name: label.name,
  isLabelAppliedExplicitly: true,
  labelAppliedDateTime: label.applied,
  labelAppliedBy: { user: { displayName: 'Beheer' } },
  retentionSettings: {
    behaviorDuringRetentionPeriod: label.behavior,
    isDeleteAllowed: label.deleteAllowed,
    isRecordLocked: label.recordLocked,
    isMetadataUpdateAllowed: !label.recordLocked,
    isContentUpdateAllowed: label.contentUpdateAllowed,
    isLabelUpdateAllowed: true,
  },
});

/** Puts a label on an item or takes it off; this changes the eTag. */
export function setLabel(tenant: Tenant, row: Row, label: Label | undefined, who: Who): Row {
  return tenant.store.transaction(() => {
    tenant.store.run('UPDATE items SET label = ? WHERE id = ?', label === undefined ? null : JSON.stringify(label), row.id);
    return bump(tenant, row, who);
  });
}

const body = z.looseObject({
  name: z.string().min(1).max(128).optional(),
  retentionSettings: z.looseObject({ isRecordLocked: z.boolean() }).optional(),
});

function patch(call: Call) {
  const { row } = itemOf(call);
  const given = body.safeParse(jsonBody(call));
  if (!given.success) throw badRequest('The label in the body is not understood.');
  const { name, retentionSettings } = given.data;
  const before = name === undefined ? readLabel(row) : makeLabel(name, now(call.tenant), false);
  if (before === undefined) throw badRequest('The item has no retention label; name the one to apply.');
  const recordLocked = retentionSettings?.isRecordLocked ?? before.recordLocked;
  if (recordLocked && before.behavior === 'retain') throw badRequest('Only a record can be locked.');
  const label = { ...before, recordLocked, contentUpdateAllowed: !recordLocked };
  const after = setLabel(call.tenant, row, label, throughGraph);
  return ok(shape(after, label));
}

/** Retention labels. */
export const labelOperations: Operation[] = [
  {
    at: 'item',
    method: 'GET',
    path: 'retentionLabel',
    units: 1,
    query: ['$select'],
    run(call) {
      const { row } = itemOf(call);
      const label = readLabel(findItem(call.tenant, row.drive, row.id) ?? row);
      if (label === undefined) throw notFound('The item has no retention label.');
      return ok(selected(call, shape(row, label)));
    },
  },
  { at: 'item', method: 'PATCH', path: 'retentionLabel', units: 2, run: patch },
  {
    at: 'item',
    method: 'DELETE',
    path: 'retentionLabel',
    units: 2,
    run(call) {
      const { row } = itemOf(call);
      if (readLabel(row)?.recordLocked === true) throw badRequest('A locked record keeps its label.');
      setLabel(call.tenant, row, undefined, throughGraph);
      return noContent;
    },
  },
];
