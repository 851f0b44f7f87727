import { dateOf, inDutch, type IsoDate } from '../../calendar.ts';
import { aanvraagsoorten } from '../../handboek/soorten.ts';
import { besluitKinds } from '../../storage/records/besluit.ts';
import { href, mag, magSchool } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { bewijs } from '../dossiers/filter-form.ts';
import { onleesbaarMelding, paginering, stuk } from '../dossiers/list-page.ts';
import { filterBlok } from '../frame/filter-blok.ts';
import { html, type Html } from '../frame/html.ts';
import { kaartTabel, type Regel } from '../frame/kaart-tabel.ts';
import { a, h1, knop, layout, melding, merk, p } from '../frame/layout.ts';
import { momentVan, soortKort } from '../frame/woorden.ts';
import { zoekFormulier } from '../zoeken/zoek-form.ts';
import { loadRegister, type RegisterBeeld } from './load-register.ts';
import { aandachten, inschrijvenMaandenVooraf, registerQuery, type Aandacht, type RegisterFilter } from './register-filter.ts';
import { besluitNaam, inschrijvenTot, standTekst, type RegisterRegel } from './register-regel.ts';
import { registerKolommen, registerKolomNaam } from './register-volgorde.ts';

const perPagina = 50;

const aandachtNaam: Record<Aandacht, string> = {
  'verlengen-3': 'Loopt af binnen 3 maanden, nog niet verlengd',
  'verlengen-6': 'Loopt af binnen 6 maanden, nog niet verlengd',
  'verlengen-9': 'Loopt af binnen 9 maanden, nog niet verlengd',
  'niet-ingeschreven': 'Niet op tijd ingeschreven',
  'inschrijven-weldra': `Inschrijven kan nog hooguit ${inschrijvenMaandenVooraf} maanden`,
  ingetrokken: 'Ingetrokken TLV’s',
};

const registerHref = (filter: RegisterFilter, change: Partial<RegisterFilter> = {}): string => {
  const query = registerQuery(filter, change);
  return query === '' ? href('register') : `${href('register')}?${query}`;
};

const veld = (id: string, label: string, kern: Html): Html =>
  html`<div class="filter__veld"><label class="utrecht-form-label" for="${id}">${label}</label>${kern}</div>`;
const keuze = (id: string, label: string, gekozen: string, opties: readonly (readonly [string, string])[]): Html =>
  veld(
    id,
    label,
    html`<select class="utrecht-select utrecht-select--html-select" id="${id}" name="${id}">
      ${opties.map(([waarde, tekst]) => html`<option value="${waarde}" ${waarde === gekozen && html` selected`}>${tekst}</option>`)}
    </select>`,
  );

/** The search by number or name. */
const zoekForm = (bezoek: LoketBezoek, tekst: string): Html =>
  zoekFormulier({
    naar: href('registerZoeken'),
    naam: 'Zoeken in het register',
    label: 'Zoek op nummer, naam van de leerling of kenmerk',
    tekst,
    bewijs: bewijs(bezoek),
  });

function filterForm({ app, persoon }: LoketBezoek, { filter, schooljaren, aandacht }: RegisterBeeld): Html {
  const scholen = app.settings.scholen.filter(({ id }) => magSchool('register', persoon, id));
  const gekozen = Object.values({ ...filter, zoek: '', sorteer: '', aflopend: '', pagina: '' }).filter((een) => een !== '').length;
  const form = html`<form method="get" action="${href('register')}" class="filter" aria-label="Het register filteren">
    ${filter.zoek !== '' && html`<input type="hidden" name="zoek" value="${filter.zoek}" />`}
    <input type="hidden" name="sorteer" value="${filter.sorteer}" /><input
      type="hidden"
      name="richting"
      value="${filter.aflopend ? 'af' : 'op'}"
    />
    ${keuze('aandacht', 'Aandacht', filter.aandacht, [
      ['', 'Hele register'],
      ...aandachten.map((een) => [een, `${aandachtNaam[een]} (${aandacht.get(een) ?? 0})`] as const),
    ])}
    ${keuze('besluit', 'Besluit', filter.besluit, [['', 'Alle besluiten'], ...besluitKinds.map((kind) => [kind, besluitNaam[kind]] as const)])}
    ${keuze('soort', 'Soort', filter.soort, [
      ['', 'Alle soorten'],
      ['tlv', 'Alle TLV’s'],
      ...aanvraagsoorten.map((soort) => [soort, soortKort(soort)] as const),
    ])}
    ${keuze('school', 'School', filter.school, [['', 'Alle scholen'], ...scholen.map(({ id, naam }) => [id, naam] as const)])}
    ${keuze('schooljaar', 'Schooljaar van het besluit', filter.schooljaar, [
      ['', 'Alle jaren'],
      ...schooljaren.map((jaar) => [jaar, `${jaar}-${Number(jaar) + 1}`] as const),
    ])}
    ${veld(
      'geldigOp',
      'Geldig op',
      html`<input
        class="utrecht-textbox utrecht-textbox--html-input"
        type="date"
        id="geldigOp"
        name="geldigOp"
        value="${filter.geldigOp}"
      />`,
    )}
    <div class="filter__knop">${knop('Toon', 'secondary-action')}</div>
  </form>`;
  return filterBlok(gekozen, form);
}

