import { schrijfAudit, inzageVan } from '../../audit/index.ts';
import { TeGrootVoorZip, maxZip } from '../../bundel/bundel-zip.ts';
import { dateOf, inDutch, isIsoDate } from '../../calendar.ts';
import { wisverzoeken } from '../../retain/wissen.ts';
import type { AuditRegel } from '../../storage/records/audit.ts';
import { href } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { bewijs } from '../dossiers/filter-form.ts';
import { geweigerd } from '../error-pages.ts';
import { bestand, page, zip, type LoketResponse } from '../exchange.ts';
import { foutenLijst, tekstVeld } from '../frame/form-fields.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { kaartTabel } from '../frame/kaart-tabel.ts';
import { a, h1, h2, knop, layout, melding, p } from '../frame/layout.ts';
import { dagVan, momentVan } from '../frame/woorden.ts';
import { maakCsv } from '../register/export/csv.ts';
import { folded, maxZoektekst } from '../zoeken/woorden.ts';
import { maakInzageZip } from './inzage-zip.ts';
import { zoekLeerling, type Gezocht, type Treffer } from './zoek-leerling.ts';

const titel = 'Rechten van ouders en leerlingen';
/** Lines of who read that one list shows; the file holds all. */
const getoond = 500;
/** Dossiers that are chosen at once. */
export const maxGekozen = 20;

type Fouten = Partial<Record<'naam' | 'geboortedatum', string>>;

const zoekForm = (bezoek: LoketBezoek, { naam, geboortedatum }: Gezocht, fouten: Fouten): Html =>
  html`${foutenLijst(fouten, 'Nog niet gezocht')}
    <form method="post" action="${href('rechtenZoeken')}" class="formulier" id="formulier" novalidate>
      ${bewijs(bezoek)}
      <div class="blok">
        ${tekstVeld({ naam: 'naam', label: 'Naam van de leerling', hulp: 'Voornaam en achternaam.', waarde: naam, max: maxZoektekst, fout: fouten.naam })}
        ${tekstVeld({ naam: 'geboortedatum', label: 'Geboortedatum', soort: 'date', waarde: geboortedatum, max: 10, fout: fouten.geboortedatum })}
      </div>
      <div class="knoppen">${knop('Zoek alles van deze leerling')}</div>
    </form>`;

async function openVerzoeken({ app }: LoketBezoek): Promise<Shown> {
  const open = await wisverzoeken(app);
  if (open.length === 0) return false;
  const regels = open.map(
    ({ verzoekId, dossiers, gevraagdDoor, gevraagdOp, goedkeuring }) =>
      [
        a(href('wissen', { id: verzoekId }), dossiers.map(({ kenmerk }) => kenmerk).join(', ')),
        gevraagdDoor,
        momentVan(gevraagdOp),
        goedkeuring === undefined ? 'wacht op een tweede persoon' : 'wordt uitgevoerd',
      ] as const,
  );
  return html`${h2('Verzoeken om te wissen')} ${kaartTabel('Verzoeken om te wissen', ['Dossiers', 'Gevraagd door', 'Op', 'Stand'], regels)}`;
}

async function begin(bezoek: LoketBezoek, gezocht: Gezocht, fouten: Fouten, status = 200): Promise<LoketResponse> {
  const inhoud = html`${h1(titel)}
  ${p('Ouders en leerlingen mogen vragen wat er over hen wordt bewaard, wie het heeft gelezen, en of het gewist kan worden. Kijk eerst na of degene die het vraagt dat mag: een ouder met gezag, of de leerling zelf vanaf 16 jaar.')}
  ${zoekForm(bezoek, gezocht, fouten)} ${await openVerzoeken(bezoek)}`;
  const isFout = Object.keys(fouten).length > 0;
  return page(
    layout({ titel: `${isFout ? 'Fout: ' : ''}${titel}`, persoon: bezoek.persoon, inhoud, deel: 'rechten', query: bezoek.query }),
    status,
  );
}

/** Where a right of a person is answered: who it is about, and what waits. */
export const showRechten = (bezoek: LoketBezoek): Promise<LoketResponse> => begin(bezoek, { naam: '', geboortedatum: '' }, {});

function leesGezocht(sent: URLSearchParams): { gezocht: Gezocht; fouten: Fouten } {
  const gezocht = {
    naam: (sent.get('naam') ?? '').trim().slice(0, maxZoektekst),
    geboortedatum: (sent.get('geboortedatum') ?? '').trim().slice(0, 10),
  };
  const fouten: Fouten = {};
  if (folded(gezocht.naam).split(' ').length < 2)
    fouten.naam = 'Vul de voornaam en de achternaam in. Op een deel van een naam vindt u ook anderen.';
  if (!isIsoDate(gezocht.geboortedatum)) fouten.geboortedatum = 'Vul de geboortedatum in, zoals 14-03-2011.';
  return { gezocht, fouten };
}

