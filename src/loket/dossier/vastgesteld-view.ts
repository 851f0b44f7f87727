import { html, type Html } from '../frame/html.ts';
import { h2, knop } from '../frame/layout.ts';
import { momentVan } from '../frame/woorden.ts';

/** One thing that a person set or (without `reden`) withdrew, in words. */
type Stap = { was: string; werd: string; reden?: string | undefined; wie: string; op: string };

/** What people set before, newest first; nothing where nobody ever did. */
export const stappenView = (stappen: readonly Stap[]): Html | false =>
  stappen.length > 0 &&
  html`<section aria-labelledby="eerder">
    ${h2('Wat er eerder is vastgesteld', 'eerder')}
    <ol class="geschiedenis">
      ${stappen
        .toReversed()
        .map(
          ({ was, werd, reden, wie, op }) =>
            html`<li>
              <span class="klein">${wie}, ${momentVan(op)}</span> van <s>${was}</s> naar
              <strong>${werd}</strong>${reden === undefined ? ': ingetrokken' : `, want: ${reden}`}
            </li>`,
        )}
    </ol>
  </section>`;

/** The form by which a person withdraws what was set; `vast` are the hidden fields that it carries besides. */
export const intrekForm = (naar: string, vast: Html, tekst: string): Html =>
  html`<form method="post" action="${naar}">
    ${vast}<input type="hidden" name="intrekken" value="ja" />
    <div class="knoppen">${knop(tekst, 'secondary-action')}</div>
  </form>`;
