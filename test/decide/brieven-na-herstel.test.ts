import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { archiefbrievenVan, leesBrief } from '../../src/decide/archiefbrieven.ts';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import { executeBesluit } from '../../src/decide/index.ts';
import { verzamel } from '../../src/bundel/verzamel.ts';
import { stelVerbeteringVoor, tekenVerbetering } from '../../src/decide/verbeteren.ts';
import type { BesluitRecord } from '../../src/storage/records.ts';
import { controlecode } from '../../src/verifieer/code.ts';
import { zoekBrief } from '../../src/verifieer/zoek.ts';
import { besluitRecord, ondertekend } from './besluiten.ts';
import { appMetReeks, directeur, dossierInBehandeling, legLijst, lijstInhoud, secretaris } from './dossier.ts';

// Here it matters which letters there are and what is in them, not how they are set
vi.mock('../../src/pdf/compile.ts', () => ({
  PdfError: class extends Error {},
  compileTypst: async (template: string, inhoud: object) => Buffer.from(`%PDF ${template} ${JSON.stringify(inhoud)}`),
}));

const later = { ...ondertekend.ondertekening, op: '2026-05-13T09:00:00.000Z' };

/** A besluit that was carried out, and its tables: they can be put back as they were before it, with another besluit or the same under its id. */
async function uitgevoerd(part: Partial<BesluitRecord> = {}) {
  const app = await appMetReeks();
  const dossier = await dossierInBehandeling(app);
  if (part.lijst !== undefined) await legLijst(app, dossier);
  const { schoolId, dossierId, driveId } = dossier;
  const eerste = besluitRecord({ ...ondertekend, ...part, besluitId: besluitIdOf(dossier), schoolId, dossierId, driveId });
  const { besluiten, nummers, dossiers } = app.storage;
  const stored = async () => (await besluiten.get('besluit', eerste.besluitId))!.record;
  const voerUit = async (besluit: BesluitRecord) => {
    await besluiten.put(besluit);
    await executeBesluit(app, besluit);
    return stored();
  };
  const zetTerug = async () => {
    const code = app.settings.SWV_CODE;
    for await (const { reeks, volgnummer } of nummers.list())
      if (reeks.includes(code)) await nummers.remove(reeks, String(volgnummer).padStart(8, '0'));
    await besluiten.remove('besluit', eerste.besluitId);
    await dossiers.put(dossier);
  };
  const inMap = () => app.graph.paths().flatMap((path) => (path.includes('/Beschikkingen/') ? [path.split('/').at(-1)!] : []));
  return { app, dossier, eerste, eerder: await voerUit(eerste), stored, voerUit, zetTerug, inMap };
}

const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');

it.each<[string, Partial<BesluitRecord>]>([
  [
    'rejected now',
    {
      besluit: 'afwijzen',
      geldigVan: undefined,
      geldigTot: undefined,
      deskundigen: [],
      motivering: 'Er is een andere weg.',
      ondertekening: later,
    },
  ],
  ['granted for other reasons', { motivering: 'Er is een andere weg.', ondertekening: { ...ondertekend.ondertekening, stempel: 'other' } }],
  ['granted on another day', { ondertekening: later }],
])('a besluit that was lost and is taken anew has a number and letters of its own: %s', async (_, part) => {
  const { app, dossier, eerste, eerder, voerUit, zetTerug, inMap } = await uitgevoerd();
  const oud = (await leesBrief(app.storage, eerder))!;
  await zetTerug();
  const nieuw = await voerUit({ ...eerste, ...part });
  expect(nieuw.nummer).not.toBe(eerder.nummer);
  expect(nieuw.uitgevoerdOp).toBeDefined();
  for (const voor of ['school', 'ouders'] as const) {
    const brief = (await leesBrief(app.storage, nieuw, { voor }))!;
    expect(brief.toString()).toContain(nieuw.nummer);
    expect(brief.toString()).not.toContain(`"${eerder.nummer}"`);
    expect(brief.toString()).toContain(nieuw.motivering);
  }
  expect(hashOf((await leesBrief(app.storage, nieuw))!)).toBe(nieuw.brief!.sha256);
  expect(inMap()).toHaveLength(4);
  expect(inMap()).toEqual(expect.arrayContaining([eerder.brief!.naam, nieuw.brief!.naam]));
  const zoek = (nummer: string) => zoekBrief(app, { nummer, code: controlecode(app.settings, nummer) }, '2026-09-01');
  expect([await zoek(eerder.nummer!), (await zoek(nieuw.nummer!)) === undefined]).toEqual([undefined, false]);
  expect(oud.toString()).toContain(`"${eerder.nummer}"`);
  // The old letter is kept, and counts for the old besluit alone
  expect(await leesBrief(app.storage, eerder)).toEqual(oud);
  const stukken = await verzamel(app, {
    ...dossier,
    besluitId: nieuw.besluitId,
    laatsteBesluit: nieuw.besluitId,
    vernietigdOp: '2026-06-01T10:00:00.000Z',
  });
  expect(stukken.filter(({ groep }) => groep === 'Brieven').map(({ naam }) => naam.includes(nieuw.nummer!))).toEqual([true, true]);
});

