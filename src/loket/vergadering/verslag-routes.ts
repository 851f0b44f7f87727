import { dateOf } from '../../calendar.ts';
import { heropenVergadering, mime, sluitVergadering, stelVast, verslagBestand, verslagVan } from '../../commissie/verslag.ts';
import { koppen, type VerslagPunt } from '../../commissie/verslag-inhoud.ts';
import { loadVergaderingen } from '../../commissie/vergaderingen.ts';
import type { VergaderingRecord } from '../../storage/records/commissie.ts';
import { href, mag } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { makeToken } from '../csrf.ts';
import { geweigerd, nietGevonden } from '../error-pages.ts';
import { bestand, page, pdf, redirect, type LoketResponse } from '../exchange.ts';
import { keuzeLijst, type Keuze } from '../frame/form-fields.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { html, type Html } from '../frame/html.ts';
import { kaartTabel } from '../frame/kaart-tabel.ts';
import { a, gegevens, h1, h2, knop, layout, melding, p } from '../frame/layout.ts';
import { dagVan } from '../frame/woorden.ts';
import { stemmingenVan } from './agenda-gegevens.ts';
import { vergaderdag, vergaderingHref } from './vergadering-woorden.ts';
import { findVergadering, standMerk } from './vergaderingen-page.ts';

const puntView = (punt: VerslagPunt): Html =>
  html`<section class="verslag__punt">
    <h3 class="utrecht-heading-3">${punt.nummer}. ${punt.kenmerk}</h3>
    ${p(`${punt.soort}. ${punt.school}.`)} ${p(html`<strong>Uitkomst:</strong> ${punt.uitkomst}`)}
    ${
      punt.stemmen.length > 0 &&
      kaartTabel(
        `Stemmen over ${punt.kenmerk}`,
        koppen.kolommen,
        punt.stemmen.map(({ naam, functie, stem, opmerking }) => [naam, functie, stem, opmerking]),
      )
    }
    ${punt.keuze !== undefined && p(html`<strong>${koppen.keuze}:</strong> <span class="tekst">${punt.keuze}</span>`)}
    ${punt.gehoord.map((een) => p(html`<strong>${koppen.gehoord}:</strong> ${een}`))}
    ${punt.notities !== undefined && p(html`<strong>${koppen.notities}:</strong> <span class="tekst">${punt.notities}</span>`)}
  </section>`;

function standForms(
  { app, persoon, now }: LoketBezoek,
  vergadering: VergaderingRecord,
  andere: readonly VergaderingRecord[],
): Html | false {
  if (!mag('vergaderingSluiten', persoon.rollen)) return false;
  const { vergaderingId: id, stand } = vergadering;
  const vorm = (doe: string, inhoud: Html) =>
    html`<form method="post" action="${href('vergaderingSluiten', { id })}" class="stemform">
      <input type="hidden" name="csrf" value="${makeToken(app.settings.LOKET_GEHEIM, persoon.id, now)}" /><input
        type="hidden"
        name="doe"
        value="${doe}"
      />
      ${inhoud}
    </form>`;
  if (stand === 'gepland') {
    if (vergadering.datum > dateOf(now)) return false;
    return html`<div class="vlak">
      ${p('Is de vergadering voorbij? Sluit haar dan. De stemmen van nu komen in het verslag, ook als de dossiers later vernietigd worden.')}
      ${vorm('sluiten', html`<div class="knoppen">${knop('Vergadering sluiten')}</div>`)}
    </div>`;
  }
  if (stand !== 'gehouden') return false;
  const later: Keuze[] = andere
    .filter((een) => een.vergaderingId !== id && een.stand !== 'vervallen' && een.datum >= vergadering.datum && een.datum <= dateOf(now))
    .map((een): Keuze => [een.vergaderingId, vergaderdag(een)]);
  return html`<div class="vlak">
    ${p('Dit verslag is een concept. U stelt het vast in de volgende vergadering. Daarna kan er niets meer aan veranderen.')}
    ${vorm(
      'vaststellen',
      html`${keuzeLijst({ naam: 'in', label: 'Vastgesteld in de vergadering van', waarde: '', keuzes: [['', 'niet in een vergadering'], ...later] })}
        <div class="knoppen">${knop('Verslag vaststellen')}</div>`,
    )}
    ${vorm('heropenen', html`<div class="knoppen">${knop('Vergadering weer openen', 'secondary-action')}</div>`)}
  </div>`;
}

function nietTeOpenen({ persoon }: LoketBezoek, id: string): LoketResponse {
  const uitleg =
    'Het bewaarde verslag is er niet meer, of het is niet meer wat er is vastgesteld. Meld dit bij de beheerder: die kan het uit de back-up van de opslag terugzetten.';
  return page(
    geweigerd(persoon, 'Dit verslag kan niet geopend worden', uitleg, { href: vergaderingHref(id), naam: 'Naar de vergadering' }),
    500,
  );
}

