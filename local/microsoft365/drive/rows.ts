/** A library of a site. `seq` counts every change in it. */
export type Drive = {
  id: string;
  site: string;
  library: string;
  siteId: string;
  listId: string;
  created: string;
  seq: number;
  listItems: number;
  /** Raised to make older delta tokens worthless. */
  epoch: number;
};

/**
 * A file or folder. `version` counts every change, `contentVersion` those of the content. `node` and `touched` tell the file on disk
 * again: its inode with its time of birth, and when it was last written. `bin` is the item that was deleted and took this one along.
 */
export type Row = {
  id: string;
  guid: string;
  drive: string;
  parent: string | null;
  name: string;
  nameKey: string;
  kind: 'root' | 'folder' | 'file';
  size: number;
  hash: string | null;
  version: number;
  contentVersion: number;
  created: string;
  modified: string;
  author: string;
  editor: string;
  node: string;
  touched: string;
  state: 'live' | 'recycled' | 'gone';
  bin: string | null;
  seq: number;
  listItem: number;
  fields: string;
  lock: 'write' | 'all' | null;
  label: string | null;
};

/** Who does something: a person at the page or with a file manager, or an app through Graph. */
export type Who = { kind: 'user' | 'application'; name: string };
export const whoAsText = (who: Who): string => `${who.kind}:${who.name}`;
export const atThePage: Who = { kind: 'user', name: 'Gebruiker van de pagina' };
export const onDisk: Who = { kind: 'user', name: 'Bestandsbeheer' };
export const throughGraph: Who = { kind: 'application', name: 'Dossierloket' };

/** SharePoint compares names without regard to case; NFC and NFD stay different names. */
export const nameKeyOf = (name: string): string => name.toLowerCase();
export const eTagOf = (row: Row): string => `"{${row.guid.toUpperCase()}},${row.version}"`;
export const cTagOf = (row: Row): string => `"c:{${row.guid.toUpperCase()}},${row.contentVersion}"`;
