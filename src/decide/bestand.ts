import { createHash } from 'node:crypto';
import type { BesluitKind, BesluitRecord } from '../storage/records.ts';

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

const merk = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

/** What tells a signed besluit from another that was taken under its id. */
export type Getekend = Pick<BesluitRecord, 'besluitId' | 'ondertekening' | 'genomenOp' | 'sleutel'>;

/**
 * Hash of what was signed and when (of what was never signed: of what was recorded). The id of a besluit follows from its dossier, so that one that was lost when old tables were put back
 * and is taken or signed anew has the same; this tells them apart. The same for the same signature however often it is carried out.
 */
export const merkVan = ({ ondertekening, genomenOp, sleutel = '' }: Getekend): string =>
  ondertekening === undefined ? merk(genomenOp, sleutel) : merk(ondertekening.op, ondertekening.stempel);

/** As `merkVan`, of a correction: by the moment of its signature. */
export const merkVanVerbetering = (op: string): string => merk('verbetering', op);

/** How the paths begin under which the archive keeps the letters of a signed besluit. */
export const briefBegin = (besluit: Getekend): string => `beschikkingen/${besluit.besluitId}-s${merkVan(besluit)}`;

/**
 * Where the service keeps its own copy of a letter, for good: another signature has another place. `rij` is the row of the pupil that a letter on a list is about alone, `verbeterdOp` the
 * moment at which the correction of a later version was signed.
 */
export function briefPath(
  besluit: Getekend,
  { voor = 'school', versie = 1, rij, verbeterdOp }: BriefKeuze & { rij?: number; verbeterdOp?: string | undefined } = {},
): string {
  const delen = [
    briefBegin(besluit),
    ...(rij === undefined ? [] : [`rij-${rij}`]),
    ...(versie === 1 ? [] : [`v${versie}`]),
    ...(verbeterdOp === undefined ? [] : [`s${merkVanVerbetering(verbeterdOp)}`]),
    ...(voor === 'ouders' ? ['ouders'] : []),
  ];
  return `${delen.join('-')}.pdf`;
}
