import type { Dossier } from './dossier.ts';
import { teBeoordelen, type Uitslag } from './uitslag.ts';

/** Why rules about a new place do not apply: a renewal for a pupil who stays at the same VSO school. */
export const blijftOpZelfdeVso = ({ variant, feiten }: Dossier): string | undefined =>
  variant === 'verlenging' && feiten.aanvraag.zelfdeVso !== undefined
    ? 'De leerling blijft bij deze verlenging op dezelfde VSO-school.'
    : undefined;

/**
 * A renewal is for a pupil who is at a VSO school already, so a rule about a new place holds only if the pupil changes school. Where
 * the dossier does not say which, a fault is for a person to judge.
 */
export function mitsNieuweSchool({ variant }: Dossier, uitslag: Uitslag): Uitslag {
  if (variant !== 'verlenging' || !['niet-voldaan', 'ontbreekt'].includes(uitslag.uitkomst)) return uitslag;
  return teBeoordelen(
    `${uitslag.uitleg} Blijft de leerling op dezelfde VSO-school, dan is dit niet nodig; uit de stukken blijkt dat niet duidelijk.`,
    uitslag.bewijs,
  );
}
