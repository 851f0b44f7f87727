import { inDutch } from '../../calendar.ts';
import type { BesluitInhoud } from '../../decide/beoordeel.ts';
import { deskundigenAandacht } from '../../decide/deskundigen.ts';
import type { ExtraDeskundige } from '../../handboek/wet-waarden.ts';
import { standVan } from '../../decide/besluitdatum.ts';
import { alsRijen } from '../../decide/lijst-besluit.ts';
import type { BesluitRecord, BezwaarRecord, DossierRecord } from '../../storage/records.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { a, gegevens, h1, h2, knop, layout, melding, merk, p } from '../frame/layout.ts';
import { brievenLijst, leerlingBrieven } from '../bundel/brief-routes.ts';
import { verbeteringView } from '../bundel/verbetering-view.ts';
import { dossierHref, onleesbaarMelding } from '../dossiers/list-page.ts';
import type { Persoon } from '../principal.ts';
import { dagVan, momentVan, soortOf, variantNaam } from '../frame/woorden.ts';
import { besluitMoment } from '../../decide/besluitdatum.ts';
import { nietInTeTrekken } from '../../decide/tlv-intrekken.ts';
import { href as toHref, mag } from '../access.ts';
import { bezwarenView } from './bezwaren-view.ts';
import type { LeerlingNummers } from './leerling-nummers.ts';
import { geschiedenisView } from './geschiedenis-view.ts';
import { ookLinks } from './ook-links.ts';
import { teTekenenView, type TeTekenen } from './ondertekenen-view.ts';
import { tellingView } from './telling-view.ts';
import { aantalToegewezen, besluitMerk, besluitTitel, besluitWoord } from './woorden.ts';

const kruimels = (dossier: DossierRecord) => [
  { naam: 'Dossiers', href: '/loket' },
  { naam: dossier.map === '' ? dossier.kenmerk : dossier.map, href: dossierHref(dossier.kenmerk) },
];

const geldigTekst = ({ geldigVan, geldigTot }: Pick<BesluitInhoud, 'geldigVan' | 'geldigTot'>): Shown =>
  geldigVan !== undefined && geldigTot !== undefined && `${inDutch(geldigVan)} tot en met ${inDutch(geldigTot)}`;

/** The last look before a decision is final: in short, and the letter as it will be. */
export function nakijkPage(page: {
  dossier: DossierRecord;
  persoon: Persoon;
  inhoud: BesluitInhoud;
  /** Functions that the partnership takes for a second expert beside the handbook's. */
  ookTweede: readonly ExtraDeskundige[];
  /** What else to look at: about the TLV that is renewed. */
  aandacht: readonly string[];
  concept: string;
  token: string;
}): Html {
  const { dossier, inhoud } = page;
  const href = `${dossierHref(dossier.kenmerk)}/besluit`;
  const voorbeeld = `${href}/voorbeeld.pdf?concept=${page.concept}`;
  const aandacht = inhoud.besluit === 'toekennen' ? deskundigenAandacht(inhoud.deskundigen, inhoud, page.ookTweede) : undefined;
  const body = html`<p class="kenmerk">${dossier.kenmerk}</p>
    ${h1('Kijk het besluit na')}
    ${p('Er is nog niets vastgelegd. Na het vastleggen bekijkt de directeur-bestuurder het besluit en ondertekent het. Pas dan krijgt het een nummer, gaat de brief naar de map van de school en krijgt de school een mail.')}
    ${[aandacht, ...page.aandacht].map((regel) => regel !== undefined && melding('warning', p(regel)))}
    ${gegevens([
      ['Besluit', besluitMerk(inhoud.besluit)],
      ['Leerling', inhoud.leerling?.naam],
      ['Geboortedatum', inhoud.leerling && inDutch(inhoud.leerling.geboortedatum)],
      ['Soort', `${soortOf(inhoud.soort)}, ${variantNaam[inhoud.variant]}`],
      ['Geldig', geldigTekst(inhoud)],
    ])}
    ${h2('De brief', 'brief')} ${p(a(voorbeeld, 'Open het voorbeeld van de brief (PDF)'))} ${ookLinks(inhoud, voorbeeld)}
    <iframe class="voorbeeld" src="${voorbeeld}" title="Voorbeeld van de brief"></iframe>
    <form method="post" action="${href}/vastleggen" class="knoppen">
      <input type="hidden" name="csrf" value="${page.token}" /><input type="hidden" name="concept" value="${page.concept}" />
      ${knop(`Leg vast: ${besluitWoord[inhoud.besluit].doen.toLowerCase().replace('tlv', 'TLV')}`)}
      <a class="utrecht-link" href="${href}/nieuw?concept=${page.concept}">Terug om te wijzigen</a>
    </form>`;
  return layout({ titel: 'Kijk het besluit na', persoon: page.persoon, kruimels: kruimels(dossier), inhoud: body });
}

