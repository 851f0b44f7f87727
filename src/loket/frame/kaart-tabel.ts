import { html, type Html, type Shown } from './html.ts';

/** A row: what heads it, and the other cells; as many as the table has columns. */
export type Regel = readonly [kop: Shown, ...cellen: Shown[]];

/** A table that on a narrow screen becomes a card a row, each cell with the name of its column. `onderschrift` is for screen readers. */
export const kaartTabel = (onderschrift: string, kolommen: readonly string[], regels: readonly Regel[], soort = ''): Html =>
  html`<table class="utrecht-table tabel tabel--kaarten${soort === '' ? '' : ` ${soort}`}">
    <caption class="alleen-lezen">
      ${onderschrift}
    </caption>
    <thead>
      <tr>
        ${kolommen.map((kolom) => html`<th scope="col">${kolom}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${regels.map(
        ([kop, ...cellen]) =>
          html`<tr>
            <th scope="row" data-kolom="${kolommen[0]}">${kop}</th>
            ${cellen.map((cel, index) => html`<td data-kolom="${kolommen[index + 1]}">${cel}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
