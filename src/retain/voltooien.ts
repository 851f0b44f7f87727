import type { App } from '../app.ts';
import { BeheerFout } from '../beheer-fout.ts';
import { dateOf } from '../calendar.ts';
import { wetWaarden41 } from '../handboek/wet-waarden.ts';
import type { DossierRecord, VernietigplanRecord } from '../storage/records.ts';
import { tellVernietigd } from '../tell/index.ts';
import { eerderWeg, type Eerder } from './deel.ts';
import { destroyDerived, leftOf } from './derived.ts';
import type { Antwoord, Doel } from './doel.ts';
import { leeg } from './leeg.ts';
import { recordVernietiging, type Vernietiging } from './record.ts';
import { bewaarMaandenOp } from './termijn.ts';
import { dropList } from './te-vernietigen.ts';
import type { Outcome } from './vernietig-bestanden.ts';

/** On what ground: the handbook's own term, or another that the partnership set. */
function grondVan(maanden: number): string {
  const eigen = maanden !== wetWaarden41.bewaarMaanden.reeks[0].waarde;
  const bron = eigen ? 'Eigen regel van het samenwerkingsverband' : 'Handboek Ondersteuningstoewijzing 4.1, hoofdstuk 3';
  return `${bron}: dossiers worden ${maanden} maanden bewaard`;
}

/** Destroys what was made from it until nothing is found when it is read back; how many blobs there were, or why it had to stop. */
async function destroyMade({ app, record, mag }: Doel): Promise<number | 'gewijzigd' | 'gehouden'> {
  const asked: { last: Antwoord } = { last: 'ja' };
  const ask = async () => {
    asked.last = await mag();
    return asked.last === 'ja';
  };
  let count = 0;
  // What a step wrote that was at work meanwhile goes the second time
  for (let round = 0; round < 3; round += 1) {
    const removed = await destroyDerived(app, record, ask);
    if (removed === undefined) return asked.last === 'gehouden' ? 'gehouden' : 'gewijzigd';
    count += removed;
    if ((await leftOf(app, record)).length === 0) return count;
  }
  throw new BeheerFout(
    'Van een vernietigd dossier staat er na drie keer wissen nog iets dat de dienst zelf maakte.',
    'Kijk of er nog een andere dienst in deze opslag schrijft, en zet die stil. De dienst probeert het vanzelf opnieuw.',
  );
}

/** What no destruction reaches, as the record and the declaration say it; docs/bewaren.md says more of each. */
const ookBuitenBereik =
  'reservekopieën en wettelijke bewaring (Preservation Hold) van de Microsoft 365-omgeving; mails en kaarten die al verstuurd zijn; beelden van bladzijden, hoogstens tien minuten in het geheugen van de dienst';

const aantal = (bestanden: number): string => `${bestanden} ${bestanden === 1 ? 'bestand' : 'bestanden'}`;

/** What went in a destruction that did not come to its end, `zo`; as far as that is known. */
function nogWeg({ zeker, hoogstens }: Eerder, zo: string): string {
  if (hoogstens === 0) return '';
  if (hoogstens === zeker) return `; eerder al ${aantal(zeker)} ${zo}, bij een vernietiging die niet af kwam`;
  const waarvan = zeker === 0 ? '' : ` (zeker ${zeker})`;
  return `; eerder hoogstens ${aantal(hoogstens)}${waarvan} ${zo}, bij een vernietiging die door een storing afbrak; hoeveel precies is niet meer na te gaan`;
}

/** How it went and what is out of reach, of a dossier of which `eerder` files went in a destruction that did not come to its end. */
function hoe(isClosed: boolean, eerder: Eerder): Pick<Vernietiging, 'wijze' | 'buitenBereik'> {
  const nog = nogWeg(eerder, isClosed ? 'permanent verwijderd door de dienst' : 'op dezelfde manier');
  const zelf =
    eerder.hoogstens === eerder.zeker ? 'de school had de bestanden zelf weggehaald' : 'de school had zelf weggehaald wat er nog stond';
  if (isClosed)
    return {
      wijze: `${zelf}${nog}; afgeleide gegevens verwijderd; nagelezen`,
      buitenBereik: `de bestanden waar de school ze heeft gezet, en de prullenbak van SharePoint; ${ookBuitenBereik}`,
    };
  return {
    wijze: `permanent verwijderd uit SharePoint voorbij de prullenbak, met alle versies${nog}; afgeleide gegevens verwijderd; nagelezen`,
    buitenBereik: `wat de school eerder zelf weggooide (hoogstens 93 dagen in de prullenbak van SharePoint); ${ookBuitenBereik}`,
  };
}

