import { klein, kop, lijst, tabel, tekenen, tekst, velden, type Huisstijl } from '../../../../local/voorbeelden/papier/blokken.ts';
import * as formulier from '../auteurs/formulieren.ts';
import * as opp from '../auteurs/opp.ts';
import { agressie, angst, autisme, trauma, voor } from '../auteurs/profielen.ts';
import * as stuk from '../auteurs/stukken.ts';
import { stijlen } from '../stijlen.ts';
import { datum, papier, verlenging, type Casus, type Kind } from '../vorm.ts';
import { heel, tekent } from './gemeen.ts';

const trf = (totaal: number) => [
  ['Internaliseren', String(totaal - 4), 'klinisch'],
  ['Externaliseren', String(totaal - 9), 'grensgebied'],
  ['Totale problemen', String(totaal), 'klinisch'],
];

const onderbouwing = (stijl: Huisstijl, over: string, zinnen: string[], wie: { naam?: string; functie?: string; datum?: string }) =>
  papier(stijl, 'Onderbouwing verlenging', [
    kop('Waarom speciaal onderwijs nodig blijft', 1),
    ...tekst(over, ...zinnen),
    ...(wie.datum ? tekst(wie.datum) : []),
    ...(wie.naam ? [tekenen({ label: '', naam: wie.naam, ...(wie.functie ? { functie: wie.functie } : {}), getekend: 'inkt' })] : []),
  ]);

const iqVerslag = (stijl: Huisstijl, o: { leerling: string; geboren: string }, test: string, afname: string, tiq: string) =>
  papier(stijl, 'IQ', [
    kop(`Uitslag ${test}`, 2),
    velden(['kind', o.leerling], ['geboren', o.geboren], ['afgenomen op', afname]),
    ...tekst(`Totaal-IQ: ${tiq}. De test is volgens voorschrift afgenomen; het resultaat wordt als betrouwbaar beschouwd.`),
    tekenen({ label: '', naam: 'drs. S. Kuiper', functie: 'psycholoog', getekend: 'inkt' }),
  ]);

