import { kader, klein, kop, lijst, streep, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';
import { huis } from './huis.ts';

const school = huis({ naam: 'Zeeduin Scholen', ondertitel: 'voortgezet onderwijs', briefhoofd: 'rechts', kleur: '#01579b' });
const so = huis({
  naam: 'De Blauwe Reiger',
  ondertitel: 'school voor speciaal onderwijs (so)',
  briefhoofd: 'midden',
  kleur: '#ad1457',
  letter: 'Lora',
  tabel: 'balken',
});
const gz = huis({
  naam: 'Psychologenpraktijk Kustlicht',
  briefhoofd: 'links',
  kleur: '#455a64',
  letter: 'Libertinus Serif',
  grootte: 11,
  tabel: 'lijnen',
});

const formulier = papier(school, 'Aanvraag', [
  kop('Aanvraag TLV via Zeeduin', 1),
  kader(
    ...tekst(
      'Deze aanvraag gaat over een **overstap van SO naar VSO**. De huidige TLV (so, afgegeven door SWV PO Duinstreek, nr. PO-19-0231) eindigt op 31 juli 2026. Omdat ouders Zeeduin als vo-school hebben gekozen en Zeeduin geen passend aanbod heeft, vragen wij als vo-school aan.',
    ),
  ),
  tabel(
    ['Vraag', 'Antwoord'],
    [
      ['Leerling', 'Amira Toussaint'],
      ['Geboren op', '11 januari 2014'],
      ['Zit nu op', 'SO De Blauwe Reiger, groep 8'],
      ['Welke TLV?', 'VSO type GP'],
      ['Ingangsdatum', '01-08-2026'],
      ['Geldig t/m', '31-07-2030'],
      ['VSO-school', 'Het Baken. Overleg op 11 maart 2026: mw. De Wolff (Het Baken), S. Tak (De Blauwe Reiger), C. Bos (Zeeduin).'],
      [
        'Waarom niet op Zeeduin?',
        'Amira is gewend aan 11 leerlingen in de klas met twee begeleiders. De rebound van Zeeduin heeft 24 leerlingen en biedt geen behandeling.',
      ],
    ],
    [2, 5],
  ),
  kop('Wat vinden ouders zelf?', 2),
  ...tekst(
    '"Amira bloeit op De Blauwe Reiger, maar is nog lang niet klaar voor een gewone school. Als er iets onverwachts gebeurt dan slaat ze om zich heen, ook thuis en bij de paardenclub. Wij willen graag dat zij door kan op Het Baken. Wij gaan akkoord."',
  ),
  tekenen({ label: 'Ouders', naam: 'Hervé Toussaint / Danique Toussaint-Baas', datum: '7 april 2026', getekend: 'plaatje' }),
  tekenen({ label: 'Voor Zeeduin', naam: 'C. Bos', functie: 'zorgcoördinator', datum: '9 april 2026', getekend: 'plaatje' }),
]);

const opp = papier(so, 'Ontwikkelingsperspectief SO', [
  kop('Ontwikkelingsperspectief groep 8', 1),
  klein('Naam: Amira Toussaint - 11-01-2014 - instroom so: 2 september 2019'),
  kop('1 Uitstroomprofiel VSO', 3),
  ...tekst(
    'Vervolgonderwijs, vmbo basis/kader. Argumenten: IQ 82, rekenen M6, begrijpend lezen E6, grote afhankelijkheid van structuur. Compenserende factoren: vrolijk, knutselt graag, goede verstandhouding met dieren. Belemmerende: angst, agressie bij onverwachte veranderingen.',
  ),
  kop('2 Ondersteuning per leergebied', 3),
  tabel(
    ['Domein', 'Doel', 'Aanpak'],
    [
      ['Gedrag', 'Blijft bij verandering op haar plek', 'Sociaal verhaal, vooraf melden, signaalkaart'],
      ['Contact', 'Speelt twee keer per week samen', 'Begeleid buitenspelen'],
      ['Leren', 'Werkt 25 minuten zelfstandig', 'Werkbak, timer'],
    ],
  ),
  kop('3 Terugblik op het schooljaar', 3),
  ...tekst(
    'Januari 2026 (evaluatie commissie van begeleiding, 28 januari): verandering verdragen lukt met voorbereiding, zonder voorbereiding gaat het drie van de vijf keer mis. Samen spelen: gehaald. Zelfstandig werken: gehaald, 25 minuten.',
    'Ouders en Amira waren erbij.',
  ),
]);

const onderzoek = papier(gz, 'Onderzoeksrapport', [
  kop('Onderzoeksrapport', 1),
  velden(
    ['Naam', 'Amira Toussaint'],
    ['Geboortedatum', '11.01.2014'],
    ['Onderzocht', '8 en 15 oktober 2025'],
    ['Rapport', '30 oktober 2025'],
    ['Door', 'drs. V. Meesters, GZ-psycholoog'],
  ),
  ...tekst(
    '**Resultaten WISC-V-NL (8 oktober 2025).** Totaal intelligentiequotiënt: 82. Verbaal 84, ruimtelijk 89, redeneren 85, werkgeheugen 76, snelheid 80.',
    '**Vragenlijsten.** CBCL ouders en TRF leerkracht: beide klinisch op Angstig/Depressief en Agressief Gedrag. SRS-2 sterk verhoogd.',
  ),
  ...tekst(
    '**DSM-5.** Autismespectrumstoornis (ernst 2). Gegeneraliseerde-angststoornis. Een verstandelijke beperking is niet aan de orde.',
    '**Advies.** Voortzetten speciaal onderwijs; therapie bij Kustlicht nog minstens een jaar.',
  ),
  tekenen({ label: '', naam: 'V. Meesters', getekend: 'inkt' }),
]);

const onderbouwing = papier(so, 'Diagnostische onderbouwing', [
  kop('Diagnostische onderbouwing', 2),
  ...tekst(
    'Door: Suze Tak, orthopedagoog-generalist De Blauwe Reiger. 25 maart 2026.',
    'Amira (11 januari 2014) heeft ASS en een angststoornis. Ik gebruikte de uitkomsten van WISC-V, CBCL en TRF en voegde zelf de AUTI-R lijst toe. De agressie komt uit angst. Op school, thuis en bij de paardenclub treedt dit op. In een klas zonder voorbereiding en nabijheid volgt zij geen onderwijs; dat is in zes jaar so niet wezenlijk veranderd. Daarom is een VSO nodig.',
  ),
  tekenen({ label: 'S. Tak', getekend: 'plaatje' }),
]);

const plan = papier(so, 'Individueel plan', [
  kop('Individueel plan emoties en gedrag', 1),
  ...tekst('Amira, groep 8, schooljaar 2025-2026 (arrangement intensief)'),
  tabel(
    ['Blok', 'Wat', 'Hoe ging het?'],
    [
      ['1: sept - nov', 'Signaalkaart leren', 'Kent de kaart, gebruikt hem met hulp'],
      ['2: dec - feb', 'Verandering oefenen', 'Geëvalueerd 3 maart 2026: lukt in 60% van de oefeningen, in het echt 20%'],
    ],
  ),
  streep,
  ...tekst('Het plan loopt door tot de zomer.'),
]);

const adviezen = papier(huis({ letter: 'Source Sans 3' }), 'Adviezen', [
  kop('Deskundigenadviezen', 2),
  lijst(
    '**Eerste deskundige:** Elin Haasnoot, orthopedagoog, 30 maart 2026. Ik adviseer een TLV voor het VSO.',
    '**Tweede deskundige:** drs. Ivar Remmerswaal, jeugdpsycholoog, 1 april 2026. Het VSO sluit aan bij wat Amira nodig heeft. Ik heb haar in de klas gezien.',
  ),
  tekenen({ label: 'E. Haasnoot', getekend: 'inkt' }, { label: 'I. Remmerswaal', getekend: 'inkt' }),
]);

const behandelbrief = papier(gz, 'Behandelbrief', [
  ...tekst(
    'Betreft: behandelbrief Amira Toussaint (11-01-2014)',
    'Datum: 20 februari 2026',
    'Sinds november 2025 krijgt Amira cognitieve gedragstherapie (nu 9 zittingen). Zij oefent met kleine stappen. Het effect op de angst is voorzichtig positief. We gaan door tot november 2026.',
    'V. Meesters',
  ),
]);

/** From SO to VSO, complete: papers of the SO school, applied for by a VO school. */
export const zeeduin: Casus = {
  id: 't-zeeduin-overstap-so',
  titel: 'Overstap van SO naar VSO, compleet: stukken van de SO-school, aanvraag door de VO-school, oud SO-nummer',
  school: { naam: 'Zeeduin Scholen', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-gp',
  variant: 'overstap',
  peildatum: '2026-04-13',
  stukken: [
    { naam: 'aanvraag AT overstap.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OP groep 8 Blauwe Reiger.pdf', soorten: ['opp'], papier: opp },
    { naam: 'Kustlicht rapport.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: onderzoek },
    { naam: 'onderbouwing Tak.docx', soorten: ['onderbouwing'], papier: onderbouwing },
    { naam: 'individueel plan.pdf', soorten: ['handelingsplan'], papier: plan },
    { naam: 'adviezen AT.pdf', soorten: ['deskundigenadvies'], papier: adviezen },
    { naam: 'behandelbrief Kustlicht.docx', soorten: ['hulpverlening'], papier: behandelbrief },
  ],
  feiten: {
    geboortedatum: '2014-01-11',
    tiq: 82,
    tiqDatum: '2025-10-08',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2030-07-31',
  },
  verwacht: nieuw({ 'gp.extra-ondersteuning': ['voldaan', 'te-beoordelen'] }),
};