function leerlingVan({ leerling, lijst }: RegisterRegel): string {
  if (leerling !== undefined) return leerling.naam;
  return lijst === undefined ? '–' : `lijst: ${lijst.toegewezen} van ${lijst.rijen} leerlingen`;
}

const geldigVan = ({ geldigVan: van, geldigTot: tot }: RegisterRegel): string =>
  van === undefined || tot === undefined ? '–' : `${inDutch(van)} tot en met ${inDutch(tot)}`;

function inschrijvingVan(regel: RegisterRegel, vandaag: IsoDate): Html | string {
  if (regel.ingeschrevenOp !== undefined) return inDutch(regel.ingeschrevenOp);
  const tot = inschrijvenTot(regel);
  if (tot === undefined || (tot < vandaag && regel.ingetrokken !== undefined)) return '–';
  if (tot >= vandaag) return `kan tot en met ${inDutch(tot)}`;
  return html`<strong class="dringend">${tot === regel.inschrijvenVoor ? 'niet binnen een jaar' : 'niet gebruikt'}</strong>`;
}

function regelVan(regel: RegisterRegel, schoolNaam: string, vandaag: IsoDate): Regel {
  const stand = standTekst(regel, vandaag);
  return [
    html`<a class="utrecht-link" href="${href('registerBesluit', { id: regel.besluitId })}">${regel.nummer ?? 'nog zonder nummer'}</a>
      <span class="klein">${regel.kenmerk}</span>`,
    leerlingVan(regel),
    schoolNaam,
    soortKort(regel.soort),
    inDutch(regel.dag),
    geldigVan(regel),
    merk(stand.kleur, stand.tekst),
    inschrijvingVan(regel, vandaag),
  ];
}

const koppen = (filter: RegisterFilter) => [
  ...registerKolommen.map((kolom) => {
    const nu = kolom === filter.sorteer;
    const richting = filter.aflopend ? ('descending' as const) : ('ascending' as const);
    const to = registerHref(filter, { sorteer: kolom, aflopend: nu ? !filter.aflopend : kolom === 'dag' });
    return { naam: registerKolomNaam[kolom], href: to, ...(nu ? { richting } : {}) };
  }),
  'Ingeschreven',
];

const uitvoerSoorten = ['xlsx', 'csv'] as const;
const uitvoerNaam = { xlsx: 'Excel', csv: 'CSV' } as const;

const uitvoer = ({ persoon }: LoketBezoek, filter: RegisterFilter): Html | false => {
  if (!mag('registerUitvoer', persoon.rollen)) return false;
  const query = registerQuery(filter);
  const to = (id: string) => `${href('registerUitvoer', { id })}${query === '' ? '' : `?${query}`}`;
  return html`<p class="utrecht-paragraph acties">
    ${uitvoerSoorten.map((soort) => a(to(soort), `Deze lijst als ${uitvoerNaam[soort]}`))}
  </p>`;
};

/** The register of decisions, fifty to a page. `fout` is why an export could not be made. */
export async function registerPage(bezoek: LoketBezoek, fout?: string): Promise<Html> {
  const { app, persoon, query, now } = bezoek;
  const beeld = await loadRegister(app, persoon, query);
  const { filter, rijen, tekst, at, vol, onleesbaar } = beeld;
  const vandaag = dateOf(now);
  const namen = new Map(app.settings.scholen.map(({ id, naam }) => [id, naam]));
  const paginas = Math.max(1, Math.ceil(rijen.length / perPagina));
  const pagina = Math.min(filter.pagina, paginas);
  const shown = stuk(rijen, filter.aflopend, (pagina - 1) * perPagina, perPagina).map(beeld.regelVan);
  const inhoud = html`${h1('Register')} ${fout !== undefined && melding('error', p(fout))} ${zoekForm(bezoek, tekst ?? '')}
    ${filter.zoek !== '' && tekst === undefined && melding('info', p('Deze zoekopdracht is verlopen. Zoek opnieuw. U ziet nu het hele register.'))}
    ${filterForm(bezoek, beeld)} ${registerQuery(filter) !== '' && p(a(href('register'), 'Terug naar het hele register'))}
    ${vol && melding('warning', p('Er zijn meer besluiten dan dit register kan tonen. Meld het bij de beheerder.'))}
    ${onleesbaarMelding(onleesbaar, 'besluit', 'besluiten')}
    <p class="utrecht-paragraph" role="status">
      ${rijen.length === 1 ? '1 besluit' : `${rijen.length} besluiten`}${tekst !== undefined && html` voor “${tekst}”`}<span class="klein">
        · stand van ${momentVan(new Date(at).toISOString())}</span
      >
    </p>
    ${
      shown.length === 0
        ? p(
            registerQuery(filter) === ''
              ? 'Er zijn nog geen besluiten. Een besluit komt hier zodra het is ondertekend.'
              : 'Geen besluiten gevonden. Kies minder filters, of zoek met minder woorden.',
          )
        : [
            uitvoer(bezoek, filter),
            kaartTabel(
              'Besluiten',
              koppen(filter),
              shown.map((regel) => regelVan(regel, namen.get(regel.schoolId) ?? 'School niet in het register', vandaag)),
              'register sorteerbaar',
            ),
          ]
    }
    ${paginering(pagina, paginas, (andere) => registerHref(filter, { pagina: andere }))}`;
  return layout({ titel: 'Register', persoon, inhoud, query });
}
