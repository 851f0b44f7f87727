import { inDutch, type IsoDate } from '../calendar.ts';
import { zelfdePersoon } from '../handboek/deskundigen.ts';
import type { Aanvraagsoort } from '../handboek/soorten.ts';

/** A besluit of our register, as far as it matters for what renews it. */
export type EerderBesluit = {
  besluitId: string;
  nummer?: string | undefined;
  besluit: string;
  soort: Aanvraagsoort;
  leerling?: { naam: string; geboortedatum: IsoDate } | undefined;
  geldigTot?: IsoDate | undefined;
  ingetrokken?: { per: IsoDate } | undefined;
};

/** The TLV that a renewal names: linked, with what people should look at; not one of ours; or refused because it cannot be this one. */
export type Verlenging =
  | { soort: 'eigen'; verlengt: { besluitId: string; nummer: string }; aandacht: string[] }
  | { soort: 'onbekend'; aandacht: string[] }
  | { soort: 'geweigerd'; fout: string };

// As people type or copy one: spaces, signs that nobody sees and another dash make no other number
const gelezen = (nummer: string) =>
  nummer
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .toLowerCase();
const gelijk = (a: string, b: string) => gelezen(a) === gelezen(b);

/** What a renewal follows on: its number held against our register. A pupil born on another day is another pupil; a name may have been spelled otherwise. */
export function verlengingVan(
  nummer: string,
  nieuw: { naam: string; geboortedatum: IsoDate; soort: Aanvraagsoort },
  register: readonly EerderBesluit[],
): Verlenging {
  const oud = register.find((rij) => rij.nummer !== undefined && gelijk(rij.nummer, nummer));
  if (oud?.nummer === undefined) {
    const aandacht = `TLV ${nummer} staat niet in ons register. Is hij door een ander samenwerkingsverband afgegeven? Dan klopt dat. Kijk anders het nummer na.`;
    return { soort: 'onbekend', aandacht: [aandacht] };
  }
  if (oud.besluit !== 'toekennen' || oud.soort === 'lwoo')
    return { soort: 'geweigerd', fout: `${oud.nummer} is geen TLV. Vul het nummer in van de TLV die verlengd wordt.` };
  if (oud.leerling !== undefined && oud.leerling.geboortedatum !== nieuw.geboortedatum)
    return {
      soort: 'geweigerd',
      fout: `TLV ${oud.nummer} is van een leerling met een andere geboortedatum. Kijk het nummer en de geboortedatum na.`,
    };
  const aandacht = [
    oud.leerling !== undefined &&
      !zelfdePersoon(oud.leerling.naam, nieuw.naam) &&
      `TLV ${oud.nummer} staat op naam van ${oud.leerling.naam}. Is dit dezelfde leerling?`,
    oud.soort !== nieuw.soort && `TLV ${oud.nummer} is van een andere soort. Een andere soort vraagt een nieuwe aanvraag (handboek 6).`,
    oud.ingetrokken !== undefined && `TLV ${oud.nummer} is ingetrokken vanaf ${inDutch(oud.ingetrokken.per)}.`,
  ].filter((regel) => regel !== false);
  return { soort: 'eigen', verlengt: { besluitId: oud.besluitId, nummer: oud.nummer }, aandacht };
}
