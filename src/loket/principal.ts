import { besluitRollen, type Beslisser } from '../decide/persoon.ts';
import type { Kijker, Rol } from './access.ts';

/** Who looks at the page: the account, and how it stands to schools. */
export type Persoon = Kijker & { id: string; naam: string; rollen: Rol[] };

/** The person as the one who records a decision; undefined without a role for it. */
export function asBeslisser({ id, naam, rollen: eigen }: Persoon): Beslisser | undefined {
  const rol = besluitRollen.find((candidate) => eigen.includes(candidate));
  return rol === undefined ? undefined : { id, naam, rol };
}
