import { dateOf, type IsoDate } from '../../calendar.ts';
import { statussen, type DossierStatus } from '../../storage/records.ts';
import { recentMislukt } from '../../tell/mislukt.ts';
import { dossierRijen, type DossierRij } from './dossier-index.ts';
import { html, type Html } from '../frame/html.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { page, type LoketResponse } from '../exchange.ts';
import { kaartTabel, type Regel } from '../frame/kaart-tabel.ts';
import { h1, knop, layout, merk, p } from '../frame/layout.ts';
import { misluktView } from './mislukt-view.ts';
import { beslisWekenVan } from '../dossier/load-dossier.ts';
import { besluitTermijn, isOpen } from './termijn.ts';
import { dagVan, momentVan, soortKort, statusKleur, variantNaam } from '../frame/woorden.ts';

/** Dossiers on one page of the list. */
const perPagina = 50;

/** What someone asks to see; `open` is everything that the loket still has something to do for. */
export type Filter = { status: DossierStatus | 'open' | 'alle'; school: string; kenmerk: string; pagina: number };

/** The filter in an address; what is not known counts as not asked. */
function readFilter(query: URLSearchParams, schoolIds: readonly string[]): Filter {
  const status = query.get('status') ?? 'open';
  const school = query.get('school') ?? '';
  const pagina = Number(query.get('pagina') ?? '1');
  return {
    status: status === 'alle' || (statussen as readonly string[]).includes(status) ? (status as Filter['status']) : 'open',
    school: schoolIds.includes(school) ? school : '',
    kenmerk: (query.get('kenmerk') ?? '')
      .trim()
      .toUpperCase()
      .replace(/[^A-Z0-9-]/g, '')
      .slice(0, 40),
    pagina: Number.isInteger(pagina) && pagina >= 1 && pagina <= 100_000 ? pagina : 1,
  };
}

/** The dossiers that a filter lets through. A search by kenmerk looks at all of them, whatever the status. */
const filterRijen = (rijen: DossierRij[], { status, school, kenmerk }: Filter): DossierRij[] =>
  rijen.filter((rij) => {
    if (school !== '' && rij.schoolId !== school) return false;
    if (kenmerk !== '') return rij.kenmerk.includes(kenmerk);
    return status === 'alle' || (status === 'open' ? isOpen(rij.status) : rij.status === status);
  });

export const dossierHref = (kenmerk: string): string => `/loket/dossiers/${encodeURIComponent(kenmerk)}`;

function regelVan(rij: DossierRij, schoolNaam: string, vandaag: IsoDate, beslisWeken: number): Regel {
  const termijn = besluitTermijn(rij, vandaag, beslisWeken);
  const nodig = rij.nogNodig ?? [];
  return [
    html`<a class="utrecht-link" href="${dossierHref(rij.kenmerk)}">${rij.map === '' ? 'Vernietigd dossier' : rij.map}</a>
      <span class="klein">${rij.kenmerk}</span>`,
    merk(statusKleur[rij.status], rij.status),
    schoolNaam,
    html`${soortKort(rij.soort)}${rij.variant !== undefined && rij.variant !== 'nieuw' && html` <span class="klein">${variantNaam[rij.variant]}</span>`}`,
    dagVan(rij.ontvangenOp),
    termijn === undefined ? '–' : termijn.dringend ? html`<strong class="dringend">${termijn.tekst}</strong>` : termijn.tekst,
    nodig.length === 0
      ? '–'
      : html`<ul class="kort">
          ${nodig.slice(0, 4).map((een) => html`<li>${een}</li>`)}${nodig.length > 4 && html`<li>en nog ${nodig.length - 4}</li>`}
        </ul>`,
  ];
}

const optie = (waarde: string, tekst: string, gekozen: string) =>
  html`<option value="${waarde}" ${waarde === gekozen && html` selected`}>${tekst}</option>`;

