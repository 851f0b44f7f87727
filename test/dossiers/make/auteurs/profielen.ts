/** What can be told of a kind of pupil, in the voice of one writer. `{vn}` is the first name. */
export type Profiel = {
  thuis: string;
  wens: string;
  hulp: string;
  perspectief: string;
  lastig: string[];
  helpt: string[];
  nodig: string;
  doelen: [doel: string, aanpak: string, uitkomst: string][];
  slot: string;
  aanleiding: string;
  beeld: string[];
  dsm: string[];
  onderwijsadvies: string;
  breder: string[];
  advies1: string;
  advies2: string;
};

export const agressie: Profiel = {
  thuis:
    'Elke dag is het oorlog over opstaan, aankleden en de telefoon. {vn} heeft zijn broer van de trap geduwd. Op de scouting mag hij niet meer komen.',
  wens: 'Dat iemand hem eindelijk kan hebben zoals hij is, en dat wij weer gewoon ouders kunnen zijn.',
  hulp: 'Pmto-oudertraining, en sinds de zomer gesprekken en medicijnen.',
  perspectief: 'Uitstroom naar mbo 2 of 3 via vmbo-basis of -kader. Cognitief moet dat kunnen; het gedrag bepaalt of het lukt.',
  lastig: [
    'ontploft bij kritiek en gooit dan met wat er voorhanden is',
    'verstoort de les gemiddeld acht keer per dag',
    'heeft in de pauze altijd ruzie',
    'onthoudt afspraken niet langer dan een uur',
  ],
  helpt: ['humor', 'bewegen tussen de taken door', 'een volwassene die kort en zonder oordeel praat'],
  nodig: 'Weinig prikkels, veel nabijheid, werken met de handen en een team dat niet schrikt van schelden.',
  doelen: [
    [
      '{vn} gooit niet met spullen',
      'stopkaart, bokszak in de gymzaal, afspraak om eerst te lopen en dan te praten',
      'Van zes naar vier keer per week. Nog altijd onveilig.',
    ],
    [
      '{vn} blijft de helft van elke les binnen',
      'taak in blokken van acht minuten, beloning per blok',
      'Bij twee docenten wel, bij negen niet.',
    ],
    ['Pauzes zonder ruzie', 'pauze bij de conciërge', 'Gelukt zolang de conciërge er is.'],
  ],
  slot: 'Alles samen: veel geprobeerd, weinig verandering, en het team kan niet meer.',
  aanleiding: 'Ouders en school maken zich zorgen over agressie, een laag zelfbeeld en toenemende uitsluiting.',
  beeld: [
    'In het onderzoek is {vn} onrustig en praat hij door de instructie heen. Verliest hij een spelletje, dan veegt hij de tafel leeg. Na tien minuten alleen kan hij vertellen wat er gebeurde en vraagt hij of het nog goed komt.',
    'Uit het gesprek met ouders komt naar voren dat de driftbuien vanaf het derde jaar bestaan en dat zij nooit een rustige periode van meer dan enkele weken hebben gekend.',
  ],
  dsm: ['Oppositioneel-opstandige stoornis (F91.3), ernst: ernstig', 'ADHD, overwegend hyperactief-impulsief beeld (F90.1)'],
  onderwijsadvies: 'Onderwijs in een kleine groep waarin gedragsregulatie onderdeel is van het programma.',
  breder: [
    'Ook bij de scouting, in de bus en bij opa en oma gaat het mis; er is geen plek waar het gedrag zich niet voordoet.',
    'Het gedrag is niet verklaarbaar vanuit leerproblemen of vanuit de klas waarin hij zit.',
  ],
  advies1: 'De mogelijkheden van de school zijn uitgeput. Ik sta achter plaatsing in het VSO.',
  advies2: 'Kijkend naar ontwikkeling, gezin en school samen is een VSO-plek met behandeling ernaast wat {vn} nodig heeft.',
};

