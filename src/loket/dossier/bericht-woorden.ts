import type { BerichtRecord } from '../../storage/records.ts';
import { html, type Shown } from '../frame/html.ts';
import { merk } from '../frame/layout.ts';
import { momentVan } from '../frame/woorden.ts';

export const kanaalNaam = { kaart: 'kaart in Teams', mail: 'mail aan de school' } as const;

const onderwerpen: readonly [begin: string, naam: string][] = [
  ['rapport-', 'Controlerapport'],
  ['besluit-', 'Besluit'],
  ['tekenen-', 'Besluit om te ondertekenen'],
  ['teruggestuurd-', 'Besluit teruggestuurd'],
  ['bezwaar', 'Bezwaar'],
  ['vraag', 'Vraag aan de school'],
  ['aanvullen', 'Aangehouden: aanvulling gevraagd'],
  ['aanzegging', 'Aankondiging van vernietiging'],
  ['vernietig', 'Vernietiging'],
  ['geen-besluit', 'Nog geen besluit'],
  ['aangekomen', 'Ontvangst'],
  ['te-groot', 'Te groot om te lezen'],
  ['gesloten', 'Dossier gesloten'],
  ['geblokkeerd', 'Niet vernietigd'],
];

/** What a message is about, by its key. */
export const berichtNaam = ({ sleutel }: Pick<BerichtRecord, 'sleutel'>): string => {
  const naam = onderwerpen.find(([begin]) => sleutel.startsWith(begin))?.[1] ?? 'Bericht';
  return sleutel.endsWith('-mislukt') ? `${naam}: versturen mislukt` : naam;
};

/** When a message went out, or why it did not. */
export function verzending({ verzondenOp, mislukt, bundel }: BerichtRecord): Shown {
  if (verzondenOp !== undefined) return momentVan(verzondenOp);
  if (mislukt !== undefined) return html`${merk('fout', 'niet gelukt')} <span class="klein">${mislukt}</span>`;
  return bundel === undefined ? 'wordt verstuurd' : 'gaat mee in een verzamelmail';
}
