import { inDutch } from '../calendar.ts';
import type { InbrengRecord, LidRecord } from '../storage/records/commissie.ts';
import { disciplineNaam } from './woorden.ts';

/** What an expert brought in, in words without the name of a file: `mw. A. Voorbeeld, arts, was bij de behandeling`. */
export function inbrengTekst(inbreng: InbrengRecord, leden: readonly LidRecord[]): string {
  if (inbreng.soort === 'verklaring') {
    return `Schriftelijke deskundigenverklaring van ${inbreng.naam}, ${disciplineNaam[inbreng.discipline]}, van ${inDutch(inbreng.datum)}`;
  }
  const lid = leden.find(({ lidId }) => lidId === inbreng.lidId);
  const discipline = lid?.discipline === undefined ? 'deskundige' : disciplineNaam[lid.discipline];
  return `Opgeroepen: ${lid?.naam ?? 'een deskundige die niet meer in de lijst staat'}, ${discipline}`;
}
