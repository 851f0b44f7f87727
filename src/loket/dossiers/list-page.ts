import { dateOf, inDutch, type IsoDate } from '../../calendar.ts';
import { recentMislukt } from '../../tell/mislukt.ts';
import { statussen } from '../../storage/records.ts';
import { mag, magSchool } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { page, type LoketResponse } from '../exchange.ts';
import { html, type Html } from '../frame/html.ts';
import { kaartTabel, type Regel } from '../frame/kaart-tabel.ts';
import { h1, layout, melding, merk, p } from '../frame/layout.ts';
import { momentVan, soortKort, statusKleur, variantNaam } from '../frame/woorden.ts';
import { leesZoekopdracht } from '../zoeken/zoekopdracht.ts';
import { derived } from '../../storage/derived.ts';
import { Onleesbaar } from '../../storage/table.ts';
import { logUnread } from '../../storage/unread.ts';
import { bezwaarIndex, verweerPerDossier } from './bezwaar-index.ts';
import { dossierIndex, dossierRijen, type DossierRij } from './dossier-index.ts';
import { filterForm, gekozenView, zoekForm } from './filter-form.ts';
import { gefilterd, lijstHref, metStatus, readFilter, type Filter } from './filter.ts';
import { misluktView } from './mislukt-view.ts';
import { termijnTekst, verweerTekst } from './termijn.ts';
import { vandaagVan } from './vandaag.ts';
import { vandaagView } from './vandaag-view.ts';
import { kolomNaam, kolommen, volgordeVan } from './volgorde.ts';
import { loadVoorkeuren } from './voorkeuren.ts';
import { weergavenView } from './weergaven-view.ts';
import { loadWerkStof, werkVan } from './werk.ts';

/** Dossiers on one page of the list. */
const perPagina = 50;

export const dossierHref = (kenmerk: string): string => `/loket/dossiers/${encodeURIComponent(kenmerk)}`;

function termijnVan({ status, besluitVoor, aanvullenTot }: DossierRij, vandaag: IsoDate, verweer: IsoDate | undefined) {
  if (verweer !== undefined) return verweerTekst(verweer, vandaag);
  if (besluitVoor === undefined) return undefined;
  if (aanvullenTot !== undefined && vandaag <= aanvullenTot)
    return { tekst: `staat stil tot en met ${inDutch(aanvullenTot)}: de school vult aan`, dringend: false };
  return termijnTekst(status, besluitVoor, vandaag);
}

/** That the loket holds a dossier back for a reason of its own; what it asked of the school stands by the term. */
const aangehoudenView = ({ aangehoudenTot: tot, aanvullenTot, besluitId }: DossierRij, vandaag: IsoDate): Html | false =>
  tot !== undefined &&
  tot >= vandaag &&
  aanvullenTot === undefined &&
  besluitId === undefined &&
  html`<span class="klein">aangehouden tot en met ${inDutch(tot)}</span>`;

function regelVan(rij: DossierRij, schoolNaam: string, vandaag: IsoDate, verweer: IsoDate | undefined): Regel {
  const termijn = termijnVan(rij, vandaag, verweer);
  const meer = rij.nodigAantal - rij.nodig.length;
  return [
    html`<a class="utrecht-link" href="${dossierHref(rij.kenmerk)}">${rij.map === '' ? 'Vernietigd dossier' : rij.map}</a>
      <span class="klein">${rij.kenmerk}</span>`,
    [merk(statusKleur[rij.status], rij.status), aangehoudenView(rij, vandaag)],
    schoolNaam,
    html`${soortKort(rij.soort)}${rij.variant !== undefined && rij.variant !== 'nieuw' && html` <span class="klein">${variantNaam[rij.variant]}</span>`}`,
    inDutch(rij.ontvangenDag),
    termijn === undefined ? '–' : termijn.dringend ? html`<strong class="dringend">${termijn.tekst}</strong>` : termijn.tekst,
    rij.nodigAantal === 0
      ? '–'
      : html`<ul class="kort">
          ${rij.nodig.map((een) => html`<li>${een}</li>`)}${meer > 0 && html`<li>en nog ${meer}</li>`}
        </ul>`,
  ];
}

