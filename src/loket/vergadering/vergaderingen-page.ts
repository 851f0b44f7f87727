import { dateOf, type IsoDate } from '../../calendar.ts';
import {
  foutenIn,
  komende,
  loadVergaderingen,
  planVergadering,
  wijzigVergadering,
  type VergaderingFouten,
  type VergaderingInvoer,
} from '../../commissie/vergaderingen.ts';
import { loadLeden } from '../../commissie/leden.ts';
import { schoneTekst } from '../../commissie/opmerking.ts';
import type { VergaderingRecord } from '../../storage/records/commissie.ts';
import { href, mag } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { makeToken } from '../csrf.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { tekstVeld } from '../frame/form-fields.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { html, type Html } from '../frame/html.ts';
import { kaartTabel, type Regel } from '../frame/kaart-tabel.ts';
import { a, h1, h2, knop, knopLink, layout, merk, p } from '../frame/layout.ts';
import { samenstellingMelding } from './stem-blok.ts';
import { isVergaderingId } from './vergadering-id.ts';
import { vergaderdag, vergaderingHref } from './vergadering-woorden.ts';

/** Where a meeting stands on a day; one that was held and not closed yet asks for that. */
export const standMerk = ({ stand, datum }: VergaderingRecord, vandaag: IsoDate): Html =>
  ({
    gepland: datum < vandaag ? merk('let-op', 'geweest, nog niet gesloten') : merk('vraag', 'gepland'),
    gehouden: merk('let-op', 'verslag in concept'),
    vastgesteld: merk('goed', 'verslag vastgesteld'),
    vervallen: merk('stil', 'gaat niet door'),
  })[stand];

const aantal = (n: number): string => (n === 1 ? '1 dossier' : `${n} dossiers`);
const regelVan = (vergadering: VergaderingRecord, vandaag: IsoDate): Regel => [
  html`${a(vergaderingHref(vergadering.vergaderingId), vergaderdag(vergadering))}<span class="klein">${vergadering.tijd} uur</span>`,
  vergadering.plaats,
  aantal(vergadering.agenda.length),
  standMerk(vergadering, vandaag),
];
const kolommen = ['Vergadering', 'Plaats', 'Agenda', 'Stand'];

/** The meetings: those to come first. */
export async function showVergaderingen({ app, persoon, now, query }: LoketBezoek): Promise<LoketResponse> {
  const [alle, leden] = await Promise.all([loadVergaderingen(app), loadLeden(app, dateOf(now))]);
  const vandaag = dateOf(now);
  const rijVan = (een: VergaderingRecord) => regelVan(een, vandaag);
  const straks = komende(alle, now);
  const eerder = alle.filter((een) => !straks.includes(een));
  const inhoud = html`${h1('Vergaderingen')} ${samenstellingMelding({ leden })}
    <p class="acties">
      ${mag('vergaderingNieuw', persoon.rollen) && knopLink(href('vergaderingNieuw'), 'Vergadering plannen')}
      ${mag('beheerLeden', persoon.rollen) && a(href('beheerLeden'), 'Leden van het loket')}
    </p>
    <section aria-labelledby="straks">
      ${h2('Gepland', 'straks')}
      ${straks.length === 0 ? p('Er is geen vergadering gepland.') : kaartTabel('Geplande vergaderingen, eerste bovenaan', kolommen, straks.map(rijVan))}
    </section>
    ${
      eerder.length > 0 &&
      html`<section aria-labelledby="eerder">
        ${h2('Eerder', 'eerder')} ${kaartTabel('Eerdere vergaderingen, nieuwste bovenaan', kolommen, eerder.map(rijVan))}
      </section>`
    }`;
  return page(layout({ titel: 'Vergaderingen', persoon, inhoud, query, deel: 'vergaderingen' }));
}

type Vorm = { invoer: VergaderingInvoer; fouten: VergaderingFouten; vergadering?: VergaderingRecord };

