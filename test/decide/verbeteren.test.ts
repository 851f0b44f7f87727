import { describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import { leesBrief } from '../../src/decide/archiefbrieven.ts';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import { executeBesluit, resumeBesluiten } from '../../src/decide/index.ts';
import { beoordeelVerbetering, eersteVerbetering } from '../../src/decide/verbeter-invoer.ts';
import { haalVerbeteringWeg, nietTeVerbeteren, stelVerbeteringVoor, tekenVerbetering } from '../../src/decide/verbeteren.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { besluitRecord, ondertekend } from './besluiten.ts';
import { appMetReeks, directeur, dossierInBehandeling, secretaris } from './dossier.ts';

// Some hundred letters: which there are and what is in them, not how they are set (test/decide/brieven.test.ts)
vi.mock('../../src/pdf/compile.ts', () => ({
  PdfError: class extends Error {},
  compileTypst: async (template: string, inhoud: object) => Buffer.from(`%PDF ${template} ${JSON.stringify(inhoud)}`),
}));

const wijziging = { leerling: { naam: 'Joris van den Berg', geboortedatum: '2011-03-14' }, reden: 'De achternaam had een h te veel.' };

/** A besluit that was carried out, with its letters. */
async function uitgevoerd() {
  const app = await appMetReeks();
  const dossier = await dossierInBehandeling(app, { status: 'ter besluit' });
  const { schoolId, dossierId, driveId } = dossier;
  const besluitId = besluitIdOf(dossier);
  await app.storage.besluiten.put(besluitRecord({ ...ondertekend, besluitId, schoolId, dossierId, driveId }));
  await executeBesluit(app, { besluitId });
  const stored = async () => (await app.storage.besluiten.get('besluit', besluitId))!.record;
  const letters = () => app.graph.paths().filter((path) => path.includes('/Beschikkingen/'));
  return { app, besluitId, dossierId, stored, letters };
}

async function getekend() {
  const all = await uitgevoerd();
  expect(await stelVerbeteringVoor(all.app, all.besluitId, wijziging, secretaris)).toEqual({ ok: true });
  const gezien = (await all.stored()).verbetering!.voorstel.op;
  expect(await tekenVerbetering(all.app, all.besluitId, directeur, gezien)).toEqual({ ok: true });
  return all;
}

async function expectVerbeterd({ app, besluitId, dossierId, stored, letters }: Awaited<ReturnType<typeof getekend>>): Promise<void> {
  const record = await stored();
  const nummer = record.nummer!;
  expect(record).toMatchObject({ leerling: wijziging.leerling, brief: { naam: `Beschikking ${nummer} versie 2.pdf` } });
  expect(record.verbetering).toBeUndefined();
  expect(record.versies).toMatchObject([
    { versie: 1 },
    { versie: 2, reden: wijziging.reden, door: 'D. Irecteur', ouders: { naam: `Beschikking ${nummer} voor de ouders versie 2.pdf` } },
  ]);
  expect(letters()).toHaveLength(4);
  for (const voor of ['school', 'ouders'] as const) {
    const [oud, nieuw] = await Promise.all([1, 2].map(async (versie) => String(await leesBrief(app.storage, record, { voor, versie }))));
    expect(oud).toContain('Joris van den Bergh');
    expect(oud).not.toContain('Verbeterde brief');
    expect(nieuw).toContain('in de plaats van de brief van 12 mei 2026');
    expect(nieuw).toContain('De achternaam had een h te veel.');
    expect(nieuw).toContain('ondertekend door D. Irecteur');
    expect(nieuw).not.toContain('van den Bergh');
  }
  const mails: string[] = [];
  for await (const { sleutel } of app.storage.berichten.list(dossierId)) if (sleutel.includes('versie')) mails.push(sleutel);
  expect(mails).toEqual([`besluit-${besluitId}-versie-2-mail`]);
}

const fused = (app: Awaited<ReturnType<typeof appMetReeks>>, fuse: Fuse): App => ({
  ...app,
  storage: withFuse(app.storage, fuse),
  graph: withFuse(app.graph, fuse),
});

describe('correcting a letter', () => {
  it('makes a new version beside the old one, for school and parents, and tells the school', async () => {
    const all = await getekend();
    await executeBesluit(all.app, all);
    await expectVerbeterd(all);
    await executeBesluit(all.app, all);
    await expectVerbeterd(all);
  });

  it.each(['before', 'after'] as const)('killed %s each of its calls and taken up again, ends the same', async (when) => {
    for (let at = 1; ; at += 1) {
      const all = await getekend();
      const outcome = await executeBesluit(fused(all.app, new Fuse(at, when)), all).catch((error: unknown) => error);
      await executeBesluit(all.app, all);
      await expectVerbeterd(all);
      if (outcome instanceof Killed) continue;
      expect(outcome).toBeUndefined();
      expect(at).toBeGreaterThan(8);
      break;
    }
  });

  it('is found by the sweep where its message was lost', async () => {
    const all = await getekend();
    all.app.clock.set('2026-05-12T10:10:00Z');
    const sent: string[] = [];
    const storage = {
      ...all.app.storage,
      send: async (_queue: string, message: object) => void sent.push((message as { besluitId: string }).besluitId),
    };
    await resumeBesluiten({ ...all.app, storage });
    expect(sent).toContain(all.besluitId);
  });

  it('takes another person to sign, and what that person saw', async () => {
    const { app, besluitId, stored } = await uitgevoerd();
    await stelVerbeteringVoor(app, besluitId, wijziging, { ...secretaris, id: directeur.id });
    const gezien = (await stored()).verbetering!.voorstel.op;
    expect(await tekenVerbetering(app, besluitId, directeur, gezien)).toMatchObject({
      ok: false,
      melding: expect.stringContaining('Een ander') as string,
    });
    expect(await tekenVerbetering(app, besluitId, { ...directeur, id: 'ander' }, '2026-01-01T00:00:00.000Z')).toMatchObject({ ok: false });
    expect((await stored()).verbetering?.ondertekening).toBeUndefined();
    expect(await haalVerbeteringWeg(app, besluitId)).toEqual({ ok: true });
    expect((await stored()).verbetering).toBeUndefined();
  });

  it('can be laid ready once at a time, and not be taken away once it is signed', async () => {
    const { app, besluitId } = await getekend();
    expect(await stelVerbeteringVoor(app, besluitId, wijziging, secretaris)).toMatchObject({
      ok: false,
      melding: expect.stringContaining('al een verbetering') as string,
    });
    expect(await haalVerbeteringWeg(app, besluitId)).toMatchObject({
      ok: false,
      melding: expect.stringContaining('al ondertekend') as string,
    });
  });
});

describe('the form on a correction', () => {
  const besluit = besluitRecord({
    ...ondertekend,
    nummer: 'X-1',
    uitgevoerdOp: '2026-05-12T10:05:00.000Z',
    motivering: 'De ondersteuning op school was niet genoeg.',
    brief: { driveId: 'd', itemId: 'i', naam: 'n', sha256: 's' },
  });
  const begin = eersteVerbetering(besluit);

  it.each([
    ['nothing changed', { reden: 'Er was iets mis.' }, 'dossier'],
    ['no reason', { naam: 'Joris Berg' }, 'reden'],
    ['no name', { naam: ' ', reden: 'Er was iets mis.' }, 'naam'],
    ['signs that no letter can show', { naam: '小 Joris', reden: 'Er was iets mis.' }, 'naam'],
    ['an age that cannot be', { geboortedatum: '1990-01-01', reden: 'Er was iets mis.' }, 'geboortedatum'],
    ['too short a motivation', { motivering: 'kort', reden: 'Er was iets mis.' }, 'motivering'],
  ] as const)('with %s says so by the field', (_, part, veld) => {
    const gelezen = beoordeelVerbetering({ ...begin, ...part }, besluit);
    expect(gelezen.ok ? [] : Object.keys(gelezen.fouten)).toEqual([veld]);
  });

  it('gives only what changed', () => {
    expect(beoordeelVerbetering({ ...begin, geboortedatum: '15-3-2011', reden: 'De dag klopte niet.' }, besluit)).toEqual({
      ok: true,
      wijziging: { leerling: { naam: 'Joris van den Bergh', geboortedatum: '2011-03-15' }, reden: 'De dag klopte niet.' },
    });
  });

  it('is not for a besluit without its letter', () => {
    expect(nietTeVerbeteren(besluit)).toBeUndefined();
    expect(nietTeVerbeteren(besluitRecord({ ...ondertekend }))).toMatch(/nog niet/);
  });

  it('is refused where so much is kept of earlier ones that it would not fit', async () => {
    const { app, besluitId, stored } = await uitgevoerd();
    const [versie] = (await stored()).versies!;
    const versies = Array.from({ length: 40 }, () => ({ ...versie!, reden: 'x'.repeat(500) }));
    await app.storage.besluiten.put({ ...(await stored()), versies });
    const answer = await stelVerbeteringVoor(app, besluitId, wijziging, secretaris);
    expect(answer).toMatchObject({ ok: false, melding: expect.stringContaining('past') as string });
  });
});
