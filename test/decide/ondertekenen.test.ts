import { describe, expect, it } from 'vitest';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import { loadBesluiten } from '../../src/decide/geschiedenis.ts';
import { executeBesluit, resumeBesluiten } from '../../src/decide/index.ts';
import { onderteken, stuurTerug } from '../../src/decide/ondertekenen.ts';
import { stempelVan } from '../../src/decide/stempel.ts';
import { legVast } from '../../src/decide/vastleggen.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { appMetReeks, directeur, dossierInBehandeling, grondslag, inhoud, secretaris } from './dossier.ts';

/** A dossier with a besluit that waits for its signature. */
async function waiting(part: Partial<DossierRecord> = {}, content = inhoud()) {
  const app = await appMetReeks();
  const dossier = await dossierInBehandeling(app, part);
  const now = async () => (await app.storage.dossiers.get(dossier.schoolId, dossier.dossierId))!.record;
  expect((await legVast(app, dossier, 3, content, grondslag, secretaris)).ok).toBe(true);
  const id = besluitIdOf(dossier);
  const besluit = async () => (await app.storage.besluiten.get('besluit', id))!.record;
  const seen = async () => stempelVan(app, await besluit(), await now(), '2026-05-12');
  const messages = async () => {
    const keys: string[] = [];
    for await (const { sleutel } of app.storage.berichten.list(dossier.dossierId)) keys.push(sleutel);
    return keys.sort();
  };
  return { app, dossier, id, now, besluit, seen, messages };
}

