import type { Evidence } from '../evidence.ts';
import { ongelezenIn, ongelezenPlaatsen, type Dossier } from './dossier.ts';
import { ontbreekt, stapVan, teBeoordelen, type Stap, type Uitslag } from './uitslag.ts';

/**
 * A whole document or advice that was not found: `ontbreekt`. Where the dossier holds a file or a page that people can read but this
 * service could not (a bad scan, handwriting) it may stand there: `te-beoordelen`, naming that file and page. A file with a password, a
 * damaged, an empty or an unknown one counts as absent. `gevonden`: evidence of what was found of it, shown first.
 */
export function gemistStuk(dossier: Dossier, uitleg: string, stap: Stap, gevonden: readonly Evidence[] = []): Uitslag {
  const places = ongelezenPlaatsen(dossier);
  if (places.length > 0) {
    return teBeoordelen(
      `${uitleg} Het kan staan op een plaats die de computer niet kon lezen; kijk daar eerst.`,
      [...gevonden, ...places],
      stap,
    );
  }
  const closed = dossier.ongelezen.length > 0 ? ' Er is ook een bestand dat niet te lezen is; dat telt niet mee.' : '';
  return ontbreekt(`${uitleg}${closed}`, stap, [...gevonden]);
}

const opBladzijde = 'Het kan staan op een bladzijde die de computer niet kon lezen; kijk daar eerst.';

/**
 * What a document lacks of which pages could not be read may stand there: `te-beoordelen`, with these pages. Any other outcome as it is, and so is
 * what rests on no document.
 */
export function tenzijOngelezen(dossier: Dossier, uitslag: Uitslag): Uitslag {
  if (uitslag.uitkomst !== 'ontbreekt') return uitslag;
  const pages = ongelezenIn(
    dossier,
    uitslag.bewijs.map(({ document }) => document),
  );
  return pages.length === 0
    ? uitslag
    : { ...teBeoordelen(`${uitslag.uitleg} ${opBladzijde}`, [...uitslag.bewijs, ...pages], stapVan(uitslag)) };
}

/**
 * Something that the application form should say. Where the form itself was not read, it may stand in a file that could not be read; on a
 * scan it may be written by hand.
 */
export function gemistOpFormulier(dossier: Dossier, uitleg: string, stap: Stap): Uitslag {
  if (dossier.feiten.aanvraag.document === undefined) return gemistStuk(dossier, uitleg, stap);
  const pages = ongelezenIn(dossier, [dossier.feiten.aanvraag.document]);
  if (pages.length > 0) return teBeoordelen(`${uitleg} ${opBladzijde}`, pages, stap);
  const form = dossier.gelezen.find(({ naam }) => naam === dossier.feiten.aanvraag.document);
  if (form?.gescand === true) {
    const place = [{ document: form.naam, pagina: 1, citaat: form.eersteRegel }];
    return teBeoordelen(
      `${uitleg} Het formulier is een scan; wat met de hand is geschreven, kan de computer missen. Kijk zelf op het formulier.`,
      place,
      stap,
    );
  }
  const elsewhere = ongelezenPlaatsen(dossier).length > 0 ? ' Het kan staan op een plaats die de computer niet kon lezen.' : '';
  return ontbreekt(`${uitleg}${elsewhere}`, stap);
}
