import type { Casus } from '../vorm.ts';
import { brug } from './brug.ts';
import { eiland } from './eiland.ts';
import { haag } from './haag.ts';
import { klif } from './klif.ts';
import { lei } from './lei.ts';
import { spoor } from './spoor.ts';

/** More of what was thin for GP: renewal past 18, from SO to VSO, not enrolled, delegated, asked for by a primary school. */
export const gpVarianten: Casus[] = [eiland, klif, brug, spoor, haag, lei];
