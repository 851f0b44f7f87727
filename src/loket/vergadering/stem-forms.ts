import { sleutelVan, inbrengTekst } from '../../commissie/inbreng.ts';
import { maxMotivering, maxToelichting } from '../../commissie/opmerking.ts';
import { magStemmen } from '../../commissie/zitting.ts';
import { kiezendeVoorzitter } from '../../commissie/uitslag.ts';
import { disciplineNaam, functieNaam, stemNaam } from '../../commissie/woorden.ts';
import { dateOf } from '../../calendar.ts';
import { disciplines, stemKeuzes, type StemRecord } from '../../storage/records/commissie.ts';
import { href, type RouteName } from '../access.ts';
import { keuzeLijst, keuzeRondjes, tekstVeld, tekstvak, type Keuze } from '../frame/form-fields.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { knop, melding, p } from '../frame/layout.ts';
import type { Persoon } from '../principal.ts';
import type { StemGegevens } from './stem-gegevens.ts';

/** What the forms of a vote need. */
export type StemForms = {
  /** The proof against forged forms. */
  token: string;
  now: Date;
  /** The meeting on whose page the forms stand: after an act back there. */
  vergaderingId?: string;
  /** Documents of the dossier, from which a written statement is chosen, and the address of each. */
  documenten?: readonly string[];
  bestand?: (naam: string) => string | undefined;
  /** What was wrong with the form that came back, and what it held. */
  fout?: string;
  ingevuld?: URLSearchParams;
};

const vorm = (route: RouteName, { dossier, uitslag }: StemGegevens, { token, vergaderingId }: StemForms, inhoud: Shown, soort = ''): Html =>
  html`<form method="post" action="${href(route, { kenmerk: dossier.kenmerk })}" class="stemform${soort}">
    <input type="hidden" name="csrf" value="${token}" />
    <input type="hidden" name="stempel" value="${uitslag.stempel}" />
    <input type="hidden" name="versie" value="${dossier.versie}" />
    ${vergaderingId !== undefined && html`<input type="hidden" name="vergadering" value="${vergaderingId}" />`} ${inhoud}
  </form>`;

/**
 * What a field of the votes shows: what was filled in, where that was something; else what stands there now, so that a form that came back never wipes a
 * vote that was cast meanwhile.
 */
export const getoond = (ingevuld: URLSearchParams | undefined, naam: string, nu: string): string => {
  const typed = ingevuld?.get(naam) ?? '';
  return typed === '' ? nu : typed;
};

/** The reason of an abstention; an explanation with another vote is the member's own and stays out of the form. */
export const redenVan = (stem: StemRecord | undefined): string => (stem?.stem === 'onthouding' ? (stem.toelichting ?? '') : '');

const stemmend: readonly Keuze[] = (['toekennen', 'afwijzen', 'onthouding'] as const).map((stem): Keuze => [stem, stemNaam[stem]]);
const geteld: readonly Keuze[] = [['', 'nog niet gestemd'], ...stemKeuzes.map((stem): Keuze => [stem, stemNaam[stem]])];

/** One's own vote; or why one has none. */
export function eigenStemForm(gegevens: StemGegevens, persoon: Pick<Persoon, 'id' | 'rollen'>, forms: StemForms): Html | false {
  const { eigen, dossier, schoolNaam, uitslag } = gegevens;
  const stemt = persoon.rollen.includes('voorzitter') || persoon.rollen.includes('deskundige');
  if (!stemt) return false;
  if (eigen === undefined)
    return p(
      html`Uw account hoort nog bij geen lid dat nu in het loket zit, dus u kunt hier niet zelf stemmen. Geef de secretaris dit nummer van
        uw account: <code>${persoon.id}</code>. De secretaris vult het in bij Beheer, Leden.`,
    );
  if (!magStemmen(eigen)) return false;
  if (eigen.schoolId === dossier.schoolId)
    return melding(
      'warning',
      p(`U bent verbonden aan ${schoolNaam}, de school die deze aanvraag doet. Daarom onthoudt u zich van stemming (handboek 2.4).`),
    );
  const was = uitslag.stemming.stemmen.find(({ lidId }) => lidId === eigen.lidId);
  const { ingevuld } = forms;
  return vorm(
    'stemmen',
    gegevens,
    forms,
    html`${keuzeRondjes({ naam: 'stem', id: 'eigen-stem', label: 'Uw stem', waarde: ingevuld?.get('stem') ?? was?.stem ?? '', keuzes: stemmend })}
      ${tekstvak({
        naam: 'toelichting',
        id: 'eigen-toelichting',
        label: 'Toelichting',
        hulp: 'Alleen het loket leest dit. Het gaat weg met het dossier. Bij een onthouding is een reden verplicht; die komt in het verslag, dus zonder naam van de leerling.',
        waarde: ingevuld?.get('toelichting') ?? was?.toelichting ?? '',
        rijen: 2,
        max: maxToelichting,
      })}
      <div class="knoppen">${knop(was === undefined ? 'Stem uitbrengen' : 'Stem wijzigen')}</div>`,
  );
}

