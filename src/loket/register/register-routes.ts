import { dateOf } from '../../calendar.ts';
import { href } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { nietGevonden } from '../error-pages.ts';
import { bestand, page, redirect, type LoketResponse } from '../exchange.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { bewaarZoekopdracht } from '../zoeken/zoekopdracht.ts';
import { besluitPage } from './besluit-page.ts';
import { maakCsv } from './export/csv.ts';
import { registerTabel } from './export/kolommen.ts';
import { maakXlsx } from './export/xlsx.ts';
import { inschrijvingFout, noteerInschrijving } from './inschrijvingen.ts';
import { loadRegel, loadRegister } from './load-register.ts';
import { isTlv } from './besluit-index.ts';
import { registerPage } from './register-page.ts';

const soorten = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The register. */
export const showRegister = async (bezoek: LoketBezoek): Promise<LoketResponse> => page(await registerPage(bezoek));

/** One besluit in the register. */
export async function showRegisterBesluit(bezoek: LoketBezoek, id: string): Promise<LoketResponse> {
  const regel = await loadRegel(bezoek.app, bezoek.persoon, id);
  if (regel === undefined) return page(nietGevonden(bezoek.persoon), 404);
  bezoek.betreft?.(regel);
  return page(await besluitPage(bezoek, regel));
}

/** Takes what someone searches for in the register. */
export async function takeRegisterZoeken({ app, persoon }: LoketBezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const zoek = await bewaarZoekopdracht(app, persoon, sent.get('tekst') ?? '');
  return redirect(zoek === undefined ? href('register') : `${href('register')}?zoek=${zoek}`);
}

/** Takes since when the pupil of a TLV is enrolled. */
export async function takeInschrijving(bezoek: LoketBezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, persoon, now } = bezoek;
  const regel = await loadRegel(app, persoon, id);
  if (regel === undefined || !isTlv(regel)) return page(nietGevonden(persoon), 404);
  bezoek.betreft?.(regel);
  const op = (sent.get('op') ?? '').trim().slice(0, 20);
  const fout = op === '' ? undefined : inschrijvingFout(op, regel, dateOf(now));
  if (fout !== undefined) return page(await besluitPage(bezoek, regel, fout, op), 422);
  await noteerInschrijving(app, regel, op === '' ? undefined : op, persoon);
  return redirect(metGedaan(href('registerBesluit', { id }), 'bewaard'));
}

/** What a filter shows, as a file for a spreadsheet. */
export async function showUitvoer(bezoek: LoketBezoek, id: string): Promise<LoketResponse> {
  const { app, persoon, query, now } = bezoek;
  if (id !== 'xlsx' && id !== 'csv') return page(nietGevonden(persoon), 404);
  const { filter, rijen, regelVan, vol } = await loadRegister(app, persoon, query, 'registerUitvoer');
  if (vol)
    return page(
      await registerPage(
        bezoek,
        'Het register is te groot om helemaal te lezen: in dit bestand zouden besluiten missen. Meld het bij de beheerder.',
      ),
      422,
    );
  const vandaag = dateOf(now);
  const namen = new Map(app.settings.scholen.map((school) => [school.id, school.naam]));
  const tabel = registerTabel(filter.aflopend ? rijen.toReversed() : rijen, regelVan, namen, vandaag);
  const inhoud = await (id === 'csv' ? maakCsv(tabel) : maakXlsx('Register', tabel));
  return bestand(inhoud, `register-${vandaag}.${id}`, soorten[id]);
}
