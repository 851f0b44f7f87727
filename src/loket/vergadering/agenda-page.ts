import { dateOf, inDutch } from '../../calendar.ts';
import { bekendVan, haalVanAgenda, ordenAgenda, verplaats, voorstellen, zetOpAgenda, type AgendaDossier } from '../../commissie/agenda.ts';
import { hoofdstukVan, volgensHandboek } from '../../commissie/agenda-volgorde.ts';
import { isZittendOp, opFunctie } from '../../commissie/zitting.ts';
import { functieNaam } from '../../commissie/woorden.ts';
import { foutInNotitie, maxNotitie, schoneTekst } from '../../commissie/opmerking.ts';
import { isOpenVergadering, loadVergaderingen, maxAgenda, wijzigVergadering } from '../../commissie/vergaderingen.ts';
import { besluitVan } from '../../commissie/uitslag.ts';
import type { LidRecord, VergaderingRecord } from '../../storage/records/commissie.ts';
import { href, mag } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { makeToken } from '../csrf.ts';
import { geweigerd, nietGevonden } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { tekstVeld, tekstvak } from '../frame/form-fields.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { a, gegevens, h1, h2, knop, knopLink, layout, merk, p } from '../frame/layout.ts';
import { soortKort, statusKleur, variantNaam } from '../frame/woorden.ts';
import { loadAgendaRegels, loadAgendeerbaar, type AgendaRegel } from './agenda-gegevens.ts';
import { vergaderdag, vergaderingHref } from './vergadering-woorden.ts';
import { findVergadering, standMerk } from './vergaderingen-page.ts';

type Beheer = { bezoek: LoketBezoek; vergadering: VergaderingRecord; token: string; magWijzigen: boolean };

const knopForm = ({ vergadering, token }: Beheer, doe: string, dossierId: string, inhoud: Shown, plaats?: number): Html =>
  html`<form method="post" action="${href('agenda', { id: vergadering.vergaderingId })}" class="agenda__knop">
    <input type="hidden" name="csrf" value="${token}" /><input type="hidden" name="doe" value="${doe}" />
    <input
      type="hidden"
      name="dossier"
      value="${dossierId}"
    />${plaats !== undefined && html`<input type="hidden" name="plaats" value="${plaats}" />`} ${inhoud}
  </form>`;

const kleineKnop = (tekst: string, uitleg: string): Html =>
  html`<button type="submit" class="utrecht-button utrecht-button--secondary-action agenda__klein">
    <span aria-hidden="true">${tekst}</span><span class="alleen-lezen">${uitleg}</span>
  </button>`;

function stemStand({ punt, uitslag }: AgendaRegel): Html {
  if (punt.conclusie === 'aanhouden') return merk('let-op', 'aangehouden');
  if (punt.conclusie === 'niet-behandeld') return merk('stil', 'niet behandeld');
  const besluit =
    uitslag === undefined
      ? punt.telling?.uitkomst === 'gelijk'
        ? punt.telling.keuze?.keuze
        : punt.telling?.uitkomst
      : besluitVan(uitslag);
  if (besluit === 'toekennen') return merk('goed', 'voor toekennen');
  if (besluit === 'afwijzen') return merk('fout', 'voor afwijzen');
  if (uitslag?.uitkomst === 'gelijk') return merk('let-op', 'stemmen staken');
  const open = uitslag?.nogNietGestemd.length ?? 0;
  return merk('vraag', open === 0 ? 'geen uitslag' : `${open} ${open === 1 ? 'stem' : 'stemmen'} te gaan`);
}

