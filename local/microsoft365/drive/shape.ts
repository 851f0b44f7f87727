import { createHmac } from 'node:crypto';
import type { Tenant } from '../tenant.ts';
import { mimeTypeOf } from './mime.ts';
import { childCount, parentOf, pathOf, sizeOf } from './items.ts';
import { cTagOf, eTagOf, type Drive, type Row } from './rows.ts';

export type Json = Record<string, unknown>;

const identity = (who: string) => {
  const [kind = 'user', ...name] = who.split(':');
  return { [kind]: { displayName: name.join(':') } };
};

const encode = (names: string[]) => names.map(encodeURIComponent).join('/');

/** The address at which a person sees an item. */
export const webUrlOf = (tenant: Tenant, drive: Drive, row: Row): string =>
  `${tenant.origins.page}/sites/${encode([drive.site, drive.library, ...pathOf(tenant, row)])}`;

const transferMinutes = 60;

export const transferMark = (tenant: Tenant, text: string): string => createHmac('sha256', tenant.key).update(text).digest('base64url');

/** A URL on another origin that gives the bytes of a file, without Authorization, for an hour by the clock of the machine. */
export function downloadUrl(tenant: Tenant, row: Row): string {
  const until = Date.now() + transferMinutes * 60_000;
  const mark = transferMark(tenant, `${row.drive}/${row.id}/${until}`);
  return `${tenant.origins.transfer}/download/${encodeURIComponent(row.drive)}/${row.id}?until=${until}&tempauth=${mark}`;
}

function facets(tenant: Tenant, row: Row): Json {
  if (row.kind === 'root') return { folder: { childCount: childCount(tenant, row) }, root: {} };
  if (row.kind === 'folder') return { folder: { childCount: childCount(tenant, row) } };
  return { file: { mimeType: mimeTypeOf(row.name), hashes: { quickXorHash: row.hash } } };
}

function parentReference(tenant: Tenant, drive: Drive, row: Row, withPath: boolean): Json {
  const base = { driveType: 'documentLibrary', driveId: drive.id };
  const parent = parentOf(tenant, row);
  if (parent === undefined) return base;
  const names = pathOf(tenant, parent);
  const path = `/drives/${drive.id}/root:${names.length === 0 ? '' : `/${encode(names)}`}`;
  return {
    ...base,
    id: parent.id,
    ...(withPath ? { name: parent.kind === 'root' ? drive.library : parent.name, path } : {}),
    siteId: drive.siteId,
  };
}

/** An item as Graph gives it. */
export function driveItem(tenant: Tenant, drive: Drive, row: Row): Json {
  return {
    ...(row.kind === 'file' ? { '@microsoft.graph.downloadUrl': downloadUrl(tenant, row) } : {}),
    createdDateTime: row.created,
    eTag: eTagOf(row),
    id: row.id,
    lastModifiedDateTime: row.modified,
    name: row.name,
    webUrl: webUrlOf(tenant, drive, row),
    ...(row.kind === 'file' ? { cTag: cTagOf(row) } : {}),
    size: sizeOf(tenant, row),
    createdBy: identity(row.author),
    lastModifiedBy: identity(row.editor),
    parentReference: parentReference(tenant, drive, row, true),
    fileSystemInfo: { createdDateTime: row.created, lastModifiedDateTime: row.modified },
    ...facets(tenant, row),
  };
}

/** An item as delta of SharePoint gives it: no cTag and no path of the parent; of a deleted one hardly anything. */
export function deltaItem(tenant: Tenant, drive: Drive, row: Row): Json {
  if (row.state !== 'live') {
    const parent = {
      driveType: 'documentLibrary',
      driveId: drive.id,
      ...(row.parent === null ? {} : { id: row.parent }),
      siteId: drive.siteId,
    };
    return {
      id: row.id,
      size: 0,
      deleted: { state: 'deleted' },
      parentReference: parent,
      ...(row.kind === 'file' ? { file: {} } : { folder: {} }),
    };
  }
  const { cTag: _, '@microsoft.graph.downloadUrl': __, ...item } = driveItem(tenant, drive, row);
  return { ...item, parentReference: parentReference(tenant, drive, row, false) };
}

/** The columns of an item. */
export function fieldsOf(row: Row): Json {
  const own = JSON.parse(row.fields) as Json;
  return {
    '@odata.etag': eTagOf(row),
    id: String(row.listItem),
    FileLeafRef: row.name,
    ContentType: row.kind === 'file' ? 'Document' : 'Folder',
    Created: row.created,
    Modified: row.modified,
    ...own,
  };
}

export const listItem = (tenant: Tenant, drive: Drive, row: Row, withFields: boolean): Json => ({
  '@odata.etag': eTagOf(row),
  createdDateTime: row.created,
  eTag: eTagOf(row),
  id: String(row.listItem),
  lastModifiedDateTime: row.modified,
  webUrl: webUrlOf(tenant, drive, row),
  createdBy: identity(row.author),
  lastModifiedBy: identity(row.editor),
  parentReference: { siteId: drive.siteId },
  contentType: { id: row.kind === 'file' ? '0x0101' : '0x0120', name: row.kind === 'file' ? 'Document' : 'Folder' },
  ...(withFields ? { fields: fieldsOf(row) } : {}),
});
