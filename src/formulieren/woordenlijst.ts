import { uitkomsten, type Uitkomst } from '../check/rapport.ts';
import { inDutch, type IsoDate } from '../calendar.ts';
import { domeinen } from '../handboek/domeinen.ts';
import { duurInDutch, jaardagInDutch } from '../handboek/geldigheid.ts';
import { handboeken, handboekOp, type Handboek } from '../handboek/handboek.ts';
import { alsDeel } from '../handboek/leerachterstand.ts';
import { aanvraagsoorten, soortNaam, varianten, type Variant } from '../handboek/soorten.ts';
import { waardenOp, type Waarden } from '../handboek/waarden.ts';
import { dienstwoorden } from './dienstwoorden.ts';

/** A word and what it means, in plain Dutch. */
export type Begrip = readonly [woord: string, betekenis: string];

const uitkomstBetekenis: Record<Uitkomst, string> = {
  voldaan: 'het dossier laat het zien, met document, bladzijde en woorden',
  'niet-voldaan': 'het dossier laat zien dat het niet zo is',
  ontbreekt: 'een verplicht stuk, deel, gegeven of een handtekening is er niet',
  'te-beoordelen': 'een mens moet dit beoordelen',
  nvt: 'dit geldt niet voor deze aanvraag',
};

const variantBetekenis = ({ inschrijvenMaanden }: Waarden): Record<Variant, string> => ({
  nieuw: 'een eerste aanvraag',
  verlenging: 'de TLV gold niet voor de hele schoolloopbaan (handboek 6 A)',
  overstap: 'van SO naar VSO; gevraagd wordt hetzelfde als bij een nieuwe aanvraag (6 B)',
  'niet-ingeschreven': `de leerling is niet binnen ${duurInDutch(inschrijvenMaanden)} na afgifte ingeschreven; gevraagd wordt hetzelfde als bij een nieuwe aanvraag (6 C)`,
});

const som = (namen: readonly string[], woord: string): string => `${namen.slice(0, -1).join(', ')} ${woord} ${namen.at(-1) ?? ''}`;
const maanden = (aantal: number): string => (aantal === 1 ? '1 maand' : `${aantal} maanden`);

