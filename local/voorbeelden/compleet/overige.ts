import { kop, lijst, nummers, tabel, tekenen, tekst, velden, type Papier } from '../papier/blokken.ts';
import { beemd, noordkade, vlasakker } from '../huisstijlen.ts';
import { kort, lang, type Gegevens } from './gegevens.ts';

export const onderbouwing = (g: Gegevens): Papier => ({
  titel: 'Psychodiagnostische onderbouwing',
  stijl: { ...vlasakker, letter: 'Libertinus Serif' },
  blokken: [
    kop('Psychodiagnostische onderbouwing bij de aanvraag TLV-GP', 1),
    velden(
      ['Leerling', `${g.naam}, geboren ${kort(g.geboren)}`],
      ['Opgesteld door', 'drs. Y. Hanenberg, orthopedagoog-generalist NVO (met diagnostische aantekening)'],
      ['Datum', lang(g.onderbouwing)],
    ),
    kop('Vraag'),
    ...tekst(
      'Speelt de problematiek van Tobias breder dan alleen op school, en is die zo ernstig dat het regulier onderwijs, ook met de extra ondersteuning van de Werkplaats, tekortschiet?',
    ),
    kop('Gebruikte gegevens'),
    ...tekst(
      `Voor deze onderbouwing zijn het dossier en het verslag van Jeugdkliniek De Beemd gebruikt. Op ${lang(g.vragenlijsten)} zijn de CBCL (moeder en vader) en de TRF (mentor en begeleider Werkplaats) opnieuw afgenomen. Als aanvullend instrument is de SVL (Schoolvragenlijst) door Tobias zelf ingevuld. Daarnaast heb ik hem drie keer geobserveerd: in de les, in de pauze en in de Werkplaats.`,
    ),
    tabel(
      ['Vragenlijst', 'Internaliseren', 'Externaliseren', 'Totaal'],
      [
        ['CBCL moeder', 'T = 65 (klinisch)', 'T = 76 (klinisch)', 'T = 73 (klinisch)'],
        ['CBCL vader', 'T = 61 (grensgebied)', 'T = 73 (klinisch)', 'T = 70 (klinisch)'],
        ['TRF mentor', 'T = 62 (grensgebied)', 'T = 78 (klinisch)', 'T = 74 (klinisch)'],
        ['TRF begeleider', 'T = 58 (normaal)', 'T = 70 (klinisch)', 'T = 67 (klinisch)'],
      ],
    ),
    ...tekst(
      'Op de SVL zijn de schalen welbevinden op school (stanine 2) en sociaal aanvaard voelen (stanine 1) zeer laag, leertaakgerichtheid is benedengemiddeld (stanine 3).',
    ),
    kop('Integratief beeld'),
    ...tekst(
      'De aandachts- en gedragsproblemen van Tobias versterken elkaar. Omdat hij mondelinge informatie maar kort vasthoudt, mist hij wat er gezegd wordt en vult hij dat zelf in, meestal met een vijandige bedoeling. Vanuit zijn opstandigheid gaat hij het gevecht aan. Medicatie heeft de beweeglijkheid verminderd, maar niet het aantal conflicten.',
      'De problemen doen zich voor in de klas, in de pauzes, thuis met ouders en zus, en op de voetbalclub, waar hij is weggestuurd. Daarmee gaat het om persoonsgebonden problematiek en niet om een probleem van één klas of docent.',
    ),
    kop('Conclusie'),
    nummers(
      'Er is ernstige gedragsproblematiek, beschreven volgens DSM-5 door De Beemd.',
      'De problemen zijn structureel en spelen in meer dan één milieu.',
      'De ondersteuning van de school (arrangement gedrag, bijna een jaar) is goed uitgevoerd en niet toereikend gebleken.',
      'Plaatsing in het VSO, type GP, is aangewezen, in samenhang met de lopende behandeling.',
    ),
    tekenen({
      label: 'Zandwoude',
      naam: 'drs. Y. Hanenberg',
      functie: 'orthopedagoog-generalist NVO',
      datum: lang(g.onderbouwing),
      getekend: 'plaatje',
    }),
  ],
});

export const handelingsplan = (g: Gegevens): Papier => ({
  titel: 'Handelingsplan gedrag',
  stijl: { ...vlasakker, kleur: '#234b7a' },
  blokken: [
    kop('Handelingsplan gedrag - de Werkplaats', 1),
    velden(
      ['Leerling', `${g.naam} (${kort(g.geboren)})`],
      ['Begeleider', 'mw. D. Oosterling'],
      ['Arrangement', 'extra ondersteuning gedrag, 8 lesuren per week'],
      ['Looptijd', `${kort(g.planBegin)} tot ${kort(g.planEvaluatie)}`],
      ['Geëvalueerd op', kort(g.planEvaluatie)],
    ),
    kop('Beginsituatie'),
    ...tekst(
      'Tobias heeft gemiddeld vier conflicten per week en loopt zes à zeven keer per week de les uit. Hij herkent oplopende boosheid niet bij zichzelf. In de Werkplaats lukt het hem twintig minuten achter elkaar te werken.',
    ),
    kop('Doelen en aanpak'),
    tabel(
      ['Nr', 'Doel', 'Aanpak', 'Hoe meten we'],
      [
        ['1', 'Tobias noemt bij zichzelf drie signalen van boosheid', 'thermometer met eigen woorden, dagelijks kort invullen', 'werkblad'],
        [
          '2',
          'Hij gebruikt de rode kaart in plaats van weg te lopen',
          'afspraak met docenten, oefenen in de Werkplaats, beloning per dagdeel',
          'logboek',
        ],
        ['3', 'Conflicten: van vier naar één per week', 'Rots en Water, acht lessen; nabespreken met stripverhaal', 'incidentregistratie'],
      ],
      [0.6, 3, 4, 2],
    ),
    kop('Evaluatie'),
    ...tekst(`Besproken op ${lang(g.planEvaluatie)} met Tobias, moeder, mentor Buitink en drs. Hanenberg.`),
    tabel(
      ['Nr', 'Resultaat', 'Toelichting'],
      [
        ['1', 'behaald', 'Tobias noemt: warm worden, vuisten maken, niets meer horen.'],
        ['2', 'gedeeltelijk', 'In de Werkplaats elke keer, in de gewone lessen in twee van de tien gevallen.'],
        ['3', 'niet behaald', 'Gemiddeld drie conflicten per week. De ernst is toegenomen: tweemaal is een medeleerling geraakt.'],
      ],
      [0.6, 2, 6],
    ),
    ...tekst(
      'Wij zien dat Tobias leert zolang er iemand naast hem zit. Zodra hij in een grote groep is, valt hij terug. Verlengen van dit plan heeft volgens ons geen zin; de groep op de Werkplaats is daarvoor te groot.',
    ),
    tekenen(
      { label: 'begeleider', naam: 'D. Oosterling', getekend: 'plaatje' },
      { label: 'ouder', naam: 'M. Leeflang-Roskam', getekend: 'plaatje' },
    ),
  ],
});

