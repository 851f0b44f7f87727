import type { Dossier } from './dossier.ts';
import type { Criterium } from './criterium.ts';
import { lijktDezelfdeSchool } from './schoolnaam.ts';
import { teBeoordelen } from './uitslag.ts';

/** Why rules about a new place do not apply: a renewal for a pupil who stays at the same VSO school. */
export function blijftOpZelfdeVso({ variant, feiten, school }: Dossier): string | undefined {
  if (variant !== 'verlenging') return undefined;
  if (feiten.aanvraag.zelfdeVso !== undefined) return 'De leerling blijft bij deze verlenging op dezelfde VSO-school.';
  const { beoogdeSchool } = feiten.aanvraag;
  const elsewhere = beoogdeSchool !== undefined && !lijktDezelfdeSchool(beoogdeSchool.waarde, school.naam);
  return school.soort === 'vso' && !elsewhere ? 'De VSO-school van de leerling vraagt de verlenging zelf aan.' : undefined;
}

/**
 * A rule about a new place. A renewal is for a pupil who has a place already, so the rule holds only if the pupil changes school; where
 * the dossier does not say which, a person judges.
 */
export const bijNieuwePlaats =
  (check: Criterium['check']): Criterium['check'] =>
  (dossier) => {
    const uitslag = check(dossier);
    if (dossier.variant !== 'verlenging' || uitslag.uitkomst === 'nvt') return uitslag;
    const uitleg = `${uitslag.uitleg} Blijft de leerling op dezelfde school, dan is dit niet nodig; uit de stukken blijkt dat niet duidelijk.`;
    return teBeoordelen(uitleg, uitslag.bewijs);
  };
