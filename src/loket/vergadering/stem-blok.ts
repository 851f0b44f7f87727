import { besluitVan } from '../../commissie/uitslag.ts';
import type { Zetel } from '../../commissie/uitslag.ts';
import { inbrengTekst } from '../../commissie/inbreng.ts';
import { functieNaam, stemNaam } from '../../commissie/woorden.ts';
import type { StemmingRecord, StemRecord } from '../../storage/records/commissie.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { kaartTabel, type Regel } from '../frame/kaart-tabel.ts';
import { h2, melding, merk, p } from '../frame/layout.ts';
import { dagVan, momentVan } from '../frame/woorden.ts';
import type { Persoon } from '../principal.ts';
import { eigenStemForm, gelijkForm, inbrengForms, noteerForm, rondeForms, type StemForms } from './stem-forms.ts';
import type { StemGegevens } from './stem-gegevens.ts';

const kleur: Record<StemRecord['stem'], string> = { toekennen: 'goed', afwijzen: 'fout', onthouding: 'stil', afwezig: 'stil' };

/** A vote as a badge; a dash where there is none yet. */
export const stemMerk = (stem: StemRecord['stem'] | undefined): Html =>
  stem === undefined ? merk('vraag', 'nog niet gestemd') : merk(kleur[stem], stemNaam[stem]);

/** How the vote stands, in one sentence that begins with what it comes to. */
export function uitslagZin({ uitslag, gedelegeerd }: Pick<StemGegevens, 'uitslag' | 'gedelegeerd'>): {
  soort: 'ok' | 'info' | 'warning';
  tekst: string;
} {
  const { uitkomst, voor, tegen, onthouden, afwezig, keuzeVoorzitter, reden = '' } = uitslag;
  const delen = [`${voor} voor`, `${tegen} tegen`];
  if (onthouden > 0) delen.push(`${onthouden} ${onthouden === 1 ? 'onthouding' : 'onthoudingen'}`);
  if (afwezig > 0) delen.push(`${afwezig} afwezig`);
  const telling = delen.join(', ');
  const besluit = besluitVan(uitslag);
  if (gedelegeerd && voor + tegen === 0)
    return { soort: 'info', tekst: 'De school gaf deze TLV-GP zelf af (handboek 3). Het loket toetst het dossier; stemmen hoeft niet.' };
  if (besluit === undefined)
    return { soort: uitkomst === 'geen' && !uitslag.dossierVeranderd ? 'info' : 'warning', tekst: `${reden} (${telling})` };
  if (keuzeVoorzitter !== undefined) return { soort: 'ok', tekst: `De stemmen staken (${telling}). De voorzitter kiest: ${besluit}.` };
  return { soort: 'ok', tekst: `Meerderheid voor ${besluit}: ${telling}.` };
}

const hoe = ({ uitgebracht, gebonden }: Zetel, schoolNaam: string): Shown => {
  if (gebonden) return `Verbonden aan ${schoolNaam}, de school die de aanvraag doet (handboek 2.4)`;
  if (uitgebracht === undefined) return '–';
  const { toelichting, genoteerdDoor, op } = uitgebracht;
  const door = genoteerdDoor === undefined ? 'zelf gestemd' : `genoteerd door ${genoteerdDoor}`;
  return html`${toelichting !== undefined && html`<span class="tekst">${toelichting}</span> `}<span class="klein"
      >${door}, ${momentVan(op)}</span
    >`;
};

const zetelRegel = (zetel: Zetel, schoolNaam: string): Regel => [
  html`${zetel.lid.naam}<span class="klein">${functieNaam[zetel.lid.functie]}</span>`,
  stemMerk(zetel.stem),
  hoe(zetel, schoolNaam),
];

/** The seats at the vote with what each gave, in a narrow column. */
export const zetelLijst = ({ uitslag, schoolNaam }: Pick<StemGegevens, 'uitslag' | 'schoolNaam'>): Html =>
  html`<ul class="zetels" aria-label="Stemmen van de leden">
    ${uitslag.zetels.map(
      (zetel) =>
        html`<li>
          <span class="zetels__wie"><strong>${zetel.lid.naam}</strong>, ${functieNaam[zetel.lid.functie]}</span> ${stemMerk(zetel.stem)}
          ${(zetel.gebonden || zetel.uitgebracht !== undefined) && html`<div class="klein zetels__hoe">${hoe(zetel, schoolNaam)}</div>`}
        </li>`,
    )}
  </ul>`;

/** The seats at the vote with what each gave. */
export const zetelTabel = ({ uitslag, schoolNaam }: Pick<StemGegevens, 'uitslag' | 'schoolNaam'>): Html | false =>
  uitslag.zetels.length > 0 &&
  kaartTabel(
    'Stemmen van de leden',
    ['Lid', 'Stem', 'Toelichting'],
    uitslag.zetels.map((zetel) => zetelRegel(zetel, schoolNaam)),
    'stemmen',
  );

function keuzeView({ uitslag }: StemGegevens): Html | false {
  const { keuzeVoorzitter } = uitslag;
  if (keuzeVoorzitter === undefined) return false;
  return html`<p class="utrecht-paragraph">
    De voorzitter koos <strong>${keuzeVoorzitter.keuze}</strong>, want: <span class="tekst">${keuzeVoorzitter.motivering}</span>
    <span class="klein"
      >${keuzeVoorzitter.genoteerdDoor === undefined ? 'zelf gekozen' : `genoteerd door ${keuzeVoorzitter.genoteerdDoor}`},
      ${momentVan(keuzeVoorzitter.op)}</span
    >
  </p>`;
}

