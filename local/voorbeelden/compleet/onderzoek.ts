import { kop, lijst, tabel, tekenen, tekst, velden, type Papier } from '../papier/blokken.ts';
import { beemd } from '../huisstijlen.ts';
import { kort, lang, type Gegevens } from './gegevens.ts';

export const onderzoek = (g: Gegevens): Papier => ({
  titel: 'Psychodiagnostisch onderzoek',
  stijl: beemd,
  blokken: [
    kop('Verslag psychodiagnostisch en psychiatrisch onderzoek', 1),
    velden(
      ['Naam', g.naam],
      ['Geboren', lang(g.geboren)],
      ['Verwezen door', 'huisartsenpraktijk De Twee Linden, Zandwoude'],
      ['Onderzoeksdata', `${kort(g.iqAfname)} en ${kort(g.iqAfname2)}`],
      ['Datum verslag', lang(g.verslag)],
      ['Onderzoekers', 'drs. L. van Essen, klinisch psycholoog\nmw. I. Kroezen, kinder- en jeugdpsychiater'],
    ),
    kop('Aanleiding'),
    ...tekst(
      'Tobias is door de huisarts verwezen vanwege woedebuien thuis en op school, conflicten met leeftijdgenoten en toenemend schoolverzuim. Ouders vragen of er een verklaring is voor zijn gedrag en wat hij nodig heeft. De school vraagt welk onderwijs bij hem past.',
      'Uit de ontwikkelingsgeschiedenis: Tobias was een beweeglijke peuter die slecht sliep. In groep 2 werd hij al apart gezet omdat hij kinderen beet. De school voor basisonderwijs begeleidde hem met een beloningssysteem. In groep 7 was er een jaar met een vaste invaller waarin het redelijk ging. Sinds de overstap naar het voortgezet onderwijs lopen de conflicten op. Zijn oudere zus volgt zonder problemen de havo.',
    ),
    kop('Onderzoeksmiddelen'),
    lijst(
      'WISC-V-NL (intelligentie)',
      'CBCL 6-18 (ingevuld door beide ouders samen) en TRF (ingevuld door de mentor)',
      'SCARED-NL (angst, zelfrapportage)',
      'Kinderpsychiatrisch onderzoek, gesprek met ouders, schoolobservatie van twee lesuren',
    ),
    kop('Intelligentieonderzoek'),
    ...tekst(
      `De WISC-V-NL is afgenomen op ${lang(g.iqAfname)}. Tobias kwam op tijd, was beleefd en werkte anderhalf uur met één pauze. Bij moeilijke opgaven ging hij wiebelen en zei hij "weet ik veel". Aanmoediging hielp. De resultaten gelden als betrouwbaar.`,
    ),
    tabel(
      ['Index', 'IQ-score', '95%-interval', 'Percentiel', 'Niveau'],
      [
        ['Verbaal begrip (VBI)', '92', '85-100', '30', 'gemiddeld'],
        ['Visueel-ruimtelijk (VRI)', '111', '103-118', '77', 'hooggemiddeld'],
        ['Fluïde redeneren (FRI)', '103', '96-110', '58', 'gemiddeld'],
        ['Werkgeheugen (WGI)', '88', '81-96', '21', 'laaggemiddeld'],
        ['Verwerkingssnelheid (VSI)', '94', '86-103', '34', 'gemiddeld'],
        ['**Totaal IQ (TIQ)**', '**97**', '92-102', '42', 'gemiddeld'],
      ],
      [3, 1.3, 1.6, 1.5, 2],
    ),
    ...tekst(
      'Het totaal-IQ is goed te interpreteren. Zijn sterke kant ligt bij het werken met vormen en constructies, zijn zwakke kant bij het onthouden van mondelinge instructies.',
    ),
    kop('Vragenlijsten'),
    tabel(
      ['Schaal', 'CBCL T-score', 'TRF T-score', 'Gebied'],
      [
        ['Angstig/depressief', '64', '61', 'normaal'],
        ['Teruggetrokken/depressief', '66', '65', 'grensgebied'],
        ['Lichamelijke klachten', '58', '55', 'normaal'],
        ['Sociale problemen', '70', '71', 'klinisch'],
        ['Denkproblemen', '62', '60', 'normaal'],
        ['Aandachtsproblemen', '73', '75', 'klinisch'],
        ['Regelovertredend gedrag', '69', '70', 'grensgebied/klinisch'],
        ['Agressief gedrag', '78', '80', 'klinisch'],
        ['Internaliseren', '64', '62', 'grensgebied'],
        ['Externaliseren', '75', '77', 'klinisch'],
        ['Totale problemen', '72', '74', 'klinisch'],
      ],
      [3, 1.6, 1.6, 2.2],
    ),
    ...tekst('Het beeld van ouders en school komt overeen. Op de SCARED-NL scoort Tobias alleen verhoogd op schoolangst.'),
    kop('Psychiatrisch onderzoek'),
    ...tekst(
      'Tobias ziet er jonger uit dan zijn leeftijd. Hij maakt wisselend oogcontact en beweegt veel. De stemming is prikkelbaar, het affect vlakt af als school ter sprake komt. Geen aanwijzingen voor psychotische verschijnselen of suïcidaliteit. Hij vertelt dat hij "ontploft voordat hij het weet" en dat hij dan niet meer hoort wat mensen zeggen. Hij schaamt zich daarna.',
      'In de klas zien wij dat hij vanaf het eerste kwartier bezig is met wat anderen over hem zouden zeggen. Een opmerking van een klasgenoot over zijn schoenen leidt tot schelden en het omgooien van een tafel. De docent stuurt hem naar buiten; Tobias verlaat het gebouw.',
    ),
    kop('Classificatie volgens DSM-5'),
    lijst(
      '314.01 (F90.2) Aandachtsdeficiëntie-/hyperactiviteitsstoornis, gecombineerd beeld, ernstig',
      '313.81 (F91.3) Oppositioneel-opstandige stoornis, ernstig (in drie situaties)',
      'Z62.820 Ouder-kindrelatieprobleem',
    ),
    kop('Conclusie en advies'),
    ...tekst(
      'Bij een jongen met gemiddelde intelligentie is sprake van ernstige ADHD en een oppositioneel-opstandige stoornis, die zich thuis, op school en bij de sportclub laten zien. De problemen bestaan sinds de kleuterleeftijd en nemen in het voortgezet onderwijs toe. Wij adviseren behandeling met medicatie, psycho-educatie, agressieregulatietraining en ouderbegeleiding voor de duur van ten minste een jaar.',
      'Voor het onderwijs adviseren wij een kleine, voorspelbare groep met docenten die ervaring hebben met gedragsproblemen en met een korte lijn naar de behandelaar.',
    ),
    tekenen(
      { label: 'Hoogkolk', naam: 'drs. L. van Essen', functie: 'klinisch psycholoog', datum: lang(g.verslag), getekend: 'inkt' },
      { label: '', naam: 'mw. I. Kroezen', functie: 'kinder- en jeugdpsychiater', getekend: 'inkt' },
    ),
  ],
});
