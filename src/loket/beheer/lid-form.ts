import { dateOf } from '../../calendar.ts';
import { alsInvoer, leesLid, lidVelden, type LidFouten, type LidInvoer } from '../../commissie/lid-invoer.ts';
import { loadLeden } from '../../commissie/leden.ts';
import { disciplineNaam, functieNaam, registratieNaam } from '../../commissie/woorden.ts';
import { disciplines, functies, registraties, type LidRecord } from '../../storage/records/commissie.ts';
import { href } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { makeToken } from '../csrf.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { keuzeLijst, tekstVeld, type Keuze } from '../frame/form-fields.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { html, type Html } from '../frame/html.ts';
import { a, h1, knop, layout, melding, p } from '../frame/layout.ts';

type Vorm = { invoer: LidInvoer; fouten: LidFouten; eigen?: LidRecord; leden: readonly LidRecord[] };

const kies = (tekst: string): Keuze => ['', tekst];

function lidForm({ app, persoon, now }: LoketBezoek, { invoer, fouten, eigen, leden }: Vorm): Html {
  const titel = eigen === undefined ? 'Lid toevoegen' : `${eigen.naam} wijzigen`;
  const vervangbaar = leden.filter(
    (lid) => lid.lidId !== eigen?.lidId && lid.vervangt === undefined && lid.functie !== 'deskundige-op-afroep',
  );
  const aantal = Object.keys(fouten).length;
  const inhoud = html`${h1(titel)}
    ${aantal > 0 && melding('error', html`<p class="utrecht-paragraph" role="alert" id="fouten" tabindex="-1">Nog niet bewaard: ${aantal === 1 ? 'één veld klopt niet' : `${aantal} velden kloppen niet`}. Kijk bij het veld wat u doet.</p>`)}
    ${eigen !== undefined && p('Stopt dit lid? Vul de laatste dag in. Stemmen en verslagen blijven leesbaar; verwijderen kan daarom niet.')}
    <form method="post" action="${eigen === undefined ? href('lidToevoegen') : href('lidWijzigen', { id: eigen.lidId })}" class="formulier">
      <input type="hidden" name="csrf" value="${makeToken(app.settings.LOKET_GEHEIM, persoon.id, now)}" />
      ${tekstVeld({ naam: 'naam', label: 'Naam', hulp: 'Zoals die in het verslag moet staan.', waarde: invoer.naam, max: 120, fout: fouten.naam })}
      ${keuzeLijst({ naam: 'functie', label: 'Functie in het loket', waarde: invoer.functie, keuzes: [kies('Kies…'), ...functies.map((een): Keuze => [een, functieNaam[een]])], fout: fouten.functie })}
      ${tekstVeld({ naam: 'vanaf', label: 'Eerste dag als lid', waarde: invoer.vanaf, soort: 'date', max: 10, fout: fouten.vanaf })}
      ${tekstVeld({ naam: 'tot', label: 'Laatste dag als lid', hulp: 'Leeg zolang die niet bekend is.', waarde: invoer.tot, soort: 'date', max: 10, fout: fouten.tot })}
      ${keuzeLijst({ naam: 'schoolId', label: 'Verbonden aan school', hulp: 'Bij een aanvraag van deze school onthoudt dit lid zich van stemming (handboek 2.4).', waarde: invoer.schoolId, keuzes: [kies('geen school van het samenwerkingsverband'), ...app.settings.scholen.map(({ id, naam }): Keuze => [id, naam])], fout: fouten.schoolId })}
      ${tekstVeld({ naam: 'account', label: 'Nummer van het account', hulp: 'Alleen nodig om zelf op de pagina te stemmen. Het lid ziet dit nummer bij de stemming over een dossier en geeft het door.', waarde: invoer.account, max: 60, fout: fouten.account })}
      ${keuzeLijst({ naam: 'registratie', label: 'Registratie', hulp: 'Van de twee deskundigen; het handboek heeft er het liefst een.', waarde: invoer.registratie, keuzes: [kies('niet ingevuld'), ...registraties.map((een): Keuze => [een, registratieNaam[een]])], fout: fouten.registratie })}
      ${keuzeLijst({ naam: 'discipline', label: 'Discipline', hulp: 'Alleen van een deskundige op afroep.', waarde: invoer.discipline, keuzes: [kies('Kies…'), ...disciplines.map((een): Keuze => [een, disciplineNaam[een]])], fout: fouten.discipline })}
      ${tekstVeld({ naam: 'regio', label: 'Regio', hulp: 'Alleen van een deskundige op afroep; de pool komt uit verschillende regio’s.', waarde: invoer.regio, max: 60, fout: fouten.regio })}
      ${keuzeLijst({ naam: 'vervangt', label: 'Vervangt', hulp: 'Alleen van een vervanger, in de dagen hierboven. Wie vervangen wordt, stemt dan niet.', waarde: invoer.vervangt, keuzes: [kies('niemand'), ...vervangbaar.map(({ lidId, naam, functie }): Keuze => [lidId, `${naam}, ${functieNaam[functie]}`])], fout: fouten.vervangt })}
      <div class="knoppen">${knop(eigen === undefined ? 'Toevoegen' : 'Wijzigen')} ${a(href('beheerLeden'), 'Annuleren')}</div>
    </form>`;
  const kruimels = [{ naam: 'Leden van het loket', href: href('beheerLeden') }];
  return layout({ titel: `${aantal > 0 ? 'Fout: ' : ''}${titel}`, persoon, kruimels, inhoud, deel: 'beheer' });
}