const statusVan = ({ dossier }: Treffer): string =>
  dossier.vernietigdOp === undefined ? dossier.status : `stukken vernietigd op ${dagVan(dossier.vernietigdOp)}`;

function keuze(bezoek: LoketBezoek, gezocht: Gezocht, treffers: readonly Treffer[], meer: boolean): Html {
  const school = (id: string) => bezoek.app.settings.scholen.find((one) => one.id === id)?.naam ?? 'niet in het register';
  const regels = treffers.map(
    (treffer) =>
      [
        html`<label class="keuze"
          ><input
            class="utrecht-checkbox utrecht-checkbox--html-input"
            type="checkbox"
            name="dossier"
            value="${treffer.dossier.kenmerk}"
            ${treffer.zeker && html` checked`}
          />
          ${treffer.dossier.kenmerk}</label
        >`,
        school(treffer.dossier.schoolId),
        dagVan(treffer.dossier.ontvangenOp),
        statusVan(treffer),
        html`${treffer.waar.join('; ')}${!treffer.zeker && html` <strong>Kijk zelf na of dit dezelfde leerling is.</strong>`}`,
        a(href('dossier', { kenmerk: treffer.dossier.kenmerk }), 'Open'),
      ] as const,
  );
  return html`${h1(titel)} ${p(`Gezocht: ${gezocht.naam}, geboren op ${inDutch(gezocht.geboortedatum)}.`)}
  ${meer && melding('warning', p('Er zijn te veel dossiers of lijsten om ze allemaal na te kijken: alleen de nieuwste zijn doorzocht. Zoek de leerling ook op in de lijst met dossiers.'))}
  ${
    treffers.length === 0
      ? melding(
          'info',
          p(
            'Er is niets van deze leerling gevonden: niet in dossiers, niet in het register en niet op LWOO-lijsten. Van een dossier dat vernietigd is zonder besluit, is niet meer te zien over wie het ging.',
          ),
        )
      : html`<form method="post" action="${href('rechtenInzage')}" class="formulier" id="formulier">
            ${bewijs(bezoek)}<input type="hidden" name="naam" value="${gezocht.naam}" /><input
              type="hidden"
              name="geboortedatum"
              value="${gezocht.geboortedatum}"
            />
            ${kaartTabel('Wat er gevonden is', ['Dossier', 'School', 'Ontvangen', 'Stand', 'Gevonden op', 'Nakijken'], regels)}
            <div class="knoppen">
              ${knop('Inzage: maak de zip')}
              <button type="submit" formaction="${href('rechtenGelezen')}" class="utrecht-button utrecht-button--secondary-action">
                Wie heeft gelezen
              </button>
              <button
                type="submit"
                formaction="${href('rechtenGelezen')}"
                name="als"
                value="csv"
                class="utrecht-button utrecht-button--secondary-action"
              >
                Wie heeft gelezen (CSV)
              </button>
              <button type="submit" formaction="${href('wissenVragen')}" class="utrecht-button utrecht-button--secondary-action">
                Wissen vragen
              </button>
            </div>
          </form>
          ${p('Wissen gebeurt pas als een tweede persoon het goedkeurt. U ziet eerst wat er weggaat en wat moet blijven, en waarom.')}`
  }
  ${p(a(href('rechten'), 'Een andere leerling zoeken'))}`;
}

/** Looks a pupil up over dossiers, register and LWOO; the name stands in the form and in no address. */
export async function takeZoekLeerling(bezoek: LoketBezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const { gezocht, fouten } = leesGezocht(sent);
  if (Object.keys(fouten).length > 0) return begin(bezoek, gezocht, fouten, 400);
  const { treffers, meer } = await zoekLeerling(bezoek.app, gezocht);
  return page(layout({ titel, persoon: bezoek.persoon, inhoud: keuze(bezoek, gezocht, treffers, meer), deel: 'rechten' }));
}

const terug = { href: href('rechten'), naam: 'Terug naar Rechten' };

