import type { BesluitInhoud } from '../../src/decide/beoordeel.ts';
import { beoordeel } from '../../src/decide/beoordeel.ts';
import type { Beslisser } from '../../src/decide/persoon.ts';
import { leerlingenPath, opmerkingenPath } from '../../src/dossier/paths.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { testApp } from '../fakes/app.ts';
import { ingevuld } from './invoer.ts';

export type Test = Awaited<ReturnType<typeof testApp>>;

export const grondslag = { peildatum: '2026-04-20', handboekVersie: '4.1' };
export const secretaris: Beslisser = { id: 'a', naam: 'S. Ecretaris', rol: 'secretaris' };
export const directeur = { id: 'd', naam: 'D. Irecteur' };

let codes = 0;

/** An app on 12 May 2026 whose numbers are in a series of its own. */
export async function appMetReeks(): Promise<Test> {
  const made = await testApp('2026-05-12T10:00:00Z');
  codes += 1;
  return { ...made, settings: { ...made.settings, SWV_CODE: `D${process.pid}X${codes}` } };
}

let dossiers = 0;

/** A dossier of De Esdoorn with a folder of its own, checked in its third version, on which the loket can decide. */
export async function dossierInBehandeling(app: Test, part: Partial<DossierRecord> = {}): Promise<DossierRecord> {
  dossiers += 1;
  const school = app.settings.scholen[0]!;
  const dossier: DossierRecord = {
    schoolId: school.id,
    dossierId: app.graph.folder(`${school.pad}/Aanvragen/Leerling ${dossiers}`),
    driveId: school.drive,
    kenmerk: 'D-7K3M2-QX9AB',
    map: `Leerling ${dossiers}`,
    status: 'in behandeling',
    ontvangenOp: '2026-04-02T08:00:00.000Z',
    laatsteUpload: '2026-04-20T08:00:00.000Z',
    gewijzigdOp: '2026-04-20T08:00:00.000Z',
    versie: 3,
    gecontroleerdVersie: 3,
    eindoordeel: 'compleet',
    ...part,
  };
  await app.storage.dossiers.put(dossier);
  return dossier;
}

/** What the form on a TLV gives, filled in well but for the parts that a test changes. */
export function inhoud(part: Parameters<typeof ingevuld>[0] = {}): BesluitInhoud {
  const gevonden = beoordeel(ingevuld(part), '2026-05-12');
  if (!gevonden.ok) throw new Error('the form of this test is not filled in well');
  return gevonden.inhoud;
}

/** A besluit on a list of three pupils, in rows 2 to 4, of which the last gets no LWOO; each other one gets letters of his or her own. */
export const lijstInhoud: BesluitInhoud = {
  besluit: 'toekennen',
  soort: 'lwoo',
  variant: 'nieuw',
  lijst: { versie: 3, rijen: 3, geweigerd: [4], brieven: 'per-leerling' },
  motivering: 'De leerlingen voldoen aan de eisen van het handboek.',
  deskundigen: [],
};

/** What checking left of that list. */
export async function legLijst(app: Test, { dossierId }: DossierRecord): Promise<void> {
  const rijen = [2, 3, 4].map((rij) => ({ rij, leerling: `${process.pid}-${dossiers}-${rij}`.padStart(64, '0') }));
  await app.storage.afgeleid.write(leerlingenPath(dossierId, 3), JSON.stringify(rijen));
  const namen = [2, 3, 4].map((rij) => ['Aron', `Akker ${rij}`]);
  const opmerkingen = { lijsten: [{ document: 'lijst.csv', format: 'csv', rijen: [['Voornaam', 'Achternaam'], ...namen], koprij: 1, bladnummer: 1, leerlingKolommen: [0, 1] }] }; // prettier-ignore
  await app.storage.afgeleid.write(opmerkingenPath(dossierId, 3), JSON.stringify(opmerkingen));
}
