import { inDutch, plusDays } from '../../calendar.ts';
import { grondNaam } from '../../retain/houden.ts';
import type { Beletsel } from '../../retain/houd.ts';
import { bewaartermijn } from '../../retain/termijn.ts';
import type { DossierRecord, VernietigplanRecord } from '../../storage/records.ts';
import { href, mag } from '../access.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { kaartTabel, type Regel } from '../frame/kaart-tabel.ts';
import { a, h2, p } from '../frame/layout.ts';
import { dagVan } from '../frame/woorden.ts';
import type { Persoon } from '../principal.ts';
import type { BewaarGegevens } from './load-bewaren.ts';

/** A hold or an objection in one line. */
export const beletselTekst = ({ grond, houd }: Beletsel): string =>
  houd === undefined
    ? 'Er loopt een bezwaar tegen het besluit.'
    : `Vastgehouden wegens ${grondNaam[grond]}, door ${houd.gezetDoor} op ${dagVan(houd.gezetOp)}; nakijken op ${inDutch(houd.herzienOp)}.`;

/** Where a dossier stands on the way to its destruction, in a few words. */
export function standTekst(plan: VernietigplanRecord): string {
  const { stand, vanafOp, blokkade } = plan;
  if (stand === 'aangezegd') return `aangekondigd; mag vanaf ${inDutch(vanafOp)}`;
  if (stand === 'geremd') return 'de rem staat erop: er vervielen te veel dossiers tegelijk';
  if (stand === 'te-keuren') return 'wacht op goedkeuring';
  if (stand === 'goedgekeurd') return 'goedgekeurd; wordt vernietigd';
  return blokkade === undefined ? 'lukt nog niet' : `lukt nog niet: ${blokkade.reden}; opnieuw op ${inDutch(blokkade.opnieuwOp)}`;
}

/** When the school's documents go, or why not yet. */
function wanneer(dossier: DossierRecord, { beletsels, plan }: BewaarGegevens): Shown {
  const { vernietigdOp, vervaltOp, aangezegdOp, besluitId } = dossier;
  if (vernietigdOp !== undefined) return `Vernietigd op ${dagVan(vernietigdOp)}`;
  if (beletsels.length > 0) return 'Niet zolang het dossier wordt vastgehouden';
  if (vervaltOp === undefined) return 'Nog niet bekend';
  const vanaf = plan?.vanafOp ?? vervaltOp;
  const eerst =
    aangezegdOp === undefined
      ? `aankondiging op ${inDutch(plusDays(vervaltOp, -bewaartermijn.aanzegDagen))}`
      : `aangekondigd op ${inDutch(aangezegdOp)}`;
  return html`Vanaf ${inDutch(vanaf)}
    <span class="klein"
      >${plan === undefined || plan.stand === 'aangezegd' ? eerst : standTekst(plan)}${besluitId === undefined && '; niet zolang er geen besluit is'}</span
    >`;
}

/** What of a dossier goes when, and what stays: a row for each class. */
export function bewaarTabel(dossier: DossierRecord, gegevens: BewaarGegevens): Html {
  const weg = wanneer(dossier, gegevens);
  const lijst = dossier.lijst === true;
  const regels: Regel[] = [
    [
      lijst ? 'De lijst van de school' : 'Documenten van de school',
      dossier.geslotenOp === undefined ? weg : 'De school heeft ze zelf weggehaald',
    ],
    ['Gelezen teksten, rapport, berichten en stemmen', dossier.vernietigdOp === undefined ? 'Samen met de documenten' : weg],
    ['Besluit, brief en register', 'Blijven bewaard (Archiefwet)'],
    ['Wie dit dossier las', 'Blijft bewaard'],
  ];
  return kaartTabel('Wat van dit dossier wanneer weggaat', ['Wat', 'Wanneer'], regels, 'bewaren');
}

/**
 * The block "Wat gaat wanneer weg" of the page of a dossier: what goes when, what keeps it, and the way to the page on which it can be kept longer, for who may see
 * that.
 */
export function bewaarBlok(dossier: DossierRecord, gegevens: BewaarGegevens, persoon: Persoon): Html {
  return html`<section aria-labelledby="bewaren">
    ${h2('Wat gaat wanneer weg', 'bewaren')} ${bewaarTabel(dossier, gegevens)} ${gegevens.beletsels.map((een) => p(beletselTekst(een)))}
    ${
      mag('bewaren', persoon.rollen) &&
      html`<p class="acties">
        ${a(href('bewaren', dossier), dossier.vernietigdOp === undefined ? 'Vasthouden of loslaten' : 'Bekijk wat is bewaard')}
      </p>`
    }
  </section>`;
}
