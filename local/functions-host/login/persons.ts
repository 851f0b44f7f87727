/** Invented people, one for each role that the app registration knows. */
export const persons = [
  { rol: 'secretaris', naam: 'Sanne de Wit', wat: 'ziet dossiers, legt besluiten vast' },
  { rol: 'voorzitter', naam: 'Hendrik Bakker', wat: 'ziet dossiers, legt besluiten vast' },
  { rol: 'deskundige', naam: 'Fatima el Amrani', wat: 'ziet dossiers' },
  { rol: 'directeur-bestuurder', naam: 'Anke Voorbeeld', wat: 'ziet dossiers, legt besluiten vast' },
  { rol: 'lezer', naam: 'Joris Smit', wat: 'ziet dossiers' },
  { rol: 'beheerder', naam: 'Mila Jansen', wat: 'houdt de dienst draaiend, ziet geen dossiers' },
  { rol: 'schoollezer', naam: 'Tom Veldkamp', wat: 'ziet dossiers van één school' },
] as const;
export type Person = { rol: string; naam: string; oid: string };

/** A fixed object id for a role, of the shape that Entra ID gives. */
const oidOf = (index: number) => `00000000-0000-4000-8000-00000000000${index + 1}`;

/** The person of a role; undefined for a role that does not exist. */
export function personOf(rol: string): Person | undefined {
  const index = persons.findIndex((person) => person.rol === rol);
  const found = persons[index];
  return found === undefined ? undefined : { rol: found.rol, naam: found.naam, oid: oidOf(index) };
}

const mailOf = (person: Person) => `${person.naam.toLowerCase().replaceAll(' ', '.')}@swv.example`;

const claimsOf = (person: Person) => [
  { typ: 'name', val: person.naam },
  { typ: 'preferred_username', val: mailOf(person) },
  { typ: 'http://schemas.microsoft.com/identity/claims/objectidentifier', val: person.oid },
  { typ: 'oid', val: person.oid },
  { typ: 'roles', val: person.rol },
];

/** What `/.auth/me` answers for a signed-in person. */
export const meOf = (person: Person) => [{ provider_name: 'aad', user_id: mailOf(person), user_claims: claimsOf(person) }];

/** What a person's id token says, as Entra ID writes it, but for who it is for and when. */
export const tokenClaimsOf = (person: Person): Record<string, unknown> => ({
  name: person.naam,
  preferred_username: mailOf(person),
  oid: person.oid,
  sub: `sub-${person.oid}`,
  roles: [person.rol],
  ver: '2.0',
});

/** The headers that App Service authentication puts on a request of a signed-in person. */
export function principalHeaders(person: Person, idToken: string | undefined): Record<string, string> {
  const principal = { auth_typ: 'aad', name_typ: 'name', role_typ: 'roles', claims: claimsOf(person) };
  return {
    'x-ms-client-principal': Buffer.from(JSON.stringify(principal)).toString('base64'),
    'x-ms-client-principal-id': person.oid,
    'x-ms-client-principal-name': mailOf(person),
    'x-ms-client-principal-idp': 'aad',
    ...(idToken === undefined ? {} : { 'x-ms-token-aad-id-token': idToken }),
  };
}
