import type { Discipline, Functie, LidRecord, StemRecord } from '../storage/records/commissie.ts';

/** How people name a function (handboek 2.3). */
export const functieNaam: Record<Functie, string> = {
  voorzitter: 'voorzitter',
  'deskundige-cluster-3': 'deskundige ZML, LZ, LG en EMB',
  'deskundige-gp': 'deskundige gedrag (GP)',
  'deskundige-op-afroep': 'deskundige op afroep',
  secretaris: 'secretaris',
};

/** How people name a discipline of the pool (handboek 2.3). */
export const disciplineNaam: Record<Discipline, string> = {
  'kinder-of-jeugdpsycholoog': 'kinder- of jeugdpsycholoog',
  pedagoog: 'pedagoog',
  'maatschappelijk-werker': '(school)maatschappelijk werker',
  arts: 'arts',
  'kinder-en-jeugdpsychiater': 'kinder- en jeugdpsychiater',
  andere: 'andere discipline',
};

export const registratieNaam: Record<NonNullable<LidRecord['registratie']>, string> = {
  'gz-psycholoog': 'GZ-psycholoog',
  'nvo-og': 'NVO Orthopedagoog-Generalist',
  geen: 'geen van beide',
};

/** How people read a vote. */
export const stemNaam: Record<StemRecord['stem'], string> = {
  toekennen: 'toekennen',
  afwijzen: 'afwijzen',
  onthouding: 'onthouding',
  afwezig: 'afwezig',
};
