import { controlerapportInhoud } from '../../../src/tell/controlerapport-inhoud.ts';
import { dateOf } from '../../../src/calendar.ts';
import { alsTekst } from '../../../src/check/nog-nodig.ts';
import type { Controlerapport } from '../../../src/check/rapport.ts';
import { lookAt, rapportNaam } from '../../../src/dossier/blik.ts';
import { rapportPath } from '../../../src/dossier/paths.ts';
import { vervaltOp } from '../../../src/retain/termijn.ts';
import type { BerichtRecord, DossierRecord } from '../../../src/storage/records.ts';
import type { Storage } from '../../../src/storage/index.ts';
import { afzenderOf, mapNaam } from '../../../src/tell/names.ts';
import { maxKolom } from '../../../src/tell/show-columns.ts';
import type { Map_ } from './school.ts';
import { settings, type Wereld } from './wereld.ts';

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
}
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What is wrong with a dossier whose folder stands among the applications of a school. */
async function ofOpen(wereld: Wereld, storage: Storage, map: Map_, record: DossierRecord): Promise<string[]> {
  const wrong: string[] = [];
  const hold = (holds: boolean, what: string) => {
    if (!holds) wrong.push(`${map.naam} (${map.id}): ${what}`);
  };
  const { memory } = wereld.bibliotheek;
  const school = settings.scholen[map.school];
  const { versie } = record;
  hold(record.schoolId === school?.id, `staat bij ${record.schoolId}, niet bij ${school?.id}`);
  hold(record.geslotenOp === undefined, 'is gesloten');
  hold(record.map === map.naam, `heet ${record.map}`);
  hold(
    record.gelezenVersie === versie && record.gecontroleerdVersie === versie,
    `is niet gelezen en gecontroleerd: ${JSON.stringify(record)}`,
  );
  hold(record.gemeldVersie === versie, `is niet gemeld: versie ${versie}, gemeld ${record.gemeldVersie}`);
  hold(record.status === (record.eindoordeel === 'incompleet' ? 'incompleet' : 'in behandeling'), `heeft status ${record.status}`);
  const blik = await lookAt(memory, wereld.driveId, map.id);
  hold(record.gelezenBlik === blik?.mark, 'is gelezen zoals het er niet meer staat');
  const fields = { Status: record.status, NogNodig: alsTekst(record.nogNodig ?? [], maxKolom), Kenmerk: record.kenmerk };
  hold(
    same(memory.fields.get(map.id), fields),
    `heeft kolommen ${JSON.stringify(memory.fields.get(map.id))} en niet ${JSON.stringify(fields)}`,
  );
  hold(record.vervaltOp === vervaltOp({ settings }, dateOf(new Date(record.laatsteUpload))), `vervalt op ${record.vervaltOp}`);

  const kept = await storage.afgeleid.read(rapportPath(map.id, versie));
  if (kept === undefined || school === undefined) return [...wrong, `${map.naam}: geen rapport`];
  const { rapport } = JSON.parse(kept.toString()) as { rapport: Controlerapport };
  hold(
    same(rapport.documenten.map(({ naam }) => naam).toSorted(), blik?.files.map(({ path }) => path).toSorted()),
    `rapport over ${rapport.documenten.map(({ naam }) => naam).join(', ')}`,
  );
  const own = blik?.own ?? [];
  hold(own.length === 1 && own[0]?.name === rapportNaam, `in de map staan ${own.length} bestanden van de dienst`);
  const details = {
    kenmerk: record.kenmerk,
    map: mapNaam(record),
    school: school.naam,
    loket: afzenderOf(settings),
    gemaaktOp: new Date(0),
  };
  const { gemaaktOp: _then, ...stands } = JSON.parse(String(memory.contentOf(own[0]?.id ?? '') ?? '{}')) as Record<string, unknown>;
  const { gemaaktOp: _now, ...should } = JSON.parse(JSON.stringify(controlerapportInhoud(rapport, details))) as Record<string, unknown>;
  hold(same(stands, should), 'het rapport in de map is een ander dan dat van de laatste controle');
  const gemeld = await storage.afgeleid.read(`${map.id}/gemeld.json`);
  hold(same((JSON.parse(String(gemeld)) as { rapport: unknown }).rapport, rapport), 'het laatst gemelde rapport is een ander');
  const kaarten = wereld.bibliotheek.verstuurd.filter(({ bericht }) => new RegExp(`${map.id} rapport-\\d+-kaart$`).test(bericht));
  const versieOf = ({ bericht }: { bericht: string }) => Number(/rapport-(\d+)-kaart/.exec(bericht)?.[1]);
  const last = kaarten.toSorted((a, b) => versieOf(a) - versieOf(b)).at(-1);
  hold(last !== undefined, 'er ging nooit een kaart');
  for (const punt of record.nogNodig ?? []) hold(last?.inhoud.includes(punt) === true, `de laatste kaart noemt niet: ${punt}`);
  return wrong;
}