export const angst: Profiel = {
  thuis:
    '{vn} slaapt bij ons op de kamer, belt op een schooldag wel tien keer en gaat niet meer mee naar verjaardagen. Op zondagmiddag begint het huilen al.',
  wens: 'Een veilige plek waar zij niet op de tenen hoeft te lopen.',
  hulp: 'Een jaar speltherapie in de basisschooltijd en nu cognitieve gedragstherapie.',
  perspectief: 'De capaciteiten wijzen op havo. Door het verzuim wordt voorlopig uitgegaan van vmbo-tl met een mogelijkheid tot opstroom.',
  lastig: [
    'durft geen vragen te stellen',
    'hyperventileert bij toetsen en spreekbeurten',
    'is sinds een jaar vaker thuis dan op school',
    'eet en drinkt op school niets',
  ],
  helpt: ['schriftelijke instructie', 'een vriendin die meeloopt', 'tekenen', 'moeder die de docenten vertrouwt'],
  nodig: 'Een klein gebouw, een vaste volwassene bij binnenkomst, toetsen zonder publiek en stapjes die zij zelf kiest.',
  doelen: [
    ['Aanwezigheid van 30% naar 60%', 'opbouwrooster per week, ophalen bij de fietsenstalling', 'Bleef steken op 38%.'],
    [
      'Eén mondelinge beurt per vak',
      'eerst inspreken op de telefoon, dan voor de docent alleen',
      'Bij Engels gelukt, bij de andere vakken niet begonnen.',
    ],
    [
      'Paniek herkennen',
      'spanningsmeter, ademoefening met de schoolmaatschappelijk werker',
      'Zij herkent het nu in vier van de vijf gevallen, maar kan het niet keren.',
    ],
  ],
  slot: 'De opbouw stokt telkens op hetzelfde punt: de volle gang en het volle lokaal.',
  aanleiding: 'Verwijzing door de huisarts wegens schoolweigering, buikpijn en paniek.',
  beeld: [
    '{vn} is een bleek meisje dat zacht spreekt en haar jas aanhoudt. Zij denkt lang na voor zij antwoord geeft en controleert of haar moeder het ermee eens is.',
    'Er is sprake van vermijding die zich heeft uitgebreid van spreekbeurten naar alle situaties met leeftijdgenoten. De stemming is mat, van een depressie is geen sprake.',
  ],
  dsm: ['Sociale-angststoornis (F40.10)', 'Separatieangststoornis (F93.0)'],
  onderwijsadvies: 'Een prikkelarme, kleinschalige school met mogelijkheid tot geleidelijke opbouw.',
  breder: [
    'De angst bepaalt ook thuis de dag: boodschappen, bezoek en sport worden vermeden.',
    'Er is sprake van een kwetsbaarheid in de persoon zelf; ook in rustige klassen verandert het beeld niet.',
  ],
  advies1: 'Gezien de duur van het verzuim en de ernst van de angst adviseer ik positief over toelating tot het VSO.',
  advies2: 'Ik onderschrijf de aanvraag: zonder andere omgeving zal de behandeling niet kunnen slagen.',
};

export const autisme: Profiel = {
  thuis:
    'Als er iets anders loopt dan gedacht, is de dag voor {vn} voorbij. Hij zit dan uren onder zijn bureau. Eten doet hij alleen uit zijn eigen bakje.',
  wens: 'Duidelijkheid. Voor hem en ook voor ons.',
  hulp: 'Begeleiding van een autismecoach, twee uur per week.',
  perspectief: 'Verwacht wordt een vwo-deelcertificaat in de exacte vakken of een havodiploma; vervolg: hbo-ict.',
  lastig: [
    'neemt taal letterlijk',
    'kan niet tegen geluid van stoelen, stemmen en bellen',
    'loopt vast bij open opdrachten',
    'slaat op zijn hoofd als het te veel is',
  ],
  helpt: ['stappenplannen', 'exacte vakken', 'de koptelefoon', 'aankondigen wat er komt'],
  nodig: 'Voorspelbaarheid tot op de minuut, een eigen werkplek en docenten die kennis van autisme hebben.',
  doelen: [
    ['Zelf naar de stilteplek gaan', 'pasje, oefenen op rustige momenten', 'Gelukt in 5 van de 20 keer.'],
    ['Open opdrachten starten', 'opdracht herschrijven in vijf stappen', 'Lukt als de begeleider herschrijft; zelf niet.'],
    ['Minder zelfverwonding', 'signalen in kaart, eerder stoppen', 'Onveranderd.'],
  ],
  slot: 'De aanpassingen werken zolang zij volledig zijn, en dat kan een school met 1.100 leerlingen niet volhouden.',
  aanleiding: 'Vermoeden van autisme; vastlopen na de overgang naar de tweede klas.',
  beeld: [
    '{vn} begroet de onderzoeker niet en begint direct over treinstellen. Wederkerigheid ontbreekt vrijwel geheel. Op de ADOS-2 en in de ontwikkelingsanamnese worden de grenswaarden ruim overschreden.',
    'Overprikkeling leidt tot terugtrekken en tot zelfverwondend gedrag, thuis en op school.',
  ],
  dsm: ['299.00 Autismespectrumstoornis, niveau 2, zonder verstandelijke beperking'],
  onderwijsadvies: 'Voortgezet speciaal onderwijs met een structuurklas.',
  breder: [
    'Thuis, bij de schaakclub en op school is hetzelfde beeld zichtbaar.',
    'De beperkingen komen voort uit de stoornis en zijn blijvend.',
  ],
  advies1: 'Positief. De vereiste mate van structuur is in de huidige setting niet te bieden.',
  advies2: 'Ik adviseer toelating; de ontwikkeling van {vn} stagneert en dreigt terug te lopen.',
};

