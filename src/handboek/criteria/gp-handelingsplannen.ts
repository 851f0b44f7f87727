import { duurInDutch, hoogstensMaandenOud } from '../geldigheid.ts';
import { beoordeelPlannen } from '../handelingsplan.ts';
import { gp } from './paragrafen.ts';

/** Handboek 7.1: evaluated plans on behaviour, at most half a year old, for at least one arrangement. One that fits is enough. */
export const gpHandelingsplannen = gp({
  id: 'gp.handelingsplannen',
  titel: 'Geëvalueerde handelingsplannen',
  eis: ({ handelingsplanMaanden }) =>
    `Er zijn geëvalueerde handelingsplannen over het gedrag of de sociaal-emotionele problemen, bij minstens één arrangement, hoogstens ${duurInDutch(handelingsplanMaanden)} oud.`,
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const { handelingsplanMaanden: maanden } = dossier.waarden;
    const duur = duurInDutch(maanden);
    return beoordeelPlannen(dossier, {
      stap: {
        actie: `Voeg een geëvalueerd handelingsplan over het gedrag of de sociaal-emotionele problemen toe, bij minstens één arrangement, hoogstens ${duur} oud.`,
        kort: `geëvalueerd handelingsplan van hoogstens ${duur} oud`,
      },
      past: (dag) => (hoogstensMaandenOud(dag, maanden, dossier.peildatum) ? undefined : `meer dan ${duur} voor het indienen`),
      twijfels: ({ gedrag, arrangement }) => [
        gedrag === undefined ? 'of het gaat over gedrag of sociaal-emotionele problemen' : undefined,
        arrangement === undefined ? 'bij welk arrangement het hoort' : undefined,
      ],
      ookBewijs: ({ gedrag, arrangement }) => [gedrag, arrangement],
    });
  },
});
