import type { Controlerapport } from '../../check/rapport.ts';
import { documentsoortNaam } from '../../tell/documentsoort-naam.ts';
import { html, type Html } from '../frame/html.ts';
import { kaartTabel } from '../frame/kaart-tabel.ts';
import { h2, p } from '../frame/layout.ts';
import { naarBestand, type RapportLinks } from './rapport-view.ts';

/** The documents as they were recognised, each with a link to the file itself and to its pages here. */
export function documentenView({ documenten }: Controlerapport, { bestand, document }: RapportLinks): Html {
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
            documenten.map(({ naam, soorten, leesbaar, melding }, i) => [
              naarBestand(naam, bestand),
              soorten.map(documentsoortNaam).join(', '),
              leesbaar ? 'ja' : html`nee${melding !== undefined && html`: ${melding}`}`,
              bekijk(i + 1, naam),
            ]),
          )
    }
  </section>`;
}
