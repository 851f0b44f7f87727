import { z } from 'zod';
import { besluitRollen, type Beslisser } from '../decide/persoon.ts';
import { rollen, type Kijker, type Rol } from './access.ts';

/** Who looks at the page: the account, and how it stands to schools. */
export type Persoon = Kijker & { id: string; naam: string; rollen: Rol[] };

const maxHeader = 32_768;

const principalSchema = z.object({
  role_typ: z.string().optional(),
  name_typ: z.string().optional(),
  claims: z.array(z.object({ typ: z.string(), val: z.string() })),
});

const idTypes = ['http://schemas.microsoft.com/identity/claims/objectidentifier', 'oid'];
const nameTypes = ['name', 'preferred_username'];

function parse(header: string): unknown {
  try {
    return JSON.parse(Buffer.from(header, 'base64').toString('utf8'));
  } catch {
    return undefined; // not what the platform writes: nobody is signed in
  }
}

/**
 * The person of an `x-ms-client-principal` header (base64 of JSON with claims, set by the authentication of App Service, which removes it
 * from what a browser sends). Undefined where there is none, or where it names no account. Unknown roles are left out.
 */
export function readPrincipal(header: string | null): Persoon | undefined {
  if (header === null || header.length > maxHeader) return undefined;
  const parsed = principalSchema.safeParse(parse(header));
  if (!parsed.success) return undefined;
  const { claims, role_typ: roleType, name_typ: nameType } = parsed.data;
  const first = (...types: (string | undefined)[]) =>
    types.map((type) => claims.find(({ typ, val }) => typ === type && val !== '')?.val).find((val) => val !== undefined);
  const id = first(...idTypes);
  if (id === undefined) return undefined;
  const given = new Set(claims.filter(({ typ }) => typ === 'roles' || typ === roleType).map(({ val }) => val));
  return { id, naam: (first(...nameTypes, nameType) ?? 'onbekende naam').slice(0, 200), rollen: rollen.filter((rol) => given.has(rol)) };
}

/** The person as the one who records a decision; undefined without a role for it. */
export function asBeslisser({ id, naam, rollen: eigen }: Persoon): Beslisser | undefined {
  const rol = besluitRollen.find((candidate) => eigen.includes(candidate));
  return rol === undefined ? undefined : { id, naam, rol };
}
