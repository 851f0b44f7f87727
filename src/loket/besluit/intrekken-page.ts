import { dateOf, inDutch } from '../../calendar.ts';
import { loadBesluiten } from '../../decide/geschiedenis.ts';
import { maximum } from '../../decide/invoer.ts';
import {
  beoordeelIntrekken,
  legIntrekkingVast,
  nietInTeTrekken,
  type IntrekFouten,
  type IntrekInvoer,
} from '../../decide/tlv-intrekken.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { href } from '../access.ts';
import type { Bezoek } from '../bezoek.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { aankruisen, tekstvak, tekstVeld } from '../frame/form-fields.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { html, type Html } from '../frame/html.ts';
import { gegevens, melding, p } from '../frame/layout.ts';
import { asBeslisser } from '../principal.ts';
import { kanNu, kleinFormulier, tekstVelden, teLang } from './klein-formulier.ts';

const velden = ['per', 'motivering', 'zeker'] as const;

/** A besluit of this dossier by its id. */
export async function findBesluit({ app, dossier }: Bezoek, id: string): Promise<BesluitRecord | undefined> {
  return (await loadBesluiten(app, dossier)).find(({ besluitId }) => besluitId === id);
}

function form(bezoek: Bezoek, tlv: BesluitRecord, invoer: IntrekInvoer, fouten: IntrekFouten): Html {
  const { kenmerk } = bezoek.dossier;
  return kleinFormulier(bezoek, {
    titel: 'TLV intrekken',
    naar: href('intrekken', { kenmerk, id: tlv.besluitId }),
    terug: href('besluit', { kenmerk }),
    knop: 'Leg de intrekking vast',
    fouten,
    uitleg: html`${gegevens([
      ['TLV', tlv.nummer],
      ['Leerling', tlv.leerling?.naam],
      [
        'Geldig',
        tlv.geldigVan !== undefined && tlv.geldigTot !== undefined && `${inDutch(tlv.geldigVan)} tot en met ${inDutch(tlv.geldigTot)}`,
      ],
      ['Door de school zelf afgegeven', tlv.gedelegeerd !== undefined && 'ja'],
    ])}
    ${melding('warning', p('Intrekken is een nieuw besluit met een eigen brief. De directeur-bestuurder ondertekent het. Daarna staat de TLV in het register als ingetrokken. Tegen dit besluit kunnen school en ouders bezwaar maken.'))}`,
    velden: html`${tekstVeld({ naam: 'per', label: 'Vanaf welke dag geldt de TLV niet meer?', soort: 'date', hulp: 'Kiest u een dag die voorbij is? Leg in de motivering uit waarom dat nodig is.', waarde: invoer.per, max: 20, fout: fouten.per })}
    ${tekstvak({ naam: 'motivering', label: 'Waarom wordt de TLV ingetrokken?', hulp: 'Schrijf het zo op dat ouders het kunnen volgen. Dit komt in de brief.', waarde: invoer.motivering, rijen: 6, max: maximum.motivering, fout: fouten.motivering })}
    ${aankruisen({ naam: 'zeker', label: 'Ik heb met de school en de ouders over de intrekking gesproken', hulp: 'Wie een besluit raakt, mag er eerst iets over zeggen (Awb 4:8).', aan: invoer.zeker === 'ja', fout: fouten.zeker })}`,
  });
}

/** The form on revoking a TLV; also where its dossier is destroyed. */
export async function showIntrekken(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  const tlv = await findBesluit(bezoek, id);
  if (tlv === undefined) return page(nietGevonden(bezoek.persoon), 404);
  const reden = nietInTeTrekken(tlv);
  if (reden !== undefined) return kanNu(bezoek, 'Intrekken kan niet', reden);
  return page(form(bezoek, tlv, { per: '', motivering: '', zeker: '' }, {}));
}

/** Takes the form: back with faults, or recorded; it waits for its signature. */
export async function takeIntrekken(bezoek: Bezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon, now } = bezoek;
  const tlv = await findBesluit(bezoek, id);
  const beslisser = asBeslisser(persoon);
  if (tlv === undefined || beslisser === undefined) return page(nietGevonden(persoon), 404);
  const invoer = tekstVelden(sent, velden);
  if (invoer === undefined) return teLang(bezoek);
  const gelezen = beoordeelIntrekken(invoer, tlv);
  if (!gelezen.ok) return page(form(bezoek, tlv, invoer, gelezen.fouten), 422);
  const vastlegging = await legIntrekkingVast(app, dossier, tlv, gelezen, beslisser);
  if (!vastlegging.ok) return kanNu(bezoek, 'Intrekken kan niet', vastlegging.melding);
  app.log('loket-besluit', { kenmerk: dossier.kenmerk, besluit: 'tlv-ingetrokken', dag: dateOf(now) });
  return redirect(metGedaan(href('besluit', { kenmerk: dossier.kenmerk }), 'besluit'));
}
