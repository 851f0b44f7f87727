import { wieVan, type LijstMetOpmerkingen } from '../../check/opmerkingen.ts';
import { rijStandVan, type RijStand } from '../../check/rijen.ts';
import { uitkomsten, type Controlerapport, type RijRegel } from '../../check/rapport.ts';
import { html, type Html } from '../frame/html.ts';
import { kaartTabel } from '../frame/kaart-tabel.ts';
import { h2, p } from '../frame/layout.ts';
import { uitkomstMerk } from './rapport-view.ts';

/** Where the page stands, and whether every row is shown or only those with something to say. */
export type RijenKeuze = { href: string; alle: boolean };

/** How many rows one page shows; the list with remarks in SharePoint holds all. */
const mostRows = 2_500;

type Rij = Omit<RijRegel, 'opmerkingen'> & RijStand & { wie: string };

/** What the list says of who a row is about; `''` where its columns are not known. */
const wieIn =
  (lijsten: readonly LijstMetOpmerkingen[]) =>
  ({ document, blad, rij }: RijRegel): string => {
    const lijst = lijsten.find((een) => een.document === document && een.bladnummer === blad);
    return lijst === undefined ? '' : wieVan(lijst, rij);
  };

const plaats = ({ document, blad, rij }: Rij, meer: boolean): Html =>
  html`${rij}${meer && html`<br /><span class="klein">${document}, blad ${blad}</span>`}`;

const tabel = (rijen: readonly Rij[], meer: boolean): Html =>
  kaartTabel(
    'Rijen van de lijst',
    ['Rij', 'Leerling', 'Uitkomst', 'Opmerkingen'],
    rijen.map((rij) => [plaats(rij, meer), rij.wie, uitkomstMerk(rij.uitkomst), rij.opmerkingen.join(' ')]),
    'rijen',
  );

const tel = (aantal: number): string => (aantal === 1 ? '1 rij' : `${aantal} rijen`);

/** The rows of a list of pupils with what counts for each, as it stands after what people judged; nothing for a dossier without a list. */
export function rijenView(rapport: Controlerapport, lijsten: readonly LijstMetOpmerkingen[], { href, alle }: RijenKeuze): Html | false {
  const { rijen = [], bevindingen } = rapport;
  if (rijen.length === 0) return false;
  const [standOf, wie] = [rijStandVan(bevindingen), wieIn(lijsten)];
  const all = rijen.map((rij): Rij => ({ ...rij, ...standOf(rij), wie: wie(rij) }));
  const open = all.filter(({ opmerkingen }) => opmerkingen.length > 0);
  const shown = alle ? all : open;
  const meer = new Set(rijen.map(({ document, blad }) => `${document}\n${blad}`)).size > 1;
  const tellingen = uitkomsten.map((uitkomst) => ({ uitkomst, aantal: all.filter((rij) => rij.uitkomst === uitkomst).length }));
  const anders = alle ? `Alleen rijen met een opmerking (${open.length})` : `Alle rijen (${all.length})`;
  return html`<section aria-labelledby="rijen">
    ${h2('Rijen van de lijst', 'rijen')}
    <p class="utrecht-paragraph">
      ${tel(all.length)}, waarvan ${open.length} met een opmerking. Wat u bij een punt hierboven oordeelt, geldt voor alle rijen.
    </p>
    <ul class="telling" aria-label="Uitkomsten van de rijen">
      ${tellingen
        .filter(({ aantal }) => aantal > 0)
        .map(({ uitkomst, aantal }) => html`<li>${uitkomstMerk(uitkomst)} <strong>${aantal}</strong></li>`)}
    </ul>
    <p class="acties"><a class="utrecht-link" href="${alle ? href : `${href}?rijen=alle`}#rijen">${anders}</a></p>
    ${shown.length > 0 && tabel(shown.slice(0, mostRows), meer)}
    ${shown.length > mostRows && p(`Hier staan de eerste ${mostRows} rijen. De lijst met opmerkingen in SharePoint heeft ze allemaal.`)}
  </section>`;
}