describe('signing', () => {
  it('comes before number and letter: carried out unsigned, a besluit only tells the loket once that it waits', async () => {
    const { app, id, besluit, messages, now } = await waiting();
    await executeBesluit(app, { besluitId: id });
    await executeBesluit(app, { besluitId: id });
    const { nummer, brief, uitgevoerdOp, reeks } = await besluit();
    expect([nummer, brief, uitgevoerdOp, reeks]).toEqual([undefined, undefined, undefined, undefined]);
    expect(app.graph.paths().filter((path) => path.includes('Beschikking'))).toEqual([]);
    expect(await messages()).toEqual([`tekenen-${id}-kaart`]);
    expect([(await now()).status, (await now()).teTekenen]).toEqual(['ter besluit', id]);
  });

  it('by the directeur-bestuurder gives the number, the letter and the messages, with the day of the signature', async () => {
    const { app, id, besluit, seen, now } = await waiting();
    app.clock.set('2026-05-12T21:30:00Z');
    expect((await onderteken(app, id, directeur, await seen())).ok).toBe(true);
    expect((await besluit()).ondertekening).toMatchObject({ door: 'D. Irecteur', rol: 'directeur-bestuurder', account: 'd' });
    await executeBesluit(app, { besluitId: id });
    expect((await besluit()).nummer).toBe(`${app.settings.SWV_CODE}-2025-2026-0001`);
    expect((await now()).status).toBe('toegekend');
    expect(await now()).not.toHaveProperty('teTekenen');
  });

  it('is refused to the account that recorded it, whatever the role, and where it is not known which account that was', async () => {
    const { app, id, besluit, seen } = await waiting();
    const own = await onderteken(app, id, { id: 'a', naam: 'S. Ecretaris' }, await seen());
    expect(own).toMatchObject({ ok: false, melding: expect.stringContaining('zelf vastgelegd') as string });
    const { genomenDoorAccount: _unknown, ...old } = await besluit();
    await app.storage.besluiten.put(old);
    expect(await onderteken(app, id, directeur, await seen())).toMatchObject({
      ok: false,
      melding: expect.stringContaining('Stuur het terug') as string,
    });
    expect((await besluit()).ondertekening).toBeUndefined();
  });

  it.each<[string, (made: Awaited<ReturnType<typeof waiting>>) => Promise<void>]>([
    ['the dossier', async ({ app, now }) => app.storage.dossiers.put({ ...(await now()), versie: 4 })],
    [
      'the besluit',
      async ({ app, besluit }) => app.storage.besluiten.put({ ...(await besluit()), motivering: 'Iets anders dan er stond.' }),
    ],
    ['the letterhead', async ({ app }) => void Object.assign(app.settings, { DIRECTEUR_BESTUURDER: 'Iemand anders' })],
    ['the address of the school', async ({ app }) => void Object.assign(app.settings.scholen[0]!, { adres: ['Nieuwe weg 1'] })],
    ['the day', async ({ app }) => app.clock.set('2026-05-12T22:00:01Z')],
  ])('is refused where %s is not as it was looked at, and then as it stands now it is taken', async (_, change) => {
    const made = await waiting();
    const { app, id, besluit, now } = made;
    const seen = await made.seen();
    await change(made);
    expect(await onderteken(app, id, directeur, seen)).toMatchObject({
      ok: false,
      melding: expect.stringContaining('Bekijk het opnieuw') as string,
    });
    const day = app.clock.now().toISOString() > '2026-05-12T22:00' ? '2026-05-13' : '2026-05-12';
    const fresh = await stempelVan(app, await besluit(), await now(), day);
    expect((await onderteken(app, id, directeur, fresh)).ok).toBe(true);
  });

  it('is refused on a day on which the besluit could not be taken any more', async () => {
    const { app, id } = await waiting({}, inhoud({ geldigVan: '2025-08-01' }));
    app.clock.set('2026-08-02T10:00:00Z');
    expect(await onderteken(app, id, directeur, 'x')).toMatchObject({
      ok: false,
      melding: expect.stringMatching(/kan vandaag niet meer.*Stuur het terug/) as string,
    });
  });

  it('ten times at once by one person is one signature; another directeur comes too late', async () => {
    const { app, id, besluit, seen } = await waiting();
    const stempel = await seen();
    const ten = await Promise.all(Array.from({ length: 10 }, () => onderteken(app, id, directeur, stempel)));
    expect(ten.every(({ ok }) => ok)).toBe(true);
    const before = await besluit();
    expect(await onderteken(app, id, { id: 'e', naam: 'Een ander' }, stempel)).toMatchObject({ ok: false });
    expect(await besluit()).toEqual(before);
  });

  it.each(['before', 'after'] as const)(
    'killed %s each of its calls: once signed the sweep finds it, and sent again it is one',
    async (when) => {
      for (let at = 1; ; at += 1) {
        const { app, id, besluit, seen, now } = await waiting();
        await executeBesluit(app, { besluitId: id });
        const stempel = await seen();
        const fused = { ...app, storage: withFuse(app.storage, new Fuse(at, when)) };
        const outcome = await onderteken(fused, id, directeur, stempel).catch((error: unknown) => error);
        const signed = (await besluit()).ondertekening;
        app.clock.set('2026-05-12T10:10:00Z');
        app.sent.splice(0);
        await resumeBesluiten(app);
        const asked = app.sent.some(({ message }) => (message as { besluitId?: string }).besluitId === id);
        expect(asked).toBe(signed !== undefined);
        expect((await onderteken(app, id, directeur, stempel)).ok).toBe(true);
        if (signed !== undefined) expect((await besluit()).ondertekening).toEqual(signed);
        expect(await now()).not.toHaveProperty('teTekenen');
        if (outcome instanceof Killed) continue;
        expect(at).toBeGreaterThan(4);
        break;
      }
    },
  );
});

