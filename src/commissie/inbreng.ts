import { inDutch } from '../calendar.ts';
import type { InbrengRecord, LidRecord } from '../storage/records/commissie.ts';
import { wijzig, type Gedaan, type StemApp, type StemDossier } from './wijzig.ts';
import { disciplineNaam } from './woorden.ts';

/** Most experts outside the vote on one dossier. */
export const maxInbreng = 6;

/** What an expert brought in, in words without the name of a file: `mw. A. Voorbeeld, arts, was bij de behandeling`. */
export function inbrengTekst(inbreng: InbrengRecord, leden: readonly LidRecord[]): string {
  if (inbreng.soort === 'verklaring') {
    return `Schriftelijke deskundigenverklaring van ${inbreng.naam}, ${disciplineNaam[inbreng.discipline]}, van ${inDutch(inbreng.datum)}`;
  }
  const lid = leden.find(({ lidId }) => lidId === inbreng.lidId);
  const discipline = lid?.discipline === undefined ? 'deskundige' : disciplineNaam[lid.discipline];
  return `Opgeroepen: ${lid?.naam ?? 'een deskundige die niet meer in de lijst staat'}, ${discipline}`;
}

/** Records that an expert on call was heard or a written statement came in. The same once. */
export const legInbrengVast = (app: StemApp, dossier: StemDossier, inbreng: InbrengRecord): Promise<Gedaan> =>
  wijzig(app, dossier, (stand) => {
    if (stand.inbreng.some((een) => sleutelVan(een) === sleutelVan(inbreng))) return undefined;
    if (stand.inbreng.length >= maxInbreng)
      return { melding: `Bij een dossier passen hoogstens ${maxInbreng} deskundigen. Haal er eerst een weg.` };
    return { ...stand, inbreng: [...stand.inbreng, inbreng] };
  });

/** Takes back what was recorded of an expert. */
export const haalInbrengWeg = (app: StemApp, dossier: StemDossier, sleutel: string): Promise<Gedaan> =>
  wijzig(app, dossier, (stand) => {
    const over = stand.inbreng.filter((een) => sleutelVan(een) !== sleutel);
    return over.length === stand.inbreng.length ? undefined : { ...stand, inbreng: over };
  });

/** Names what an expert brought in, once for good. */
export const sleutelVan = (inbreng: InbrengRecord): string =>
  inbreng.soort === 'op-afroep' ? `op-afroep ${inbreng.lidId}` : `verklaring ${inbreng.discipline} ${inbreng.datum} ${inbreng.naam}`;
