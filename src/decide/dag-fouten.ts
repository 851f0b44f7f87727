import { inDutch, type IsoDate } from '../calendar.ts';
import type { BesluitRecord } from '../storage/records.ts';
import { uiterlijkBuitenBehandeling } from './aanhouding.ts';
import { geldigheidFouten } from './geldigheid.ts';

/**
 * What stands in the way of taking a recorded besluit on a day that was allowed on the day of its recording, in one Dutch sentence; undefined where
 * nothing does.
 */
export function dagFouten(besluit: BesluitRecord, dag: IsoDate): string | undefined {
  const { aanvulling } = besluit;
  if (aanvulling !== undefined && dag > uiterlijkBuitenBehandeling(aanvulling.tot))
    return `Dit besluit kan niet meer: de school moest het uiterlijk op ${inDutch(uiterlijkBuitenBehandeling(aanvulling.tot))} weten (Awb 4:5). Stuur het terug.`;
  const { besluit: kind, soort, variant, leerling, geldigVan, geldigTot } = besluit;
  if (kind !== 'toekennen' || leerling === undefined || geldigVan === undefined || geldigTot === undefined) return undefined;
  const [fout] = Object.values(
    geldigheidFouten({
      soort,
      variant,
      geboortedatum: leerling.geboortedatum,
      besluitdatum: dag,
      geldigVan,
      geldigTot,
      ingangInOverleg: besluit.ingangInOverleg === true,
      leertraject: besluit.leertraject ?? '',
    }),
  );
  return fout === undefined ? undefined : `Dit besluit kan vandaag niet meer zo genomen worden. ${fout} Stuur het terug met deze reden.`;
}
