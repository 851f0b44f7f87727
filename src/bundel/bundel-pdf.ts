import { PDFDocument } from '@cantoo/pdf-lib';
import type { App } from '../app.ts';
import type { DossierRecord } from '../storage/records.ts';
import { zetBladwijzers } from './bladwijzers.ts';
import { Labels } from './labels.ts';
import { maakInhoud, type Regel } from './inhoud.ts';
import { kopVan } from './maak-deel.ts';
import { groepen, type Stuk } from './stuk.ts';
import { verzamel } from './verzamel.ts';
import { voegToe } from './voeg-toe.ts';

const opmerkingVan = (stuk: Stuk, waarom: string | undefined): Pick<Regel, 'opmerking'> => {
  if (waarom !== undefined) return { opmerking: `Staat alleen in de zip: ${waarom}.` };
  return stuk.als === 'tekst' ? { opmerking: 'Gelezen tekst; het bestand zelf staat in de zip.' } : {};
};

/**
 * Everything of a dossier in one PDF: first the contents with page numbers, then what the loket did, the letters and the files of the school, with bookmarks.
 * Files are fetched one by one and held until the PDF is written: at most `grenzen.bytes` of them. What does not fit, cannot be opened or has no
 * pages is named in the contents with the reason. Throws GraphFault where Microsoft 365 cannot be reached.
 */
export async function maakBundelPdf(app: App, dossier: DossierRecord): Promise<Buffer> {
  const now = app.clock.now();
  const kop = kopVan(app, dossier.kenmerk);
  const target = await PDFDocument.create();
  const labels = new Labels(target);
  const stand = { bytes: 0, paginas: 0 };
  const regels: Regel[] = [];
  for (const stuk of await verzamel(app, dossier)) {
    const pagina = target.getPageCount();
    // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
    const waarom = await voegToe({ target, labels }, stuk, kop, now, stand);
    regels.push({ groep: stuk.groep, naam: stuk.naam, ...(waarom === undefined ? { pagina } : {}), ...opmerkingVan(stuk, waarom) });
  }
  // The contents stand before what they count: first as long as they will be, then with the right numbers
  const metVerschuiving = (vooraf: number) =>
    regels.map((regel) => (regel.pagina === undefined ? regel : { ...regel, pagina: regel.pagina + vooraf + 1 }));
  const lengte = (await PDFDocument.load(await maakInhoud(app, kop, dossier, metVerschuiving(0), now))).getPageCount();
  const genummerd = metVerschuiving(lengte);
  const voorop = await PDFDocument.load(await maakInhoud(app, kop, dossier, genummerd, now));
  const pages = await target.copyPages(voorop, voorop.getPageIndices());
  const inhoud = pages.map((page, at) => target.insertPage(at, page));
  labels.neemOver({ bron: voorop, paginas: inhoud, titel: 'Inhoud' }, true);
  labels.sluit();
  zetBladwijzers(target, [
    { naam: 'Inhoud', pagina: 0, onder: [] },
    ...groepen.flatMap((naam) => {
      const onder = genummerd.flatMap((regel) =>
        regel.groep === naam && regel.pagina !== undefined ? [{ naam: regel.naam, pagina: regel.pagina - 1, onder: [] }] : [],
      );
      return onder[0] === undefined ? [] : [{ naam, pagina: onder[0].pagina, onder }];
    }),
  ]);
  target.setTitle(kop.titel, { showInWindowTitleBar: true });
  target.setAuthor(app.settings.SWV_NAAM);
  target.setLanguage('nl-NL');
  target.setCreationDate(now);
  target.setModificationDate(now);
  return Buffer.from(await target.save({ addDefaultPage: false, updateFieldAppearances: false }));
}
