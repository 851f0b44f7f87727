import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

const schema = `
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS drives (
    id TEXT PRIMARY KEY, site TEXT NOT NULL, library TEXT NOT NULL, siteId TEXT NOT NULL, listId TEXT NOT NULL, created TEXT NOT NULL,
    seq INTEGER NOT NULL DEFAULT 0, listItems INTEGER NOT NULL DEFAULT 0, epoch INTEGER NOT NULL DEFAULT 1, UNIQUE (site, library)) STRICT;
  CREATE TABLE IF NOT EXISTS items (
    id TEXT PRIMARY KEY, guid TEXT NOT NULL, drive TEXT NOT NULL, parent TEXT, name TEXT NOT NULL, nameKey TEXT NOT NULL,
    kind TEXT NOT NULL, size INTEGER NOT NULL, hash TEXT, version INTEGER NOT NULL, contentVersion INTEGER NOT NULL,
    created TEXT NOT NULL, modified TEXT NOT NULL, author TEXT NOT NULL, editor TEXT NOT NULL, node TEXT NOT NULL, touched TEXT NOT NULL,
    state TEXT NOT NULL, bin TEXT, seq INTEGER NOT NULL, listItem INTEGER NOT NULL, fields TEXT NOT NULL, lock TEXT, label TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS itemsByParent ON items (drive, parent, nameKey);
  CREATE INDEX IF NOT EXISTS itemsBySeq ON items (drive, seq);
  CREATE TABLE IF NOT EXISTS columns (drive TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL, PRIMARY KEY (drive, name)) STRICT;
  CREATE TABLE IF NOT EXISTS permissions (
    id TEXT PRIMARY KEY, item TEXT NOT NULL, mark TEXT NOT NULL, definition TEXT NOT NULL, UNIQUE (item, mark)) STRICT;
  CREATE TABLE IF NOT EXISTS shutItems (item TEXT PRIMARY KEY) STRICT;
  CREATE TABLE IF NOT EXISTS uploads (
    id TEXT PRIMARY KEY, drive TEXT NOT NULL, item TEXT, parent TEXT NOT NULL, name TEXT NOT NULL, conflict TEXT NOT NULL, ifMatch TEXT,
    received INTEGER NOT NULL, total INTEGER, expires TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS subscriptions (
    id TEXT PRIMARY KEY, drive TEXT NOT NULL, resource TEXT NOT NULL, changeType TEXT NOT NULL, notificationUrl TEXT NOT NULL,
    lifecycleUrl TEXT, clientState TEXT, expires TEXT NOT NULL, notified INTEGER NOT NULL, failures INTEGER NOT NULL DEFAULT 0,
    firstFailure INTEGER, due INTEGER NOT NULL DEFAULT 0, reauthorizeFor TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS mails (
    id TEXT PRIMARY KEY, mailbox TEXT NOT NULL, folder TEXT NOT NULL, received TEXT NOT NULL, message TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS mailsByMailbox ON mails (mailbox, received);
  CREATE TABLE IF NOT EXISTS cards (id TEXT PRIMARY KEY, received TEXT NOT NULL, card TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS units (operation TEXT PRIMARY KEY, calls INTEGER NOT NULL, units INTEGER NOT NULL) STRICT;
`;

/** Everything except the bytes of files, in one SQLite file; what is written has survived when a call returns. */
export class Store {
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private depth = 0;

  constructor(file: string) {
    this.database = new DatabaseSync(file);
    this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    this.database.exec(schema);
  }

  private prepare(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (statement === undefined) this.statements.set(sql, (statement = this.database.prepare(sql)));
    return statement;
  }

  // The shape of a row is said by who asks: SQLite does not know it.
  /* eslint-disable typescript/no-unnecessary-type-parameters */
  all<T>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.prepare(sql).all(...values) as T[];
  }

  get<T>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.prepare(sql).get(...values) as T | undefined;
  }

  /* eslint-enable typescript/no-unnecessary-type-parameters */

  /** Runs a statement; returns how many rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.prepare(sql).run(...values).changes);
  }

  /** All or nothing; may be nested, then the outer one counts. */
  transaction<T>(work: () => T): T {
    if (this.depth > 0) return work();
    this.database.exec('BEGIN IMMEDIATE');
    this.depth += 1;
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  setting(name: string): string | undefined {
    return this.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', name)?.value;
  }

  setSetting(name: string, value: string): void {
    this.run('INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', name, value);
  }

  close(): void {
    this.database.close();
  }
}