const stap = (klaar: boolean, naam: string, uitleg: Shown, anders = 'nog bezig'): Html =>
  html`<li class="stap${klaar && ' stap--klaar'}">
    <span class="stap__teken" aria-hidden="true">${klaar ? '✓' : '…'}</span> <strong>${naam}</strong>
    <span>${klaar ? 'klaar' : anders}</span>${uitleg !== '' && html` <span class="klein">${uitleg}</span>`}
  </li>`;

/** After how many milliseconds carrying out takes longer than people expect. */
const langMilliseconden = 5 * 60_000;

const deelVan = (woord: string, welke: readonly number[]) => (welke.length === 0 ? '' : `; ${woord}: rij ${alsRijen(welke)}`);

/** What was decided on a list, in short. */
const lijstTekst = (lijst: NonNullable<BesluitRecord['lijst']>): string => {
  const { rijen, geweigerd, aangehouden = [], eerder = [] } = lijst;
  const wacht = aangehouden.map(({ rij }) => rij);
  return `${aantalToegewezen(lijst)} van ${rijen - eerder.length} toegewezen${deelVan('niet', geweigerd)}${deelVan('nog niet besloten', wacht)}${deelVan('eerder besloten', eerder)}`;
};

function voortgangMelding(besluit: BesluitRecord, now: Date): Html | false {
  const { uitgevoerdOp, melding: stopt } = besluit;
  const stand = standVan(besluit);
  if (stand === 'wacht') return false;
  if (stand === 'teruggestuurd') return terugMelding(besluit);
  if (uitgevoerdOp !== undefined)
    return melding('ok', p(html`Het besluit is uitgevoerd. De brief staat in de map <strong>Beschikkingen</strong> van de school.`));
  if (stopt !== undefined) return melding('error', p(stopt));
  if (now.getTime() - besluitMoment(besluit).getTime() > langMilliseconden) {
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
    p(html`Het besluit is ondertekend en wordt nu uitgevoerd. Dat duurt meestal een paar seconden. ${a('', 'Vernieuw de stand')}`),
  );
}

/** That a besluit was sent back, by whom and why. */
function terugMelding({ teruggestuurd }: BesluitRecord): Html | false {
  if (teruggestuurd === undefined) return false;
  const { door, op, reden } = teruggestuurd;
  return melding(
    'warning',
    html`${p(`${door} stuurde dit besluit terug op ${momentVan(op)}. Leg een nieuw besluit vast. De reden:`)}
      <div class="tekst">${reden}</div>`,
  );
}

const wie = (naam: string, rol: string | undefined) => `${naam}${rol === undefined ? '' : ` (${rol})`}`;

function voortgang(besluit: BesluitRecord, now: Date, { nummers, onleesbaar }: LeerlingNummers): Html {
  const { nummer, uitgevoerdOp, ondertekening } = besluit;
  const stand = standVan(besluit);
  const inMap = besluit.brief !== undefined;
  const klaar = uitgevoerdOp !== undefined;
  const loopt = stand === 'ondertekend';
  const nog = stand === 'wacht' ? 'nog niet' : 'nog bezig';
  return html`<div id="stand" ${loopt && html`data-vernieuwen="2"`} aria-live="polite">
    ${voortgangMelding(besluit, now)}
    ${
      stand !== 'teruggestuurd' &&
      html`<ol class="stappen">
        ${stap(true, 'Vastgelegd', `${momentVan(besluit.genomenOp)} door ${wie(besluit.genomenDoor, besluit.genomenDoorRol)}`)}
        ${(ondertekening !== undefined || stand === 'wacht') && stap(ondertekening !== undefined, 'Ondertekend', ondertekening === undefined ? '' : `${momentVan(ondertekening.op)} door ${wie(ondertekening.door, ondertekening.rol)}`, 'wacht op de directeur-bestuurder')}
        ${stap(nummer !== undefined, 'Nummer', nummer ?? '', nog)}
        ${stap(inMap, 'Brief in de map van de school', besluit.brief?.naam ?? '', nog)}
        ${besluit.lijst !== undefined && stap(klaar, 'Leerlingen in het register van LWOO', '', nog)}
        ${stap(klaar, 'School en loket ingelicht', klaar ? momentVan(uitgevoerdOp) : '', nog)}
      </ol>`
    }
    ${inMap && brievenLijst(besluit.kenmerk, besluit)} ${leerlingBrieven(besluit.kenmerk, besluit.besluitId, nummers)}
    ${onleesbaarMelding(onleesbaar, 'leerling van deze lijst', 'leerlingen van deze lijst')}
  </div>`;
}

/** What the page of a dossier's besluit shows. `tekenen`: where it waits for its signature. */
export type BesluitBeeld = {
  dossier: DossierRecord;
  besluit: BesluitRecord;
  besluiten: readonly BesluitRecord[];
  persoon: Persoon;
  now: Date;
  token: string;
  bezwaren: readonly BezwaarRecord[];
  tekenen?: TeTekenen;
  /** Of a besluit on a list: the numbers of its pupils, with their letters where they have any. */
  leerlingen?: LeerlingNummers | undefined;
  /** Why the letter of a correction that waits cannot be made as things stand. */
  verbeteringFout?: string | undefined;
  query?: URLSearchParams;
};

