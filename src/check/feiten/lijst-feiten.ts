import type { Evidence } from '../../evidence.ts';
import { domeinen, type Domein } from '../../handboek/domeinen.ts';
import { orderIq } from '../../read/facts/iq.ts';
import type { DocumentFacts, DossierFacts, DsmMention, InstrumentUsed } from '../../read/facts.ts';
import { alsGetal, alsJaNee, bekend, gegeven, metStuk, stukOp, vast, type Feit, type Vondst } from './feit.ts';
import { datum, getal, jaNee, keuze, tekst, type Waarden } from './veld.ts';

type Gezien = { bewijs: Evidence };
type Beschrijving = Pick<Feit, 'naam' | 'hulp' | 'velden' | 'soorten' | 'onderscheid' | 'samen'>;
type Maak<T> = (waarden: Waarden, bewijs: Evidence, was: T | undefined) => T;

/** Facts that may be there more than once, in one list for the whole dossier. */
function vanDossier<T extends Gezien>(
  feit: Beschrijving,
  lijst: { van: (feiten: DossierFacts) => readonly T[]; met: (all: T[]) => Partial<DossierFacts> },
  waarden: (een: T) => Pick<Vondst, 'waarden' | 'zeker'>,
  maak: Maak<T>,
): Feit {
  return {
    ...feit,
    per: 'meer',
    kanOntbreken: true,
    vind: (feiten) => lijst.van(feiten).map((een) => ({ bewijs: een.bewijs, item: een, ...waarden(een) })),
    zet(feiten, { waarden: gezet, bewijs }, weg) {
      const was = lijst.van(feiten).find((een) => een === weg?.item);
      const rest = lijst.van(feiten).filter((een) => een !== was);
      return { ...feiten, ...lijst.met(gezet === undefined ? rest : [...rest, maak(gezet, bewijs, was)]) };
    },
  };
}

/** Facts that may be there more than once, in a list with each document. */
function perDocument<T extends Gezien>(
  feit: Beschrijving,
  lijst: { van: (stuk: DocumentFacts) => readonly T[]; met: (all: T[]) => Partial<DocumentFacts> },
  waarden: (een: T) => Pick<Vondst, 'waarden' | 'zeker'>,
  maak: Maak<T>,
): Feit {
  return {
    ...feit,
    per: 'meer',
    kanOntbreken: true,
    vind: ({ documenten }) =>
      documenten.flatMap((stuk) => lijst.van(stuk).map((een) => ({ bewijs: een.bewijs, item: een, ...waarden(een) }))),
    zet(feiten, { waarden: gezet, bewijs }, weg) {
      const isWeg = (een: T) => een === weg?.item;
      const from = feiten.documenten.find((stuk) => lijst.van(stuk).some(isWeg));
      const was = from && lijst.van(from).find(isWeg);
      const without = from === undefined ? feiten : metStuk(feiten, from, lijst.met(lijst.van(from).filter((een) => een !== was)));
      const stuk = stukOp(without, bewijs);
      if (gezet === undefined || stuk === undefined) return without;
      return metStuk(without, stuk, lijst.met([...lijst.van(stuk), maak(gezet, bewijs, was)]));
    },
  };
}

const dag = (waarden: Waarden, id: string, bewijs: Evidence) => {
  const found = gegeven(waarden, id);
  return found === undefined ? undefined : vast(found, bewijs);
};

const iq = vanDossier(
  {
    naam: 'Totaal IQ',
    hulp: 'Een score van een deel van de test (zoals VBI of PRI) is geen totaal IQ.',
    velden: [
      getal('tiq', 'Totaal IQ', [1, 200], { verplicht: false, hulp: 'Leeg: het verslag zegt dat het totaal IQ niet te berekenen is.' }),
      tekst('instrument', 'Naam van de test', 80, { verplicht: false }),
      datum('datum', 'Dag van afname', { verplicht: false, hulp: 'Leeg: die dag staat er niet.' }),
      keuze('bron', 'Bron', [
        ['verslag', 'in het verslag van het onderzoek zelf'],
        ['aangehaald', 'in een ander stuk, dat het onderzoek aanhaalt'],
      ]),
    ],
    onderscheid: ({ datum: afname = '' }) => afname,
  },
  { van: ({ iq: tests }) => tests, met: (all) => ({ iq: orderIq(all) }) },
  ({ tiq, instrument, datum: afname, aangehaald, zeker }) => ({
    waarden: bekend({ tiq, instrument, datum: afname?.waarde, bron: aangehaald ? 'aangehaald' : 'verslag' }),
    zeker,
  }),
  (waarden, bewijs, was) => ({
    ...(was?.indexen !== undefined && { indexen: was.indexen }),
    tiq: alsGetal(waarden, 'tiq'),
    instrument: gegeven(waarden, 'instrument'),
    datum: dag(waarden, 'datum', bewijs),
    aangehaald: waarden['bron'] === 'aangehaald',
    bewijs,
    zeker: true,
  }),
);

