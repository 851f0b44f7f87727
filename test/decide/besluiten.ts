import type { BesluitRecord } from '../../src/storage/records.ts';

/** A recorded decision on a dossier, with parts changed. */
export const besluitRecord = (part: Partial<BesluitRecord> = {}): BesluitRecord => ({
  besluitId: 'b1',
  dossierId: 'd1',
  schoolId: 'de-esdoorn',
  driveId: 'drive',
  kenmerk: 'D-7K3M2-QX9AB',
  besluit: 'toekennen',
  soort: 'tlv-gp',
  variant: 'nieuw',
  leerling: { naam: 'Joris van den Bergh', geboortedatum: '2011-03-14' },
  geldigVan: '2026-08-01',
  geldigTot: '2028-07-31',
  motivering: 'De ondersteuning op school was niet genoeg.',
  deskundigen: [
    { naam: 'drs. M. de Wit', functie: 'orthopedagoog', advies: 'toekennen' },
    { naam: 'P. Aksoy MSc', functie: 'kinder- en jeugdpsycholoog', advies: 'toekennen' },
  ],
  genomenDoor: 'S. Ecretaris',
  genomenDoorRol: 'secretaris',
  genomenOp: '2026-05-12T10:00:00.000Z',
  peildatum: '2026-04-20',
  ontvangenOp: '2026-04-02',
  handboekVersie: '4.1',
  ...part,
});

/** What a decision has that the directeur-bestuurder signed, recorded by another. */
export const ondertekend = {
  genomenDoorAccount: 'account-secretaris',
  ondertekening: {
    door: 'A. Voorbeeld',
    rol: 'directeur-bestuurder',
    account: 'account-directeur',
    op: '2026-05-12T10:00:00.000Z',
    stempel: 'what was looked at',
  },
} satisfies Partial<BesluitRecord>;

/** A decision of 1 May 2026 that was carried out, on a dossier. */
export const uitgevoerdBesluit = (dossier: Pick<BesluitRecord, 'dossierId' | 'schoolId' | 'driveId'>): BesluitRecord =>
  besluitRecord({
    ...dossier,
    besluitId: `b-${dossier.dossierId}`,
    kenmerk: 'D-00000-00000',
    leerling: { naam: 'Leerling A', geboortedatum: '2012-03-14' },
    genomenOp: '2026-05-01T10:00:00.000Z',
    uitgevoerdOp: '2026-05-01T10:05:00.000Z',
  });
