import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import { crashOf } from '../read/crash.ts';
import type { AuditKop, AuditRegel } from '../storage/records/audit.ts';
import { legAnker } from './anker.ts';
import { KetenKapot, kijkNa, maxTries, opendDag, type Stand } from './dag.ts';
import { volgendeRegels, type Handeling } from './regel.ts';

/** What the record needs of the app. */
export type AuditApp = Pick<App, 'clock' | 'log'> & { storage: Pick<App['storage'], 'audit' | 'inzage' | 'ankers'> };

/** Azure takes a hundred rows in one transaction, of which one is the head. */
const perTransaction = 99;
/** More than so many that wait is refused: storage is not keeping up. */
const maxWaiting = 5_000;
/** An anchor is put down after so many lines, and when the last is so old. */
const ankerRegels = 100;
const ankerMilliseconds = 600_000;

type Wachtend = { handeling: Handeling; done: () => void; failed: (error: unknown) => void };

/**
 * Writes the chain for one process: whatever comes in while a transaction is under way goes together in the next, so that many at once cost a few transactions.
 * Of several processes, the one whose head has changed looks again.
 */
export class Keten {
  private readonly app: AuditApp;
  private waiting: Wachtend[] = [];
  private writing = false;
  private stand: Stand | undefined;
  private anchored = { nummer: 0, at: -Infinity };

  constructor(app: AuditApp) {
    this.app = app;
  }

  /** Resolves when it is written for good; rejects where it is not known to be. */
  write(handeling: Handeling): Promise<void> {
    if (this.waiting.length >= maxWaiting)
      return Promise.reject(
        new KetenKapot('Er wacht te veel op het auditlog.', 'Kijk of de opslag traag is; de dienst schrijft verder zodra het kan.'),
      );
    const written = new Promise<void>((done, failed) => void this.waiting.push({ handeling, done, failed }));
    if (!this.writing) void this.run();
    return written;
  }

  private async run(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const now = this.waiting.splice(0, perTransaction);
      try {
        await this.add(now.map(({ handeling }) => handeling));
        for (const { done } of now) done();
      } catch (error) {
        this.stand = undefined;
        for (const { failed } of now) failed(error);
      }
    }
    this.writing = false;
  }

  private async add(handelingen: readonly Handeling[]): Promise<void> {
    const { audit } = this.app.storage;
    const today = dateOf(this.app.clock.now());
    for (let tries = 0; tries < maxTries; tries += 1) {
      if (this.stand === undefined || this.stand.kop.dag < today)
        this.stand = await opendDag(audit, today, (kop) => this.anchor(kop, true));
      const { regels, kop } = volgendeRegels(this.stand.kop, handelingen);
      const added = await audit.addUnder(regels, kop, this.stand.etag);
      this.stand = added === false || added.etag === undefined ? undefined : { kop, etag: added.etag };
      if (added === false) continue;
      await Promise.all([this.addByDossier(regels), this.anchor(kop, false)]);
      return;
    }
    throw new KetenKapot(
      'Het auditlog kan niet geschreven worden: de kop verandert steeds, of er staat al een regel op de plaats van de volgende.',
      kijkNa,
    );
  }

  private async addByDossier(regels: readonly AuditRegel[]): Promise<void> {
    const perDossier = Map.groupBy(
      regels.filter(({ dossierId }) => dossierId !== undefined),
      ({ dossierId }) => dossierId,
    );
    await Promise.all(Array.from(perDossier.values(), (rows) => this.app.storage.inzage.putMany(rows)));
  }

  /** An anchor that cannot be put down now comes with a later line; what it anchors is written already. */
  private async anchor({ dag, nummer, hash }: AuditKop, closing: boolean): Promise<void> {
    const at = this.app.clock.now().getTime();
    const isDue = nummer - this.anchored.nummer >= ankerRegels || Math.abs(at - this.anchored.at) >= ankerMilliseconds;
    if (nummer === 0 || (!closing && !isDue)) return;
    try {
      await legAnker(this.app.storage.ankers, { dag, nummer, hash });
      this.anchored = { nummer, at };
    } catch (error) {
      this.app.log('audit-anker-fout', crashOf(error));
    }
  }
}
