import { inDutch } from '../../calendar.ts';
import { registerStand } from '../../register/follow.ts';
import type { School } from '../../settings.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { page, type LoketResponse } from '../exchange.ts';
import { html, type Html } from '../frame/html.ts';
import { kaartTabel, type Regel } from '../frame/kaart-tabel.ts';
import { gegevens, h1, layout, melding } from '../frame/layout.ts';
import { momentVan } from '../frame/woorden.ts';
import { beheerMenu } from './beheer-menu.ts';

const soortSchool = { vo: 'voortgezet onderwijs', vso: 'voortgezet speciaal', so: 'speciaal', bao: 'basisschool' } as const;

const regelVan = ({ naam, id, brin, soort, pro, aangesloten, mail, pad, groep, delegatieGpSinds }: School): Regel => [
  html`${naam}<span class="klein">${id}</span>`,
  brin,
  html`${soortSchool[soort]}${pro && ', met PrO'}${!aangesloten && html` <span class="klein">niet aangesloten</span>`}`,
  mail,
  html`${pad === '' ? 'hele bibliotheek' : pad}`,
  groep === undefined ? 'geen' : 'ja',
  delegatieGpSinds === undefined ? '–' : `sinds ${inDutch(delegatieGpSinds)}`,
];

function foutView(fout: { bron: string; van?: Date | undefined; regels: string[] }): Html {
  return melding(
    'error',
    html`<h2 class="utrecht-heading-3">Het nieuwste register is niet goed</h2>
      <p class="utrecht-paragraph">
        ${fout.bron}${fout.van !== undefined && ` van ${momentVan(fout.van.toISOString())}`} wordt niet gebruikt. De dienst werkt door met
        het vorige. Verbeter het en zet het opnieuw neer; de dienst leest het binnen een minuut.
      </p>
      <ul class="utrecht-unordered-list">
        ${fout.regels.map((regel) => html`<li class="utrecht-unordered-list__item">${regel}</li>`)}
      </ul>`,
  );
}

/** The register of schools in force, and what is wrong with a newer one. */
export async function showScholen({ app, persoon, query }: LoketBezoek): Promise<LoketResponse> {
  const stand = registerStand(app.settings);
  const scholen = app.settings.scholen.toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  const inhoud = html`${h1('Scholen')} ${beheerMenu(persoon, 'beheerScholen')} ${stand?.fout !== undefined && foutView(stand.fout)}
    ${gegevens([
      ['Register', stand?.bron ?? app.settings.SCHOLEN_BESTAND],
      ['Van', stand?.van !== undefined && momentVan(stand.van.toISOString())],
      ['Scholen', scholen.length],
      ['Bibliotheken', new Set(scholen.map(({ drive }) => drive)).size],
    ])}
    ${kaartTabel('Scholen', ['School', 'BRIN', 'Soort', 'Mail', 'Map', 'Eigen groep', 'Geeft zelf TLV-GP'], scholen.map(regelVan), 'scholen')}
    <p class="klein">Wijzigen: zet een nieuw register neer (docs/beheer.md, Scholen). Hier kunt u het alleen lezen.</p>`;
  return page(layout({ titel: 'Scholen', persoon, inhoud, query, deel: 'beheer' }));
}
