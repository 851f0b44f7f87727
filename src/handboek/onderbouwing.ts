import type { DocumentKind } from '../read/facts.ts';
import { stukkenVan, type Dossier } from './dossier.ts';
import { gemistStuk } from './gemist.ts';
import { mits, ontbreekt, voldaan, type Stap, type Uitslag } from './uitslag.ts';
import { zekerste } from './zekerste.ts';

/** A piece of certain kinds with date, name and function of who wrote it (handboek 6 A, 9.2 c); `wat` is how it is called. */
export function stukMetSchrijver(dossier: Dossier, kinds: readonly DocumentKind[], wat: string, stap: Stap): Uitslag {
  const found = stukkenVan(dossier, ...kinds);
  if (found.length === 0) return gemistStuk(dossier, `Er is geen ${wat} gevonden.`, stap);
  const named = (stuk: (typeof found)[number]) => stuk.document.personen.find(({ naam, functie }) => naam !== '' && functie !== '');
  const complete = found.flatMap((stuk) => {
    const person = named(stuk);
    const { datum } = stuk.document;
    return person === undefined || datum === undefined
      ? []
      : [{ bewijs: [stuk.bewijs, datum.bewijs, person.bewijs], zeker: stuk.zeker && datum.zeker, person }];
  });
  const best = zekerste(complete);
  if (best !== undefined) return mits(best.zeker, voldaan(`De ${wat} heeft een datum en is van een ${best.person.functie}.`, best.bewijs));
  const nearest = zekerste(found);
  const lacks = [
    nearest?.document.datum === undefined ? 'de datum' : undefined,
    nearest !== undefined && named(nearest) !== undefined ? undefined : 'de naam en de functie van de schrijver',
  ].filter((part) => part !== undefined);
  const said = `Er is een ${wat}, maar niet gevonden: ${lacks.join(' en ')}.`;
  return mits(
    nearest?.zeker === true,
    ontbreekt(
      said,
      stap,
      found.map((stuk) => stuk.bewijs),
    ),
  );
}
