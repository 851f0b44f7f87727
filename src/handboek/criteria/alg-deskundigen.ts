import type { Criterium } from '../criterium.ts';
import { nietBijDown, tenzijDown } from '../down.ts';
import { isTlv, tellendeStukken, type Dossier } from '../dossier.ts';
import { beoordeelPaar, isEersteDeskundige, zelfdePersoon, type Oordeel } from '../deskundigen.ts';
import { gemistStuk } from '../gemist.ts';
import { mits, nietVoldaan, ontbreekt, teBeoordelen, voldaan, type Stap, type Uitslag } from '../uitslag.ts';
import type { Deskundige } from '../../read/facts.ts';

const tweedeAdvies: Stap = {
  actie: 'Voeg het advies van een tweede deskundige toe, met naam en functie.',
  kort: 'advies van een tweede deskundige',
};
const opsomming = (woorden: readonly string[]): string => `${woorden.slice(0, -1).join(', ')} of ${woorden.at(-1) ?? ''}`;

/** Who may be second expert for a type, with the functions that the partnership added for the VSO. */
function tweedeIs(soort: Dossier['soort'], ook: Dossier['waarden']['tweedeDeskundigeOok']): string {
  const pro = 'iemand met ervaring in vmbo en PrO';
  const vso = opsomming(['kinder- of jeugdpsycholoog', 'pedagoog', ...ook]);
  if (soort === 'onbekend') return `${vso}; bij PrO ${pro}`;
  return soort === 'tlv-pro' || soort === 'tlv-pro-bijzonder' ? pro : vso;
}

const anderTweede = ({ soort, waarden }: Dossier): Stap => ({
  actie: `Vraag een tweede advies aan iemand anders met een functie die past: ${tweedeIs(soort, waarden.tweedeDeskundigeOok)}.`,
  kort: 'advies van een andere tweede deskundige',
});

type Compleet = Deskundige & { naam: string; functie: string };
const isCompleet = (advies: Deskundige): advies is Compleet => advies.naam !== undefined && advies.functie !== undefined;

const ranking: readonly Oordeel[] = ['goed', 'twijfel', 'fout'];

/** The pair of two people that serves best. */
function bestePaar(dossier: Dossier, adviezen: Compleet[]): { oordeel: Oordeel; paar: readonly [Compleet, Compleet] } | undefined {
  const ook = dossier.waarden.tweedeDeskundigeOok;
  const pairs = adviezen.flatMap((first, index) =>
    adviezen.flatMap((second, position) => {
      if (second === first || zelfdePersoon(first.naam, second.naam)) return [];
      const inVolgorde = index < position && first.bewijs.document === second.bewijs.document;
      return [{ oordeel: beoordeelPaar(first.functie, second.functie, dossier, inVolgorde, ook), paar: [first, second] as const }];
    }),
  );
  return pairs.toSorted((a, b) => ranking.indexOf(a.oordeel) - ranking.indexOf(b.oordeel))[0];
}

function compare(dossier: Dossier, adviezen: Deskundige[]): Uitslag {
  const bewijs = adviezen.map((advies) => advies.bewijs);
  const complete = adviezen.filter(isCompleet);
  const best = bestePaar(dossier, complete);
  if (best === undefined) {
    if (complete.length < adviezen.length) {
      const stap = {
        actie: 'Zet bij elk advies de naam en de functie van de deskundige.',
        kort: 'naam en functie bij elk advies van een deskundige',
      };
      return mits(
        adviezen.every(({ zeker }) => zeker),
        ontbreekt('Niet bij elk advies van een deskundige staan naam en functie.', stap, bewijs),
      );
    }
    return nietVoldaan('De adviezen zijn van dezelfde persoon; het moeten twee verschillende deskundigen zijn.', bewijs, tweedeAdvies);
  }
  const [first, second] = best.paar;
  const both = `De deskundigen zijn: ${first.functie} en ${second.functie}.`;
  const shown = [first.bewijs, second.bewijs];
  const zeker = first.zeker && second.zeker;
  if (best.oordeel === 'goed') return mits(zeker, voldaan(both, shown));
  if (best.oordeel === 'twijfel')
    return teBeoordelen(`${both} Beoordeel of de tweede deskundige aan het handboek voldoet.`, shown, anderTweede(dossier));
  const missing = complete.some(({ functie }) => isEersteDeskundige(functie))
    ? 'De tweede heeft geen functie die het handboek noemt.'
    : 'Geen van beiden is orthopedagoog of psycholoog.';
  return mits(zeker && dossier.soort !== 'onbekend', nietVoldaan(`${both} ${missing}`, shown, anderTweede(dossier)));
}

/** Handboek 3: two experts advise the school, different people, name and function given. Asked of every applying school. */
export const algDeskundigen: Criterium = {
  id: 'alg.deskundigen',
  bron: '3',
  titel: 'Advies van deskundigen',
  eis: ({ deskundigen, tweedeDeskundigeOok }, { soort }) =>
    `De school heeft advies van ${deskundigen} verschillende deskundigen, met naam en functie. De eerste is orthopedagoog of psycholoog. De tweede is ${tweedeIs(soort, tweedeDeskundigeOok)}.`,
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  hoortBij: isTlv,
  nietVanToepassing: (dossier) =>
    dossier.variant === 'verlenging' ? 'Bij een verlenging wordt geen advies van deskundigen gevraagd.' : nietBijDown(dossier),
  check: tenzijDown((dossier) => {
    const adviezen = tellendeStukken(dossier).flatMap(({ deskundigen }) => deskundigen);
    const needed = dossier.waarden.deskundigen;
    if (adviezen.length === 0) {
      return gemistStuk(dossier, `Er is geen advies van een deskundige gevonden; nodig zijn er ${needed}.`, {
        actie: `Voeg de adviezen van ${needed} deskundigen toe, elk met naam en functie.`,
        kort: `advies van ${needed} deskundigen`,
      });
    }
    if (adviezen.length < needed) {
      const said = `Er is ${adviezen.length} advies van een deskundige gevonden; nodig zijn er ${needed}.`;
      return gemistStuk(
        dossier,
        said,
        tweedeAdvies,
        adviezen.map((advies) => advies.bewijs),
      );
    }
    return compare(dossier, adviezen);
  }),
};
