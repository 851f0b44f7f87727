import { inDutch, type IsoDate } from '../calendar.ts';
import type { Evidence, Fact } from '../evidence.ts';
import type { Handelingsplan } from '../read/facts.ts';
import { stukkenVan, type Dossier, type Stuk } from './dossier.ts';
import { gemistStuk } from './gemist.ts';
import { opps } from './opp.ts';
import { mits, nietVoldaan, ontbreekt, teBeoordelen, voldaan, type Stap, type Uitslag } from './uitslag.ts';

/** What a criterion asks of an evaluated handelingsplan. */
export type PlanEis = {
  stap: Stap;
  /** Why a day of evaluation does not fit ("meer dan een half jaar voor het indienen"); undefined where it does. */
  past: (dag: IsoDate) => string | undefined;
  /** What else is doubtful about a plan, as clauses after "kijk na"; and the words that show the rest. */
  twijfels?: (plan: Handelingsplan) => (string | undefined)[];
  ookBewijs?: (plan: Handelingsplan) => (Evidence | undefined)[];
};

/** The day a plan's age is counted from: its evaluation, without one its end. */
const leeftijdsdag = (plan: Handelingsplan): Fact<IsoDate> | undefined => plan.evaluatie ?? plan.einde;

const present = (...bewijs: (Evidence | undefined)[]): Evidence[] => bewijs.filter((one) => one !== undefined);

function judge({ peildatum }: Dossier, plan: Handelingsplan, stuk: Stuk, eis: PlanEis): Uitslag {
  const { stap } = eis;
  const day = leeftijdsdag(plan);
  const bewijs = present(stuk.bewijs, day?.bewijs, plan.geevalueerd?.bewijs, ...(eis.ookBewijs?.(plan) ?? []));
  if (plan.geevalueerd?.waarde === false) {
    const said = 'Er is een handelingsplan, maar het is nog niet geëvalueerd.';
    return plan.geevalueerd.zeker && stuk.zeker ? ontbreekt(said, stap, bewijs) : teBeoordelen(said, bewijs, stap);
  }
  if (day === undefined) return teBeoordelen('Er is een handelingsplan; de dag van de evaluatie is niet gevonden.', bewijs, stap);
  const said = `Het handelingsplan is ${plan.evaluatie === undefined ? 'geëindigd' : 'geëvalueerd'} op ${inDutch(day.waarde)}`;
  if (day.waarde > peildatum) return teBeoordelen(`${said}, na de dag van indienen.`, bewijs, stap);
  const sure = stuk.zeker && plan.zeker && day.zeker;
  const wrong = eis.past(day.waarde);
  const other = plan.andereEvaluaties?.find(({ waarde }) => waarde <= peildatum && eis.past(waarde) === undefined);
  if (wrong !== undefined && other !== undefined)
    return teBeoordelen(
      `${said}, ${wrong}. Het stuk noemt ook een evaluatie op ${inDutch(other.waarde)}; beoordeel of die van een handelingsplan is.`,
      [...bewijs, other.bewijs],
      stap,
    );
  if (wrong !== undefined) return mits(sure, nietVoldaan(`${said}, ${wrong}.`, bewijs, stap));
  const doubts = [
    plan.geevalueerd?.zeker === true ? undefined : 'of het is geëvalueerd',
    ...(eis.twijfels?.(plan) ?? []),
    sure ? undefined : 'of de datum klopt',
  ].filter((doubt) => doubt !== undefined);
  if (doubts.length > 0) return teBeoordelen(`${said}. Kijk na ${doubts.join(' en ')}.`, bewijs, stap);
  return voldaan(`${said}.`, bewijs);
}

/** Without any plan: an OPP that is evaluated goal by goal in time may count as one; a person judges. */
function inOpp(dossier: Dossier, { past, stap }: PlanEis): Uitslag | undefined {
  const day = opps(dossier)
    .map(({ doelenGeevalueerd }) => doelenGeevalueerd)
    .find((fact) => fact !== undefined && fact.waarde <= dossier.peildatum && past(fact.waarde) === undefined);
  if (day === undefined) return undefined;
  const said = `Er is geen apart handelingsplan. Het OPP is per doel geëvalueerd op ${inDutch(day.waarde)}; beoordeel of dat als geëvalueerd handelingsplan telt.`;
  return teBeoordelen(said, [day.bewijs], stap);
}

const ranking = ['voldaan', 'te-beoordelen', 'niet-voldaan', 'ontbreekt'];

/** What the plans of a dossier come to: one that fits is enough (criteria: plans of several ages). */
export function beoordeelPlannen(dossier: Dossier, eis: PlanEis): Uitslag {
  const outcomes = stukkenVan(dossier, 'handelingsplan').map((stuk) =>
    stuk.document.plan === undefined
      ? teBeoordelen('Er is een handelingsplan; de inhoud is niet te lezen.', [stuk.bewijs], eis.stap)
      : judge(dossier, stuk.document.plan, stuk, eis),
  );
  const best = outcomes.toSorted((a, b) => ranking.indexOf(a.uitkomst) - ranking.indexOf(b.uitkomst))[0];
  return best ?? inOpp(dossier, eis) ?? gemistStuk(dossier, 'Er is geen geëvalueerd handelingsplan gevonden.', eis.stap);
}
