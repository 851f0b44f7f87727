import { inDutch, plusDays, type IsoDate } from '../../calendar.ts';
import type { Ondersteuning } from '../../read/facts.ts';
import { tellendeStukken, type Dossier } from '../dossier.ts';
import { duurInDutch, duurtMaanden } from '../geldigheid.ts';
import { gemistStuk } from '../gemist.ts';
import { mits, nietVoldaan, teBeoordelen, voldaan, type Stap } from '../uitslag.ts';
import { zekerste } from '../zekerste.ts';
import { gp } from './paragrafen.ts';

type Periode = { van: IsoDate; tot: IsoDate; delen: Ondersteuning[] };

/** Stretches that touch or overlap taken together, oldest first; one that still runs ends on the peildatum. */
function samengevoegd(stretches: Ondersteuning[], peildatum: IsoDate): Periode[] {
  const dated = stretches.flatMap((one) =>
    one.van === undefined || one.van > peildatum ? [] : [{ van: one.van, tot: one.tot ?? peildatum, delen: [one] }],
  );
  const sorted = dated.filter(({ van, tot }) => van <= tot).toSorted((a, b) => a.van.localeCompare(b.van));
  return sorted.reduce<Periode[]>((merged, next) => {
    const last = merged.at(-1);
    if (last === undefined || next.van > plusDays(last.tot, 1)) return [...merged, next];
    const tot = last.tot > next.tot ? last.tot : next.tot;
    return [...merged.slice(0, -1), { van: last.van, tot, delen: [...last.delen, ...next.delen] }];
  }, []);
}

/** A stretch that the peildatum cuts: what is still planned has not been given. */
const totPeildatum = ({ peildatum }: Dossier, one: Ondersteuning): Ondersteuning =>
  one.tot !== undefined && one.tot > peildatum ? { ...one, tot: peildatum, maanden: undefined } : one;

/** Handboek 7.1 B: extra support at school during at least half a year. */
export const gpExtraOndersteuning = gp({
  id: 'gp.extra-ondersteuning',
  titel: 'Extra ondersteuning op school',
  eis: ({ extraOndersteuningMaanden }) =>
    `De leerling heeft op school minstens ${duurInDutch(extraOndersteuningMaanden)} extra ondersteuning gehad.`,
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const { waarden, peildatum } = dossier;
    const months = waarden.extraOndersteuningMaanden;
    const length = duurInDutch(months);
    const stap: Stap = {
      actie: `Schrijf in het OPP of het handelingsplan van wanneer tot wanneer de leerling extra ondersteuning kreeg (minstens ${length}).`,
      kort: `minstens ${length} extra ondersteuning op school`,
    };
    const all = tellendeStukken(dossier).flatMap(({ ondersteuning }) => ondersteuning.map((one) => totPeildatum(dossier, one)));
    if (all.length === 0) return gemistStuk(dossier, 'Extra ondersteuning op school is in de gelezen stukken niet gevonden.', stap);
    const long = samengevoegd(all, peildatum).filter(({ van, tot }) => duurtMaanden(van, tot, months));
    // What is certain may be long enough by itself
    const sure = samengevoegd(
      all.filter(({ zeker }) => zeker),
      peildatum,
    ).find(({ van, tot }) => duurtMaanden(van, tot, months));
    const best = sure ?? long[0];
    if (best !== undefined) {
      const zeker = sure !== undefined;
      const bewijs = best.delen.map((deel) => deel.bewijs);
      return mits(zeker, voldaan(`Er was extra ondersteuning van ${inDutch(best.van)} tot en met ${inDutch(best.tot)}.`, bewijs));
    }
    const told = all.filter(({ maanden }) => maanden !== undefined && maanden >= months);
    const told1 = zekerste(told);
    if (told1?.maanden !== undefined)
      return mits(told1.zeker, voldaan(`Er was ${told1.maanden} maanden extra ondersteuning.`, [told1.bewijs]));
    const bewijs = all.map((one) => one.bewijs);
    const known = all.every(({ van, maanden, zeker }) => zeker && (van !== undefined || maanden !== undefined));
    if (known && samengevoegd(all, peildatum).length <= 1)
      return nietVoldaan(`De extra ondersteuning duurde korter dan ${length}.`, bewijs, stap);
    return teBeoordelen(`Er was extra ondersteuning; of die samen minstens ${length} duurde, is niet zeker.`, bewijs, stap);
  },
});
