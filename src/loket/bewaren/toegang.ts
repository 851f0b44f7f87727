import type { Rij } from '../access.ts';

const alle = 'alle';
/** Kenmerken and days, no names: for who answers for what is kept. Who approves is narrowed by VERNIETIGEN_ROL. */
const inzien = { secretaris: alle, voorzitter: alle, 'directeur-bestuurder': alle } as const;
const keuren = { secretaris: alle, 'directeur-bestuurder': alle } as const;

/** The pages on keeping and destroying, for the one table of pages. */
export const bewaarRoutes = {
  vernietigen: { method: 'GET', path: '/loket/vernietigen', rollen: inzien, daad: 'lijst te vernietigen gelezen' },
  vernietigGoedkeuren: {
    method: 'POST',
    path: '/loket/vernietigen/goedkeuren',
    rollen: keuren,
    daad: 'vernietiging goedgekeurd',
    gebonden: 'mag',
    formulier: 'vernietigen',
  },
  remLosmaken: {
    method: 'POST',
    path: '/loket/vernietigen/rem/{id}',
    rollen: keuren,
    daad: 'rem op vernietigen losgemaakt',
    gebonden: 'mag',
    formulier: 'vernietigen',
  },
  bewaren: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bewaren', rollen: inzien, daad: 'bewaren van dossier gelezen' },
  houdZetten: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/bewaren',
    rollen: inzien,
    daad: 'dossier vastgehouden',
    gebonden: 'mag',
    formulier: 'bewaren',
  },
  houdWijzigen: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/bewaren/{id}',
    rollen: inzien,
    daad: 'vasthouden gewijzigd',
    gebonden: 'mag-niet',
    formulier: 'bewaren',
  },
} as const satisfies Record<string, Rij>;
