import { mag, href, type LoketRoute } from '../access.ts';
import type { Persoon } from '../principal.ts';
import { html, type Html } from './html.ts';

/** A part of a menu. `ook`: where it begins for who may not see its first page. */
export type Deel = { naam: string; route: LoketRoute; ook?: LoketRoute };

/** The parts of a menu that someone may see. `hier`: what the present one is, to a screen reader (`page`: that very page; `true`: a page in that part). */
export function menuLijst<D extends Deel>({ rollen }: Persoon, delen: readonly D[], hier: (deel: D) => 'page' | 'true' | undefined): Html {
  const shown = delen.flatMap((deel) => {
    const to = [deel.route, deel.ook].find((route) => route !== undefined && mag(route, rollen));
    return to === undefined ? [] : [{ naam: deel.naam, to, nu: hier(deel) }];
  });
  return html`<ul>
    ${shown.map(({ naam, to, nu }) => html`<li><a href="${href(to)}" ${nu !== undefined && html` aria-current="${nu}"`}>${naam}</a></li>`)}
  </ul>`;
}
