import { href } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { html, type Html } from '../frame/html.ts';
import { knop } from '../frame/layout.ts';
import { bewijs } from './filter-form.ts';
import { filterQuery, type Filter } from './filter.ts';
import { maxWeergaveNaam, maxWeergaven, type Voorkeuren } from './voorkeuren.ts';

/** The views that someone kept, as links, and the forms to keep the present one or take one away. */
export function weergavenView(bezoek: LoketBezoek, filter: Filter, { weergaven }: Pick<Voorkeuren, 'weergaven'>, fout?: string): Html {
  // A search is not kept with a view: it is of one moment, and holds a name
  const nu = filterQuery(filter, { zoek: '', ...(filter.zoek === '' ? {} : { status: filter.status }) });
  return html`<section class="weergaven" aria-label="Mijn weergaven">
    ${
      weergaven.length > 0 &&
      html`<nav aria-label="Mijn weergaven">
        <ul class="weergaven__lijst">
          ${weergaven.map(
            ({ naam, filter: kept }) =>
              html`<li>
                <a class="weergave" href="${kept === '' ? '/loket' : `/loket?${kept}`}" ${kept === nu && html`aria-current="page"`}
                  >${naam}</a
                >
              </li>`,
          )}
        </ul>
      </nav>`
    }
    <details class="weergaven__beheer" ${fout !== undefined && html` open`}>
      <summary>Deze lijst bewaren als weergave</summary>
      <form method="post" action="${href('weergaveBewaren')}" class="weergaven__form">
        ${bewijs(bezoek)}<input type="hidden" name="filter" value="${nu}" />
        <label class="utrecht-form-label" for="weergave-naam">Naam van de weergave</label>
        <div class="utrecht-form-field-description" id="weergave-hulp">
          Alleen u ziet uw weergaven. Schrijf geen namen van leerlingen op.
        </div>
        ${fout !== undefined && html`<div class="utrecht-form-field-error-message" id="weergave-fout">${fout}</div>`}
        <div class="zoeken__regel">
          <input
            class="utrecht-textbox utrecht-textbox--html-input"
            id="weergave-naam"
            name="naam"
            maxlength="${maxWeergaveNaam}"
            autocomplete="off"
            aria-describedby="weergave-hulp${fout !== undefined && ' weergave-fout'}"
            ${fout !== undefined && html` aria-invalid="true"`}
          />
          ${knop('Bewaar', 'secondary-action')}
        </div>
      </form>
      ${
        weergaven.length > 0 &&
        html`<ul class="weergaven__weg">
            ${weergaven.map(
              ({ id, naam }) =>
                html`<li>
                  <span>${naam}</span>
                  <form method="post" action="${href('weergaveWeg', { id })}">
                    ${bewijs(bezoek)}<button type="submit" class="utrecht-button utrecht-button--subtle">
                      Haal weg<span class="alleen-lezen">: ${naam}</span>
                    </button>
                  </form>
                </li>`,
            )}
          </ul>
          <p class="klein">U kunt ${maxWeergaven} weergaven bewaren.</p>`
      }
    </details>
  </section>`;
}
