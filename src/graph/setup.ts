import type { Door } from './door.ts';
import { createColumn, listColumns, setChoices } from './operations/columns.ts';
import { invite } from './operations/invite.ts';
import { library } from './operations/library.ts';
import { recycle } from './operations/recycle.ts';
import { grantSite, siteGrant } from './operations/site-grants.ts';

/** The library behind a drive. `siteId` and `listId` are as Graph takes them; `siteUrl` is where people open the site. */
export type Bibliotheek = { naam: string; siteId: string; listId: string; siteUrl: string };

/** A column as it should be. `keuzes` goes with `keuze`. */
export type Kolom = {
  naam: string;
  titel: string;
  uitleg: string;
  soort: 'tekst' | 'tekst-regels' | 'keuze';
  keuzes?: readonly string[];
};

/** A column as it stands in a library. */
export type KolomGevonden = { id: string; naam: string; soort: Kolom['soort'] | 'anders'; keuzes?: string[] };

/** What an app may do in a site. */
export type Siterecht = { id: string; rollen: string[] };

/** What setting up and trying out ask of Microsoft 365 beside what the service asks. Each call throws a GraphFault. */
export type SetupGraph = {
  library(driveId: string): Promise<Bibliotheek>;
  listColumns(bibliotheek: Bibliotheek): Promise<KolomGevonden[]>;
  createColumn(bibliotheek: Bibliotheek, kolom: Kolom): Promise<void>;
  setChoices(bibliotheek: Bibliotheek, kolomId: string, keuzes: readonly string[]): Promise<void>;
  /** Lets groups write in a folder; `afschermen` cuts it off from what stands above it. */
  invite(driveId: string, itemId: string, groepen: readonly string[], how: { afschermen: boolean }): Promise<void>;
  siteGrant(siteId: string, clientId: string): Promise<Siterecht | undefined>;
  grantSite(siteId: string, clientId: string, existing: string | undefined): Promise<void>;
  /** Moves an item to the recycle bin. */
  recycle(driveId: string, itemId: string): Promise<void>;
};

/** The operations of setting up, through the given door. */
export const setupOf = (door: Door): SetupGraph => ({
  library: (driveId) => library(door, driveId),
  listColumns: (bibliotheek) => listColumns(door, bibliotheek),
  createColumn: (bibliotheek, kolom) => createColumn(door, bibliotheek, kolom),
  setChoices: (bibliotheek, kolomId, keuzes) => setChoices(door, bibliotheek, kolomId, keuzes),
  invite: (driveId, itemId, groepen, how) => invite(door, driveId, itemId, groepen, how),
  siteGrant: (siteId, clientId) => siteGrant(door, siteId, clientId),
  grantSite: (siteId, clientId, existing) => grantSite(door, siteId, clientId, existing),
  recycle: (driveId, itemId) => recycle(door, driveId, itemId),
});
