import { inDutch } from '../../calendar.ts';
import { feiten } from '../../check/feiten/catalogus.ts';
import type { VastgesteldFeit } from '../../check/feiten/corrigeer.ts';
import { geldendeUitkomst } from '../../check/geldend.ts';
import { uitkomsten, type Bevinding, type Controlerapport, type Uitkomst } from '../../check/rapport.ts';
import type { Wetspunt } from '../../handboek/wet.ts';
import { delegatieZin, wetspuntenZin } from '../../tell/rapport-zinnen.ts';
import { plaatsInDutch, type Evidence } from '../../evidence.ts';
import { beeldInWoorden, beeldNaam } from '../../tell/rapport-beelden.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { kaartTabel, type Regel as Rij } from '../frame/kaart-tabel.ts';
import { h2, melding as meldingVlak, merk } from '../frame/layout.ts';
import { momentVan, uitkomstWoorden } from '../frame/woorden.ts';
import { perHoofdstuk, type Hoofdstuk } from './hoofdstukken.ts';

/** Gives the address of a file by its name in the report; undefined where it is not known. */
export type FileHref = (naam: string) => string | undefined;

/** Addresses that a report points at: of a file by its name, of a picture of evidence by the name that `beeldNaam` gives it, of the page that evidence stands on, and of a page of a document by the number of that, the words of a fact marked by its `sleutel`. */
export type RapportLinks = {
  bestand: FileHref;
  beeld: (naam: string) => string;
  bewijs: (een: Evidence) => string | undefined;
  document: (nummer: number, plek?: { pagina: number; sleutel: string }) => string | undefined;
};

/** A file by its name, with a link to it where there is one. */
export const naarBestand = (naam: string, href: FileHref): Shown => {
  const adres = href(naam);
  return adres === undefined ? naam : html`<a class="utrecht-link" href="${adres}">${naam}</a>`;
};

/** Who of the loket answers for evidence, when and why. */
export const doorLoketView = ({ doorLoket }: Evidence): Html | false =>
  doorLoket !== undefined &&
  html`<p class="citaat__toelichting">
    Vastgesteld door het loket (${doorLoket.wie}, ${momentVan(doorLoket.op)}), want: ${doorLoket.reden}
  </p>`;

/** Words and place of evidence; a link to the page with the words marked, where there is one. */
const citaat = (bewijs: Evidence, { bestand, beeld, bewijs: toon }: RapportLinks): Html => {
  const { document, citaat: tekst, toelichting, scan } = bewijs;
  const plek = toon(bewijs);
  const plaats = `${plaatsInDutch(bewijs)}${scan === true ? ' (gelezen van een scan)' : ''}`;
  return html`<figure class="citaat">
    ${tekst !== '' && html`<blockquote><p>${plek === undefined ? tekst : html`<a class="citaat__woorden" href="${plek}" tabindex="-1">${tekst}</a>`}</p></blockquote>`}
    ${
      bewijs.beeld !== undefined &&
      html`<img class="citaat__beeld" src="${beeld(beeldNaam(bewijs.beeld))}" alt="${beeldInWoorden(bewijs)}" loading="lazy" />`
    }
    ${toelichting !== undefined && html`<p class="citaat__toelichting">${toelichting}</p>`} ${doorLoketView(bewijs)}
    <figcaption>
      ${plek === undefined ? html`${naarBestand(document, bestand)}, ${plaats}` : html`<a class="utrecht-link" href="${plek}">${document}, ${plaats}</a>`}
    </figcaption>
  </figure>`;
};

/** An outcome as a badge: a sign and words. */
export const uitkomstMerk = (uitkomst: Uitkomst): Html => {
  const { teken, woord, kleur } = uitkomstWoorden[uitkomst];
  return merk(kleur, html`<span aria-hidden="true">${teken}</span> ${woord}`);
};

/** What a person judged, who and when, and what the computer made of it. */
function mensView({ uitkomst, mens }: Bevinding): Html | false {
  if (mens === undefined) return false;
  const { vervallen, vervallenDoor = 'De stukken zijn sindsdien veranderd.', reden, wie, op } = mens;
  const oordeel = html`<strong>${uitkomstWoorden[mens.uitkomst].woord.toLowerCase()}</strong>, want: ${reden}`;
  const door = html`<span class="klein">${wie}, ${momentVan(op)}</span>`;
  if (vervallen === true)
    return html`<p class="utrecht-paragraph mens mens--vervallen">
      ${vervallenDoor} Daarom telt dit oordeel van het loket niet meer: ${oordeel} ${door} Beoordeel dit punt opnieuw.
    </p>`;
  return html`<p class="utrecht-paragraph mens">Het loket oordeelt: ${oordeel} ${door}</p>
    <p class="utrecht-paragraph">De computer vond: <s>${uitkomstWoorden[uitkomst].woord.toLowerCase()}</s></p>`;
}

