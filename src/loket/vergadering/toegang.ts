import type { Rij } from '../access.ts';

const alle = 'alle';
/** Who takes part: they see meetings and votes. A reader too; who reads for one school does not. */
const lezen = { secretaris: alle, voorzitter: alle, deskundige: alle, 'directeur-bestuurder': alle, lezer: alle } as const;
/** Who prepares and leads a meeting. */
const leiden = { secretaris: alle, voorzitter: alle } as const;
const noteren = { secretaris: alle } as const;

/** The pages of votes, meetings and minutes, for the one table of pages. */
export const vergaderRoutes = {
  stemming: { method: 'GET', path: '/loket/dossiers/{kenmerk}/stemming', rollen: lezen, daad: 'stemming gelezen' },
  stemmen: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/stemming/stem',
    rollen: { voorzitter: alle, deskundige: alle },
    daad: 'stem uitgebracht',
    gebonden: 'mag-niet',
    formulier: 'stemming',
  },
  // Who is tied to the school may write down what others voted; a vote of the tied is refused by name.
  stemmenNoteren: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/stemming/noteren',
    rollen: noteren,
    daad: 'stemmen genoteerd',
    gebonden: 'mag',
    formulier: 'stemming',
  },
  stemKeuze: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/stemming/keuze',
    rollen: leiden,
    daad: 'keuze bij gelijke stemmen vastgelegd',
    gebonden: 'mag',
    formulier: 'stemming',
  },
  stemronde: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/stemming/ronde',
    rollen: leiden,
    daad: 'stemronde gewijzigd',
    gebonden: 'mag',
    formulier: 'stemming',
  },
  stemInbreng: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/stemming/deskundige',
    rollen: leiden,
    daad: 'deskundige bij dossier vastgelegd',
    gebonden: 'mag',
    formulier: 'stemming',
  },
  vergaderingen: { method: 'GET', path: '/loket/vergaderingen', rollen: lezen, daad: 'geen' },
  vergaderingNieuw: { method: 'GET', path: '/loket/vergaderingen/nieuw', rollen: leiden, daad: 'geen' },
  vergaderingPlannen: {
    method: 'POST',
    path: '/loket/vergaderingen/nieuw',
    rollen: leiden,
    daad: 'vergadering gepland',
    gebonden: 'mag',
    formulier: 'vergaderingNieuw',
  },
  vergadering: { method: 'GET', path: '/loket/vergaderingen/{id}', rollen: lezen, daad: 'agenda gelezen' },
  vergaderingGegevens: { method: 'GET', path: '/loket/vergaderingen/{id}/gegevens', rollen: leiden, daad: 'geen' },
  vergaderingWijzigen: {
    method: 'POST',
    path: '/loket/vergaderingen/{id}/gegevens',
    rollen: leiden,
    daad: 'vergadering gewijzigd',
    gebonden: 'mag',
    formulier: 'vergaderingGegevens',
  },
  agenda: {
    method: 'POST',
    path: '/loket/vergaderingen/{id}/agenda',
    rollen: leiden,
    daad: 'agenda gewijzigd',
    gebonden: 'mag',
    formulier: 'vergadering',
  },
  punt: { method: 'GET', path: '/loket/vergaderingen/{id}/dossiers/{kenmerk}', rollen: lezen, daad: 'dossier in vergadering gelezen' },
  puntNoteren: {
    method: 'POST',
    path: '/loket/vergaderingen/{id}/dossiers/{kenmerk}',
    rollen: noteren,
    daad: 'dossier in vergadering genoteerd',
    gebonden: 'mag',
    formulier: 'punt',
  },
  verslag: { method: 'GET', path: '/loket/vergaderingen/{id}/verslag', rollen: lezen, daad: 'verslag gelezen' },
  verslagDocx: { method: 'GET', path: '/loket/vergaderingen/{id}/verslag.docx', rollen: lezen, daad: 'verslag opgehaald' },
  verslagPdf: { method: 'GET', path: '/loket/vergaderingen/{id}/verslag.pdf', rollen: lezen, daad: 'verslag opgehaald' },
  vergaderingSluiten: {
    method: 'POST',
    path: '/loket/vergaderingen/{id}/verslag',
    rollen: leiden,
    daad: 'verslag gesloten of vastgesteld',
    gebonden: 'mag',
    formulier: 'verslag',
  },
  beheerLeden: {
    method: 'GET',
    path: '/loket/beheer/leden',
    rollen: { secretaris: alle, voorzitter: alle, beheerder: alle },
    daad: 'geen',
  },
  lidNieuw: { method: 'GET', path: '/loket/beheer/leden/nieuw', rollen: { secretaris: alle, beheerder: alle }, daad: 'geen' },
  lidToevoegen: {
    method: 'POST',
    path: '/loket/beheer/leden/nieuw',
    rollen: { secretaris: alle, beheerder: alle },
    daad: 'lid toegevoegd',
    gebonden: 'mag',
    formulier: 'lidNieuw',
  },
  lid: { method: 'GET', path: '/loket/beheer/leden/{id}', rollen: { secretaris: alle, beheerder: alle }, daad: 'geen' },
  lidWijzigen: {
    method: 'POST',
    path: '/loket/beheer/leden/{id}',
    rollen: { secretaris: alle, beheerder: alle },
    daad: 'lid gewijzigd',
    gebonden: 'mag',
    formulier: 'lid',
  },
} as const satisfies Record<string, Rij>;
