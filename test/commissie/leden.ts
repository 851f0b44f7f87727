import type { Functie, LidRecord, StemRecord } from '../../src/storage/records/commissie.ts';

/** A member, named after the function unless told otherwise. */
export const lid = (functie: Functie, part: Partial<LidRecord> = {}): LidRecord => ({
  lidId: functie,
  naam: `Lid ${functie}`,
  functie,
  vanaf: '2026-01-01',
  ...part,
});

export const voorzitter = lid('voorzitter', { naam: 'V. Oorzitter' });
export const deskundige3 = lid('deskundige-cluster-3', { naam: 'C. Luster', registratie: 'nvo-og' });
export const deskundigeGp = lid('deskundige-gp', { naam: 'G. Drag', registratie: 'gz-psycholoog' });
export const secretaris = lid('secretaris', { naam: 'S. Ecretaris' });
/** Four persons as handboek 2.3 asks them. */
export const loket: readonly LidRecord[] = [voorzitter, deskundige3, deskundigeGp, secretaris];
/** A pool of two regions and disciplines. */
export const pool: readonly LidRecord[] = [
  lid('deskundige-op-afroep', { lidId: 'arts', naam: 'A. Rts', discipline: 'arts', regio: 'Veluwe' }),
  lid('deskundige-op-afroep', { lidId: 'pedagoog', naam: 'P. Edagoog', discipline: 'pedagoog', regio: 'Zeeland' }),
];

export const stem = (lidId: string, keuze: StemRecord['stem'], part: Partial<StemRecord> = {}): StemRecord => ({
  lidId,
  stem: keuze,
  op: '2026-05-12T10:00:00.000Z',
  ...part,
});
