import type { Case } from './case.ts';
import { casesAlg } from './cases-alg.ts';
import { casesGp } from './cases-gp.ts';
import { casesLwoo } from './cases-lwoo.ts';
import { casesPro } from './cases-pro.ts';
import { casesVerlenging } from './cases-verlenging.ts';
import { casesVso } from './cases-vso.ts';

/** Every sample of an outcome, of all types. */
export const cases: readonly Case[] = [...casesAlg, ...casesGp, ...casesVso, ...casesPro, ...casesVerlenging, ...casesLwoo];