/** What the record is to hold of it: `record` as it fell due, `current` as its row stands now. */
type Einde = { record: DossierRecord; current: DossierRecord; plan: VernietigplanRecord; afgeleid: number; now: string };

async function schrijfOp(app: App, { record, current, plan, afgeleid, now }: Einde): Promise<void> {
  const isClosed = record.geslotenOp !== undefined;
  const eerder = await eerderWeg(app, record, isClosed ? undefined : (current.begonnenLijst ?? plan.lijst));
  await recordVernietiging(app, {
    // The same term may end twice: of a dossier that was destroyed on request and came back, as of another upload
    sleutel: `${record.kenmerk}_${record.vervaltOp ?? ''}_${record.laatsteUpload}`,
    kenmerk: record.kenmerk,
    schoolId: record.schoolId,
    dossierId: record.dossierId,
    driveId: record.driveId,
    ...(record.lijst === true ? { lijst: true } : {}),
    ...(isClosed ? { gesloten: true } : {}),
    bestanden: isClosed ? 0 : (current.teVernietigen ?? 0),
    ...(eerder.zeker === 0 ? {} : { eerder: eerder.zeker }),
    ...(eerder.hoogstens === eerder.zeker ? {} : { eerderHoogstens: eerder.hoogstens }),
    afgeleid,
    grond: plan.grond ?? grondVan(bewaarMaandenOp(app, dateOf(new Date(record.laatsteUpload)))),
    laatsteUpload: record.laatsteUpload,
    vervaltOp: record.vervaltOp ?? '',
    ...(record.aangezegdOp === undefined ? {} : { aangezegdOp: record.aangezegdOp }),
    ...(plan.rondeId === undefined ? {} : { rondeId: plan.rondeId }),
    ...(plan.lijst === undefined ? {} : { bestandenlijst: plan.lijst }),
    ...(plan.goedkeuring === undefined ? {} : { goedkeuring: plan.goedkeuring }),
    vernietigdOp: now,
    ...hoe(isClosed, eerder),
  });
}

/** Empties the row of a dossier that was recorded as destroyed, as it stands by now; what came in meanwhile began anew. */
async function leegRij(app: App, { record, current, now }: Einde): Promise<void> {
  await app.storage.dossiers.change(record.schoolId, record.dossierId, (found) =>
    // Told under this count
    found === undefined || found.laatsteUpload === record.laatsteUpload
      ? leeg({ ...(found ?? current), versie: current.versie }, now)
      : undefined,
  );
}

/**
 * Ends the destruction of a dossier of which nothing stands in SharePoint any more: destroys what was made from it, reads back, adds it to the record of destructions, tells
 * school and loket, empties its row. May be repeated or broken off anywhere.
 */
export async function voltooi(doel: Doel, plan: VernietigplanRecord): Promise<Outcome> {
  const { app, record } = doel;
  const antwoord = await doel.mag();
  if (antwoord !== 'ja') return { is: antwoord };
  await dropList(app, record);
  const afgeleid = await destroyMade(doel);
  if (typeof afgeleid !== 'number') return { is: afgeleid };
  const now = app.clock.now().toISOString();
  const current = (await app.storage.dossiers.get(record.schoolId, record.dossierId))?.record ?? record;
  const einde: Einde = { record, current, plan, afgeleid, now };
  await schrijfOp(app, einde);
  // The loket heard it when the school closed it; the message would say that the service destroyed files.
  if (record.geslotenOp === undefined) await tellVernietigd(app, leeg(current, now));
  await leegRij(app, einde);
  // Who was reading it until now kept what it read; who looks from here on sees that it is destroyed
  await app.storage.afgeleid.removeAll(`${record.dossierId}/`);
  return { is: 'vernietigd' };
}
