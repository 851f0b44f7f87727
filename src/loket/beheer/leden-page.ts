import { dateOf, inDutch } from '../../calendar.ts';
import { loadLeden } from '../../commissie/leden.ts';
import { disciplineNaam, functieNaam } from '../../commissie/woorden.ts';
import { isLidOp, isZittendOp, magStemmen, opFunctie } from '../../commissie/zitting.ts';
import type { LidRecord } from '../../storage/records/commissie.ts';
import { href, mag } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { page, type LoketResponse } from '../exchange.ts';
import { html, type Html } from '../frame/html.ts';
import { kaartTabel, type Regel } from '../frame/kaart-tabel.ts';
import { a, h1, h2, knopLink, layout, melding, p } from '../frame/layout.ts';
import { beheerMenu } from './beheer-menu.ts';
import { schoolNaamVan } from '../vergadering/stem-gegevens.ts';

const kolommen = ['Naam', 'Functie', 'Verbonden aan', 'Lid', 'Stemt zelf'];

/** The members of the loket and its pool of experts, and where the composition is not what handboek 2.3 asks. */
export async function showLeden({ app, persoon, now, query }: LoketBezoek): Promise<LoketResponse> {
  const dag = dateOf(now);
  const { alle, fouten } = await loadLeden(app, dag);
  const wijzigt = mag('lid', persoon.rollen);
  const naamVan = (lidId: string | undefined) => alle.find((lid) => lid.lidId === lidId)?.naam;
  const periode = ({ vanaf, tot, vervangt }: LidRecord): Html =>
    html`vanaf
    ${inDutch(vanaf)}${tot !== undefined && ` tot en met ${inDutch(tot)}`}${vervangt !== undefined && html` <span class="klein">in de plaats van ${naamVan(vervangt) ?? 'een eerder lid'}</span>`}`;
  const regelVan = (lid: LidRecord): Regel => [
    wijzigt ? a(href('lid', { id: lid.lidId }), lid.naam) : lid.naam,
    html`${functieNaam[lid.functie]}${lid.discipline !== undefined && html` <span class="klein">${disciplineNaam[lid.discipline]}${lid.regio !== undefined && `, ${lid.regio}`}</span>`}`,
    lid.schoolId === undefined ? '–' : schoolNaamVan(app, lid.schoolId),
    periode(lid),
    !magStemmen(lid) ? 'heeft geen stem' : lid.account === undefined ? 'nee, de secretaris noteert' : 'ja',
  ];
  const nu = alle.filter((lid) => lid.functie !== 'deskundige-op-afroep' && isZittendOp(lid, alle, dag)).toSorted(opFunctie);
  const pool = alle.filter((lid) => lid.functie === 'deskundige-op-afroep' && isLidOp(lid, dag));
  const ander = alle.filter((lid) => !nu.includes(lid) && !pool.includes(lid));
  const tabel = (titel: string, id: string, leden: readonly LidRecord[], leeg: string): Html =>
    html`<section aria-labelledby="${id}">
      ${h2(titel, id)} ${leden.length === 0 ? p(leeg) : kaartTabel(titel, kolommen, leden.map(regelVan))}
    </section>`;
  const inhoud = html`${h1('Leden van het loket')} ${beheerMenu(persoon, 'beheerLeden')}
  ${fouten.map(({ tekst, wens }) => melding(wens === true ? 'info' : 'warning', p(tekst)))}
  ${fouten.every(({ wens }) => wens === true) && melding('ok', p('Het loket is samengesteld zoals het handboek vraagt (2.3).'))}
  ${wijzigt && html`<p class="acties">${knopLink(href('lidNieuw'), 'Lid toevoegen')}</p>`}
  ${tabel('In het loket', 'nu', nu, 'Er zit nog niemand in het loket. Voeg de voorzitter, de twee deskundigen en de secretaris toe.')}
  ${tabel('Deskundigen op afroep', 'pool', pool, 'Er staan nog geen deskundigen op afroep in de lijst.')}
  ${ander.length > 0 && tabel('Eerder, later of nu vervangen', 'ander', ander, '')}`;
  return page(layout({ titel: 'Leden van het loket', persoon, inhoud, query, deel: 'beheer' }));
}
