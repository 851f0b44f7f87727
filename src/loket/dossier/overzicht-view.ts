import { inDutch, plusDays, type IsoDate } from '../../calendar.ts';
import { lopendeAanhouding } from '../../decide/aanhouding.ts';
import { regelsVanTekst } from '../../decide/brieven/blok.ts';
import { voortgangZin } from '../../dossier/voortgang.ts';
import { bewaartermijn } from '../../retain/termijn.ts';
import type { BewaarGegevens } from '../bewaren/load-bewaren.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { besluitTermijn } from '../dossiers/termijn.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { gegevens, melding, p } from '../frame/layout.ts';
import { dagVan, momentVan, soortOf, variantNaam } from '../frame/woorden.ts';
import type { DossierBeeld } from './load-dossier.ts';

/** When what the school uploaded goes, and when that is announced. */
function vernietigen({ vervaltOp, aangezegdOp, vernietigdOp, besluitId }: DossierRecord, bewaren: BewaarGegevens | undefined): Shown {
  if (vernietigdOp !== undefined || vervaltOp === undefined) return false;
  if (bewaren !== undefined && bewaren.beletsels.length > 0) return 'niet zolang het dossier wordt vastgehouden';
  // What was announced late goes later than its term
  const dag = bewaren?.plan?.vanafOp ?? vervaltOp;
  const aankondiging = plusDays(vervaltOp, -bewaartermijn.aanzegDagen);
  const eerst = aangezegdOp === undefined ? `, aankondiging op ${inDutch(aankondiging)}` : `, aangekondigd op ${dagVan(aangezegdOp)}`;
  return html`${inDutch(dag)}<span class="klein">${eerst}${besluitId === undefined && '; niet zolang er geen besluit is'}</span>`;
}

/** What is known of a dossier in short: its term first. */
export function overzichtView(
  { dossier, schoolNaam, voortgang, beslisWeken }: DossierBeeld,
  vandaag: IsoDate,
  bewaren?: BewaarGegevens,
): Html {
  const termijn = besluitTermijn(dossier, vandaag, beslisWeken);
  return gegevens([
    [
      'Besluit voor',
      termijn !== undefined && (termijn.dringend ? html`<strong class="dringend">${termijn.tekst}</strong>` : termijn.tekst),
    ],
    ['Lezen', voortgang !== undefined && voortgangZin(voortgang)],
    ['School', schoolNaam],
    ['Aanvraag', `${soortOf(dossier.soort)}${dossier.variant === undefined ? '' : `, ${variantNaam[dossier.variant]}`}`],
    ['Ontvangen', dagVan(dossier.ontvangenOp)],
    ['Laatste document', momentVan(dossier.laatsteUpload)],
    ['Documenten weg op', vernietigen(dossier, bewaren)],
    ['Vernietigd op', dossier.vernietigdOp !== undefined && dagVan(dossier.vernietigdOp)],
  ]);
}

/** That the request is held back: until when, why, and what the school was asked. */
export function aanhoudingView(dossier: DossierRecord, vandaag: IsoDate): Html | false {
  const loopt = lopendeAanhouding(dossier, vandaag);
  if (loopt === undefined) return false;
  return melding(
    'info',
    html`<h2 class="utrecht-heading-3">Aangehouden tot en met ${inDutch(loopt.tot)}</h2>
      ${p(loopt.reden)}
      ${
        loopt.gevraagd !== undefined &&
        html`${p('Gevraagd aan de school:')}
          <ul class="utrecht-unordered-list">
            ${regelsVanTekst(loopt.gevraagd).map((een) => html`<li class="utrecht-unordered-list__item">${een}</li>`)}
          </ul>`
      }`,
  );
}
