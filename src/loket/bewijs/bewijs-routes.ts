import type { Controlerapport } from '../../check/rapport.ts';
import { href } from '../access.ts';
import type { Bezoek } from '../bezoek.ts';
import { loadRapport } from '../dossier/load-dossier.ts';
import { geweigerd, nietGevonden } from '../error-pages.ts';
import { page, png, type LoketResponse } from '../exchange.ts';
import { leesBewijsId, nummerBewijs, type Genummerd, type Gevraagd } from './bewijs-lijst.ts';
import { bewijsPage } from './bewijs-page.ts';
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

/** A piece of evidence with the page that it stands on, its words marked; or a page of a document that someone leafs through. */
export async function showBewijs(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  const { dossier, persoon, query } = bezoek;
  const plek = await vindPlek(bezoek, id);
  if (plek === 'verouderd') return opnieuwGemaakt(bezoek);
  if (plek === undefined) return page(nietGevonden(persoon), 404);
  const vanaf = /^\d{1,9}$/.test(query.get('vanaf') ?? '') ? Number(query.get('vanaf')) : undefined;
  return page(bewijsPage({ dossier, ...plek, ...(await laad(bezoek, plek)), vanaf }, persoon));
}

/** The page itself as a picture, without marks. */
export async function toBewijsBlad(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  const plek = await vindPlek(bezoek, id);
  if (plek === 'verouderd' || plek === undefined) return page(nietGevonden(bezoek.persoon), 404);
  const { beeld } = await laad(bezoek, plek);
  if (beeld === undefined || typeof beeld === 'string') return page(nietGevonden(bezoek.persoon), 404);
  return png(Buffer.from(beeld.png));
}
