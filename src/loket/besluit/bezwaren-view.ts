import { inDutch } from '../../calendar.ts';
import { bezwaarTot, nietBezwaar, zonderStukken } from '../../decide/bezwaar.ts';
import type { BesluitRecord, BezwaarRecord, DossierRecord } from '../../storage/records.ts';
import { href, mag } from '../access.ts';
import { bundelLinks } from '../bundel/bundel-links.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { a, gegevens, h2, knopLink, merk, p } from '../frame/layout.ts';
import type { Persoon } from '../principal.ts';
import { bezwaarUitkomst, indienerNaam } from './woorden.ts';

function een(bezwaar: BezwaarRecord, dossier: DossierRecord, mayAct: boolean): Html {
  const { uitkomst, toelichting } = bezwaar;
  const { kenmerk } = dossier;
  return html`<div class="vlak">
    ${gegevens([
      [
        'Stand',
        bezwaar.stand === 'loopt'
          ? merk('vraag', 'loopt')
          : merk('stil', uitkomst === undefined ? 'afgehandeld' : bezwaarUitkomst[uitkomst]),
      ],
      ['Bezwaar van', indienerNaam[bezwaar.indiener]],
      [
        'Ontvangen',
        `${inDutch(bezwaar.ontvangenOp)}${bezwaar.teLaat ? `: te laat, de termijn liep tot en met ${inDutch(bezwaar.termijnTot)}` : ''}`,
      ],
      ['Waarom', html`<div class="tekst">${bezwaar.grond}</div>`],
      ['Verweer bij de LBT uiterlijk', bezwaar.stand === 'loopt' && bezwaar.reactieVoor !== undefined && inDutch(bezwaar.reactieVoor)],
      ['Afgehandeld', bezwaar.afgehandeldOp !== undefined && `${inDutch(bezwaar.afgehandeldOp)} door ${bezwaar.afgehandeldDoor ?? ''}`],
      ['Waarom zo', toelichting !== undefined && toelichting !== '' && html`<div class="tekst">${toelichting}</div>`],
    ])}
    ${uitkomst === 'herzien' && zonderStukken(dossier) && p('De stukken van dit dossier zijn er niet meer. Het nieuwe besluit komt op een nieuwe aanvraag van de school.')}
    ${mayAct && bezwaar.stand === 'loopt' && knopLink(href('bezwaarAf', { kenmerk, id: bezwaar.bezwaarId }), 'Bezwaar afhandelen', 'secondary-action')}
  </div>`;
}

/** The objections against a besluit, and the term for one. `meer` stands under them: what else can be done with it. */
export function bezwarenView(
  dossier: DossierRecord,
  besluit: BesluitRecord,
  bezwaren: readonly BezwaarRecord[],
  persoon: Persoon,
  meer: Shown = '',
): Html | false {
  if (nietBezwaar(besluit) !== undefined) return false;
  const eigen = bezwaren.filter(({ besluitId }) => besluitId === besluit.besluitId);
  const tot = bezwaarTot(besluit);
  const mayAct = mag('bezwaarMaken', persoon.rollen);
  return html`<section aria-labelledby="bezwaar">
    ${h2('Bezwaar', 'bezwaar')}
    ${eigen.length === 0 && p(`Er is geen bezwaar vastgelegd.${tot === undefined ? '' : ` Bezwaar kan tot en met ${inDutch(tot)}.`}`)}
    ${eigen.map((bezwaar) => een(bezwaar, dossier, mayAct))}
    ${mayAct && p(a(href('bezwaarMaken', { kenmerk: dossier.kenmerk, id: besluit.besluitId }), 'Bezwaar vastleggen'))}
    ${bundelLinks(dossier.kenmerk, persoon)} ${meer}
  </section>`;
}
