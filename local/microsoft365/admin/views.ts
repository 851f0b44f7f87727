import { allDrives } from '../drive/drives.ts';
import { childrenOf, pathOf, rootOf } from '../drive/items.ts';
import { readLabel } from '../drive/label.ts';
import type { Drive, Row } from '../drive/rows.ts';
import { webUrlOf, type Json } from '../drive/shape.ts';
import type { MailRow } from '../graph/mail.ts';
import type { SubscriptionRow } from '../graph/subscriptions.ts';
import { now, type Tenant } from '../tenant.ts';
import type { CardRow } from '../workflow.ts';
import { shiftOf } from './actions.ts';

/** An item as the page shows it. */
export type ViewItem = {
  id: string;
  drive: string;
  name: string;
  kind: 'root' | 'folder' | 'file';
  size: number;
  modified: string;
  by: string;
  fields: Record<string, string>;
  lock: Row['lock'];
  label: string | undefined;
  url: string;
  children?: ViewItem[];
};

const lastPart = (who: string) => who.slice(who.indexOf(':') + 1);

function viewOf(tenant: Tenant, drive: Drive, row: Row): ViewItem {
  const base = {
    id: row.id,
    drive: drive.id,
    name: row.name,
    kind: row.kind,
    size: row.size,
    modified: row.modified,
    by: lastPart(row.editor),
    fields: JSON.parse(row.fields) as Record<string, string>,
    lock: row.lock,
    label: readLabel(row)?.name,
    url: webUrlOf(tenant, drive, row),
  };
  return row.kind === 'file' ? base : { ...base, children: childrenOf(tenant, row).map((child) => viewOf(tenant, drive, child)) };
}

export type DriveView = { id: string; site: string; library: string; root: ViewItem; bin: { id: string; drive: string; path: string }[] };

/** Every drive with all that is in it. */
export const treeView = (tenant: Tenant): DriveView[] =>
  allDrives(tenant).map((drive) => ({
    id: drive.id,
    site: drive.site,
    library: drive.library,
    root: viewOf(tenant, drive, rootOf(tenant, drive.id)),
    bin: tenant.store
      .all<Row>("SELECT * FROM items WHERE drive = ? AND state = 'recycled' AND bin = id ORDER BY seq DESC", drive.id)
      .map((row) => ({ id: row.id, drive: drive.id, path: pathOf(tenant, row).join('/') })),
  }));

export type MailView = { id: string; mailbox: string; folder: string; received: string; message: Json };
export const mailView = (tenant: Tenant): MailView[] =>
  tenant.store
    .all<MailRow>('SELECT * FROM mails ORDER BY received DESC, rowid DESC')
    .map(({ message, ...row }) => ({ ...row, message: JSON.parse(message) as Json }));

export type CardView = { id: string; received: string; card: Json };
export const cardView = (tenant: Tenant): CardView[] =>
  tenant.store
    .all<CardRow>('SELECT * FROM cards ORDER BY received, rowid')
    .map(({ card, ...row }) => ({ ...row, card: JSON.parse(card) as Json }));

/** Clock, knobs, subscriptions and what was used. */
export const stateView = (tenant: Tenant, ignored: string[]) => {
  const subscriptions = tenant.store.all<SubscriptionRow & { site: string; library: string; behind: number }>(
    'SELECT subscriptions.*, drives.site, drives.library, drives.seq - subscriptions.notified AS behind FROM subscriptions JOIN drives ON drives.id = subscriptions.drive ORDER BY drives.site',
  );
  const operations = tenant.store.all<{ operation: string; calls: number; units: number }>('SELECT * FROM units ORDER BY units DESC');
  return {
    now: now(tenant),
    shift: Math.round(shiftOf(tenant) / 1000) * 1000,
    clockMoves: tenant.options.setClockShift !== undefined,
    knobs: tenant.knobs.now,
    subscriptions: subscriptions.map(({ id, site, library, expires, notificationUrl, failures, behind }) => ({
      id,
      site,
      library,
      expires,
      notificationUrl,
      failures,
      /** Changes that the subscriber was not told of yet. */
      behind,
    })),
    units: { total: operations.reduce((sum, { units }) => sum + units, 0), operations },
    ignored,
    folder: tenant.folder,
  };
};
export type StateView = ReturnType<typeof stateView>;
