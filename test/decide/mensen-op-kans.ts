import { houdAan, hervat } from '../../src/decide/aanhouden.ts';
import type { BesluitInhoud } from '../../src/decide/beoordeel.ts';
import { standVan } from '../../src/decide/besluitdatum.ts';
import { onderteken, stuurTerug } from '../../src/decide/ondertekenen.ts';
import { stempelVan } from '../../src/decide/stempel.ts';
import { legIntrekkingVast } from '../../src/decide/tlv-intrekken.ts';
import { legVast } from '../../src/decide/vastleggen.ts';
import { haalVerbeteringWeg, stelVerbeteringVoor, tekenVerbetering } from '../../src/decide/verbeteren.ts';
import { dateOf } from '../../src/calendar.ts';
import { rapportGeheugen } from '../../src/dossier/paths.ts';
import { legVastMetStemmen } from '../../src/loket/besluit/stemmen-vastleggen.ts';
import type { Bezoek } from '../../src/loket/bezoek.ts';
import type { BesluitRecord, DossierRecord } from '../../src/storage/records.ts';
import { tellAanvullen } from '../../src/tell/index.ts';
import { showColumns } from '../../src/tell/show-columns.ts';
import { gestemd } from '../loket/besluit/gestemd.ts';
import { directeur, dossierInBehandeling, grondslag, inhoud, legLijst, lijstInhoud, secretaris } from './dossier.ts';
import type { WereldOpKans } from './wereld-op-kans.ts';

/** A dossier of the world, and what can be decided on it. */
export type Zaak = Pick<DossierRecord, 'schoolId' | 'dossierId' | 'driveId'> & { besluiten: readonly BesluitInhoud[] };

/** A request that is ended without that it is judged. */
function zonderOordeel(tlv: BesluitInhoud, besluit: 'ingetrokken' | 'buiten-behandeling'): BesluitInhoud {
  const { geldigVan: _van, geldigTot: _tot, ...rest } = tlv;
  const motivering = 'De aanvraag is niet binnen de termijn aangevuld, na een brief daarover.';
  const intrekking = { intrekking: { door: 'school' as const, op: '2026-05-11' } };
  const aanvulling = { aanvulling: { gevraagd: 'de evaluatie van het OPP', gevraagdOp: '2026-04-01', tot: '2026-05-01' } };
  return { ...rest, besluit, motivering, deskundigen: [], ...(besluit === 'ingetrokken' ? intrekking : aanvulling) };
}

async function legZaak(wereld: WereldOpKans, kind: 'tlv' | 'lijst', at: number): Promise<Zaak> {
  const { app } = wereld;
  const dossier = await dossierInBehandeling(app, {
    kenmerk: `D-${String(at).padStart(5, '0')}-KANSX`,
    ...(kind === 'lijst' ? { lijst: true } : {}),
  });
  const { schoolId, dossierId, driveId } = dossier;
  if (kind === 'lijst') {
    await legLijst(app, dossier);
    const itemId = app.graph.put(`rapporten/rapport-${at}.pdf`, 'report');
    await app.storage.afgeleid.write(rapportGeheugen(dossierId), JSON.stringify({ mark: 'x', itemId }));
  }
  await gestemd(app, dossier);
  await showColumns(app, dossier);
  const later = { ...lijstInhoud, lijst: { ...lijstInhoud.lijst!, geweigerd: [], aangehouden: [{ rij: 4, reden: 'Nog niet zeker.' }] } };
  const zonderBrieven = { ...lijstInhoud, lijst: { versie: 3, rijen: 3, geweigerd: [2] } };
  const tlv = inhoud();
  const besluiten: BesluitInhoud[] =
    kind === 'lijst'
      ? [lijstInhoud, lijstInhoud, later, zonderBrieven]
      : [tlv, tlv, zonderOordeel(tlv, 'ingetrokken'), zonderOordeel(tlv, 'buiten-behandeling')];
  return { schoolId, dossierId, driveId, besluiten };
}

