import { lookAtDossier } from '../../../src/dossier/blik.ts';
import { eigenNamen } from '../../../src/dossier/eigen-namen.ts';
import { rapportGeheugen } from '../../../src/dossier/paths.ts';
import { putOwnFile } from '../../../src/tell/own-file.ts';
import { handleDue } from '../../../src/retain/due.ts';
import { neemTeruggekomenWeg } from '../../../src/retain/teruggekomen.ts';
import { queues, type Message, type QueueName } from '../../../src/storage/queues.ts';
import type { DossierRecord } from '../../../src/storage/records.ts';
import { Killed } from '../../fakes/crash.ts';
import type { QueueMessage } from '../../fakes/memory-storage/queues.ts';
import type { Wereld } from './wereld.ts';

/** So often the host tries a message before it is put aside. */
const maxTries = 5;
/** The queues of which the work is done here; that of the others is as if done: mails and cards are sent, drives are looked at elsewhere. */
const own = ['dossier-vervallen', 'dossier-rust'] as const;
const elsewhere = ['bericht-versturen', 'drive-kijken', 'besluit-uitvoeren'] as const;

/** The Functions host: gives the process of the service each message as it becomes visible, and again where it fails. */
export class Host {
  private readonly wereld: Wereld;
  putAside = 0;
  constructor(wereld: Wereld) {
    this.wereld = wereld;
  }

  private messages(queue: QueueName): QueueMessage[] {
    return this.wereld.account.queues.queues.get(queue) ?? [];
  }

  /** As if a dossier that came to rest was read and reported on: texts and report, made from it; they name the pupil. */
  private async read({ schoolId, dossierId, versie }: Message<'dossier-rust'>): Promise<void> {
    const { app } = this.wereld;
    const found = await this.wereld.record({ schoolId, dossierId });
    if (found === undefined || found.versie !== versie || found.vernietigdOp !== undefined || found.geslotenOp !== undefined) return;
    if (found.teruggekomen === true && (await neemTeruggekomenWeg(app, found))) return;
    const blik = await lookAtDossier(app.graph, found);
    if (blik === undefined) return;
    const text = JSON.stringify(found.map);
    for (const file of blik.files) await app.storage.afgeleid.write(`${dossierId}/tekst-${file.id}.json`, text);
    await app.storage.afgeleid.write(`${dossierId}/rapport-${versie}.json`, text);
    if (found.lijst === true) await this.besideLijst(found);
    await app.storage.dossiers.change(schoolId, dossierId, (now) =>
      now?.versie === versie ? { ...now, gelezenBlik: blik.mark, leerling: found.map, gemeldVersie: versie } : undefined,
    );
  }

  /** The report on a list, put beside it; in it stands of which. */
  private async besideLijst(dossier: DossierRecord): Promise<void> {
    const { app } = this.wereld;
    const { dossierId, versie } = dossier;
    const report = { naam: eigenNamen(dossier).rapport, bytes: Buffer.from(`${dossierId} ${versie}`) };
    await putOwnFile({ app, dossier, memory: rapportGeheugen(dossierId) }, String(versie), async () => report);
  }

  private async handle(queue: (typeof own)[number], message: unknown): Promise<void> {
    if (queue === 'dossier-vervallen') return handleDue(this.wereld.app, queues[queue].parse(message));
    return this.read(queues[queue].parse(message));
  }

  private next(): { queue: (typeof own)[number]; message: QueueMessage } | undefined {
    let found: { queue: (typeof own)[number]; message: QueueMessage } | undefined;
    for (const queue of own)
      for (const message of this.messages(queue))
        if (found === undefined || message.visibleAt < found.message.visibleAt) found = { queue, message };
    return found;
  }

  /**
   * Deals with every message, as it becomes visible within so many seconds. One that fails comes back and is put aside after five times; a process that was killed is started
   * anew.
   */
  async work(seconds: number): Promise<void> {
    const { clock, account } = this.wereld;
    const until = clock.now().getTime() + seconds * 1000;
    for (const name of elsewhere) this.messages(name).splice(0);
    for (;;) {
      const found = this.next();
      if (found === undefined || found.message.visibleAt > until) break;
      const { queue, message } = found;
      if (message.visibleAt > clock.now().getTime()) clock.set(new Date(message.visibleAt));
      message.tries += 1;
      try {
        await this.handle(queue, JSON.parse(Buffer.from(message.messageText, 'base64').toString()));
        account.queues.remove(queue, message.messageId);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        // Whatever it is, the host tries again; the invariants say whether it came right
        this.wereld.events.push(`${queue} ${error.name}`);
        message.visibleAt = clock.now().getTime() + 30_000;
        if (error instanceof Killed) await this.wereld.start();
        if (message.tries >= maxTries) {
          account.queues.remove(queue, message.messageId);
          account.queues.add(`${queue}-poison`, message.messageText, clock.now(), 0);
          this.putAside += 1;
        }
      }
    }
    for (const name of elsewhere) this.messages(name).splice(0);
  }

  /** What was put aside is set going again, as the loket does on the page of what failed. */
  hervat(): void {
    const { clock, account } = this.wereld;
    for (const queue of own)
      for (const { messageText } of this.messages(`${queue}-poison` as QueueName).splice(0))
        account.queues.add(queue, messageText, clock.now(), 0);
  }
}
