import type { IsoDate } from '../calendar.ts';
import { wetWaarden41, type WetWaarden } from './wet-waarden.ts';

/** A day of any year, `MM-DD`. */
export type Jaardag = string;

/** Every number of the handbook that a criterion uses, as it stands on one day. */
export type Waarden = WetWaarden & {
  leeftijdVso: number;
  eindleeftijd: number;
  eindleeftijdVerlenging: number;
  cursusjarenVso: number;
  cursusjarenPro: number;
  deskundigen: number;
  iqMaanden: number;
  indienenVoorVso: Jaardag;
  indienenVoorPro: Jaardag;
  nieuwSchooljaar: Jaardag;
  plaatsingsdagen: readonly Jaardag[];
  hulpverleningMaanden: number;
  hulpverleningDuurMaanden: number;
  inschrijvenMaanden: number;
  handelingsplanMaanden: number;
  extraOndersteuningMaanden: number;
  cotanInstrumenten: number;
  instrumenten: number;
  instrumentVerlengingMaanden: number;
  planMinimaalMaanden: number;
  planMaximaalMaanden: number;
  iqZml: number;
  iqGrens: number;
  iqEmbLaag: number;
  iqEmbMidden: number;
  ontwikkelingsleeftijdMaanden: number;
  iqProLaagste: number;
  iqProOverleg: number;
  iqProKeuze: number;
  iqProHoogste: number;
  leerachterstandPro: number;
  leerachterstandDomeinen: number;
  archiefMaanden: number;
  indienenVoorLwoo: Jaardag;
  iqLwooLaagste: number;
  iqLwooAchterstand: number;
  iqLwooSociaal: number;
  iqLwooHoogste: number;
  leerachterstandLwoo: number;
  leerachterstandLwooDomeinen: number;
  leerjaarLwooHoogste: number;
  leerjaarVoHoogste: number;
  leeftijdLwooLaagst: number;
  leeftijdLwooJongste: number;
  leeftijdLwooOudste: number;
  leeftijdLwooHoogst: number;
  beginLwooJarenTerug: number;
};

/** One number through time: what it is, its unit and its source, and from which day which value holds (oldest first). */
export type Waardereeks<T> = {
  omschrijving: string;
  eenheid:
    | 'jaar'
    | 'maanden'
    | 'cursusjaren'
    | 'aantal'
    | 'weken'
    | 'dag van het jaar'
    | 'IQ-punten'
    | 'deel van 1'
    | 'keuze'
    | 'functies'
    | 'namen';
  bron: string;
  reeks: readonly [{ vanaf: IsoDate; waarde: T }, ...{ vanaf: IsoDate; waarde: T }[]];
};
export type Waardereeksen = { readonly [K in keyof Waarden]: Waardereeks<Waarden[K]> };

const handboek41: IsoDate = '2018-11-12';
const since = <T>(waarde: T): readonly [{ vanaf: IsoDate; waarde: T }] => [{ vanaf: handboek41, waarde }];

