import type { Evidence } from '../evidence.ts';
import type { Opp, OppDeel } from '../read/facts.ts';
import { stukkenVan, type Dossier } from './dossier.ts';
import { gemistStuk } from './gemist.ts';
import { mits, ontbreekt, teBeoordelen, voldaan, type Uitslag } from './uitslag.ts';

type Deelnaam = 'verantwoording' | 'handelingsdeel' | 'evaluatie';
const deelInDutch: Record<Deelnaam, string> = {
  verantwoording: 'het verantwoordingsdeel',
  handelingsdeel: 'het handelingsdeel',
  evaluatie: 'het evaluatiedeel',
};
const standInDutch: Record<OppDeel['stand'], string> = {
  aanwezig: 'is er',
  leeg: 'is alleen een kopje zonder inhoud',
  beloofd: 'komt volgens het OPP later',
  afwezig: 'is niet gevonden',
};

export type GevondenOpp = Opp & { bewijs: Evidence; zeker: boolean };

/** The OPP's that count, newest first, those without a date last. */
export const opps = (dossier: Dossier): GevondenOpp[] =>
  stukkenVan(dossier, 'opp')
    .flatMap(({ document, bewijs, zeker }) => (document.opp === undefined ? [] : [{ ...document.opp, bewijs, zeker }]))
    .toSorted((a, b) => (b.datum?.waarde ?? '').localeCompare(a.datum?.waarde ?? ''));

const listed = (names: string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''}`;

const shownBy = (opp: GevondenOpp, delen: readonly Deelnaam[]): Evidence[] => [
  opp.bewijs,
  ...delen.flatMap((deel) => (opp[deel].bewijs === undefined ? [] : [opp[deel].bewijs])),
];

/**
 * An OPP that has all the parts asked for. A part that is an empty heading or a promise is missing, and named. An older OPP that does
 * have it, or a concept, is for a person to judge.
 */
export function oppMetDelen(dossier: Dossier, delen: readonly Deelnaam[]): Uitslag {
  const found = opps(dossier);
  const wanted = listed(delen.map((deel) => deelInDutch[deel]));
  const newest = found[0];
  if (newest === undefined) {
    const unclear = stukkenVan(dossier, 'opp');
    const stap = { actie: `Voeg het ontwikkelingsperspectief (OPP) toe, met ${wanted}.`, kort: 'ontwikkelingsperspectief (OPP)' };
    if (unclear.length > 0)
      return teBeoordelen(
        'Er is een OPP; de delen ervan zijn niet te lezen.',
        unclear.map((stuk) => stuk.bewijs),
        stap,
      );
    return gemistStuk(dossier, 'Er is geen ontwikkelingsperspectief (OPP) gevonden.', stap);
  }
  const lacks = (opp: Opp) => delen.filter((deel) => opp[deel].stand !== 'aanwezig');
  const missing = lacks(newest);
  const stap = {
    actie: `Vul het OPP aan met ${listed(missing.map((deel) => deelInDutch[deel]))} en upload het opnieuw.`,
    kort: `${listed(missing.map((deel) => deelInDutch[deel]))} van het OPP`,
  };
  if (missing.length === 0) {
    const zeker = newest.zeker && !newest.concept && delen.every((deel) => newest[deel].zeker !== false);
    const concept = newest.concept ? ' Het is een concept.' : '';
    return mits(zeker, voldaan(`Het OPP heeft ${wanted}.${concept}`, shownBy(newest, delen)));
  }
  const why = missing.map((deel) => `${deelInDutch[deel]} ${standInDutch[newest[deel].stand]}`).join('; ');
  const other = found.find((opp) => lacks(opp).length === 0);
  if (other !== undefined) {
    return teBeoordelen(
      `In het nieuwste OPP: ${why}. Een ander OPP in het dossier heeft dat wel; beoordeel welk OPP geldt.`,
      [...shownBy(newest, delen), ...shownBy(other, delen)],
      stap,
    );
  }
  const zeker = newest.zeker && missing.every((deel) => newest[deel].zeker !== false);
  return mits(zeker, ontbreekt(`In het OPP: ${why}.`, stap, shownBy(newest, delen)));
}
