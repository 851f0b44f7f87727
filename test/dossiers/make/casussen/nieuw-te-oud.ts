import { kop, lijst, tekst } from '../../../../local/voorbeelden/papier/blokken.ts';
import * as formulier from '../auteurs/formulieren.ts';
import * as onderzoek from '../auteurs/onderzoek.ts';
import * as opp from '../auteurs/opp.ts';
import { agressie, angst, autisme, voor } from '../auteurs/profielen.ts';
import * as stuk from '../auteurs/stukken.ts';
import { stijlen } from '../stijlen.ts';
import { datum, nieuw, papier, type Casus, type Kind } from '../vorm.ts';
import { cbclTrf, heel, indexen, tekent } from './gemeen.ts';

/** Everything a day or a few too late or too old; nothing missing. */
function netTeLaat(): Casus {
  const k: Kind = { vn: 'Merijn', an: 'Oudman', geb: '2014-08-01' };
  const p = voor(agressie, k.vn);
  const o = { leerling: heel(k), geboren: datum.punten(k.geb) };
  return {
    id: 'gp-nieuw-net-te-laat',
    titel:
      'Twaalf op 1 augustus zelf; ingediend op 1 juni; IQ een dag te oud; handelingsplan en hulpverlening net te oud; alles in tabellen',
    school: { naam: 'De Waterkant', soort: 'vo', aangesloten: true, pro: true },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-06-01',
    stukken: [
      {
        naam: 'form.pdf',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.rubrieken(
          { ...stijlen.waterkant, briefhoofd: 'geen' },
          {
            leerling: 'Oudman, M.',
            geboren: datum.punten(k.geb),
            klas: '1 bk',
            school: 'De Waterkant',
            contact: 'C. Boot',
            typen: ['GP'],
            soort: 'nieuw',
            vso: 'De Bolder',
            plaatsing: '01.08.2026',
            geldig: '01.08.2026 - 31.07.2032',
            overleg: 'tafelgesprek 28.04.2026, De Bolder kan plaatsen',
            thuis: p.thuis,
            wens: p.wens,
            hulp: p.hulp,
            ouders: [tekent('vader', 'J. Oudman', '26.05.2026'), tekent('moeder', 'E. Oudman', '26.05.2026')],
          },
        ),
      },
      {
        naam: 'rapport 2024.pdf',
        soorten: ['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst'],
        papier: onderzoek.tabellen(stijlen.bureau, p, {
          leerling: heel(k),
          geboren: datum.punten(k.geb),
          afname: '31.05.2024',
          verslag: '21.06.2024',
          onderzoeker: 'drs. G. Leus',
          functie: 'orthopedagoog-generalist',
          tiq: '95',
          tiqRij: '95',
          indexen: indexen(91, 102, 99, 88, 97),
          vragenlijsten: cbclTrf(77, 61),
        }),
      },
      {
        naam: 'opp.pdf',
        soorten: ['opp'],
        papier: opp.tabelvorm(stijlen.waterkant, p, {
          leerling: heel(k),
          geboren: datum.punten(k.geb),
          klas: '1 bk',
          datum: '11.05.2026',
          iq: 'TIQ 95',
          inzet: 'Extra ondersteuning in de Steiger: 25.08.2025 tot heden, 8 uur per week.',
          evaluatie: tekst(
            '11.05.2026, met ouders en Merijn. De aanpak heeft rust gegeven in de Steiger maar niet daarbuiten. De perspectieven blijven staan, de setting niet.',
          ),
        }),
      },
      {
        naam: 'onderbouwing.pdf',
        soorten: ['onderbouwing'],
        papier: stuk.onderbouwingVragen(
          stijlen.waterkant,
          p,
          o,
          { naam: 'K. Osinga MSc', functie: 'orthopedagoog-generalist', datum: '18.05.2026' },
          'TRF en CBCL; aanvullend ADHD-vragenlijst (AVL).',
        ),
      },
      {
        naam: 'HP.pdf',
        soorten: ['handelingsplan'],
        papier: stuk.planTabel(stijlen.waterkant, p, o, {
          begin: '25.08.2025',
          eind: '21.11.2025',
          arrangement: 'Steiger',
          door: 'C. Boot',
          evaluatie: stuk.planEvaluatie(p, 'Geëvalueerd 28.11.2025.'),
        }),
      },
      {
        naam: 'adv.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesDuo(
          stijlen.waterkant,
          o,
          { naam: 'K. Osinga MSc', functie: 'orthopedagoog-generalist', datum: '19.05.2026' },
          { naam: 'F. Donkersloot', functie: 'kinder- en jeugdpsycholoog', datum: '20.05.2026' },
          [p.advies1, p.advies2],
        ),
      },
      {
        naam: 'hulp.pdf',
        soorten: ['hulpverlening'],
        papier: stuk.hulpbrief(stijlen.bureau, o, { naam: 'drs. G. Leus', functie: 'orthopedagoog-generalist', datum: '29.05.2025' }, [
          'De Pmto-training is afgerond na achttien keer. Ouders zijn positief.',
        ]),
      },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 95,
      tiqDatum: '2024-05-31',
      instrument: 'WISC-V-NL',
      plaatsing: '2026-08-01',
      geldigTot: '2032-07-31',
    },
    verwacht: nieuw({
      'alg.indientermijn': ['niet-voldaan'],
      'alg.iq-actueel': ['niet-voldaan'],
      'gp.handelingsplannen': ['niet-voldaan'],
      'gp.hulpverlening': ['niet-voldaan'],
    }),
  };
}

