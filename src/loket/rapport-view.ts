import { inDutch } from '../calendar.ts';
import { uitkomsten, type Bevinding, type Controlerapport, type Uitkomst } from '../check/rapport.ts';
import { plaatsInDutch, type Evidence } from '../evidence.ts';
import { documentsoortNaam } from '../tell/documentsoort-naam.ts';
import { beeldInWoorden, beeldNaam } from '../tell/rapport-beelden.ts';
import { html, type Html, type Shown } from './html.ts';
import { h2, melding as meldingVlak, merk } from './layout.ts';
import { uitkomstWoorden } from './woorden.ts';

/** Gives the address of a file by its name in the report; undefined where it is not known. */
export type FileHref = (naam: string) => string | undefined;

/** Addresses that a report points at: of a file by its name, and of a picture of evidence by the name that `beeldNaam` gives it. */
export type RapportLinks = { bestand: FileHref; beeld: (naam: string) => string };

const naarBestand = (naam: string, href: FileHref): Shown => {
  const adres = href(naam);
  return adres === undefined ? naam : html`<a class="utrecht-link" href="${adres}">${naam}</a>`;
};

const citaat = (bewijs: Evidence, { bestand, beeld }: RapportLinks): Html => {
  const { document, citaat: tekst, toelichting, scan } = bewijs;
  return html`<figure class="citaat">
    ${tekst !== '' && html`<blockquote><p>${tekst}</p></blockquote>`}
    ${
      bewijs.beeld !== undefined &&
      html`<img class="citaat__beeld" src="${beeld(beeldNaam(bewijs.beeld))}" alt="${beeldInWoorden(bewijs)}" loading="lazy" />`
    }
    ${toelichting !== undefined && html`<p class="citaat__toelichting">${toelichting}</p>`}
    <figcaption>${naarBestand(document, bestand)}, ${plaatsInDutch(bewijs)}${scan === true && ' (gelezen van een scan)'}</figcaption>
  </figure>`;
};

export const uitkomstMerk = (uitkomst: Uitkomst): Html => {
  const { teken, woord, kleur } = uitkomstWoorden[uitkomst];
  return merk(kleur, html`<span aria-hidden="true">${teken}</span> ${woord}`);
};

const bevinding = ({ titel, bron, eis, uitkomst, uitleg, bewijs }: Bevinding, links: RapportLinks): Html =>
  html`<li class="bevinding">
    <h4 class="bevinding__titel">${titel}</h4>
    ${uitkomstMerk(uitkomst)}
    <p class="utrecht-paragraph">${uitleg}</p>
    ${bewijs.map((een) => citaat(een, links))}
    <details class="eis">
      <summary>Wat het handboek vraagt (${bron})</summary>
      <p class="utrecht-paragraph">${eis}</p>
    </details>
  </li>`;

const groepen: { kop: string; uitkomsten: Uitkomst[]; open: boolean }[] = [
  { kop: 'Hier moet u naar kijken', uitkomsten: ['ontbreekt', 'niet-voldaan', 'te-beoordelen'], open: true },
  { kop: 'Voldaan', uitkomsten: ['voldaan'], open: false },
  { kop: 'Niet van toepassing', uitkomsten: ['nvt'], open: false },
];

function groep({ kop, uitkomsten: soorten, open }: (typeof groepen)[number], rapport: Controlerapport, links: RapportLinks): Html | false {
  const gevonden = rapport.bevindingen.filter(({ uitkomst }) => soorten.includes(uitkomst));
  if (gevonden.length === 0) return false;
  return html`<details class="groep" ${open && html` open`}>
    <summary><h3 class="groep__kop">${kop} (${gevonden.length})</h3></summary>
    <ul class="bevindingen">
      ${gevonden.map((een) => bevinding(een, links))}
    </ul>
  </details>`;
}

/** The report with its evidence: first what asks for attention, then the rest, each in the order of the handbook. */
export function rapportView(rapport: Controlerapport, links: RapportLinks): Html {
  const tellingen = uitkomsten
    .map((uitkomst) => ({ uitkomst, aantal: rapport.bevindingen.filter((een) => een.uitkomst === uitkomst).length }))
    .filter(({ aantal }) => aantal > 0);
  return html`<section aria-labelledby="rapport">
    ${h2('Controlerapport', 'rapport')}
    <p class="utrecht-paragraph">
      Gecontroleerd met het handboek, versie ${rapport.handboekVersie}, naar de stand van ${inDutch(rapport.peildatum)}. De computer heeft
      dit gelezen. Het is geen besluit: u beoordeelt het zelf.
    </p>
    <ul class="telling" aria-label="Uitkomsten">
      ${tellingen.map(({ uitkomst, aantal }) => html`<li>${uitkomstMerk(uitkomst)} <strong>${aantal}</strong></li>`)}
    </ul>
    ${rapport.nietGecontroleerd !== undefined && meldingVlak('info', html`<p class="utrecht-paragraph">${rapport.nietGecontroleerd.uitleg}</p>`)}
    ${groepen.map((een) => groep(een, rapport, links))}
  </section>`;
}

/** The documents as they were recognised, each with a link to the file itself. */
export function documentenView(rapport: Controlerapport, href: FileHref): Html {
  return html`<section aria-labelledby="documenten">
    ${h2('Documenten', 'documenten')}
    ${
      rapport.documenten.length === 0
        ? html`<p class="utrecht-paragraph">Er staan geen documenten in dit dossier.</p>`
        : html`<table class="utrecht-table tabel tabel--kaarten">
            <caption class="alleen-lezen">
              Documenten in dit dossier
            </caption>
            <thead>
              <tr>
                <th scope="col">Bestand</th>
                <th scope="col">Herkend als</th>
                <th scope="col">Gelezen</th>
              </tr>
            </thead>
            <tbody>
              ${rapport.documenten.map(
                ({ naam, soorten, leesbaar, melding }) =>
                  html`<tr>
                    <th scope="row" data-kolom="Bestand">${naarBestand(naam, href)}</th>
                    <td data-kolom="Herkend als">${soorten.map(documentsoortNaam).join(', ')}</td>
                    <td data-kolom="Gelezen">${leesbaar ? 'ja' : html`nee${melding !== undefined && html`: ${melding}`}`}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </section>`;
}
