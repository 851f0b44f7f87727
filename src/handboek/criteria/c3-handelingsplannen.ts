import { plusMonths } from '../../calendar.ts';
import { duurInDutch, hoogstensMaandenOud } from '../geldigheid.ts';
import { beoordeelPlannen } from '../handelingsplan.ts';
import { c3 } from './paragrafen.ts';

/** Handboek 7.2, 4: evaluated plans that fit the OPP, at least half a year and at most two years old. One that fits is enough. */
export const c3Handelingsplannen = c3({
  id: 'c3.handelingsplannen',
  titel: 'Geëvalueerde handelingsplannen',
  eis: ({ planMinimaalMaanden, planMaximaalMaanden }) =>
    `Er zijn geëvalueerde handelingsplannen die bij het OPP passen, minstens ${duurInDutch(planMinimaalMaanden)} en hoogstens ${duurInDutch(planMaximaalMaanden)} oud.`,
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const { planMinimaalMaanden, planMaximaalMaanden } = dossier.waarden;
    const [least, most] = [duurInDutch(planMinimaalMaanden), duurInDutch(planMaximaalMaanden)];
    return beoordeelPlannen(dossier, {
      stap: {
        actie: `Voeg een geëvalueerd handelingsplan toe dat bij het OPP past, minstens ${least} en hoogstens ${most} oud.`,
        kort: `geëvalueerd handelingsplan van ${least} tot ${most} oud`,
      },
      past(dag) {
        if (plusMonths(dag, planMinimaalMaanden) > dossier.peildatum) return `korter dan ${least} voor het indienen`;
        return hoogstensMaandenOud(dag, planMaximaalMaanden, dossier.peildatum) ? undefined : `meer dan ${most} voor het indienen`;
      },
    });
  },
});
