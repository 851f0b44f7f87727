import { standVan } from '../../decide/besluitdatum.ts';
import type { BesluitRecord, DossierRecord } from '../../storage/records.ts';
import { html, type Html } from '../frame/html.ts';
import { dagVan } from '../frame/woorden.ts';

/** A step on the way of a dossier: its name, whether it is done, and a word on it. */
export type Stap = { naam: string; klaar: boolean; uitleg: string };

const weg = new Set<DossierRecord['status']>(['gesloten', 'vernietigd', 'ingetrokken']);

/**
 * The way of a dossier from the first upload to the letter, and how far it is; nothing for one that went another way. `gestemd`: whether the votes
 * come to a result, undefined where who looks may not see them.
 */
export function stappenVan(dossier: DossierRecord, besluit: BesluitRecord | undefined, gestemd: boolean | undefined): Stap[] {
  if (weg.has(dossier.status)) return [];
  const { versie, gelezenVersie, gecontroleerdVersie, eindoordeel } = dossier;
  const stand = besluit === undefined ? undefined : standVan(besluit);
  const signed = stand === 'ondertekend' || stand === 'uitgevoerd';
  const checked =
    gecontroleerdVersie === versie || (gelezenVersie === versie && gecontroleerdVersie !== undefined) || besluit !== undefined;
  return [
    { naam: 'Ontvangen', klaar: true, uitleg: dagVan(dossier.ontvangenOp) },
    { naam: 'Nagekeken', klaar: checked, uitleg: checked ? '' : 'de computer leest en controleert' },
    {
      naam: 'Compleet',
      klaar: besluit !== undefined || (checked && eindoordeel === 'compleet'),
      uitleg: besluit === undefined && checked && eindoordeel === 'incompleet' ? 'de school vult aan' : '',
    },
    ...(gestemd === undefined ? [] : [{ naam: 'Gestemd', klaar: gestemd || besluit !== undefined, uitleg: '' }]),
    { naam: 'Besluit', klaar: besluit !== undefined, uitleg: besluit === undefined ? '' : dagVan(besluit.genomenOp) },
    { naam: 'Ondertekend', klaar: signed, uitleg: besluit?.ondertekening === undefined ? '' : dagVan(besluit.ondertekening.op) },
    {
      naam: 'Brief verstuurd',
      klaar: stand === 'uitgevoerd',
      uitleg: besluit?.uitgevoerdOp === undefined ? '' : dagVan(besluit.uitgevoerdOp),
    },
  ];
}

/** The steps in a row; the first that is not done is where the dossier is now. */
export function voortgangView(stappen: readonly Stap[]): Html | false {
  if (stappen.length === 0) return false;
  const nu = stappen.findIndex(({ klaar }) => !klaar);
  return html`<ol class="voortgang" aria-label="Voortgang">
    ${stappen.map(({ naam, klaar, uitleg }, i) => {
      const stand = klaar ? 'klaar' : i === nu ? 'nu' : 'straks';
      const woord = { klaar: 'klaar', nu: 'hier is het dossier nu', straks: 'komt nog' }[stand];
      return html`<li class="voortgang__stap voortgang__stap--${stand}" ${stand === 'nu' && html` aria-current="step"`}>
        <span class="voortgang__naam">${naam}</span><span class="alleen-lezen">: ${woord}</span>
        ${uitleg !== '' && html`<span class="voortgang__uitleg">${uitleg}</span>`}
      </li>`;
    })}
  </ol>`;
}