const maanden = [0, 150] as const;
const toets = vanDossier(
  {
    naam: 'Toets met DL en DLE',
    velden: [
      keuze(
        'domein',
        'Domein',
        domeinen.map((domein) => [domein, domein]),
      ),
      tekst('toets', 'Naam van de toets', 80, { verplicht: false }),
      tekst('versie', 'Versie van de toets', 40, { verplicht: false }),
      datum('datum', 'Dag van afname', { verplicht: false }),
      getal('ruweScore', 'Ruwe score', [0, 9999], { verplicht: false }),
      getal('vaardigheidsscore', 'Vaardigheidsscore', [0, 9999], { verplicht: false }),
      getal('dl', 'DL in maanden', maanden, { verplicht: false }),
      getal('dle', 'DLE in maanden', maanden, { verplicht: false }),
    ],
    onderscheid: ({ domein = '', datum: afname = '' }) => `${domein} ${afname}`,
  },
  { van: ({ toetsen }) => toetsen, met: (toetsen) => ({ toetsen }) },
  ({ domein, toets: naam, versie, datum: afname, ruweScore, vaardigheidsscore, dl, dle, zeker }) => ({
    waarden: bekend({ domein, toets: naam, versie, datum: afname?.waarde, ruweScore, vaardigheidsscore, dl, dle }),
    zeker,
  }),
  (waarden, bewijs) => ({
    domein: waarden['domein'] as Domein,
    toets: gegeven(waarden, 'toets'),
    versie: gegeven(waarden, 'versie'),
    datum: dag(waarden, 'datum', bewijs),
    ruweScore: alsGetal(waarden, 'ruweScore'),
    vaardigheidsscore: alsGetal(waarden, 'vaardigheidsscore'),
    dl: alsGetal(waarden, 'dl'),
    dle: alsGetal(waarden, 'dle'),
    achterstand: undefined,
    bewijs,
    zeker: true,
  }),
);

const ontwikkelingsleeftijd = vanDossier(
  {
    naam: 'Ontwikkelingsleeftijd',
    velden: [
      getal('maanden', 'Ontwikkelingsleeftijd in maanden', [0, 240]),
      keuze('gebied', 'Gebied', [
        ['zelfredzaamheid', 'zelfredzaamheid'],
        ['geheel', 'de leerling als geheel'],
      ]),
    ],
    onderscheid: ({ gebied = '' }) => gebied,
  },
  { van: ({ ontwikkelingsleeftijden }) => ontwikkelingsleeftijden, met: (all) => ({ ontwikkelingsleeftijden: all }) },
  ({ maanden: leeftijd, gebied, zeker }) => ({
    waarden: bekend({ maanden: leeftijd, gebied: gebied === undefined ? 'geheel' : 'zelfredzaamheid' }),
    zeker,
  }),
  (waarden, bewijs) => ({
    maanden: Number(waarden['maanden']),
    gebied: waarden['gebied'] === 'geheel' ? undefined : waarden['gebied'],
    bewijs,
    zeker: true,
  }),
);

const down = vanDossier(
  {
    naam: 'Syndroom van Down in een medische verklaring',
    soorten: ['medische-verklaring'],
    velden: [jaNee('antwoord', 'De verklaring zegt dat de leerling het syndroom van Down heeft')],
  },
  { van: (feiten) => feiten.down, met: (all) => ({ down: all }) },
  ({ waarde, zeker }) => ({ waarden: { antwoord: alsJaNee(waarde) }, zeker }),
  (waarden, bewijs) => vast(waarden['antwoord'] === 'ja', bewijs),
);

/** Someone by name and function. */
const persoonVelden = [tekst('naam', 'Naam', 100), tekst('functie', 'Functie', 120)];
const opNaam = ({ naam = '' }: Waarden): string => naam;

const deskundige = perDocument(
  { naam: 'Deskundige die advies geeft', velden: persoonVelden, onderscheid: opNaam },
  { van: ({ deskundigen }) => deskundigen, met: (deskundigen) => ({ deskundigen }) },
  ({ naam, functie, zeker }) => ({ waarden: bekend({ naam, functie }), zeker }),
  (waarden, bewijs, was) => ({
    ...(was?.datum !== undefined && { datum: was.datum }),
    naam: waarden['naam'],
    functie: waarden['functie'],
    bewijs,
    zeker: true,
  }),
);

