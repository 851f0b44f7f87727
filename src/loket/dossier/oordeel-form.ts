import { uitkomsten, type Bevinding, type Controlerapport, type Uitkomst } from '../../check/rapport.ts';
import { stempelOf } from '../../dossier/overrulingen.ts';
import { foutenVlak, keuzeLijst, type Keuze } from '../frame/form-fields.ts';
import { html, type Html } from '../frame/html.ts';
import { knop } from '../frame/layout.ts';
import { uitkomstWoorden } from '../frame/woorden.ts';
import { leesReden, redenVeld } from './reden.ts';
import { intrekForm } from './vastgesteld-view.ts';

/** What a person filled in about one criterion, as it came. */
export type OordeelInvoer = { uitkomst: string; reden: string };
export type OordeelFouten = { uitkomst?: string; reden?: string; stand?: string };

/** A judgement that may be kept, or what is wrong with it in Dutch. */
export type OordeelGelezen = { ok: true; uitkomst: Uitkomst; reden: string } | { ok: false; fouten: OordeelFouten };

/** Takes what a person filled in about a finding. */
export function leesOordeel(invoer: OordeelInvoer, bevinding: Bevinding): OordeelGelezen {
  const uitkomst = uitkomsten.find((een) => een === invoer.uitkomst);
  const { reden, fout } = leesReden(invoer.reden);
  const fouten: OordeelFouten = {
    ...(uitkomst === undefined ? { uitkomst: 'Kies een uitkomst.' } : {}),
    ...(uitkomst === bevinding.uitkomst ? { uitkomst: 'De computer vond dit ook. Kies een andere uitkomst, of trek uw oordeel in.' } : {}),
    ...(fout === undefined ? {} : { reden: fout }),
  };
  return uitkomst === undefined || Object.keys(fouten).length > 0 ? { ok: false, fouten } : { ok: true, uitkomst, reden };
}

/** What the forms on a dossier's page need; `ingevuld` is the one that came back with faults. */
export type OordeelForms = {
  /** Address to send the form of a criterion to. */
  naar: (id: string) => string;
  token: string;
  ingevuld?: { id: string; invoer: OordeelInvoer; fouten: OordeelFouten };
};

const keuzes: Keuze[] = [['', 'Kies…'], ...uitkomsten.map((een): Keuze => [een, uitkomstWoorden[een].woord])];

/** The form under a finding by which a person judges otherwise, or withdraws that. Works without script. */
export function oordeelForm(bevinding: Bevinding, rapport: Controlerapport, { naar, token, ingevuld }: OordeelForms): Html {
  const { id, titel, mens } = bevinding;
  const eigen = ingevuld?.id === id ? ingevuld : undefined;
  const invoer = eigen?.invoer ?? { uitkomst: mens?.uitkomst ?? '', reden: mens?.reden ?? '' };
  const { stand, uitkomst, reden } = eigen?.fouten ?? {};
  const stempel = stempelOf(bevinding, rapport);
  const vast = html`<input type="hidden" name="csrf" value="${token}" /><input type="hidden" name="grond" value="${stempel}" />`;
  return html`<details class="oordeel" ${eigen !== undefined && html` open`}>
    <summary>
      ${mens === undefined ? 'Anders oordelen' : 'Oordeel wijzigen of intrekken'}<span class="alleen-lezen"> over ${titel}</span>
    </summary>
    <form method="post" action="${naar(id)}">
      ${vast} ${stand !== undefined && html`<div class="utrecht-form-field-error-message">${stand}</div>`}
      ${keuzeLijst({ id: `uitkomst-${id}`, naam: 'uitkomst', label: 'Het loket oordeelt', waarde: invoer.uitkomst, keuzes, fout: uitkomst })}
      ${redenVeld(invoer.reden, reden, `reden-${id}`)}
      <div class="knoppen">${knop('Oordeel vastleggen')}</div>
    </form>
    ${mens !== undefined && intrekForm(naar(id), vast, 'Oordeel intrekken')}
  </details>`;
}

/** Said at the top of a page on which a form came back with faults; leads to the field. */
export const oordeelFout = ({ id, fouten }: { id: string; fouten: OordeelFouten }): Html | false =>
  foutenVlak('Uw oordeel is nog niet vastgelegd', [
    [`punt-${id}`, fouten.stand],
    [`uitkomst-${id}`, fouten.uitkomst],
    [`reden-${id}`, fouten.reden],
  ]);
