import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Gate } from '../../src/graph/gate/gate.ts';
import { openGraph } from '../../src/graph/index.ts';
import type { DriveItem, Graph } from '../../src/graph/types.ts';
import { doorSettings } from './door-settings.ts';
import { withMicrosoft365, type Running } from './with-microsoft365.ts';

let m365: Running;
let graph: Graph;
let aanvragen: DriveItem;
let file: DriveItem;
let done: string | undefined;
const content = Buffer.from('inhoud');
const enter = vi.spyOn(Gate.prototype, 'enter');

beforeAll(async () => {
  m365 = await withMicrosoft365();
  graph = openGraph(doorSettings(m365), { log: () => undefined });
  aanvragen = await graph.getItemByPath(m365.drive, 'De Eik/Aanvragen');
  file = await graph.upload(m365.drive, aanvragen.id, 'stuk.txt', content, 'replace');
  done = (await graph.delta(m365.drive)).done;
});
afterAll(async () => {
  enter.mockRestore();
  await m365.end();
});

describe('the units that the gate is asked for are those that Microsoft 365 counts', () => {
  it.each<[string, number, () => Promise<unknown>]>([
    ['an item', 1, () => graph.getItem(m365.drive, file.id)],
    ['an item by path', 1, () => graph.getItemByPath(m365.drive, 'De Eik')],
    ['two items at once', 2, () => graph.getItems(m365.drive, [file.id, aanvragen.id])],
    ['a folder', 2, () => graph.listChildren(m365.drive, aanvragen.id)],
    ['delta with a link, the cost of an idle round', 1, () => graph.delta(m365.drive, done)],
    ['delta anew', 2, () => graph.delta(m365.drive)],
    ['a download', 1, () => graph.download(m365.drive, file.id, 100)],
    ['an upload, read back', 3, () => graph.upload(m365.drive, aanvragen.id, 'rapport.pdf', content, 'replace')],
    ['a large upload, read back', 3, () => graph.upload(m365.drive, aanvragen.id, 'groot.pdf', Buffer.alloc(5_000_000), 'replace')],
    ['columns', 2, () => graph.setFields(m365.drive, aanvragen.id, { Status: 'ontvangen' })],
    ['columns, read', 1, () => graph.getFields(m365.drive, aanvragen.id)],
    ['a label', 1, () => graph.retentionLabel(m365.drive, file.id)],
    ['a folder that is made', 2, () => graph.createFolder(m365.drive, aanvragen.id, 'nieuw')],
    ['permissions', 5, () => graph.listPermissions(m365.drive, aanvragen.id)],
    ['subscriptions', 1, () => graph.listSubscriptions()],
    [
      'destroying, after a look at the eTag',
      3,
      async () => graph.permanentDelete(m365.drive, file.id, (await graph.getItem(m365.drive, file.id)).eTag ?? ''),
    ],
  ])('%s: %i', async (_what, units, call) => {
    await m365.admin('reset-units');
    enter.mockClear();
    await call();
    const asked = enter.mock.calls.reduce((sum, [cost]) => sum + cost, 0);
    const counted = (await m365.view<{ units: { total: number } }>('state')).units.total;
    expect([asked, counted]).toEqual([units, units]);
  });
});