function regelView(beheer: Beheer, regel: AgendaRegel, index: number, count: number): Html {
  const { punt, rij } = regel;
  const { vergadering, magWijzigen } = beheer;
  const naam = rij === undefined || rij.map === '' ? punt.kenmerk : rij.map;
  return html`<li class="agenda__punt">
    <span class="agenda__nummer" aria-hidden="true">${index + 1}</span>
    <div class="agenda__wat">
      <a class="utrecht-link" href="${href('punt', { id: vergadering.vergaderingId, kenmerk: punt.kenmerk })}">${naam}</a>
      <span class="klein"
        >${punt.kenmerk} ·
        ${soortKort(punt.soort)}${punt.variant !== undefined && punt.variant !== 'nieuw' && `, ${variantNaam[punt.variant]}`} ·
        ${punt.schoolNaam}${rij?.besluitVoor !== undefined && ` · besluit voor ${inDutch(rij.besluitVoor)}`}</span
      >
    </div>
    <div class="agenda__stand">${rij !== undefined && merk(statusKleur[rij.status], rij.status)} ${stemStand(regel)}</div>
    ${
      magWijzigen &&
      html`<div class="agenda__knoppen">
        ${index > 0 && knopForm(beheer, 'plaats', punt.dossierId, kleineKnop('↑', `${naam} eerder behandelen`), index - 1)}
        ${index < count - 1 && knopForm(beheer, 'plaats', punt.dossierId, kleineKnop('↓', `${naam} later behandelen`), index + 1)}
        ${knopForm(beheer, 'weg', punt.dossierId, kleineKnop('×', `${naam} van de agenda halen`))}
      </div>`
    }
  </li>`;
}

/** The agenda under the chapters of the handbook; a chapter stands again where people put a dossier elsewhere. */
function agendaView(beheer: Beheer, regels: readonly AgendaRegel[]): Html {
  const groepen: { kop: string; begin: number; regels: AgendaRegel[] }[] = [];
  regels.forEach((regel, index) => {
    const hoofdstuk = hoofdstukVan(regel.punt.soort);
    const kop = hoofdstuk === undefined ? 'Soort nog niet duidelijk' : `${hoofdstuk.naam} (handboek ${hoofdstuk.hoofdstuk})`;
    const last = groepen.at(-1);
    if (last?.kop === kop) last.regels.push(regel);
    else groepen.push({ kop, begin: index, regels: [regel] });
  });
  return html`${groepen.map(
    ({ kop, begin, regels: eigen }) =>
      html`<h3 class="utrecht-heading-3 agenda__kop">${kop}</h3>
        <ol class="agenda" start="${begin + 1}">
          ${eigen.map((regel, index) => regelView(beheer, regel, begin + index, regels.length))}
        </ol>`,
  )}`;
}

function voorstelView(beheer: Beheer, { eerste: voorstel, alle }: ReturnType<typeof voorstellen<AgendaDossier>>): Html | false {
  if (voorstel.length === 0) return false;
  const { vergadering, token } = beheer;
  return html`<details class="groep" ${vergadering.agenda.length === 0 && html` open`}>
    <summary>Klaar om te bespreken, nog op geen agenda (${alle})</summary>
    ${alle > voorstel.length && p(`Dit zijn de ${voorstel.length} met de kortste termijn. De andere komen hier als deze op een agenda staan.`)}
    <form method="post" action="${href('agenda', { id: vergadering.vergaderingId })}" class="voorstel">
      <input type="hidden" name="csrf" value="${token}" /><input type="hidden" name="doe" value="toevoegen" />
      <fieldset>
        <legend class="alleen-lezen">Dossiers om op de agenda te zetten</legend>
        ${voorstel.map(
          ({ dossierId, kenmerk, soort, schoolNaam, besluitVoor }) =>
            html`<label class="keuze"
              ><input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="dossier" value="${dossierId}" checked />
              ${kenmerk}
              <span class="klein"
                >${soortKort(soort)}, ${schoolNaam}${besluitVoor !== undefined && `, besluit voor ${inDutch(besluitVoor)}`}</span
              ></label
            >`,
        )}
      </fieldset>
      <div class="knoppen">${knop('Zet op de agenda')}</div>
    </form>
  </details>`;
}