/** The numbers of handboek 4.1. A change of one number is a new entry in its `reeks`, the old one keeps its dates. */
export const waarden41: Waardereeksen = {
  leeftijdVso: {
    omschrijving: 'Jongste leeftijd bij de start van het cursusjaar, VSO',
    eenheid: 'jaar',
    bron: 'handboek 3',
    reeks: since(12),
  },
  eindleeftijd: {
    omschrijving: 'Een TLV loopt tot het einde van het cursusjaar waarin de leerling zo oud wordt',
    eenheid: 'jaar',
    bron: 'handboek 3',
    reeks: since(18),
  },
  eindleeftijdVerlenging: {
    omschrijving: 'Een verlenging loopt tot het einde van het cursusjaar waarin de leerling zo oud wordt',
    eenheid: 'jaar',
    bron: 'handboek 3',
    reeks: since(20),
  },
  cursusjarenVso: { omschrijving: 'Kortste geldigheid, VSO', eenheid: 'cursusjaren', bron: 'handboek 3', reeks: since(1) },
  cursusjarenPro: { omschrijving: 'Kortste geldigheid, PrO', eenheid: 'cursusjaren', bron: 'handboek 3', reeks: since(2) },
  deskundigen: { omschrijving: 'Deskundigen die de school adviseren', eenheid: 'aantal', bron: 'handboek 3', reeks: since(2) },
  iqMaanden: { omschrijving: 'Oudste IQ-gegevens op de peildatum', eenheid: 'maanden', bron: 'handboek 3', reeks: since(24) },
  indienenVoorVso: {
    omschrijving: 'Indienen vóór deze dag voor een nieuw schooljaar, VSO',
    eenheid: 'dag van het jaar',
    bron: 'handboek 3',
    reeks: since('06-01'),
  },
  indienenVoorPro: {
    omschrijving: 'Indienen vóór deze dag voor een nieuw schooljaar, PrO',
    eenheid: 'dag van het jaar',
    bron: 'handboek 3',
    reeks: since('05-01'),
  },
  nieuwSchooljaar: {
    omschrijving: 'Eerste dag van een nieuw schooljaar',
    eenheid: 'dag van het jaar',
    bron: 'handboek 3',
    reeks: since('08-01'),
  },
  plaatsingsdagen: {
    omschrijving: 'Wettelijke plaatsingsdata, VSO',
    eenheid: 'dag van het jaar',
    bron: 'handboek 3',
    reeks: since(['08-01', '01-01', '04-01']),
  },
  hulpverleningMaanden: { omschrijving: 'Oudste verslag van hulpverlening', eenheid: 'maanden', bron: 'handboek 7.1 A', reeks: since(12) },
  hulpverleningDuurMaanden: {
    omschrijving: 'Kortste duur van de geïndiceerde hulpverlening die nodig is of er was',
    eenheid: 'maanden',
    bron: 'handboek 7.1',
    reeks: since(6),
  },
  inschrijvenMaanden: {
    omschrijving: 'Binnen zoveel tijd na afgifte is de leerling ingeschreven; anders is een nieuwe TLV nodig',
    eenheid: 'maanden',
    bron: 'handboek 6',
    reeks: since(12),
  },
  handelingsplanMaanden: {
    omschrijving: 'Oudste evaluatie van een handelingsplan, GP',
    eenheid: 'maanden',
    bron: 'handboek 7.1',
    reeks: since(6),
  },
  extraOndersteuningMaanden: {
    omschrijving: 'Kortste duur van de extra ondersteuning op school',
    eenheid: 'maanden',
    bron: 'handboek 7.1 B',
    reeks: since(6),
  },
  cotanInstrumenten: {
    omschrijving: 'Instrumenten die door de COTAN zijn goedgekeurd',
    eenheid: 'aantal',
    bron: 'handboek 7.1 C',
    reeks: since(1),
  },
  instrumenten: {
    omschrijving: 'Instrumenten samen, met het aanvullende erbij',
    eenheid: 'aantal',
    bron: 'handboek 7.1 C',
    reeks: since(2),
  },
  instrumentVerlengingMaanden: {
    omschrijving: 'Ouder dan dit: een mens beoordeelt of de vragenlijst nog zegt hoe het nu gaat',
    eenheid: 'maanden',
    bron: 'keuze van de dienst; het handboek noemt geen termijn',
    reeks: since(24),
  },
  planMinimaalMaanden: {
    omschrijving: 'Jongste evaluatie van een handelingsplan, ZML, LZ, LG en EMB',
    eenheid: 'maanden',
    bron: 'handboek 7.2',
    reeks: since(6),
  },
  planMaximaalMaanden: {
    omschrijving: 'Oudste evaluatie van een handelingsplan, ZML, LZ, LG en EMB',
    eenheid: 'maanden',
    bron: 'handboek 7.2',
    reeks: since(24),
  },
  iqZml: { omschrijving: 'IQ waaronder ZML zonder meer kan', eenheid: 'IQ-punten', bron: 'handboek 7.3', reeks: since(55) },
  iqGrens: {
    omschrijving: 'Hoogste IQ voor ZML; LZ en LG erboven, EMB eronder',
    eenheid: 'IQ-punten',
    bron: 'handboek 7.3 tot 7.6',
    reeks: since(70),
  },
  iqEmbLaag: { omschrijving: 'IQ onder dit getal: laagste groep van EMB', eenheid: 'IQ-punten', bron: 'handboek 7.6', reeks: since(20) },
  iqEmbMidden: {
    omschrijving: 'IQ onder dit getal: EMB categorie A; vanaf dit getal B of C',
    eenheid: 'IQ-punten',
    bron: 'handboek 7, 7.6',
    reeks: since(35),
  },
  ontwikkelingsleeftijdMaanden: {
    omschrijving: 'Ontwikkelingsleeftijd voor zelfredzaamheid onder dit getal, EMB bij een IQ onder 20',
    eenheid: 'maanden',
    bron: 'handboek 7.6',
    reeks: since(24),
  },
  iqProLaagste: { omschrijving: 'Laagste IQ voor PrO', eenheid: 'IQ-punten', bron: 'handboek 9.1', reeks: since(55) },
  iqProOverleg: {
    omschrijving: 'Tot en met dit IQ is overleg over PrO of ZML nodig',
    eenheid: 'IQ-punten',
    bron: 'handboek 9.1',
    reeks: since(59),
  },
  iqProKeuze: {
    omschrijving: 'Vanaf dit IQ wordt de keuze tussen PrO en LWOO onderbouwd',
    eenheid: 'IQ-punten',
    bron: 'handboek 9.1',
    reeks: since(75),
  },
  iqProHoogste: { omschrijving: 'Hoogste IQ voor PrO', eenheid: 'IQ-punten', bron: 'handboek 9.1', reeks: since(80) },
  leerachterstandPro: {
    omschrijving: 'Kleinste leerachterstand per domein, PrO',
    eenheid: 'deel van 1',
    bron: 'handboek 9.1',
    reeks: since(0.5),
  },
  leerachterstandDomeinen: {
    omschrijving: 'Domeinen met een leerachterstand',
    eenheid: 'aantal',
    bron: 'handboek 9.1',
    reeks: since(2),
  },
  archiefMaanden: {
    omschrijving: 'Oudste kopie van een eerdere test of onderzoek, PrO',
    eenheid: 'maanden',
    bron: 'handboek 9.1',
    reeks: since(24),
  },
  indienenVoorLwoo: {
    omschrijving: 'Indienen vóór deze dag voor een nieuw schooljaar, LWOO',
    eenheid: 'dag van het jaar',
    bron: 'handboek 3, 9',
    reeks: since('07-01'),
  },
  iqLwooLaagste: { omschrijving: 'Laagste IQ voor LWOO', eenheid: 'IQ-punten', bron: 'handboek 10.1', reeks: since(75) },
  iqLwooAchterstand: {
    omschrijving: 'Tot en met dit IQ is een leerachterstand genoeg, LWOO',
    eenheid: 'IQ-punten',
    bron: 'handboek 10.1',
    reeks: since(90),
  },
  iqLwooSociaal: {
    omschrijving: 'Vanaf dit IQ zijn ook sociaal-emotionele problemen nodig, LWOO',
    eenheid: 'IQ-punten',
    bron: 'handboek 10.1',
    reeks: since(91),
  },
  iqLwooHoogste: { omschrijving: 'Hoogste IQ voor LWOO', eenheid: 'IQ-punten', bron: 'handboek 10.1', reeks: since(120) },
  leerachterstandLwoo: {
    omschrijving: 'Kleinste leerachterstand per domein, LWOO; de grootste is die van PrO',
    eenheid: 'deel van 1',
    bron: 'handboek 10.1',
    reeks: since(0.25),
  },
  leerachterstandLwooDomeinen: {
    omschrijving: 'Domeinen met een leerachterstand, LWOO',
    eenheid: 'aantal',
    bron: 'handboek 10.1',
    reeks: since(2),
  },
  leerjaarLwooHoogste: {
    omschrijving: 'Hoogste leerjaar waarin LWOO bestaat (vmbo)',
    eenheid: 'aantal',
    bron: 'keuze van de dienst; het handboek noemt geen grens',
    reeks: since(4),
  },
  leerjaarVoHoogste: {
    omschrijving: 'Hoogste leerjaar van het voortgezet onderwijs',
    eenheid: 'aantal',
    bron: 'keuze van de dienst; het handboek noemt geen grens',
    reeks: since(6),
  },
  leeftijdLwooLaagst: {
    omschrijving: 'Jonger op de peildatum kan niet kloppen, LWOO',
    eenheid: 'jaar',
    bron: 'keuze van de dienst; het handboek noemt geen grens',
    reeks: since(10),
  },
  leeftijdLwooJongste: {
    omschrijving: 'Jonger op de peildatum: een mens kijkt of de geboortedatum klopt, LWOO',
    eenheid: 'jaar',
    bron: 'keuze van de dienst; het handboek noemt geen grens',
    reeks: since(11),
  },
  leeftijdLwooOudste: {
    omschrijving: 'Ouder op de peildatum: een mens kijkt of de geboortedatum klopt, LWOO',
    eenheid: 'jaar',
    bron: 'keuze van de dienst; het handboek noemt geen grens',
    reeks: since(17),
  },
  leeftijdLwooHoogst: {
    omschrijving: 'Ouder op de peildatum kan niet kloppen, LWOO',
    eenheid: 'jaar',
    bron: 'keuze van de dienst; het handboek noemt geen grens',
    reeks: since(20),
  },
  beginLwooJarenTerug: {
    omschrijving: 'Zo veel schooljaren vóór dat van de peildatum kan het LWOO begonnen zijn',
    eenheid: 'jaar',
    bron: 'keuze van de dienst; het handboek noemt geen grens',
    reeks: since(4),
  },
  ...wetWaarden41,
};

const valueOn = <T>({ reeks }: Waardereeks<T>, dag: IsoDate): T => (reeks.findLast(({ vanaf }) => vanaf <= dag) ?? reeks[0]).waarde;

/** The numbers in force on a day; before the first day of a number its first value holds. */
export function waardenOp(reeksen: Waardereeksen, dag: IsoDate): Waarden {
  const entries = Object.entries(reeksen).map(([naam, reeks]) => [naam, valueOn<unknown>(reeks, dag)]);
  return Object.fromEntries(entries) as Waarden;
}
