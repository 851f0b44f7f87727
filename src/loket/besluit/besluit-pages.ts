import { inDutch } from '../../calendar.ts';
import type { BesluitInhoud } from '../../decide/beoordeel.ts';
import { deskundigenAandacht } from '../../decide/deskundigen.ts';
import type { ExtraDeskundige } from '../../handboek/wet-waarden.ts';
import type { BesluitKind, BesluitRecord, DossierRecord } from '../../storage/records.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { a, gegevens, h1, h2, knop, layout, melding, merk, p } from '../frame/layout.ts';
import { dossierHref } from '../dossiers/list-page.ts';
import type { Persoon } from '../principal.ts';
import { dagVan, momentVan, soortOf, variantNaam } from '../frame/woorden.ts';

const kruimels = (dossier: DossierRecord) => [
  { naam: 'Dossiers', href: '/loket' },
  { naam: dossier.map === '' ? dossier.kenmerk : dossier.map, href: dossierHref(dossier.kenmerk) },
];

const geldigTekst = ({ geldigVan, geldigTot }: Pick<BesluitInhoud, 'geldigVan' | 'geldigTot'>): Shown =>
  geldigVan !== undefined && geldigTot !== undefined && `${inDutch(geldigVan)} tot en met ${inDutch(geldigTot)}`;

const besluitWoord: Record<BesluitKind, readonly [kleur: string, woord: string]> = {
  toekennen: ['goed', 'Toekennen'],
  afwijzen: ['fout', 'Afwijzen'],
  'buiten-behandeling': ['stil', 'Buiten behandeling laten'],
  ingetrokken: ['stil', 'Aanvraag ingetrokken'],
  'tlv-ingetrokken': ['fout', 'TLV intrekken'],
};
const besluitMerk = (besluit: BesluitKind) => merk(...besluitWoord[besluit]);

/** The last look before a decision is final: in short, and the letter as it will be. */
export function nakijkPage(page: {
  dossier: DossierRecord;
  persoon: Persoon;
  inhoud: BesluitInhoud;
  /** Functions that the partnership takes for a second expert beside the handbook's. */
  ookTweede: readonly ExtraDeskundige[];
  concept: string;
  token: string;
}): Html {
  const { dossier, inhoud } = page;
  const href = `${dossierHref(dossier.kenmerk)}/besluit`;
  const voorbeeld = `${href}/voorbeeld.pdf?concept=${page.concept}`;
  const aandacht = inhoud.besluit === 'toekennen' ? deskundigenAandacht(inhoud.deskundigen, inhoud, page.ookTweede) : undefined;
  const body = html`<p class="kenmerk">${dossier.kenmerk}</p>
    ${h1('Kijk het besluit na')}
    ${p('Er is nog niets vastgelegd. Na het vastleggen krijgt het besluit een nummer, gaat de brief naar de map van de school en krijgt de school een mail. Dat kunt u niet terugdraaien.')}
    ${aandacht !== undefined && melding('warning', p(aandacht))}
    ${gegevens([
      ['Besluit', besluitMerk(inhoud.besluit)],
      ['Leerling', inhoud.leerling?.naam],
      ['Geboortedatum', inhoud.leerling && inDutch(inhoud.leerling.geboortedatum)],
      ['Soort', `${soortOf(inhoud.soort)}, ${variantNaam[inhoud.variant]}`],
      ['Geldig', geldigTekst(inhoud)],
    ])}
    ${h2('De brief', 'brief')} ${p(a(voorbeeld, 'Open het voorbeeld van de brief (PDF)'))}
    <iframe class="voorbeeld" src="${voorbeeld}" title="Voorbeeld van de brief"></iframe>
    <form method="post" action="${href}/vastleggen" class="knoppen">
      <input type="hidden" name="csrf" value="${page.token}" /><input type="hidden" name="concept" value="${page.concept}" />
      ${knop(inhoud.besluit === 'toekennen' ? 'Leg vast: toekennen' : 'Leg vast: afwijzen')}
      <a class="utrecht-link" href="${href}/nieuw?concept=${page.concept}">Terug om te wijzigen</a>
    </form>`;
  return layout({ titel: 'Kijk het besluit na', persoon: page.persoon, kruimels: kruimels(dossier), inhoud: body });
}

const stap = (klaar: boolean, naam: string, uitleg: Shown): Html =>
  html`<li class="stap${klaar && ' stap--klaar'}">
    <span class="stap__teken" aria-hidden="true">${klaar ? '✓' : '…'}</span> <strong>${naam}</strong>
    <span>${klaar ? 'klaar' : 'nog bezig'}</span>${uitleg !== '' && html` <span class="klein">${uitleg}</span>`}
  </li>`;

