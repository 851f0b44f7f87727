import { inDutch, plusYears, type IsoDate } from '../../calendar.ts';
import { deskundigenRijen, invoerSchema, maximum, type BesluitInvoer, type Fouten } from '../../decide/invoer.ts';
import { aanvraagsoorten, soortNaam, varianten } from '../../handboek/soorten.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { aankruisen, foutenLijst, keuzeLijst, keuzeRondjes, tekstVeld, tekstvak, type Keuze } from '../frame/form-fields.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { h1, knop, layout, melding, p } from '../frame/layout.ts';
import { dossierHref } from '../dossiers/list-page.ts';
import type { Controle } from '../dossier/load-dossier.ts';
import type { Persoon } from '../principal.ts';
import { bouwstenenView, gewoonVersturen } from './bouwstenen-view.ts';
import { variantNaam } from '../frame/woorden.ts';

const leegDeskundige = { naam: '', functie: '', advies: '' } as const;

/** The form as it opens: what the report found is filled in for the person to confirm. */
export function eersteInvoer(dossier: DossierRecord, controle: Controle | undefined): BesluitInvoer {
  const feiten = controle?.rapport.feiten ?? {};
  const voorstel = controle?.voorstel;
  return {
    versie: String(dossier.versie),
    besluit: '',
    soort: dossier.soort ?? '',
    variant: dossier.variant ?? '',
    naam: (voorstel?.naam ?? '').slice(0, maximum.naam),
    geboortedatum: feiten.geboortedatum ?? '',
    leerlingKlopt: '',
    geldigVan: voorstel?.geldigVan ?? feiten.plaatsing ?? '',
    geldigTot: feiten.geldigTot ?? '',
    ingangInOverleg: '',
    leertraject: '',
    verlengtNummer: (feiten.tlvNummer ?? '').slice(0, maximum.nummer),
    motivering: '',
    afwijkingAdvies: '',
    toets: '',
    deskundigen: Array.from({ length: deskundigenRijen }, (_, rij) => {
      const { naam, functie } = voorstel?.deskundigen[rij] ?? leegDeskundige;
      return { naam: naam.slice(0, maximum.naam), functie: functie.slice(0, maximum.functie), advies: '' };
    }),
  };
}

/** What a form sent; undefined where it is not this form, or holds more than anybody types. */
export function readInvoer(form: URLSearchParams): BesluitInvoer | undefined {
  const get = (naam: string) => form.get(naam) ?? '';
  const parsed = invoerSchema.safeParse({
    versie: get('versie'),
    besluit: get('besluit'),
    soort: get('soort'),
    variant: get('variant'),
    naam: get('naam'),
    geboortedatum: get('geboortedatum'),
    leerlingKlopt: get('leerlingKlopt'),
    geldigVan: get('geldigVan'),
    geldigTot: get('geldigTot'),
    ingangInOverleg: get('ingangInOverleg'),
    leertraject: get('leertraject'),
    verlengtNummer: get('verlengtNummer'),
    motivering: get('motivering'),
    afwijkingAdvies: get('afwijkingAdvies'),
    toets: get('toets'),
    deskundigen: Array.from({ length: deskundigenRijen }, (_, rij) => ({
      naam: get(`deskundige-${rij}-naam`),
      functie: get(`deskundige-${rij}-functie`),
      advies: get(`deskundige-${rij}-advies`),
    })),
  });
  return parsed.success ? parsed.data : undefined;
}

const soortKeuzes: Keuze[] = [
  ['', 'Kies…'],
  ...aanvraagsoorten.filter((soort) => soort !== 'lwoo').map((soort): Keuze => [soort, soortNaam[soort]]),
];
const variantKeuzes: Keuze[] = [['', 'Kies…'], ...varianten.map((variant): Keuze => [variant, variantNaam[variant]])];
const adviesKeuzes: Keuze[] = [
  ['', 'Kies…'],
  ['toekennen', 'toekennen'],
  ['afwijzen', 'afwijzen'],
  ['geen-oordeel', 'geen oordeel daarover'],
];