/** Gives what stands under a finding: the form by which a person overrules it, and what was made of it before. */
export type OordeelForm = (bevinding: Bevinding) => Html;

/** What was computed, in columns. */
const tabelView = ({ titel, tabel }: Bevinding): Html | false => {
  if (tabel === undefined) return false;
  const [first = '', ...rest] = tabel.kop;
  return kaartTabel(
    titel,
    [first, ...rest],
    tabel.rijen.map(([kop = '', ...cellen]): Rij => [kop, ...cellen]),
    'uitkomsttabel',
  );
};

/** Whether a finding asks for a person's attention: what counts is not good, or a judgement fell away. */
export const vraagtAandacht = (gevonden: Bevinding): boolean =>
  ['ontbreekt', 'niet-voldaan', 'te-beoordelen'].includes(geldendeUitkomst(gevonden)) || gevonden.mens?.vervallen === true;

/** What the handbook asks beside what the papers say, so that a person can hold one against the other. */
const naastElkaar = (gevonden: Bevinding, links: RapportLinks): Html => {
  const { bron, eis, uitleg, bewijs, soort } = gevonden;
  return html`<div class="naast">
    <div class="naast__eis">
      <h5 class="naast__kop">Wat het handboek vraagt <span class="klein">${bron}</span></h5>
      <p class="utrecht-paragraph">${eis}</p>
    </div>
    <div class="naast__stukken">
      <h5 class="naast__kop">${soort === 'oordeel' ? 'Passages die hierover gaan' : 'Wat in de stukken staat'}</h5>
      ${mensView(gevonden)}
      <p class="utrecht-paragraph">${uitleg}</p>
      ${tabelView(gevonden)} ${bewijs.map((een) => citaat(een, links))}
    </div>
  </div>`;
};

const bevinding = (gevonden: Bevinding, links: RapportLinks, form: OordeelForm | undefined): Html => {
  const { id, titel } = gevonden;
  const kop = html`<h4 class="bevinding__titel">${titel}</h4>
    ${uitkomstMerk(geldendeUitkomst(gevonden))}`;
  const inhoud = html`${naastElkaar(gevonden, links)} ${form?.(gevonden)}`;
  return html`<li class="bevinding" id="punt-${id}">
    ${
      vraagtAandacht(gevonden)
        ? html`<div class="bevinding__kop">${kop}</div>
            ${inhoud}`
        : html`<details class="bevinding__dicht">
            <summary class="bevinding__kop">${kop}</summary>
            ${inhoud}
          </details>`
    }
  </li>`;
};

/** How many of each outcome, in signs; read out in words. */
const tellingVan = (bevindingen: readonly Bevinding[]): Html[] =>
  uitkomsten.flatMap((uitkomst) => {
    const aantal = bevindingen.filter((een) => geldendeUitkomst(een) === uitkomst).length;
    const { teken, woord, kleur } = uitkomstWoorden[uitkomst];
    return aantal === 0
      ? []
      : [
          html`<span class="tel tel--${kleur}" title="${woord}"
            ><span aria-hidden="true">${teken} ${aantal}</span><span class="alleen-lezen">${aantal} ${woord.toLowerCase()}</span></span
          >`,
        ];
  });

function hoofdstukView({ nummer, naam, bevindingen }: Hoofdstuk, toon: (een: Bevinding) => Html): Html {
  return html`<details class="groep" ${bevindingen.some(vraagtAandacht) && html` open`}>
    <summary>
      <h3 class="groep__kop">${nummer !== '' && nummer !== 'AVG' && html`<span class="groep__nummer">${nummer}</span> `}${naam}</h3>
      <span class="groep__telling">${tellingVan(bevindingen)}</span>
    </summary>
    <ul class="bevindingen">
      ${bevindingen.map(toon)}
    </ul>
  </details>`;
}

/** Which findings are shown, and the address of the page for each choice. */
export type Keuze = { aandacht: boolean; href: (toon: 'aandacht' | 'alles') => string };

