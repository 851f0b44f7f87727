import { aanvraagsoorten } from '../../handboek/soorten.ts';
import { statussen } from '../../storage/records.ts';
import { makeToken } from '../csrf.ts';
import { href } from '../access.ts';
import { html, type Html } from '../frame/html.ts';
import { filterBlok } from '../frame/filter-blok.ts';
import { a, knop } from '../frame/layout.ts';
import { soortKort } from '../frame/woorden.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { zoekFormulier } from '../zoeken/zoek-form.ts';
import { aantalGekozen, filterQuery, type Filter } from './filter.ts';
import { dringendDagen, type TermijnSoort } from './termijn.ts';
import type { WerkSoort } from './werk.ts';

const termijnNaam: Record<TermijnSoort, string> = {
  verlopen: 'Voorbij',
  'deze-week': 'Binnen een week',
  binnenkort: `Binnen ${dringendDagen} dagen`,
  later: 'Later dan een week',
  stil: 'Staat stil (wacht op de school)',
};
export const werkNaam: Record<WerkSoort, string> = {
  'te-agenderen': 'compleet, nog op geen agenda',
  'te-stemmen': 'wacht op uw stem',
  'te-besluiten': 'gestemd, wacht op een besluit',
  'te-ondertekenen': 'wacht op uw handtekening',
  vastgelopen: 'ondertekend besluit loopt vast',
  bezwaar: 'er loopt een bezwaar',
  aangevuld: 'aangevuld door de school',
  'niet-aangevuld': 'niet op tijd aangevuld',
};

/** A choice as it stands in a list; `klein` is what goes before it in the address. */
const keuze = (veld: string, label: string, gekozen: string, opties: readonly (readonly [waarde: string, tekst: string])[]): Html =>
  html`<div class="filter__veld">
    <label class="utrecht-form-label" for="${veld}">${label}</label>
    <select class="utrecht-select utrecht-select--html-select" id="${veld}" name="${veld}">
      ${opties.map(([waarde, tekst]) => html`<option value="${waarde}" ${waarde === gekozen && html` selected`}>${tekst}</option>`)}
    </select>
  </div>`;

const hidden = (naam: string, waarde: string): Html | false =>
  waarde !== '' && html`<input type="hidden" name="${naam}" value="${waarde}" />`;

/** The proof that every form of a page carries. */
export const bewijs = ({ app, persoon, now }: LoketBezoek): Html =>
  html`<input type="hidden" name="csrf" value="${makeToken(app.settings.LOKET_GEHEIM, persoon.id, now)}" />`;

/** The form in which one searches by name or kenmerk. */
export const zoekForm = (bezoek: LoketBezoek, tekst: string): Html =>
  zoekFormulier({
    naar: href('zoeken'),
    naam: 'Een dossier zoeken',
    label: 'Zoek op naam van de leerling, map of kenmerk',
    tekst,
    bewijs: bewijs(bezoek),
  });

/** The form by which the list is narrowed and sorted; `telling` is how many there are of each status. */
export function filterForm(filter: Filter, scholen: readonly { id: string; naam: string }[], telling: ReadonlyMap<string, number>): Html {
  const aantal = (status: string) => telling.get(status) ?? 0;
  const form = html`<form method="get" action="/loket" class="filter" aria-label="De lijst filteren">
    ${hidden('zoek', filter.zoek)}${hidden('kenmerk', filter.kenmerk)}${hidden('werk', filter.werk)}${hidden('sorteer', filter.sorteer)}
    ${hidden('richting', filter.aflopend ? 'af' : 'op')}
    ${keuze('status', 'Status', filter.status, [
      ['open', `Open dossiers (${aantal('open')})`],
      ['alle', `Alle dossiers (${aantal('alle')})`],
      ...statussen.map((status) => [status, `${status} (${aantal(status)})`] as const),
    ])}
    ${keuze('school', 'School', filter.school, [['', 'Alle scholen'], ...scholen.map(({ id, naam }) => [id, naam] as const)])}
    ${keuze('soort', 'Soort', filter.soort, [
      ['', 'Alle soorten'],
      ...aanvraagsoorten.map((soort) => [soort, soortKort(soort)] as const),
      ['onduidelijk', 'nog onduidelijk'],
    ])}
    ${keuze('termijn', 'Termijn', filter.termijn, [['', 'Alle termijnen'], ...Object.entries(termijnNaam)])}
    ${keuze('mijn', 'Welke dossiers', filter.mijn ? 'ja' : '', [
      ['', 'Van iedereen'],
      ['ja', 'Die ik volg'],
    ])}
    <div class="filter__knop">${knop('Toon', 'secondary-action')}</div>
  </form>`;
  return filterBlok(aantalGekozen(filter), form);
}

/** What the list was narrowed to beside the choices in the form, with how to leave it. */
export function gekozenView(filter: Filter, tekst: string | undefined): Html | false {
  const gekozen = [
    tekst !== undefined && html`zoekt op “${tekst}”`,
    filter.kenmerk !== '' && html`kenmerk ${filter.kenmerk}`,
    filter.werk !== '' && werkNaam[filter.werk],
  ].filter((een) => een !== false);
  if (gekozen.length === 0)
    return filterQuery(filter) !== '' && html`<p class="utrecht-paragraph">${a('/loket', 'Alle filters wissen')}</p>`;
  return html`<p class="utrecht-paragraph">
    Deze lijst: ${gekozen.map((een, at) => [at > 0 && ', ', een])}. ${a('/loket', 'Terug naar alle open dossiers')}
  </p>`;
}