export const trauma: Profiel = {
  thuis:
    'Zij is lief en dan ineens een vreemde. Dan rent {vn} weg, soms tot midden in de nacht. Politie kent haar bij naam. Wij zijn haar pleegouders sinds zij zeven was.',
  wens: 'Rust in de kop, en een school die belt vóór het misgaat.',
  hulp: 'EMDR, pleegzorgbegeleiding.',
  perspectief: 'Realistisch is vmbo-basis met een leerwerktraject.',
  lastig: ['vertrouwt volwassenen niet', 'loopt weg', 'liegt uit angst', 'vecht als zij wordt vastgepakt'],
  helpt: ['dieren', 'koken', 'een mentor die blijft'],
  nodig: 'Een relatie die tegen een stootje kan, veiligheid, nooit vastpakken, en volwassenen die van elkaar weten wat er speelt.',
  doelen: [
    ['{vn} meldt zich als zij weg wil', 'wegloopafspraak met mentor, telefoonnummer in de hoes', 'Drie keer gedaan, elf keer niet.'],
    ['{vn} maakt een werkstuk af', 'koken als onderwerp, steeds één bladzijde', 'Ja! En zij kreeg er een 7,5 voor.'],
    ['Geen gevechten', 'niemand pakt haar vast, time-out in de keuken', 'Twee gevechten, beide met invallers.'],
  ],
  slot: 'Zij groeit bij één mens, maar de school bestaat uit veertig mensen.',
  aanleiding: 'Weglopen, liegen en agressie bij een pleegkind met een belaste voorgeschiedenis.',
  beeld: [
    '{vn} houdt de deur in de gaten. Bij een onverwacht geluid springt zij op. Over de tijd voor het pleeggezin wil zij niet praten: "Dat is van mij."',
    'Herbelevingen, vermijding en verhoogde waakzaamheid zijn duidelijk aanwezig en belemmeren het leren en het aangaan van relaties.',
  ],
  dsm: ['Posttraumatische-stressstoornis (F43.10) met dissociatieve symptomen', 'Reactieve hechtingsstoornis (F94.1), in remissie'],
  onderwijsadvies: 'Traumasensitief onderwijs in een kleine setting.',
  breder: [
    'Pleegouders, de manege en school zien hetzelfde patroon van aantrekken en afstoten.',
    'Het gaat om een diepgaande stoornis die overal met {vn} meegaat.',
  ],
  advies1: 'Ik ben het eens met de aanvraag en verwacht dat twee tot drie jaar VSO nodig is.',
  advies2: 'Vanuit mijn vak gezien is continuïteit van relaties het belangrijkste; het VSO kan die bieden. Positief advies.',
};

export const alle: Profiel[] = [agressie, angst, autisme, trauma];

/** The profile with the pupil's first name filled in everywhere. */
export const voor = (profiel: Profiel, vn: string): Profiel => JSON.parse(JSON.stringify(profiel).replaceAll('{vn}', vn)) as Profiel;
