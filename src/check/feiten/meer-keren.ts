import type { Evidence } from '../../evidence.ts';
import type { DocumentFacts, DossierFacts } from '../../read/facts.ts';
import { metStuk, stukOp, type Feit, type Vondst } from './feit.ts';
import type { Waarden } from './veld.ts';

type Gezien = { bewijs: Evidence };
type Lijst<In, T> = { van: (from: In) => readonly T[]; met: (all: T[]) => Partial<In> };

/** Where facts of one kind are kept: all of them, and the dossier with one less or one more. */
type Plek<T> = {
  alle: (feiten: DossierFacts) => readonly T[];
  zonder: (feiten: DossierFacts, weg: T) => DossierFacts;
  erbij: (feiten: DossierFacts, nieuw: T) => DossierFacts;
};

/** In one list for the whole dossier. */
export const inDossier = <T extends Gezien>({ van, met }: Lijst<DossierFacts, T>): Plek<T> => ({
  alle: van,
  zonder: (feiten, weg) => ({ ...feiten, ...met(van(feiten).filter((een) => een !== weg)) }),
  erbij: (feiten, nieuw) => ({ ...feiten, ...met([...van(feiten), nieuw]) }),
});

/** In a list with each document. */
export const inDocument = <T extends Gezien>({ van, met }: Lijst<DocumentFacts, T>): Plek<T> => ({
  alle: ({ documenten }) => documenten.flatMap((stuk) => van(stuk)),
  zonder(feiten, weg) {
    const stuk = feiten.documenten.find((een) => van(een).includes(weg));
    return stuk === undefined ? feiten : metStuk(feiten, stuk, met(van(stuk).filter((een) => een !== weg)));
  },
  erbij(feiten, nieuw) {
    const stuk = stukOp(feiten, nieuw.bewijs);
    return stuk === undefined ? feiten : metStuk(feiten, stuk, met([...van(stuk), nieuw]));
  },
});

/** A fact that may be there more than once. `maak` makes one of what a person filled in, in the place of the one that was read. */
export const meerKeren = <T extends Gezien>(
  feit: Pick<Feit, 'naam' | 'hulp' | 'velden' | 'soorten' | 'onderscheid' | 'samen'>,
  plek: Plek<T>,
  lees: (een: T) => Pick<Vondst, 'waarden' | 'zeker'>,
  maak: (waarden: Waarden, bewijs: Evidence, was: T | undefined) => T,
): Feit => ({
  ...feit,
  per: 'meer',
  kanOntbreken: true,
  vind: (feiten) => plek.alle(feiten).map((een) => ({ bewijs: een.bewijs, item: een, ...lees(een) })),
  zet(feiten, { waarden, bewijs }, weg) {
    const was = plek.alle(feiten).find((een) => een === weg?.item);
    const rest = was === undefined ? feiten : plek.zonder(feiten, was);
    return waarden === undefined ? rest : plek.erbij(rest, maak(waarden, bewijs, was));
  },
});
