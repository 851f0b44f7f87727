import type { Mislukt } from '../../tell/mislukt.ts';
import { html, type Html } from '../frame/html.ts';
import { melding } from '../frame/layout.ts';
import { dagVan } from '../frame/woorden.ts';

const maxRedenen = 5;
const maxKenmerken = 10;
const wat = { kaart: ['kaart in Teams', 'kaarten in Teams'], mail: ['mail aan een school', 'mails aan scholen'] } as const;

function regel(reden: string, same: Mislukt[]): Html {
  const [{ kanaal, op } = { kanaal: 'mail', op: '' } as const] = same;
  const kenmerken = [...new Set(same.flatMap(({ kenmerk }) => kenmerk ?? []))];
  const links = kenmerken
    .slice(0, maxKenmerken)
    .map((kenmerk) => html` <a class="utrecht-link" href="/loket/dossiers/${encodeURIComponent(kenmerk)}">${kenmerk}</a>`);
  return html`<li class="utrecht-unordered-list__item">
    ${same.length} ${wat[kanaal][same.length === 1 ? 0 : 1]}, de laatste op ${dagVan(op)}.
    ${reden}${links.length > 0 && html` Dossiers:${links}`}${kenmerken.length > maxKenmerken && html` en nog ${kenmerken.length - maxKenmerken}`}
  </li>`;
}

/** What could not be told in the last days, by reason, so that the loket can tell it itself and have the cause mended; nothing where all was. */
export function misluktView(mislukt: Mislukt[]): Html | false {
  if (mislukt.length === 0) return false;
  const byReden = [...Map.groupBy(mislukt, ({ reden, kanaal }) => `${kanaal} ${reden.replace(/ \(\d+ pogingen\)/, '')}`).values()];
  const rest = byReden.length - maxRedenen;
  return melding(
    'warning',
    html`<h2 class="utrecht-heading-3">Niet verstuurd in de laatste 14 dagen</h2>
      <ul class="utrecht-unordered-list">
        ${byReden.slice(0, maxRedenen).map((same) => regel((same[0]?.reden ?? '').replace(/ \(\d+ pogingen\)/, ''), same))}${rest > 0 && html`<li class="utrecht-unordered-list__item">en nog ${rest} andere oorzaken</li>`}
      </ul>`,
  );
}
