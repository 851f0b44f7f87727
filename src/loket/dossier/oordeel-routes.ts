import { geldendeUitkomst } from '../../check/geldend.ts';
import type { Bevinding } from '../../check/rapport.ts';
import { stukkenNu } from '../../check/stukken-toen.ts';
import { isOpen } from '../../dossier/open.ts';
import { grondOf, legOverrulingVast, stempelOf, trekOverrulingIn } from '../../dossier/overrulingen.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { href, mag } from '../access.ts';
import { loadBewaren } from '../bewaren/load-bewaren.ts';
import type { Bezoek } from '../bezoek.ts';
import { makeToken } from '../csrf.ts';
import { dossierPage } from './dossier-page.ts';
import { geweigerd, nietGevonden } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { metGedaan, type Gedaan } from '../frame/gedaan.ts';
import { dossierHref } from '../dossiers/list-page.ts';
import { volgKnop } from '../dossiers/list-routes.ts';
import { loadStemGegevens } from '../vergadering/stem-gegevens.ts';
import { loadBeeld, loadBesluit } from './load-dossier.ts';
import { leesOordeel, type OordeelFouten, type OordeelForms, type OordeelInvoer } from './oordeel-form.ts';
import type { VraagForm } from './vraag-form.ts';

/** Whoever looked at what asks for attention alone, goes on with that. */
const toonVan = (query: URLSearchParams): string => (query.get('toon') === 'aandacht' ? '?toon=aandacht' : '');
const puntHref = ({ kenmerk }: DossierRecord, id: string, query: URLSearchParams, gedaan: Gedaan) =>
  metGedaan(`${href('dossier', { kenmerk })}${toonVan(query)}#punt-${encodeURIComponent(id)}`, gedaan);

/** Why no outcome can be overruled any more, with what to do; undefined when it can. */
export function nietTeOordelen(dossier: DossierRecord, besloten: boolean): string | undefined {
  if (besloten || dossier.besluitId !== undefined) return 'Over dit dossier is al besloten. Het controlerapport blijft zoals het was.';
  return isOpen(dossier)
    ? undefined
    : 'Dit dossier is gesloten of vernietigd. Vraag de school om de map terug te zetten of opnieuw aan te vragen.';
}

/** A form that came back with faults. */
type Terug = { oordeel?: NonNullable<OordeelForms['ingevuld']>; vraag?: NonNullable<VraagForm['ingevuld']> };

/** The page of a dossier, with the forms for who may judge and while that can be done. */
export async function dossierMetForms(bezoek: Bezoek, { oordeel: ingevuld, vraag }: Terug = {}): Promise<ReturnType<typeof dossierPage>> {
  const { app, dossier, persoon, now, query } = bezoek;
  const zietStemmen = mag('stemming', persoon.rollen) && dossier.vernietigdOp === undefined;
  const [beeld, stemming, volgen, bewaren] = await Promise.all([
    loadBeeld(app, dossier),
    zietStemmen ? loadStemGegevens(app, dossier, persoon) : undefined,
    volgKnop(bezoek),
    loadBewaren(app, dossier),
  ]);
  const kan = mag('oordelen', persoon.rollen) && nietTeOordelen(dossier, beeld.besluit !== undefined) === undefined;
  const forms: OordeelForms | undefined = kan
    ? {
        naar: (id) => `${href('oordelen', { kenmerk: dossier.kenmerk, id })}${toonVan(query)}`,
        token: makeToken(app.settings.LOKET_GEHEIM, persoon.id, now),
        ...(ingevuld === undefined ? {} : { ingevuld }),
      }
    : undefined;
  const vragen: VraagForm | undefined =
    mag('vragen', persoon.rollen) && isOpen(dossier)
      ? {
          naar: href('vragen', dossier),
          token: makeToken(app.settings.LOKET_GEHEIM, persoon.id, now),
          ...(vraag !== undefined && { ingevuld: vraag }),
        }
      : undefined;
  return dossierPage(beeld, persoon, {
    now,
    query,
    stemming,
    bewaren,
    volgen,
    ...(forms !== undefined && { forms }),
    ...(vragen !== undefined && { vragen }),
  });
}

/** The page of one dossier. */
export const showDossier = async (bezoek: Bezoek): Promise<LoketResponse> => page(await dossierMetForms(bezoek));

const veranderd =
  'De uitkomst of een bestand is veranderd terwijl u dit invulde. Bekijk het punt opnieuw en verstuur uw oordeel daarna nog eens.';

async function nogEens(bezoek: Bezoek, id: string, invoer: OordeelInvoer, fouten: OordeelFouten, status: number): Promise<LoketResponse> {
  return page(await dossierMetForms(bezoek, { oordeel: { id, invoer, fouten } }), status);
}

/** Takes a person's judgement on one criterion, or that it is withdrawn: back to the page, with faults where there are any. */
export async function takeOordeel(bezoek: Bezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon, now, query } = bezoek;
  const reden = nietTeOordelen(dossier, (await loadBesluit(app, dossier)) !== undefined);
  const terug = { href: dossierHref(dossier.kenmerk), naam: 'Terug naar het dossier' };
  if (reden !== undefined) return page(geweigerd(persoon, 'Deze uitkomst kan niet meer veranderen', reden, terug), 409);
  const { rapport } = await loadBeeld(app, dossier);
  const bevinding: Bevinding | undefined = rapport?.bevindingen.find((een) => een.id === id);
  if (rapport === undefined || bevinding === undefined) return page(nietGevonden(persoon), 404);

  if (sent.get('intrekken') === 'ja') {
    const was = geldendeUitkomst(bevinding);
    await trekOverrulingIn(app, dossier, { id, was, werd: bevinding.uitkomst, wie: persoon.naam, op: now.toISOString() });
    app.log('loket-oordeel-ingetrokken', { kenmerk: dossier.kenmerk, criterium: id });
    return redirect(puntHref(dossier, id, query, 'oordeel-ingetrokken'));
  }
  const invoer: OordeelInvoer = { uitkomst: sent.get('uitkomst') ?? '', reden: sent.get('reden') ?? '' };
  const gelezen = leesOordeel(invoer, bevinding);
  if (!gelezen.ok) return nogEens(bezoek, id, invoer, gelezen.fouten, 422);
  if (sent.get('grond') !== stempelOf(bevinding, rapport)) return nogEens(bezoek, id, invoer, { stand: veranderd }, 409);
  const { uitkomst, reden: want } = gelezen;
  const documenten = rapport.documenten.map(({ naam }) => naam);
  const overruling = {
    id,
    grond: grondOf(bevinding),
    documenten,
    stukken: stukkenNu(rapport),
    uitkomst,
    reden: want,
    wie: persoon.naam,
    op: now.toISOString(),
  };
  await legOverrulingVast(app, dossier, overruling, geldendeUitkomst(bevinding));
  app.log('loket-oordeel', { kenmerk: dossier.kenmerk, criterium: id });
  return redirect(puntHref(dossier, id, query, 'oordeel'));
}