const kiesView = ({ vergadering, token }: Beheer, fout: string | undefined): Html =>
  html`<details class="groep" ${fout !== undefined && html` open`}>
    <summary>Een ander dossier op de agenda zetten</summary>
    <form method="post" action="${href('agenda', { id: vergadering.vergaderingId })}" class="stemform">
      <input type="hidden" name="csrf" value="${token}" /><input type="hidden" name="doe" value="kenmerk" />
      ${tekstVeld({ naam: 'kenmerk', label: 'Kenmerk', hulp: 'Ook een dossier dat nog niet compleet is. Het kenmerk staat in de lijst met dossiers en begint met D-.', waarde: '', max: 60, fout })}
      <div class="knoppen">${knop('Zet op de agenda', 'secondary-action')}</div>
    </form>
  </details>`;

function aanwezigView(beheer: Beheer, leden: readonly LidRecord[], fout: string | undefined): Html {
  const { vergadering, token, magWijzigen } = beheer;
  const zittend = leden.filter((lid) => isZittendOp(lid, leden, vergadering.datum)).toSorted(opFunctie);
  const namen = leden.filter(({ lidId }) => vergadering.aanwezig.includes(lidId)).map(({ naam }) => naam);
  if (!magWijzigen)
    return html`${p(namen.length === 0 ? 'Nog niet ingevuld.' : `Aanwezig: ${namen.join(', ')}.`)}${vergadering.gasten !== undefined && p(`Verder aanwezig: ${vergadering.gasten}`)}`;
  return html`<form method="post" action="${href('agenda', { id: vergadering.vergaderingId })}" class="stemform">
    <input type="hidden" name="csrf" value="${token}" /><input type="hidden" name="doe" value="aanwezig" />
    ${fout !== undefined && html`<div class="utrecht-form-field-error-message" role="alert" id="fouten" tabindex="-1">${fout}</div>`}
    <fieldset class="aanwezig">
      <legend class="utrecht-form-label">Aanwezig</legend>
      ${zittend.map(
        ({ lidId, naam, functie }) =>
          html`<label class="keuze"
            ><input
              class="utrecht-checkbox utrecht-checkbox--html-input"
              type="checkbox"
              name="aanwezig"
              value="${lidId}"
              ${vergadering.aanwezig.includes(lidId) && html` checked`}
            />
            ${naam} <span class="klein">${functieNaam[functie]}</span></label
          >`,
      )}
    </fieldset>
    ${tekstVeld({ naam: 'gasten', label: 'Verder aanwezig', hulp: 'Naam en functie; geen leerling of ouders.', waarde: vergadering.gasten ?? '', max: 300 })}
    ${tekstvak({ naam: 'mededelingen', label: 'Mededelingen en rondvraag', hulp: 'Voor het verslag. Geen namen van leerlingen.', waarde: vergadering.mededelingen ?? '', rijen: 3, max: maxNotitie })}
    <div class="knoppen">${knop('Bewaren', 'secondary-action')}</div>
  </form>`;
}

