import { expect, it, vi } from 'vitest';
import { besluitIdOf } from '../../../src/decide/besluit-id.ts';
import { executeBesluit } from '../../../src/decide/index.ts';
import { stelVerbeteringVoor, tekenVerbetering, type Wijziging } from '../../../src/decide/verbeteren.ts';
import type { BriefKeus } from '../../../src/loket/besluit/brief-voorbeeld.ts';
import { verbeterdVoorbeeld } from '../../../src/loket/besluit/verbeterd-voorbeeld.ts';
import { besluitRecord, ondertekend } from '../../decide/besluiten.ts';
import { appMetReeks, directeur, dossierInBehandeling, legLijst, lijstInhoud, secretaris } from '../../decide/dossier.ts';

// Here it matters what is in the letters, not how they are set
vi.mock('../../../src/pdf/compile.ts', () => ({
  PdfError: class extends Error {},
  compileTypst: async (_template: string, inhoud: object) => Buffer.from(JSON.stringify(inhoud)),
}));

/** A list on which the loket decided, with its letters, in rows 2 and 3 of a pupil each; a correction is laid ready, looked at, signed and made, each on a day of its own. */
async function lijst() {
  const app = await appMetReeks();
  const dossier = await dossierInBehandeling(app, { status: 'ter besluit' });
  await legLijst(app, dossier);
  const besluitId = besluitIdOf(dossier);
  const { schoolId, driveId, dossierId } = dossier;
  const { leerling: _one, geldigVan: _van, geldigTot: _tot, ...record } = besluitRecord({ ...ondertekend, ...lijstInhoud, besluitId, schoolId, driveId, dossierId }); // prettier-ignore
  await app.storage.besluiten.put(record);
  await executeBesluit(app, { besluitId });
  const stored = async () => (await app.storage.besluiten.get('besluit', besluitId))!.record;

  const klaarOp = async (dag: string, wijziging: Wijziging) => {
    app.clock.set(`${dag}T10:00:00.000Z`);
    expect(await stelVerbeteringVoor(app, besluitId, wijziging, secretaris)).toEqual({ ok: true });
    const besluit = await stored();
    return { ...besluit, verbetering: besluit.verbetering! };
  };
  const gemaakt = async ({ verbetering }: Awaited<ReturnType<typeof klaarOp>>) => {
    expect(await tekenVerbetering(app, besluitId, directeur, verbetering.voorstel.op)).toEqual({ ok: true });
    await executeBesluit(app, { besluitId });
  };
  const voorbeeld = async (besluit: Awaited<ReturnType<typeof klaarOp>>, keus: BriefKeus) =>
    String(await verbeterdVoorbeeld(app, besluit, app.clock.now(), keus));
  /** A pupil's letter as it came in the folder of the school. */
  const brief = (naam: string): string => {
    const path = app.graph.paths().find((one) => one.endsWith(`/Beschikking LWOO-${app.settings.SWV_CODE}-2025-2026-${naam}.pdf`));
    return String(path === undefined ? undefined : app.graph.contentOf(app.graph.idAt(path.slice(1))));
  };
  return { app, dossierId, klaarOp, gemaakt, voorbeeld, brief };
}

const wijziging = (rij: number, part: Partial<Wijziging> = {}): Wijziging => ({
  rij,
  leerling: { naam: 'Aron van den Akker', geboortedatum: '2014-02-10' },
  reden: 'De achternaam klopte niet.',
  ...part,
});

type Inhoud = { titel: string; ondertekening: { regels: string[] }; echtheid: object; voorbeeld: boolean };
/** A letter but for what only the signature gives: who signs and when, and the code by which it is checked. */
function woorden(letter: string): unknown {
  const { titel, ondertekening, echtheid: _code, voorbeeld: _merk, ...rest } = JSON.parse(letter) as Inhoud;
  const regels = ondertekening.regels.filter((regel) => !regel.startsWith('De verbetering is ondertekend'));
  return { ...rest, titel: titel.replace('Voorbeeld: ', ''), ondertekening: { ...ondertekening, regels } };
}

const keuzes = [
  ['leerling', ''],
  ['leerling-ouders', ' voor de ouders'],
] as const;

it('the example of a pupil’s corrected letter counts the versions of that letter, not those of the letter on the list', async () => {
  const { klaarOp, gemaakt, voorbeeld, brief } = await lijst();
  await gemaakt(await klaarOp('2026-05-15', wijziging(2)));
  const tweede = await klaarOp('2026-05-20', wijziging(3));
  const gezien = await Promise.all(keuzes.map(([keus]) => voorbeeld(tweede, keus)));
  expect(gezien[0]).toContain('in de plaats van de brief van 12 mei 2026');
  await gemaakt(tweede);
  for (const [at, [, naam]] of keuzes.entries()) expect(woorden(gezien[at]!)).toEqual(woorden(brief(`0002${naam} versie 2`)));
});

it('once the list is destroyed the example bears the number and the version of the letter that is made', async () => {
  const { app, dossierId, klaarOp, gemaakt, voorbeeld, brief } = await lijst();
  for (const [dag, naam] of [
    ['2026-05-14', 'Aron Akker'],
    ['2026-05-15', 'Aron den Akker'],
  ] as const)
    // prettier-ignore
    await gemaakt(await klaarOp(dag, wijziging(2, { leerling: { naam, geboortedatum: '2014-02-10' } })));
  await gemaakt(await klaarOp('2026-05-16', wijziging(3)));
  await app.storage.afgeleid.removeAll(`${dossierId}/`);
  const laatste = await klaarOp('2026-05-20', wijziging(2, { zonderLijst: true }));
  const gezien = await Promise.all(keuzes.map(([keus]) => voorbeeld(laatste, keus)));
  expect(gezien[0]).toContain('-0001 (versie 4)');
  await gemaakt(laatste);
  for (const [at, [, naam]] of keuzes.entries()) expect(woorden(gezien[at]!)).toEqual(woorden(brief(`0001${naam} versie 4`)));
});

it('of reasons that are corrected in all letters the example is that of the first pupil, as it is made', async () => {
  const { klaarOp, gemaakt, voorbeeld, brief } = await lijst();
  await gemaakt(await klaarOp('2026-05-15', wijziging(3)));
  const motivering = 'De leerlingen voldoen aan alle eisen van het handboek.';
  const alle = await klaarOp('2026-05-20', { motivering, reden: 'Een woord ontbrak.' });
  const gezien = await Promise.all(keuzes.map(([keus]) => voorbeeld(alle, keus)));
  await gemaakt(alle);
  for (const [at, [, naam]] of keuzes.entries()) expect(woorden(gezien[at]!)).toEqual(woorden(brief(`0001${naam} versie 2`)));
});
