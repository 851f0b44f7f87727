import type { Controlerapport, DocumentRegel } from '../../check/rapport.ts';
import { documentsoortNaam } from '../../tell/documentsoort-naam.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { kaartTabel } from '../frame/kaart-tabel.ts';
import { h2, p } from '../frame/layout.ts';
import { momentVan } from '../frame/woorden.ts';
import { naarBestand, type RapportLinks } from './rapport-view.ts';

/** Gives the address at which the kinds of a document are set; undefined where that cannot be done. */
export type SoortHref = (regel: DocumentRegel) => string | undefined;

/** What a document counts as, whether a person said so and why, and the way to say otherwise. */
function soortenView(regel: DocumentRegel, wijzig: SoortHref | undefined): Shown {
  const { naam, soorten, doorLoket } = regel;
  const adres = wijzig?.(regel);
  return [
    soorten.map(documentsoortNaam).join(', '),
    doorLoket !== undefined &&
      html` <span class="klein"
        >Vastgesteld door het loket (${doorLoket.wie}, ${momentVan(doorLoket.op)}), want: ${doorLoket.reden} De computer herkende:
        <s>${doorLoket.computer.map(documentsoortNaam).join(', ')}</s></span
      >`,
    adres !== undefined &&
      html` <a class="utrecht-link klein" href="${adres}">Wijzig<span class="alleen-lezen"> de soort van ${naam}</span></a>`,
  ];
}

/** The documents as they were recognised, each with a link to the file itself and to its pages here. */
export function documentenView({ documenten }: Controlerapport, { bestand, document }: RapportLinks, wijzig?: SoortHref): Html {
  const bekijk = (nummer: number, naam: string) => {
    const adres = document(nummer);
    return adres !== undefined && html`<a class="utrecht-link" href="${adres}">Bekijk<span class="alleen-lezen"> ${naam}</span></a>`;
  };
  return html`<section aria-labelledby="documenten">
    ${h2('Documenten', 'documenten')}
    ${
      documenten.length === 0
        ? p('Er staan geen documenten in dit dossier.')
        : kaartTabel(
            'Documenten in dit dossier',
            ['Bestand in SharePoint', 'Herkend als', 'Gelezen', 'Hier'],
            documenten.map((regel, i) => {
              const { naam, leesbaar, melding } = regel;
              return [
                naarBestand(naam, bestand),
                soortenView(regel, wijzig),
                leesbaar ? 'ja' : html`nee${melding !== undefined && html`: ${melding}`}`,
                bekijk(i + 1, naam),
              ];
            }),
          )
    }
  </section>`;
}
