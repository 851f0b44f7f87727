import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import type { Onderwerp } from '../../../src/read/onderwerpen.ts';
import { context, madeUp } from './made-up.ts';

const opp = (text: string, name = 'opp.docx') =>
  madeUp(
    name,
    `Ontwikkelingsperspectief (OPP)\nNaam leerling: Sami Verbeek\nGeboortedatum: 3 maart 2012\nVerwachte uitstroom: vmbo-basis\n${text}`,
  );
const verklaring = (text: string) =>
  madeUp(
    'arts.docx',
    `Ziekenhuis De Vaart\nKindergeneeskunde\nMedische verklaring\nOndergetekende, kinderarts, verklaart over Sami Verbeek, geboren 3 maart 2012:\n${text}\ndr. A. Bos\nkinderarts`,
  );

type Seen = 'zeker' | 'onzeker' | 'weerlegd' | 'beloofd' | 'niets';
const seenIn = (document: ReturnType<typeof madeUp>, onderwerp: Onderwerp): Seen => {
  const [first] = gatherFacts([document], context).onderwerpen[onderwerp] ?? [];
  if (first === undefined) return 'niets';
  return first.stand === 'getoond' ? (first.zeker ? 'zeker' : 'onzeker') : first.stand;
};
/** What is said, but for what shows it as a fact or for certain. */
const notShown = (document: ReturnType<typeof madeUp>, onderwerp: Onderwerp): boolean => seenIn(document, onderwerp) !== 'zeker';