/** After how many milliseconds carrying out takes longer than people expect. */
const langMilliseconden = 5 * 60_000;

/** What was decided on a list, in short. */
const lijstTekst = ({ rijen, geweigerd }: NonNullable<BesluitRecord['lijst']>): string =>
  `${rijen - geweigerd.length} van ${rijen} toegewezen${geweigerd.length === 0 ? '' : `; niet: rij ${geweigerd.join(', ')}`}`;

function voortgangMelding({ uitgevoerdOp, melding: stopt, genomenOp }: BesluitRecord, now: Date): Html {
  if (uitgevoerdOp !== undefined)
    return melding('ok', p(html`Het besluit is uitgevoerd. De brief staat in de map <strong>Beschikkingen</strong> van de school.`));
  if (stopt !== undefined) return melding('error', p(stopt));
  if (now.getTime() - new Date(genomenOp).getTime() > langMilliseconden) {
    return melding(
      'warning',
      p(
        html`Dit duurt langer dan normaal. Het besluit staat vast en de dienst blijft het proberen. Is het over een uur nog niet klaar? Meld
        het bij de beheerder. ${a('', 'Vernieuw de stand')}`,
      ),
    );
  }
  return melding(
    'info',
    p(html`Het besluit is vastgelegd en wordt nu uitgevoerd. Dat duurt meestal een paar seconden. ${a('', 'Vernieuw de stand')}`),
  );
}

function voortgang(besluit: BesluitRecord, brief: string, now: Date): Html {
  const { nummer, uitgevoerdOp } = besluit;
  const inMap = besluit.brief !== undefined;
  const klaar = uitgevoerdOp !== undefined;
  return html`<div id="stand" ${!klaar && html`data-vernieuwen="2"`} aria-live="polite">
    ${voortgangMelding(besluit, now)}
    <ol class="stappen">
      ${stap(true, 'Vastgelegd', `${momentVan(besluit.genomenOp)} door ${besluit.genomenDoor}${besluit.genomenDoorRol === undefined ? '' : ` (${besluit.genomenDoorRol})`}`)}
      ${stap(nummer !== undefined, 'Nummer', nummer ?? '')} ${stap(inMap, 'Brief in de map van de school', besluit.brief?.naam ?? '')}
      ${besluit.lijst !== undefined && stap(klaar, 'Leerlingen in het register van LWOO', '')}
      ${stap(klaar, 'School en loket ingelicht', klaar ? momentVan(uitgevoerdOp) : '')}
    </ol>
    ${inMap && p(a(brief, 'Open de brief (PDF)'))}
  </div>`;
}

/** A decision as it was recorded, and how far its carrying out has come. */
export function besluitPage(dossier: DossierRecord, besluit: BesluitRecord, persoon: Persoon, now: Date): Html {
  const href = `${dossierHref(dossier.kenmerk)}/besluit`;
  const body = html`<p class="kenmerk">${dossier.kenmerk}</p>
    ${h1(`${besluit.besluit === 'toekennen' ? 'Toegekend' : 'Afgewezen'}${besluit.nummer === undefined ? '' : `: ${besluit.nummer}`}`)}
    ${voortgang(besluit, `${href}/brief.pdf`, now)} ${h2('Het besluit')}
    ${gegevens([
      ['Leerling', besluit.leerling?.naam],
      ['Leerlingen', besluit.lijst && lijstTekst(besluit.lijst)],
      ['Geboortedatum', besluit.leerling && inDutch(besluit.leerling.geboortedatum)],
      ['Soort', `${soortOf(besluit.soort)}, ${variantNaam[besluit.variant]}`],
      ['Geldig', geldigTekst(besluit)],
      ['Verlengt', besluit.verlengtNummer],
      ['Aanvraag ontvangen', inDutch(besluit.ontvangenOp)],
      ['Genomen op', dagVan(besluit.genomenOp)],
      ['Motivering', html`<div class="tekst">${besluit.motivering}</div>`],
      ['Leertraject', besluit.leertraject !== undefined && html`<div class="tekst">${besluit.leertraject}</div>`],
      [
        'Deskundigen',
        besluit.deskundigen.length > 0 &&
          html`<ul class="kort">
            ${besluit.deskundigen.map(({ naam, functie, advies }) => html`<li>${naam}, ${functie}${advies !== undefined && `: ${advies === 'geen-oordeel' ? 'geen oordeel' : advies}`}</li>`)}
          </ul>`,
      ],
      ['Afwijking van een advies', besluit.afwijkingAdvies !== undefined && html`<div class="tekst">${besluit.afwijkingAdvies}</div>`],
    ])}`;
  return layout({ titel: `Besluit ${besluit.nummer ?? dossier.kenmerk}`, persoon, kruimels: kruimels(dossier), inhoud: body });
}
