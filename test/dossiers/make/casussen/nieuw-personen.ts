import { tekst } from '../../../../local/voorbeelden/papier/blokken.ts';
import * as formulier from '../auteurs/formulieren.ts';
import * as onderzoek from '../auteurs/onderzoek.ts';
import * as opp from '../auteurs/opp.ts';
import { agressie, angst, trauma, voor } from '../auteurs/profielen.ts';
import * as stuk from '../auteurs/stukken.ts';
import { stijlen } from '../stijlen.ts';
import { datum, nieuw, type Casus, type Kind } from '../vorm.ts';
import { cbclTrf, heel, indexen, tekent } from './gemeen.ts';

/** A concept next to the definitive OPP, a brother in the report, and somebody else's plan. */
function anderKind(): Casus {
  const k: Kind = { vn: 'Wende', an: 'Hofkamp', geb: '2011-12-24' };
  const p = voor(trauma, k.vn);
  const o = { leerling: heel(k), geboren: datum.streepjes(k.geb) };
  const inzet = 'Extra ondersteuning: de kookgroep en individuele begeleiding, samen negen uur per week, sinds 22-09-2025.';
  return {
    id: 'gp-nieuw-plan-van-ander-kind',
    titel: 'Het handelingsplan is van een andere leerling (naam en geboortedatum); concept en definitief OPP; broer genoemd in het verslag',
    school: { naam: 'Heuvelrand College', soort: 'vo', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-05-06',
    stukken: [
      {
        naam: 'Wende TLV.docx',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.wordformulier(stijlen.heuvel, {
          leerling: heel(k),
          geboren: datum.streepjes(k.geb),
          klas: '2 kader',
          school: 'Heuvelrand College',
          contact: 'R. Tijhuis',
          typen: ['GP'],
          soort: 'nieuw',
          vso: 'De Bolder',
          plaatsing: '01-08-2026',
          geldig: '01-08-2026 t/m 31-07-2028',
          overleg: 'Ja, 14-04-2026, kennismaking op De Bolder.',
          thuis: `${p.thuis} Haar broer Siem (geboren 03-07-2014) heeft er veel last van.`,
          wens: p.wens,
          hulp: p.hulp,
          ouders: [tekent('voogd', 'H. Damstra', '29-04-2026', 'plaatje'), tekent('pleegmoeder', 'I. Klok', '29-04-2026', 'plaatje')],
        }),
      },
      {
        naam: 'OPP Wende concept.docx',
        soorten: ['opp'],
        papier: opp.klassiek(stijlen.heuvel, p, {
          titel: 'Ontwikkelingsperspectief - CONCEPT',
          leerling: heel(k),
          geboren: datum.streepjes(k.geb),
          klas: '2 kader',
          datum: '03-11-2025 (concept)',
          inzet,
          evaluatie: [],
        }),
      },
      {
        naam: 'OPP Wende def.pdf',
        soorten: ['opp'],
        papier: opp.klassiek(stijlen.heuvel, p, {
          titel: 'Ontwikkelingsperspectief',
          leerling: heel(k),
          geboren: datum.streepjes(k.geb),
          klas: '2 kader',
          datum: '17-04-2026 (definitief)',
          iq: 'TIQ 92',
          inzet,
          evaluatie: tekst(
            'Besproken met Wende, pleegmoeder en voogd op 17-04-2026. Koken ging goed en gaf haar trots. Het weglopen is niet gestopt; de gevechten kwamen terug toen de mentor ziek werd. Wij zijn het erover eens dat er een andere school nodig is.',
          ),
          tekenaars: [tekent('voogd', 'H. Damstra', '17-04-2026')],
        }),
      },
      {
        naam: 'verslag Kuiper.pdf',
        soorten: ['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst'],
        papier: onderzoek.uitvoerig(stijlen.klein, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          afname: '2 juni 2025',
          verslag: '30 juni 2025',
          onderzoeker: 'drs. S. Kuiper',
          functie: 'klinisch psycholoog',
          tiq: 'Op de WISC-V-NL (2 juni 2025) is het totaal-IQ 92.',
          indexen: indexen(88, 97, 95, 90, 93),
          tiqRij: '92',
          vragenlijsten: cbclTrf(70, 69),
          eerder:
            'Wende werd op zevenjarige leeftijd samen met haar broer Siem uit huis geplaatst. Siem (geboren 3 juli 2014) woont in hetzelfde pleeggezin en heeft een TIQ van 104.',
        }),
      },
      {
        naam: 'onderbouwing.pdf',
        soorten: ['onderbouwing'],
        papier: stuk.onderbouwingVragen(
          stijlen.heuvel,
          p,
          o,
          { naam: 'drs. T. Oonk', functie: 'orthopedagoog-generalist', datum: '22-04-2026' },
          'TRF, CBCL en de CRIES-13 als aanvullend instrument.',
        ),
      },
      {
        naam: 'HP kookgroep.docx',
        soorten: ['handelingsplan'],
        papier: stuk.planTabel(
          stijlen.heuvel,
          voor(trauma, 'Rafaël'),
          { leerling: 'Rafaël Bontekoe', geboren: '16-02-2010' },
          {
            begin: '22-09-2025',
            eind: '10-04-2026',
            arrangement: 'kookgroep, gedrag',
            door: 'W. Veenstra',
            evaluatie: stuk.planEvaluatie(voor(trauma, 'Rafaël'), 'Geëvalueerd op 13-04-2026.'),
          },
        ),
      },
      {
        naam: 'adviezen.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesDuo(
          stijlen.heuvel,
          o,
          { naam: 'drs. T. Oonk', functie: 'orthopedagoog-generalist', datum: '23-04-2026' },
          { naam: 'F. Donkersloot', functie: 'kinder- en jeugdpsycholoog', datum: '24-04-2026' },
          [p.advies1, p.advies2],
        ),
      },
      {
        naam: 'pleegzorg.pdf',
        soorten: ['hulpverlening'],
        papier: stuk.hulpbrief(stijlen.bureau, o, { naam: 'J. Mandemakers', functie: 'pleegzorgwerker', datum: '10-03-2026' }, [
          'De begeleiding van pleegouders loopt sinds 2019 en gaat door. EMDR is in oktober gestart.',
        ]),
      },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 92,
      tiqDatum: '2025-06-02',
      instrument: 'WISC-V-NL',
      plaatsing: '2026-08-01',
      geldigTot: '2028-07-31',
    },
    verwacht: nieuw({ 'gp.handelingsplannen': ['ontbreekt'], 'avg.andere-leerling': ['niet-voldaan'] }),
  };
}

