import { html, type Html } from './html.ts';

/**
 * What a page says after an act, by the word that the address carries (`?gedaan=oordeel`). Only these words are shown, so that an address never puts
 * other text on a page; none names a person.
 */
export const gedaanZinnen = {
  oordeel: 'Uw oordeel is vastgelegd. Het controlerapport volgt vanzelf.',
  'oordeel-ingetrokken': 'Uw oordeel is ingetrokken. De uitkomst van de computer geldt weer.',
  soort: 'Wat het document is, is vastgelegd. Het dossier wordt opnieuw gecontroleerd.',
  feit: 'Het feit is vastgelegd. Het dossier wordt opnieuw gecontroleerd.',
  'feit-ingetrokken': 'Het feit is ingetrokken. Wat de computer las telt weer.',
  besluit: 'Het besluit is vastgelegd.',
  ondertekend: 'Het besluit is ondertekend en wordt uitgevoerd.',
  teruggestuurd: 'Het besluit is teruggestuurd.',
  verbetering: 'De verbetering ligt klaar voor de directeur-bestuurder.',
  'verbetering-getekend': 'De verbetering is ondertekend. De nieuwe brief wordt gemaakt.',
  'verbetering-weg': 'De verbetering is weggehaald. De brief blijft zoals hij was.',
  aangehouden: 'De aanvraag is aangehouden.',
  hervat: 'De aanvraag is weer in behandeling.',
  stem: 'De stem is vastgelegd.',
  stemmen: 'De stemmen zijn vastgelegd.',
  vraag: 'De vraag aan de school wordt verstuurd.',
  bewaard: 'Het is bewaard.',
  verwijderd: 'Het is verwijderd.',
  opnieuw: 'Het werk is opnieuw gestart.',
  goedgekeurd: 'De lijst is goedgekeurd. De bestanden worden nu vernietigd.',
  'rem-los': 'De rem is los. De dossiers komen in de lijst om goed te keuren.',
  houd: 'Het dossier wordt vastgehouden. Er wordt niets van vernietigd.',
  'houd-weg': 'Het dossier is losgelaten. Vannacht kijkt de dienst er opnieuw naar.',
} as const;
export type Gedaan = keyof typeof gedaanZinnen;

/** An address with what was done, before its fragment. */
export function metGedaan(href: string, gedaan: Gedaan): string {
  const [path = '', fragment] = href.split('#');
  const more = `${path}${path.includes('?') ? '&' : '?'}gedaan=${gedaan}`;
  return fragment === undefined ? more : `${more}#${fragment}`;
}

/** The message at the top of the page after an act; nothing for any other word. Works without script, and is read out. */
export function gedaanMelding(query: URLSearchParams): Html | false {
  const word = query.get('gedaan') ?? '';
  if (!Object.hasOwn(gedaanZinnen, word)) return false;
  return html`<div class="utrecht-alert utrecht-alert--ok gedaan" role="status" id="gedaan">
    <div class="utrecht-alert__content">
      <div class="utrecht-alert__message"><span aria-hidden="true">✓</span> ${gedaanZinnen[word as Gedaan]}</div>
    </div>
  </div>`;
}
