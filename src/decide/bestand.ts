import type { BesluitKind } from '../storage/records.ts';

/** Folder of a school in which the letters stand. */
export const beschikkingenNaam = 'Beschikkingen';

/** Which letter of a number: for the parents, or a corrected version. `soort` is the kind of besluit: a confirmation is no beschikking. */
export type BriefKeuze = { voor?: 'school' | 'ouders'; versie?: number; soort?: BesluitKind };

/** Name of a letter's file: its number and nothing about the pupil; signs that SharePoint refuses become a dash. */
export function briefNaam(nummer: string, { voor = 'school', versie = 1, soort = 'toekennen' }: BriefKeuze = {}): string {
  const wat = soort === 'ingetrokken' ? 'Bevestiging' : 'Beschikking';
  const aan = voor === 'ouders' ? ' voor de ouders' : '';
  return `${wat} ${nummer.replace(/["*:<>?/\\|#%\p{Cc}]/gu, '-')}${aan}${versie === 1 ? '' : ` versie ${versie}`}.pdf`;
}

/** Where the service keeps its own copy of a letter, for good. `rij` is the row of the pupil that a letter on a list is about alone. */
export function briefPath(besluitId: string, { voor = 'school', versie = 1, rij }: BriefKeuze & { rij?: number } = {}): string {
  const delen = [
    besluitId,
    ...(rij === undefined ? [] : [`rij-${rij}`]),
    ...(versie === 1 ? [] : [`v${versie}`]),
    ...(voor === 'ouders' ? ['ouders'] : []),
  ];
  return `beschikkingen/${delen.join('-')}.pdf`;
}
