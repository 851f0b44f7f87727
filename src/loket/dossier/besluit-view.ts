import { inDutch } from '../../calendar.ts';
import { besluitMoment, standVan } from '../../decide/besluitdatum.ts';
import { nietTeBesluiten } from '../../decide/vastleggen.ts';
import type { BesluitRecord, DossierRecord } from '../../storage/records.ts';
import { href, mag } from '../access.ts';
import { besluitMerk } from '../besluit/woorden.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { a, gegevens, h2, knopLink, p } from '../frame/layout.ts';
import { dagVan } from '../frame/woorden.ts';
import type { Persoon } from '../principal.ts';

const standTekst = {
  wacht: 'wacht op ondertekening',
  teruggestuurd: 'teruggestuurd',
  ondertekend: 'wordt uitgevoerd',
  uitgevoerd: 'uitgevoerd',
} as const;

function genomen(dossier: DossierRecord, besluit: BesluitRecord): Shown {
  const { geldigVan, geldigTot, nummer } = besluit;
  const stand = standVan(besluit);
  const vast = stand === 'ondertekend' || stand === 'uitgevoerd';
  return html`${gegevens([
    ['Besluit', besluitMerk(besluit.besluit, vast ? 'gedaan' : 'doen')],
    ['Stand', standTekst[stand]],
    ['Nummer', nummer ?? (vast && 'wordt gegeven')],
    ['Geldig', geldigVan !== undefined && geldigTot !== undefined && `${inDutch(geldigVan)} tot en met ${inDutch(geldigTot)}`],
    [vast ? 'Besluit van' : 'Vastgelegd op', dagVan(besluitMoment(besluit).toISOString())],
  ])}${a(href('besluit', dossier), stand === 'wacht' ? 'Bekijk het besluit en onderteken het' : 'Bekijk het besluit en de brief')}`;
}

function nogNiet(dossier: DossierRecord, persoon: Persoon): Shown {
  const reden = nietTeBesluiten(dossier);
  if (reden !== undefined) return p(reden);
  return mag('formulier', persoon.rollen)
    ? html`${p('Het loket heeft nog geen besluit genomen.')}${knopLink(href('formulier', dossier), 'Besluit vastleggen')}`
    : p('Het loket heeft nog geen besluit genomen. De voorzitter, de secretaris of de directeur-bestuurder legt het vast.');
}

/** The decision on a dossier in short, or the way to it. `meer`: what else the loket can do with the request. */
export const besluitView = (dossier: DossierRecord, besluit: BesluitRecord | undefined, persoon: Persoon, meer: Shown = false): Html =>
  html`<section aria-labelledby="besluit" class="vlak">
    ${h2('Besluit', 'besluit')}${besluit === undefined ? nogNiet(dossier, persoon) : genomen(dossier, besluit)} ${meer}
  </section>`;
