import { feiten, feitInWoorden } from '../../check/feiten/catalogus.ts';
import { vindplaats } from '../../check/feiten/vindplaats.ts';
import type { Controlerapport } from '../../check/rapport.ts';
import { loadCorrecties } from '../../dossier/correcties.ts';
import { href, mag } from '../access.ts';
import type { Bezoek } from '../bezoek.ts';
import { loadControle, loadRapport } from '../dossier/load-dossier.ts';
import { nietTeOordelen } from '../dossier/oordeel-routes.ts';
import { geweigerd, nietGevonden } from '../error-pages.ts';
import { page, png, type LoketResponse } from '../exchange.ts';
import { leesBewijsId, nummerBewijs, type Genummerd, type Gevraagd } from './bewijs-lijst.ts';
import { feitRijen, geldt, plaatsVan } from '../feiten/feit-rijen.ts';
import { bewijsPage, type GezochtFeit } from './bewijs-page.ts';
import { loadBeeld, type Beeld } from './bladzijde-beeld.ts';
import { loadBladzijde, vindStuk, type GelezenBladzijde, type Stuk } from './stuk.ts';

/** What is asked for, in the report as it is now. */
type Plek = {
  rapport: Controlerapport;
  gevraagd: Gevraagd;
  alle: Genummerd[];
  een: Genummerd | undefined;
  document: string;
  pagina: number;
};

/** The place that an address asks for: `verouderd` where the report was made anew since, undefined where it is none of this dossier. */
async function vindPlek({ app, dossier }: Bezoek, id: string): Promise<Plek | 'verouderd' | undefined> {
  const gevraagd = leesBewijsId(id);
  const rapport = gevraagd === undefined || dossier.vernietigdOp !== undefined ? undefined : await loadRapport(app, dossier);
  if (gevraagd === undefined || rapport === undefined) return undefined;
  if (gevraagd.versie !== dossier.gecontroleerdVersie) return 'verouderd';
  const alle = nummerBewijs(rapport);
  if ('n' in gevraagd) {
    const een = alle[gevraagd.n - 1];
    return een === undefined ? undefined : { rapport, gevraagd, alle, een, document: een.bewijs.document, pagina: een.bewijs.pagina };
  }
  const document = rapport.documenten[gevraagd.document - 1]?.naam;
  return document === undefined ? undefined : { rapport, gevraagd, alle, een: undefined, document, pagina: gevraagd.pagina };
}

const drawn = new Set(['pdf', 'afbeelding']);

type Geladen = { stuk: Stuk | undefined; gelezen: GelezenBladzijde; beeld: Beeld | undefined };

/** What was read of the page, and its picture where it has one. A document that could not be read is tried all the same: a person may. */
async function laad({ app, dossier }: Bezoek, { document, pagina }: Plek): Promise<Geladen> {
  const stuk = await vindStuk(app, dossier, document);
  if (stuk === undefined) return { stuk, gelezen: { paginas: 0 }, beeld: undefined };
  const gelezen = await loadBladzijde(app, stuk, pagina);
  const hasPicture = gelezen.format === undefined || drawn.has(gelezen.format);
  return { stuk, gelezen, beeld: hasPicture ? await loadBeeld(app, dossier, stuk, { pagina, gelezen: gelezen.page }) : undefined };
}

const opnieuwGemaakt = ({ dossier, persoon }: Bezoek): LoketResponse =>
  page(
    geweigerd(
      persoon,
      'Het controlerapport is opnieuw gemaakt',
      'Deze link hoort bij een eerder controlerapport. Open het dossier en kies het bewijs opnieuw.',
      { href: href('dossier', dossier), naam: 'Open het dossier' },
    ),
    404,
  );

/** The fact that someone came from, and the words by which the page shows it; undefined where it does not stand there. */
async function vindFeit(
  { app, dossier, query }: Bezoek,
  plek: Plek,
  { page: gelezen }: GelezenBladzijde,
): Promise<GezochtFeit | undefined> {
  const id = query.get('feit');
  if (id === null || plek.een !== undefined) return undefined;
  const [controle, kept] = await Promise.all([loadControle(app, dossier), loadCorrecties(app, dossier.dossierId)]);
  const rij = feitRijen(controle?.gelezen, kept?.feiten ?? [], plek.rapport).find((een) => een.id === id);
  const plaats = rij && plaatsVan(rij);
  if (rij === undefined || plaats?.document !== plek.document || plaats.pagina !== plek.pagina) return undefined;
  const waarden = (geldt(rij) ?? rij.gelezen)?.waarden;
  const gevonden = gelezen && waarden && vindplaats(rij.feit, waarden, plek.document, gelezen);
  return { naam: feiten[rij.feit].naam, woorden: feitInWoorden(rij.feit, waarden), citaat: '', ...gevonden };
}

/** A piece of evidence with the page that it stands on, its words marked; or a page of a document that someone leafs through. */
export async function showBewijs(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  const { dossier, persoon, query } = bezoek;
  const plek = await vindPlek(bezoek, id);
  if (plek === 'verouderd') return opnieuwGemaakt(bezoek);
  if (plek === undefined) return page(nietGevonden(persoon), 404);
  const vanaf = /^\d{1,9}$/.test(query.get('vanaf') ?? '') ? Number(query.get('vanaf')) : undefined;
  const geladen = await laad(bezoek, plek);
  const magVerbeteren = mag('feiten', persoon.rollen) && nietTeOordelen(dossier, false) === undefined;
  const feit = magVerbeteren ? await vindFeit(bezoek, plek, geladen.gelezen) : undefined;
  return page(bewijsPage({ dossier, ...plek, ...geladen, vanaf, feit, magVerbeteren }, persoon));
}

/** The page itself as a picture, without marks. */
export async function toBewijsBlad(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  const plek = await vindPlek(bezoek, id);
  if (plek === 'verouderd' || plek === undefined) return page(nietGevonden(bezoek.persoon), 404);
  const { beeld } = await laad(bezoek, plek);
  if (beeld === undefined || typeof beeld === 'string') return page(nietGevonden(bezoek.persoon), 404);
  return png(Buffer.from(beeld.png));
}