/** Two types ticked, one of two parents signed, an internal coach as second expert, twelve months without a whole cursusjaar. */
function tweeSoorten(): Casus {
  const k: Kind = { vn: 'Kyan', an: 'Ruijter', geb: '2010-06-15' };
  const p = voor(agressie, k.vn);
  const o = { leerling: heel(k), geboren: datum.kaal(k.geb) };
  return {
    id: 'gp-nieuw-twee-soorten-een-ouder',
    titel:
      'GP en LZ aangevinkt, één van twee ouders tekende, tweede deskundige is intern begeleider, twaalf maanden zonder heel cursusjaar',
    school: { naam: 'Kompas vmbo', soort: 'vo', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-01-30',
    stukken: [
      {
        naam: 'aanvraag Kyan.pdf',
        soorten: ['aanmeldingsformulier'],
        bytes: () =>
          formulier.invulbaar(stijlen.kompas, {
            leerling: heel(k),
            geboren: datum.kaal(k.geb),
            klas: '3 kb',
            school: 'Kompas vmbo',
            contact: 'Bets Slootweg',
            typen: ['GP', 'LZ'],
            soort: 'nieuw',
            vso: 'De Bolder',
            plaatsing: '1 april 2026',
            geldig: '1 april 2026 t/m 31 maart 2027',
            overleg: 'Overleg met De Bolder gehad op 20-1-2026.',
            thuis: p.thuis,
            wens: p.wens,
            hulp: p.hulp,
            ouders: [tekent('Ouder 1', 'B. Ruijter', '22-1-2026', 'plaatje'), tekent('Ouder 2', 'J. Aalders', '', 'nee')],
          }),
      },
      {
        naam: 'OPP Kyan.docx',
        soorten: ['opp'],
        papier: opp.groei(stijlen.kompas, p, {
          leerling: heel(k),
          geboren: datum.kaal(k.geb),
          klas: '3 kb',
          datum: '16-1-2026',
          inzet: 'Extra ondersteuning gedrag: sinds 12-5-2025 in de time-inklas.',
          evaluatie: opp.terugblik(p, '16-1-2026', 'Kyan, vader en mentor'),
        }),
      },
      {
        naam: 'psychiatrie.pdf',
        soorten: ['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst'],
        papier: onderzoek.brief(stijlen.ggz, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          afname: '17 juni 2025',
          verslag: 'Meerhorst, 11 juli 2025',
          onderzoeker: 'drs. J. Wessels',
          functie: 'kinder- en jeugdpsychiater',
          tiq: 'Het totaal-IQ (WISC-V-NL, 17 juni 2025) bedraagt 88.',
          vragenlijsten: cbclTrf(80, 60),
        }),
      },
      {
        naam: 'onderbouwing VL.docx',
        soorten: ['onderbouwing'],
        papier: stuk.onderbouwingVragen(
          stijlen.kompas,
          p,
          o,
          { naam: 'drs. V. Lely', functie: 'orthopedagoog-generalist', datum: '19-1-2026' },
          'CBCL, TRF en de HIC-vragenlijst.',
        ),
      },
      {
        naam: 'plan time-in.pdf',
        soorten: ['handelingsplan'],
        papier: stuk.planVerhaal(stijlen.kompas, p, o, {
          begin: '25-8-2025',
          eind: '16-1-2026',
          arrangement: 'time-inklas gedrag',
          door: 'meester Rinus',
          evaluatie: stuk.planEvaluatie(p, 'Geëvalueerd 16-1-2026.'),
        }),
      },
      {
        naam: 'adviezen.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesDuo(
          stijlen.kompas,
          o,
          { naam: 'drs. V. Lely', functie: 'orthopedagoog-generalist', datum: '21-1-2026' },
          { naam: 'B. Slootweg', functie: 'intern begeleider', datum: '21-1-2026' },
          [p.advies1, p.advies2],
        ),
      },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 88,
      tiqDatum: '2025-06-17',
      instrument: 'WISC-V-NL',
      plaatsing: '2026-04-01',
      geldigTot: '2027-03-31',
    },
    verwacht: nieuw({
      'alg.soort': ['te-beoordelen'],
      'alg.geldigheid-minimaal': ['te-beoordelen'],
      'alg.deskundigen': ['niet-voldaan'],
      'alg.indientermijn': ['nvt'],
      'alg.handtekening-ouders': ['te-beoordelen'],
      'gp.hulpverlening': ['nvt'],
    }),
  };
}