/** The votes that were given aloud, in one form for the secretary. */
export function noteerForm(gegevens: StemGegevens, forms: StemForms): Html | false {
  const { uitslag, dossier } = gegevens;
  const vrij = uitslag.zetels.filter(({ gebonden }) => !gebonden);
  if (vrij.length === 0) return false;
  const { ingevuld } = forms;
  const rij = ({ lid, uitgebracht }: (typeof vrij)[number]) => {
    const naam = `stem-${lid.lidId}`;
    const reden = `reden-${lid.lidId}`;
    return html`<div class="noteer">
      ${keuzeLijst({ naam, label: `${lid.naam} (${functieNaam[lid.functie]})`, waarde: getoond(ingevuld, naam, uitgebracht?.stem ?? ''), keuzes: geteld })}
      ${tekstVeld({ naam: reden, label: 'Reden bij onthouding', waarde: getoond(ingevuld, reden, redenVan(uitgebracht)), max: maxToelichting })}
    </div>`;
  };
  return html`<details class="groep" ${(forms.vergaderingId !== undefined || ingevuld !== undefined) && html` open`}>
    <summary>Stemmen noteren die in de vergadering zijn gegeven</summary>
    ${vorm(
      'stemmenNoteren',
      gegevens,
      forms,
      html`${vrij.map(rij)}
        <div class="knoppen">${knop('Stemmen noteren')}</div>`,
    )}
    ${uitslag.zetels.some(({ gebonden }) => gebonden) && p(`Wie aan de school van dossier ${dossier.kenmerk} is verbonden, onthoudt zich en staat hier niet bij.`)}
  </details>`;
}

/** The chair's choice where the votes are equal. */
export function gelijkForm(gegevens: StemGegevens, forms: StemForms): Html | false {
  const { uitslag, leden, dossier } = gegevens;
  if (kiezendeVoorzitter({ leden: leden.alle, schoolId: dossier.schoolId, dag: dateOf(forms.now) }) === undefined) return false;
  const { keuzeVoorzitter: was } = uitslag;
  const { ingevuld } = forms;
  return vorm(
    'stemKeuze',
    gegevens,
    forms,
    html`${keuzeRondjes({
        naam: 'keuze',
        id: 'keuze-voorzitter',
        label: 'De stemmen staken: de voorzitter kiest',
        waarde: ingevuld?.get('keuze') ?? was?.keuze ?? '',
        keuzes: stemmend.slice(0, 2),
      })}
      ${tekstvak({
        naam: 'motivering',
        id: 'keuze-motivering',
        label: 'Waarom',
        hulp: 'Komt in het verslag. Schrijf geen naam van de leerling op.',
        waarde: ingevuld?.get('motivering') ?? was?.motivering ?? '',
        rijen: 3,
        max: maxMotivering,
      })}
      <div class="knoppen">${knop('Keuze vastleggen')}</div>`,
  );
}

