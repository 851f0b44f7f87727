import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { leesBrief } from '../../src/decide/archiefbrieven.ts';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import { loadVerbeterRijen } from '../../src/decide/brief-rijen.ts';
import { executeBesluit } from '../../src/decide/index.ts';
import { pseudoniemVanNaam } from '../../src/decide/toewijzingen.ts';
import { beoordeelVerbetering, type VerbeterInvoer } from '../../src/decide/verbeter-invoer.ts';
import { stelVerbeteringVoor, tekenVerbetering } from '../../src/decide/verbeteren.ts';
import type { BesluitRecord } from '../../src/storage/records.ts';
import { controlecode } from '../../src/verifieer/code.ts';
import { zoekBrief } from '../../src/verifieer/zoek.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { besluitRecord, ondertekend } from './besluiten.ts';
import { appMetReeks, directeur, dossierInBehandeling, legLijst, lijstInhoud, secretaris, type Test } from './dossier.ts';

// Here it matters which letters there are and what is in them, not how they are set
vi.mock('../../src/pdf/compile.ts', () => ({
  PdfError: class extends Error {},
  compileTypst: async (template: string, inhoud: object) => Buffer.from(`%PDF ${template} ${JSON.stringify(inhoud)}`),
}));

const rijTwee = { rij: '2', naam: 'Aron van den Akker', geboortedatum: '10-2-2014' };
const reden = 'De achternaam klopte niet.';

/** A list on which the loket decided, with its letters. */
async function uitgevoerd(part: Partial<BesluitRecord['lijst']> = {}) {
  const app = await appMetReeks();
  const dossier = await dossierInBehandeling(app, { status: 'ter besluit' });
  await legLijst(app, dossier);
  const besluitId = besluitIdOf(dossier);
  const { schoolId, driveId, dossierId } = dossier;
  const { leerling: _one, geldigVan: _van, geldigTot: _tot, ...lijst } = besluitRecord({ ...ondertekend, ...lijstInhoud, besluitId, schoolId, driveId, dossierId }); // prettier-ignore
  await app.storage.besluiten.put({ ...lijst, lijst: { ...lijstInhoud.lijst!, ...part } });
  await executeBesluit(app, { besluitId });
  const stored = async () => (await app.storage.besluiten.get('besluit', besluitId))!.record;
  const nummer = (volg: number) => `LWOO-${app.settings.SWV_CODE}-2025-2026-000${volg}`;
  return { app, besluitId, stored, nummer, dossierId };
}
type Uitgevoerd = Awaited<ReturnType<typeof uitgevoerd>>;

const invoerVan = async ({ stored }: Uitgevoerd, part: Partial<VerbeterInvoer>): Promise<VerbeterInvoer> => ({
  rij: '',
  naam: '',
  geboortedatum: '',
  motivering: (await stored()).motivering,
  reden,
  ...part,
});
const oordeel = async (all: Uitgevoerd, part: Partial<VerbeterInvoer>) =>
  beoordeelVerbetering(await invoerVan(all, part), await all.stored(), await loadVerbeterRijen(all.app, await all.stored()));

/** Lays a correction ready and signs it, as its people do. */
async function teken(all: Uitgevoerd, part: Partial<VerbeterInvoer>): Promise<void> {
  const gelezen = await oordeel(all, part);
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  expect(await stelVerbeteringVoor(all.app, all.besluitId, gelezen.wijziging, secretaris)).toEqual({ ok: true });
  all.app.clock.set(new Date(all.app.clock.now().getTime() + 60_000).toISOString());
  expect(await tekenVerbetering(all.app, all.besluitId, directeur, (await all.stored()).verbetering!.voorstel.op)).toEqual({ ok: true });
}

const namen = (app: Test) =>
  app.graph
    .paths()
    .flatMap((path) => (path.includes('versie') ? [path.split('/').at(-1)!.replace(`${app.settings.SWV_CODE}-2025-2026-`, '')] : []))
    .sort();
const brief = async ({ app, stored }: Pick<Uitgevoerd, 'app' | 'stored'>, keuze: Parameters<typeof leesBrief>[2]) =>
  String(await leesBrief(app.storage, await stored(), keuze));
async function mails(app: Test, dossierId: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { sleutel, inhoud } of app.storage.berichten.list(dossierId))
    if (sleutel.includes('versie')) found.push(String(await app.storage.afgeleid.read(inhoud)));
  return found;
}