/** Links to the page before and after; nothing where there is one page. */
export function paginering(pagina: number, paginas: number, hrefVan: (pagina: number) => string): Html | false {
  if (paginas <= 1) return false;
  return html`<nav class="pagineren" aria-label="Pagina's">
    ${pagina > 1 && html`<a class="utrecht-link" rel="prev" href="${hrefVan(pagina - 1)}">← Vorige</a>`}
    <span>Pagina ${pagina} van ${paginas}</span>
    ${pagina < paginas && html`<a class="utrecht-link" rel="next" href="${hrefVan(pagina + 1)}">Volgende →</a>`}
  </nav>`;
}

/** That rows are missing from a list because they cannot be read; nothing where all can. */
export const onleesbaarMelding = (aantal: number, een: string, meer: string): Html | false =>
  aantal > 0 &&
  melding(
    'error',
    p(
      `${aantal === 1 ? `1 ${een} kan niet gelezen worden en ontbreekt hier` : `${aantal} ${meer} kunnen niet gelezen worden en ontbreken hier`}. Meld het bij de beheerder: in het logboek staat bij rij-onleesbaar om welke rij het gaat.`,
    ),
  );

/** How many dossiers there are of each status. */
const tel = (rijen: readonly DossierRij[]): ReadonlyMap<string, number> =>
  derived(rijen, 'telling', () => {
    const open = metStatus(rijen, 'open').length;
    const each = statussen.map((status) => [status, metStatus(rijen, status).length] as const);
    return new Map<string, number>([['alle', rijen.length], ['open', open], ...each]);
  });

const koppen = (filter: Filter) =>
  kolommen.map((kolom) => {
    const nu = kolom === filter.sorteer;
    const aflopend = nu ? !filter.aflopend : kolom === 'ontvangen';
    const richting = filter.aflopend ? ('descending' as const) : ('ascending' as const);
    return { naam: kolomNaam[kolom], href: lijstHref(filter, { sorteer: kolom, aflopend }), ...(nu ? { richting } : {}) };
  });

/** The rows that someone may see; the very same ones for who may see all, and for who sees the same schools. */
function zichtbaar({ persoon }: LoketBezoek, rijen: readonly DossierRij[]): readonly DossierRij[] {
  const scholen = derived(rijen, 'scholen', () => [...new Set(rijen.map(({ schoolId }) => schoolId))]);
  const may = new Set(scholen.filter((schoolId) => magSchool('lijst', persoon, schoolId)));
  if (may.size === scholen.length) return rijen;
  return derived(rijen, `zichtbaar ${[...may].join(' ')}`, () => rijen.filter(({ schoolId }) => may.has(schoolId)));
}

/** A piece of a list that may be turned round. */
export function stuk<T>(rijen: readonly T[], omgekeerd: boolean, begin: number, aantal: number): T[] {
  if (!omgekeerd) return rijen.slice(begin, begin + aantal);
  return rijen.slice(Math.max(0, rijen.length - begin - aantal), rijen.length - begin).toReversed();
}

/** For a part of the page that rests on a row that cannot be read: told, and the page goes on without. */
const onleesbaarWerk =
  (app: LoketBezoek['app']) =>
  (error: unknown): undefined => {
    if (!(error instanceof Onleesbaar)) throw error;
    logUnread(app)(error);
  };

