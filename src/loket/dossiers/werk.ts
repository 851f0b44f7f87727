import type { App } from '../../app.ts';
import { dateOf } from '../../calendar.ts';
import { derived } from '../../storage/derived.ts';
import { loadLeden } from '../../commissie/index.ts';
import { isZittendOp, magStemmen } from '../../commissie/zitting.ts';
import type { Persoon } from '../principal.ts';
import { besluitIndex, wachtOpHandtekening } from '../register/besluit-index.ts';
import { metStatus } from './filter.ts';
import { dossierIndex, type DossierRij } from './dossier-index.ts';
import { stemIndex } from './stem-index.ts';

/** What can wait for someone's own act. */
export const werkSoorten = ['te-agenderen', 'te-stemmen', 'te-ondertekenen', 'aangevuld', 'niet-aangevuld'] as const;
export type WerkSoort = (typeof werkSoorten)[number];

/** Dossiers on the agenda of a meeting that is still to be held. */
async function opAgenda(app: App): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const { stand, agenda } of app.storage.vergaderingen.list('vergadering'))
    if (stand === 'gepland') for (const dossierId of agenda) found.add(dossierId);
  return found;
}

/** Complete and checked, without a besluit: to put on an agenda. A request that needs no vote may stand here too; the agenda says so. */
const isTeAgenderen = ({ eindoordeel, besluitId }: DossierRij): boolean => eindoordeel === 'compleet' && besluitId === undefined;

async function teStemmen(app: App, persoon: Persoon): Promise<Set<string>> {
  const vandaag = dateOf(app.clock.now());
  const [{ alle }, agenda, { rows: dossiers }, { rows: stemmen }] = await Promise.all([
    loadLeden(app, vandaag),
    opAgenda(app),
    dossierIndex(app).stand(),
    stemIndex(app).stand(),
  ]);
  const lid = alle.find((one) => one.account === persoon.id && magStemmen(one) && isZittendOp(one, alle, vandaag));
  if (lid === undefined) return new Set();
  const done = new Set(
    stemmen.filter(({ gesloten, gestemd }) => gesloten || gestemd.includes(lid.lidId)).map(({ dossierId }) => dossierId),
  );
  // Who is tied to the school abstains (handboek 2.4), so that nothing waits for him or her
  const own = metStatus(dossiers, 'open').filter(
    ({ dossierId, schoolId, besluitId }) =>
      agenda.has(dossierId) && besluitId === undefined && schoolId !== lid.schoolId && !done.has(dossierId),
  );
  return new Set(own.map(({ dossierId }) => dossierId));
}

/** The dossiers that wait for an act of one kind; for a vote or signature only those in which this person can do it. */
export async function werkVan(app: App, persoon: Persoon, soort: WerkSoort): Promise<Set<string>> {
  if (soort === 'te-stemmen') return teStemmen(app, persoon);
  if (soort === 'te-ondertekenen') {
    const { rows } = await besluitIndex(app).stand();
    // Four eyes: not who recorded it
    const own = derived(rows, 'wacht', () => rows.filter(wachtOpHandtekening)).filter((rij) => rij.genomenDoorAccount !== persoon.id);
    return new Set(own.map(({ dossierId }) => dossierId));
  }
  if (soort === 'aangevuld' || soort === 'niet-aangevuld') {
    const vandaag = dateOf(app.clock.now());
    const { rows } = await dossierIndex(app).stand();
    const own = metStatus(rows, 'open').filter(({ isAangevuld, aanvullenTot, besluitId }) => {
      if (besluitId !== undefined) return false;
      return soort === 'aangevuld' ? isAangevuld === true : aanvullenTot !== undefined && aanvullenTot < vandaag;
    });
    return new Set(own.map(({ dossierId }) => dossierId));
  }
  const [agenda, { rows }] = await Promise.all([opAgenda(app), dossierIndex(app).stand()]);
  const compleet = metStatus(rows, 'in behandeling').filter(isTeAgenderen);
  return new Set(compleet.filter((rij) => !agenda.has(rij.dossierId)).map(({ dossierId }) => dossierId));
}