/** What is wrong with what was sent. */
function ofBerichten(wereld: Wereld, berichten: readonly BerichtRecord[]): string[] {
  const wrong: string[] = [];
  const { verstuurd } = wereld.bibliotheek;
  const times = Map.groupBy(verstuurd, ({ bericht }) => bericht);
  for (const { dossierId, sleutel, kanaal, verzondenOp, mislukt, bundel, onzeker = 0 } of berichten) {
    if (dossierId === 'mislukt') continue;
    const label = `bericht-versturen ${dossierId} ${sleutel}`;
    const count = times.get(label)?.length ?? 0;
    const wasDisturbed = wereld.gestoord.has(label);
    if (mislukt !== undefined && !(kanaal === 'kaart' && wasDisturbed)) wrong.push(`${label}: mislukt: ${mislukt}`);
    if (mislukt === undefined && verzondenOp === undefined) wrong.push(`${label}: nooit verzonden`);
    const most = kanaal === 'kaart' && (wasDisturbed || onzeker > 0) ? 2 : 1;
    if (count > most) wrong.push(`${label}: ${count} keer verzonden`);
    if (bundel !== undefined && count > 0) wrong.push(`${label}: in ${bundel} en los verzonden`);
    if (bundel !== undefined && !berichten.some((one) => one.sleutel === bundel && one.verzondenOp !== undefined))
      wrong.push(`${label}: ${bundel} is niet verzonden`);
    if (bundel === undefined && count === 0 && mislukt === undefined) wrong.push(`${label}: als verzonden genoteerd, maar niet verzonden`);
  }
  return wrong;
}

/** Everything that is not as it must be once all came to rest. */
export async function controleer(wereld: Wereld): Promise<string[]> {
  const storage = await wereld.look();
  const { memory } = wereld.bibliotheek;
  const wrong = [...wereld.onverklaard];
  const records = await all(storage.dossiers.list());
  const berichten = await all(storage.berichten.list());
  for (const map of wereld.school.mappen) {
    const mine = records.filter(({ dossierId }) => dossierId === map.id);
    const [record, ...more] = mine;
    if (more.length > 0) wrong.push(`${map.naam} (${map.id}): staat ${mine.length} keer in de tabel`);
    if (record === undefined) {
      if (wereld.school.staatGoed(map)) wrong.push(`${map.naam} (${map.id}): geen dossier`);
      continue;
    }
    if (wereld.school.staatGoed(map)) {
      wrong.push(...(await ofOpen(wereld, storage, map, record)));
      continue;
    }
    const { geslotenOp, status } = record;
    if (geslotenOp === undefined || status !== 'gesloten') {
      wrong.push(`${map.naam} (${map.id}): staat in ${map.plek} en is niet gesloten maar ${status}`);
      continue;
    }
    const sleutel = `gesloten-${geslotenOp.replaceAll(/\D/g, '')}-kaart`;
    if (!berichten.some((one) => one.dossierId === map.id && one.sleutel === sleutel))
      wrong.push(`${map.naam}: geen kaart dat het gesloten is`);
    // Of one that was gone when it was closed, nobody looks whether it comes back where no dossiers stand
    const isMoved = wereld.bibliotheek.verstuurd.some(
      ({ bericht, inhoud }) => bericht.endsWith(`${map.id} ${sleutel}`) && inhoud.includes('verplaatst'),
    );
    const shown = memory.fields.get(map.id)?.['Status'];
    if (map.plek !== 'weg' && isMoved && shown !== 'gesloten')
      wrong.push(`${map.naam} (${map.id}): kolom Status is ${shown}, niet gesloten`);
  }
  for (const { dossierId } of records)
    if (!wereld.school.mappen.some(({ id }) => id === dossierId)) wrong.push(`dossier ${dossierId} is van geen map`);
  return [...wrong, ...ofBerichten(wereld, berichten)];
}
