import type { IsoDate } from '../../../src/calendar.ts';
import { aanvraagtijd, geboren, kort, lang, voor } from '../tijd.ts';

/** Dates of the complete sample, counted back from the peildatum; a test eight months old, a plan evaluated five weeks ago. */
export function gegevens(peildatum: IsoDate) {
  const tijd = aanvraagtijd(peildatum);
  return {
    ...tijd,
    peildatum,
    naam: 'Tobias Leeflang',
    geboren: geboren(tijd.plaatsing, 14, '03-09'),
    iqAfname: voor(peildatum, 8),
    iqAfname2: voor(peildatum, 8, -7),
    verslag: voor(peildatum, 6, 20),
    arrangementBegin: voor(peildatum, 11),
    planBegin: voor(peildatum, 5, 10),
    planEvaluatie: voor(peildatum, 1, 6),
    oppOpgesteld: voor(peildatum, 9),
    oppEvaluatie: voor(peildatum, 1, 2),
    vragenlijsten: voor(peildatum, 2, 4),
    onderbouwing: voor(peildatum, 0, 24),
    behandelbericht: voor(peildatum, 1, 20),
    overleg: voor(peildatum, 2, 12),
    advies1: voor(peildatum, 0, 18),
    advies2: voor(peildatum, 0, 15),
    ondertekening: voor(peildatum, 0, 6),
  };
}
export type Gegevens = ReturnType<typeof gegevens>;
export { kort, lang };