const rondeView = (ronde: StemmingRecord, { leden }: StemGegevens): Html => {
  const naamVan = (lidId: string) => leden.alle.find((lid) => lid.lidId === lidId)?.naam ?? 'een eerder lid';
  return html`<li class="utrecht-unordered-list__item">
    Ronde ${ronde.ronde}${ronde.vervallen !== undefined && html`, vervallen op ${dagVan(ronde.vervallen.op)}: ${ronde.vervallen.reden}`}.
    ${ronde.stemmen.map(({ lidId, stem }) => `${naamVan(lidId)}: ${stemNaam[stem]}`).join('; ')}
  </li>`;
};

const eerdereView = (gegevens: StemGegevens): Html | false =>
  gegevens.eerdere.length > 0 &&
  html`<details class="groep">
    <summary>Eerdere stemrondes (${gegevens.eerdere.length})</summary>
    <ul class="utrecht-unordered-list">
      ${gegevens.eerdere.map((ronde) => rondeView(ronde, gegevens))}
    </ul>
  </details>`;

/** Experts who were heard: called, or in writing. */
export function inbrengView(
  { uitslag, leden }: Pick<StemGegevens, 'uitslag' | 'leden'>,
  fileHref?: (naam: string) => string | undefined,
): Html {
  const { inbreng } = uitslag.stemming;
  if (inbreng.length === 0) return html`<p class="utrecht-paragraph">Er is geen deskundige op afroep gehoord.</p>`;
  return html`<ul class="utrecht-unordered-list">
    ${inbreng.map((een) => {
      const bestand = een.soort === 'verklaring' ? een.bestand : undefined;
      const href = bestand === undefined ? undefined : fileHref?.(bestand);
      return html`<li class="utrecht-unordered-list__item">
        ${inbrengTekst(een, leden.alle)}${bestand !== undefined && html` (${href === undefined ? bestand : html`<a class="utrecht-link" href="${href}">${bestand}</a>`})`}
      </li>`;
    })}
  </ul>`;
}

/** The rules of handboek 2.3 that the loket does not meet today, where it votes. */
export const samenstellingMelding = ({ leden: { fouten } }: Pick<StemGegevens, 'leden'>): Html | false => {
  const echt = fouten.filter(({ wens }) => wens !== true);
  return (
    echt.length > 0 &&
    html`<details class="groep samenstelling">
      <summary>Het loket is niet samengesteld zoals het handboek vraagt (${echt.length})</summary>
      <ul class="utrecht-unordered-list">
        ${echt.map(({ tekst }) => html`<li class="utrecht-unordered-list__item">${tekst}</li>`)}
      </ul>
    </details>`
  );
};

/**
 * The vote on a dossier, for its page: how it stands, who voted what, experts who were heard, and the forms for who may vote or note votes. `forms`: where
 * to send them and with what proof; left out where nothing may be done. `fout`: what was wrong with the form that came back.
 */
export function stemBlok(gegevens: StemGegevens, persoon: Pick<Persoon, 'id' | 'rollen'>, forms?: StemForms): Html {
  const { dicht, uitslag } = gegevens;
  const { soort, tekst } = uitslagZin(gegevens);
  const secretaris = persoon.rollen.includes('secretaris');
  const leidt = secretaris || persoon.rollen.includes('voorzitter');
  const open = dicht === undefined && forms !== undefined ? forms : undefined;
  return html`<section class="stemming" aria-labelledby="stemming">
    ${h2('Stemming', 'stemming')}${forms?.fout !== undefined && melding('error', html`<p class="utrecht-paragraph" role="alert" id="fouten" tabindex="-1">${forms.fout}</p>`)}
    ${samenstellingMelding(gegevens)} ${uitslag.zetels.length > 0 && melding(soort, p(tekst))} ${zetelTabel(gegevens)}
    ${keuzeView(gegevens)} ${uitslag.zetels.length === 0 && melding('warning', p(uitslag.reden ?? ''))} ${dicht !== undefined && p(dicht)}
    ${open !== undefined && uitslag.dossierVeranderd && leidt && rondeForms(gegevens, open, 'veranderd')}
    ${open !== undefined && uitslag.uitkomst === 'gelijk' && leidt && gelijkForm(gegevens, open)}
    ${open !== undefined && !uitslag.dossierVeranderd && eigenStemForm(gegevens, persoon, open)}
    ${open !== undefined && !uitslag.dossierVeranderd && secretaris && noteerForm(gegevens, open)}
    <h3 class="utrecht-heading-3">Deskundigen die zijn gehoord</h3>
    ${inbrengView(gegevens, forms?.bestand)} ${open !== undefined && leidt && inbrengForms(gegevens, open)}
    ${forms !== undefined && leidt && !uitslag.dossierVeranderd && magNieuweRonde(gegevens) && rondeForms(gegevens, forms, 'opnieuw')}
    ${eerdereView(gegevens)}
  </section>`;
}

const magNieuweRonde = ({ dicht, uitslag }: StemGegevens): boolean => uitslag.stemming.stemmen.length > 0 && dicht === undefined;