function deskundigenVelden(invoer: BesluitInvoer, fouten: Fouten, gevonden: Shown): Html {
  return html`<fieldset class="blok">
    <legend class="utrecht-heading-2">Deskundigen</legend>
    <p class="utrecht-paragraph">
      Voor een nieuwe TLV adviseren twee deskundigen: eerst een orthopedagoog of psycholoog, dan een kinder- of jeugdpsycholoog of pedagoog
      (voor PrO: iemand die vmbo en PrO kent). De brief noemt hun naam, functie en advies.
    </p>
    ${gevonden} ${fouten.deskundigen !== undefined && html`<div class="utrecht-form-field-error-message">${fouten.deskundigen}</div>`}
    ${invoer.deskundigen.map((rij, index) => {
      const fout = fouten[`deskundige-${index}`];
      return html`<div class="deskundige" role="group" aria-label="Deskundige ${index + 1}">
        ${tekstVeld({ naam: `deskundige-${index}-naam`, label: `Naam deskundige ${index + 1}`, waarde: rij.naam, max: maximum.naam, fout })}
        ${tekstVeld({ naam: `deskundige-${index}-functie`, label: 'Functie', waarde: rij.functie, max: maximum.functie })}
        ${keuzeLijst({ naam: `deskundige-${index}-advies`, label: 'Advies', waarde: rij.advies, keuzes: adviesKeuzes })}
      </div>`;
    })}
    ${tekstvak({ naam: 'afwijkingAdvies', label: 'Waarom het besluit afwijkt van een advies', hulp: 'Alleen invullen als een deskundige iets anders adviseert dan u besluit. Dit komt in de brief.', waarde: invoer.afwijkingAdvies, rijen: 4, max: maximum.toelichting, fout: fouten.afwijkingAdvies })}
  </fieldset>`;
}

function geldigheidVelden(invoer: BesluitInvoer, fouten: Fouten, vandaag: IsoDate): Html {
  const jaar = vandaag.slice(0, 4);
  const verlenging = invoer.variant === 'verlenging' || fouten.verlengtNummer !== undefined || fouten.leertraject !== undefined;
  return html`<fieldset class="blok" id="geldigheid">
    <legend class="utrecht-heading-2">Geldigheid</legend>
    <p class="utrecht-paragraph">
      Alleen bij toekennen. Minstens één heel schooljaar (PrO: twee), tot 31 juli, en hoogstens tot het einde van het schooljaar waarin de
      leerling 18 wordt. Een verlenging mag tot het schooljaar waarin de leerling 20 wordt.
    </p>
    ${tekstVeld({ naam: 'geldigVan', label: 'Geldig van', soort: 'date', hulp: `Bijvoorbeeld 1-8-${jaar}`, waarde: invoer.geldigVan, max: 20, fout: fouten.geldigVan })}
    ${tekstVeld({ naam: 'geldigTot', label: 'Geldig tot en met', soort: 'date', hulp: `Bijvoorbeeld 31-7-${plusYears(vandaag, 2).slice(0, 4)}`, waarde: invoer.geldigTot, max: 20, fout: fouten.geldigTot })}
    ${aankruisen({ naam: 'ingangInOverleg', label: 'Deze ingangsdatum is met de vso-school afgesproken', hulp: 'Nodig als de TLV niet op 1 augustus, 1 januari of 1 april ingaat.', aan: invoer.ingangInOverleg === 'ja', fout: fouten.ingangInOverleg })}
    <details class="meer" ${verlenging && html` open`}>
      <summary>Alleen bij een verlenging</summary>
      ${tekstVeld({ naam: 'verlengtNummer', label: 'Nummer van de TLV die verlengd wordt', waarde: invoer.verlengtNummer, max: maximum.nummer, fout: fouten.verlengtNummer })}
      ${tekstvak({ naam: 'leertraject', label: 'Leertraject na 18 jaar', hulp: 'Nodig als de TLV doorloopt na het schooljaar waarin de leerling 18 wordt.', waarde: invoer.leertraject, rijen: 3, max: maximum.toelichting, fout: fouten.leertraject })}
    </details>
  </fieldset>`;
}

const delegatieVelden = (invoer: BesluitInvoer, fouten: Fouten, { sinds }: { sinds: IsoDate }): Html =>
  html`<fieldset class="blok">
    <legend class="utrecht-heading-2">Toetsing: de school gaf deze TLV-GP zelf af</legend>
    <p class="utrecht-paragraph">
      De school geeft sinds ${inDutch(sinds)} zelf een TLV-GP af. Het loket stemt dan niet, maar toetst het dossier. Is de TLV terecht
      afgegeven, kies dan toekennen. Na de handtekening van de directeur-bestuurder krijgt de TLV een nummer. Pas dan is hij geldig
      (handboek 3).
    </p>
    ${tekstvak({ naam: 'toets', label: 'Is de TLV terecht afgegeven, en waarom?', hulp: 'Dit komt in de brief. Schrijf geen namen op.', waarde: invoer.toets, rijen: 5, max: maximum.toelichting, fout: fouten.toets })}
  </fieldset>`;

