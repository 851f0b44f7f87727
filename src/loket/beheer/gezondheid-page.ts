import { loadGezondheid } from '../../gezondheid/stand.ts';
import type { Regel } from '../../gezondheid/regels.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { page, type LoketResponse } from '../exchange.ts';
import { html, type Html } from '../frame/html.ts';
import { kaartTabel } from '../frame/kaart-tabel.ts';
import { h1, layout, melding, merk, p } from '../frame/layout.ts';
import { momentVan } from '../frame/woorden.ts';
import { beheerMenu } from './beheer-menu.ts';

const staatWoord = {
  goed: { kleur: 'goed', woord: '✓ goed' },
  'let-op': { kleur: 'let-op', woord: '! let op' },
  fout: { kleur: 'fout', woord: '✗ fout' },
} as const;

const cellen = ({ wat, staat, tekst, sinds, doe }: Regel) =>
  [
    wat,
    merk(staatWoord[staat].kleur, staatWoord[staat].woord),
    html`${tekst}${sinds !== undefined && html`<span class="klein sinds">sinds ${momentVan(sinds.toISOString())}</span>`}`,
    doe ?? '–',
  ] as const;

function samenvatting(regels: readonly Regel[]): Html {
  const fout = regels.filter(({ staat }) => staat === 'fout').length;
  const letOp = regels.filter(({ staat }) => staat === 'let-op').length;
  if (fout > 0) return melding('error', p(`${fout === 1 ? '1 ding is' : `${fout} dingen zijn`} fout. Hieronder staat wat u doet.`));
  if (letOp > 0) return melding('warning', p(`De dienst werkt. Op ${letOp === 1 ? '1 punt' : `${letOp} punten`} is iets om op te letten.`));
  return melding('ok', p('De dienst werkt. Er is niets te doen.'));
}

/** How the service is, and what to do about what is not well. */
export async function showBeheer({ app, persoon, query }: LoketBezoek): Promise<LoketResponse> {
  const { regels, at } = await loadGezondheid(app);
  const inhoud = html`${h1('Beheer')} ${beheerMenu(persoon, 'beheer')} ${samenvatting(regels)}
    ${kaartTabel('Gezondheid van de dienst', ['Onderdeel', 'Staat', 'Wat wij zien', 'Wat u doet'], regels.map(cellen), 'gezondheid')}
    <p class="klein">Stand van ${momentVan(at.toISOString())}.</p>`;
  return page(layout({ titel: 'Beheer', persoon, inhoud, query }));
}