/** The minutes of a meeting, with the forms to close it and to fix them. */
export async function showVerslag(bezoek: LoketBezoek, id: string): Promise<LoketResponse> {
  const { app, persoon, query } = bezoek;
  const vergadering = await findVergadering(bezoek, id);
  if (vergadering === undefined) return page(nietGevonden(persoon), 404);
  const { verslag } = vergadering;
  const [inhoud, alle] = await Promise.all([stemmingenVan(app).then((van) => verslagVan(app, vergadering, van)), loadVergaderingen(app)]);
  if (inhoud === undefined) return nietTeOpenen(bezoek, id);
  const titel = `Verslag van ${vergaderdag(vergadering)}`;
  const body = html`${h1(titel)}
    <p class="acties">${a(href('verslagDocx', { id }), 'Word (docx)')} ${a(href('verslagPdf', { id }), 'PDF')}</p>
    ${verslag !== undefined && melding('ok', p(`Vastgesteld op ${dagVan(verslag.vastgesteldOp)}. Wat hier staat en de bestanden veranderen niet meer. Kenmerk van de PDF (SHA-256): ${verslag.pdf}`))}
    ${standForms(bezoek, vergadering, alle)}
    ${gegevens([
      ['Stand', standMerk(vergadering, dateOf(bezoek.now))],
      ['Tijd', inhoud.tijd],
      ['Plaats', inhoud.plaats],
      [koppen.aanwezig, inhoud.aanwezig.length === 0 ? 'nog niet ingevuld' : inhoud.aanwezig.join('; ')],
      [koppen.gasten, inhoud.gasten],
      [koppen.afwezig, inhoud.aanwezig.length > 0 && inhoud.afwezig.join('; ')],
      [koppen.mededelingen, inhoud.mededelingen !== undefined && html`<span class="tekst">${inhoud.mededelingen}</span>`],
    ])}
    ${h2(koppen.punten)} ${inhoud.punten.length === 0 ? p('Er stonden geen dossiers op de agenda.') : inhoud.punten.map(puntView)}
    <p class="klein">${koppen.voet}</p>`;
  const kruimels = [
    { naam: 'Vergaderingen', href: href('vergaderingen') },
    { naam: vergaderdag(vergadering), href: vergaderingHref(id) },
  ];
  return page(layout({ titel, persoon, kruimels, inhoud: body, query, deel: 'vergaderingen' }));
}

/** The minutes as a file. */
export async function toVerslag(bezoek: LoketBezoek, id: string, soort: 'docx' | 'pdf'): Promise<LoketResponse> {
  const { app, persoon } = bezoek;
  const vergadering = await findVergadering(bezoek, id);
  if (vergadering === undefined) return page(nietGevonden(persoon), 404);
  const bytes = await verslagBestand(app, vergadering, soort);
  if (bytes === undefined) return nietTeOpenen(bezoek, id);
  const naam = `Verslag loket ${vergadering.datum}${vergadering.verslag === undefined ? ' concept' : ''}.${soort}`;
  return soort === 'pdf' ? pdf(bytes, naam) : bestand(bytes, naam, mime.docx);
}

/** Closes a meeting, opens it again, or fixes its minutes. Sent twice it is once. */
export async function takeSluiten(bezoek: LoketBezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, persoon, now } = bezoek;
  const vergadering = await findVergadering(bezoek, id);
  if (vergadering === undefined) return page(nietGevonden(persoon), 404);
  const terug = { href: href('verslag', { id }), naam: 'Terug naar het verslag' };
  const doe = sent.get('doe');
  if (doe === 'sluiten' && vergadering.stand === 'gepland') {
    if (vergadering.datum > dateOf(now))
      return page(
        geweigerd(persoon, 'Deze vergadering is nog niet geweest', 'Een vergadering kan gesloten worden vanaf de dag zelf.', terug),
        409,
      );
    await sluitVergadering(app, vergadering);
  } else if (doe === 'heropenen') {
    if (vergadering.stand === 'vastgesteld')
      return page(
        geweigerd(
          persoon,
          'Dit verslag is vastgesteld',
          'Aan een vastgesteld verslag verandert niets meer. Zet een verbetering in het verslag van de volgende vergadering.',
          terug,
        ),
        409,
      );
    await heropenVergadering(app, vergadering);
  } else if (doe === 'vaststellen') {
    if (vergadering.stand === 'gepland')
      return page(
        geweigerd(persoon, 'Sluit eerst de vergadering', 'Een verslag kan vastgesteld worden als de vergadering gesloten is.', terug),
        409,
      );
    const inVergadering = await findVergadering(bezoek, sent.get('in') ?? '');
    await stelVast(app, vergadering, persoon.naam, inVergadering);
  }
  return redirect(metGedaan(href('verslag', { id }), 'bewaard'));
}
