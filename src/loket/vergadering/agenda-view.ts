import { inDutch } from '../../calendar.ts';
import { hoofdstukVan, volgensHandboek } from '../../commissie/agenda-volgorde.ts';
import { besluitVan } from '../../commissie/uitslag.ts';
import { stemNaam } from '../../commissie/woorden.ts';
import type { VergaderingRecord } from '../../storage/records/commissie.ts';
import { href } from '../access.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { merk } from '../frame/layout.ts';
import { soortKort, statusKleur, variantNaam } from '../frame/woorden.ts';
import type { AgendaRegel } from './agenda-gegevens.ts';

/** What the parts of an agenda's page share. */
export type Beheer = { vergadering: VergaderingRecord; token: string; magWijzigen: boolean };

/** A button that is a form of its own. `plaats`: from 0. */
export const knopForm = ({ vergadering, token }: Beheer, doe: string, dossierId: string, inhoud: Shown, plaats?: number): Html =>
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

/** What each member voted, once anybody did; nothing before. */
function stemmenVan({ punt, uitslag }: AgendaRegel): string {
  const zetels =
    punt.telling?.leden.map(({ naam, stem, gebonden }) => ({ naam, stem: stem === 'niet-gestemd' ? undefined : stem, gebonden })) ??
    uitslag?.zetels.map(({ lid, stem, gebonden }) => ({ naam: lid.naam, stem, gebonden })) ??
    [];
  if (!zetels.some(({ stem, gebonden }) => stem !== undefined && gebonden !== true)) return '';
  return zetels.map(({ naam, stem }) => `${naam}: ${stem === undefined ? 'nog niet' : stemNaam[stem]}`).join(' · ');
}

function regelView(beheer: Beheer, regel: AgendaRegel, index: number, count: number): Html {
  const { punt, rij } = regel;
  const { vergadering, magWijzigen } = beheer;
  const naam = rij === undefined || rij.map === '' ? punt.kenmerk : rij.map;
  const stemmen = stemmenVan(regel);
  return html`<li class="agenda__punt">
    <span class="agenda__nummer" aria-hidden="true">${index + 1}</span>
    <div class="agenda__wat">
      <a class="utrecht-link" href="${href('punt', { id: vergadering.vergaderingId, kenmerk: punt.kenmerk })}">${naam}</a>
      <span class="klein"
        >${punt.kenmerk} ·
        ${soortKort(punt.soort)}${punt.variant !== undefined && punt.variant !== 'nieuw' && `, ${variantNaam[punt.variant]}`} ·
        ${punt.schoolNaam}${rij?.besluitVoor !== undefined && ` · besluit voor ${inDutch(rij.besluitVoor)}`}</span
      >${stemmen !== '' && html`<span class="klein agenda__stemmen">${stemmen}</span>`}
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
export function agendaView(beheer: Beheer, regels: readonly AgendaRegel[]): Html {
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

/** Whether the agenda stands in the order of the handbook already. */
export function isInVolgorde(regels: readonly AgendaRegel[]): boolean {
  const nu = regels.map(({ punt, rij }) => ({
    ...punt,
    besluitVoor: rij === undefined || rij.status === 'incompleet' ? undefined : rij.besluitVoor,
  }));
  return nu.toSorted(volgensHandboek).every((een, index) => een.dossierId === nu[index]?.dossierId);
}