function gegevensForm({ app, persoon, now }: LoketBezoek, { invoer, fouten, vergadering }: Vorm): Html {
  const nieuw = vergadering === undefined;
  const titel = nieuw ? 'Vergadering plannen' : 'Dag, tijd of plaats wijzigen';
  const inhoud = html`${h1(titel)}
    <form
      method="post"
      action="${nieuw ? href('vergaderingNieuw') : href('vergaderingGegevens', { id: vergadering.vergaderingId })}"
      class="formulier"
    >
      <input type="hidden" name="csrf" value="${makeToken(app.settings.LOKET_GEHEIM, persoon.id, now)}" />
      ${tekstVeld({ naam: 'datum', label: 'Dag', waarde: invoer.datum, soort: 'date', max: 10, fout: fouten.datum })}
      ${tekstVeld({ naam: 'tijd', label: 'Begint om', hulp: 'Bijvoorbeeld 09:30.', waarde: invoer.tijd, max: 5, fout: fouten.tijd })}
      ${tekstVeld({ naam: 'plaats', label: 'Plaats', hulp: 'Bijvoorbeeld Houten, kamer 2, of Teams.', waarde: invoer.plaats, max: 120, fout: fouten.plaats })}
      <div class="knoppen">
        ${knop(nieuw ? 'Plannen' : 'Wijzigen')}
        ${a(nieuw ? href('vergaderingen') : vergaderingHref(vergadering.vergaderingId), 'Annuleren')}
      </div>
    </form>`;
  const kruimels = [
    { naam: 'Vergaderingen', href: href('vergaderingen') },
    ...(nieuw ? [] : [{ naam: vergaderdag(vergadering), href: vergaderingHref(vergadering.vergaderingId) }]),
  ];
  return layout({ titel: `${Object.keys(fouten).length > 0 ? 'Fout: ' : ''}${titel}`, persoon, kruimels, inhoud, deel: 'vergaderingen' });
}

const invoerUit = (sent: URLSearchParams): VergaderingInvoer => ({
  datum: (sent.get('datum') ?? '').trim().slice(0, 20),
  tijd: (sent.get('tijd') ?? '').trim().slice(0, 20),
  plaats: (sent.get('plaats') ?? '').slice(0, 500),
});

/** The form to plan a meeting. */
export const showNieuw = async (bezoek: LoketBezoek): Promise<LoketResponse> =>
  page(gegevensForm(bezoek, { invoer: { datum: '', tijd: '', plaats: '' }, fouten: {} }));

/** Plans a meeting. */
export async function takeNieuw(bezoek: LoketBezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const invoer = invoerUit(sent);
  const fouten = foutenIn(invoer, dateOf(bezoek.now));
  if (Object.keys(fouten).length > 0) return page(gegevensForm(bezoek, { invoer, fouten }), 422);
  const { vergaderingId } = await planVergadering(bezoek.app, invoer);
  return redirect(metGedaan(vergaderingHref(vergaderingId), 'bewaard'));
}

/** A meeting by the id in an address; undefined where there is none. */
export const findVergadering = async ({ app }: Pick<LoketBezoek, 'app'>, id: string): Promise<VergaderingRecord | undefined> =>
  isVergaderingId(id) ? (await app.storage.vergaderingen.get('vergadering', id))?.record : undefined;

/** The form to move a meeting. */
export async function showGegevens(bezoek: LoketBezoek, id: string): Promise<LoketResponse> {
  const vergadering = await findVergadering(bezoek, id);
  if (vergadering === undefined) return page(nietGevonden(bezoek.persoon), 404);
  if (vergadering.stand !== 'gepland') return redirect(vergaderingHref(id));
  return page(gegevensForm(bezoek, { invoer: vergadering, fouten: {}, vergadering }));
}

/** Moves a meeting that is still to be held. */
export async function takeGegevens(bezoek: LoketBezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const vergadering = await findVergadering(bezoek, id);
  if (vergadering === undefined) return page(nietGevonden(bezoek.persoon), 404);
  const invoer = invoerUit(sent);
  const fouten = foutenIn(invoer, dateOf(bezoek.now));
  if (Object.keys(fouten).length > 0) return page(gegevensForm(bezoek, { invoer, fouten, vergadering }), 422);
  const { datum, tijd, plaats } = invoer;
  await wijzigVergadering(bezoek.app, id, (found) =>
    found.stand === 'gepland' ? { ...found, datum, tijd, plaats: schoneTekst(plaats) } : undefined,
  );
  return redirect(metGedaan(vergaderingHref(id), 'bewaard'));
}