describe('schools call the same thing by many names', () => {
  it.each([
    'In het voordeel: doorzetter, sociaal sterk, actieve ouders.',
    'Sterktes: humor en een goed geheugen.',
    'Troeven\nWerkt graag met de handen en is geliefd bij jongere kinderen.',
    'Wat zit mee? Hij heeft een grote broer op school en houdt van techniek.',
    'Waar is Sami goed in?\nTekenen, voetballen en grapjes maken.',
    'Kansen | Belemmeringen\nhoudt van koken | raakt snel de draad kwijt',
    'Succesfactoren: vaste mentor, muziek in de pauze.',
    'Steunbronnen\nOma, de voetbalclub en de buurman met de duiven.',
    'Dit kan ik goed: sleutelen aan fietsen.',
    'Wat lukt al goed | samen spelen op het plein en opruimen',
    'Gunstige factoren\nHet gezin is hecht en hij slaapt goed.',
  ])('what helps: %s', (text) => {
    expect(seenIn(opp(text), 'beschermende-factoren')).toBe('zeker');
  });

  it.each([
    'In het nadeel: lage energie, pijn, traag handelen.',
    'Risico’s: haakt af bij nieuwe docenten, weinig slaap.',
    'Drempels\nHij durft geen vragen te stellen en raakt snel in paniek.',
    'Wat staat Sami in de weg?\nHarde geluiden en drukte in de gang.',
    'Waar loopt Sami vast?\nBij opdrachten met meer dan een stap.',
    'Kansen | Bedreigingen\nhoudt van koken | raakt snel de draad kwijt',
    'Aandachtspunten: concentratie en het omgaan met kritiek.',
    'Beperkingen\nKan niet langer dan een kwartier zitten.',
    'Wat lukt nog niet | zelf beginnen en om hulp vragen',
    'Valkuilen: te snel ja zeggen en dan vastlopen.',
    'Wat kost Sami moeite?\nLezen van langere teksten en plannen.',
  ])('what hinders: %s', (text) => {
    expect(seenIn(opp(text), 'belemmerende-factoren')).toBe('zeker');
  });

  it.each([
    'Wat is er nodig?\nEen lesdag van ten hoogste twee uur.',
    'Dit heb ik nodig: een stille plek en een maatje.',
    'Wat Sami van ons vraagt\nKorte zinnen en een voorbeeld op tafel.',
    'Leerbehoeften\ninstructie in kleine stappen en herhaling',
    'Hoe leert Sami het best?\nDoor te doen, met iemand ernaast.',
    'Nodig: voorspelbaarheid en rust.',
    'Sami leert het best in een klein groepje.',
    'Sami is zeer gebaat bij korte opdrachten.',
  ])('what the pupil needs to learn: %s', (text) => {
    expect(seenIn(opp(text), 'onderwijsbehoeften')).toBe('zeker');
  });

  it.each([
    'Wat is er nodig?\nEen begeleider naast hem en een rustruimte.',
    'Voorzieningen\naangepaste tafel, lift en een verzorgingsruimte',
    'Benodigde inzet | twee begeleiders en logopedie op school',
    'Zorgbehoefte: hulp bij jas, tas en toilet.',
    'Er is altijd toezicht van een volwassene nodig.',
    'Wat bieden wij?\nElke dag een half uur begeleiding in de kleine kring.',
    'Hulp | assistent in alle praktijklessen',
    'Begeleiding door een vaste assistent is noodzakelijk.',
  ])('the support that is needed: %s', (text) => {
    expect(seenIn(opp(text), 'ondersteuning-nodig')).toBe('zeker');
  });

  it('labels and headings in small letters on lines of a PDF stand by themselves', () => {
    const lines = `beginsituatie
Sami komt van een sbo-school in de buurt. Hij is een stille jongen die graag met dieren werkt en buiten is. Bij twee
opdrachten tegelijk raakt hij de draad kwijt.
beschermend: dierenliefde, grote broer op school
belemmerend: zeer traag leertempo, leest niet, haakt af bij nieuwe docenten en raakt in paniek
onderwijsbehoeften en ondersteuning
De lesstof wordt teruggebracht tot het niveau van groep 3 en er is altijd iemand die het voordoet, want zonder hulp komt
hij niet tot werken. De mentor ziet dat Sami het beste werkt als er weinig verandert en als hij weet wat er gaat komen op
een dag. In de praktijklessen is hij trots op wat hij maakt en dat laat hij thuis graag zien aan zijn ouders en zijn broer.
In de pauze zoekt hij een rustige hoek van het plein op, waar hij met een klasgenoot naar de konijnen van de school gaat.`;
    for (const onderwerp of ['beschermende-factoren', 'belemmerende-factoren', 'onderwijsbehoeften', 'ondersteuning-nodig'] as const)
      expect(seenIn(opp(lines, 'opp.pdf'), onderwerp), onderwerp).toBe('zeker');
  });

  it.each([
    'Met ouders en met Sami zelf is het traject doorlopen: startgesprek 13-11-2025, eindgesprek 9-4-2026.',
    'MDO 11-12-2025 met Sami, ouders, jeugdarts en mentor.',
    'Op 3 februari was er een huisbezoek met een gesprek met moeder.',
    'Ouders hebben de school bezocht en zijn in maart om hun mening gevraagd en geraadpleegd.',
    'Vader en moeder dachten mee over het plan.',
    'Aanwezig: ouders, mentor, zorgcoördinator.',
    'De pleegouders deden mee aan alle gesprekken.',
    'Moeder zat op 4 maart aan tafel bij het overleg.',
    'Het plan is op 20 januari met beide ouders doorgenomen en afgestemd.',
    'Ouders hebben op 5 maart en 2 april meegepraat.',
    'Ouders kozen samen met ons voor deze aanvraag.',
  ])('parents took part: %s', (text) => {
    expect(seenIn(opp(text), 'ouders-betrokken')).toBe('zeker');
  });

  it.each([
    'Helpend: goede vrienden, betrokken ouders, online vaardig.',
    'Met de ouders wordt in mei nog een gesprek gepland.',
    'De ouders waren niet aanwezig bij het gesprek.',
    'Ouders zijn uitgenodigd voor een gesprek.',
    'De moeder van een klasgenoot leest voor.',
  ])('parents did not, or not yet: %s', (text) => {
    expect(notShown(opp(text), 'ouders-betrokken')).toBe(true);
  });

  it.each([
    'Sami is op 15-5-2026 gehoord: hij wil naar een school met konijnen.',
    'Sami is zelf bevraagd met de smileykaarten (12 februari).',
    'Sami zat zelf aan tafel op 9 september.',
    'Met ouders en met Sami zelf is het traject doorlopen: startgesprek 13-11-2025.',
    'MDO 11-12-2025 met Sami, ouders en mentor.',
    'Sami heeft twee dagen meegedraaid en koos zelf.',
    'Sami dacht mee over zijn doelen.',
    'Sami deed mee aan alle gesprekken.',
    'Het plan is met Sami doorgenomen op 4 maart.',
  ])('the pupil took part: %s', (text) => {
    expect(seenIn(opp(text), 'leerling-betrokken')).toBe('zeker');
  });

  it('is known by the first name that another piece gives in full', () => {
    const form = madeUp('formulier.docx', 'Aanvraag TLV\nLeerling | Sami Verbeek\nGeboortedatum | 3 maart 2012');
    const plan = madeUp(
      'opp.docx',
      'Ontwikkelingsperspectief Sami\nVerwachte uitstroom: vmbo\nMDO op 11-12-2025 met Sami, moeder en de mentor.',
    );
    expect(gatherFacts([form, plan], context).onderwerpen['leerling-betrokken']).toMatchObject([{ stand: 'getoond', zeker: true }]);
  });

  it.each([
    'Met Sami wordt in mei nog een gesprek gevoerd.',
    'Sami wilde niet meedoen en is niet gehoord.',
    'Sami heeft een hond en een konijn.',
    'Het plan is met Bram besproken.',
  ])('the pupil did not, or not yet: %s', (text) => {
    expect(notShown(opp(text), 'leerling-betrokken')).toBe(true);
  });

  it.each([
    'Vanuit jeugdzorg is er PGB-begeleiding in het weekend.',
    'Het wijkteam komt elke week thuis.',
    'Sami krijgt speltherapie bij een praktijk in de buurt.',
    'Het gezin wordt ondersteund door een gezinscoach.',
    'Hulp tot nu toe\nPMT en ouderbegeleiding bij het jeugdteam vanaf september 2025.',
    'Moeder heeft contact met de wijkcoach.',
    'Ketenpartners: jeugdarts en leerplicht.',
    'Op dinsdag gaat hij met de thuisbegeleiding naar de sportclub.',
  ])('others help: %s', (text) => {
    expect(seenIn(opp(text), 'jeugdzorg')).toBe('zeker');
  });

  it.each([
    'Fysiotherapie op school is nodig.',
    'Ondersteuning: ergotherapeut 1x per maand, laptop, liftpas.',
    'Jeugdhulp kan worden ingezet als de ouders dat wensen.',
    'Het gezin is aangemeld bij het wijkteam en staat op de wachtlijst.',
    'Andere betrokkenen\nDe klas wordt als levendig omschreven.',
    'De hulp van het jeugdteam is gestopt.',
  ])('others do not, or not yet: %s', (text) => {
    expect(notShown(opp(text), 'jeugdzorg')).toBe(true);
  });

  it.each([
    'MDO met mentor en orthopedagoog L. Vonk, die adviseert over de dagindeling en de aanpak op school.',
    'De schoolpsycholoog keek mee in de klas en gaf tips aan het team.',
    'Op advies van de orthopedagoog werken we met een beloningskaart.',
    'De gedragsdeskundige coachte de mentor bij de aanpak.',
    'Observatie door de orthopedagoog op 3 februari.',
    'Het plan is bijgesteld met de GZ-psycholoog van het ondersteuningsteam.',
    'L. Vonk (orthopedagoog) denkt mee.',
    'Orthopedagoog drs. C. Duin denkt sinds september 2025 elke zes weken mee over de aanpak.',
    'De jeugdpsycholoog schoof aan: de psycholoog nam deel aan het overleg.',
  ])('a behavioural scientist thought along: %s', (text) => {
    expect(seenIn(opp(text), 'gedragswetenschapper')).toBe('zeker');
  });

  it.each([
    'De pedagogische aanpak is in overleg vastgesteld.',
    'Er is geen orthopedagoog betrokken.',
    'De vacature voor een orthopedagoog die meedenkt staat open.',
    'Een psycholoog wordt later nog betrokken bij het overleg.',
    'De orthopedagoog adviseerde plaatsing in het vso.',
  ])('a behavioural scientist did not, or not yet: %s', (text) => {
    expect(notShown(opp(text), 'gedragswetenschapper')).toBe(true);
  });

  it.each([
    'Therapie onder schooltijd is bij ons niet te realiseren.',
    'Beide zijn niet toereikend: hij heeft een dagritme nodig wat een gewone school niet kan organiseren.',
    'Waarom kunnen wij dit zelf niet | De extra hulp is een half jaar geprobeerd en was te licht.',
    'Waarom schiet het arrangement tekort?\nHij heeft de hele dag iemand naast zich nodig.',
    'Waarom kan de ondersteuning niet op een gewone school?\nDe groepen zijn te groot en de lokalen liggen ver uit elkaar.',
    'Dit arrangement is het maximum dat onze school kan bieden; het schiet tekort.',
    'De hele dag iemand naast hem is met onze formatie niet te organiseren.',
    'Het extra arrangement is volledig ingezet en schiet tekort.',
    'Wat hij vraagt ligt buiten de mogelijkheden van onze school.',
    'Een verzorgingsruimte ontbreekt bij ons.',
    'Beide arrangementen zijn niet toereikend voor wat hij nodig heeft.',
    'De basisondersteuning reikt niet ver genoeg: er is geen verpleegkundige zorg mogelijk.',
  ])('the school cannot give it: %s', (text) => {
    expect(seenIn(opp(text), 'arrangement-ontoereikend')).toBe('zeker');
  });

  it.each([
    'Het arrangement loopt goed en wordt voortgezet.',
    'De school biedt een arrangement van vier uur.',
    'De toets is niet te organiseren in mei.'.replace('niet te organiseren', 'verplaatst'),
  ])('the school does not say so: %s', (text) => {
    expect(seenIn(opp(text), 'arrangement-ontoereikend')).toBe('niets');
  });

  it.each([
    'Verzuim wordt telefonisch vóór 8.15 uur gemeld bij de administratie.',
    'Verzuim moet worden geregistreerd, 20 lessen per keer.',
  ])('how the school takes absence in hand says nothing of the pupil: %s', (text) => {
    expect(seenIn(opp(text), 'structureel-verzuim')).toBe('niets');
  });

  it.each([
    'Sami is sinds maart 2024 onder behandeling wegens colitis ulcerosa, een chronische aandoening.',
    'Sami heeft juveniele idiopathische artritis.',
    'Diagnose: postinfectieus vermoeidheidssyndroom.',
    'De klachten bestaan als gevolg van een aangeboren hartziekte.',
    'Sami wordt behandeld voor sikkelcelziekte.',
    'Sami is bekend met hemofilie.',
    'Vastgesteld is een erfelijke polyneuropathie.',
    'Sami staat onder controle in verband met taaislijmziekte.',
  ])('a doctor names the disease: %s', (text) => {
    expect(seenIn(verklaring(text), 'medische-diagnose')).toBe('zeker');
  });

  it.each([
    'Er is geen sprake van epilepsie.',
    'Mogelijk heeft Sami epilepsie; dat wordt nog onderzocht.',
    'Sami wordt behandeld voor een gebroken been.',
  ])('a doctor does not: %s', (text) => {
    expect(notShown(verklaring(text), 'medische-diagnose')).toBe(true);
  });
});

describe('the talk with the VSO school by the label of a form', () => {
  const overleg = (line: string) =>
    gatherFacts(
      [
        madeUp(
          'formulier.docx',
          `Aanvraag TLV\nLeerling | Sami Verbeek\nGeboortedatum | 3 maart 2012\nTLV-type | LZ\nBeoogde vso | vso De Zonnebloem\n${line}\nVoor akkoord ouders`,
        ),
      ],
      context,
    ).aanvraag.overlegVso;

  it.each([
    'Voorbespreking vso | 11 december 2025 met dhr. Panhuis (De Zonnebloem)',
    'Bespreking met de vso-school | 11 december 2025 met dhr. Panhuis',
    'Rondleiding | 5 maart 2026 met dhr. Panhuis van De Zonnebloem',
  ])('%s', (line) => {
    expect(overleg(line)).toMatchObject({ waarde: true, zeker: true });
  });

  it.each(['Voorbespreking vso | nog te plannen', 'Rondleiding | volgt in mei'])('not yet: %s', (line) => {
    expect(overleg(line)?.waarde === true && overleg(line)?.zeker === true).toBe(false);
  });
});
