import { ageOn, inDutch } from '../../calendar.ts';
import { maxNotitie, maxToelichting } from '../../commissie/opmerking.ts';
import { functieNaam, stemNaam } from '../../commissie/woorden.ts';
import { besluitVan } from '../../commissie/uitslag.ts';
import { plaatsInDutch, type Evidence } from '../../evidence.ts';
import type { Controlerapport } from '../../check/rapport.ts';
import { stemKeuzes, type AgendapuntRecord, type VergaderingRecord } from '../../storage/records/commissie.ts';
import { href, mag } from '../access.ts';
import { bewijsId, nummerBewijs } from '../bewijs/bewijs-lijst.ts';
import { uitkomstMerk } from '../dossier/rapport-view.ts';
import { keuzeLijst, tekstVeld, tekstvak, type Keuze } from '../frame/form-fields.ts';
import { html, type Html } from '../frame/html.ts';
import { a, gegevens, h2, knop, layout, melding, p } from '../frame/layout.ts';
import { soortOf, uitkomstWoorden, variantNaam } from '../frame/woorden.ts';
import type { Persoon } from '../principal.ts';
import { geldend, geldendeUitkomst } from '../../check/geldend.ts';
import { gesprekspunten, groepenVan } from './punt-gegevens.ts';
import { inbrengView, uitslagZin, zetelLijst } from './stem-blok.ts';
import { eigenStemForm, gelijkForm, getoond, inbrengVelden, redenVan, rondeForms, type StemForms } from './stem-forms.ts';
import type { StemGegevens } from './stem-gegevens.ts';
import { vergaderdag, vergaderingHref } from './vergadering-woorden.ts';

/** Everything of one dossier in a meeting. */
export type PuntBeeld = {
  vergadering: VergaderingRecord;
  punt: AgendapuntRecord;
  /** The kenmerken before and after it on the agenda, and its place from 1. */
  vorige: string | undefined;
  volgende: string | undefined;
  plaats: number;
  aantal: number;
  gegevens: StemGegevens;
  rapport: Controlerapport | undefined;
  vandaag: string;
};

/** How many points are named on the screen; the rest is counted. */
const maxPunten = 7;
/** With so few points there is room to say of each what was found. */
const maxUitleg = 4;

function zaak({ gegevens: { dossier, schoolNaam }, rapport, vandaag }: PuntBeeld): Html {
  const feiten = rapport?.feiten;
  const geboren = feiten?.geboortedatum;
  return gegevens([
    [
      'Aanvraag',
      `${soortOf(dossier.soort)}${dossier.variant === undefined || dossier.variant === 'nieuw' ? '' : `, ${variantNaam[dossier.variant]}`}`,
    ],
    ['School', schoolNaam],
    ['Leeftijd', geboren !== undefined && `${ageOn(geboren, vandaag)} jaar`],
    [
      'Gevraagd',
      (feiten?.plaatsing !== undefined || feiten?.geldigTot !== undefined) &&
        `${feiten.plaatsing === undefined ? '' : `vanaf ${inDutch(feiten.plaatsing)}`} ${feiten.geldigTot === undefined ? '' : `tot en met ${inDutch(feiten.geldigTot)}`}`.trim(),
    ],
    ['Totaal-IQ', feiten?.tiq !== undefined && `${feiten.tiq}${feiten.tiqDatum === undefined ? '' : ` (${inDutch(feiten.tiqDatum)})`}`],
    ['Verlengt TLV', feiten?.tlvNummer],
  ]);
}

const naarPlek = (bewijs: Evidence): string => `${bewijs.document}, ${plaatsInDutch(bewijs)}`;

