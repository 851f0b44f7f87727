import { handleLoket } from '../../src/loket/handle.ts';
import type { LoketResponse } from '../../src/loket/exchange.ts';
import type { World } from './world.ts';

/** The header that App Service sets for a signed-in account. */
export const principal = (rollen: readonly string[], id = 'oid-1', naam = 'S. Ecretaris'): string =>
  Buffer.from(
    JSON.stringify({
      auth_typ: 'aad',
      name_typ: 'name',
      role_typ: 'roles',
      claims: [
        { typ: 'http://schemas.microsoft.com/identity/claims/objectidentifier', val: id },
        { typ: 'name', val: naam },
        ...rollen.map((val) => ({ typ: 'roles', val })),
      ],
    }),
  ).toString('base64');

export type Visitor = { header?: string | undefined; extra?: Record<string, string> };
export const as = (...rollen: string[]): Visitor => ({ header: principal(rollen) });

function request(method: string, path: string, { header, extra = {} }: Visitor, body?: string) {
  const headers = new Headers({ ...(header === undefined ? {} : { 'x-ms-client-principal': header }), ...extra });
  if (body !== undefined) {
    headers.set('content-type', headers.get('content-type') ?? 'application/x-www-form-urlencoded');
    headers.set('content-length', headers.get('content-length') ?? String(Buffer.byteLength(body)));
  }
  return { method, url: `https://loket.example${path}`, headers, text: async () => body ?? '' };
}

export const get = (app: World, path: string, visitor: Visitor): Promise<LoketResponse> => handleLoket(app, request('GET', path, visitor));
export const post = (app: World, path: string, visitor: Visitor, fields: Record<string, string>): Promise<LoketResponse> =>
  handleLoket(app, request('POST', path, visitor, new URLSearchParams(fields).toString()));
export const send = (app: World, method: string, path: string, visitor: Visitor, body?: string): Promise<LoketResponse> =>
  handleLoket(app, request(method, path, visitor, body));

/** The hidden proof in a page with a form. */
export const csrfOf = ({ body }: LoketResponse): string => /name="csrf" value="([^"]+)"/.exec(String(body))?.[1] ?? '';

/** A form that is filled in well, for the dossier that `world.ts` makes. */
export const goedIngevuld = (csrf: string): Record<string, string> => ({
  csrf,
  versie: '3',
  besluit: 'toekennen',
  soort: 'tlv-gp',
  variant: 'nieuw',
  naam: 'Joris van den Bergh',
  geboortedatum: '2011-03-14',
  leerlingKlopt: 'ja',
  geldigVan: '2026-08-01',
  geldigTot: '2028-07-31',
  motivering: 'De ondersteuning op school was niet genoeg. Een kleine groep met dagelijkse begeleiding is nodig.',
  'deskundige-0-naam': 'drs. M. de Wit',
  'deskundige-0-functie': 'orthopedagoog',
  'deskundige-0-advies': 'toekennen',
  'deskundige-1-naam': 'P. Aksoy MSc',
  'deskundige-1-functie': 'kinder- en jeugdpsycholoog',
  'deskundige-1-advies': 'toekennen',
});