it('the same signed besluit that is carried out again keeps its number and its letters', async () => {
  const { app, eerste, eerder, voerUit, zetTerug, inMap } = await uitgevoerd();
  const files = inMap();
  await zetTerug();
  const again = await voerUit(eerste);
  expect([again.nummer, again.brief]).toEqual([eerder.nummer, eerder.brief]);
  expect(inMap()).toEqual(files);
  expect(await archiefbrievenVan(app.storage, again)).toHaveLength(2);
});

it('the pupils of a list that was lost and is decided on anew have letters of their own', async () => {
  const { leerling: _one, geldigVan: _van, geldigTot: _tot, ...lijst } = besluitRecord(lijstInhoud);
  const { app, eerste, eerder, voerUit, zetTerug } = await uitgevoerd({ ...lijst, leerling: undefined });
  const oud = (await leesBrief(app.storage, eerder, { rij: 2 }))!.toString();
  await zetTerug();
  const nieuw = await voerUit({ ...eerste, ondertekening: later });
  const brief = (await leesBrief(app.storage, nieuw, { rij: 2 }))!.toString();
  expect(oud).toContain(`LWOO-${app.settings.SWV_CODE}-2025-2026-0001`);
  expect(brief).not.toContain(`LWOO-${app.settings.SWV_CODE}-2025-2026-0001`);
  expect(brief).toContain('13 mei 2026');
});

it('a correction that was lost never counts as another of the same version', async () => {
  const { app, eerder, stored } = await uitgevoerd();
  const verbeter = async (naam: string) => {
    const leerling = { naam, geboortedatum: '2011-03-14' };
    expect(await stelVerbeteringVoor(app, eerder.besluitId, { leerling, reden: 'De naam was fout.' }, secretaris)).toEqual({ ok: true });
    app.clock.set(new Date(app.clock.now().getTime() + 60_000).toISOString());
    await tekenVerbetering(app, eerder.besluitId, directeur, (await stored()).verbetering!.voorstel.op);
  };
  await verbeter('Joris de Eerste');
  await executeBesluit(app, eerder);
  await app.storage.besluiten.put(eerder);
  await verbeter('Joris de Tweede');
  // The school has a file of that version, which is another: a person moves it
  await expect(executeBesluit(app, eerder)).rejects.toThrow(/Verplaats dat bestand/);
  for (const path of app.graph.paths().filter((one) => one.includes('versie 2')))
    app.graph.rename(app.graph.idAt(path.slice(1)), `oud ${path.split('/').at(-1)}`);
  await executeBesluit(app, eerder);
  const brief = (await leesBrief(app.storage, await stored(), { versie: 2 }))!.toString();
  expect(brief).toContain('Joris de Tweede');
  expect(brief).not.toContain('Joris de Eerste');
});

it('a letter under a path from before is read where the register has its hash, and never for another besluit', async () => {
  const { app, eerder } = await uitgevoerd();
  const [school] = await archiefbrievenVan(app.storage, eerder);
  const content = Buffer.from('%PDF of before');
  const path = `beschikkingen/${eerder.besluitId}.pdf`;
  await app.storage.archief.writeNew(path, content, 'application/pdf');
  const ouder = { ...eerder, ondertekening: later };
  expect(await archiefbrievenVan(app.storage, ouder)).toEqual([]);
  const bekend = { ...ouder, versies: undefined, brief: { ...eerder.brief!, sha256: hashOf(content) } };
  expect(await archiefbrievenVan(app.storage, bekend)).toEqual([{ path, versie: 1, voor: 'school' }]);
  expect(await leesBrief(app.storage, bekend)).toEqual(content);
  expect(school).toBeDefined();
});
