import { uitkomsten, type Bevinding, type Controlerapport, type Uitkomst } from '../../check/rapport.ts';
import { onzetbaar } from '../../decide/make-brief.ts';
import { maxReden, stempelOf } from '../../dossier/overrulingen.ts';
import { findBsn, maskBsn } from '../../read/facts/bsn.ts';
import { keuzeLijst, tekstvak, type Keuze } from '../frame/form-fields.ts';
import { html, type Html } from '../frame/html.ts';
import { knop } from '../frame/layout.ts';
import { uitkomstWoorden } from '../frame/woorden.ts';

/** What a person filled in about one criterion, as it came. */
export type OordeelInvoer = { uitkomst: string; reden: string };
export type OordeelFouten = { uitkomst?: string; reden?: string; stand?: string };

/** A judgement that may be kept, or what is wrong with it in Dutch. */
export type OordeelGelezen = { ok: true; uitkomst: Uitkomst; reden: string } | { ok: false; fouten: OordeelFouten };

/** One line of text, without the "want" that stands before it anyway. */
const schoon = (reden: string): string =>
  reden
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .replace(/^want(?:[ :,]+|$)/i, '');
const alsZin = (regel: string): string => (/[.!?…]$/.test(regel) ? regel : `${regel}.`);

function foutInReden(reden: string): string | undefined {
  if (reden === '') return 'Schrijf in één of twee zinnen waarom.';
  if (reden.length > maxReden) return `Maak de reden korter: hoogstens ${maxReden} tekens.`;
  if (findBsn(reden).length > 0)
    return 'Haal het burgerservicenummer uit de reden. De school leest de reden in het controlerapport, en daar mag het niet in staan.';
  const tekens = onzetbaar(reden);
  return tekens === '' ? undefined : `Het controlerapport kan dit niet laten zien: ${tekens}. Schrijf de reden met andere tekens.`;
}

/** Takes a reason as the report can show it: one sentence, or with what is wrong with it. */
export function leesReden(gegeven: string): { reden: string; fout?: string } {
  const reden = schoon(gegeven);
  const fout = foutInReden(reden);
  return fout === undefined ? { reden: alsZin(reden) } : { reden, fout };
}

/** Takes what a person filled in about a finding. */
export function leesOordeel(invoer: OordeelInvoer, bevinding: Bevinding): OordeelGelezen {
  const uitkomst = uitkomsten.find((een) => een === invoer.uitkomst);
  const reden = schoon(invoer.reden);
  const verkeerd = foutInReden(reden);
  const fouten: OordeelFouten = {
    ...(uitkomst === undefined ? { uitkomst: 'Kies een uitkomst.' } : {}),
    ...(uitkomst === bevinding.uitkomst ? { uitkomst: 'De computer vond dit ook. Kies een andere uitkomst, of trek uw oordeel in.' } : {}),
    ...(verkeerd === undefined ? {} : { reden: verkeerd }),
  };
  return uitkomst === undefined || Object.keys(fouten).length > 0 ? { ok: false, fouten } : { ok: true, uitkomst, reden: alsZin(reden) };
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
      ${tekstvak({
        id: `reden-${id}`,
        naam: 'reden',
        label: 'want…',
        hulp: `De school leest dit in het controlerapport. Schrijf geen namen op. Hoogstens ${maxReden} tekens.`,
        waarde: maskBsn(invoer.reden),
        rijen: 3,
        max: maxReden,
        fout: reden,
      })}
      <div class="knoppen">${knop('Oordeel vastleggen')}</div>
    </form>
    ${
      mens !== undefined &&
      html`<form method="post" action="${naar(id)}">
        ${vast}<input type="hidden" name="intrekken" value="ja" />
        <div class="knoppen">${knop('Oordeel intrekken', 'secondary-action')}</div>
      </form>`
    }
  </details>`;
}

/** Said at the top of a page on which a form came back with faults; leads to the field. */
export function oordeelFout({ id, fouten }: { id: string; fouten: OordeelFouten }): Html {
  const regels: [string, string | undefined][] = [
    [`punt-${id}`, fouten.stand],
    [`uitkomst-${id}`, fouten.uitkomst],
    [`reden-${id}`, fouten.reden],
  ];
  return html`<div class="utrecht-alert utrecht-alert--error" role="alert" id="fouten" tabindex="-1">
    <div class="utrecht-alert__content">
      <div class="utrecht-alert__message">
        <h2 class="utrecht-heading-3">Uw oordeel is nog niet vastgelegd</h2>
        <ul class="utrecht-unordered-list">
          ${regels.map(([plek, fout]) => fout !== undefined && html`<li class="utrecht-unordered-list__item"><a class="utrecht-link" href="#${plek}">${fout}</a></li>`)}
        </ul>
      </div>
    </div>
  </div>`;
}