const tweede = [
  'Beschikking LIJST-0001 versie 2.pdf',
  'Beschikking LWOO-0001 versie 2.pdf',
  'Beschikking LWOO-0001 voor de ouders versie 2.pdf',
];

async function expectVerbeterd(all: Uitgevoerd): Promise<void> {
  const { app, stored, dossierId } = all;
  expect(namen(app)).toEqual(tweede);
  expect(await stored()).toMatchObject({
    lijst: { verbeterd: [{ rij: 2, wie: 'Aron van den Akker 10-02-2014' }] },
    versies: [{ versie: 1 }, { versie: 2, reden }],
  });
  expect((await stored()).verbetering).toBeUndefined();
  for (const keuze of [{}, { rij: 2 }, { rij: 2, voor: 'ouders' as const }]) {
    const text = await brief(all, { ...keuze, versie: 2 });
    for (const words of ['Aron van den Akker', 'Verbeterde brief', '12 mei 2026', reden]) expect(text).toContain(words);
    expect(text).not.toContain('Akker 2"');
  }
  const rows: (number | undefined)[] = [];
  for await (const { versies, rij } of app.storage.nummers.list(`LWOO-${app.settings.SWV_CODE}-2025-2026-_`))
    if (versies !== undefined) rows.push(rij, versies.length);
  expect(rows).toEqual([2, 2]);
  expect((await mails(app, dossierId)).length).toBe(1);
}

describe('a mistake in the name of one pupil of a list', () => {
  it.each(['before', 'after'] as const)(
    'killed %s any call and gone again: one new version of the list and of that pupil’s letters',
    async (when) => {
      for (let at = 1; ; at += 1) {
        const all = await uitgevoerd();
        await teken(all, rijTwee);
        const { app, besluitId } = all;
        const fuse = new Fuse(at, when);
        const broken = { ...app, storage: withFuse(app.storage, fuse), graph: withFuse(app.graph, fuse) };
        const outcome = await executeBesluit(broken, { besluitId }).catch((error: unknown) => error);
        await executeBesluit(app, { besluitId });
        await expectVerbeterd(all);
        if (outcome instanceof Killed) continue;
        expect(outcome).toBeUndefined();
        expect(at).toBeGreaterThan(15);
        break;
      }
    },
  );

  it('is told to the school by both numbers, and the register knows the pupil by the right name', async () => {
    const all = await uitgevoerd();
    await teken(all, rijTwee);
    await executeBesluit(all.app, all);
    const [mail = ''] = await mails(all.app, all.dossierId);
    for (const words of [`LIJST-${all.app.settings.SWV_CODE}`, all.nummer(1), 'hun eigen verbeterde brief']) expect(mail).toContain(words);
    const { leerling } = pseudoniemVanNaam(all.app, { naam: 'Aron v.d. Akker', geboortedatum: '2014-02-10' })!;
    expect((await all.app.storage.toewijzingen.get(leerling.slice(0, 2), `${leerling}_${all.besluitId}`))?.record.nummer).toBe(
      all.nummer(1),
    );
  });

  it('that the register folds to the same name leaves its row as it is, with the three figures that tell namesakes apart', async () => {
    const all = await uitgevoerd();
    const { app, besluitId } = all;
    const { leerling } = pseudoniemVanNaam(app, { naam: 'Áron van den Akker', geboortedatum: '2014-02-10' })!;
    const row = { leerling, cijfers: 'c'.repeat(64), besluitId, toegewezenOp: '2026-05-12', nummer: all.nummer(1) };
    await app.storage.toewijzingen.put(row);
    await teken(all, rijTwee);
    await executeBesluit(app, all);
    expect((await all.stored()).verbetering).toBeUndefined();
    expect((await app.storage.toewijzingen.get(leerling.slice(0, 2), `${leerling}_${besluitId}`))?.record).toEqual(row);
  });

  it('keeps what was written in the row of the number while the letter was made', async () => {
    const all = await uitgevoerd();
    const { app } = all;
    await teken(all, rijTwee);
    const real = app.graph.upload.bind(app.graph);
    const sleutel = [`LWOO-${app.settings.SWV_CODE}-2025-2026-_`, '00000001'] as const;
    const merk = 'written meanwhile';
    vi.spyOn(app.graph, 'upload').mockImplementation(async (...asked) => {
      await app.storage.nummers.change(...sleutel, (now) => now && { ...now, merk });
      return real(...asked);
    });
    await executeBesluit(app, all);
    expect((await app.storage.nummers.get(...sleutel))?.record).toMatchObject({ merk, versies: [{ versie: 1 }, { versie: 2 }] });
  });

  it('leaves the old letter to be known as an old version by who checks it', async () => {
    const all = await uitgevoerd();
    const { app, nummer } = all;
    const oud = await brief(all, { rij: 2 });
    await teken(all, rijTwee);
    await executeBesluit(app, all);
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const vraag = (text: string) => ({ nummer: nummer(1), code: controlecode(app.settings, nummer(1)), sha256: sha256(text) });
    expect(await zoekBrief(app, vraag(oud), '2026-06-01')).toMatchObject({ bestand: { zelfde: true, versie: 1, laatste: 2 } });
    const nieuw = await brief(all, { rij: 2, versie: 2, voor: 'ouders' });
    expect(await zoekBrief(app, vraag(nieuw), '2026-06-01')).toMatchObject({ bestand: { zelfde: true, versie: 2, laatste: 2 } });
  });

  it('of one who gets no LWOO is put right in the letter on the list', async () => {
    const all = await uitgevoerd();
    await teken(all, { ...rijTwee, rij: '4' });
    await executeBesluit(all.app, all);
    expect(namen(all.app)).toEqual(['Beschikking LIJST-0001 versie 2.pdf']);
  });

  it('is put right in the pupil’s own letters alone once the list is destroyed; where there are none, nowhere', async () => {
    const all = await uitgevoerd();
    await all.app.storage.afgeleid.removeAll(`${all.dossierId}/`);
    await teken(all, rijTwee);
    await executeBesluit(all.app, all);
    expect(namen(all.app)).toEqual(tweede.slice(1));
    expect((await all.stored()).versies).toHaveLength(1);
    expect((await mails(all.app, all.dossierId))[0]).toContain(all.nummer(1));
    const zonder = await uitgevoerd({ brieven: 'lijst' });
    await zonder.app.storage.afgeleid.removeAll(`${zonder.dossierId}/`);
    expect(await loadVerbeterRijen(zonder.app, await zonder.stored())).toEqual({ rijen: [], zonderLijst: true });
  });
});

