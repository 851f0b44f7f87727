import type { Casus } from '../vorm.ts';
import { duinzoom } from './duinzoom.ts';
import { heideveld } from './heideveld.ts';
import { hollewand, leemkuilZaak } from './hollewand.ts';
import { kadeweg } from './kadeweg.ts';
import { kolk } from './kolk.ts';
import { kromwal } from './kromwal.ts';
import { lijsten } from './lijsten.ts';
import { meerpaal } from './meerpaal.ts';
import { oldewierde } from './oldewierde.ts';
import { sterrenwacht } from './sterrenwacht.ts';
import { veenrode } from './veenrode.ts';
import { waterlinie } from './waterlinie.ts';
import { zandkreek } from './zandkreek.ts';

/** PrO, PrO for special groups, and LWOO lists: one file a dossier (the lists together), all papers written out. */
export const proLwoo: Casus[] = [
  veenrode,
  duinzoom,
  kolk,
  heideveld,
  sterrenwacht,
  oldewierde,
  waterlinie,
  kadeweg,
  zandkreek,
  meerpaal,
  hollewand,
  leemkuilZaak,
  kromwal,
  ...lijsten,
];
