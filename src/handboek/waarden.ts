import type { IsoDate } from '../calendar.ts';

/** A day of any year, `MM-DD`. */
export type Jaardag = string;

/** Every number of the handbook that a criterion uses, as it stands on one day. */
export type Waarden = {
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
  handelingsplanMaanden: number;
  extraOndersteuningMaanden: number;
  cotanInstrumenten: number;
  instrumenten: number;
  instrumentVerlengingMaanden: number;
};

/** One number through time: what it is, its unit and its source, and from which day which value holds (oldest first). */
export type Waardereeks<T> = {
  omschrijving: string;
  eenheid: 'jaar' | 'maanden' | 'cursusjaren' | 'aantal' | 'dag van het jaar';
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
};

const valueOn = <T>({ reeks }: Waardereeks<T>, dag: IsoDate): T => (reeks.findLast(({ vanaf }) => vanaf <= dag) ?? reeks[0]).waarde;

/** The numbers in force on a day; before the first day of a number its first value holds. */
export function waardenOp(reeksen: Waardereeksen, dag: IsoDate): Waarden {
  const entries = Object.entries(reeksen).map(([naam, reeks]) => [naam, valueOn<unknown>(reeks, dag)]);
  return Object.fromEntries(entries) as Waarden;
}
