import { inDutch } from '../../calendar.ts';
import { alsRij, nietTeVerbeteren, type Verbetering } from '../../decide/verbeteren.ts';
import type { BesluitRecord, DossierRecord } from '../../storage/records.ts';
import { href, mag } from '../access.ts';
import { verbeterdeBrieven } from '../besluit/verbeterd-voorbeeld.ts';
import { metKeus } from '../besluit/ook-links.ts';
import { html, type Html } from '../frame/html.ts';
import { a, gegevens, h2, knop, melding, p } from '../frame/layout.ts';
import { momentVan } from '../frame/woorden.ts';
import type { Persoon } from '../principal.ts';

const anders = (was: string, wordt: string): string | false => was !== wordt && `${was} → ${wordt}`;

/** What is changed in the words of a letter, beside what stood there. */
const verschil = ({ leerling, motivering, verbetering }: BesluitRecord): Html =>
  gegevens([
    ['Rij van de lijst', verbetering?.rij?.toString()],
    ['De brief noemt de leerling', verbetering?.rij !== undefined && verbetering.leerling && alsRij(verbetering.leerling)],
    ['Naam', verbetering?.leerling && leerling && anders(leerling.naam, verbetering.leerling.naam)],
    [
      'Geboortedatum',
      verbetering?.leerling && leerling && anders(inDutch(leerling.geboortedatum), inDutch(verbetering.leerling.geboortedatum)),
    ],
    ['Motivering was', verbetering?.motivering !== undefined && html`<div class="tekst">${motivering}</div>`],
    ['Motivering wordt', verbetering?.motivering !== undefined && html`<div class="tekst">${verbetering.motivering}</div>`],
    ['Wat klopte er niet', verbetering?.reden],
  ]);

const voorbeelden = (besluit: BesluitRecord & { verbetering: Verbetering }, voorbeeld: string): Html =>
  html`<p class="utrecht-paragraph">
    Bekijk
    ${verbeterdeBrieven(besluit).map(([keus, naam], at, alle) => html`${at > 0 && (at === alle.length - 1 ? ' en ' : ', ')}${a(metKeus(voorbeeld, keus), `${naam} (PDF)`)}`)},
    zoals die wordt.
  </p>`;

/** A correction that waits for its signature, or the way to one; who may only read is shown what changes. `fout`: why its letter cannot be made as things stand, so that nobody signs it. */
export function verbeteringView(
  { kenmerk }: DossierRecord,
  besluit: BesluitRecord,
  persoon: Persoon,
  token: string,
  fout?: string,
): Html | false {
  const { verbetering, besluitId: id } = besluit;
  const proef = html`<input type="hidden" name="csrf" value="${token}" />`;
  if (verbetering === undefined)
    return (
      mag('verbeterForm', persoon.rollen) &&
      nietTeVerbeteren(besluit) === undefined &&
      p(a(href('verbeterForm', { kenmerk, id }), 'Een fout in de brief verbeteren'))
    );
  const { voorstel, ondertekening } = verbetering;
  if (ondertekening !== undefined)
    return melding(
      'info',
      p(html`De verbetering is ondertekend door ${ondertekening.door}. De nieuwe brief wordt gemaakt. ${a('', 'Vernieuw de stand')}`),
    );
  const eigen = voorstel.account === persoon.id;
  return html`<section aria-labelledby="verbetering">
    ${h2('Verbetering van de brief', 'verbetering')}
    ${p(`Klaargelegd door ${voorstel.door} op ${momentVan(voorstel.op)}. De directeur-bestuurder ondertekent.`)} ${verschil(besluit)}
    ${fout !== undefined ? melding('error', p(fout)) : mag('verbeteringVoorbeeld', persoon.rollen) && voorbeelden({ ...besluit, verbetering }, href('verbeteringVoorbeeld', { kenmerk, id }))}
    ${mag('verbeteringTekenen', persoon.rollen) && eigen && melding('info', p('U heeft deze verbetering zelf klaargelegd. Een ander moet haar ondertekenen.'))}
    <div class="knoppen">
      ${
        mag('verbeteringTekenen', persoon.rollen) &&
        !eigen &&
        fout === undefined &&
        html`<form method="post" action="${href('verbeteringTekenen', { kenmerk, id })}">
          ${proef}<input type="hidden" name="gezien" value="${voorstel.op}" />${knop('Onderteken de verbetering')}
        </form>`
      }
      ${
        mag('verbeteringWeg', persoon.rollen) &&
        html`<form method="post" action="${href('verbeteringWeg', { kenmerk, id })}">
          ${proef}${knop('Haal de verbetering weg', 'secondary-action')}
        </form>`
      }
    </div>
  </section>`;
}
