import { inDutch, type IsoDate } from '../../calendar.ts';
import { voorstellen, type AgendaDossier } from '../../commissie/agenda.ts';
import { maxNotitie } from '../../commissie/opmerking.ts';
import { functieNaam } from '../../commissie/woorden.ts';
import { isZittendOp, opFunctie } from '../../commissie/zitting.ts';
import type { LidRecord } from '../../storage/records/commissie.ts';
import { href } from '../access.ts';
import { tekstVeld, tekstvak } from '../frame/form-fields.ts';
import { html, type Html } from '../frame/html.ts';
import { knop, p } from '../frame/layout.ts';
import { soortKort } from '../frame/woorden.ts';
import { knopForm, type Beheer } from './agenda-view.ts';

/** What is proposed for a meeting, ticked. */
export function voorstelView(beheer: Beheer, { eerste: voorstel, alle }: ReturnType<typeof voorstellen<AgendaDossier>>): Html | false {
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
              <span
                >${kenmerk}
                <span class="klein"
                  >${soortKort(soort)}, ${schoolNaam}${besluitVoor !== undefined && `, besluit voor ${inDutch(besluitVoor)}`}</span
                ></span
              ></label
            >`,
        )}
      </fieldset>
      <div class="knoppen">${knop('Zet op de agenda')}</div>
    </form>
  </details>`;
}

/** Any other dossier by its kenmerk. */
export const kiesView = ({ vergadering, token }: Beheer, fout: string | undefined): Html =>
  html`<details class="groep" ${fout !== undefined && html` open`}>
    <summary>Een ander dossier op de agenda zetten</summary>
    <form method="post" action="${href('agenda', { id: vergadering.vergaderingId })}" class="stemform">
      <input type="hidden" name="csrf" value="${token}" /><input type="hidden" name="doe" value="kenmerk" />
      ${tekstVeld({ naam: 'kenmerk', label: 'Kenmerk', hulp: 'Ook een dossier dat nog niet compleet is. Het kenmerk staat in de lijst met dossiers en begint met D-.', waarde: '', max: 60, fout })}
      <div class="knoppen">${knop('Zet op de agenda', 'secondary-action')}</div>
    </form>
  </details>`;

/** Who are there, and what is noted of the meeting itself; a form for who may change it. */
export function aanwezigView(beheer: Beheer, leden: readonly LidRecord[], fout: string | undefined): Html {
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
            <span>${naam} <span class="klein">${functieNaam[functie]}</span></span></label
          >`,
      )}
    </fieldset>
    ${tekstVeld({ naam: 'gasten', label: 'Verder aanwezig', hulp: 'Naam en functie; geen leerling of ouders.', waarde: vergadering.gasten ?? '', max: 300 })}
    ${tekstvak({ naam: 'mededelingen', label: 'Mededelingen en rondvraag', hulp: 'Voor het verslag. Geen namen van leerlingen.', waarde: vergadering.mededelingen ?? '', rijen: 3, max: maxNotitie })}
    <div class="knoppen">${knop('Bewaren', 'secondary-action')}</div>
  </form>`;
}

/** A meeting that is not held after all, or was not: nobody was noted as present. Nothing once somebody was. */
export const vervalForm = (beheer: Beheer, vandaag: IsoDate): Html | false =>
  beheer.vergadering.stand === 'gepland' &&
  (beheer.vergadering.datum > vandaag || beheer.vergadering.aanwezig.length === 0) &&
  html`<details class="groep">
    <summary>Deze vergadering ${beheer.vergadering.datum < vandaag ? 'ging' : 'gaat'} niet door</summary>
    ${p('De dossiers komen weer bij de voorstellen voor een andere vergadering. Dit kan niet worden teruggedraaid.')}
    ${knopForm(beheer, 'vervallen', '', knop('Vergadering laten vervallen', 'secondary-action'))}
  </details>`;
