import type { OordeelStap } from '../../check/overrulen.ts';
import type { Bevinding } from '../../check/rapport.ts';
import { html, type Html } from '../frame/html.ts';
import { momentVan, uitkomstWoorden } from '../frame/woorden.ts';

const woord = (stap: OordeelStap, kant: 'was' | 'werd'): string => uitkomstWoorden[stap[kant]].woord.toLowerCase();

const regel = (stap: OordeelStap): Html =>
  html`<li>
    <span class="klein">${stap.wie}, ${momentVan(stap.op)}</span>
    ${
      stap.reden === undefined
        ? html`trok het oordeel <s>${woord(stap, 'was')}</s> in; daarna gold weer: ${woord(stap, 'werd')}`
        : html`van <s>${woord(stap, 'was')}</s> naar <strong>${woord(stap, 'werd')}</strong>, want: ${stap.reden}`
    }
  </li>`;

/** What people did to the outcome of a finding, newest first; nothing where all there is already stands with the finding. */
export function geschiedenisView(stappen: readonly OordeelStap[], { id, mens }: Pick<Bevinding, 'id' | 'mens'>): Html | false {
  const own = stappen.filter((stap) => stap.id === id);
  if (own.length === 0 || (own.length === 1 && mens !== undefined)) return false;
  return html`<details class="oordeel">
    <summary>Eerdere oordelen van het loket (${own.length})</summary>
    <ol class="geschiedenis">
      ${own.toReversed().map(regel)}
    </ol>
  </details>`;
}
