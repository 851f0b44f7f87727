import { besluitRollen } from '../decide/persoon.ts';

/** Roles of the app registration in Entra ID, by the values of their claim. */
export const rollen = ['secretaris', 'voorzitter', 'deskundige', 'directeur-bestuurder', 'lezer', 'schoollezer', 'beheerder'] as const;
export type Rol = (typeof rollen)[number];

/**
 * How far a role reaches on a page: `alle` schools, or `eigen`: those that name the account in the register of schools (`lezers`) and no others, so that
 * nobody who is not named sees anything. A role that is not named has no business there.
 */
type Bereik = 'alle' | 'eigen';
export type Wie = Partial<Record<Rol, Bereik>>;

/** The same reach for several roles. */
export const voor = (bereik: Bereik, ...namen: readonly Rol[]): Wie => Object.fromEntries(namen.map((rol) => [rol, bereik]));
// A beheerder keeps the service running and has no business in pupils' files.
const leden: readonly Rol[] = ['secretaris', 'voorzitter', 'deskundige', 'directeur-bestuurder'];
/** The list and the pages of a dossier: also for readers, and for who reads for one school (with delegated GP) the dossiers of that school. */
export const lezen: Wie = { ...voor('alle', ...leden, 'lezer'), schoollezer: 'eigen' };
/** Who records besluiten and corrects what was read. */
export const besluiten: Wie = voor('alle', ...besluitRollen);
/** Who signs. */
export const tekenen: Wie = voor('alle', 'directeur-bestuurder');
