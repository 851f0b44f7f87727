import type { Veld } from '../../decide/invoer.ts';
import { html, type Html, type Shown } from './html.ts';

/** A field of the form: what it is called, where its fault is found, and a word of help. */
type Gegeven = {
  naam: string;
  /** Where a page has the field more than once. */ id?: string;
  label: string;
  hulp?: Shown;
  fout?: string | undefined;
};

const idOf = ({ id, naam }: Gegeven): string => id ?? naam;
const beschrijving = (veld: Gegeven): string =>
  [veld.hulp === undefined ? '' : `${idOf(veld)}-hulp`, veld.fout === undefined ? '' : `${idOf(veld)}-fout`]
    .filter((id) => id !== '')
    .join(' ');
const aria = (veld: Gegeven): Shown => {
  const ids = beschrijving(veld);
  return [ids !== '' && html` aria-describedby="${ids}"`, veld.fout !== undefined && html` aria-invalid="true"`];
};
const rondom = (veld: Gegeven, kern: Shown): Html =>
  html`<div class="veld${veld.fout !== undefined && ' veld--fout'}">
    <label class="utrecht-form-label" for="${idOf(veld)}">${veld.label}</label>
    ${hulpEnFout(veld)}${kern}
  </div>`;
const hulpVan = (veld: Gegeven): Shown =>
  veld.hulp !== undefined && html`<div class="utrecht-form-field-description" id="${idOf(veld)}-hulp">${veld.hulp}</div>`;
const foutVan = (veld: Gegeven): Shown =>
  veld.fout !== undefined && html`<div class="utrecht-form-field-error-message" id="${idOf(veld)}-fout">${veld.fout}</div>`;
const hulpEnFout = (veld: Gegeven): Shown => [hulpVan(veld), foutVan(veld)];

export const tekstVeld = (veld: Gegeven & { waarde: string; soort?: 'text' | 'date'; max: number }): Html =>
  rondom(
    veld,
    html`<input
      class="utrecht-textbox utrecht-textbox--html-input"
      type="${veld.soort ?? 'text'}"
      id="${idOf(veld)}"
      name="${veld.naam}"
      value="${veld.waarde}"
      maxlength="${veld.max}"
      placeholder=" "
      autocomplete="off"
      ${aria(veld)}
    />`,
  );

export const tekstvak = (veld: Gegeven & { waarde: string; rijen: number; max: number }): Html =>
  rondom(
    veld,
    html`<textarea
      class="utrecht-textarea utrecht-textarea--html-textarea"
      id="${idOf(veld)}"
      name="${veld.naam}"
      rows="${veld.rijen}"
      maxlength="${veld.max}"
      placeholder=" "
      ${aria(veld)}
    >
${veld.waarde}</textarea>`,
  );

export type Keuze = readonly [waarde: string, tekst: string];

export const keuzeLijst = (veld: Gegeven & { waarde: string; keuzes: readonly Keuze[] }): Html =>
  rondom(
    veld,
    html`<select class="utrecht-select utrecht-select--html-select" id="${idOf(veld)}" name="${veld.naam}" ${aria(veld)}>
      ${veld.keuzes.map(([waarde, tekst]) => html`<option value="${waarde}" ${waarde === veld.waarde && html` selected`}>${tekst}</option>`)}
    </select>`,
  );

export const keuzeRondjes = (veld: Gegeven & { waarde: string; keuzes: readonly Keuze[] }): Html =>
  html`<fieldset class="veld${veld.fout !== undefined && ' veld--fout'}" id="${idOf(veld)}" tabindex="-1" ${aria(veld)}>
    <legend class="utrecht-form-label">${veld.label}</legend>
    ${hulpEnFout(veld)}
    ${veld.keuzes.map(
      ([waarde, tekst]) =>
        html`<label class="keuze"
          ><input
            class="utrecht-radio-button utrecht-radio-button--html-input"
            type="radio"
            name="${veld.naam}"
            value="${waarde}"
            ${waarde === veld.waarde && html` checked`}
          />
          ${tekst}</label
        >`,
    )}
  </fieldset>`;

export const aankruisen = (veld: Gegeven & { aan: boolean }): Html =>
  html`<div class="veld${veld.fout !== undefined && ' veld--fout'}">
    ${foutVan(veld)}<label class="keuze"
      ><input
        class="utrecht-checkbox utrecht-checkbox--html-input"
        type="checkbox"
        id="${idOf(veld)}"
        name="${veld.naam}"
        value="ja"
        ${veld.aan && html` checked`}${aria(veld)}
      />
      ${veld.label}</label
    >${hulpVan(veld)}
  </div>`;

const plek = (veld: string): string =>
  veld.startsWith('deskundige-') ? `${veld}-naam` : veld === 'deskundigen' ? 'deskundige-0-naam' : veld === 'dossier' ? 'formulier' : veld;

const volgorde: Veld[] = [
  'dossier',
  'besluit',
  'soort',
  'variant',
  'motivering',
  'toets',
  'naam',
  'geboortedatum',
  'leerlingKlopt',
  'geldigVan',
  'geldigTot',
  'ingangInOverleg',
  'verlengtNummer',
  'leertraject',
  'deskundigen',
  'deskundige-0',
  'deskundige-1',
  'deskundige-2',
  'deskundige-3',
  'afwijkingAdvies',
];
const rang = (veld: string) => (volgorde as readonly string[]).indexOf(veld);

/** Faults together at the top of a page, each with a link to its place; nothing where there are none. */
export function foutenVlak(kop: string, fouten: readonly (readonly [plek: string, fout: string | undefined])[]): Html | false {
  const regels = fouten.filter(([, fout]) => fout !== undefined);
  if (regels.length === 0) return false;
  return html`<div class="utrecht-alert utrecht-alert--error" role="alert" id="fouten" tabindex="-1">
    <div class="utrecht-alert__content">
      <div class="utrecht-alert__message">
        <h2 class="utrecht-heading-3">${kop}</h2>
        <ul class="utrecht-unordered-list">
          ${regels.map(([naar, fout]) => html`<li class="utrecht-unordered-list__item"><a class="utrecht-link" href="#${naar}">${fout}</a></li>`)}
        </ul>
      </div>
    </div>
  </div>`;
}

/** All faults of a form at the top: in the order of the form on a decision, those of other forms in their own. `kop`: what was not done because of them. */
export const foutenLijst = (fouten: Readonly<Partial<Record<string, string>>>, kop = 'Nog niet vastgelegd'): Html | false => {
  const regels = Object.entries(fouten).sort(([a], [b]) => rang(a) - rang(b));
  const hoeveel = regels.length === 1 ? 'één ding klopt niet' : `${regels.length} dingen kloppen niet`;
  return foutenVlak(
    `${kop}: ${hoeveel}`,
    regels.map(([veld, fout]) => [plek(veld), fout]),
  );
};