/** No DSM, no total IQ, both advices by one person, support too short, validity past eighteen. */
function zonderDsm(): Casus {
  const k: Kind = { vn: 'Feline', an: 'Struik', geb: '2009-09-30' };
  const p = voor(angst, k.vn);
  const o = { leerling: heel(k), geboren: datum.vol(k.geb) };
  return {
    id: 'gp-nieuw-geen-dsm-een-deskundige',
    titel:
      'DSM ontkend, TIQ niet te berekenen, beide adviezen van één persoon, extra ondersteuning te kort, geldigheid voorbij het jaar van 18',
    school: { naam: 'Erasmiaans Lyceum Tolbrug', soort: 'vo', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-02-20',
    stukken: [
      {
        naam: 'Aanvraag Feline S.docx',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.wordformulier(stijlen.gymnasium, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          klas: '4 vwo',
          school: 'Erasmiaans Lyceum Tolbrug',
          contact: 'dr. W. Haarsma',
          typen: ['GP'],
          soort: 'nieuw',
          vso: 'De Bolder te Meerhorst',
          plaatsing: '1 augustus 2026',
          geldig: '1 augustus 2026 tot en met 31 juli 2029',
          overleg: 'Telefonisch op 13 februari 2026 met mevrouw Postema van De Bolder; vervolggesprek in maart.',
          thuis: p.thuis,
          wens: p.wens,
          hulp: p.hulp,
          ouders: [
            tekent('Vader', 'O. Struik', '16 februari 2026', 'plaatje'),
            tekent('Moeder', 'I. Struik-Melse', '16 februari 2026', 'plaatje'),
          ],
        }),
      },
      {
        naam: 'verslag Wegwijs.pdf',
        soorten: ['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst'],
        papier: onderzoek.uitvoerig(stijlen.bureau, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          afname: '15 september 2025',
          verslag: '10 oktober 2025',
          onderzoeker: 'drs. G. Leus',
          functie: 'orthopedagoog-generalist',
          tiq: 'De WISC-V-NL is op 15 september 2025 afgenomen. Door de grote verschillen tussen de indexscores is een totaal-IQ niet te berekenen; de indexen worden afzonderlijk beschreven.',
          indexen: indexen(128, 96, 119, 82, 78),
          vragenlijsten: cbclTrf(50, 73),
          dsm: tekst(
            'De vraag of er sprake is van een angststoornis in de zin van de DSM-5 is uitgebreid onderzocht. De klachten zijn ernstig, maar aan de criteria wordt niet voldaan. Wij stellen daarom geen DSM-classificatie.',
          ),
        }),
      },
      {
        naam: 'OPP.pdf',
        soorten: ['opp'],
        papier: opp.klassiek(stijlen.gymnasium, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          klas: '4 vwo',
          datum: '12 februari 2026',
          inzet: 'Extra ondersteuning door de begeleider passend onderwijs: vanaf 3 november 2025, twee uur per week.',
          evaluatie: opp.terugblik(p, '12 februari 2026', 'Feline en haar ouders'),
        }),
      },
      {
        naam: 'onderbouwing Terwiel.docx',
        soorten: ['onderbouwing'],
        papier: stuk.onderbouwingBrief(
          stijlen.gymnasium,
          p,
          o,
          { naam: 'drs. P. Terwiel', functie: 'GZ-psycholoog', datum: '9 februari 2026' },
          'Voor dit beeld zijn CBCL, TRF en YSR gebruikt.',
        ),
      },
      {
        naam: 'plan BPO.docx',
        soorten: ['handelingsplan'],
        papier: stuk.planVerhaal(stijlen.gymnasium, p, o, {
          begin: '3 november 2025',
          eind: '6 februari 2026',
          arrangement: 'arrangement 1',
          door: 'L. Cnossen',
          evaluatie: stuk.planEvaluatie(p, 'Geëvalueerd op 6 februari 2026.'),
        }),
      },
      {
        naam: 'advies 1.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesBrief(
          stijlen.gymnasium,
          o,
          { naam: 'mw. drs. B. Zonderland', functie: 'orthopedagoog', datum: '10 februari 2026' },
          p.advies1,
        ),
      },
      {
        naam: 'advies 2.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesBrief(
          stijlen.bureau,
          o,
          { naam: 'B. Zonderland', functie: 'kinder- en jeugdpsycholoog', datum: '11 februari 2026' },
          p.advies2,
        ),
      },
      {
        naam: 'brief therapeut.pdf',
        soorten: ['hulpverlening'],
        papier: stuk.hulpbrief(stijlen.klein, o, { naam: 'M. Stad', functie: 'psychotherapeut', datum: '15 januari 2026' }, [
          'Sinds september zien wij Feline wekelijks voor cognitieve gedragstherapie. Wij verwachten nog driekwart jaar nodig te hebben.',
        ]),
      },
    ],
    feiten: { geboortedatum: k.geb, instrument: 'WISC-V-NL', plaatsing: '2026-08-01', geldigTot: '2029-07-31' },
    verwacht: nieuw({
      'alg.geldigheid-maximaal': ['niet-voldaan'],
      'alg.deskundigen': ['niet-voldaan'],
      'alg.iq-actueel': ['voldaan', 'te-beoordelen'],
      'gp.onderzoeksverslag': ['niet-voldaan'],
      'gp.extra-ondersteuning': ['niet-voldaan'],
    }),
  };
}