describe('a mistake in the reasons of a besluit on a list', () => {
  it('is put right in the letter on the list and in those of every pupil who has one, with names that were corrected before', async () => {
    const all = await uitgevoerd();
    await teken(all, rijTwee);
    await executeBesluit(all.app, all);
    await teken(all, { motivering: 'De leerlingen voldoen aan alle eisen van het handboek.', reden: 'Een woord ontbrak.' });
    await executeBesluit(all.app, all);
    expect(namen(all.app).filter((naam) => !tweede.includes(naam))).toEqual([
      'Beschikking LIJST-0001 versie 3.pdf',
      'Beschikking LWOO-0001 versie 3.pdf',
      'Beschikking LWOO-0001 voor de ouders versie 3.pdf',
      'Beschikking LWOO-0002 versie 2.pdf',
      'Beschikking LWOO-0002 voor de ouders versie 2.pdf',
    ]);
    const text = await brief(all, { versie: 3 });
    for (const words of ['aan alle eisen', 'Aron van den Akker', 'versie 2 van de brief']) expect(text).toContain(words);
    // One pupil is at version 3 and the other at 2: the mail takes neither for all
    const mail = (await mails(all.app, all.dossierId)).find((one) => one.includes('van elke leerling met LWOO'));
    expect(mail).toContain('hoogste versienummer');
    expect(mail).not.toContain('versie 2');
  });
});

describe('the form', () => {
  it.each<[string, Partial<VerbeterInvoer>, string, RegExp]>([
    ['a row that the letter does not name', { ...rijTwee, rij: '7' }, 'rij', /niet in de brief/],
    ['a name without row', { naam: 'Aron Akker' }, 'rij', /welke rij/],
    ['a name and the reasons at once', { ...rijTwee, motivering: 'Heel andere motivering dan er eerst stond.' }, 'motivering', /apart/],
    ['nothing changed', {}, 'dossier', /niets veranderd/],
    ['no birth date', { ...rijTwee, geboortedatum: '' }, 'geboortedatum', /Kijk hem na/],
  ])('%s is refused by its field', async (_, part, veld, words) => {
    const all = await uitgevoerd();
    expect(await oordeel(all, part)).toEqual({ ok: false, fouten: { [veld]: expect.stringMatching(words) as string } });
  });
});
