import { describe, expect, it } from 'vitest';
import { leftOf } from '../../src/retain/derived.ts';
import { queues } from '../../src/storage/queues.ts';
import { laadFuncties } from '../privacy/functies.ts';
import { goedgekeurd, map, type Klaar } from './goedgekeurd-wereld.ts';

/** How far a look at libraries came and what that cost, and empty blobs that say who is at work: a message may change them, and they hold nothing of a dossier but its id. */
const technisch = new Set(['Drives', 'Verbruik', 'sloten']);

/** All that the stores and the libraries hold, but for what is technical. */
const inhoud = ({ wereld: { account }, drive }: Klaar): string[] => [
  ...[...account.tables].flatMap(([naam, table]) =>
    technisch.has(naam) ? [] : [...table.all()].map((row) => `${naam} ${row.partitionKey} ${row.rowKey} ${String(row['json'])}`),
  ),
  ...[...account.containers].flatMap(([naam, container]) =>
    technisch.has(naam) ? [] : container.names('').map((path) => `${naam} ${path}`),
  ),
  ...drive.paths(),
];

/** What a queue may still hold of a dossier that is destroyed, of every kind: of its last change and of those before and after, and of every message that was kept of it. */
function berichtenVan({ wereld, school, sleutel }: Klaar, versie: number, sleutels: readonly string[]): [keyof typeof queues, object][] {
  const versies = [versie - 1, versie, versie + 1].map((one) => ({ ...sleutel, versie: one }));
  const nu = wereld.clock.now().toISOString();
  const van = {
    'drive-kijken': [{ driveId: school.drive, sinds: nu }],
    'abonnementen-verlengen': [],
    'dossier-rust': versies,
    'dossier-lezen': versies,
    'dossier-controleren': versies,
    'dossier-melden': versies,
    'bericht-versturen': sleutels.map((one) => ({ dossierId: sleutel.dossierId, sleutel: one })),
    'besluit-uitvoeren': [{ besluitId: `b-${sleutel.dossierId}` }],
    'rechten-nalopen': [{ driveId: school.drive, ronde: nu, na: sleutel.dossierId }],
    'dossier-vervallen': [
      { ...sleutel, dag: '2026-10-20' },
      { ...sleutel, dag: '2026-10-21', remId: '2026-10-20-alles' },
    ],
  } satisfies Record<keyof typeof queues, object[]>;
  return Object.entries(van).flatMap(([queue, all]) =>
    all.map((one): [keyof typeof queues, object] => [queue as keyof typeof queues, one]),
  );
}

describe('a message that a queue still holds of a dossier that is destroyed', () => {
  it('of whatever kind, makes nothing of it anew: not in storage, not in SharePoint, no mail, no card, no other message about it', async () => {
    const klaar = await goedgekeurd();
    const { wereld, sleutel } = klaar;
    const sleutels: string[] = [];
    for await (const { sleutel: one } of wereld.app.storage.berichten.list(sleutel.dossierId)) sleutels.push(one);
    expect(sleutels.length).toBeGreaterThan(1);
    await wereld.work();
    const record = await wereld.record(sleutel);
    if (record?.vernietigdOp === undefined) throw new Error('it is not destroyed');
    const { wachtrijen } = await laadFuncties(() => wereld.app);
    const messages = berichtenVan(klaar, record.versie, sleutels);
    expect(new Set(messages.map(([queue]) => queue)).size).toBe(Object.keys(queues).length - 1);
    for (const all of wereld.account.queues.queues.values()) all.splice(0);
    // What delta tells of the destruction itself is taken in first
    await wereld.look(klaar.school);
    const before = new Set(inhoud(klaar));
    for (const [queue, message] of messages) {
      const run = wachtrijen.get(queue);
      if (run === undefined) throw new Error(`no function of the queue ${queue}`);
      await run(message);
      const nieuw = inhoud(klaar).filter((one) => !before.has(one));
      expect(nieuw, `${queue} ${JSON.stringify(message)}`).toEqual([]);
      // Another look at the library may be asked, or that school and loket are told of the destruction; nothing about the dossier itself
      const asked = [...wereld.account.queues.queues.values()].flatMap((all) => all.splice(0));
      const texts = asked.map(({ messageText }) => Buffer.from(messageText, 'base64').toString());
      expect(
        texts.filter((text) => text.includes(`"${sleutel.dossierId}"`)),
        `${queue} asks for more work`,
      ).toEqual([]);
    }
    expect(await leftOf(wereld.app, record)).toEqual([]);
    expect(wereld.graph.mailbox.mails.length + wereld.graph.mailbox.cards.length).toBe(0);
    expect(klaar.drive.paths().filter((path) => path.startsWith(`/${map}`))).toEqual([]);
  });
});