/** The form on which a decision is filled in, with faults where there are any. `gevonden` are quotes on experts from the dossier. */
export function besluitForm(page: {
  dossier: DossierRecord;
  persoon: Persoon;
  invoer: BesluitInvoer;
  fouten: Fouten;
  token: string;
  vandaag: IsoDate;
  gevonden: Shown;
  /** How the votes stand, in one sentence; absent where nobody votes on this. */
  stemming?: { tekst: string; klaar: boolean } | undefined;
  /** The school gave out such a TLV itself, since when. */
  delegatie?: { sinds: IsoDate } | undefined;
}): Html {
  const { dossier, invoer, fouten, stemming, delegatie } = page;
  const href = dossierHref(dossier.kenmerk);
  const inhoud = html`<p class="kenmerk">${dossier.kenmerk}</p>
    ${h1('Besluit vastleggen')} ${foutenLijst(fouten)}
    <form method="post" action="${href}/besluit/nieuw" class="formulier" id="formulier" novalidate>
      ${gewoonVersturen}
      <input type="hidden" name="csrf" value="${page.token}" /><input type="hidden" name="versie" value="${invoer.versie}" />
      <fieldset class="blok">
        <legend class="utrecht-heading-2">Besluit</legend>
        ${keuzeRondjes({
          naam: 'besluit',
          label: 'Wat besluit het loket?',
          waarde: invoer.besluit,
          keuzes: [
            ['toekennen', 'TLV toekennen'],
            ['afwijzen', 'Aanvraag afwijzen'],
          ],
          fout: fouten.besluit,
        })}
        ${stemming !== undefined && melding(stemming.klaar ? 'info' : 'warning', p(stemming.tekst))}
        ${keuzeLijst({ naam: 'soort', label: 'Soort TLV', waarde: invoer.soort, keuzes: soortKeuzes, fout: fouten.soort })}
        ${keuzeLijst({ naam: 'variant', label: 'Soort aanvraag', waarde: invoer.variant, keuzes: variantKeuzes, fout: fouten.variant })}
        ${tekstvak({ naam: 'motivering', label: 'Motivering', hulp: 'Waarom neemt het loket dit besluit? Schrijf het zo op dat ouders het kunnen volgen. Een lege regel begint een nieuwe alinea. Dit komt in de brief.', waarde: invoer.motivering, rijen: 9, max: maximum.motivering, fout: fouten.motivering })}
        ${invoer.soort !== '' && bouwstenenView(invoer.soort, invoer.variant === 'verlenging')}
      </fieldset>
      ${delegatie !== undefined && delegatieVelden(invoer, fouten, delegatie)}
      <fieldset class="blok">
        <legend class="utrecht-heading-2">Leerling</legend>
        ${tekstVeld({ naam: 'naam', label: 'Naam van de leerling', hulp: 'Voor- en achternaam, zoals op het aanvraagformulier.', waarde: invoer.naam, max: maximum.naam, fout: fouten.naam })}
        ${tekstVeld({ naam: 'geboortedatum', label: 'Geboortedatum', soort: 'date', waarde: invoer.geboortedatum, max: 20, fout: fouten.geboortedatum })}
        ${aankruisen({ naam: 'leerlingKlopt', label: 'Ik heb naam en geboortedatum vergeleken met het aanvraagformulier', aan: invoer.leerlingKlopt === 'ja', fout: fouten.leerlingKlopt })}
      </fieldset>
      ${geldigheidVelden(invoer, fouten, page.vandaag)} ${deskundigenVelden(invoer, fouten, page.gevonden)}
      <p class="utrecht-paragraph">Hierna ziet u eerst de brief. Er wordt nog niets vastgelegd.</p>
      <div class="knoppen">${knop('Bekijk de brief')} <a class="utrecht-link" href="${href}">Annuleren</a></div>
    </form>`;
  const kruimels = [
    { naam: 'Dossiers', href: '/loket' },
    { naam: dossier.map === '' ? dossier.kenmerk : dossier.map, href },
  ];
  return layout({
    titel: Object.keys(fouten).length > 0 ? 'Fout: besluit vastleggen' : 'Besluit vastleggen',
    persoon: page.persoon,
    kruimels,
    inhoud,
  });
}