export const advies1 = (g: Gegevens): Papier => ({
  titel: 'Deskundigenadvies',
  stijl: { ...vlasakker, briefhoofd: 'links' },
  blokken: [
    kop('Advies van de eerste deskundige', 1),
    ...tekst(`Betreft: ${g.naam}, geboren op ${lang(g.geboren)}`),
    velden(
      ['Naam deskundige', 'drs. Y. Hanenberg'],
      ['Functie', 'orthopedagoog-generalist NVO'],
      ['Gevraagde voorziening', 'TLV type GP, plaatsing in het VSO'],
    ),
    ...tekst(
      'Ik ken Tobias sinds de brugklas. Ik heb hem geobserveerd, de vragenlijsten afgenomen en alle besprekingen bijgewoond. De ondersteuning van onze school is volledig benut. Zijn gedrag brengt hemzelf en anderen in onveilige situaties, en hij leert sinds het begin van dit schooljaar nauwelijks nog iets in de gewone lessen.',
      'Mijn advies over toelating tot het VSO is positief. Ik adviseer een periode van twee schooljaren, met aan het eind daarvan opnieuw de vraag of een terugkeer naar het vmbo mogelijk is.',
    ),
    tekenen({
      label: 'Zandwoude',
      naam: 'drs. Y. Hanenberg',
      functie: 'orthopedagoog-generalist NVO',
      datum: lang(g.advies1),
      getekend: 'inkt',
    }),
  ],
});

export const advies2 = (g: Gegevens): Papier => ({
  titel: 'Advies tweede deskundige',
  stijl: noordkade,
  blokken: [
    ...tekst(
      `Westerbrink, ${lang(g.advies2)}`,
      'Aan: College De Vlasakker, mevrouw H. Wolbers',
      `Onderwerp: advies als tweede deskundige over ${g.naam} (${kort(g.geboren)})`,
    ),
    ...tekst(
      'Geachte mevrouw Wolbers,',
      'U vroeg mij als tweede deskundige te adviseren over de aanvraag van een toelaatbaarheidsverklaring voor Tobias. Ik las het dossier en sprak op uw school een uur met hem en daarna met zijn ouders.',
      'Tobias vertelt openhartig dat hij zich op school "de hele dag schrap zet". Hij kan goed aangeven wat hem rust geeft: weten wat er komt, weinig mensen, iets met zijn handen doen. Zijn ouders beschrijven dezelfde uitbarstingen thuis. Wat ik zag, past bij de bevindingen van De Beemd.',
      'De duur en de ernst van de problemen, en het feit dat intensieve begeleiding op school niet tot duurzame verandering leidt, maken dat ik plaatsing in het voortgezet speciaal onderwijs nodig acht. Ik adviseer positief op de aanvraag.',
    ),
    ...tekst('Met vriendelijke groet,'),
    tekenen({ label: '', naam: 'mw. drs. F. Ottevanger', functie: 'kinder- en jeugdpsycholoog NIP', getekend: 'inkt' }),
  ],
});

export const behandelbericht = (g: Gegevens): Papier => ({
  titel: 'Behandelbericht',
  stijl: beemd,
  blokken: [
    ...tekst(`Hoogkolk, ${lang(g.behandelbericht)}`),
    kop('Tussentijds bericht over de behandeling', 1),
    ...tekst(
      `Betreft: ${g.naam}, geboren ${lang(g.geboren)}`,
      `Met toestemming van ouders informeren wij u over de behandeling die na het onderzoek (verslag van ${lang(g.verslag)}) is gestart.`,
    ),
    lijst(
      'Medicatie: methylfenidaat met verlengde afgifte, sinds vijf maanden op een stabiele dosering. De beweeglijkheid is verminderd, de eetlust is iets afgenomen.',
      'Agressieregulatietraining: zestien individuele zittingen, waarvan er elf hebben plaatsgevonden. Tobias komt trouw en oefent thuis.',
      'Ouderbegeleiding: elke twee weken. Ouders reageren rustiger en trekken samen op. Het aantal uitbarstingen thuis is gedaald van dagelijks naar ongeveer drie per week.',
    ),
    ...tekst('De behandeling loopt nog ten minste een halfjaar door. Wij stemmen de aanpak graag af met een nieuwe school.'),
    tekenen({ label: 'Behandelaar', naam: 'R. Uilenbroek', functie: 'gz-psycholoog', datum: lang(g.behandelbericht), getekend: 'inkt' }),
  ],
});
