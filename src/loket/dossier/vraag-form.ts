import { geldend } from '../../check/geldend.ts';
import { vraagtActie, vraagtNagaan } from '../../check/nog-nodig.ts';
import type { Bevinding, Controlerapport } from '../../check/rapport.ts';
import { findBsn, maskBsn } from '../../read/facts/bsn.ts';
import { foutenVlak, tekstvak } from '../frame/form-fields.ts';
import { html, type Html } from '../frame/html.ts';
import { knop } from '../frame/layout.ts';

/** Longest text that goes with a question to a school, in characters. */
export const maxToelichting = 1000;

/** What a person filled in, as it came: the ids of criteria, and text. */
export type VraagInvoer = { punten: readonly string[]; toelichting: string };
export type VraagFouten = { punten?: string; toelichting?: string };
export type VraagGelezen = { ok: true; punten: Bevinding[]; toelichting: string[] } | { ok: false; fouten: VraagFouten };

/** What the form needs; `ingevuld` is how it came back with faults. */
export type VraagForm = { naar: string; token: string; ingevuld?: { invoer: VraagInvoer; fouten: VraagFouten } };

/** What may be asked of the school: the findings by which it has something to do, as they count now. */
export const teVragen = (rapport: Pick<Controlerapport, 'bevindingen'> | undefined): Bevinding[] =>
  (rapport?.bevindingen ?? []).filter((een) => {
    const telt = geldend(een);
    return vraagtActie(telt) || vraagtNagaan(telt);
  });

const naamVan = (bevinding: Bevinding): string => geldend(bevinding).kort ?? bevinding.titel;

/** Paragraphs of one line each, without what a mail cannot show. */
const alineas = (tekst: string): string[] =>
  tekst
    .split(/\r?\n/)
    .map((regel) => regel.replace(/[\p{C}\s]+/gu, ' ').trim())
    .filter((regel) => regel !== '');

/** Takes what a person filled in; `kan` is what may be asked now. */
export function leesVraag({ punten, toelichting }: VraagInvoer, kan: readonly Bevinding[]): VraagGelezen {
  const gekozen = kan.filter(({ id }) => punten.includes(id));
  const alinea = alineas(toelichting);
  const tekst = alinea.join('\n');
  const fouten: VraagFouten = {
    ...(punten.some((id) => !kan.some((een) => een.id === id)) && {
      punten: 'Het rapport is intussen veranderd: een punt dat u koos, hoeft de school niet meer te doen. Kijk na wat u wilt vragen.',
    }),
    ...(punten.length === 0 && tekst === '' && { punten: 'Kies minstens één punt, of schrijf uw vraag op.' }),
    ...(tekst.length > maxToelichting && { toelichting: `Maak de tekst korter: hoogstens ${maxToelichting} tekens.` }),
    ...(findBsn(tekst).length > 0 && { toelichting: 'Haal het burgerservicenummer uit de tekst. Dat mag niet in een mail staan.' }),
  };
  return Object.keys(fouten).length > 0 ? { ok: false, fouten } : { ok: true, punten: gekozen, toelichting: alinea };
}

const puntVeld = (bevinding: Bevinding, aan: boolean): Html =>
  html`<label class="keuze"
    ><input
      class="utrecht-checkbox utrecht-checkbox--html-input"
      type="checkbox"
      name="punt"
      value="${bevinding.id}"
      ${aan && html` checked`}
    />
    ${naamVan(bevinding)}</label
  >`;

/** The form by which a person has one mail sent to the school about what is still needed. Works without script. */
export function vraagForm(kan: readonly Bevinding[], { naar, token, ingevuld }: VraagForm): Html {
  const { punten, toelichting } = ingevuld?.invoer ?? { punten: [], toelichting: '' };
  const fouten = ingevuld?.fouten ?? {};
  return html`<details class="oordeel vraag" id="vraag" ${ingevuld !== undefined && html` open`}>
    <summary>Vraag aan school</summary>
    <form method="post" action="${naar}">
      <input type="hidden" name="csrf" value="${token}" />
      ${
        (kan.length > 0 || fouten.punten !== undefined) &&
        html`<fieldset class="veld${fouten.punten !== undefined && ' veld--fout'}" id="vraag-punten" tabindex="-1">
          <legend class="utrecht-form-label">Wat vraagt u?</legend>
          ${fouten.punten !== undefined && html`<div class="utrecht-form-field-error-message">${fouten.punten}</div>`}
          ${kan.map((een) => puntVeld(een, punten.includes(een.id)))}
        </fieldset>`
      }
      ${tekstvak({
        id: 'vraag-toelichting',
        naam: 'toelichting',
        label: kan.length > 0 ? 'Wat wilt u erbij schrijven? (mag leeg blijven)' : 'Wat vraagt u?',
        hulp: `De zorgcoördinator krijgt dit in een mail. Schrijf geen namen en geen gegevens van de leerling op. Hoogstens ${maxToelichting} tekens.`,
        waarde: maskBsn(toelichting),
        rijen: 4,
        max: maxToelichting,
        fout: fouten.toelichting,
      })}
      <div class="knoppen">${knop('Mail versturen')}</div>
    </form>
  </details>`;
}

/** Said at the top of a page on which the form came back with faults; leads to the field. */
export const vraagFout = ({ punten, toelichting }: VraagFouten): Html | false =>
  foutenVlak('Uw vraag is nog niet verstuurd', [
    ['vraag-punten', punten],
    ['vraag-toelichting', toelichting],
  ]);
