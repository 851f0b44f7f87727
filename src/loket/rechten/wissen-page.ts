import { keurRol } from '../../retain/goedkeuren.ts';
import { blijftAltijd, keurWissenGoed, vraagWissen, wijsWissenAf, wisStempel } from '../../retain/wissen.ts';
import type { WisverzoekRecord } from '../../storage/records/wisverzoek.ts';
import { href } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { bewijs } from '../dossiers/filter-form.ts';
import { geweigerd, nietGevonden } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { kaartTabel } from '../frame/kaart-tabel.ts';
import { a, gegevens, h1, h2, layout, melding, p } from '../frame/layout.ts';
import { momentVan } from '../frame/woorden.ts';
import { leesKeuze } from './rechten-page.ts';

const find = async ({ app }: LoketBezoek, id: string): Promise<WisverzoekRecord | undefined> =>
  /^[0-9a-f]{24}$/.test(id) ? (await app.storage.wisverzoeken.get('wissen', id))?.record : undefined;

/** Asks for dossiers to be destroyed; what comes of it another person decides. */
export async function takeWissenVragen(bezoek: LoketBezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const keuze = await leesKeuze(bezoek, sent, { daad: 'gevraagd om alles van de leerling te wissen', route: 'wissenVragen' });
  if ('status' in keuze) return keuze;
  const dossiers = keuze.gekozen.map(({ dossier }) => dossier);
  const { verzoekId } = await vraagWissen(bezoek.app, dossiers, bezoek.persoon);
  return redirect(href('wissen', { id: verzoekId }));
}

const standVan = ({ klaarOp, afgewezenDoor, goedkeuring }: WisverzoekRecord): string => {
  if (afgewezenDoor !== undefined) return `teruggestuurd door ${afgewezenDoor}`;
  if (goedkeuring === undefined) return klaarOp === undefined ? 'wacht op een tweede persoon' : 'er is niets dat gewist mag worden';
  return klaarOp === undefined
    ? `goedgekeurd door ${goedkeuring.door}, wordt uitgevoerd`
    : `goedgekeurd door ${goedkeuring.door}, klaar op ${momentVan(klaarOp)}`;
};

function keurBlok(bezoek: LoketBezoek, verzoek: WisverzoekRecord): Shown {
  if (verzoek.klaarOp !== undefined || verzoek.goedkeuring !== undefined) return false;
  if (verzoek.gevraagdDoorAccount === bezoek.persoon.id)
    return melding('info', p('U vroeg dit zelf. Een tweede persoon keurt het goed: de secretaris of de directeur-bestuurder.'));
  return html`<form method="post" action="${href('wissenKeuren', { id: verzoek.verzoekId })}" class="formulier" id="formulier">
    ${bewijs(bezoek)}
    <input type="hidden" name="stempel" value="${wisStempel(verzoek)}" />
    ${p('Open de dossiers eerst en kijk na of het de goede leerling is. Wissen kan niet ongedaan worden gemaakt.')}
    <div class="knoppen">
      <button type="submit" name="doe" value="goed" class="utrecht-button utrecht-button--primary-action">Goedkeuren en vernietigen</button>
      <button type="submit" name="doe" value="terug" class="utrecht-button utrecht-button--secondary-action">Terugsturen</button>
    </div>
  </form>`;
}

/** A request to destroy: what goes, what stays and why, and what came of it. */
export async function showWissen(bezoek: LoketBezoek, id: string): Promise<LoketResponse> {
  const verzoek = await find(bezoek, id);
  if (verzoek === undefined) return page(nietGevonden(bezoek.persoon), 404);
  const regels = verzoek.dossiers.map(
    ({ kenmerk, lijst, bestanden = 0, behouden, uitkomst }) =>
      [
        a(href('dossier', { kenmerk }), kenmerk),
        lijst === undefined ? 'blijft' : `${bestanden} bestanden en alles wat de dienst ervan maakte`,
        uitkomst ?? behouden ?? 'gaat weg na goedkeuring',
      ] as const,
  );
  const titel = 'Verzoek om te wissen';
  const inhoud: Html = html`${h1(titel)}
    ${gegevens([
      ['Gevraagd door', verzoek.gevraagdDoor],
      ['Gevraagd op', momentVan(verzoek.gevraagdOp)],
      ['Stand', standVan(verzoek)],
    ])}
    ${kaartTabel('Dossiers van dit verzoek', ['Dossier', 'Wat weggaat', 'Uitkomst of waarom het blijft'], regels)}
    <section aria-labelledby="blijft">
      ${h2('Wat altijd blijft, en waarom', 'blijft')}
      <ul class="utrecht-unordered-list">
        ${blijftAltijd.map((tekst) => html`<li class="utrecht-unordered-list__item">${tekst}</li>`)}
      </ul>
    </section>
    ${keurBlok(bezoek, verzoek)}`;
  const kruimels = [{ naam: 'Rechten van ouders en leerlingen', href: href('rechten') }];
  return page(layout({ titel, persoon: bezoek.persoon, inhoud, deel: 'rechten', kruimels, query: bezoek.query }));
}

const redenen = {
  'zelfde-mens': 'U vroeg dit zelf. Een tweede persoon moet het goedkeuren.',
  veranderd: 'Het verzoek is anders dan wat u zag. Open het opnieuw en kijk het na.',
  'niet-open': 'Dit verzoek is al afgehandeld.',
} as const;

/** Approves a request, or sends it back. */
export async function takeWissen(bezoek: LoketBezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, persoon } = bezoek;
  const verzoek = await find(bezoek, id);
  if (verzoek === undefined) return page(nietGevonden(persoon), 404);
  const naar = href('wissen', { id });
  const rol = keurRol({ ...app.settings, VERNIETIGEN_ROL: 'beide' }, persoon.rollen) ?? '';
  if (sent.get('doe') === 'terug') {
    await wijsWissenAf(app, id, persoon.naam);
    return redirect(naar);
  }
  const uitkomst = await keurWissenGoed(app, id, sent.get('stempel') ?? '', { id: persoon.id, naam: persoon.naam, rol });
  if (uitkomst === 'goed') return redirect(naar);
  return page(
    geweigerd(persoon, 'Dit kan niet goedgekeurd worden', redenen[uitkomst], { href: naar, naam: 'Terug naar het verzoek' }),
    409,
  );
}
