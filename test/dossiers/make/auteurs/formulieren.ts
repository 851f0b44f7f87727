import {
  keuzes,
  klein,
  kop,
  tabel,
  tekenen,
  tekst,
  velden,
  type Blok,
  type Huisstijl,
  type Papier,
  type Tekenplaats,
} from '../../../../local/voorbeelden/papier/blokken.ts';
import { maakInvulformulier } from '../../../../local/voorbeelden/papier/invulformulier.ts';
import { papier } from '../vorm.ts';

/** What stands in a form; dates and names as the writer puts them. Empty text leaves the place empty. */
export type Ingevuld = {
  leerling: string;
  geboren: string;
  klas: string;
  school: string;
  contact: string;
  /** Types ticked. */
  typen: string[];
  soort: 'nieuw' | 'verlenging' | 'overstap' | 'niet-ingeschreven' | '';
  vso: string;
  plaatsing: string;
  geldig: string;
  overleg: string;
  thuis: string;
  wens: string;
  hulp: string;
  extra?: [string, string][];
  ouders: Tekenplaats[];
  onderaan?: Blok[];
};

const vink = (aan: boolean) => (aan ? '☒' : '☐');
const typen = ['GP', 'ZML', 'LZ', 'LG', 'EMB', 'PrO'];

/** Grid with tick boxes in the text. */
export const klassiek = (stijl: Huisstijl, f: Ingevuld): Papier =>
  papier(stijl, 'Aanvraagformulier TLV', [
    kop('Aanvraagformulier toelaatbaarheidsverklaring', 1),
    kop('I Leerling en school'),
    velden(
      ['Naam leerling', f.leerling],
      ['Geboortedatum', f.geboren],
      ['Leerjaar / klas', f.klas],
      ['Aanvragende school', f.school],
      ['Contactpersoon', f.contact],
      ...(f.extra ?? []),
    ),
    kop('II Aanvraag'),
    velden(
      ['Type', typen.map((type) => `${vink(f.typen.includes(type))} ${type}`).join('   ')],
      [
        'Betreft',
        `${vink(f.soort === 'nieuw')} nieuwe aanvraag   ${vink(f.soort === 'verlenging')} verlenging   ${vink(f.soort === 'overstap')} overstap SO > VSO   ${vink(f.soort === 'niet-ingeschreven')} eerdere TLV niet binnen een jaar gebruikt`,
      ],
      ['Beoogde VSO-school', f.vso],
      ['Gewenste plaatsingsdatum', f.plaatsing],
      ['Gewenste geldigheidsduur', f.geldig],
      ['Vooroverleg met VSO', f.overleg],
    ),
    kop('III Door ouders in te vullen'),
    velden(['Gedrag thuis en in de vrije tijd', f.thuis], ['Verwachting van het VSO', f.wens], ['Hulpverlening', f.hulp]),
    kop('IV Ondertekening door ouder(s)/verzorger(s) met gezag'),
    tekenen(...f.ouders),
    ...(f.onderaan ?? []),
  ]);

/** Only a table with numbered rubrics, types written out. */
export const rubrieken = (stijl: Huisstijl, f: Ingevuld): Papier => {
  const soortTekst = {
    nieuw: 'eerste aanvraag',
    verlenging: 'verlenging van een lopende TLV',
    overstap: 'overgang van speciaal naar voortgezet speciaal onderwijs',
    'niet-ingeschreven': 'opnieuw; eerdere TLV is niet binnen een jaar na afgifte ingeschreven',
    '': '',
  }[f.soort];
  const typeTekst = f.typen.map((type) => ({ GP: 'gedragsproblematiek (GP)', LZ: 'langdurig ziek (LZ)' })[type] ?? type).join(' en ');
  return papier(stijl, 'Aanmelding loket', [
    tabel(
      ['Nr', 'Rubriek', 'Antwoord'],
      [
        ['1', 'wie', `${f.leerling}\ngeb. ${f.geboren}`],
        ['2', 'huidige school en groep', `${f.school}, ${f.klas}`],
        ['3', 'aanspreekpunt', f.contact],
        ['4', 'soort TLV', typeTekst],
        ['5', 'aard van het verzoek', soortTekst],
        ['6', 'VSO waar plek is besproken', f.vso],
        ['7', 'ingaande', f.plaatsing],
        ['8', 'duur', f.geldig],
        ['9', 'contact met die school tot nu toe', f.overleg],
        ...(f.extra ?? []).map(([label, waarde], index) => [`9${'abc'[index] ?? ''}`, label, waarde]),
        ['10', 'Ouders: hoe gaat het buiten school?', f.thuis],
        ['11', 'Ouders: wat is uw wens?', f.wens],
        ['12', 'Ouders: wie helpt er al?', f.hulp],
      ],
      [0.6, 3, 6],
    ),
    klein('13 - handtekening(en) voor akkoord met de aanvraag en met het inzien van het dossier'),
    tekenen(...f.ouders),
    ...(f.onderaan ?? []),
  ]);
};