async function agendaPagina(
  bezoek: LoketBezoek,
  vergadering: VergaderingRecord,
  fouten: { kenmerk?: string; aanwezig?: string } = {},
): Promise<LoketResponse> {
  const { app, persoon, now, query } = bezoek;
  const [{ regels, leden }, dossiers, alle] = await Promise.all([
    loadAgendaRegels(app, vergadering),
    loadAgendeerbaar(app),
    loadVergaderingen(app),
  ]);
  const token = makeToken(app.settings.LOKET_GEHEIM, persoon.id, now);
  const magWijzigen = mag('agenda', persoon.rollen) && isOpenVergadering(vergadering);
  const beheer: Beheer = { bezoek, vergadering, token, magWijzigen };
  const eerste = regels.find(({ punt }) => punt.conclusie === undefined) ?? regels[0];
  const titel = `Vergadering ${vergaderdag(vergadering)}`;
  const inhoud = html`${h1(titel)}
    ${gegevens([
      ['Tijd', `${vergadering.tijd} uur`],
      ['Plaats', vergadering.plaats],
      ['Stand', standMerk(vergadering)],
    ])}
    <p class="acties">
      ${eerste !== undefined && isOpenVergadering(vergadering) && knopLink(href('punt', { id: vergadering.vergaderingId, kenmerk: eerste.punt.kenmerk }), 'Begin bij het eerste dossier')}
      ${a(href('verslag', { id: vergadering.vergaderingId }), 'Verslag')}
      ${mag('vergaderingGegevens', persoon.rollen) && vergadering.stand === 'gepland' && a(href('vergaderingGegevens', { id: vergadering.vergaderingId }), 'Dag, tijd of plaats wijzigen')}
    </p>
    <section aria-labelledby="agenda">
      ${h2(`Agenda (${regels.length})`, 'agenda')}
      ${regels.length === 0 ? p('Er staat nog geen dossier op de agenda.') : agendaView(beheer, regels)}
      ${magWijzigen && !isInVolgorde(regels) && knopForm(beheer, 'volgorde', '', knop('Volgorde van het handboek', 'secondary-action'))}
      ${magWijzigen && voorstelView(beheer, voorstellen(dossiers, vergadering, alle))} ${magWijzigen && kiesView(beheer, fouten.kenmerk)}
    </section>
    <section aria-labelledby="wie">${h2('Wie er zijn', 'wie')} ${aanwezigView(beheer, leden, fouten.aanwezig)}</section>
    ${magWijzigen && vergadering.stand === 'gepland' && vergadering.datum > dateOf(now) && vervalForm(beheer)}`;
  const kruimels = [{ naam: 'Vergaderingen', href: href('vergaderingen') }];
  const fout = Object.keys(fouten).length > 0;
  return page(
    layout({ titel: `${fout ? 'Fout: ' : ''}${titel}`, persoon, kruimels, inhoud, query, deel: 'vergaderingen' }),
    fout ? 422 : 200,
  );
}

/** Whether the agenda stands in the order of the handbook already. */
function isInVolgorde(regels: readonly AgendaRegel[]): boolean {
  const nu = regels.map(({ punt, rij }) => ({
    ...punt,
    besluitVoor: rij === undefined || rij.status === 'incompleet' ? undefined : rij.besluitVoor,
  }));
  return nu.toSorted(volgensHandboek).every((een, index) => een.dossierId === nu[index]?.dossierId);
}

const vervalForm = (beheer: Beheer): Html =>
  html`<details class="groep">
    <summary>Deze vergadering gaat niet door</summary>
    ${p('De dossiers komen weer bij de voorstellen voor een andere vergadering. Dit kan niet worden teruggedraaid.')}
    ${knopForm(beheer, 'vervallen', '', knop('Vergadering laten vervallen', 'secondary-action'))}
  </details>`;

/** A meeting: its agenda, who are there, and what is proposed for it. */
export async function showVergadering(bezoek: LoketBezoek, id: string): Promise<LoketResponse> {
  const vergadering = await findVergadering(bezoek, id);
  return vergadering === undefined ? page(nietGevonden(bezoek.persoon), 404) : agendaPagina(bezoek, vergadering);
}

const nietOpAgenda = 'Er is geen dossier met dit kenmerk waarover nog besloten kan worden. Kijk het kenmerk na in de lijst met dossiers.';

async function voegToe(
  bezoek: LoketBezoek,
  vergadering: VergaderingRecord,
  isGekozen: (een: AgendaDossier) => boolean,
): Promise<'vol' | 'geen' | 'goed'> {
  const dossiers = await loadAgendeerbaar(bezoek.app);
  const nieuw = dossiers.filter((een) => isGekozen(een) && !vergadering.agenda.includes(een.dossierId));
  const known = await bekendVan(bezoek.app, vergadering, dossiers);
  if (nieuw.length === 0) return dossiers.some(isGekozen) ? 'goed' : 'geen';
  return (await zetOpAgenda(bezoek.app, vergadering, nieuw, known)) > 0 ? 'vol' : 'goed';
}