function gevonden({ rapport, gegevens: { dossier } }: PuntBeeld): Html {
  if (rapport === undefined) return p('Het controlerapport is er nog niet. Wacht tot het dossier is nagekeken.');
  const punten = gesprekspunten(rapport);
  const meer = punten.length - maxPunten;
  const dossierHref = href('dossier', { kenmerk: dossier.kenmerk });
  const genummerd = nummerBewijs(rapport);
  const versie = dossier.gecontroleerdVersie ?? 0;
  return html`<ul class="groepjes" aria-label="Gevonden per hoofdstuk van het handboek">
      ${groepenVan(rapport).map(
        ({ bron, tellingen }) =>
          html`<li>
            <span class="groepjes__bron">${/^\d/.test(bron) ? `Handboek ${bron}` : bron}</span>
            ${tellingen.map(({ uitkomst, aantal }) => {
              const { teken, woord, kleur } = uitkomstWoorden[uitkomst];
              return html`<span class="merk merk--${kleur}" title="${woord}"
                ><span aria-hidden="true">${teken}</span><span class="alleen-lezen">${woord}</span> ${aantal}</span
              >`;
            })}
          </li>`,
      )}
    </ul>
    <h2 class="utrecht-heading-3">Om te bespreken (${punten.length})</h2>
    ${punten.length === 0 && p('Niets: elk punt is voldaan of geldt niet.')}
    <ul class="bespreek">
      ${punten.slice(0, maxPunten).map((punt) => {
        const [bewijs] = punt.bewijs;
        const plek = bewijs === undefined ? undefined : genummerd.find((een) => een.bewijs === bewijs);
        return html`<li>
          ${uitkomstMerk(geldendeUitkomst(punt))} <a class="utrecht-link" href="${dossierHref}#punt-${punt.id}">${punt.titel}</a>
          ${bewijs !== undefined && html`<span class="klein">${plek === undefined ? naarPlek(bewijs) : a(href('bewijs', { kenmerk: dossier.kenmerk, id: bewijsId({ versie, n: plek.n }) }), naarPlek(bewijs))}</span>`}
          ${punten.length <= maxUitleg && html`<p class="klein bespreek__uitleg">${geldend(punt).uitleg}</p>`}
        </li>`;
      })}
      ${meer > 0 && html`<li>${a(`${dossierHref}#rapport`, `en nog ${meer}`)}</li>`}
    </ul>`;
}

const conclusies: readonly Keuze[] = [
  ['stemming', 'Volgens de stemming'],
  ['aanhouden', 'Aanhouden'],
  ['niet-behandeld', 'Niet behandeld'],
];
const geteld: readonly Keuze[] = [['', '–'], ...stemKeuzes.map((stem): Keuze => [stem, stemNaam[stem]])];

/** Votes, conclusion and notes in one form for the secretary. */
function secretarisForm(beeld: PuntBeeld, forms: StemForms): Html {
  const { gegevens: gegeven, punt, vergadering, volgende } = beeld;
  const { uitslag, dicht, schoolNaam } = gegeven;
  const { ingevuld } = forms;
  const stemOpen = dicht === undefined && !uitslag.dossierVeranderd;
  return html`<form
    method="post"
    action="${href('puntNoteren', { id: vergadering.vergaderingId, kenmerk: punt.kenmerk })}"
    class="puntform"
  >
    <input type="hidden" name="csrf" value="${forms.token}" />
    <input type="hidden" name="stempel" value="${uitslag.stempel}" />
    <input type="hidden" name="versie" value="${gegeven.dossier.versie}" />
    ${
      stemOpen
        ? uitslag.zetels.map(({ lid, gebonden, uitgebracht }) => {
            if (gebonden) return html`<p class="gebonden"><strong>${lid.naam}</strong> onthoudt zich: verbonden aan ${schoolNaam}.</p>`;
            const naam = `stem-${lid.lidId}`;
            const afwezig = vergadering.aanwezig.length > 0 && !vergadering.aanwezig.includes(lid.lidId);
            const was = uitgebracht?.stem ?? (afwezig ? 'afwezig' : '');
            return html`<div class="noteer">
              ${keuzeLijst({ naam, label: `${lid.naam}, ${functieNaam[lid.functie]}`, waarde: getoond(ingevuld, naam, was), keuzes: geteld })}
              ${tekstVeld({ naam: `reden-${lid.lidId}`, label: `Waarom onthoudt ${lid.naam} zich`, waarde: getoond(ingevuld, `reden-${lid.lidId}`, redenVan(uitgebracht)), max: maxToelichting })}
            </div>`;
          })
        : zetelLijst(gegeven)
    }
    ${keuzeLijst({ naam: 'conclusie', label: 'Conclusie', waarde: ingevuld?.get('conclusie') ?? punt.conclusie ?? 'stemming', keuzes: conclusies })}
    ${tekstvak({
      naam: 'notities',
      label: 'Notities voor het verslag',
      hulp: 'Zonder naam van de leerling: het verslag blijft bewaard.',
      waarde: ingevuld?.get('notities') ?? punt.notities ?? '',
      rijen: 3,
      max: maxNotitie,
    })}
    <div class="knoppen">
      ${knop('Vastleggen')}
      ${volgende !== undefined && html`<button type="submit" name="verder" value="ja" class="utrecht-button utrecht-button--secondary-action">Vastleggen en volgende</button>`}
    </div>
  </form>`;
}

