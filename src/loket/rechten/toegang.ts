import type { Rij } from '../access.ts';

const alle = 'alle';
/** Declarations name nobody: also for who keeps the service running. */
const verklaard = { secretaris: alle, voorzitter: alle, 'directeur-bestuurder': alle, beheerder: alle } as const;

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
} as const satisfies Record<string, Rij>;
