import { createHash, createHmac } from 'node:crypto';
import type { App } from '../app.ts';

// No I, O, 0 or 1: a code is read from paper and typed. 32 signs, so that each holds five bits evenly.
const tekens = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Signs of a check code: forty bits, far more than can be tried. */
const lengte = 8;

/**
 * The check code that is printed on the letter of a number, `K7QM-2XRA`. It follows from the number and a secret of the partnership that never changes,
 * so that a letter that is made again bears the same.
 */
export function controlecode(settings: Pick<App['settings'], 'LEERLING_GEHEIM'>, nummer: string): string {
  const bytes = createHmac('sha256', settings.LEERLING_GEHEIM).update(`controlecode van een brief|${nummer}`).digest();
  const code = [...bytes.subarray(0, lengte)].map((byte) => tekens[byte % tekens.length]).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** A number or code as people type or copy one: without spaces and signs that nobody sees, any dash a hyphen, capitals or not. */
const gelezen = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(/\p{Pd}/gu, '-');

/** The hash under which a besluit is found by its number and check code together. */
export const sleutelVan = (nummer: string, code: string): string =>
  createHash('sha256')
    .update(`${gelezen(nummer)}|${gelezen(code).replaceAll('-', '')}`)
    .digest('hex');

/** The address of the page on which letters are checked, without number. */
export const verifieerAdres = ({ VERIFIEER_URL, LOKET_URL }: Pick<App['settings'], 'VERIFIEER_URL' | 'LOKET_URL'>): string =>
  `${(VERIFIEER_URL ?? LOKET_URL).replace(/\/+$/, '')}/verifieer`;

/** Lets a number be found by whoever has its letter; `rij` where it is that of one pupil of a list. May be repeated. */
export async function maakVindbaar(app: Pick<App, 'storage' | 'settings'>, nummer: string, besluitId: string, rij?: number): Promise<void> {
  const sleutel = sleutelVan(nummer, controlecode(app.settings, nummer));
  await app.storage.verificaties.put({ sleutel, besluitId, ...(rij === undefined ? {} : { rij }) });
}