function stemKant(beeld: PuntBeeld, persoon: Persoon, forms: StemForms): Html {
  const { gegevens: gegeven, punt } = beeld;
  const { uitslag, dicht } = gegeven;
  const secretaris = mag('puntNoteren', persoon.rollen);
  const leidt = mag('stemronde', persoon.rollen);
  const { soort, tekst } = uitslagZin(gegeven);
  const open = dicht === undefined;
  const kan = open && mag('formulier', persoon.rollen) && besluitVan(uitslag) !== undefined;
  const besluit = kan && a(href('formulier', { kenmerk: punt.kenmerk }), 'Besluit vastleggen');
  const aanhouden =
    open &&
    punt.conclusie === 'aanhouden' &&
    mag('aanhoudForm', persoon.rollen) &&
    a(href('aanhoudForm', { kenmerk: punt.kenmerk }), 'Leg het aanhouden vast');
  return html`<section class="punt__stem" aria-labelledby="stemming">
    ${h2('Stemming', 'stemming')}
    ${forms.fout !== undefined && melding('error', html`<p class="utrecht-paragraph" role="alert" id="fouten" tabindex="-1">${forms.fout}</p>`)}
    ${melding(soort, p(html`${tekst} ${punt.conclusie === 'aanhouden' ? aanhouden : besluit}`))} ${dicht !== undefined && p(dicht)}
    ${open && uitslag.dossierVeranderd && leidt && rondeForms(gegeven, forms, 'veranderd')}
    ${open && uitslag.uitkomst === 'gelijk' && leidt && gelijkForm(gegeven, forms)}
    ${secretaris ? secretarisForm(beeld, forms) : html`${open && !uitslag.dossierVeranderd && eigenStemForm(gegeven, persoon, forms)} ${zetelLijst(gegeven)} ${punt.notities !== undefined && html`<p class="tekst">${punt.notities}</p>`}`}
    <details class="groep" ${forms.ingevuld?.has('soort') === true && html` open`}>
      <summary>Deskundigen gehoord: ${uitslag.stemming.inbreng.length === 0 ? 'geen' : uitslag.stemming.inbreng.length}</summary>
      ${inbrengView(gegeven, forms.bestand)} ${open && leidt && inbrengVelden(gegeven, forms)}
    </details>
  </section>`;
}

/** One dossier in a meeting, made to be shown to all on one screen: the case in short at the left, the votes and the notes at the right. */
export function puntPage(beeld: PuntBeeld, persoon: Persoon, forms: StemForms, query?: URLSearchParams): Html {
  const { vergadering, punt, vorige, volgende, plaats, aantal, gegevens: gegeven } = beeld;
  const { dossier } = gegeven;
  const naam = dossier.map === '' ? punt.kenmerk : dossier.map;
  const naar = (kenmerk: string) => href('punt', { id: vergadering.vergaderingId, kenmerk });
  const inhoud = html`<div class="punt">
    <header class="punt__kop">
      <p class="punt__plaats">
        ${plaats > 0 ? `${plaats} van ${aantal}` : 'niet op de agenda'} ·
        ${a(vergaderingHref(vergadering.vergaderingId), `Agenda ${vergaderdag(vergadering)}`)}
      </p>
      <h1 class="utrecht-heading-1">${naam} <span class="klein">${punt.kenmerk}</span></h1>
      <nav class="punt__nav" aria-label="Dossiers op de agenda">
        ${vorige !== undefined && html`<a class="utrecht-link" rel="prev" data-toets="ArrowLeft" href="${naar(vorige)}">← Vorige</a>`}
        ${volgende !== undefined && html`<a class="utrecht-link" rel="next" data-toets="ArrowRight" href="${naar(volgende)}">Volgende →</a>`}
      </nav>
    </header>
    <div class="punt__twee">
      <section class="punt__zaak" aria-label="De aanvraag in het kort">
        ${zaak(beeld)} ${gevonden(beeld)}
        <p class="acties">${a(href('dossier', { kenmerk: punt.kenmerk }), 'Open het hele dossier')}</p>
      </section>
      ${stemKant(beeld, persoon, forms)}
    </div>
  </div>`;
  const titel = `${forms.fout === undefined ? '' : 'Fout: '}${punt.kenmerk}, ${vergaderdag(vergadering)}`;
  return layout({ titel, persoon, inhoud, query, deel: 'vergaderingen' });
}