function filterView({ bevindingen }: Controlerapport, { aandacht, href }: Keuze): Html {
  const open = bevindingen.filter(vraagtAandacht).length;
  const knop = (toon: 'aandacht' | 'alles', tekst: string, gekozen: boolean) =>
    html`<a href="${href(toon)}#rapport" ${gekozen && html` aria-current="true"`}>${tekst}</a>`;
  return html`<nav class="schakel" aria-label="Welke punten">
    ${knop('alles', `Alle punten (${bevindingen.length})`, !aandacht)} ${knop('aandacht', `Alleen wat aandacht vraagt (${open})`, aandacht)}
  </nav>`;
}

function wetView(punten: Wetspunt[], links: RapportLinks): Html {
  return html`<details class="groep" open>
    <summary><h3 class="groep__kop">Wat de wet nog meer vraagt (${punten.length})</h3></summary>
    <p class="utrecht-paragraph wet">${wetspuntenZin}</p>
    <ul class="bevindingen">
      ${punten.map(
        ({ titel, bron, uitleg, bewijs }) =>
          html`<li class="bevinding">
            <h4 class="bevinding__titel">${titel}</h4>
            <span class="klein">${bron}</span>
            <p class="utrecht-paragraph">${uitleg}</p>
            ${bewijs.map((een) => citaat(een, links))}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Gives the address of the page that a fact was set by; undefined where there is none any more. */
type BladHref = (feit: VastgesteldFeit) => string | undefined;

function vastgesteldFeit(vastgesteld: VastgesteldFeit, href: BladHref): Html {
  const { feit, waarde, computer, document, pagina, reden, wie, op, vervallenDoor } = vastgesteld;
  const adres = vervallenDoor === undefined ? href(vastgesteld) : undefined;
  const plaats = `${document}, bladzijde ${pagina}`;
  return html`<li class="utrecht-unordered-list__item">
    ${vervallenDoor !== undefined && html`${vervallenDoor} Daarom telt dit niet meer: `}
    <strong>${feiten[feit].naam}</strong>${waarde !== undefined && `: ${waarde}`}
    (${adres === undefined ? plaats : html`<a class="utrecht-link" href="${adres}">${plaats}</a>`}), want: ${reden}
    <span class="klein">${wie}, ${momentVan(op)}${computer !== undefined && `. De computer las: ${computer}`}</span>
  </li>`;
}

/** The facts that people of the loket set, those that count no more first. */
function vastgesteldView(alle: readonly VastgesteldFeit[], href: BladHref): Html {
  const inOrder = alle.toSorted((a, b) => Number(a.vervallenDoor === undefined) - Number(b.vervallenDoor === undefined));
  return meldingVlak(
    alle.some(({ vervallenDoor }) => vervallenDoor !== undefined) ? 'warning' : 'info',
    html`<h3 class="utrecht-heading-3">Feiten die het loket vaststelde</h3>
      <ul class="utrecht-unordered-list">
        ${inOrder.map((een) => vastgesteldFeit(een, href))}
      </ul>`,
  );
}

/**
 * The report with its evidence by section of the handbook, what asks for attention unfolded; last what law asks beyond it. `form`: for who may overrule an
 * outcome, and for everybody what was made of it before.
 */
export function rapportView(rapport: Controlerapport, links: RapportLinks, keuze: Keuze, form?: OordeelForm): Html {
  const { wetspunten = [], bevindingen, documenten } = rapport;
  const blad: BladHref = ({ document, ...plek }) => links.document(documenten.findIndex(({ naam }) => naam === document) + 1, plek);
  const shown = keuze.aandacht ? bevindingen.filter(vraagtAandacht) : bevindingen;
  return html`<section aria-labelledby="rapport">
    ${h2('Controlerapport', 'rapport')}
    <p class="utrecht-paragraph">
      Gecontroleerd met het handboek, versie ${rapport.handboekVersie}, naar de stand van ${inDutch(rapport.peildatum)}. De computer heeft
      dit gelezen. Het is geen besluit: u beoordeelt het zelf.
    </p>
    ${rapport.gedelegeerd === true && meldingVlak('info', html`<p class="utrecht-paragraph">${delegatieZin}</p>`)}
    ${filterView(rapport, keuze)} ${rapport.vastgesteld !== undefined && vastgesteldView(rapport.vastgesteld, blad)}
    ${rapport.nietGecontroleerd !== undefined && meldingVlak('info', html`<p class="utrecht-paragraph">${rapport.nietGecontroleerd.uitleg}</p>`)}
    ${shown.length === 0 && bevindingen.length > 0 && html`<p class="utrecht-paragraph">Er is niets dat aandacht vraagt.</p>`}
    ${perHoofdstuk(shown).map((een) => hoofdstukView(een, (gevonden) => bevinding(gevonden, links, form)))}
    ${wetspunten.length > 0 && wetView(wetspunten, links)}
  </section>`;
}
