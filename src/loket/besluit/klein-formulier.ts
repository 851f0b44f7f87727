import type { DossierRecord } from '../../storage/records.ts';
import type { Bezoek } from '../bezoek.ts';
import { makeToken } from '../csrf.ts';
import { geweigerd } from '../error-pages.ts';
import { page, type LoketResponse } from '../exchange.ts';
import { foutenLijst } from '../frame/form-fields.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { h1, knop, layout } from '../frame/layout.ts';
import { dossierHref } from '../dossiers/list-page.ts';

/** The crumbs above a page about a dossier's besluit. */
export const besluitKruimels = (dossier: DossierRecord) => [
  { naam: 'Dossiers', href: '/loket' },
  { naam: dossier.map === '' ? dossier.kenmerk : dossier.map, href: dossierHref(dossier.kenmerk) },
];

/** A page with one form on a dossier: its title, what it is about, its fields, what its button does. */
export function kleinFormulier(
  { app, dossier, persoon, now }: Bezoek,
  form: {
    titel: string;
    naar: string;
    terug: string;
    knop: string;
    fouten: Readonly<Partial<Record<string, string>>>;
    uitleg?: Shown;
    velden: Shown;
  },
): Html {
  const isFout = Object.keys(form.fouten).length > 0;
  const inhoud = html`<p class="kenmerk">${dossier.kenmerk}</p>
    ${h1(form.titel)} ${foutenLijst(form.fouten)} ${form.uitleg ?? ''}
    <form method="post" action="${form.naar}" class="formulier" id="formulier" novalidate>
      <input type="hidden" name="csrf" value="${makeToken(app.settings.LOKET_GEHEIM, persoon.id, now)}" />
      <div class="blok">${form.velden}</div>
      <div class="knoppen">${knop(form.knop)} <a class="utrecht-link" href="${form.terug}">Annuleren</a></div>
    </form>`;
  const titel = `${isFout ? 'Fout: ' : ''}${form.titel}`;
  return layout({ titel, persoon, kruimels: besluitKruimels(dossier), inhoud });
}

/** That something cannot be done on a dossier now, with what to do. */
export const kanNu = ({ persoon, dossier }: Bezoek, titel: string, uitleg: string): LoketResponse =>
  page(geweigerd(persoon, titel, uitleg, { href: dossierHref(dossier.kenmerk), naam: 'Terug naar het dossier' }), 409);

/** The named fields of a form as text; undefined where one is longer than anybody types. */
export function tekstVelden<Naam extends string>(sent: URLSearchParams, namen: readonly Naam[]): Record<Naam, string> | undefined {
  const gelezen = namen.map((naam) => [naam, sent.get(naam) ?? ''] as const);
  if (gelezen.some(([, waarde]) => waarde.length > 10_000)) return undefined;
  return Object.fromEntries(gelezen) as Record<Naam, string>;
}

export const teLang = (bezoek: Bezoek): LoketResponse =>
  page(
    geweigerd(bezoek.persoon, 'Dit formulier kan niet gelezen worden', 'Een tekst is veel te lang. Ga terug en kort hem in.', {
      href: dossierHref(bezoek.dossier.kenmerk),
      naam: 'Terug naar het dossier',
    }),
    400,
  );