/** A form that reads as a letter of the parents, with the school's part above it. */
export const verzoek = (stijl: Huisstijl, f: Ingevuld): Papier =>
  papier(stijl, 'Verzoek', [
    kop('Aanmelding voor een toelaatbaarheidsverklaring', 1),
    ...tekst(`De school ${f.school} (contact: ${f.contact}) meldt aan: **${f.leerling}**, geboren op ${f.geboren}, nu in ${f.klas}.`),
    ...(f.typen.length > 0
      ? tekst(
          `Gevraagd wordt een TLV van het type **${f.typen.join(' en ')}**${{ nieuw: '; het is een nieuwe aanvraag', verlenging: '; het is een verlenging', overstap: '; het gaat om de overstap van het SO naar het VSO', 'niet-ingeschreven': '; een eerdere TLV is verlopen zonder dat er binnen een jaar is ingeschreven', '': '' }[f.soort]}.`,
        )
      : tekst('Gevraagd wordt een TLV.')),
    ...(f.plaatsing === ''
      ? []
      : tekst(`Plaatsing is bedoeld per ${f.plaatsing} op ${f.vso}. De verklaring zou moeten gelden ${f.geldig}.`)),
    ...(f.overleg === '' ? [] : tekst(f.overleg)),
    ...(f.extra ?? []).flatMap(([label, waarde]) => tekst(`${label}: ${waarde}`)),
    kop('Woord van de ouders', 2),
    ...[f.thuis, f.wens, f.hulp].filter((part) => part !== '').flatMap((part) => tekst(part)),
    ...tekst('Met onze handtekening stemmen wij in met de aanvraag.'),
    tekenen(...f.ouders),
    ...(f.onderaan ?? []),
  ]);

/** Word form with content controls and check boxes; other labels, parents' part first. */
export const wordformulier = (stijl: Huisstijl, f: Ingevuld): Papier =>
  papier(
    stijl,
    'Formulier',
    [
      kop('Formulier loket: wij vragen een TLV aan', 1),
      kop('Deel 1 - voor vader, moeder of voogd'),
      velden(['Vertel eens over thuis', f.thuis], ['Wat zou een goede school doen?', f.wens], ['Hulp nu of eerder', f.hulp]),
      kop('Deel 2 - voor de school'),
      velden(
        ['Jongere', f.leerling],
        ['Geboren', f.geboren],
        ['Zit in', f.klas],
        ['Naam school', f.school],
        ['Ingevuld door', f.contact],
        ...(f.extra ?? []),
      ),
      keuzes('TLV voor', ...typen.map((type): [string, boolean] => [type, f.typen.includes(type)])),
      keuzes(
        'Dit is een',
        ['nieuwe TLV', f.soort === 'nieuw'],
        ['verlenging', f.soort === 'verlenging'],
        ['overstap vanuit SO', f.soort === 'overstap'],
        ['vervanging van een niet gebruikte TLV', f.soort === 'niet-ingeschreven'],
      ),
      velden(
        ['Naar', f.vso],
        ['Met ingang van', f.plaatsing],
        ['Looptijd', f.geldig],
        ['Wat is er met de VSO-school afgesproken?', f.overleg],
      ),
      kop('Deel 3 - akkoord'),
      tekenen(...f.ouders),
      ...(f.onderaan ?? []),
    ],
    true,
  );

/** A fillable PDF. */
export const invulbaar = (stijl: Huisstijl, f: Ingevuld): Promise<Buffer> =>
  maakInvulformulier(stijl, 'TLV-aanvraag', [
    { soort: 'kop', tekst: 'Aanvraag' },
    {
      soort: 'vinkjes',
      naam: 'categorie',
      label: 'Categorie',
      opties: typen.map((type): [string, boolean] => [type, f.typen.includes(type)]),
    },
    {
      soort: 'vinkjes',
      naam: 'aanvraag',
      label: 'Aanvraag',
      opties: [
        ['nieuw', f.soort === 'nieuw'],
        ['verlenging', f.soort === 'verlenging'],
        ['SO naar VSO', f.soort === 'overstap'],
      ],
    },
    { soort: 'veld', naam: 'Text1', label: 'Leerling', waarde: f.leerling },
    { soort: 'veld', naam: 'Text2', label: 'Geb.datum', waarde: f.geboren },
    { soort: 'veld', naam: 'Text3', label: 'School / klas', waarde: `${f.school} / ${f.klas}` },
    { soort: 'veld', naam: 'Text4', label: 'Contactpersoon', waarde: f.contact },
    { soort: 'veld', naam: 'Text5', label: 'Bestemming (VSO)', waarde: f.vso },
    { soort: 'veld', naam: 'Text6', label: 'Plaatsing vanaf', waarde: f.plaatsing },
    { soort: 'veld', naam: 'Text7', label: 'Geldig', waarde: f.geldig },
    { soort: 'veld', naam: 'Text8', label: 'Overlegd met VSO?', waarde: f.overleg, regels: 2 },
    ...(f.extra ?? []).map(([label, waarde], index) => ({ soort: 'veld' as const, naam: `Extra${index}`, label, waarde })),
    { soort: 'kop', tekst: 'Ouders' },
    { soort: 'veld', naam: 'Text9', label: 'Hoe is het thuis?', waarde: f.thuis, regels: 4 },
    { soort: 'veld', naam: 'Text10', label: 'Uw verwachting', waarde: f.wens, regels: 2 },
    { soort: 'veld', naam: 'Text11', label: 'Hulpverlening', waarde: f.hulp, regels: 2 },
    { soort: 'tekenen', plaatsen: f.ouders },
  ]);