/** To the end of the cursusjaar in which the pupil turns twenty at the latest, with the remaining learning route. */
function totTwintig(): Casus {
  const k: Kind = { vn: 'Marit', an: 'Feddes', geb: '2008-09-14' };
  const p = voor(angst, k.vn);
  const o = { leerling: heel(k), geboren: datum.vol(k.geb) };
  return {
    id: 'gpv-tot-twintig',
    titel: 'Verlenging voorbij 18 met onderbouwd leertraject; oud IQ telt; in orde',
    school: { naam: 'Erasmiaans Lyceum Tolbrug', soort: 'vo', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'verlenging',
    peildatum: '2026-03-27',
    stukken: [
      {
        naam: 'verlenging MF.docx',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.wordformulier(stijlen.vso, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          klas: 'De Bolder, havo 4',
          school: 'Erasmiaans Lyceum Tolbrug',
          contact: 'dr. W. Haarsma',
          typen: ['GP'],
          soort: 'verlenging',
          vso: 'blijft op De Bolder',
          plaatsing: '1 augustus 2026',
          geldig: '1 augustus 2026 tot en met 31 juli 2028',
          overleg: 'n.v.t., Marit zit al op De Bolder',
          extra: [['TLV die afloopt', 'TLV2023/0456, geldig tot en met 31 juli 2026']],
          thuis: 'Marit is weer een gezellige dochter. Vreemde situaties blijven heel moeilijk.',
          wens: 'Dat zij haar havo op De Bolder mag afmaken.',
          hulp: 'Zij gaat nog naar de psycholoog, eens in de drie weken.',
          ouders: [
            tekent('Vader', 'B. Feddes', '16 maart 2026', 'plaatje'),
            tekent('Moeder', 'T. Feddes-Oord', '16 maart 2026', 'plaatje'),
          ],
        }),
      },
      {
        naam: 'OPP Marit.pdf',
        soorten: ['opp'],
        papier: opp.klassiek(stijlen.vso, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          klas: 'havo 4',
          datum: '9 maart 2026',
          iq: 'Totaal-IQ 112.',
          inzet: 'Marit volgt alle lessen in een groep van negen.',
          evaluatie: opp.terugblik(p, '9 maart 2026', 'Marit, haar ouders en de commissie'),
        }),
      },
      {
        naam: 'TRF.pdf',
        soorten: ['vragenlijst'],
        papier: stuk.scoreblad(
          stijlen.vso,
          'TRF 6-18',
          o,
          'P. Hiemstra, mentor',
          '24 februari 2026',
          trf(71),
          'De beperkingen in het onderwijs liggen vooral op het vlak van angst en vermijding.',
        ),
      },
      {
        naam: 'voortgang.docx',
        soorten: ['voortgangsrapportage'],
        papier: papier(stijlen.vso, 'Voortgang', [
          kop('Voortgangsrapportage 2023-2026', 1),
          ...tekst(
            `${heel(k)}, ${datum.vol(k.geb)}`,
            'Jaar 1: opbouw van twee naar vijf ochtenden. Jaar 2: hele dagen, eerste toetsen in de klas. Jaar 3: havo 4, gemiddeld een 6,4; mondelinge toetsen nog altijd apart.',
          ),
        ]),
      },
      {
        naam: 'onderbouwing.pdf',
        soorten: ['onderbouwing'],
        papier: onderbouwing(
          stijlen.vso,
          `${heel(k)}, geboren ${datum.vol(k.geb)}, TLV2023/0456`,
          [
            'Buiten een kleine groep valt Marit stil. Een proefweek op het lyceum in november brak zij na twee dagen af.',
            'Het leertraject dat nog voor haar ligt: havo 4 afsluiten in deze zomer, havo 5 in deeltijd over twee schooljaren (2026-2027 de talen en geschiedenis, 2027-2028 economie, biologie en het profielwerkstuk), examen in mei 2028. Daarna hbo met begeleiding van het studiecentrum.',
          ],
          { naam: 'drs. H. Nauta', functie: 'orthopedagoog van De Bolder', datum: 'Meerhorst, 12 maart 2026' },
        ),
      },
      { naam: 'IQ 2019.pdf', soorten: ['intelligentieonderzoek'], papier: iqVerslag(stijlen.klein, o, 'WISC-V-NL', '14 mei 2019', '112') },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 112,
      tiqDatum: '2019-05-14',
      instrument: 'WISC-V-NL',
      plaatsing: '2026-08-01',
      geldigTot: '2028-07-31',
      tlvNummer: 'TLV2023/0456',
    },
    verwacht: verlenging(),
  };
}

