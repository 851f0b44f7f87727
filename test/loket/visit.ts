import { handleAs, principal, type Answer } from './sign-in.ts';
import type { World } from './world.ts';

export { accountOf, principal } from './sign-in.ts';

/** `header`: who is signed in (`principal`), or a raw token. */
export type Visitor = { header?: string | undefined; extra?: Record<string, string> };
export const as = (...rollen: string[]): Visitor => ({ header: principal(rollen) });

/** One request; `body` is the form of a POST. */
export const send = (app: World, method: string, path: string, { header, extra = {} }: Visitor, body?: string): Promise<Answer> => {
  const headers = new Headers(extra);
  if (body !== undefined) {
    headers.set('content-type', headers.get('content-type') ?? 'application/x-www-form-urlencoded');
    headers.set('content-length', headers.get('content-length') ?? String(Buffer.byteLength(body)));
  }
  return handleAs(app, header, { method, url: `https://loket.example${path}`, headers, text: async () => body ?? '' });
};
export const get = (app: World, path: string, visitor: Visitor): Promise<Answer> => send(app, 'GET', path, visitor);
export const post = (app: World, path: string, visitor: Visitor, fields: Record<string, string>): Promise<Answer> =>
  send(app, 'POST', path, visitor, new URLSearchParams(fields).toString());

/** The hidden proof in a page with a form. */
export const csrfOf = ({ body }: Answer): string => /name="csrf" value="([^"]+)"/.exec(String(body))?.[1] ?? '';

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