const schrijver = perDocument(
  {
    naam: 'Schrijver van een document',
    hulp: 'Voor een onderbouwing of motivering, waarbij naam en functie moeten staan.',
    soorten: ['onderbouwing', 'motivering', 'keuze-motivering'],
    velden: persoonVelden,
    onderscheid: opNaam,
  },
  { van: ({ personen }) => personen, met: (personen) => ({ personen }) },
  ({ naam, functie }) => ({ waarden: bekend({ naam, functie }), zeker: true }),
  (waarden, bewijs, was) => ({
    ...(was?.registraties !== undefined && { registraties: was.registraties }),
    naam: waarden['naam'] ?? '',
    functie: waarden['functie'] ?? '',
    bewijs,
  }),
);

const ondersteuning = perDocument(
  {
    naam: 'Periode van extra ondersteuning op school',
    velden: [
      datum('van', 'Vanaf', { verplicht: false }),
      datum('tot', 'Tot en met', { verplicht: false, hulp: 'Leeg: de ondersteuning loopt nog.' }),
      getal('maanden', 'Aantal maanden, als er geen datums staan', [1, 120], { verplicht: false }),
    ],
    onderscheid: ({ van = '' }) => van,
    samen({ van = '', tot = '', maanden: duur = '' }): Record<string, string> {
      if (van === '' && duur === '') return { van: 'Vul de begindatum of het aantal maanden in.' };
      return van !== '' && tot !== '' && tot < van ? { tot: 'Het einde ligt voor het begin.' } : {};
    },
  },
  { van: (stuk) => stuk.ondersteuning, met: (all) => ({ ondersteuning: all }) },
  ({ van, tot, maanden: duur, zeker }) => ({ waarden: bekend({ van, tot, maanden: duur }), zeker }),
  (waarden, bewijs) => ({
    van: gegeven(waarden, 'van'),
    tot: gegeven(waarden, 'tot'),
    maanden: alsGetal(waarden, 'maanden'),
    bewijs,
    zeker: true,
  }),
);

const dsm = perDocument<DsmMention>(
  {
    naam: 'DSM-classificatie',
    soorten: ['onderzoeksverslag'],
    velden: [
      keuze('stand', 'DSM-classificatie', [
        ['aanwezig', 'het stuk stelt een classificatie'],
        ['afwezig', 'het stuk zegt dat er geen classificatie is'],
      ]),
    ],
  },
  { van: (stuk) => stuk.dsm, met: (all) => ({ dsm: all }) },
  ({ stand }) => ({ waarden: stand === 'genoemd' ? {} : { stand }, zeker: stand !== 'genoemd' }),
  (waarden, bewijs) => ({ stand: waarden['stand'] === 'aanwezig' ? 'aanwezig' : 'afwezig', bewijs }),
);

const instrumentSoorten: readonly (readonly [InstrumentUsed['soort'], string])[] = [
  ['vragenlijst', 'vragenlijst'],
  ['observatie', 'observatie'],
  ['intelligentie', 'intelligentietest'],
  ['didactisch', 'toets van wat is geleerd'],
  ['overig', 'iets anders'],
];

const instrument = perDocument(
  {
    naam: 'Gebruikt instrument (test of vragenlijst)',
    velden: [
      tekst('naam', 'Naam van het instrument', 80),
      keuze('soort', 'Soort instrument', instrumentSoorten),
      jaNee('cotan', 'Goedgekeurd door de COTAN'),
    ],
    onderscheid: opNaam,
  },
  { van: ({ instrumenten }) => instrumenten, met: (instrumenten) => ({ instrumenten }) },
  ({ naam, soort, cotan, zeker }) => ({ waarden: { naam, soort, cotan: alsJaNee(cotan) }, zeker }),
  (waarden, bewijs) => ({
    naam: waarden['naam'] ?? '',
    soort: instrumentSoorten.find(([een]) => een === waarden['soort'])?.[0] ?? 'overig',
    cotan: waarden['cotan'] === 'ja',
    bewijs,
    zeker: true,
  }),
);

/** What papers may say more than once. */
export const lijstFeiten = {
  iq,
  toets,
  ontwikkelingsleeftijd,
  down,
  deskundige,
  schrijver,
  ondersteuning,
  dsm,
  instrument,
} as const satisfies Record<string, Feit>;
