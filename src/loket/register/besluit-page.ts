import { dateOf, inDutch } from '../../calendar.ts';
import { soortNaam } from '../../handboek/soorten.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import type { InschrijvingRecord } from '../../storage/records/lijsten.ts';
import { href, mag } from '../access.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { bewijs } from '../dossiers/filter-form.ts';
import { tekstVeld } from '../frame/form-fields.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { a, gegevens, h1, h2, knop, layout, merk, p } from '../frame/layout.ts';
import { momentVan, variantNaam } from '../frame/woorden.ts';
import { isTlv } from './besluit-index.ts';
import { nummerIndex, type NummerRij } from './nummer-index.ts';
import { besluitNaam, inschrijvenReden, inschrijvenTot, standTekst, type RegisterRegel } from './register-regel.ts';

const andere = (een: { besluitId: string; nummer: string } | undefined, na: Shown = ''): Shown =>
  een !== undefined && html`${a(href('registerBesluit', { id: een.besluitId }), een.nummer)}${na}`;

function inschrijvingView(
  bezoek: LoketBezoek,
  regel: RegisterRegel,
  record: InschrijvingRecord | undefined,
  fout: string | undefined,
  waarde: string,
): Html | false {
  if (!isTlv(regel)) return false;
  const { persoon, now } = bezoek;
  const tot = inschrijvenTot(regel);
  const meldingen = record?.meldingen ?? [];
  const form =
    mag('inschrijven', persoon.rollen) &&
    html`<form method="post" action="${href('inschrijven', { id: regel.besluitId })}" id="inschrijving-formulier">
      ${bewijs(bezoek)}
      ${tekstVeld({
        naam: 'op',
        label: 'Ingeschreven op',
        hulp: 'De dag waarop de VSO- of PrO-school de leerling heeft ingeschreven. Laat leeg om een vergissing terug te nemen.',
        waarde,
        soort: 'date',
        max: 10,
        fout,
      })}
      <div class="knoppen">${knop('Bewaar')}</div>
    </form>`;
  const stand =
    regel.ingeschrevenOp !== undefined
      ? p(`De leerling is ingeschreven op ${inDutch(regel.ingeschrevenOp)}.`)
      : tot === undefined || (regel.ingetrokken !== undefined && tot < dateOf(now))
        ? p('Niet ingeschreven. Deze TLV geldt niet meer: inschrijven kan er niet op.')
        : tot < dateOf(now)
          ? p(
              html`<strong class="dringend">Niet ingeschreven voor ${inDutch(tot)}.</strong> Deze TLV kan niet meer gebruikt worden. De
                school vraagt een nieuwe aan (handboek 6, categorie C).`,
            )
          : p(`Nog niet ingeschreven. Dat kan tot en met ${inDutch(tot)}, ${inschrijvenReden(regel, tot)}.`);
  return html`<section aria-labelledby="inschrijving">
    ${h2('Inschrijving', 'inschrijving')} ${stand} ${form}
    ${
      meldingen.length > 0 &&
      html`<details class="meer">
        <summary>Wie dit heeft opgeschreven</summary>
        <ol class="geschiedenis">
          ${meldingen
            .toReversed()
            .map(
              ({ op, door, genoteerdOp }) =>
                html`<li>
                  ${op === undefined ? 'Teruggenomen' : `Ingeschreven op ${inDutch(op)}`}<span class="klein"
                    >${door}, ${momentVan(genoteerdOp)}</span
                  >
                </li>`,
            )}
        </ol>
      </details>`
    }
  </section>`;
}

const nummersView = (nummers: readonly NummerRij[]): Html | false =>
  nummers.length > 0 &&
  html`<section aria-labelledby="nummers">
    ${h2('Nummers van de leerlingen', 'nummers')}
    ${p('Welke leerling bij welk nummer hoort, staat in de brief. Het register zelf bewaart van een lijst geen namen.')}
    <ul class="nummers">
      ${nummers.map(({ nummer, rij }) => html`<li>${nummer} <span class="klein">rij ${rij}</span></li>`)}
    </ul>
  </section>`;

/** A besluit in the register, which stays when the dossier is gone. `fout` is what is wrong with a day that was filled in, `gegeven` that day. */
export async function besluitPage(bezoek: LoketBezoek, regel: RegisterRegel, fout?: string, gegeven?: string): Promise<Html> {
  const { app, persoon, query, now } = bezoek;
  const [besluit, inschrijving, nummers] = await Promise.all([
    app.storage.besluiten.get('besluit', regel.besluitId),
    app.storage.inschrijvingen.get('inschrijving', regel.besluitId),
    regel.lijst === undefined ? undefined : nummerIndex(app).stand(),
  ]);
  const record: Partial<BesluitRecord> = besluit?.record ?? {};
  const opLijst = (nummers?.rows ?? []).filter(({ besluitId }) => besluitId === regel.besluitId).toSorted((x, y) => x.rij - y.rij);
  const stand = standTekst(regel, dateOf(now));
  const { verlengdDoor, verlengt, tlvIngetrokken, trektIn, herziet, herzienDoor, ondertekening, genomenDoor } = record;
  const inhoud = html`<p class="kenmerk">${regel.kenmerk}</p>
    ${h1(html`${besluitNaam[regel.besluit]}: ${regel.nummer ?? 'nog zonder nummer'}`)}
    <p class="utrecht-paragraph">${merk(stand.kleur, stand.tekst)}</p>
    ${gegevens([
      ['Leerling', regel.leerling?.naam],
      ['Geboortedatum', regel.leerling !== undefined && inDutch(regel.leerling.geboortedatum)],
      ['Leerlingen', regel.lijst !== undefined && `${regel.lijst.toegewezen} van ${regel.lijst.rijen} op de lijst`],
      ['School', app.settings.scholen.find(({ id }) => id === regel.schoolId)?.naam ?? 'School niet in het register'],
      ['Soort', `${soortNaam[regel.soort]}, ${variantNaam[regel.variant]}`],
      ['Besluit van', inDutch(regel.dag)],
      [
        'Geldig',
        regel.geldigVan !== undefined &&
          regel.geldigTot !== undefined &&
          `${inDutch(regel.geldigVan)} tot en met ${inDutch(regel.geldigTot)}`,
      ],
      ['Vastgelegd door', genomenDoor],
      ['Ondertekend door', ondertekening?.door],
      ['Verlengt', verlengt === undefined ? regel.verlengtNummer : andere(verlengt)],
      ['Verlengd door', andere(verlengdDoor)],
      ['Trekt in', andere(trektIn, trektIn !== undefined && ` per ${inDutch(trektIn.per)}`)],
      ['Ingetrokken door', andere(tlvIngetrokken, tlvIngetrokken !== undefined && ` per ${inDutch(tlvIngetrokken.per)}`)],
      ['Herziet', andere(herziet)],
      ['Herzien door', andere(herzienDoor)],
    ])}
    ${p(a(href('besluit', { kenmerk: regel.kenmerk }), 'Naar het besluit en de brief'))}
    ${inschrijvingView(bezoek, regel, inschrijving?.record, fout, gegeven ?? regel.ingeschrevenOp ?? '')} ${nummersView(opLijst)}`;
  return layout({ titel: 'Besluit in het register', persoon, inhoud, query, kruimels: [{ naam: 'Register', href: href('register') }] });
}