describe('sending back', () => {
  it('keeps the besluit as history with its reason, uses no number, and the dossier is as it was; another can be recorded and signed', async () => {
    const { app, dossier, id, besluit, now, messages } = await waiting();
    const reden = 'De motivering noemt niet waarom een kleine groep nodig is.';
    expect((await stuurTerug(app, id, directeur, reden)).ok).toBe(true);
    await executeBesluit(app, { besluitId: id });
    expect((await besluit()).teruggestuurd).toMatchObject({ door: 'D. Irecteur', reden });
    const open = await now();
    expect([open.status, open.besluitId, open.teTekenen, open.laatsteBesluit]).toEqual(['in behandeling', undefined, undefined, id]);
    expect(await messages()).toEqual([`teruggestuurd-${id}-kaart`]);
    const again = await legVast(app, open, 3, inhoud(), grondslag, secretaris);
    const nextId = again.ok ? again.besluit.besluitId : '';
    expect(nextId).not.toBe(id);
    const stempel = await stempelVan(app, (await app.storage.besluiten.get('besluit', nextId))!.record, await now(), '2026-05-12');
    expect((await onderteken(app, nextId, directeur, stempel)).ok).toBe(true);
    await executeBesluit(app, { besluitId: nextId });
    const history = await loadBesluiten(app, await now());
    expect(history.map(({ besluitId, nummer }) => [besluitId, nummer])).toEqual([
      [id, undefined],
      [nextId, `${app.settings.SWV_CODE}-2025-2026-0001`],
    ]);
    expect((await now()).status).toBe('toegekend');
    expect((await loadBesluiten(app, dossier)).length).toBe(2);
  });

  it('of a dossier with something missing leads back to incompleet', async () => {
    const { app, id, now } = await waiting({ status: 'incompleet', eindoordeel: 'incompleet' });
    await stuurTerug(app, id, directeur, 'Wacht eerst op het ontbrekende stuk.');
    expect((await now()).status).toBe('incompleet');
  });

  it('needs a reason, may be sent twice, and is refused once it is signed; a signature is refused once it is sent back', async () => {
    const { app, id, besluit, seen } = await waiting();
    expect(await stuurTerug(app, id, directeur, ' te kort ')).toMatchObject({ ok: false });
    expect((await besluit()).teruggestuurd).toBeUndefined();
    const stempel = await seen();
    const both = await Promise.all([onderteken(app, id, directeur, stempel), stuurTerug(app, id, directeur, 'De naam is fout gespeld.')]);
    expect(both.filter(({ ok }) => ok).length).toBe(1);
    const { ondertekening, teruggestuurd } = await besluit();
    expect([ondertekening, teruggestuurd].filter((one) => one !== undefined).length).toBe(1);
    const other = await waiting();
    await stuurTerug(other.app, other.id, directeur, 'De naam is fout gespeld.');
    expect((await stuurTerug(other.app, other.id, directeur, 'De naam is fout gespeld.')).ok).toBe(true);
    expect(await onderteken(other.app, other.id, directeur, await other.seen())).toMatchObject({ ok: false });
  });

  it.each(['before', 'after'] as const)('killed %s each of its calls and taken up by the sweep: the dossier is as it was', async (when) => {
    for (let at = 1; ; at += 1) {
      const { app, id, besluit, now } = await waiting();
      const fused = { ...app, storage: withFuse(app.storage, new Fuse(at, when)) };
      const outcome = await stuurTerug(fused, id, directeur, 'De naam is fout gespeld.').catch((error: unknown) => error);
      const back = (await besluit()).teruggestuurd !== undefined;
      app.clock.set('2026-05-12T10:10:00Z');
      app.sent.splice(0);
      await resumeBesluiten(app);
      for (const { queue, message } of app.sent.slice())
        if (queue === 'besluit-uitvoeren' && message.besluitId === id) await executeBesluit(app, message);
      const open = await now();
      if (back) expect([open.status, open.besluitId, open.teTekenen]).toEqual(['in behandeling', undefined, undefined]);
      else expect([open.status, open.besluitId]).toEqual(['ter besluit', id]);
      const again = await legVast(app, open, 3, inhoud(), grondslag, secretaris);
      expect(again.ok && (again.besluit.besluitId === id) === !back).toBe(true);
      if (outcome instanceof Killed) continue;
      expect(at).toBeGreaterThan(4);
      break;
    }
  });
});
