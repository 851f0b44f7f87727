import { feitenBij } from '../../check/feiten/bij-punt.ts';
import type { Bevinding } from '../../check/rapport.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { href } from '../access.ts';
import { html, type Html } from '../frame/html.ts';

/**
 * The way to the facts that a finding rests on, or that stand where it has its evidence. A judgement rests on none, nor does a file that cannot be read, and of a list
 * the school mends its rows itself.
 */
export const naarFeiten = (
  { kenmerk, lijst }: Pick<DossierRecord, 'kenmerk' | 'lijst'>,
  { id, titel, soort, bewijs }: Bevinding,
): Html | false =>
  lijst !== true &&
  soort !== 'oordeel' &&
  (feitenBij(id).length > 0 || bewijs.some(({ citaat }) => citaat !== '')) &&
  html`<p class="oordeel naar-feiten">
    <a class="utrecht-link" href="${href('feiten', { kenmerk })}?punt=${encodeURIComponent(id)}"
      >Klopt een feit niet?<span class="alleen-lezen"> Feiten bij ${titel}</span></a
    >
  </p>`;
