import { maxRedenTerug, nietTeOndertekenen } from '../../decide/ondertekenen.ts';
import type { BesluitRecord, DossierRecord } from '../../storage/records.ts';
import { href, mag } from '../access.ts';
import { aankruisen, tekstvak } from '../frame/form-fields.ts';
import { html, type Html } from '../frame/html.ts';
import { a, h2, knop, melding, p } from '../frame/layout.ts';
import type { Persoon } from '../principal.ts';
import { dossierHref } from '../dossiers/list-page.ts';
import { ookLinks } from './ook-links.ts';
import { ookBrieven } from './brief-voorbeeld.ts';
import { aantalToegewezen } from './woorden.ts';
import { veranderdView, type Veranderd } from './veranderd.ts';

/** What the part of a page needs on which a besluit is signed or sent back. */
export type TeTekenen = {
  dossier: DossierRecord;
  besluit: BesluitRecord;
  persoon: Persoon;
  token: string;
  /** The hash of what this page shows. */
  stempel: string;
  veranderd: Veranderd | undefined;
  /** Why the letter cannot be made as things stand. */
  briefFout?: string | undefined;
  /** What was filled in and refused. */
  fout?: { veld: 'gezien' | 'reden' | 'besluit'; tekst: string; reden?: string };
};

function wieTekent({ besluit, persoon }: TeTekenen): string {
  const eigen = persoon.rollen.includes('directeur-bestuurder') ? nietTeOndertekenen(besluit, persoon) : undefined;
  return (
    eigen ??
    'De directeur-bestuurder bekijkt de brief en ondertekent het besluit, of stuurt het terug. Pas daarna krijgt het een nummer en gaat de brief naar de school.'
  );
}

/** Which letters a signature makes: those shown, and of a list with letters per pupil more than anybody is shown. */
function watUTekent(besluit: BesluitRecord): string {
  const { lijst } = besluit;
  const ook = ookBrieven(besluit);
  if (lijst === undefined || !ook.some(([keus]) => keus === 'leerling'))
    return `U ondertekent precies de ${ook.length === 0 ? 'brief' : 'brieven'} hieronder.`;
  const aantal = aantalToegewezen(lijst);
  const brieven =
    aantal === 1
      ? 'over één leerling een brief voor de school en een voor de ouders. U ziet ze allebei als voorbeeld.'
      : `over ${aantal} leerlingen elk een brief voor de school en een voor de ouders. U ziet die van de eerste leerling als voorbeeld. De andere worden net zo gemaakt, met de gegevens van elke leerling.`;
  return `U ondertekent de brief over de lijst hieronder, en ${brieven}`;
}

function formulieren(page: TeTekenen): Html {
  const { dossier, besluit, persoon, fout } = page;
  const { kenmerk } = dossier;
  const kan = nietTeOndertekenen(besluit, persoon) === undefined && page.briefFout === undefined;
  const verborgen = html`<input type="hidden" name="csrf" value="${page.token}" /><input
      type="hidden"
      name="besluit"
      value="${besluit.besluitId}"
    />`;
  return html`${
      kan &&
      html`<form method="post" action="${href('ondertekenen', { kenmerk })}" class="formulier" novalidate>
        ${verborgen}<input type="hidden" name="gezien" value="${page.stempel}" />
        ${page.veranderd !== undefined && aankruisen({ naam: 'bekeken', label: 'Ik heb gezien wat er is veranderd na het vastleggen', aan: false, fout: fout?.veld === 'gezien' ? fout.tekst : undefined })}
        ${p(`${watUTekent(besluit)} Daarna krijgt het besluit een nummer, gaat alles naar de map van de school en krijgt de school een mail. Dat kunt u niet terugdraaien.`)}
        <div class="knoppen">${knop('Onderteken het besluit')}</div>
      </form>`
    }
    <details class="meer" ${(fout?.veld === 'reden' || !kan) && html` open`}>
      <summary>Terugsturen in plaats van ondertekenen</summary>
      <form method="post" action="${href('terugsturen', { kenmerk })}" class="formulier" novalidate>
        ${verborgen}
        ${tekstvak({ naam: 'reden', label: 'Waarom stuurt u het besluit terug?', hulp: 'Wie het vastlegde, leest dit. Het komt niet in de brief. Het dossier gaat terug naar de behandeling.', waarde: fout?.reden ?? '', rijen: 3, max: maxRedenTerug, fout: fout?.veld === 'reden' ? fout.tekst : undefined })}
        <div class="knoppen">${knop('Stuur terug', 'secondary-action')}</div>
      </form>
    </details>`;
}

/** The part of a besluit's page while it waits for its signature: what changed since, the letter as it will be, and for who may sign the forms. */
export function teTekenenView(page: TeTekenen): Html {
  const { dossier, besluit, persoon, fout } = page;
  const voorbeeld = href('teTekenen', { kenmerk: dossier.kenmerk, id: besluit.besluitId });
  return html`<section aria-labelledby="tekenen" class="tekenen">
    ${h2('Ondertekenen', 'tekenen')}
    ${fout?.veld === 'besluit' && html`<div role="alert" id="fouten" tabindex="-1">${melding('error', p(fout.tekst))}</div>`}
    ${page.briefFout !== undefined && melding('error', p(page.briefFout))}
    ${page.veranderd !== undefined && veranderdView(page.veranderd, dossierHref(dossier.kenmerk))} ${melding('info', p(wieTekent(page)))}
    ${persoon.rollen.includes('directeur-bestuurder') && formulieren(page)}
    ${
      mag('teTekenen', persoon.rollen) &&
      html`${p(a(voorbeeld, 'Open de brief zoals hij wordt (PDF)'))} ${ookLinks(besluit, voorbeeld)}
        <iframe class="voorbeeld" src="${voorbeeld}" title="De brief zoals hij wordt"></iframe>`
    }
  </section>`;
}
