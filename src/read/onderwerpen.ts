import type { Evidence } from '../evidence.ts';

/** What the handbook wants a dossier to show in so many words, apart from a whole document (sections 7.2 to 9.2). */
export const onderwerpen = [
  // The OPP from an integral picture (7.2, 1)
  'beschermende-factoren',
  'belemmerende-factoren',
  'onderwijsbehoeften',
  'ondersteuning-nodig',
  // The route before the application (7.2, 2 to 5)
  'ouders-betrokken',
  'leerling-betrokken',
  'arrangement-ontoereikend',
  'gedragswetenschapper',
  'jeugdzorg',
  // The pupil (7.2 to 7.6)
  'zelfredzaamheid-gering',
  'lichamelijke-stoornis',
  'motorische-beperking',
  'motorische-ondersteuning',
  'structureel-verzuim',
  'leerachterstand-door-stoornis',
  'beperkt-gedragsrepertoire',
  'zmlk-ontoereikend',
  'medische-diagnose',
  'sociaal-emotioneel-onderzoek',
  // PrO (9.1 and 9.2)
  'overleg-pro-of-zml',
  'keuze-pro-of-lwoo',
  'instemming-ouders',
  'begeleiding-en-resultaten',
  'externe-deskundigen',
  'risicos-bij-blijven',
  'toetsgegevens',
] as const;
export type Onderwerp = (typeof onderwerpen)[number];

/**
 * Words of a dossier on one subject: that it is so (`getoond`), that it is not (`weerlegd`: "kleedt zich zelfstandig aan", "geen overleg
 * geweest"), or that it will come (`beloofd`). `zeker` is false where the words may be read in two ways or were recognised weakly.
 */
export type Bevestiging = { stand: 'getoond' | 'weerlegd' | 'beloofd'; bewijs: Evidence; zeker: boolean };

/** All that a dossier says on each subject, best first. */
export type Onderwerpen = Partial<Record<Onderwerp, Bevestiging[]>>;
