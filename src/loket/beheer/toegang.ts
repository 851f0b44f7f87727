import type { Rij } from '../access.ts';

const alle = 'alle';
/** Health and failed work hold ids only: for who keeps the service running, and who must know that it does. */
const beheren = { beheerder: alle, secretaris: alle } as const;
const inzien = { ...beheren, voorzitter: alle, 'directeur-bestuurder': alle } as const;

/** The pages of Beheer, for the one table of pages; those of members stand with the committee. */
export const beheerRoutes = {
  beheer: { method: 'GET', path: '/loket/beheer', rollen: beheren, daad: 'geen' },
  beheerScholen: { method: 'GET', path: '/loket/beheer/scholen', rollen: inzien, daad: 'geen' },
  beheerRegels: { method: 'GET', path: '/loket/beheer/regels', rollen: inzien, daad: 'geen' },
  beheerSjablonen: { method: 'GET', path: '/loket/beheer/sjablonen', rollen: inzien, daad: 'geen' },
  beheerSjabloon: { method: 'GET', path: '/loket/beheer/sjablonen/{id}', rollen: inzien, daad: 'geen' },
  beheerSjabloonMail: { method: 'GET', path: '/loket/beheer/sjablonen/{id}/mail', rollen: inzien, daad: 'geen' },
  beheerSjabloonPdf: { method: 'GET', path: '/loket/beheer/sjablonen/{id}/pdf', rollen: inzien, daad: 'geen' },
  beheerWerk: { method: 'GET', path: '/loket/beheer/werk', rollen: beheren, daad: 'geen' },
  beheerHerstel: {
    method: 'POST',
    path: '/loket/beheer/werk/{id}',
    rollen: { beheerder: alle },
    daad: 'mislukt werk afgehandeld',
    gebonden: 'mag',
    formulier: 'beheerWerk',
  },
} as const satisfies Record<string, Rij>;