function filterForm(filter: Filter, scholen: { id: string; naam: string }[], telling: Map<string, number>): Html {
  const aantal = (status: string) => telling.get(status) ?? 0;
  return html`<form method="get" action="/loket" class="filter" role="search" aria-label="Dossiers zoeken">
    <div class="filter__veld">
      <label class="utrecht-form-label" for="status">Status</label>
      <select class="utrecht-select utrecht-select--html-select" id="status" name="status">
        ${optie('open', `Open dossiers (${aantal('open')})`, filter.status)}${optie('alle', `Alle dossiers (${aantal('alle')})`, filter.status)}
        ${statussen.map((status) => optie(status, `${status} (${aantal(status)})`, filter.status))}
      </select>
    </div>
    <div class="filter__veld">
      <label class="utrecht-form-label" for="school">School</label>
      <select class="utrecht-select utrecht-select--html-select" id="school" name="school">
        ${optie('', 'Alle scholen', filter.school)}${scholen.map(({ id, naam }) => optie(id, naam, filter.school))}
      </select>
    </div>
    <div class="filter__veld">
      <label class="utrecht-form-label" for="kenmerk">Kenmerk</label>
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        id="kenmerk"
        name="kenmerk"
        value="${filter.kenmerk}"
        maxlength="40"
        autocomplete="off"
        placeholder="D-…"
      />
    </div>
    <div class="filter__knop">${knop('Toon', 'secondary-action')}</div>
  </form>`;
}

function paginering(filter: Filter, paginas: number): Html | false {
  if (paginas <= 1) return false;
  const href = (pagina: number) =>
    `/loket?${new URLSearchParams({ status: filter.status, school: filter.school, kenmerk: filter.kenmerk, pagina: String(pagina) }).toString()}`;
  return html`<nav class="pagineren" aria-label="Pagina's">
    ${filter.pagina > 1 && html`<a class="utrecht-link" rel="prev" href="${href(filter.pagina - 1)}">← Vorige</a>`}
    <span>Pagina ${filter.pagina} van ${paginas}</span>
    ${filter.pagina < paginas && html`<a class="utrecht-link" rel="next" href="${href(filter.pagina + 1)}">Volgende →</a>`}
  </nav>`;
}

function tel(rijen: DossierRij[]): Map<string, number> {
  const telling = new Map<string, number>([['alle', rijen.length]]);
  const add = (naam: string) => telling.set(naam, (telling.get(naam) ?? 0) + 1);
  for (const { status } of rijen) {
    add(status);
    if (isOpen(status)) add('open');
  }
  return telling;
}

/** The list of dossiers, fifty to a page. */
async function listPage({ app, persoon, query, now }: LoketBezoek): Promise<Html> {
  const { rijen, at } = await dossierRijen(app);
  const scholen = app.settings.scholen;
  const filter = readFilter(
    query,
    scholen.map(({ id }) => id),
  );
  const gevonden = filterRijen(rijen, filter);
  const paginas = Math.max(1, Math.ceil(gevonden.length / perPagina));
  const getoond = { ...filter, pagina: Math.min(filter.pagina, paginas) };
  const begin = (getoond.pagina - 1) * perPagina;
  const naam = new Map(scholen.map((school) => [school.id, school.naam]));
  const vandaag = dateOf(now);
  const regels = gevonden
    .slice(begin, begin + perPagina)
    .map((rij) => regelVan(rij, naam.get(rij.schoolId) ?? 'School niet in het register', vandaag, beslisWekenVan(app, rij)));
  const inhoud = html`${h1('Dossiers')} ${misluktView(await recentMislukt(app))} ${filterForm(filter, scholen, tel(rijen))}
    <p class="utrecht-paragraph" role="status">
      ${gevonden.length === 1 ? '1 dossier' : `${gevonden.length} dossiers`}<span class="klein">
        · stand van ${momentVan(new Date(at).toISOString())}</span
      >
    </p>
    ${
      regels.length === 0
        ? p(
            rijen.length === 0
              ? 'Er zijn nog geen dossiers. Ze verschijnen hier zodra een school documenten uploadt.'
              : 'Geen dossiers gevonden. Kies een andere status of school, of maak het kenmerk leeg.',
          )
        : kaartTabel('Dossiers, nieuwste eerst', ['Dossier', 'Status', 'School', 'Soort', 'Ontvangen', 'Besluit voor', 'Nog nodig'], regels)
    }
    ${paginering(getoond, paginas)}`;
  return layout({ titel: 'Dossiers', persoon, inhoud });
}

/** The list of dossiers. */
export const showLijst = async (bezoek: LoketBezoek): Promise<LoketResponse> => page(await listPage(bezoek));
