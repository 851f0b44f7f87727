import { besluitdatumVan, standVan, type BesluitStand } from '../../decide/besluitdatum.ts';
import { inDutch } from '../../calendar.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { html, type Html } from '../frame/html.ts';
import { href } from '../access.ts';
import { a, gegevens, h2, merk, p } from '../frame/layout.ts';
import { momentVan } from '../frame/woorden.ts';
import { besluitWoord } from './woorden.ts';

const standWoord: Record<BesluitStand, readonly [kleur: string, woord: string]> = {
  wacht: ['vraag', 'wacht op handtekening'],
  teruggestuurd: ['let-op', 'teruggestuurd'],
  ondertekend: ['vraag', 'wordt uitgevoerd'],
  uitgevoerd: ['goed', 'uitgevoerd'],
};

const tekst = (inhoud: string) => html`<div class="tekst">${inhoud}</div>`;

function een(besluit: BesluitRecord, kenmerk: string): Html {
  const { teruggestuurd: terug } = besluit;
  return html`<details class="meer">
    <summary>${besluitWoord[besluit.besluit].doen}, ${inDutch(besluitdatumVan(besluit))} ${merk(...standWoord[standVan(besluit)])}</summary>
    ${gegevens([
      ['Nummer', besluit.nummer],
      ['Vastgelegd', `${momentVan(besluit.genomenOp)} door ${besluit.genomenDoor}`],
      ['Ondertekend', besluit.ondertekening && `${momentVan(besluit.ondertekening.op)} door ${besluit.ondertekening.door}`],
      ['Teruggestuurd', terug && `${momentVan(terug.op)} door ${terug.door}`],
      ['Reden van terugsturen', terug && tekst(terug.reden)],
      ['Motivering', tekst(besluit.motivering)],
    ])}
    ${p(a(`${href('besluit', { kenmerk })}?besluit=${besluit.besluitId}`, 'Bekijk dit besluit'))}
  </details>`;
}

/** What else was recorded on a dossier, newest first: nothing that was sent back is lost. */
export const geschiedenisView = (andere: readonly BesluitRecord[], kenmerk: string): Html | false =>
  andere.length > 0 &&
  html`<section aria-labelledby="eerder">
    ${h2('Ook vastgelegd over dit dossier', 'eerder')} ${andere.toReversed().map((besluit) => een(besluit, kenmerk))}
  </section>`;