/** A full BSN in the text, a plan with another birth date, a validity of five months. */
function bsnEnDatum(): Casus {
  const k: Kind = { vn: 'Bo', an: 'van Laar', geb: '2012-03-17' };
  const p = voor(angst, k.vn);
  const o = { leerling: heel(k), geboren: datum.vol(k.geb) };
  return {
    id: 'gp-nieuw-bsn-en-andere-geboortedatum',
    titel: 'BSN met punten in het verslag; handelingsplan met de goede naam en een andere geboortedatum; TLV voor vijf maanden gevraagd',
    school: { naam: 'De Waterkant', soort: 'vo', aangesloten: true, pro: true },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-04-21',
    stukken: [
      {
        naam: 'aanvraagformulier.pdf',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.klassiek(stijlen.waterkant, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          klas: '2 tl',
          school: 'De Waterkant',
          contact: 'C. Boot, dossiernummer school 202401557',
          typen: ['GP'],
          soort: 'nieuw',
          vso: 'De Bolder',
          plaatsing: '1 augustus 2026',
          geldig: '1 augustus 2026 tot en met 31 december 2026',
          overleg: 'Overlegd op 2 april 2026.',
          thuis: p.thuis,
          wens: p.wens,
          hulp: p.hulp,
          ouders: [tekent('ouder', 'P. van Laar', '13 april 2026'), tekent('ouder', 'E. van Laar-Mook', '13 april 2026')],
        }),
      },
      {
        naam: 'OPP Bo.docx',
        soorten: ['opp'],
        papier: opp.tabelvorm(stijlen.waterkant, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          klas: '2 tl',
          datum: '8 april 2026',
          inzet: 'Extra ondersteuning in de Steiger, zes uur per week, vanaf 1 september 2025.',
          evaluatie: tekst(
            'Op 8 april 2026 met Bo en haar ouders teruggekeken. Het herkennen van paniek lukt beter. De aanwezigheid bleef steken en mondelinge beurten kwamen er nauwelijks.',
          ),
        }),
      },
      {
        naam: 'verslag 2025.pdf',
        soorten: ['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst'],
        papier: onderzoek.uitvoerig(stijlen.ggz, p, {
          leerling: `${heel(k)}, BSN 111.222.333`,
          geboren: datum.vol(k.geb),
          afname: '6 oktober 2025',
          verslag: '31 oktober 2025',
          onderzoeker: 'dr. M. van Wijngaarden',
          functie: 'klinisch psycholoog',
          tiq: 'WISC-V-NL, afgenomen op 6 oktober 2025: totaal-IQ 105.',
          indexen: indexen(110, 101, 104, 99, 96),
          tiqRij: '105',
          vragenlijsten: cbclTrf(48, 78),
        }),
      },
      {
        naam: 'onderbouwing.docx',
        soorten: ['onderbouwing'],
        papier: stuk.onderbouwingVragen(
          stijlen.waterkant,
          p,
          o,
          { naam: 'K. Osinga MSc', functie: 'orthopedagoog-generalist', datum: '10 april 2026' },
          'CBCL en TRF; aanvullend de SCARED-NL.',
        ),
      },
      {
        naam: 'HP Bo.docx',
        soorten: ['handelingsplan'],
        papier: stuk.planTabel(
          stijlen.waterkant,
          p,
          { leerling: heel(k), geboren: '17 maart 2013' },
          {
            begin: '1 september 2025',
            eind: '27 maart 2026',
            arrangement: 'de Steiger, sociaal-emotioneel',
            door: 'C. Boot',
            evaluatie: stuk.planEvaluatie(p, 'Geëvalueerd op 30 maart 2026 met Bo en moeder.'),
          },
        ),
      },
      {
        naam: 'advies KO.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesBrief(
          stijlen.waterkant,
          o,
          { naam: 'K. Osinga MSc', functie: 'orthopedagoog-generalist', datum: '14 april 2026' },
          p.advies1,
        ),
      },
      {
        naam: 'advies FD.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesBrief(
          stijlen.bureau,
          o,
          { naam: 'F. Donkersloot', functie: 'kinder- en jeugdpsycholoog', datum: '15 april 2026' },
          p.advies2,
        ),
      },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 105,
      tiqDatum: '2025-10-06',
      instrument: 'WISC-V-NL',
      plaatsing: '2026-08-01',
      geldigTot: '2026-12-31',
    },
    verwacht: nieuw({
      'alg.leeftijd': ['voldaan', 'te-beoordelen'],
      'alg.geldigheid-maximaal': ['voldaan', 'te-beoordelen'],
      'alg.geldigheid-minimaal': ['niet-voldaan'],
      'gp.hulpverlening': ['nvt'],
      'gp.handelingsplannen': ['te-beoordelen'],
      'avg.bsn': ['niet-voldaan'],
      'avg.andere-leerling': ['niet-voldaan', 'te-beoordelen'],
    }),
  };
}

export const nieuwPersonen: Casus[] = [anderKind(), tweeSoorten(), bsnEnDatum()];
