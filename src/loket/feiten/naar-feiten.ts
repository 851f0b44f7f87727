import type { Bevinding } from '../../check/rapport.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { href } from '../access.ts';
import { html, type Html } from '../frame/html.ts';

/** The way to the facts that a finding rests on: a judgement rests on none, and of a list the school mends its rows itself. */
export const naarFeiten = ({ kenmerk, lijst }: DossierRecord, { id, titel, soort }: Bevinding): Html | false =>
  lijst !== true &&
  soort !== 'oordeel' &&
  html`<p class="oordeel naar-feiten">
    <a class="utrecht-link" href="${href('feiten', { kenmerk })}?punt=${encodeURIComponent(id)}"
      >Klopt een feit niet?<span class="alleen-lezen"> Feiten bij ${titel}</span></a
    >
  </p>`;
