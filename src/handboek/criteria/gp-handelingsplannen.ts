import { inDutch, type IsoDate } from '../../calendar.ts';
import type { Evidence, Fact } from '../../evidence.ts';
import type { Handelingsplan } from '../../read/facts.ts';
import type { Criterium } from '../criterium.ts';
import { stukkenVan, type Dossier, type Stuk } from '../dossier.ts';
import { duurInDutch, hoogstensMaandenOud } from '../geldigheid.ts';
import { gemistStuk } from '../gemist.ts';
import { hoortBijGp, nietBijVerlenging } from '../gp.ts';
import { opps } from '../opp.ts';
import { nietVoldaan, ontbreekt, teBeoordelen, voldaan, type Stap, type Uitslag } from '../uitslag.ts';

const stapVoor = (maanden: number): Stap => ({
  actie: `Voeg een geëvalueerd handelingsplan over het gedrag of de sociaal-emotionele problemen toe, bij minstens één arrangement, hoogstens ${duurInDutch(maanden)} oud.`,
  kort: `geëvalueerd handelingsplan van hoogstens ${duurInDutch(maanden)} oud`,
});

/** The day a plan's age is counted from: its evaluation, without one its end. */
const leeftijdsdag = (plan: Handelingsplan): Fact<IsoDate> | undefined => plan.evaluatie ?? plan.einde;

const present = (...bewijs: (Evidence | undefined)[]): Evidence[] => bewijs.filter((one) => one !== undefined);

function judge({ waarden, peildatum }: Dossier, plan: Handelingsplan, stuk: Stuk): Uitslag {
  const stap = stapVoor(waarden.handelingsplanMaanden);
  const day = leeftijdsdag(plan);
  const bewijs = present(stuk.bewijs, day?.bewijs, plan.geevalueerd?.bewijs, plan.gedrag, plan.arrangement);
  if (plan.geevalueerd?.waarde === false) {
    const said = 'Er is een handelingsplan, maar het is nog niet geëvalueerd.';
    return plan.geevalueerd.zeker && stuk.zeker ? ontbreekt(said, stap, bewijs) : teBeoordelen(said, bewijs, stap);
  }
  if (day === undefined) return teBeoordelen('Er is een handelingsplan; de dag van de evaluatie is niet gevonden.', bewijs, stap);
  const said = `Het handelingsplan is ${plan.evaluatie === undefined ? 'geëindigd' : 'geëvalueerd'} op ${inDutch(day.waarde)}`;
  if (day.waarde > peildatum) return teBeoordelen(`${said}, na de dag van indienen.`, bewijs, stap);
  const sure = stuk.zeker && plan.zeker && day.zeker;
  if (!hoogstensMaandenOud(day.waarde, waarden.handelingsplanMaanden, peildatum)) {
    const old = `${said}, meer dan ${duurInDutch(waarden.handelingsplanMaanden)} voor het indienen.`;
    return sure ? nietVoldaan(old, bewijs, stap) : teBeoordelen(old, bewijs, stap);
  }
  const doubts = [
    plan.geevalueerd?.zeker === true ? undefined : 'of het is geëvalueerd',
    plan.gedrag === undefined ? 'of het gaat over gedrag of sociaal-emotionele problemen' : undefined,
    plan.arrangement === undefined ? 'bij welk arrangement het hoort' : undefined,
    sure ? undefined : 'of de datum klopt',
  ].filter((doubt) => doubt !== undefined);
  if (doubts.length > 0) return teBeoordelen(`${said}. Kijk na ${doubts.join(' en ')}.`, bewijs, stap);
  return voldaan(`${said}.`, bewijs);
}

/** Without any plan: an OPP that is evaluated goal by goal in time may count as one; a person judges. */
function opInOpp(dossier: Dossier, stap: Stap): Uitslag | undefined {
  const { waarden, peildatum } = dossier;
  const inTime = (day: IsoDate) => day <= peildatum && hoogstensMaandenOud(day, waarden.handelingsplanMaanden, peildatum);
  const day = opps(dossier)
    .map(({ doelenGeevalueerd }) => doelenGeevalueerd)
    .find((fact) => fact !== undefined && inTime(fact.waarde));
  if (day === undefined) return undefined;
  const said = `Er is geen apart handelingsplan. Het OPP is per doel geëvalueerd op ${inDutch(day.waarde)}; beoordeel of dat als geëvalueerd handelingsplan telt.`;
  return teBeoordelen(said, [day.bewijs], stap);
}

const ranking = ['voldaan', 'te-beoordelen', 'niet-voldaan', 'ontbreekt'];

/** Handboek 7.1: evaluated plans on behaviour, at most half a year old, for at least one arrangement. One that fits is enough. */
export const gpHandelingsplannen: Criterium = {
  id: 'gp.handelingsplannen',
  bron: '7.1',
  titel: 'Geëvalueerde handelingsplannen',
  eis: ({ handelingsplanMaanden }) =>
    `Er zijn geëvalueerde handelingsplannen over het gedrag of de sociaal-emotionele problemen, bij minstens één arrangement, hoogstens ${duurInDutch(handelingsplanMaanden)} oud.`,
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  hoortBij: hoortBijGp,
  nietVanToepassing: nietBijVerlenging,
  check(dossier) {
    const stap = stapVoor(dossier.waarden.handelingsplanMaanden);
    const plans = stukkenVan(dossier, 'handelingsplan');
    const outcomes = plans.map((stuk) =>
      stuk.document.plan === undefined
        ? teBeoordelen('Er is een handelingsplan; de inhoud is niet te lezen.', [stuk.bewijs], stap)
        : judge(dossier, stuk.document.plan, stuk),
    );
    const best = outcomes.toSorted((a, b) => ranking.indexOf(a.uitkomst) - ranking.indexOf(b.uitkomst))[0];
    return best ?? opInOpp(dossier, stap) ?? gemistStuk(dossier, 'Er is geen geëvalueerd handelingsplan gevonden.', stap);
  },
};
