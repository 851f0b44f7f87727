import type { Bevestiging, Onderwerp } from '../read/onderwerpen.ts';
import { tellendeStukken, type Dossier } from './dossier.ts';
import { gemistStuk } from './gemist.ts';
import { mits, nietVoldaan, teBeoordelen, voldaan, type Stap, type Uitslag } from './uitslag.ts';

/** What the documents that count say on a subject. */
export function woordenOver(dossier: Dossier, onderwerp: Onderwerp): Bevestiging[] {
  const counting = new Set(tellendeStukken(dossier).map(({ naam }) => naam));
  return (dossier.feiten.onderwerpen[onderwerp] ?? []).filter(({ bewijs }) => counting.has(bewijs.document));
}

const mostShown = 3;
const places = (found: readonly Bevestiging[]) => found.slice(0, mostShown).map(({ bewijs }) => bewijs);

/** How a subject stands: shown, shown not to be so, both, or not said (a promise says nothing yet). */
export type Stand = { stand: 'getoond' | 'weerlegd' | 'tegenstrijdig' | 'niet-gezegd'; bewijs: Bevestiging['bewijs'][]; zeker: boolean };

export function standVan(dossier: Dossier, onderwerp: Onderwerp): Stand {
  const found = woordenOver(dossier, onderwerp);
  const shown = found.filter(({ stand }) => stand === 'getoond');
  const denied = found.filter(({ stand }) => stand === 'weerlegd');
  if (shown.length > 0 && denied.some(({ zeker }) => zeker))
    return { stand: 'tegenstrijdig', bewijs: [...places(shown), ...places(denied)], zeker: false };
  if (shown.length > 0) return { stand: 'getoond', bewijs: places(shown), zeker: shown.some(({ zeker }) => zeker) };
  if (denied.length > 0) return { stand: 'weerlegd', bewijs: places(denied), zeker: denied.some(({ zeker }) => zeker) };
  return { stand: 'niet-gezegd', bewijs: places(found), zeker: false };
}

export type Zinnen = {
  /** It is shown. */
  getoond: string;
  /** It is shown not to be so. Without it such words count as not said. */
  weerlegd?: string;
  /** Nothing on it was found. */
  gemist: string;
  stap: Stap;
};

/** A subject that must be shown: `voldaan`, `niet-voldaan`, `ontbreekt`, or for a person where the dossier contradicts itself. */
export function toonOnderwerp(dossier: Dossier, onderwerp: Onderwerp, zinnen: Zinnen): Uitslag {
  const { stand, bewijs, zeker } = standVan(dossier, onderwerp);
  if (stand === 'getoond') return mits(zeker, voldaan(zinnen.getoond, bewijs));
  if (stand === 'tegenstrijdig') return teBeoordelen('De stukken spreken elkaar hierover tegen.', bewijs, zinnen.stap);
  if (stand === 'weerlegd' && zinnen.weerlegd !== undefined) return mits(zeker, nietVoldaan(zinnen.weerlegd, bewijs, zinnen.stap));
  return gemistStuk(dossier, zinnen.gemist, zinnen.stap, bewijs);
}
