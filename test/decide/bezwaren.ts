import type { BezwaarRecord, DossierRecord } from '../../src/storage/records.ts';

/** An objection of parents that runs against the besluit on a dossier, with parts changed. */
export const bezwaarRecord = (
  { dossierId, schoolId, kenmerk }: Pick<DossierRecord, 'dossierId' | 'schoolId' | 'kenmerk'>,
  part: Partial<BezwaarRecord> = {},
): BezwaarRecord => ({
  bezwaarId: 'bezwaar-1',
  besluitId: `b-${dossierId}`,
  dossierId,
  schoolId,
  kenmerk,
  ontvangenOp: '2026-10-19',
  indiener: 'ouders',
  grond: 'Wij zijn het er niet mee eens.',
  termijnTot: '2026-12-01',
  teLaat: false,
  stand: 'loopt',
  vastgelegdDoor: 'S. Secretaris',
  vastgelegdOp: '2026-10-19T10:00:00.000Z',
  ...part,
});
