import type { Rij } from '../access.ts';

const alle = 'alle';
/** Declarations name nobody: also for who keeps the service running. */
const verklaard = { secretaris: alle, voorzitter: alle, 'directeur-bestuurder': alle, beheerder: alle } as const;

/** Who answers parents and pupils that ask what is kept of them. */
const beantwoorden = { secretaris: alle, 'directeur-bestuurder': alle } as const;

/** The pages of declarations and of the rights of people (AVG 15 and 17), for the one table of pages. */
export const rechtenRoutes = {
  verklaringen: { method: 'GET', path: '/loket/verklaringen', rollen: verklaard, daad: 'geen' },
  verklaringPdf: { method: 'GET', path: '/loket/verklaringen/{id}', rollen: verklaard, daad: 'verklaring van vernietiging gelezen' },
  verklaringGegevens: {
    method: 'GET',
    path: '/loket/verklaringen/{id}/gegevens',
    rollen: verklaard,
    daad: 'verklaring van vernietiging gelezen',
  },
  rechten: { method: 'GET', path: '/loket/rechten', rollen: beantwoorden, daad: 'geen' },
  rechtenZoeken: {
    method: 'POST',
    path: '/loket/rechten/zoeken',
    rollen: beantwoorden,
    daad: 'leerling gezocht voor een recht',
    gebonden: 'mag',
    formulier: 'rechten',
  },
  rechtenInzage: {
    method: 'POST',
    path: '/loket/rechten/inzage',
    rollen: beantwoorden,
    daad: 'inzage in alles van een leerling gemaakt',
    gebonden: 'mag',
    formulier: 'rechten',
  },
  rechtenGelezen: {
    method: 'POST',
    path: '/loket/rechten/gelezen',
    rollen: beantwoorden,
    daad: 'lijst gemaakt van wie heeft gelezen',
    gebonden: 'mag',
    formulier: 'rechten',
  },
  wissenVragen: {
    method: 'POST',
    path: '/loket/rechten/wissen',
    rollen: beantwoorden,
    daad: 'wissen gevraagd',
    gebonden: 'mag',
    formulier: 'rechten',
  },
  wissen: { method: 'GET', path: '/loket/rechten/wissen/{id}', rollen: beantwoorden, daad: 'verzoek om te wissen gelezen' },
  wissenKeuren: {
    method: 'POST',
    path: '/loket/rechten/wissen/{id}',
    rollen: beantwoorden,
    daad: 'verzoek om te wissen beoordeeld',
    gebonden: 'mag',
    formulier: 'wissen',
  },
} as const satisfies Record<string, Rij>;
