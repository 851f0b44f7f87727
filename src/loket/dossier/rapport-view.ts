import { inDutch } from '../../calendar.ts';
import { geldendeUitkomst } from '../../check/geldend.ts';
import { uitkomsten, type Bevinding, type Controlerapport, type Uitkomst } from '../../check/rapport.ts';
import type { Wetspunt } from '../../handboek/wet.ts';
import { delegatieZin, wetspuntenZin } from '../../tell/rapport-zinnen.ts';
import { plaatsInDutch, type Evidence } from '../../evidence.ts';
import { documentsoortNaam } from '../../tell/documentsoort-naam.ts';
import { beeldInWoorden, beeldNaam } from '../../tell/rapport-beelden.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { kaartTabel } from '../frame/kaart-tabel.ts';
import { h2, melding as meldingVlak, merk } from '../frame/layout.ts';
import { momentVan, uitkomstWoorden } from '../frame/woorden.ts';

/** Gives the address of a file by its name in the report; undefined where it is not known. */
export type FileHref = (naam: string) => string | undefined;

/** Addresses that a report points at: of a file by its name, of a picture of evidence by the name that `beeldNaam` gives it, and of the page that evidence stands on. */
export type RapportLinks = { bestand: FileHref; beeld: (naam: string) => string; bewijs: (een: Evidence) => string | undefined };

const naarBestand = (naam: string, href: FileHref): Shown => {
  const adres = href(naam);
  return adres === undefined ? naam : html`<a class="utrecht-link" href="${adres}">${naam}</a>`;
};

/** Words and place of evidence; a link to the page with the words marked, where there is one. */
const citaat = (bewijs: Evidence, { bestand, beeld, bewijs: toon }: RapportLinks): Html => {
  const { document, citaat: tekst, toelichting, scan } = bewijs;
  const plek = toon(bewijs);
  const plaats = `${document}, ${plaatsInDutch(bewijs)}`;
  return html`<figure class="citaat">
    ${tekst !== '' && html`<blockquote><p>${plek === undefined ? tekst : html`<a class="citaat__woorden" href="${plek}">${tekst}</a>`}</p></blockquote>`}
    ${
      bewijs.beeld !== undefined &&
      html`<img class="citaat__beeld" src="${beeld(beeldNaam(bewijs.beeld))}" alt="${beeldInWoorden(bewijs)}" loading="lazy" />`
    }
    ${toelichting !== undefined && html`<p class="citaat__toelichting">${toelichting}</p>`}
    <figcaption>
      ${plek === undefined ? html`${naarBestand(document, bestand)}, ${plaatsInDutch(bewijs)}` : html`<a class="utrecht-link" href="${plek}">${plaats}</a>`}${scan === true && ' (gelezen van een scan)'}
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

const bevinding = (gevonden: Bevinding, links: RapportLinks, form: OordeelForm | undefined): Html => {
  const { id, titel, bron, eis, uitleg, bewijs } = gevonden;
  return html`<li class="bevinding" id="punt-${id}">
    <h4 class="bevinding__titel">${titel}</h4>
    ${uitkomstMerk(geldendeUitkomst(gevonden))} ${mensView(gevonden)}
    <p class="utrecht-paragraph">${uitleg}</p>
    ${bewijs.map((een) => citaat(een, links))}
    <details class="eis">
      <summary>Wat het handboek vraagt (${bron})</summary>
      <p class="utrecht-paragraph">${eis}</p>
    </details>
    ${form?.(gevonden)}
  </li>`;
};

const groepen: { kop: string; uitkomsten: Uitkomst[]; open: boolean }[] = [
  { kop: 'Hier moet u naar kijken', uitkomsten: ['ontbreekt', 'niet-voldaan', 'te-beoordelen'], open: true },
  { kop: 'Voldaan', uitkomsten: ['voldaan'], open: false },
  { kop: 'Niet van toepassing', uitkomsten: ['nvt'], open: false },
];

type Groep = (typeof groepen)[number];

function groep({ kop, uitkomsten: soorten, open }: Groep, rapport: Controlerapport, toon: (een: Bevinding) => Html): Html | false {
  const gevonden = rapport.bevindingen.filter((een) => soorten.includes(geldendeUitkomst(een)));
  if (gevonden.length === 0) return false;
  return html`<details class="groep" ${open && html` open`}>
    <summary><h3 class="groep__kop">${kop} (${gevonden.length})</h3></summary>
    <ul class="bevindingen">
      ${gevonden.map(toon)}
    </ul>
  </details>`;
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

/**
 * The report with its evidence: first what asks for attention, then the rest, each in the order of the handbook; last what law asks beyond it.
 * `form`: for who may overrule an outcome, and for everybody what was made of it before.
 */
export function rapportView(rapport: Controlerapport, links: RapportLinks, form?: OordeelForm): Html {
  const { wetspunten = [] } = rapport;
  const tellingen = uitkomsten
    .map((uitkomst) => ({ uitkomst, aantal: rapport.bevindingen.filter((een) => geldendeUitkomst(een) === uitkomst).length }))
    .filter(({ aantal }) => aantal > 0);
  return html`<section aria-labelledby="rapport">
    ${h2('Controlerapport', 'rapport')}
    <p class="utrecht-paragraph">
      Gecontroleerd met het handboek, versie ${rapport.handboekVersie}, naar de stand van ${inDutch(rapport.peildatum)}. De computer heeft
      dit gelezen. Het is geen besluit: u beoordeelt het zelf.
    </p>
    ${rapport.gedelegeerd === true && meldingVlak('info', html`<p class="utrecht-paragraph">${delegatieZin}</p>`)}
    <ul class="telling" aria-label="Uitkomsten">
      ${tellingen.map(({ uitkomst, aantal }) => html`<li>${uitkomstMerk(uitkomst)} <strong>${aantal}</strong></li>`)}
    </ul>
    ${rapport.nietGecontroleerd !== undefined && meldingVlak('info', html`<p class="utrecht-paragraph">${rapport.nietGecontroleerd.uitleg}</p>`)}
    ${groepen.map((een) => groep(een, rapport, (gevonden) => bevinding(gevonden, links, form)))}
    ${wetspunten.length > 0 && wetView(wetspunten, links)}
  </section>`;
}

/** The documents as they were recognised, each with a link to the file itself. */
export function documentenView(rapport: Controlerapport, href: FileHref): Html {
  return html`<section aria-labelledby="documenten">
    ${h2('Documenten', 'documenten')}
    ${
      rapport.documenten.length === 0
        ? html`<p class="utrecht-paragraph">Er staan geen documenten in dit dossier.</p>`
        : kaartTabel(
            'Documenten in dit dossier',
            ['Bestand', 'Herkend als', 'Gelezen'],
            rapport.documenten.map(({ naam, soorten, leesbaar, melding }) => [
              naarBestand(naam, href),
              soorten.map(documentsoortNaam).join(', '),
              leesbaar ? 'ja' : html`nee${melding !== undefined && html`: ${melding}`}`,
            ]),
          )
    }
  </section>`;
}