/** Hardly anything there, and asked for longer than may be. */
function bijnaNiets(): Casus {
  const k: Kind = { vn: 'Ties', an: 'Ockeloen', geb: '2008-03-03' };
  const p = voor(agressie, k.vn);
  return {
    id: 'gpv-bijna-niets',
    titel:
      'Verlenging zonder TLV-nummer, TRF, IQ, voortgang en handtekening; onderbouwing zonder functie en datum; OPP zonder evaluatie; voorbij het jaar van 20',
    school: { naam: 'Kompas vmbo', soort: 'vo', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'verlenging',
    peildatum: '2026-05-15',
    stukken: [
      {
        naam: 'verlenging ties.pdf',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.klassiek(stijlen.kompas, {
          leerling: heel(k),
          geboren: datum.kaal(k.geb),
          klas: 'De Bolder, groep arbeid',
          school: 'Kompas vmbo',
          contact: 'B. Slootweg',
          typen: ['GP'],
          soort: 'verlenging',
          vso: 'De Bolder (zit daar al)',
          plaatsing: '1-8-2026',
          geldig: '1-8-2026 t/m 31-7-2029',
          overleg: 'niet nodig, zelfde school',
          extra: [['Nummer lopende TLV', 'weet ik niet, staat in jullie systeem']],
          thuis: '',
          wens: '',
          hulp: '',
          ouders: [tekent('ouder', 'W. Ockeloen', 'datum', 'nee'), tekent('ouder', 'M. Ockeloen', 'datum', 'nee')],
        }),
      },
      {
        naam: 'opp ties.docx',
        soorten: ['opp'],
        papier: opp.tabelvorm(stijlen.vso, p, {
          leerling: heel(k),
          geboren: datum.kaal(k.geb),
          klas: 'arbeid',
          datum: '2-2-2026',
          inzet: 'Ties werkt drie dagen per week in de werkplaats.',
          evaluatie: [],
        }),
      },
      {
        naam: 'waarom verlenging.docx',
        soorten: ['onderbouwing'],
        papier: onderbouwing(
          stijlen.kaal,
          `Over ${heel(k)} (${datum.kaal(k.geb)})`,
          [
            'Ties kan niet zonder De Bolder. Hij is nog lang niet toe aan werk. De TRF nemen we in juni af, en het voortgangsverslag komt van de mentor.',
          ],
          { naam: 'Bets Slootweg' },
        ),
      },
    ],
    feiten: { geboortedatum: k.geb, plaatsing: '2026-08-01', geldigTot: '2029-07-31' },
    verwacht: verlenging({
      'alg.geldigheid-maximaal': ['niet-voldaan'],
      'alg.handtekening-ouders': ['ontbreekt'],
      'gpv.opp': ['ontbreekt'],
      'gpv.onderwijsbeperkingen': ['ontbreekt'],
      'gpv.aanmeldingsformulier': ['ontbreekt'],
      'vl.tlv-nummer': ['ontbreekt'],
      'vl.voortgang': ['ontbreekt'],
      'vl.opp': ['ontbreekt'],
      'vl.iq': ['ontbreekt'],
      'vl.onderbouwing': ['ontbreekt'],
    }),
  };
}

/** Parents do not sign and the school says why; asked for by the VSO; past eighteen without a learning route; SDQ in place of TRF. */
function redenGegeven(): Casus {
  const k: Kind = { vn: 'Youri', an: 'Sanders', geb: '2008-11-02' };
  const p = voor(autisme, k.vn);
  const o = { leerling: heel(k), geboren: datum.schuin(k.geb) };
  return {
    id: 'gpv-ouders-tekenen-niet',
    titel:
      'Verlenging aangevraagd door de VSO-school; ouders vullen niets in en tekenen niet, school zegt waarom; voorbij 18 zonder leertraject; SDQ in plaats van TRF',
    school: { naam: 'VSO De Bolder', soort: 'vso', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'verlenging',
    peildatum: '2026-04-30',
    stukken: [
      {
        naam: 'formulier.pdf',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.rubrieken(stijlen.vso, {
          leerling: heel(k),
          geboren: datum.schuin(k.geb),
          klas: 'structuurklas 5',
          school: 'VSO De Bolder',
          contact: 'drs. H. Nauta',
          typen: ['GP'],
          soort: 'verlenging',
          vso: 'De Bolder (voortzetting)',
          plaatsing: '1/8/2026',
          geldig: '1/8/2026 t/m 31/7/2028',
          overleg: 'n.v.t.',
          extra: [['nummer lopende verklaring', '98-2022-117']],
          thuis: '',
          wens: '',
          hulp: '',
          ouders: [tekent('vader', 'R. Sanders', '', 'nee'), tekent('moeder', 'S. Willems', '', 'nee')],
          onderaan: [
            klein(
              'Opmerking school: vader is met onbekende bestemming vertrokken. Moeder ligt sinds maart in het ziekenhuis en kan niet tekenen; zij heeft op 21/4/2026 door de telefoon gezegd dat zij het eens is met de verlenging. (H. Nauta, 22/4/2026)',
            ),
          ],
        }),
      },
      {
        naam: 'OPP Youri.docx',
        soorten: ['opp'],
        papier: opp.verhaal(stijlen.vso, p, {
          leerling: heel(k),
          geboren: datum.schuin(k.geb),
          klas: 'structuurklas 5',
          datum: '14/4/2026',
          inzet: 'Youri heeft een eigen werkplek en een vaste assistent.',
          evaluatie: opp.terugblik(p, '14/4/2026', 'Youri, mentor en commissie'),
        }),
      },
      {
        naam: 'SDQ.pdf',
        soorten: ['vragenlijst'],
        papier: stuk.scoreblad(
          stijlen.vso,
          'Strengths and Difficulties Questionnaire, leerkrachtversie',
          o,
          'J. Bakema, mentor',
          '2/4/2026',
          [
            ['Totale problemen', '24', 'sterk verhoogd'],
            ['Problemen met leeftijdgenoten', '9', 'sterk verhoogd'],
            ['Emotionele problemen', '7', 'verhoogd'],
          ],
          'De vragenlijst brengt in beeld hoe sterk Youri in het onderwijs beperkt wordt.',
        ),
      },
      {
        naam: 'voortgangsverslag.docx',
        soorten: ['voortgangsrapportage'],
        papier: papier(stijlen.vso, 'Voortgang', [
          kop('Voortgangsverslag', 1),
          ...tekst(`${heel(k)} (${datum.schuin(k.geb)}), april 2026`),
          tabel(
            ['jaar', 'bijzonderheden'],
            [
              ['2022-2023', 'gewenning'],
              ['2023-2024', 'eerste certificaat ict'],
              ['2024-2025', 'certificaat wiskunde 2F'],
              ['2025-2026', 'minder zelfverwonding, nog altijd veel begeleiding'],
            ],
          ),
        ]),
      },
      {
        naam: 'onderbouwing.pdf',
        soorten: ['onderbouwing'],
        papier: onderbouwing(
          stijlen.vso,
          `Betreft ${heel(k)}, geboren ${datum.schuin(k.geb)}`,
          [
            'Youri redt zich alleen met een voorspelbare dag en een assistent. In een gewone school zou hij binnen een week vastlopen. Daarom is speciaal onderwijs nodig.',
          ],
          { naam: 'drs. H. Nauta', functie: 'orthopedagoog', datum: '20/4/2026' },
        ),
      },
      {
        naam: 'intelligentie 2021.pdf',
        soorten: ['intelligentieonderzoek'],
        papier: iqVerslag(stijlen.klein, o, 'WISC-V-NL', '9/3/2021', '98'),
      },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 98,
      tiqDatum: '2021-03-09',
      instrument: 'WISC-V-NL',
      plaatsing: '2026-08-01',
      geldigTot: '2028-07-31',
      tlvNummer: '98-2022-117',
    },
    verwacht: verlenging({
      'alg.aanvrager': ['niet-voldaan'],
      'alg.geldigheid-maximaal': ['ontbreekt', 'niet-voldaan', 'te-beoordelen'],
      'alg.handtekening-ouders': ['te-beoordelen'],
      'gpv.aanmeldingsformulier': ['te-beoordelen'],
      'gpv.onderwijsbeperkingen': ['voldaan', 'te-beoordelen'],
    }),
  };
}

/** The ordinary renewal for one year, short and informal. */
function eenJaar(): Casus {
  const k: Kind = { vn: 'Saar', an: 'Plantinga', geb: '2010-07-07' };
  const p = voor(trauma, k.vn);
  const o = { leerling: heel(k), geboren: datum.vol(k.geb) };
  return {
    id: 'gpv-een-jaar',
    titel: 'Verlenging voor één cursusjaar, kort en in gewone taal; twee stukken in één bestand; in orde',
    school: { naam: 'De Waterkant', soort: 'vo', aangesloten: true, pro: true },
    soort: 'tlv-gp',
    variant: 'verlenging',
    peildatum: '2026-06-18',
    stukken: [
      {
        naam: 'verlengen Saar.pdf',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.verzoek(stijlen.waterkant, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          klas: 'klas 3 van De Bolder',
          school: 'De Waterkant',
          contact: 'Carlijn Boot',
          typen: ['GP'],
          soort: 'verlenging',
          vso: 'De Bolder, waar Saar al zit',
          plaatsing: '1 augustus 2026',
          geldig: 'van 1 augustus 2026 tot en met 31 juli 2027',
          overleg: '',
          extra: [
            ['Te verlengen is TLV nummer', '2024-GP-31'],
            ['Gezag', 'de pleegouders zijn samen voogd'],
          ],
          thuis: 'Saar bakt elke zaterdag taart en is al een half jaar niet weggelopen. Wij durven weer te slapen.',
          wens: 'Nog één jaar en dan samen kijken naar een leerwerkplek.',
          hulp: 'Pleegzorg komt nog elke maand.',
          ouders: [tekent('pleegvader', 'D. Mulder', '9 juni 2026'), tekent('pleegmoeder', 'J. Mulder', '9 juni 2026')],
        }),
      },
      {
        naam: 'samenplan en voortgang.docx',
        soorten: ['opp', 'voortgangsrapportage'],
        papier: (() => {
          const plan = opp.groei(stijlen.vso, p, {
            leerling: heel(k),
            geboren: datum.vol(k.geb),
            klas: 'klas 3',
            datum: '28 mei 2026',
            iq: 'Totaal-IQ 79 (2022).',
            inzet: 'Saar werkt elke dag een uur in de keuken en heeft een vaste mentor.',
            evaluatie: opp.terugblik(p, '28 mei 2026', 'Saar, haar pleegouders en mentor'),
          });
          return {
            ...plan,
            blokken: [
              ...plan.blokken,
              { soort: 'pagina' as const },
              kop('Voortgangsrapportage', 1),
              ...tekst('Van augustus 2024 tot nu, door mentor F. Eggink, 28 mei 2026.'),
              lijst(
                'Aanwezigheid van 61% naar 90%.',
                'Certificaat keukenassistent, deel 1.',
                'Rekenen van 1F-niveau groep 6 naar groep 8.',
              ),
            ],
          };
        })(),
      },
      {
        naam: 'trf juni.pdf',
        soorten: ['vragenlijst'],
        papier: stuk.scoreblad(
          stijlen.vso,
          'TRF',
          o,
          'F. Eggink',
          '3 juni 2026',
          trf(69),
          'Nog steeds klinisch, lager dan twee jaar geleden (toen 75).',
        ),
      },
      {
        naam: 'nog een jaar - onderbouwing.docx',
        soorten: ['onderbouwing'],
        papier: onderbouwing(
          stijlen.vso,
          `Saar Plantinga (${datum.vol(k.geb)}), TLV 2024-GP-31`,
          [
            'Een grote school is voor Saar nog te onveilig. Zij heeft speciaal onderwijs nodig omdat zij alleen leert bij mensen die zij kent, en omdat de traumabehandeling nog loopt.',
          ],
          { naam: 'drs. H. Nauta', functie: 'orthopedagoog', datum: '5 juni 2026' },
        ),
      },
      { naam: 'iq.pdf', soorten: ['intelligentieonderzoek'], papier: iqVerslag(stijlen.klein, o, 'WISC-V-NL', '8 september 2022', '79') },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 79,
      tiqDatum: '2022-09-08',
      instrument: 'WISC-V-NL',
      plaatsing: '2026-08-01',
      geldigTot: '2027-07-31',
      tlvNummer: '2024-GP-31',
    },
    verwacht: verlenging(),
  };
}

export const verlengingen: Casus[] = [totTwintig(), bijnaNiets(), redenGegeven(), eenJaar()];
