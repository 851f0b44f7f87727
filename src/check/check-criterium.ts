import type { Criterium } from '../handboek/criterium.ts';
import type { Evidence } from '../evidence.ts';
import type { Dossier } from '../handboek/dossier.ts';
import { tenzijOngelezen } from '../handboek/gemist.ts';
import { mits, nvt, teBeoordelen, type RijUitslag, type Uitslag } from '../handboek/uitslag.ts';
import type { DocumentFacts } from '../read/facts.ts';
import type { Bevinding } from './rapport.ts';

/** A criterion whose own check failed; for the log, the report goes on. */
export type CriteriumFault = { criterium: string; error: unknown };

const failed = 'Deze eis kon door een fout in het programma niet worden gecontroleerd. Kijk zelf na; de beheerder krijgt een melding.';

type Outcome = { uitslag: Uitslag; fault?: CriteriumFault };

function outcome(criterium: Criterium, dossier: Dossier): Outcome {
  try {
    const reason = criterium.nietVanToepassing?.(dossier);
    return { uitslag: reason === undefined ? withEvidence(tenzijOngelezen(dossier, criterium.check(dossier))) : nvt(reason) };
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

const isDoubtful = ({ andereLeerling }: DocumentFacts): boolean => andereLeerling.stand === 'een';

/**
 * In a document in which either the name or the birth date is another pupil's, what a criterion rests on is for a person to judge. What
 * the other documents show by themselves still holds.
 */
function ofThisPupil(criterium: Criterium, dossier: Dossier): Outcome {
  const { documenten } = dossier.feiten;
  const whole = outcome(criterium, dossier);
  // A list is of many pupils
  if (criterium.soort === 'aandacht' || dossier.soort === 'lwoo' || !documenten.some(isDoubtful)) return whole;
  const doubtful = new Set(documenten.filter(isDoubtful).map(({ naam }) => naam));
  const rests = ({ uitslag }: Outcome) => uitslag.bewijs.some(({ document }) => doubtful.has(document));
  if (!rests(whole)) return whole;
  const sound = outcome(criterium, { ...dossier, feiten: { ...dossier.feiten, documenten: documenten.filter((one) => !isDoubtful(one)) } });
  if (sound.uitslag.uitkomst === 'voldaan' && !rests(sound)) return sound;
  const judged = mits(false, whole.uitslag);
  if (judged === whole.uitslag) return whole;
  const uitleg = `${whole.uitslag.uitleg} Het document noemt ook gegevens van een andere leerling; kijk na of het van deze leerling is.`;
  return { ...whole, uitslag: { ...judged, uitleg } };
}

const few = 12;
const isSame = (a: Evidence, b: Evidence): boolean =>
  a.citaat === b.citaat && a.pagina === b.pagina && a.document === b.document && a.rij === b.rij;
/** Of evidence for one place only the last, where the first stood. */
function eachOnce(bewijs: readonly Evidence[]): Evidence[] {
  if (bewijs.length > few)
    return [...new Map(bewijs.map((one) => [JSON.stringify([one.document, one.pagina, one.rij, one.citaat]), one])).values()];
  const kept: Evidence[] = [];
  for (const one of bewijs) {
    const at = kept.findIndex((other) => isSame(one, other));
    if (at === -1) kept.push(one);
    else kept[at] = one;
  }
  return kept;
}

/** What a criterion came to, and of a list each of its rows. */
export type Checked = { bevinding: Bevinding; rijen: RijUitslag[]; fault?: CriteriumFault };

const withoutRows = (uitslag: Uitslag): Omit<Uitslag, 'rijen'> => {
  if (uitslag.rijen === undefined) return uitslag;
  const { rijen: _rijen, ...rest } = uitslag;
  return rest;
};

/** What one criterion comes to for one dossier. An error inside it makes that criterion alone `te-beoordelen`, and is given back. */
export function checkCriterium(criterium: Criterium, dossier: Dossier): Checked {
  const { uitslag: whole, fault } = ofThisPupil(criterium, dossier);
  const { id, bron, titel, soort } = criterium;
  const bewijs = eachOnce(whole.bewijs);
  const bevinding = { id, bron, titel, eis: criterium.eis(dossier.waarden, dossier), soort, ...withoutRows(whole), bewijs };
  const { rijen = [] } = whole;
  return fault === undefined ? { bevinding, rijen } : { bevinding, rijen, fault };
}