/** Two TLVs and two lists, which the loket checked and on which it voted. */
export const legZaken = async (wereld: WereldOpKans): Promise<Zaak[]> => [
  await legZaak(wereld, 'tlv', 0),
  await legZaak(wereld, 'lijst', 1),
  await legZaak(wereld, 'tlv', 2),
  await legZaak(wereld, 'lijst', 3),
];

export async function besluitenVan({ app }: WereldOpKans, { dossierId }: Pick<Zaak, 'dossierId'>): Promise<BesluitRecord[]> {
  const found: BesluitRecord[] = [];
  for await (const one of app.storage.besluiten.list('besluit', `dossierId eq '${dossierId}'`)) found.push(one);
  return found;
}
export const dossierVan = async ({ app }: WereldOpKans, { schoolId, dossierId }: Zaak): Promise<DossierRecord> =>
  (await app.storage.dossiers.get(schoolId, dossierId))!.record;

/** Presses a button, now and then twice. */
function press(wereld: WereldOpKans, what: string, act: Parameters<WereldOpKans['begin']>[1]): void {
  wereld.begin(what, act);
  if (wereld.chance.percent(25)) wereld.begin(`${what} (again)`, act);
}

export async function legVastZoals(wereld: WereldOpKans, zaak: Zaak): Promise<void> {
  const dossier = await dossierVan(wereld, zaak);
  const wat = wereld.chance.pick(zaak.besluiten);
  // Rows on which a besluit on part of the list decided are not decided on again
  const eerder = (await besluitenVan(wereld, zaak))
    .filter(({ lijst, teruggestuurd }) => lijst?.aangehouden !== undefined && teruggestuurd === undefined)
    .flatMap(() => [2, 3]);
  if (eerder.length > 0 && wat.lijst?.aangehouden !== undefined) return;
  const wordt =
    eerder.length > 0 && wat.lijst !== undefined ? { ...wat, lijst: { ...wat.lijst, geweigerd: [], eerder: [...new Set(eerder)] } } : wat;
  press(wereld, `record ${wordt.besluit}`, (app) =>
    wordt.besluit === 'toekennen'
      ? legVastMetStemmen({ app, dossier } as Bezoek, 3, { inhoud: wordt, rapport: grondslag }, secretaris)
      : legVast(app, dossier, 3, wordt, grondslag, secretaris),
  );
}

const wachtOp = (besluiten: BesluitRecord[]) => besluiten.filter((one) => standVan(one) === 'wacht');

export async function teken(wereld: WereldOpKans, zaak: Zaak): Promise<void> {
  for (const besluit of wachtOp(await besluitenVan(wereld, zaak))) {
    const { app } = wereld;
    const gezien = await stempelVan(app, besluit, await dossierVan(wereld, zaak), dateOf(app.clock.now()));
    press(wereld, `sign ${besluit.besluitId.slice(0, 6)}`, (host) => onderteken(host, besluit.besluitId, directeur, gezien));
  }
}

async function stuur(wereld: WereldOpKans, zaak: Zaak): Promise<void> {
  for (const { besluitId } of wachtOp(await besluitenVan(wereld, zaak)))
    press(wereld, `send back ${besluitId.slice(0, 6)}`, (app) => stuurTerug(app, besluitId, directeur, 'De motivering is te kort.'));
}

const uitgevoerd = (besluiten: BesluitRecord[]) =>
  besluiten.filter((one) => standVan(one) === 'uitgevoerd' && one.besluit !== 'tlv-ingetrokken');

/** The rows of a list whose pupils get LWOO. */
export const toegewezenRijen = ({ besluit, lijst }: BesluitRecord): number[] =>
  lijst === undefined || besluit !== 'toekennen'
    ? []
    : [2, 3, 4].filter(
        (rij) => ![...lijst.geweigerd, ...(lijst.eerder ?? []), ...(lijst.aangehouden ?? []).map((one) => one.rij)].includes(rij),
      );

