import type { DocumentKind } from '../../read/facts.ts';
import type { Onderwerp } from '../../read/onderwerpen.ts';
import { stukkenVan, type Dossier, type Stuk } from '../dossier.ts';
import { gemistStuk } from '../gemist.ts';
import { woordenOver } from '../onderwerp.ts';
import { mits, teBeoordelen, voldaan, type Stap, type Uitslag } from '../uitslag.ts';
import { zekerste } from '../zekerste.ts';

/** Reports of a medical or psychodiagnostic examination. */
export const verslagen: readonly DocumentKind[] = ['medische-verklaring', 'onderzoeksverslag', 'hulpverlening'];

export type VerslagZinnen = { getoond: string; gemist: string; onduidelijk: string; stap: Stap };

/** A medical or psychodiagnostic report that speaks of one of these subjects; a report without such words is for a person to judge. */
export function verslagVan(
  dossier: Dossier,
  onderwerpen: readonly Onderwerp[],
  { getoond, gemist, onduidelijk, stap }: VerslagZinnen,
  kinds: readonly DocumentKind[] = verslagen,
): Uitslag {
  const reports = stukkenVan(dossier, ...kinds);
  if (reports.length === 0) return gemistStuk(dossier, gemist, stap);
  const words = onderwerpen.flatMap((onderwerp) => woordenOver(dossier, onderwerp)).filter(({ stand }) => stand === 'getoond');
  const pairs = words.flatMap((word) => {
    const stuk = reports.find(({ document }) => document.naam === word.bewijs.document);
    return stuk === undefined ? [] : [{ word, stuk, zeker: word.zeker && stuk.zeker }];
  });
  const best = zekerste(pairs);
  if (best === undefined)
    return teBeoordelen(
      onduidelijk,
      reports.map(({ bewijs }: Stuk) => bewijs),
      stap,
    );
  return mits(best.zeker, voldaan(getoond, [best.stuk.bewijs, best.word.bewijs]));
}
