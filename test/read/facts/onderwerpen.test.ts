import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import type { Onderwerp } from '../../../src/read/onderwerpen.ts';
import { context, madeUp } from './made-up.ts';

const opp = (text: string) =>
  `Ontwikkelingsperspectief (OPP)\nNaam leerling: Sami Verbeek\nGeboortedatum: 3 maart 2012\nVerwachte uitstroom: vmbo-basis\nHandelingsdeel\n${text}`;
const verklaring = (text: string) =>
  `Ziekenhuis De Vaart\nKindergeneeskunde\nMedische verklaring\nOndergetekende, kinderarts, verklaart over Sami Verbeek, geboren 3 maart 2012:\n${text}\ndr. A. Bos\nkinderarts`;

type Seen = 'zeker' | 'onzeker' | 'weerlegd' | 'beloofd' | 'niets';
const seen = (text: string, onderwerp: Onderwerp, weak = false): Seen => {
  const document = madeUp('stuk.docx', text, weak ? { ocr: 0.6 } : {});
  const [first] = gatherFacts([document], context).onderwerpen[onderwerp] ?? [];
  if (first === undefined) return 'niets';
  return first.stand === 'getoond' ? (first.zeker ? 'zeker' : 'onzeker') : first.stand;
};

describe('what a dossier says on a subject', () => {
  it.each<[Onderwerp, Seen, string]>([
    ['beschermende-factoren', 'zeker', opp('Bevorderende factoren\nWerkt graag met de handen en is geliefd')],
    ['beschermende-factoren', 'zeker', opp('Belemmerend | Beschermend\nGeen tijdsbesef | Vriendelijk en hulpvaardig')],
    ['belemmerende-factoren', 'zeker', opp('Belemmerend | Beschermend\nGeen tijdsbesef | Vriendelijk en hulpvaardig')],
    ['beschermende-factoren', 'niets', opp('Belemmerende factoren\nSnel afgeleid en weinig initiatief in de klas')],
    ['onderwijsbehoeften', 'zeker', opp('Onderwijsbehoeften: kleine stappen, herhaling en een rustige plek.')],
    ['beschermende-factoren', 'zeker', opp('Steunend | muziek, grapjes en een grote broer')],
    ['belemmerende-factoren', 'zeker', opp('Hinderend | verstaanbaarheid en tempo')],
    ['belemmerende-factoren', 'zeker', opp('Lastig: loopt weg en slaapt slecht')],
    ['belemmerende-factoren', 'niets', opp('Belemmerende factoren | n.v.t. volgens de ouders')],
    ['onderwijsbehoeften', 'zeker', opp('Sami heeft opdrachten nodig die in stappen zijn geknipt.')],
    ['ouders-betrokken', 'zeker', opp('Ouders | zaten met ons om tafel op 8 oktober 2025')],
    ['ouders-betrokken', 'zeker', opp('Pleegouders hebben meegedacht in de gesprekken van 14-1-2026.')],
    ['ouders-betrokken', 'niets', opp('Vader is niet bereikt.')],
    ['leerling-betrokken', 'zeker', opp('Mening leerling | "Ik wil graag naar een kleine klas."')],
    ['leerling-betrokken', 'zeker', opp('Sami zei: "Daar zijn de klassen klein."')],
    ['leerling-betrokken', 'weerlegd', opp('Met Sami zelf is dit plan nog niet besproken op 12 mei 2026.').replace('nog niet', 'niet')],
    ['arrangement-ontoereikend', 'zeker', opp('Ook met het plusarrangement van zes uur komt Sami niet tot leren.')],
    ['arrangement-ontoereikend', 'zeker', opp('Een verpleegkundige is er niet en dat kunnen wij ook niet regelen.')],
    ['arrangement-ontoereikend', 'niets', verklaring('Meer kan het ziekenhuis niet bieden.')],
    ['gedragswetenschapper', 'zeker', opp('Psycholoog S. Ravens bedacht hoe de vraagkaart werkt.')],
    ['jeugdzorg', 'zeker', opp('Jeugdhulp | voogd en pleegzorg')],
    ['belemmerende-factoren', 'zeker', opp('Wat zijn ontwikkeling in de weg zit, is dat hij woorden snel vergeet.')],
    ['beschermende-factoren', 'zeker', opp('Protectieve factoren\nblij van aard en houdt van zingen')],
    ['onderwijsbehoeften', 'zeker', opp('OB | typen in plaats van schrijven, rustmomenten')],
    ['ouders-betrokken', 'zeker', opp('In maart bespraken de mentor en de ouders samen hoe het ging.')],
    ['arrangement-ontoereikend', 'zeker', opp('Wat Sami vraagt, gaat verder dan wat wij met een arrangement waar kunnen maken.')],
    ['gedragswetenschapper', 'zeker', opp('Onze orthopedagoog, Wil Meeus, heeft de aanpak rond communicatie opgezet.')],
    ['gedragswetenschapper', 'onzeker', opp('Aanwezig: juf Ria, moeder en orthopedagoog Kees Blank.')],
    ['jeugdzorg', 'weerlegd', opp('Hulp van buiten: geen hulp')],
    ['jeugdzorg', 'niets', opp('Betrokken: Hanneke Pot (leerkracht) en Wim Spaan (intern begeleider).')],
    ['ouders-betrokken', 'zeker', opp('Het OPP is op 12 maart 2026 met de ouders besproken.')],
    ['ouders-betrokken', 'niets', opp('Het OPP wordt jaarlijks met de ouders besproken.')],
    ['leerling-betrokken', 'zeker', opp('Het gesprek met Sami was op 9 maart 2026; zijn wensen staan hieronder.')],
    ['leerling-betrokken', 'niets', opp('Het OPP is op 12 maart 2026 met de ouders besproken.')],
    [
      'arrangement-ontoereikend',
      'zeker',
      opp('Waarom kan het hier niet? De lessen duren te lang. Een rustruimte kunnen wij niet structureel bieden.'),
    ],
    ['arrangement-ontoereikend', 'zeker', opp('De nodige zorg kan niet binnen ons basisarrangement of extra arrangement worden geboden.')],
    ['gedragswetenschapper', 'zeker', opp('Orthopedagoog drs. S. Ravens heeft op 9 februari met het team meegedacht.')],
    ['gedragswetenschapper', 'beloofd', opp('De orthopedagoog zal in mei nog worden betrokken bij het overleg.')],
    ['jeugdzorg', 'weerlegd', opp('Er is geen jeugdhulp betrokken bij het gezin.')],
    ['jeugdzorg', 'zeker', opp('De revalidatie is sinds 2024 betrokken bij de aanpak op school.')],
    ['zelfredzaamheid-gering', 'zeker', opp('De zelfredzaamheid in ADL is zeer gering.')],
    ['zelfredzaamheid-gering', 'zeker', opp('Sami kan zich niet zelfstandig aankleden of wassen.')],
    ['zelfredzaamheid-gering', 'zeker', opp('Bij alle dagelijkse verrichtingen wordt Sami door anderen geholpen.')],
    ['zelfredzaamheid-gering', 'zeker', opp('Voor eten, kleden en toilet is Sami volledig aangewezen op hulp.')],
    ['zelfredzaamheid-gering', 'weerlegd', opp('Sami kleedt zich zelf om bij gym, eet zelf en gaat zelf naar het toilet.')],
    ['zelfredzaamheid-gering', 'weerlegd', opp('Sami heeft een goede zelfredzaamheid en reist alleen.')],
    ['zelfredzaamheid-gering', 'niets', opp('Volgens het handboek moet de zelfredzaamheid zeer gering zijn.')],
    ['lichamelijke-stoornis', 'zeker', verklaring('Sami is sinds 2024 bekend met de ziekte van Crohn.')],
    ['lichamelijke-stoornis', 'weerlegd', verklaring('Er is geen sprake van epilepsie.')],
    ['structureel-verzuim', 'zeker', opp('Het verzuim was dit jaar 31% van de lessen.')],
    ['structureel-verzuim', 'zeker', opp('Van 160 lesdagen was Sami er dit jaar 71 niet.')],
    ['structureel-verzuim', 'zeker', opp('Sami kwam hiermee niet verder dan vier lesuren per week.')],
    ['structureel-verzuim', 'niets', opp('Sami krijgt niet meer dan zes uur per week begeleiding, gemiddeld vier uur per week.')],
    ['zelfredzaamheid-gering', 'weerlegd', opp('Sami is niet volledig afhankelijk van hulp.')],
    ['zelfredzaamheid-gering', 'niets', opp('De zelfredzaamheid is in 6 maanden sterk verbeterd.')],
    ['gedragswetenschapper', 'onzeker', opp('De orthopedagoog adviseerde om plaatsing in het vso te vragen.')],
    ['leerling-betrokken', 'weerlegd', opp('Sami was op 12 maart 2026 niet bij het gesprek aanwezig.')],
    ['leerling-betrokken', 'zeker', opp('Ouders en Sami aanwezig op 10-9-2025 en 10-12-2025')],
    ['leerling-betrokken', 'niets', opp('Sami is snel afgeleid bij rekenen en was gisteren bij de dokter.')],
    ['leerling-betrokken', 'onzeker', opp('Sami: gesprek met moeder op 3 maart 2026.')],
    ['arrangement-ontoereikend', 'zeker', opp('Ons basisarrangement en het extra arrangement (zes leerlingen) voldoen niet.')],
    ['arrangement-ontoereikend', 'niets', opp('Het extra arrangement voldoet. De uitslag van de toets is niet bekend.')],
    ['leerling-betrokken', 'zeker', opp('Sami heeft met plaatjes van de nieuwe school laten zien wat hij prettig vindt.')],
    ['leerling-betrokken', 'niets', opp('Sami heeft met blokjes laten zien hoe hij telt.')],
    ['arrangement-ontoereikend', 'niets', opp('Zijn inzet is onvoldoende en hij leest ook met een loep niet zelf.')],
    ['arrangement-ontoereikend', 'niets', opp('De school heeft geen gebruik gemaakt van bijzondere voorzieningen.')],
    ['structureel-verzuim', 'weerlegd', opp('Er is geen noemenswaardig verzuim.')],
    ['beperkt-gedragsrepertoire', 'onzeker', opp('Sami heeft een beperkt gedragsrepertoire.')],
    ['beperkt-gedragsrepertoire', 'zeker', opp('Er is sprake van een zeer beperkt gedragsrepertoire.')],
    [
      'begeleiding-en-resultaten',
      'zeker',
      opp('Begeleiding in klas 1 en 2\nSteunles rekenen, twee keer per week: van 4,1 naar 4,6 in een jaar.'),
    ],
    ['begeleiding-en-resultaten', 'niets', opp('Begeleiding in klas 1 en 2\nSteunles rekenen, twee keer per week.')],
    ['begeleiding-en-resultaten', 'onzeker', opp('Begeleiding\nEen vaste plek voor in de klas helpt hem het meest.')],
    ['begeleiding-en-resultaten', 'zeker', opp('Begeleiding en resultaten\nHet maatje in de pauze hielp: er is geen ruzie meer.')],
    ['begeleiding-en-resultaten', 'beloofd', opp('Begeleiding en resultaten\nDe resultaten van de begeleiding volgen nog in mei.')],
    ['externe-deskundigen', 'zeker', opp('Externe deskundigen\nGGD-jeugdarts, consult op 12 januari 2026.')],
    ['externe-deskundigen', 'niets', opp('Externe deskundigen\nZie het dossier van de vorige school.')],
    ['externe-deskundigen', 'weerlegd', opp('Externe deskundigen\nEr zijn geen externe deskundigen ingeschakeld.')],
    [
      'risicos-bij-blijven',
      'zeker',
      opp('Wat gebeurt er als zij blijft?\nWij verwachten dat Sami vastloopt en de school zonder diploma verlaat.'),
    ],
    ['risicos-bij-blijven', 'zeker', opp('Als Sami in het vmbo blijft, verwachten wij dat hij uitvalt.')],
    ['risicos-bij-blijven', 'zeker', opp('Blijft Sami in het vmbo, dan verwachten wij volledige uitval binnen een halfjaar.')],
    ['externe-deskundigen', 'zeker', opp('Hulp van buiten\nLogopedist mw. T. Rijn, wekelijks sinds oktober 2025')],
    ['risicos-bij-blijven', 'onzeker', opp('De kans op thuiszitten is groot.')],
    ['risicos-bij-blijven', 'niets', opp('Sami blijft graag op deze school.')],
    ['toetsgegevens', 'zeker', opp('Cito Volgsysteem VO, toets 2\nRekenen | 139 | onder bb')],
    ['instemming-ouders', 'zeker', opp('Wij zijn het er daarom mee eens dat zij naar het praktijkonderwijs gaat.')],
    ['instemming-ouders', 'zeker', opp('Bent u het eens met de aanvraag? ☒ ja ☐ nee')],
    ['instemming-ouders', 'weerlegd', opp('Bent u het eens met de aanvraag? ☐ ja ☒ nee')],
    ['instemming-ouders', 'weerlegd', opp('Wij zijn het er niet mee eens dat zij naar het praktijkonderwijs gaat.')],
    ['overleg-pro-of-zml', 'zeker', opp('In overleg met de basisschool en de ouders is PrO afgewogen tegen ZML.')],
    ['overleg-pro-of-zml', 'niets', opp('Gezien het IQ is PrO mogelijk, ZML ook.')],
    ['keuze-pro-of-lwoo', 'zeker', opp('Wij kiezen voor PrO en niet voor LWOO.')],
  ])('%s: %s', (onderwerp, expected, text) => {
    expect(seen(text, onderwerp)).toBe(expected);
  });

  it('is never certain from a page that was read weakly', () => {
    expect(seen(opp('De zelfredzaamheid in ADL is zeer gering.'), 'zelfredzaamheid-gering', true)).toBe('onzeker');
  });
});