/** The words of the handbook with the numbers in force. */
function handboekwoorden(w: Waarden): Begrip[] {
  return [
    ['aanvraagsoort', `wat een school vraagt: ${aanvraagsoorten.map((soort) => `\`${soort}\``).join(', ')}`],
    ...aanvraagsoorten.map((soort): Begrip => [`\`${soort}\``, soortNaam[soort]]),
    ['uitkomst', `wat een controle van een criterium oplevert: ${uitkomsten.map((een) => `\`${een}\``).join(', ')}`],
    ...uitkomsten.map((een): Begrip => [`\`${een}\``, uitkomstBetekenis[een]]),
    ['variant', `welke aanvraag het is: ${varianten.map((een) => `\`${een}\``).join(', ')}`],
    ...varianten.map((een): Begrip => [`\`${een}\``, variantBetekenis(w)[een]]),
    ['TLV', 'toelaatbaarheidsverklaring: hiermee mag een leerling naar het VSO of het PrO'],
    ['VSO', 'voortgezet speciaal onderwijs'],
    ['GP', 'gedragsproblematiek; onderwijs voor leerlingen met ernstige gedragsproblemen (handboek 7.1)'],
    [
      'ZML',
      `zeer moeilijk lerend: een IQ lager dan ${w.iqZml} of het syndroom van Down, of een IQ van ${w.iqZml} tot en met ${w.iqGrens} met zeer geringe zelfredzaamheid (7.3)`,
    ],
    ['LZ', `langdurig ziek, met een IQ hoger dan ${w.iqGrens} (7.4)`],
    ['LG', `lichamelijke handicap, met een IQ hoger dan ${w.iqGrens} (7.5)`],
    [
      'EMB',
      `ernstig meervoudig beperkt, met een IQ lager dan ${w.iqGrens}; categorie A heeft een IQ lager dan ${w.iqEmbMidden}, B (lichamelijk) en C (psychiatrisch) een IQ van ${w.iqEmbMidden} tot ${w.iqGrens} (7, 7.6)`,
    ],
    [
      'PrO',
      `praktijkonderwijs: een IQ van ${w.iqProLaagste} tot en met ${w.iqProHoogste} en een leerachterstand van minstens ${alsDeel(w.leerachterstandPro)} (9.1)`,
    ],
    [
      'LWOO',
      `leerwegondersteunend onderwijs: een IQ van ${w.iqLwooLaagste} tot en met ${w.iqLwooHoogste} en een leerachterstand van ${alsDeel(w.leerachterstandLwoo)} tot ${alsDeel(w.leerachterstandPro)} (10.1)`,
    ],
    ['peildatum', 'de dag waarop het dossier compleet binnenkwam: die van de laatste upload. Elke leeftijd en termijn telt tot deze dag'],
    ['cursusjaar', '1 augustus tot en met 31 juli'],
    [
      'IQ',
      `het totaal IQ van de nieuwste intelligentietest; bij een nieuwe aanvraag op de peildatum hoogstens ${duurInDutch(w.iqMaanden)} oud (3)`,
    ],
    ['DL', `didactische leeftijd: hoeveel maanden onderwijs de leerling heeft gehad; wij rekenen met hoogstens ${maanden(w.dlHoogste)}`],
    ['DLE', 'didactische leeftijdsequivalent: in hoeveel maanden een leerling gemiddeld leert wat deze leerling kan'],
    [
      'leerachterstand',
      `1 - DLE / DL, per domein en nooit lager dan 0; domeinen zijn ${som(domeinen, 'en')}. Voor PrO telt ${alsDeel(w.leerachterstandPro)} of meer op minstens ${w.leerachterstandDomeinen} domeinen (9.1)`,
    ],
    ['OPP', 'ontwikkelingsperspectief: wat de leerling nodig heeft, wat de school doet en hoe dat ging'],
    ['OKR', 'onderwijskundig rapport van de basisschool'],
    [
      'handelingsplan',
      `plan van de extra hulp op school; de evaluatie is bij GP hoogstens ${duurInDutch(w.handelingsplanMaanden)} oud (7.1), bij ZML, LZ, LG en EMB minstens ${duurInDutch(w.planMinimaalMaanden)} en hoogstens ${duurInDutch(w.planMaximaalMaanden)} (7.2)`,
    ],
    ['hulpverlening', `hulp van buiten de school; een verslag daarvan is hoogstens ${duurInDutch(w.hulpverleningMaanden)} oud (7.1)`],
    ['deskundige', `wie de school over de aanvraag adviseert; er zijn er ${w.deskundigen} nodig (3)`],
    ['COTAN', 'de commissie die tests en vragenlijsten beoordeelt'],
    [
      'geldigheid',
      `van wanneer tot wanneer een TLV geldt: minstens ${w.cursusjarenVso} cursusjaar (VSO) of ${w.cursusjarenPro} cursusjaren (PrO), hoogstens tot het einde van het cursusjaar waarin de leerling ${w.eindleeftijd} wordt, bij een verlenging ${w.eindleeftijdVerlenging} (3)`,
    ],
    [
      'indientermijn',
      `een aanvraag voor een nieuw schooljaar komt vóór ${jaardagInDutch(w.indienenVoorVso)} (VSO), ${jaardagInDutch(w.indienenVoorPro)} (PrO) of ${jaardagInDutch(w.indienenVoorLwoo)} (LWOO) binnen (3)`,
    ],
    ['plaatsingsdatum', `een leerling begint op het VSO op ${som(w.plaatsingsdagen.map(jaardagInDutch), 'of')} (3)`],
    [
      'teldatum',
      `${jaardagInDutch(w.teldatum)}: wie dan een beschikking heeft en is ingeschreven, telt mee voor het volgende kalenderjaar; voor groei van het VSO ook ${jaardagInDutch(w.groeiteldatum)} (3)`,
    ],
    ['beslistermijn', `${w.beslistermijnWeken} weken na ontvangst; zij staat stil zolang de school aanvult (Awb 4:13, 4:15)`],
    ['bewaartermijn', `uploads worden ${maanden(w.bewaarMaanden)} na de laatste bewaard (3)`],
  ];
}

/** Every word with its meaning on a day, in the order of the alphabet. */
export function begrippen(dag: IsoDate, versies: readonly Handboek[] = handboeken): Begrip[] {
  const { waarden } = handboekOp(dag, versies);
  const all = [...handboekwoorden(waardenOp(waarden, dag)), ...dienstwoorden];
  return all.toSorted(([a], [b]) => a.replaceAll('`', '').localeCompare(b.replaceAll('`', ''), 'nl'));
}

const cel = (text: string): string => text.replaceAll('|', '\\|');

/** The page `docs/woordenlijst.md`. */
export const woordenlijst = (dag: IsoDate, versies: readonly Handboek[] = handboeken): string =>
  [
    '# Woordenlijst',
    '',
    `Eén woord per ding, in de code en in alle teksten. Gemaakt uit ${handboekOp(dag, versies).naam}, zoals het geldt op ${inDutch(dag)}; verander de code in \`src\` en draai \`npm run docs:handboek\`.`,
    '',
    '| woord | betekenis |',
    '|---|---|',
    ...begrippen(dag, versies).map(([woord, betekenis]) => `| ${cel(woord)} | ${cel(betekenis)} |`),
    '',
  ].join('\n');