/** Which dossiers were chosen, of those that belong to the pupil; or the page that says what to do. Each is written in the audit record by itself. */
export async function leesKeuze(
  bezoek: LoketBezoek,
  sent: URLSearchParams,
  wat: { daad: string; route: string },
): Promise<{ gezocht: Gezocht; gekozen: Treffer[] } | LoketResponse> {
  const { app, persoon } = bezoek;
  const { gezocht, fouten } = leesGezocht(sent);
  const namen = new Set(sent.getAll('dossier'));
  if (Object.keys(fouten).length > 0) return begin(bezoek, gezocht, fouten, 400);
  const gekozen = (await zoekLeerling(app, gezocht)).treffers.filter(({ dossier }) => namen.has(dossier.kenmerk));
  if (gekozen.length === 0 || gekozen.length > maxGekozen) {
    const uitleg =
      gekozen.length === 0 ? 'Kruis aan welke dossiers van deze leerling zijn.' : `Kies hoogstens ${maxGekozen} dossiers tegelijk.`;
    return page(geweigerd(persoon, 'Kies eerst welke dossiers', uitleg, terug), 400);
  }
  for (const { dossier } of gekozen) {
    const { kenmerk, dossierId, schoolId } = dossier;
    await schrijfAudit(app, { wie: persoon, ...wat, uitslag: 'gegeven', kenmerk, dossierId, schoolId });
  }
  return { gezocht, gekozen };
}

/** Everything of one pupil as one zip. */
export async function takeInzage(bezoek: LoketBezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const keuzeVan = await leesKeuze(bezoek, sent, { daad: 'inzage gegeven in alles van de leerling', route: 'rechtenInzage' });
  if ('status' in keuzeVan) return keuzeVan;
  try {
    return zip(await maakInzageZip(bezoek.app, keuzeVan.gezocht, keuzeVan.gekozen), `Inzage ${dateOf(bezoek.now)}.zip`);
  } catch (error) {
    if (!(error instanceof TeGrootVoorZip)) throw error;
    const uitleg = `De bestanden zijn samen ${error.megabytes} MB, en één zip kan ${maxZip / 1_000_000} MB zijn. Kies minder dossiers tegelijk. Is één dossier al te groot, haal de bestanden dan uit SharePoint.`;
    return page(geweigerd(bezoek.persoon, 'Dit is te groot voor één zip', uitleg, terug), 413);
  }
}

const regelVan = ({ op, naam, rollen, daad, kenmerk = '', uitslag }: AuditRegel) =>
  [momentVan(op), naam, rollen.join(', '), uitslag === 'niet-gedaan' ? `${daad} (niet gelukt)` : daad, kenmerk] as const;

/** Who opened what of one pupil, from the audit record; as a page, or whole as a CSV file. */
export async function takeGelezen(bezoek: LoketBezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const keuzeVan = await leesKeuze(bezoek, sent, { daad: 'nagekeken wie heeft gelezen', route: 'rechtenGelezen' });
  if ('status' in keuzeVan) return keuzeVan;
  const { app, persoon } = bezoek;
  const perDossier = await Promise.all(keuzeVan.gekozen.map(({ dossier }) => inzageVan(app, dossier.dossierId)));
  // What was begun shows by how it ended
  const regels = perDossier
    .flat()
    .filter(({ uitslag }) => uitslag !== 'begonnen')
    .toSorted((x, y) => x.nummer - y.nummer)
    .map(regelVan);
  const koppen = ['Wanneer', 'Wie', 'Rol', 'Wat', 'Dossier'];
  if (sent.get('als') === 'csv')
    return bestand(
      await maakCsv({ kolommen: koppen.map((naam) => ({ naam })), rijen: regels }),
      `Wie heeft gelezen ${dateOf(bezoek.now)}.csv`,
      'text/csv; charset=utf-8',
    );
  const mensen = new Set(regels.map(([, naam]) => naam)).size;
  const inhoud = html`${h1('Wie heeft gelezen')}
  ${p(`Van ${keuzeVan.gezocht.naam}: ${regels.length} keer, door ${mensen} ${mensen === 1 ? 'persoon' : 'mensen'}. Dit is wat er op de pagina van het loket is geopend en gedaan. Wie een map in SharePoint opende, staat in het auditlogboek van Microsoft 365; vraag dat aan de beheerder.`)}
  ${regels.length > getoond && melding('info', p(`Hier staan de laatste ${getoond}. Kies CSV voor alle regels.`))}
  ${kaartTabel('Wie heeft gelezen', koppen, regels.slice(-getoond).toReversed())} ${p(a(terug.href, terug.naam))}`;
  return page(layout({ titel: 'Wie heeft gelezen', persoon, inhoud, deel: 'rechten', kruimels: [{ naam: titel, href: href('rechten') }] }));
}
