import type { Evidence } from '../evidence.ts';
import { ongelezenPlaatsen, type Dossier } from './dossier.ts';
import { ontbreekt, teBeoordelen, type Stap, type Uitslag } from './uitslag.ts';

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

/**
 * Something that the application form should say. Where the form itself was not read, it may stand in a file that could not be read; on a
 * scan it may be written by hand.
 */
export function gemistOpFormulier(dossier: Dossier, uitleg: string, stap: Stap): Uitslag {
  if (dossier.feiten.aanvraag.document === undefined) return gemistStuk(dossier, uitleg, stap);
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