const tekst = (inhoud: string | undefined): Shown => inhoud !== undefined && html`<div class="tekst">${inhoud}</div>`;

const deskundigenLijst = ({ deskundigen }: BesluitRecord): Shown =>
  deskundigen.length > 0 &&
  html`<ul class="kort">
    ${deskundigen.map(({ naam, functie, advies }) => html`<li>${naam}, ${functie}${advies !== undefined && `: ${advies === 'geen-oordeel' ? 'geen oordeel' : advies}`}</li>`)}
  </ul>`;

const inhoudView = (besluit: BesluitRecord): Html =>
  gegevens([
    ['Besluit', besluitMerk(besluit.besluit)],
    ['Leerling', besluit.leerling?.naam],
    [
      'Leerlingen',
      besluit.lijst !== undefined && (besluit.besluit === 'toekennen' || besluit.besluit === 'afwijzen') && lijstTekst(besluit.lijst),
    ],
    ['Geboortedatum', besluit.leerling && inDutch(besluit.leerling.geboortedatum)],
    ['Soort', `${soortOf(besluit.soort)}, ${variantNaam[besluit.variant]}`],
    ['Geldig', geldigTekst(besluit)],
    [
      'Verlengt',
      besluit.verlengtNummer !== undefined &&
        `${besluit.verlengtNummer}${besluit.verlengt === undefined ? ' (niet uit ons register)' : ''}`,
    ],
    ['Verlengd door', besluit.verlengdDoor?.nummer],
    ['Komt na bezwaar in de plaats van', besluit.herziet?.nummer],
    ['Na bezwaar vervangen door', besluit.herzienDoor?.nummer],
    ['Trekt in', besluit.trektIn && `${besluit.trektIn.nummer}, vanaf ${inDutch(besluit.trektIn.per)}`],
    [
      'Ingetrokken',
      besluit.tlvIngetrokken &&
        html`${merk('fout', `vanaf ${inDutch(besluit.tlvIngetrokken.per)}`)} besluit ${besluit.tlvIngetrokken.nummer}`,
    ],
    [
      'Ingetrokken door',
      besluit.intrekking && `${besluit.intrekking.door === 'ouders' ? 'de ouders' : 'de school'}, op ${inDutch(besluit.intrekking.op)}`,
    ],
    [
      'Gevraagd om aan te vullen',
      besluit.aanvulling &&
        html`${inDutch(besluit.aanvulling.gevraagdOp)}, tot en met ${inDutch(besluit.aanvulling.tot)}${tekst(besluit.aanvulling.gevraagd)}`,
    ],
    ['Door de school zelf afgegeven', besluit.gedelegeerd && html`Toetsing door het loket:${tekst(besluit.gedelegeerd.toets)}`],
    ['Aanvraag ontvangen', inDutch(besluit.ontvangenOp)],
    ['Vastgelegd op', dagVan(besluit.genomenOp)],
    ['Motivering', tekst(besluit.motivering)],
    ['Leertraject', tekst(besluit.leertraject)],
    ['Deskundigen', deskundigenLijst(besluit)],
    ['Afwijking van een advies', tekst(besluit.afwijkingAdvies)],
  ]);

/** A decision as it was recorded, how far it is, and what else was ever recorded on the dossier. */
export function besluitPage({
  dossier,
  besluit,
  besluiten,
  bezwaren,
  persoon,
  now,
  token,
  tekenen,
  leerlingen = { nummers: [], onleesbaar: 0 },
  verbeteringFout,
  query,
}: BesluitBeeld): Html {
  const mayRevoke = mag('intrekken', persoon.rollen) && nietInTeTrekken(besluit) === undefined;
  const intrekken = mayRevoke && p(a(toHref('intrekForm', { kenmerk: dossier.kenmerk, id: besluit.besluitId }), 'TLV intrekken'));
  const body = html`<p class="kenmerk">${dossier.kenmerk}</p>
    ${h1(besluitTitel(besluit))} ${voortgang(besluit, now, leerlingen)}
    ${verbeteringView(dossier, besluit, persoon, token, verbeteringFout)} ${tekenen !== undefined && teTekenenView(tekenen)}
    ${h2('Het besluit')} ${inhoudView(besluit)} ${besluit.telling !== undefined && tellingView(besluit.telling)}
    ${bezwarenView(dossier, besluit, bezwaren, persoon, intrekken)}
    ${geschiedenisView(
      besluiten.filter(({ besluitId }) => besluitId !== besluit.besluitId),
      dossier.kenmerk,
    )}`;
  const titel = `${tekenen?.fout === undefined ? '' : 'Fout: '}Besluit ${besluit.nummer ?? dossier.kenmerk}`;
  return layout({ titel, persoon, kruimels: kruimels(dossier), inhoud: body, query });
}
