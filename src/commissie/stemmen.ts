import { dateOf } from '../calendar.ts';
import type { LidRecord, StemRecord } from '../storage/records/commissie.ts';
import { foutInNotitie, maxToelichting, schoneTekst } from './opmerking.ts';
import { isVeranderdNaStemming, stempelVan } from './stemming.ts';
import { anderMelding, nee, veranderdMelding, wijzig, type Gedaan, type StemApp, type StemDossier } from './wijzig.ts';
import { isZittendOp, magStemmen } from './zitting.ts';

/** A vote as it is given or noted. */
export type StemInvoer = { lidId: string; stem: StemRecord['stem']; toelichting: string };

const isZelfde = (a: StemRecord, b: StemRecord): boolean =>
  a.stem === b.stem && (a.toelichting ?? '') === (b.toelichting ?? '') && a.genoteerdDoor === b.genoteerdDoor;

/** Why a member may not vote on a dossier on a day (handboek 2.4), in Dutch; undefined where he or she may. */
export function nietStemmen(
  lid: LidRecord | undefined,
  leden: readonly LidRecord[],
  schoolId: string,
  schoolNaam: string,
  dag: string,
): string | undefined {
  if (lid === undefined || !isZittendOp(lid, leden, dag)) return 'Dit lid zit nu niet in het loket. Kijk bij Beheer, Leden na wie er zit.';
  if (!magStemmen(lid)) return `${lid.naam} heeft geen stemrecht. De voorzitter en de deskundigen van het loket stemmen (handboek 2.4).`;
  if (lid.schoolId === schoolId) {
    return `${lid.naam} is verbonden aan ${schoolNaam}, de school die deze aanvraag doet, en onthoudt zich daarom van stemming (handboek 2.4).`;
  }
  return undefined;
}

function foutInStem({ stem, toelichting }: StemInvoer, dossier: StemDossier): string | undefined {
  const tekst = schoneTekst(toelichting);
  if (stem === 'onthouding' && tekst.length < 5) return 'Schrijf bij een onthouding kort waarom. De reden komt in het verslag.';
  // Only an abstention's reason goes into the minutes; any other explanation is destroyed with the dossier.
  return stem === 'onthouding' ? foutInNotitie(tekst, maxToelichting, dossier.map, dossier.leerling) : foutInNotitie(tekst, maxToelichting);
}

/**
 * Records votes of members, in one change: one's own, or (`genoteerdDoor`) as the secretary heard them in the meeting. `gezien`: the count that the person
 * looked at, where others' votes may be overwritten. The same votes again change nothing. A choice of the chair lapses with any vote that changes.
 */
export async function brengStemmenUit(
  app: StemApp,
  dossier: StemDossier,
  stemmen: readonly StemInvoer[],
  om: { leden: readonly LidRecord[]; schoolNaam: string; genoteerdDoor?: string; gezien?: string; wis?: readonly string[] },
): Promise<Gedaan> {
  const now = app.clock.now();
  const { leden, schoolNaam, genoteerdDoor, gezien, wis = [] } = om;
  for (const invoer of stemmen) {
    const lid = leden.find(({ lidId }) => lidId === invoer.lidId);
    const fout = nietStemmen(lid, leden, dossier.schoolId, schoolNaam, dateOf(now)) ?? foutInStem(invoer, dossier);
    if (fout !== undefined) return nee(genoteerdDoor === undefined || lid === undefined ? fout : `${lid.naam}: ${fout}`);
  }
  const nieuw = stemmen.map(({ lidId, stem, toelichting }): StemRecord => {
    const tekst = schoneTekst(toelichting);
    return {
      lidId,
      stem,
      op: now.toISOString(),
      ...(tekst === '' ? {} : { toelichting: tekst }),
      ...(genoteerdDoor === undefined ? {} : { genoteerdDoor }),
    };
  });
  return wijzig(app, dossier, (stand) => {
    const anders = nieuw.filter((een) => !stand.stemmen.some((was) => was.lidId === een.lidId && isZelfde(was, een)));
    const weg = stand.stemmen.filter(({ lidId }) => wis.includes(lidId));
    if (anders.length === 0 && weg.length === 0) return undefined;
    if (gezien !== undefined && gezien !== stempelVan(stand)) return { melding: anderMelding };
    const over = stand.stemmen.filter(({ lidId }) => !wis.includes(lidId) && !anders.some((een) => een.lidId === lidId));
    if (over.length > 0 && isVeranderdNaStemming(stand, dossier)) return { melding: veranderdMelding };
    const { keuze: _lapsed, ...rest } = stand;
    return { ...rest, stemmen: [...over, ...anders], versie: dossier.versie };
  });
}
