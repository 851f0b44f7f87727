import { html, type Html, type Shown } from './html.ts';

/** A row: what heads it, and the other cells; as many as the table has columns. */
export type Regel = readonly [kop: Shown, ...cellen: Shown[]];

/** A column: its name, and where the table can be sorted by it the address that does so and how it is sorted now. */
export type Kolom = { naam: string; href?: string; richting?: 'ascending' | 'descending' };

const kop = (kolom: string | Kolom): Html => {
  if (typeof kolom === 'string') return html`<th scope="col">${kolom}</th>`;
  const { naam, href, richting } = kolom;
  if (href === undefined) return html`<th scope="col">${naam}</th>`;
  const teken = richting === undefined ? '' : richting === 'ascending' ? '▲' : '▼';
  return html`<th scope="col" ${richting !== undefined && html`aria-sort="${richting}"`}>
    <a class="sorteer" href="${href}">${naam}<span class="sorteer__teken" aria-hidden="true">${teken}</span></a>
  </th>`;
};
const naamVan = (kolom: string | Kolom | undefined): string => (typeof kolom === 'string' ? kolom : (kolom?.naam ?? ''));

/** A table that on a narrow screen becomes a card a row, each cell with the name of its column. `onderschrift` is for screen readers. */
export const kaartTabel = (onderschrift: string, kolommen: readonly (string | Kolom)[], regels: readonly Regel[], soort = ''): Html =>
  html`<table class="utrecht-table tabel tabel--kaarten${soort === '' ? '' : ` ${soort}`}">
    <caption class="alleen-lezen">
      ${onderschrift}
    </caption>
    <thead>
      <tr>
        ${kolommen.map(kop)}
      </tr>
    </thead>
    <tbody>
      ${regels.map(
        ([eerste, ...cellen]) =>
          html`<tr>
            <th scope="row" data-kolom="${naamVan(kolommen[0])}">${eerste}</th>
            ${cellen.map((cel, index) => html`<td data-kolom="${naamVan(kolommen[index + 1])}">${cel}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