/** The list with what it takes of a filter; `fout` is what is wrong with a view that someone wanted to keep. */
export async function listPage(bezoek: LoketBezoek, fout?: string): Promise<Html> {
  const { app, persoon, query, now } = bezoek;
  const vandaag = dateOf(now);
  const scholen = app.settings.scholen.filter(({ id }) => magSchool('lijst', persoon, id));
  const filter = readFilter(
    query,
    scholen.map(({ id }) => id),
  );
  const namen = new Map(app.settings.scholen.map((school) => [school.id, school.naam]));
  // Of every school, so for who sends messages to all of them or keeps the service running
  const zietMislukt = mag('oordelen', persoon.rollen) || mag('beheer', persoon.rollen);
  const heeftWerk = mag('oordelen', persoon.rollen) || mag('stemmen', persoon.rollen);
  const [alle, voorkeuren, tekst, stof, bezwaren, mislukt] = await Promise.all([
    dossierRijen(app),
    loadVoorkeuren(app, persoon),
    filter.zoek === '' ? undefined : leesZoekopdracht(app, persoon, filter.zoek),
    heeftWerk || filter.werk !== '' ? loadWerkStof(app, persoon).catch(onleesbaarWerk(app)) : undefined,
    bezwaarIndex(app).stand(),
    zietMislukt ? recentMislukt(app) : [],
  ]);
  // Where it cannot be told what waits, nothing is listed as waiting
  const werk = filter.werk === '' ? undefined : stof === undefined ? new Set<string>() : werkVan(stof, filter.werk);
  const verweer = verweerPerDossier(bezwaren.rows);
  const rijen = zichtbaar(bezoek, alle.rijen);
  const volgorde =
    filter.sorteer === 'ontvangen'
      ? rijen
      : zichtbaar(bezoek, (await dossierIndex(app).ordered(filter.sorteer, volgordeVan(filter.sorteer, namen))).rows);
  const gevonden = gefilterd(volgorde, filter, { vandaag, tekst, volgt: new Set(voorkeuren.volgt), werk });
  const paginas = Math.max(1, Math.ceil(gevonden.length / perPagina));
  const pagina = Math.min(filter.pagina, paginas);
  const begin = (pagina - 1) * perPagina;
  // Kept newest first, the others upwards
  const omgekeerd = filter.aflopend !== (filter.sorteer === 'ontvangen');
  const regels = stuk(gevonden, omgekeerd, begin, perPagina).map((rij) =>
    regelVan(rij, namen.get(rij.schoolId) ?? 'School niet in het register', vandaag, verweer.get(rij.dossierId)),
  );
  const punten = await vandaagVan(app, persoon, { rijen, mislukt, stof });
  const geenStof = heeftWerk && stof === undefined;
  const inhoud = html`${h1('Dossiers')} ${vandaagView(punten)}
    ${geenStof && melding('error', p('Wat er op u wacht, kan nu niet geteld worden: een vergadering of lid kan niet gelezen worden. Meld het bij de beheerder: in het logboek staat bij rij-onleesbaar om welke rij het gaat.'))}
    ${mislukt.length > 0 && html`<div id="mislukt">${misluktView(mislukt)}</div>`} ${zoekForm(bezoek, tekst ?? '')}
    ${filter.zoek !== '' && tekst === undefined && melding('info', p('Deze zoekopdracht is verlopen. Zoek opnieuw. U ziet nu alle dossiers.'))}
    ${filterForm(filter, scholen, tel(rijen))} ${weergavenView(bezoek, filter, voorkeuren, fout)} ${gekozenView(filter, tekst)}
    ${alle.vol && melding('warning', p('Er zijn meer dossiers dan deze lijst kan tonen. Meld het bij de beheerder.'))}
    ${onleesbaarMelding(alle.onleesbaar, 'dossier', 'dossiers')}
    <p class="utrecht-paragraph" role="status">
      ${gevonden.length === 1 ? '1 dossier' : `${gevonden.length} dossiers`}<span class="klein">
        · stand van ${momentVan(new Date(alle.at).toISOString())}</span
      >
    </p>
    ${
      regels.length === 0
        ? p(
            rijen.length === 0
              ? 'Er zijn nog geen dossiers. Ze verschijnen hier zodra een school documenten uploadt.'
              : 'Geen dossiers gevonden. Kies een andere status, school, soort of termijn, of zoek met minder woorden.',
          )
        : kaartTabel('Dossiers', koppen(filter), regels, 'sorteerbaar')
    }
    ${paginering(pagina, paginas, (andere) => lijstHref(filter, { pagina: andere }))}`;
  return layout({ titel: 'Dossiers', persoon, inhoud, query });
}

/** The list of dossiers. */
export const showLijst = async (bezoek: LoketBezoek): Promise<LoketResponse> => page(await listPage(bezoek));