const invoerUit = (sent: URLSearchParams): LidInvoer =>
  Object.fromEntries(lidVelden.map((veld) => [veld, (sent.get(veld) ?? '').trim().slice(0, 300)])) as LidInvoer;

const alleLeden = async ({ app, now }: LoketBezoek): Promise<LidRecord[]> => (await loadLeden(app, dateOf(now))).alle;

/** The form to add a member. */
export async function showLidNieuw(bezoek: LoketBezoek): Promise<LoketResponse> {
  const invoer = alsInvoer({ vanaf: dateOf(bezoek.now) });
  return page(lidForm(bezoek, { invoer, fouten: {}, leden: await alleLeden(bezoek) }));
}

/** Adds a member; the same form twice is one member. */
export async function takeLidNieuw(bezoek: LoketBezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const { app } = bezoek;
  const leden = await alleLeden(bezoek);
  const invoer = invoerUit(sent);
  const gelezen = leesLid(invoer, leden, app.settings.scholen);
  if (!gelezen.ok) return page(lidForm(bezoek, { invoer, fouten: gelezen.fouten, leden }), 422);
  await app.storage.leden.insert(gelezen.lid);
  return redirect(metGedaan(href('beheerLeden'), 'bewaard'));
}

const isLidId = (id: string): boolean => /^[\w-]{1,60}$/.test(id);
const findLid = async ({ app }: LoketBezoek, id: string): Promise<LidRecord | undefined> =>
  isLidId(id) ? (await app.storage.leden.get('lid', id))?.record : undefined;

/** The form to change a member. */
export async function showLid(bezoek: LoketBezoek, id: string): Promise<LoketResponse> {
  const eigen = await findLid(bezoek, id);
  if (eigen === undefined) return page(nietGevonden(bezoek.persoon), 404);
  return page(lidForm(bezoek, { invoer: alsInvoer(eigen), fouten: {}, eigen, leden: await alleLeden(bezoek) }));
}

/** Changes a member, or gives the last day. */
export async function takeLid(bezoek: LoketBezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app } = bezoek;
  const eigen = await findLid(bezoek, id);
  if (eigen === undefined) return page(nietGevonden(bezoek.persoon), 404);
  const leden = await alleLeden(bezoek);
  const invoer = invoerUit(sent);
  const gelezen = leesLid(invoer, leden, app.settings.scholen, id);
  if (!gelezen.ok) return page(lidForm(bezoek, { invoer, fouten: gelezen.fouten, eigen, leden }), 422);
  await app.storage.leden.change('lid', id, () => gelezen.lid);
  return redirect(metGedaan(href('beheerLeden'), 'bewaard'));
}
