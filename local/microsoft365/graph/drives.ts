import { notFound } from '../graph-error.ts';
import type { Tenant } from '../tenant.ts';
import { allDrives, siteHost } from '../drive/drives.ts';
import type { Drive } from '../drive/rows.ts';
import type { Json } from '../drive/shape.ts';
import { collection, ok, pageOf, selected, type Call, type Operation } from './call.ts';
import { driveOf } from './target.ts';

const shape = (tenant: Tenant, drive: Drive): Json => ({
  id: drive.id,
  name: drive.library,
  driveType: 'documentLibrary',
  createdDateTime: drive.created,
  webUrl: `${tenant.origins.page}/sites/${encodeURIComponent(drive.site)}/${encodeURIComponent(drive.library)}`,
  owner: { user: { displayName: 'Systeemaccount' } },
  quota: { state: 'normal' },
});

const siteShape = (tenant: Tenant, drive: Drive): Json => ({
  id: drive.siteId,
  name: drive.site,
  displayName: drive.site,
  createdDateTime: drive.created,
  webUrl: `${tenant.origins.page}/sites/${encodeURIComponent(drive.site)}`,
  root: {},
  siteCollection: { hostname: siteHost },
});

const drivesOfSite = (call: Call) => allDrives(call.tenant).filter((drive) => drive.siteId === call.siteId);

const paged = (call: Call, what: string, all: Json[]) => {
  const { rows, next } = pageOf(call, all);
  return ok(
    collection(
      call,
      what,
      rows.map((json) => selected(call, json)),
      next,
    ),
  );
};

/** Sites and drives. */
export const driveOperations: Operation[] = [
  {
    at: 'top',
    method: 'GET',
    path: 'sites',
    units: 2,
    query: ['$select', '$top', '$skiptoken', '$search'],
    run(call) {
      const sought = (call.url.searchParams.get('search') ?? call.url.searchParams.get('$search') ?? '').replaceAll('"', '').toLowerCase();
      const drives = allDrives(call.tenant).filter(({ site }) => sought === '*' || site.toLowerCase().includes(sought));
      const sites = new Map(drives.map((drive) => [drive.siteId, siteShape(call.tenant, drive)]));
      return paged(call, 'sites', Array.from(sites.values()));
    },
  },
  {
    at: 'site',
    method: 'GET',
    path: '',
    units: 1,
    query: ['$select'],
    run(call) {
      const [drive] = drivesOfSite(call);
      if (drive === undefined) throw notFound('Requested site could not be found.');
      return ok(selected(call, siteShape(call.tenant, drive)));
    },
  },
  {
    at: 'site',
    method: 'GET',
    path: 'drives',
    units: 2,
    query: ['$select', '$top', '$skiptoken'],
    run: (call) =>
      paged(
        call,
        'drives',
        drivesOfSite(call).map((drive) => shape(call.tenant, drive)),
      ),
  },
  {
    at: 'drive',
    method: 'GET',
    path: '',
    units: 1,
    query: ['$select'],
    run: (call) => ok(selected(call, shape(call.tenant, driveOf(call)))),
  },
];
