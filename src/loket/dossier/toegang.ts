import type { Rij } from '../access.ts';
import { besluiten, lezen } from '../wie.ts';

/** The pages of one dossier, for the one table of pages. */
export const dossierRoutes = {
  volgen: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/volgen',
    rollen: lezen,
    daad: 'dossier gevolgd',
    gebonden: 'mag',
    formulier: 'dossier',
  },
  dossier: { method: 'GET', path: '/loket/dossiers/{kenmerk}', rollen: lezen, daad: 'dossier gelezen' },
  bestand: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bestanden/{id}', rollen: lezen, daad: 'bestand gelezen' },
  beeld: { method: 'GET', path: '/loket/dossiers/{kenmerk}/beelden/{id}', rollen: lezen, daad: 'bladzijde gelezen' },
  bewijs: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bewijs/{id}', rollen: lezen, daad: 'bladzijde gelezen' },
  bewijsBlad: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bewijs/{id}/bladzijde.png', rollen: lezen, daad: 'bladzijde gelezen' },
  bericht: { method: 'GET', path: '/loket/dossiers/{kenmerk}/berichten/{id}', rollen: lezen, daad: 'bericht gelezen' },
  oordelen: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/oordelen/{id}',
    rollen: besluiten,
    daad: 'anders geoordeeld',
    gebonden: 'mag-niet',
    formulier: 'dossier',
  },
  soortForm: { method: 'GET', path: '/loket/dossiers/{kenmerk}/documenten/{id}', rollen: besluiten, daad: 'soort van document gelezen' },
  soortZetten: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/documenten/{id}',
    rollen: besluiten,
    daad: 'soort van document vastgesteld',
    gebonden: 'mag-niet',
    formulier: 'soortForm',
  },
  feiten: { method: 'GET', path: '/loket/dossiers/{kenmerk}/feiten', rollen: besluiten, daad: 'feiten gelezen' },
  feitForm: { method: 'GET', path: '/loket/dossiers/{kenmerk}/feiten/{id}', rollen: besluiten, daad: 'feit gelezen' },
  feitZetten: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/feiten/{id}',
    rollen: besluiten,
    daad: 'feit vastgesteld',
    gebonden: 'mag-niet',
    formulier: 'feitForm',
  },
  vragen: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/vraag',
    rollen: besluiten,
    daad: 'school iets gevraagd',
    gebonden: 'mag',
    formulier: 'dossier',
  },
} as const satisfies Record<string, Rij>;
