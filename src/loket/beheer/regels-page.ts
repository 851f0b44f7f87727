import { dateOf, inDutch, isIsoDate, type IsoDate } from '../../calendar.ts';
import { handboeken, handboekOp } from '../../handboek/handboek.ts';
import { instelbaar, metInstellingen } from '../../handboek/instellingen.ts';
import type { Waardereeks } from '../../handboek/waarden.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { page, type LoketResponse } from '../exchange.ts';
import { html } from '../frame/html.ts';
import { kaartTabel, type Regel } from '../frame/kaart-tabel.ts';
import { gegevens, h1, h2, knop, layout, melding, p } from '../frame/layout.ts';
import { href } from '../access.ts';
import { beheerMenu } from './beheer-menu.ts';
import { waardeTekst } from './waarde-tekst.ts';

type Reeks = Waardereeks<unknown>;

function regelVan({ omschrijving, eenheid, bron, reeks }: Reeks, dag: IsoDate, eigen: boolean): Regel {
  const nu = reeks.findLast(({ vanaf }) => vanaf <= dag) ?? reeks[0];
  const straks = reeks.filter(({ vanaf }) => vanaf > dag && vanaf !== nu.vanaf);
  return [
    omschrijving,
    html`<strong>${waardeTekst(nu.waarde, eenheid)}</strong>${straks.map(
        ({ vanaf, waarde }) => html`<span class="klein sinds">vanaf ${inDutch(vanaf)}: ${waardeTekst(waarde, eenheid)}</span>`,
      )}`,
    inDutch(nu.vanaf),
    eigen ? html`${bron} <span class="klein sinds">eigen instelling</span>` : bron,
  ];
}

/** The rules in force on a day: the handbook's numbers and what the partnership set beside them. */
export async function showRegels({ app, persoon, query, now }: LoketBezoek): Promise<LoketResponse> {
  const vandaag = dateOf(now);
  const gevraagd = query.get('dag') ?? '';
  const dag = isIsoDate(gevraagd) ? gevraagd : vandaag;
  const handboek = handboekOp(dag, metInstellingen(handboeken, app.settings.regels));
  const gezet = new Set(Object.entries(app.settings.regels).flatMap(([naam, reeks]) => (reeks === undefined ? [] : [naam])));
  const reeksen = Object.entries(handboek.waarden as Record<string, Reeks>);
  const eigen = reeksen.filter(([naam]) => Object.hasOwn(instelbaar, naam));
  const vast = reeksen.filter(([naam]) => !Object.hasOwn(instelbaar, naam));
  const kolommen = ['Regel', 'Geldt', 'Sinds', 'Bron'];
  const rijen = (deel: typeof reeksen) => deel.map(([naam, reeks]) => regelVan(reeks, dag, gezet.has(naam)));
  const inhoud = html`${h1('Regels')} ${beheerMenu(persoon, 'beheerRegels')}
    ${gevraagd !== '' && dag !== gevraagd && melding('warning', p('Die datum bestaat niet. U ziet de regels van vandaag.'))}
    <form method="get" action="${href('beheerRegels')}" class="filter">
      <div class="filter__veld">
        <label class="utrecht-form-label" for="dag">Regels op</label>
        <input class="utrecht-textbox utrecht-textbox--html-input" type="date" id="dag" name="dag" value="${dag}" />
      </div>
      <div class="filter__knop">${knop('Toon', 'secondary-action')}</div>
    </form>
    ${gegevens([
      ['Handboek', handboek.naam],
      ['Geldt sinds', inDutch(handboek.geldigVanaf)],
      ['Criteria', handboek.criteria.length],
      ['Eigen instellingen', gezet.size === 0 ? 'geen: overal geldt het handboek' : gezet.size],
    ])}
    <section aria-labelledby="instelbaar">
      ${h2('Wat het samenwerkingsverband zelf kan kiezen', 'instelbaar')}
      ${kaartTabel(`Instellingen op ${inDutch(dag)}`, kolommen, rijen(eigen), 'regels')}
    </section>
    <section aria-labelledby="vast">
      ${h2('Wat het handboek zegt', 'vast')} ${kaartTabel(`Waarden van het handboek op ${inDutch(dag)}`, kolommen, rijen(vast), 'regels')}
    </section>`;
  return page(layout({ titel: 'Regels', persoon, inhoud, query, deel: 'beheer' }));
}
