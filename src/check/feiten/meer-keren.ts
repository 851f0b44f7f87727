import type { Evidence } from '../../evidence.ts';
import type { DocumentFacts, DossierFacts } from '../../read/facts.ts';
import { metStuk, stukOp, type Feit, type Vondst } from './feit.ts';
import type { Waarden } from './veld.ts';

type Gezien = { bewijs: Evidence };
type Beschrijving = Pick<Feit, 'naam' | 'hulp' | 'velden' | 'soorten' | 'onderscheid' | 'samen'>;
type Maak<T> = (waarden: Waarden, bewijs: Evidence, was: T | undefined) => T;

/** Facts that may be there more than once, in one list for the whole dossier. */
export function vanDossier<T extends Gezien>(
  feit: Beschrijving,
  lijst: { van: (feiten: DossierFacts) => readonly T[]; met: (all: T[]) => Partial<DossierFacts> },
  waarden: (een: T) => Pick<Vondst, 'waarden' | 'zeker'>,
  maak: Maak<T>,
): Feit {
  return {
    ...feit,
    per: 'meer',
    kanOntbreken: true,
    vind: (feiten) => lijst.van(feiten).map((een) => ({ bewijs: een.bewijs, item: een, ...waarden(een) })),
    zet(feiten, { waarden: gezet, bewijs }, weg) {
      const was = lijst.van(feiten).find((een) => een === weg?.item);
      const rest = lijst.van(feiten).filter((een) => een !== was);
      return { ...feiten, ...lijst.met(gezet === undefined ? rest : [...rest, maak(gezet, bewijs, was)]) };
    },
  };
}

/** Facts that may be there more than once, in a list with each document. */
export function perDocument<T extends Gezien>(
  feit: Beschrijving,
  lijst: { van: (stuk: DocumentFacts) => readonly T[]; met: (all: T[]) => Partial<DocumentFacts> },
  waarden: (een: T) => Pick<Vondst, 'waarden' | 'zeker'>,
  maak: Maak<T>,
): Feit {
  return {
    ...feit,
    per: 'meer',
    kanOntbreken: true,
    vind: ({ documenten }) =>
      documenten.flatMap((stuk) => lijst.van(stuk).map((een) => ({ bewijs: een.bewijs, item: een, ...waarden(een) }))),
    zet(feiten, { waarden: gezet, bewijs }, weg) {
      const isWeg = (een: T) => een === weg?.item;
      const from = feiten.documenten.find((stuk) => lijst.van(stuk).some(isWeg));
      const was = from && lijst.van(from).find(isWeg);
      const without = from === undefined ? feiten : metStuk(feiten, from, lijst.met(lijst.van(from).filter((een) => een !== was)));
      const stuk = stukOp(without, bewijs);
      if (gezet === undefined || stuk === undefined) return without;
      return metStuk(without, stuk, lijst.met([...lijst.van(stuk), maak(gezet, bewijs, was)]));
    },
  };
}
