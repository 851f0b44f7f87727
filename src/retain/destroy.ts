import type { App } from '../app.ts';
import { lookAtDossier, type Blik } from '../dossier/blik.ts';
import type { DossierRecord, VernietigplanRecord } from '../storage/records.ts';
import { look } from './bereid-voor.ts';
import { BewijsKapot, leesBewijs } from './bewijs/keten.ts';
import { alGenoteerd, noteerDeel, noteerGesloten } from './deel.ts';
import { doelVan, mark, type Doel } from './doel.ts';
import { redenen } from './redenen.ts';
import { stilstandVan } from './stilstand.ts';
import { isInList } from './te-vernietigen.ts';
import { vernietigBestanden, vernietigNaastLijst, type Outcome, type Telling } from './vernietig-bestanden.ts';
import { voltooi } from './voltooien.ts';

export type { Outcome } from './vernietig-bestanden.ts';

/** Why a destruction came to a stop, as the record says it. */
const waaromVan = (outcome: Exclude<Outcome, { is: 'vernietigd' }>): string => {
  if (outcome.is === 'geblokkeerd') return outcome.reden;
  return outcome.is === 'gehouden' ? 'het dossier werd vastgehouden' : 'er veranderde iets in de map';
};

/** What went of a dossier so far in this destruction, of which list; undefined as long as it was not written down that it began. */
type Weg = Telling & { lijst: string | undefined };

/** Does a part of the work. Where it comes to a stop, for whatever reason, what had gone by then is written in the record of destructions. */
async function metBewijs({ app, record }: Doel, plan: VernietigplanRecord, weg: Weg, werk: () => Promise<Outcome>): Promise<Outcome> {
  const gestopt = async (waarom: string) => {
    const { lijst, bestanden, misschien } = weg;
    if (lijst === undefined) return;
    await noteerDeel(app, record, { ...plan, lijst }, { bestanden }, waarom);
    // Of a deletion whose answer did not come, only what stands there tells whether it was done: as where the process died
    if (misschien) return;
    await app.storage.dossiers.change(record.schoolId, record.dossierId, (found) =>
      found?.begonnenLijst === lijst ? { ...found, alWeg: bestanden } : undefined,
    );
  };
  try {
    const outcome = await werk();
    if (outcome.is !== 'vernietigd') await gestopt(waaromVan(outcome));
    return outcome;
  } catch (error) {
    if (!(error instanceof BewijsKapot)) await gestopt(stilstandVan(error)?.reden ?? 'een storing; de dienst probeert het vanzelf opnieuw');
    throw error;
  }
}

/** Destroys what stands there of the approved list, having written down that this began; counts in `weg` what goes, with what went of the list before. */
async function opDeLijst(doel: Doel, plan: VernietigplanRecord, blik: Blik, weg: Weg): Promise<Outcome> {
  const standing = blik.files.length;
  const genoteerd = await alGenoteerd(doel.app, doel.record, plan.lijst, standing);
  const begun = await mark(doel, ({ begonnenLijst, teVernietigen, alWeg, ...found }) => {
    const isSame = teVernietigen !== undefined && (begonnenLijst ?? plan.lijst) === plan.lijst;
    // Of the same list all counts that went; where the process died that is what does not stand there any more, and where the row was put back what the record of destructions has
    const eerder = Math.max(genoteerd, isSame ? (alWeg ?? teVernietigen - standing) : 0);
    return {
      ...found,
      vernietigingBegonnen: true,
      teVernietigen: eerder + standing,
      ...(plan.lijst === undefined ? {} : { begonnenLijst: plan.lijst }),
    };
  });
  if (begun === undefined) return { is: 'gewijzigd' };
  weg.lijst = plan.lijst;
  weg.bestanden = (begun.teVernietigen ?? standing) - standing;
  return vernietigBestanden(doel, blik, weg);
}

/** Of a dossier that the school did not close: first what stands in SharePoint, then the rest once nothing stands there. */
async function vernietigOpen(doel: Doel, plan: VernietigplanRecord): Promise<Outcome> {
  const { app, record } = doel;
  const blik = await look(app, record);
  if (blik === 'te-groot') return { is: 'geblokkeerd', reden: redenen.teGroot.reden };
  if (blik === undefined && record.leeggemaakt !== true) return { is: 'gewijzigd' };
  if (blik !== undefined && !(await isInList(app, record, blik, plan.lijst))) return { is: 'gewijzigd' };
  // All of them, where none stands there any more
  const all = { bestanden: record.teVernietigen ?? 0, lijst: record.begonnenLijst };
  const weg: Weg = { misschien: false, ...(blik === undefined ? all : { bestanden: 0, lijst: undefined }) };
  return metBewijs(doel, plan, weg, async () => {
    const outcome: Outcome = blik === undefined ? { is: 'vernietigd' } : await opDeLijst(doel, plan, blik, weg);
    if (outcome.is !== 'vernietigd') return outcome;
    return (await lookAtDossier(app.graph, record)) === undefined ? voltooi(doel, plan) : { is: 'gewijzigd' };
  });
}

/**
 * Destroys what was approved of a dossier beyond the recycle bin, each file under its eTag and only as long as nothing holds it, and with them all that was made from
 * them; verifies by reading back; adds it to the record of destructions; tells school and loket. Letters and register stay. May be repeated or broken off
 * anywhere; what went of one that came to a stop stands in the record too, and where nothing can tell how many went, how many at most. A file that was not on the approved list stops it: `gewijzigd`. Throws BewijsKapot before anything of it
 * goes where the record of destructions is broken. Of a dossier that the school closed only what was made from it is destroyed: the school took its files away, and where they are
 * now is not for the service to reach; what was written beside a list goes as well.
 */
export async function destroyDossier(app: App, record: DossierRecord, plan: VernietigplanRecord): Promise<Outcome> {
  const doel = doelVan(app, record);
  const antwoord = await doel.mag();
  if (antwoord !== 'ja') return { is: antwoord };
  // Where what goes could not be recorded, nothing goes
  await leesBewijs(app);
  if (plan.goedkeuring === undefined) return { is: 'gewijzigd' };
  if (record.geslotenOp === undefined) return vernietigOpen(doel, plan);
  await noteerGesloten(app, record);
  const outcome: Outcome = record.lijst === true ? await vernietigNaastLijst(doel) : { is: 'vernietigd' };
  return outcome.is === 'vernietigd' ? voltooi(doel, plan) : outcome;
}