async function takeAanwezig(
  bezoek: LoketBezoek,
  vergadering: VergaderingRecord,
  sent: URLSearchParams,
): Promise<LoketResponse | undefined> {
  const gekozen = new Set(sent.getAll('aanwezig'));
  const [gasten, mededelingen] = [schoneTekst(sent.get('gasten') ?? ''), schoneTekst(sent.get('mededelingen') ?? '')];
  const fout = foutInNotitie(gasten, 300) ?? foutInNotitie(mededelingen, maxNotitie);
  const { leden } = await loadAgendaRegels(bezoek.app, vergadering);
  const aanwezig = leden.filter(({ lidId }) => gekozen.has(lidId)).map(({ lidId }) => lidId);
  if (fout !== undefined) return agendaPagina(bezoek, { ...vergadering, aanwezig, gasten, mededelingen }, { aanwezig: fout });
  await wijzigVergadering(bezoek.app, vergadering.vergaderingId, ({ gasten: _g, mededelingen: _m, ...found }) => ({
    ...found,
    aanwezig,
    ...(gasten === '' ? {} : { gasten }),
    ...(mededelingen === '' ? {} : { mededelingen }),
  }));
  return undefined;
}

/** Changes an agenda: dossiers on, off, up and down; who are there; or the meeting is cancelled. Sent twice it is once. */
export async function takeAgenda(bezoek: LoketBezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, persoon } = bezoek;
  const vergadering = await findVergadering(bezoek, id);
  if (vergadering === undefined) return page(nietGevonden(persoon), 404);
  const terug = { href: vergaderingHref(id), naam: 'Terug naar de vergadering' };
  if (!isOpenVergadering(vergadering))
    return page(
      geweigerd(
        persoon,
        'Deze agenda ligt vast',
        'Het verslag is vastgesteld of de vergadering gaat niet door. Plan een nieuwe vergadering.',
        terug,
      ),
      409,
    );
  const dossierId = sent.get('dossier') ?? '';
  const doe = sent.get('doe');
  const plaats = Number(sent.get('plaats') ?? '');
  if (doe === 'plaats' && Number.isInteger(plaats)) await verplaats(app, id, dossierId, plaats);
  else if (doe === 'weg' && vergadering.agenda.includes(dossierId)) await haalVanAgenda(app, id, dossierId);
  else if (doe === 'volgorde') await ordenAgenda(app, id, await bekendVan(app, vergadering, await loadAgendeerbaar(app)));
  else if (doe === 'vervallen')
    await wijzigVergadering(app, id, (found) => (found.stand === 'gepland' ? { ...found, stand: 'vervallen' } : undefined));
  else if (doe === 'aanwezig') {
    const fout = await takeAanwezig(bezoek, vergadering, sent);
    if (fout !== undefined) return fout;
  } else if (doe === 'toevoegen' || doe === 'kenmerk') {
    const ids = new Set(sent.getAll('dossier'));
    const kenmerk = (sent.get('kenmerk') ?? '').trim().toUpperCase();
    const stand = await voegToe(bezoek, vergadering, (een) =>
      doe === 'kenmerk' ? een.kenmerk.toUpperCase() === kenmerk : ids.has(een.dossierId),
    );
    if (stand === 'geen') return agendaPagina(bezoek, vergadering, { kenmerk: nietOpAgenda });
    if (stand === 'vol')
      return agendaPagina(bezoek, vergadering, {
        kenmerk: `Op één agenda passen hoogstens ${maxAgenda} dossiers. Plan een tweede vergadering.`,
      });
  }
  return redirect(`${metGedaan(vergaderingHref(id), 'bewaard')}#agenda`);
}