async function stelVoor(wereld: WereldOpKans, zaak: Zaak): Promise<void> {
  for (const stands of uitgevoerd(await besluitenVan(wereld, zaak))) {
    const { besluitId, lijst, besluit } = stands;
    const naam = { naam: `Joris van den ${'ABCDEFGH'.charAt(wereld.chance.below(8))}erg`, geboortedatum: '2011-03-14' };
    const anders = { motivering: `De motivering klopte niet helemaal en is nu beter opgeschreven (${wereld.chance.below(99)}).` };
    const een =
      lijst === undefined || besluit !== 'toekennen' ? { leerling: naam } : { rij: toegewezenRijen(stands).at(-1)!, leerling: naam };
    const part = (lijst !== undefined && besluit !== 'toekennen') || wereld.chance.percent(30) ? anders : een;
    press(wereld, `propose correction ${besluitId.slice(0, 6)}`, (app) =>
      stelVerbeteringVoor(app, besluitId, { ...part, reden: 'Dit klopte niet in de brief.' }, secretaris),
    );
  }
}

export async function tekenCorrectie(wereld: WereldOpKans, zaak: Zaak): Promise<void> {
  for (const { besluitId, verbetering } of await besluitenVan(wereld, zaak))
    if (verbetering !== undefined)
      press(wereld, `sign correction ${besluitId.slice(0, 6)}`, (app) =>
        tekenVerbetering(app, besluitId, directeur, verbetering.voorstel.op),
      );
}

async function haalWeg(wereld: WereldOpKans, zaak: Zaak): Promise<void> {
  for (const { besluitId, verbetering } of await besluitenVan(wereld, zaak))
    if (verbetering !== undefined)
      press(wereld, `withdraw correction ${besluitId.slice(0, 6)}`, (app) => haalVerbeteringWeg(app, besluitId));
}

async function trekIn(wereld: WereldOpKans, zaak: Zaak): Promise<void> {
  const dossier = await dossierVan(wereld, zaak);
  for (const tlv of uitgevoerd(await besluitenVan(wereld, zaak)).filter(
    ({ lijst, besluit }) => lijst === undefined && besluit === 'toekennen',
  ))
    press(wereld, `revoke ${tlv.besluitId.slice(0, 6)}`, (app) =>
      legIntrekkingVast(
        app,
        dossier,
        tlv,
        { per: '2027-01-01', motivering: 'De leerling is verhuisd en gaat naar een andere school.' },
        secretaris,
      ),
    );
}

async function houAan(wereld: WereldOpKans, zaak: Zaak): Promise<void> {
  const dossier = await dossierVan(wereld, zaak);
  const school = wereld.app.settings.scholen.find(({ id }) => id === zaak.schoolId)!;
  const aanhoud = { tot: '2026-06-12', reden: 'Er ontbreekt een stuk.', gevraagd: 'de evaluatie van het OPP' };
  press(wereld, 'hold back', async (app) => {
    const gedaan = await houdAan(app, dossier, aanhoud, secretaris.naam);
    if (gedaan.ok) await tellAanvullen(app, dossier, school, gedaan.aanhouding);
    return gedaan.ok;
  });
}

async function neemOp(wereld: WereldOpKans, zaak: Zaak): Promise<void> {
  const dossier = await dossierVan(wereld, zaak);
  press(wereld, 'take up again', (app) => hervat(app, dossier));
}

const daden = [
  ...Array.from({ length: 6 }, () => legVastZoals),
  ...Array.from({ length: 6 }, () => teken),
  stuur,
  stuur,
  ...Array.from({ length: 3 }, () => stelVoor),
  ...Array.from({ length: 3 }, () => tekenCorrectie),
  haalWeg,
  trekIn,
  trekIn,
  trekIn,
  houAan,
  neemOp,
];

/** Somebody does something with one of the dossiers. */
export const doeIets = async (wereld: WereldOpKans, zaken: readonly Zaak[]): Promise<void> =>
  wereld.chance.pick(daden)(wereld, wereld.chance.pick(zaken));
