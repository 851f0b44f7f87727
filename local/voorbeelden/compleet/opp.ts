import { klein, kop, lijst, tabel, tekenen, tekst, velden, type Papier } from '../papier/blokken.ts';
import { vlasakker } from '../huisstijlen.ts';
import { kort, lang, type Gegevens } from './gegevens.ts';

export const opp = (g: Gegevens): Papier => ({
  titel: 'Ontwikkelingsperspectief',
  stijl: vlasakker,
  blokken: [
    kop('Ontwikkelingsperspectief (OPP)', 1),
    velden(
      ['Leerling', g.naam],
      ['Geboortedatum', kort(g.geboren)],
      ['Klas', `2 vmbo-t, schooljaar ${g.schooljaar}`],
      ['Mentor', 'dhr. J. Buitink'],
      ['Ondersteuningscoördinator', 'mw. H. Wolbers'],
      ['Opgesteld op', lang(g.oppOpgesteld)],
      ['Geëvalueerd en bijgesteld op', lang(g.oppEvaluatie)],
    ),
    kop('A. Verantwoordingsdeel'),
    kop('Verwachte uitstroom', 3),
    ...tekst(
      'Tobias kwam binnen met het advies vmbo-theoretisch. Zijn intelligentie is gemiddeld (TIQ 97, WISC-V-NL). Wij verwachten dat hij een diploma vmbo-t of vmbo-k kan halen en daarna doorstroomt naar het mbo, niveau 3 of 4, in de richting voertuigentechniek. Zijn rekenwerk is op niveau; het lezen van lange teksten blijft achter omdat hij eraan niet toekomt.',
    ),
    kop('Wat belemmert', 3),
    lijst(
      'Tobias raakt snel overprikkeld in een klas met 27 leerlingen en reageert dan verbaal of lichamelijk agressief.',
      'Hij accepteert correctie in de groep niet en loopt de les uit; daarna is hij een tot twee uur niet bereikbaar.',
      'Hij legt bedoelingen van anderen bijna altijd vijandig uit.',
      'Hij kan niet beginnen aan een taak zonder dat iemand de eerste stap met hem zet.',
    ),
    kop('Wat helpt', 3),
    lijst(
      'Hij is handig, praktisch en gemotiveerd voor alles met motoren en gereedschap.',
      'Met één vaste begeleider kan hij goed terugkijken op wat er misging.',
      'Zijn ouders werken mee en staan open voor hulp.',
    ),
    kop('Onderwijs- en ondersteuningsbehoeften', 3),
    ...tekst(
      'Tobias heeft een kleine groep nodig met steeds dezelfde volwassenen, een dag die er elke keer hetzelfde uitziet, correctie onder vier ogen en een plek waar hij kan afkoelen zonder dat hij daarvoor de school uit hoeft. Onderwijs en behandeling moeten op elkaar aansluiten.',
    ),
    kop('B. Handelingsdeel'),
    ...tekst(
      `De school biedt leerlingen met gedragsproblemen ondersteuning in de Werkplaats, onze trajectvoorziening. Tobias krijgt die extra ondersteuning (arrangement gedrag) sinds ${lang(g.arrangementBegin)}: acht lesuren per week in de Werkplaats bij mw. Oosterling en daarnaast één gesprek per week met de schoolmaatschappelijk werker.`,
    ),
    tabel(
      ['Doel', 'Wat doen we', 'Door wie', 'Periode'],
      [
        [
          'Tobias verlaat de les alleen met de rode kaart',
          'kaart op tafel, afspraak met alle docenten, nabespreken aan het eind van de dag',
          'mentor, vakdocenten',
          `${kort(g.planBegin)} - ${kort(g.planEvaluatie)}`,
        ],
        ['Hij krijgt ten hoogste één keer per week ruzie', 'training Rots en Water individueel, rollenspel', 'mw. Oosterling', 'idem'],
        [
          'Hij is 90% van de lessen aanwezig',
          'inloop om 8.10 uur, telefonisch contact met ouders bij verzuim',
          'mentor, verzuimcoördinator',
          'hele schooljaar',
        ],
        ['Hij maakt de toetsen van de kernvakken', 'toets in de Werkplaats, opdracht in stappen', 'vakdocenten', 'hele schooljaar'],
      ],
      [3, 4, 2.4, 2.4],
    ),
    kop('Cijfers en verzuim', 3),
    tabel(
      ['Vak', 'Periode 1', 'Periode 2', 'Opmerking'],
      [
        ['Nederlands', '5,2', '4,6', 'fictiedossier niet gemaakt'],
        ['Engels', '5,7', '5,1', ''],
        ['Wiskunde', '6,9', '6,4', 'sterk in verhoudingen'],
        ['Techniek (PSO)', '8,3', '8,1', 'werkt hier wel samen'],
        ['Mens en maatschappij', '4,8', '3,9', 'zes keer uit de les'],
      ],
      [3, 2, 2, 4],
    ),
    ...tekst(
      'Verzuim tot nu toe dit schooljaar: 141 lesuren, waarvan 52 ongeoorloofd. Vier interne schorsingen, één externe schorsing van twee dagen na een vechtpartij in de kleedkamer.',
    ),
    kop('C. Evaluatiedeel'),
    ...tekst(
      `Op ${lang(g.oppEvaluatie)} is dit plan geëvalueerd met Tobias, zijn beide ouders, de mentor, mw. Oosterling en orthopedagoog drs. Y. Hanenberg.`,
    ),
    tabel(
      ['Doel', 'Bereikt?', 'Wat hebben we gezien'],
      [
        ['Rode kaart', 'deels', 'In de Werkplaats gebruikt hij de kaart, in gewone lessen loopt hij nog gemiddeld vijf keer per week weg.'],
        [
          'Ruzies',
          'niet',
          'Gemiddeld drie keer per week een conflict, waarvan een deel lichamelijk. De laatste weken eerder meer dan minder.',
        ],
        ['Aanwezigheid', 'niet', '71% in plaats van 90%.'],
        ['Toetsen kernvakken', 'deels', '14 van de 23 toetsen zijn gemaakt, de meeste in de Werkplaats.'],
      ],
      [2, 1.2, 6],
    ),
    ...tekst(
      'Conclusie: na bijna een jaar extra ondersteuning in de Werkplaats lukt het alleen één op één. Meer kan de school niet bieden: de Werkplaats kent twaalf leerlingen op één begeleider en heeft geen behandeling in huis. Wij zien geen weg terug naar de gewone lessen en vragen daarom met instemming van de ouders een TLV aan.',
    ),
    klein('Tobias schreef erbij: "Op de Werkplaats gaat het wel maar zodra ik de gang op moet gaat het mis."'),
    tekenen(
      { label: 'ouder', naam: 'M. Leeflang-Roskam', getekend: 'inkt' },
      { label: 'leerling', naam: 'Tobias', getekend: 'inkt' },
      { label: 'mentor', naam: 'J. Buitink', getekend: 'inkt' },
    ),
  ],
});
