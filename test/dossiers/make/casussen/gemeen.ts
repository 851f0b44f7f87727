import type { Tekenplaats } from '../../../../local/voorbeelden/papier/blokken.ts';
import type { Kind } from '../vorm.ts';

export const heel = (k: Kind) => `${k.vn} ${k.an}`;

/** Both parents with their hand on the line, unless said otherwise. */
export const tekent = (label: string, naam: string, datum: string, getekend: Tekenplaats['getekend'] = 'inkt'): Tekenplaats => ({
  label,
  naam,
  datum,
  getekend,
});

export const cbclTrf = (ext: number, int: number): string[][] => {
  const gebied = (t: number) => (t > 63 ? 'klinisch' : t > 59 ? 'grensgebied' : 'normaal');
  return [
    ['CBCL', 'externaliseren', String(ext), gebied(ext)],
    ['CBCL', 'internaliseren', String(int), gebied(int)],
    ['TRF', 'externaliseren', String(ext - 3), gebied(ext - 3)],
    ['TRF', 'internaliseren', String(int + 2), gebied(int + 2)],
  ];
};

export const indexen = (vbi: number, vri: number, fri: number, wgi: number, vsi: number): [string, string][] => [
  ['Verbaal Begrip', String(vbi)],
  ['Visueel Ruimtelijk', String(vri)],
  ['Fluid Redeneren', String(fri)],
  ['Werkgeheugen', String(wgi)],
  ['Verwerkingssnelheid', String(vsi)],
];
