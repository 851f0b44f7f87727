import { functieNaam } from '../../commissie/woorden.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { html, type Html } from '../frame/html.ts';
import { kaartTabel } from '../frame/kaart-tabel.ts';
import { h2, p } from '../frame/layout.ts';

type Telling = NonNullable<BesluitRecord['telling']>;
const stemWoord: Record<Telling['leden'][number]['stem'], string> = {
  toekennen: 'toekennen',
  afwijzen: 'afwijzen',
  onthouding: 'onthouding',
  afwezig: 'afwezig',
  'niet-gestemd': 'niet gestemd',
};

function samenvatting({ uitkomst, voor, tegen, onthouden, keuze }: Telling): Html {
  const stemmen = `${voor} voor toekennen, ${tegen} voor afwijzen${onthouden === 0 ? '' : `, ${onthouden} ${onthouden === 1 ? 'onthouding' : 'onthoudingen'}`}.`;
  if (uitkomst !== 'gelijk') return p(stemmen);
  return html`${p(`${stemmen} De stemmen staken. ${keuze === undefined ? '' : `${keuze.naam} koos als voorzitter voor ${keuze.keuze}:`}`)}
  ${keuze !== undefined && html`<blockquote class="citaat tekst">${keuze.motivering}</blockquote>`}`;
}

/** How the loket voted, as it was counted for a besluit. */
export const tellingView = (telling: Telling): Html =>
  html`<section aria-labelledby="stemmen">
    ${h2('Hoe het loket stemde', 'stemmen')} ${samenvatting(telling)}
    ${kaartTabel(
      'Stemmen van de leden',
      ['Lid', 'Functie', 'Stem'],
      telling.leden.map(({ naam, functie, stem, reden }) => [
        naam,
        functieNaam[functie],
        reden === undefined ? stemWoord[stem] : `${stemWoord[stem]}: ${reden}`,
      ]),
    )}
    ${telling.inbreng.length > 0 && p(`Ook gehoord: ${telling.inbreng.join('; ')}.`)}
  </section>`;