/** Where the dossier changed after the vote: the votes hold, or a new round. Else: a new round for another reason. */
export function rondeForms(gegevens: StemGegevens, forms: StemForms, waarom: 'veranderd' | 'opnieuw'): Html {
  const nieuw = vorm(
    'stemronde',
    gegevens,
    forms,
    html`<input type="hidden" name="doe" value="nieuw" />
      ${tekstVeld({ naam: 'reden', id: 'ronde-reden', label: 'Waarom opnieuw stemmen', waarde: waarom === 'veranderd' ? 'Het dossier is veranderd na de stemming.' : '', max: maxToelichting })}
      <div class="knoppen">${knop('Nieuwe stemronde beginnen', 'secondary-action')}</div>`,
  );
  if (waarom === 'opnieuw')
    return html`<details class="groep">
      <summary>Opnieuw stemmen</summary>
      ${p('De stemmen van nu blijven te lezen, maar tellen niet meer.')}${nieuw}
    </details>`;
  return html`<div class="vlak">
    ${vorm(
      'stemronde',
      gegevens,
      forms,
      html`<input type="hidden" name="doe" value="gelden" />
        <div class="knoppen">${knop('De stemmen blijven gelden')}</div>`,
    )}${nieuw}
  </div>`;
}

/** Experts of the pool to call, or a written statement to record. */
export function inbrengVelden(gegevens: StemGegevens, forms: StemForms): Html {
  const { leden, uitslag } = gegevens;
  const { documenten = [], ingevuld } = forms;
  const pool: Keuze[] = leden.pool.map((lid) => [
    lid.lidId,
    `${lid.naam}, ${lid.discipline === undefined ? 'discipline niet ingevuld' : disciplineNaam[lid.discipline]}${lid.regio === undefined ? '' : ` (${lid.regio})`}`,
  ]);
  const veld = (naam: string) => ingevuld?.get(naam) ?? '';
  return html`
    ${
      pool.length > 0 &&
      vorm(
        'stemInbreng',
        gegevens,
        forms,
        html`<input
            type="hidden"
            name="soort"
            value="op-afroep"
          />${keuzeLijst({ naam: 'lid', id: 'inbreng-lid', label: 'Deskundige op afroep die is gehoord', waarde: veld('lid'), keuzes: [['', 'Kies…'], ...pool] })}
          <div class="knoppen">${knop('Toevoegen', 'secondary-action')}</div>`,
      )
    }
    ${vorm(
      'stemInbreng',
      gegevens,
      forms,
      html`<input type="hidden" name="soort" value="verklaring" />
        <p class="utrecht-paragraph"><strong>Of een schriftelijke deskundigenverklaring</strong></p>
        ${tekstVeld({ naam: 'naam', id: 'inbreng-naam', label: 'Naam van de deskundige', waarde: veld('naam'), max: 120 })}
        ${keuzeLijst({ naam: 'discipline', id: 'inbreng-discipline', label: 'Discipline', waarde: veld('discipline'), keuzes: [['', 'Kies…'], ...disciplines.map((een): Keuze => [een, disciplineNaam[een]])] })}
        ${tekstVeld({ naam: 'datum', id: 'inbreng-datum', label: 'Datum van de verklaring', waarde: veld('datum'), soort: 'date', max: 10 })}
        ${keuzeLijst({ naam: 'bestand', id: 'inbreng-bestand', label: 'Waar staat de verklaring', waarde: veld('bestand'), keuzes: [['', 'niet in het dossier; apart ontvangen'], ...documenten.map((naam): Keuze => [naam, naam])] })}
        <div class="knoppen">${knop('Verklaring toevoegen', 'secondary-action')}</div>`,
    )}
    ${uitslag.stemming.inbreng.map((een) =>
      vorm(
        'stemInbreng',
        gegevens,
        forms,
        html`<input type="hidden" name="soort" value="weg" /><input type="hidden" name="sleutel" value="${sleutelVan(een)}" />
          <div class="knoppen">${knop(`Haal weg: ${inbrengTekst(een, leden.alle)}`, 'secondary-action')}</div>`,
      ),
    )}
  `;
}

/** The same under a heading that opens. */
export const inbrengForms = (gegevens: StemGegevens, forms: StemForms): Html =>
  html`<details class="groep" ${forms.ingevuld?.has('soort') === true && html` open`}>
    <summary>Deskundige toevoegen of weghalen</summary>
    ${inbrengVelden(gegevens, forms)}
  </details>`;
