import { dateOf } from '../../calendar.ts';
import { loadBezwaren } from '../../decide/bezwaar.ts';
import { loadBesluiten } from '../../decide/geschiedenis.ts';
import { onderteken, stuurTerug } from '../../decide/ondertekenen.ts';
import { standVan } from '../../decide/besluitdatum.ts';
import { stempelVan } from '../../decide/stempel.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { href } from '../access.ts';
import type { Bezoek } from '../bezoek.ts';
import { makeToken } from '../csrf.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, pdf, redirect, type LoketResponse } from '../exchange.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { besluitPage, type BesluitBeeld } from './besluit-pages.ts';
import { briefFoutVan, keusIn, voorbeeldVan } from './brief-voorbeeld.ts';
import { leesbareNummers } from './leerling-nummers.ts';
import type { TeTekenen } from './ondertekenen-view.ts';
import { verbeteringFoutVan } from './verbeterd-voorbeeld.ts';
import { loadVeranderd } from './veranderd.ts';

/** What the page of a dossier's besluit shows; undefined where none was ever recorded. */
export async function besluitBeeld(bezoek: Bezoek, fout?: TeTekenen['fout']): Promise<BesluitBeeld | undefined> {
  const { app, dossier, persoon, now } = bezoek;
  const besluiten = await loadBesluiten(app, dossier);
  const wacht = besluiten.find((besluit) => standVan(besluit) === 'wacht');
  const gekozen = besluiten.find(({ besluitId }) => besluitId === bezoek.query.get('besluit'));
  const geldend = besluiten.find(({ besluitId }) => besluitId === dossier.besluitId);
  const laatste = besluiten.findLast(({ teruggestuurd }) => teruggestuurd === undefined) ?? besluiten.at(-1);
  const besluit = gekozen ?? wacht ?? geldend ?? laatste;
  if (besluit === undefined) return undefined;
  const token = makeToken(app.settings.LOKET_GEHEIM, persoon.id, now);
  const bezwaren = await loadBezwaren(app, dossier.dossierId);
  const leerlingen = besluit.lijst?.brieven === 'per-leerling' ? await leesbareNummers(app, besluit) : undefined;
  const verbeteringFout = await verbeteringFoutVan(app, besluit, now);
  const beeld = { dossier, besluit, besluiten, bezwaren, persoon, now, token, leerlingen, verbeteringFout, query: bezoek.query };
  if (wacht === undefined || wacht !== besluit) return beeld;
  const [stempel, veranderd, briefFout] = await Promise.all([
    stempelVan(app, wacht, dossier, dateOf(now)),
    loadVeranderd(app, dossier, wacht),
    briefFoutVan(app, wacht, now),
  ]);
  const tekenen = { dossier, besluit: wacht, persoon, token, stempel, veranderd, briefFout, ...(fout === undefined ? {} : { fout }) };
  return { ...beeld, tekenen };
}

/** The besluit of a form, where it is one of this dossier. */
async function findBesluit({ app, dossier }: Bezoek, id: string): Promise<BesluitRecord | undefined> {
  return (await loadBesluiten(app, dossier)).find(({ besluitId }) => besluitId === id);
}

async function nogEens(bezoek: Bezoek, fout: NonNullable<TeTekenen['fout']>, status: number): Promise<LoketResponse> {
  const beeld = await besluitBeeld(bezoek, fout);
  return beeld === undefined ? page(nietGevonden(bezoek.persoon), 404) : page(besluitPage(beeld), status);
}

const besluitHref = ({ dossier }: Bezoek, gedaan: 'ondertekend' | 'teruggestuurd') =>
  metGedaan(href('besluit', { kenmerk: dossier.kenmerk }), gedaan);

/** Takes the signature of the directeur-bestuurder. */
export async function takeOndertekenen(bezoek: Bezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon } = bezoek;
  const besluit = await findBesluit(bezoek, sent.get('besluit') ?? '');
  if (besluit === undefined) return page(nietGevonden(persoon), 404);
  const isNew = standVan(besluit) === 'wacht';
  if (isNew && sent.get('bekeken') !== 'ja' && (await loadVeranderd(app, dossier, besluit)) !== undefined)
    return nogEens(bezoek, { veld: 'gezien', tekst: 'Bekijk eerst wat er is veranderd en kruis dat aan.' }, 422);
  const signed = await onderteken(app, besluit.besluitId, persoon, sent.get('gezien') ?? '');
  if (!signed.ok) return nogEens(bezoek, { veld: 'besluit', tekst: signed.melding }, 409);
  app.log('loket-ondertekend', { kenmerk: dossier.kenmerk, besluit: besluit.besluit });
  return redirect(besluitHref(bezoek, 'ondertekend'));
}

/** Takes a besluit that is sent back, with its reason. */
export async function takeTerugsturen(bezoek: Bezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon } = bezoek;
  const besluit = await findBesluit(bezoek, sent.get('besluit') ?? '');
  if (besluit === undefined) return page(nietGevonden(persoon), 404);
  const reden = sent.get('reden') ?? '';
  const back = await stuurTerug(app, besluit.besluitId, persoon, reden);
  const veld = standVan(besluit) === 'wacht' ? 'reden' : 'besluit';
  if (!back.ok) return nogEens(bezoek, { veld, tekst: back.melding, reden: reden.slice(0, 2000) }, veld === 'reden' ? 422 : 409);
  app.log('loket-teruggestuurd', { kenmerk: dossier.kenmerk, besluit: besluit.besluit });
  return redirect(besluitHref(bezoek, 'teruggestuurd'));
}

/** The letter as it will be when it is signed today. */
export async function showTeTekenen(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  const { app, dossier, persoon, now, query } = bezoek;
  const besluit = await findBesluit(bezoek, id);
  if (besluit === undefined || standVan(besluit) !== 'wacht' || (await briefFoutVan(app, besluit, now)) !== undefined)
    return page(nietGevonden(persoon), 404);
  const brief = await voorbeeldVan(app, besluit, now, keusIn(query));
  return brief === undefined ? page(nietGevonden(persoon), 404) : pdf(brief, `Te ondertekenen ${dossier.kenmerk}.pdf`);
}
