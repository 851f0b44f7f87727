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
/** Who answers an objection and may record besluiten: only they take a whole dossier along, or correct a letter. */
const verweren = { secretaris: alle, voorzitter: alle, 'directeur-bestuurder': alle } as const;

/** Who signs. */
const tekenen = { 'directeur-bestuurder': alle } as const;

/** The pages of letters by version and of bundles, for the one table of pages. */
export const bundelRoutes = {
  briefVersie: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit/brieven/{id}', rollen: lezen, daad: 'brief gelezen' },
  verbeterForm: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit/verbeteren/{id}', rollen: verweren, daad: 'verbetering geopend' },
  verbeteren: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/besluit/verbeteren/{id}',
    rollen: verweren,
    daad: 'verbetering voorgesteld',
    gebonden: 'mag',
    formulier: 'verbeterForm',
  },
  verbeteringVoorbeeld: {
    method: 'GET',
    path: '/loket/dossiers/{kenmerk}/besluit/verbetering-voorbeeld/{id}',
    rollen: verweren,
    daad: 'te ondertekenen brief gelezen',
  },
  verbeteringTekenen: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/besluit/verbetering-tekenen/{id}',
    rollen: tekenen,
    daad: 'verbetering ondertekend',
    gebonden: 'mag-niet',
    formulier: 'besluit',
  },
  verbeteringWeg: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/besluit/verbetering-weg/{id}',
    rollen: verweren,
    daad: 'verbetering weggehaald',
    gebonden: 'mag',
    formulier: 'besluit',
  },
  bundelPdf: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bundel.pdf', rollen: verweren, daad: 'bundel gemaakt' },
  bundelZip: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bundel.zip', rollen: verweren, daad: 'bundel gemaakt' },
} as const satisfies Record<string, Rij>;
