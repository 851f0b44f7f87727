import type { Rij } from '../access.ts';

const alle = 'alle';
/** Who reads the letters of a dossier; who reads for one school sees those of that school. */
const lezen = {
  secretaris: alle,
  voorzitter: alle,
  deskundige: alle,
  'directeur-bestuurder': alle,
  lezer: alle,
  schoollezer: 'eigen',
} as const;
/** Who answers an objection: only they take a whole dossier along. */
const verweren = { secretaris: alle, voorzitter: alle, 'directeur-bestuurder': alle } as const;

/** The pages of letters by version and of bundles, for the one table of pages. */
export const bundelRoutes = {
  briefVersie: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit/brieven/{id}', rollen: lezen, daad: 'brief gelezen' },
  bundelPdf: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bundel.pdf', rollen: verweren, daad: 'bundel gemaakt' },
  bundelZip: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bundel.zip', rollen: verweren, daad: 'bundel gemaakt' },
} as const satisfies Record<string, Rij>;
