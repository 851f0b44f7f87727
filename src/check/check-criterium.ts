import type { Criterium } from '../handboek/criterium.ts';
import type { Evidence } from '../evidence.ts';
import type { Dossier } from '../handboek/dossier.ts';
import { mits, nvt, teBeoordelen, type Uitslag } from '../handboek/uitslag.ts';
import type { Bevinding } from './rapport.ts';

/** A criterion whose own check failed; for the log, the report goes on. */
export type CriteriumFault = { criterium: string; error: unknown };

const failed = 'Deze eis kon door een fout in het programma niet worden gecontroleerd. Kijk zelf na; de beheerder krijgt een melding.';

function outcome(criterium: Criterium, dossier: Dossier): { uitslag: Uitslag; fault?: CriteriumFault } {
  try {
    const reason = criterium.nietVanToepassing?.(dossier);
    return { uitslag: reason === undefined ? criterium.check(dossier) : nvt(reason) };
  } catch (error) {
    return { uitslag: teBeoordelen(failed), fault: { criterium: criterium.id, error } };
  }
}

/** No claim without a place where a person can open and see it. */
function withEvidence(uitslag: Uitslag): Uitslag {
  const claims = uitslag.uitkomst === 'voldaan' || uitslag.uitkomst === 'niet-voldaan';
  if (!claims || uitslag.bewijs.length > 0) return uitslag;
  return {
    ...uitslag,
    uitkomst: 'te-beoordelen',
    uitleg: `${uitslag.uitleg} Er is geen plaats in het dossier die dit laat zien; kijk het na.`,
  };
}

/** What rests on a document in which either the name or the birth date is another pupil's is for a person to judge. */
function ofThisPupil(criterium: Criterium, dossier: Dossier, uitslag: Uitslag): Uitslag {
  if (criterium.soort === 'aandacht') return uitslag;
  const doubtful = new Set(
    dossier.feiten.documenten.filter(({ andereLeerling }) => andereLeerling.stand === 'een').map(({ naam }) => naam),
  );
  if (!uitslag.bewijs.some(({ document }) => doubtful.has(document))) return uitslag;
  const judged = mits(false, uitslag);
  return judged === uitslag
    ? uitslag
    : {
        ...judged,
        uitleg: `${uitslag.uitleg} Het document noemt ook gegevens van een andere leerling; kijk na of het van deze leerling is.`,
      };
}

const eachOnce = (bewijs: readonly Evidence[]): Evidence[] => [
  ...new Map(bewijs.map((one) => [JSON.stringify([one.document, one.pagina, one.citaat]), one])).values(),
];

/** What one criterion comes to for one dossier. An error inside it makes that criterion alone `te-beoordelen`, and is given back. */
export function checkCriterium(criterium: Criterium, dossier: Dossier): { bevinding: Bevinding; fault?: CriteriumFault } {
  const { uitslag, fault } = outcome(criterium, dossier);
  const { id, bron, titel, soort } = criterium;
  const judged = ofThisPupil(criterium, dossier, withEvidence(uitslag));
  const bevinding = { id, bron, titel, eis: criterium.eis(dossier.waarden), soort, ...judged, bewijs: eachOnce(judged.bewijs) };
  return fault === undefined ? { bevinding } : { bevinding, fault };
}