/** A long dossier full of dates in all styles, with a plan named in words and old matters quoted throughout. */
function langVerhaal(): Casus {
  const k: Kind = { vn: 'Hidde', an: 'van der Sluis', geb: '2011-01-05' };
  const p = voor(autisme, k.vn);
  const o = { leerling: heel(k), geboren: datum.kort(k.geb) };
  const jaren = [2018, 2019, 2020, 2021, 2022, 2023, 2024].flatMap((jaar) => [
    kop(`Schooljaar ${jaar}-${jaar + 1}`, 3),
    ...tekst(
      `In dit jaar (bespreking van ${14 + (jaar % 7)} november ${jaar}) is vooral gewerkt aan overgangen en aan het verdragen van onverwachte gebeurtenissen. Het handelingsplan van toen is op ${3 + (jaar % 9)} juni ${jaar + 1} afgerond en opgeborgen in het leerlingdossier. Een deel van de doelen keerde elk jaar terug; andere zijn losgelaten omdat zij niet haalbaar bleken.`,
      'De leerkracht schrijft: rustig kind zolang de dag klopt. Bij een uitje, een invaller of het schoolfeest waren er spanningen die soms een week aanhielden. Ouders kwamen elke maand praten. Er is in die tijd nooit over speciaal onderwijs gesproken, wel over een klas overslaan.',
    ),
  ]);
  return {
    id: 'gp-nieuw-lang-verhaal',
    titel:
      'In orde, lang dossier met veel oude datums, plannen en IQ-gegevens naast de geldige; handelingsplan op datum van evaluatie ruim binnen een half jaar',
    school: { naam: 'Heuvelrand College', soort: 'vo', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-11-18',
    stukken: [
      {
        naam: 'formulier_TLV_vdSluis.pdf',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.klassiek(stijlen.heuvel, {
          leerling: 'Hidde van der Sluis',
          geboren: datum.kort(k.geb),
          klas: 'havo 4',
          school: 'Heuvelrand College, Meerhorst',
          contact: 'R. Tijhuis (zorgcoördinator)',
          typen: ['GP'],
          soort: 'nieuw',
          vso: 'De Bolder',
          plaatsing: '1 jan. 2027',
          geldig: '1 jan. 2027 t/m 31 jul. 2029',
          overleg: 'Op 29 okt. 2026 is Hidde besproken in de toelatingscommissie van De Bolder.',
          thuis: p.thuis,
          wens: p.wens,
          hulp: p.hulp,
          ouders: [tekent('Moeder', 'A. van der Sluis', '11 nov. 2026'), tekent('Vader', 'K. van der Sluis', '12 nov. 2026')],
        }),
      },
      {
        naam: 'schoolloopbaan 2018-2025.pdf',
        soorten: ['overig'],
        papier: papier(stijlen.heuvel, 'Loopbaan', [
          kop('Overzicht schoolloopbaan', 1),
          ...tekst(`${heel(k)}, geboren ${datum.kort(k.geb)}`),
          ...jaren,
        ]),
      },
      {
        naam: 'diagnostiek 2025.pdf',
        soorten: ['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst'],
        papier: onderzoek.uitvoerig(stijlen.ggz, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          afname: '20 en 27 januari 2025',
          verslag: '3 maart 2025',
          onderzoeker: 'dr. M. van Wijngaarden',
          functie: 'klinisch psycholoog',
          tiq: 'Afgenomen op 20 januari 2025: WISC-V-NL. Het totaal-IQ komt uit op 109. Op de Wechsler Nonverbal (2022) was dat 114, op de WPPSI van 2016 103.',
          indexen: indexen(121, 112, 106, 94, 90),
          tiqRij: '109',
          vragenlijsten: [...cbclTrf(62, 70), ['SRS-2', 'totaal', '83', 'ernstig']],
        }),
      },
      {
        naam: 'OPP versie nov 2026.docx',
        soorten: ['opp'],
        papier: opp.tabelvorm(stijlen.heuvel, p, {
          leerling: heel(k),
          geboren: datum.kort(k.geb),
          klas: 'havo 4',
          datum: '6 nov. 2026',
          iq: 'TIQ 109 (2025)',
          inzet: "Arrangement structuur: sinds 1 feb. 2026, 5 u per week, in 't Honk.",
          evaluatie: opp.terugblik(p, '5 nov. 2026', 'Hidde, ouders, mentor en orthopedagoog'),
        }),
      },
      {
        naam: 'onderbouwing TO.pdf',
        soorten: ['onderbouwing'],
        papier: stuk.onderbouwingVragen(
          stijlen.heuvel,
          p,
          o,
          { naam: 'drs. T. Oonk', functie: 'orthopedagoog-generalist', datum: '9 nov. 2026' },
          'Gebruikt zijn de TRF (okt. 2026), de CBCL (okt. 2026) en als aanvulling de BRIEF-2.',
        ),
      },
      {
        naam: 'HP Honk.docx',
        soorten: ['handelingsplan'],
        papier: stuk.planTabel(stijlen.heuvel, p, o, {
          begin: '1 feb. 2026',
          eind: '10 jul. 2026',
          arrangement: "'t Honk, structuur en gedrag",
          door: 'W. Veenstra',
          evaluatie: [
            ...stuk.planEvaluatie(p, 'Evaluatie 9 jul. 2026 (het vorige plan, van 2024-2025, is op 3 jul. 2025 geëvalueerd).'),
            lijst('Vervolg: aanmelding VSO.'),
          ],
        }),
      },
      {
        naam: 'advies orthopedagoog.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesBrief(
          stijlen.heuvel,
          o,
          { naam: 'drs. T. Oonk', functie: 'orthopedagoog-generalist', datum: '10 nov. 2026' },
          p.advies1,
        ),
      },
      {
        naam: 'advies pedagoog.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesBrief(stijlen.bureau, o, { naam: 'C. Hoving', functie: 'pedagoog', datum: '10 nov. 2026' }, p.advies2),
      },
      {
        naam: 'coach.pdf',
        soorten: ['hulpverlening'],
        papier: stuk.hulpbrief(stijlen.bureau, o, { naam: 'B. de Groot', functie: 'autismecoach', datum: '1 oktober 2026' }, [
          'De begeleiding loopt door. In de afgelopen maanden lag de nadruk op slaap en op het plannen van ontspanning.',
        ]),
      },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 109,
      tiqDatum: '2025-01-20',
      instrument: 'WISC-V-NL',
      plaatsing: '2027-01-01',
      geldigTot: '2029-07-31',
    },
    verwacht: nieuw({ 'alg.indientermijn': ['nvt'] }),
  };
}

export const nieuwTeOud: Casus[] = [netTeLaat(), zonderDsm(), langVerhaal()];
