import { domeinen, type Domein } from '../../handboek/domeinen.ts';
import { orderIq } from '../../read/facts/iq.ts';
import type { DsmMention, InstrumentUsed } from '../../read/facts.ts';
import { alsGetal, alsJaNee, bekend, dag, gegeven, vast, type Feit } from './feit.ts';
import { inDocument, inDossier, meerKeren } from './meer-keren.ts';
import { datum, getal, jaNee, keuze, tekst } from './veld.ts';

const iq = meerKeren(
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
  inDossier({ van: ({ iq: tests }) => tests, met: (all) => ({ iq: orderIq(all) }) }),
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
const toets = meerKeren(
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
  inDossier({ van: ({ toetsen }) => toetsen, met: (toetsen) => ({ toetsen }) }),
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

const ontwikkelingsleeftijd = meerKeren(
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
  inDossier({ van: ({ ontwikkelingsleeftijden }) => ontwikkelingsleeftijden, met: (all) => ({ ontwikkelingsleeftijden: all }) }),
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

const down = meerKeren(
  {
    naam: 'Syndroom van Down in een medische verklaring',
    soorten: ['medische-verklaring'],
    velden: [jaNee('antwoord', 'De verklaring zegt dat de leerling het syndroom van Down heeft')],
  },
  inDossier({ van: (feiten) => feiten.down, met: (all) => ({ down: all }) }),
  ({ waarde, zeker }) => ({ waarden: { antwoord: alsJaNee(waarde) }, zeker }),
  (waarden, bewijs) => vast(waarden['antwoord'] === 'ja', bewijs),
);

const dsm = meerKeren<DsmMention>(
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
  inDocument({ van: (stuk) => stuk.dsm, met: (all) => ({ dsm: all }) }),
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

const instrument = meerKeren(
  {
    naam: 'Gebruikt instrument (test of vragenlijst)',
    velden: [
      tekst('naam', 'Naam van het instrument', 80),
      keuze('soort', 'Soort instrument', instrumentSoorten),
      jaNee('cotan', 'Goedgekeurd door de COTAN'),
    ],
    onderscheid: ({ naam = '' }) => naam,
  },
  inDocument({ van: ({ instrumenten }) => instrumenten, met: (instrumenten) => ({ instrumenten }) }),
  ({ naam, soort, cotan, zeker }) => ({ waarden: { naam, soort, cotan: alsJaNee(cotan) }, zeker }),
  (waarden, bewijs) => ({
    naam: waarden['naam'] ?? '',
    soort: instrumentSoorten.find(([een]) => een === waarden['soort'])?.[0] ?? 'overig',
    cotan: waarden['cotan'] === 'ja',
    bewijs,
    zeker: true,
  }),
);

/** What reports of examinations may say more than once. */
export const onderzoekFeiten = { iq, toets, ontwikkelingsleeftijd, down, dsm, instrument } as const satisfies Record<string, Feit>;
