import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { notFound } from '../graph-error.ts';
import { type SchoolFolder } from '../options.ts';
import { now, type Tenant } from '../tenant.ts';
import { insertItem } from './items.ts';
import type { Drive } from './rows.ts';

const uuidFrom = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
};

/** The host that sites have here. */
export const siteHost = 'localhost';
export const siteIdOf = (site: string): string => `${siteHost},${uuidFrom(`site:${site}`)},${uuidFrom(`web:${site}`)}`;
const driveIdOf = (site: string, library: string) =>
  `b!${createHash('sha256').update(`drive:${site}/${library}`).digest('base64url')}${createHash('sha256').update(library).digest('base64url').slice(0, 20)}`;

/** A name as one folder on any disk. */
const onDisk = (name: string) => name.replace(/["*:<>?/\\|]/g, '-').replace(/^\.+$/, '-');
export const driveFolder = (tenant: Tenant, drive: Drive): string =>
  join(tenant.folder, 'drives', onDisk(drive.site), onDisk(drive.library));

export const allDrives = (tenant: Tenant): Drive[] => tenant.store.all<Drive>('SELECT * FROM drives ORDER BY site, library');
export const findDrive = (tenant: Tenant, id: string): Drive | undefined =>
  tenant.store.get<Drive>('SELECT * FROM drives WHERE id = ?', id);
export function getDrive(tenant: Tenant, id: string): Drive {
  const drive = findDrive(tenant, id);
  if (drive === undefined) throw notFound('The drive could not be found.');
  return drive;
}

const firstColumns = [
  { name: 'Status', displayName: 'Status', text: { allowMultipleLines: false, maxLength: 255 } },
  { name: 'NogNodig', displayName: 'Nog nodig', text: { allowMultipleLines: true, linesForEditing: 6, textType: 'plain' } },
  { name: 'Kenmerk', displayName: 'Kenmerk', text: { allowMultipleLines: false, maxLength: 255 } },
];

/** What stands in every school's folder from the start. */
export const schoolFolders = ['Aanvragen', 'LWOO', 'Beschikkingen'];

/** Makes the drives and school folders that are not there yet; the folders as plain folders on disk, which a scan then notices. */
export function makeDrives(tenant: Tenant, schools: SchoolFolder[]): void {
  for (const school of schools) {
    const found = tenant.store.get<Drive>('SELECT * FROM drives WHERE site = ? AND library = ?', school.site, school.library);
    const drive = found ?? makeDrive(tenant, school);
    mkdirSync(driveFolder(tenant, drive), { recursive: true });
    if (tenant.options.bare !== true)
      for (const name of schoolFolders) mkdirSync(join(driveFolder(tenant, drive), school.folder, name), { recursive: true });
  }
}

function makeDrive(tenant: Tenant, { site, library, drive: id = driveIdOf(site, library) }: SchoolFolder): Drive {
  return tenant.store.transaction(() => {
    tenant.store.run(
      'INSERT INTO drives (id, site, library, siteId, listId, created) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      site,
      library,
      siteIdOf(site),
      uuidFrom(`list:${site}/${library}`),
      now(tenant),
    );
    const drive = getDrive(tenant, id);
    for (const column of tenant.options.bare === true ? [] : firstColumns) {
      tenant.store.run('INSERT INTO columns VALUES (?, ?, ?)', id, column.name, JSON.stringify({ id: randomUUID(), ...column }));
    }
    insertItem(tenant, drive, { parent: null, name: 'root', kind: 'root', who: { kind: 'user', name: 'Beheer' } });
    return drive;
  });
}
