import type { Rij } from '../access.ts';
import { besluiten, lezen, tekenen } from '../wie.ts';

/** The pages of letters by version and of bundles, for the one table of pages. */
export const bundelRoutes = {
  briefVersie: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit/brieven/{id}', rollen: lezen, daad: 'brief gelezen' },
  verbeterForm: {
    method: 'GET',
    path: '/loket/dossiers/{kenmerk}/besluit/verbeteren/{id}',
    rollen: besluiten,
    daad: 'verbetering geopend',
  },
  verbeteren: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/besluit/verbeteren/{id}',
    rollen: besluiten,
    daad: 'verbetering voorgesteld',
    gebonden: 'mag',
    formulier: 'verbeterForm',
  },
  verbeteringVoorbeeld: {
    method: 'GET',
    path: '/loket/dossiers/{kenmerk}/besluit/verbetering-voorbeeld/{id}',
    rollen: besluiten,
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
    rollen: besluiten,
    daad: 'verbetering weggehaald',
    gebonden: 'mag',
    formulier: 'besluit',
  },
  bundelPdf: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bundel.pdf', rollen: besluiten, daad: 'bundel gemaakt' },
  bundelZip: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bundel.zip', rollen: besluiten, daad: 'bundel gemaakt' },
} as const satisfies Record<string, Rij>;
