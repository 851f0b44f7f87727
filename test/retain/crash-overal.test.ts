import { describe, expect, it } from 'vitest';
import { kijkBewijsNa } from '../../src/retain/bewijs/nakijken.ts';
import { leesBewijs } from '../../src/retain/bewijs/keten.ts';
import { leftOf } from '../../src/retain/derived.ts';
import { directeur, goedgekeurd, type Klaar } from './goedgekeurd-wereld.ts';

/** Beside what was approved, a message of it that was put aside. */
async function metOpzij(): Promise<Klaar> {
  const klaar = await goedgekeurd();
  const { account, clock } = klaar.wereld;
  const opzij = Buffer.from(JSON.stringify({ ...klaar.sleutel, versie: 1 })).toString('base64');
  account.queues.add('dossier-lezen-poison', opzij, clock.now(), 0);
  return klaar;
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

/** All that can be said of the end. */
async function end({ wereld, school, sleutel, brief, destroyed }: Klaar) {
  const record = await wereld.record(sleutel);
  const { regels: alle } = await leesBewijs(wereld.app);
  // Where it broke on the way a line says how far it had come; of that it ended there is one
  const regels = alle.filter((een) => een.soort === 'vernietiging');
  const [regel] = regels;
  return {
    status: record?.status,
    leerling: record?.leerling,
    paths: wereld.drive(school).paths(),
    brief: (await wereld.app.graph.getItem(school.drive, brief)).deleted,
    left: record === undefined ? ['record'] : await leftOf(wereld.app, record),
    plan: await wereld.app.storage.vernietigplannen.get('lopend', `${sleutel.schoolId}_${sleutel.dossierId}`),
    opzij: wereld.account.queues.queues.get('dossier-lezen-poison')?.length,
    termijnen: (await all(wereld.app.storage.termijnen.list())).length,
    regels: regels.length,
    bestanden: regel?.bestanden,
    // The record says under which approval
    keurder: regel?.goedkeuring?.door,
    heel: (await kijkBewijsNa(wereld.app.storage.archief, undefined)).heel,
    once: new Set(destroyed).size === destroyed.length && destroyed.length,
    berichten: (await all(wereld.app.storage.berichten.list(`vernietigd-${sleutel.dossierId}`))).map((een) => een.sleutel),
  };
}

describe('a destruction that is killed', () => {
  it('at every single call to storage or SharePoint, before or after its effect, and then resumed, ends the same, once', async () => {
    const whole = await metOpzij();
    const before = whole.wereld.gate.calls;
    await whole.wereld.work();
    const calls = whole.wereld.gate.calls - before;
    const expected = await end(whole);
    expect(expected).toMatchObject({ status: 'vernietigd', left: [], regels: 1, bestanden: 2, once: 4, opzij: 0, keurder: directeur.naam });
    expect(expected.paths).toEqual([`/De Esdoorn/Beschikkingen/${whole.sleutel.dossierId}.pdf`]);
    expect(calls).toBeGreaterThan(40);
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; at <= calls; at += 1) {
        const one = await metOpzij();
        one.wereld.gate.kill(at, when);
        await one.wereld.work();
        expect(one.wereld.restarts, `killed ${when} call ${at}`).toBe(2);
        expect(await end(one), `killed ${when} call ${at}`).toEqual(expected);
      }
    }
  }, 120_000);
});
