import type { BesluitKind, DossierStatus } from '../storage/records.ts';

/** Where a dossier stands once a besluit on it was carried out; that a TLV was revoked changes nothing of where its request stands. */
export const statusNa: Partial<Record<BesluitKind, DossierStatus>> = {
  toekennen: 'toegekend',
  afwijzen: 'afgewezen',
  'buiten-behandeling': 'buiten behandeling',
  ingetrokken: 'ingetrokken',
};
