import { kop, tabel, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import * as formulier from '../auteurs/formulieren.ts';
import * as onderzoek from '../auteurs/onderzoek.ts';
import * as opp from '../auteurs/opp.ts';
import { agressie, trauma, voor } from '../auteurs/profielen.ts';
import * as stuk from '../auteurs/stukken.ts';
import { stijlen } from '../stijlen.ts';
import { datum, nieuw, papier, type Casus, type Kind } from '../vorm.ts';
import { cbclTrf, heel, indexen, tekent } from './gemeen.ts';

/** From SO to VSO, asked for by the SO school itself; the OPP's goals are evaluated one by one and there is no plan beside it. */
function overstap(): Casus {
  const k: Kind = { vn: 'Indy', an: 'Verbruggen', geb: '2013-10-11' };
  const p = voor(trauma, k.vn);
  const o = { leerling: heel(k), geboren: datum.kaal(k.geb) };
  return {
    id: 'gp-overstap-door-so',
    titel:
      'Overstap SO-VSO, aangevraagd door de SO-school; OPP per doel met datum geëvalueerd in plaats van handelingsplan; twee orthopedagogen; BSN in een bestandsnaam',
    school: { naam: 'SO Het Vlot', soort: 'so', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'overstap',
    peildatum: '2026-05-31',
    stukken: [
      {
        naam: 'TLV aanvraag Indy.docx',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.wordformulier(stijlen.so, {
          leerling: heel(k),
          geboren: datum.kaal(k.geb),
          klas: 'bovenbouw, groep 8',
          school: 'SO Het Vlot, Sluizerdam',
          contact: 'Maaike Prins, intern begeleider',
          typen: ['GP'],
          soort: 'overstap',
          vso: 'De Bolder',
          plaatsing: '1-8-2026',
          geldig: '1-8-2026 tot en met 31-7-2030',
          overleg: 'Warme overdracht met De Bolder op 12-5-2026.',
          thuis: p.thuis,
          wens: p.wens,
          hulp: p.hulp,
          ouders: [
            tekent('pleegmoeder (voogd)', 'L. Wismans', '26-5-2026', 'plaatje'),
            tekent('pleegvader (voogd)', 'N. Wismans', '26-5-2026', 'plaatje'),
          ],
        }),
      },
      {
        naam: 'OPP Indy mei 26.pdf',
        soorten: ['opp'],
        papier: opp.groei(stijlen.so, p, {
          leerling: heel(k),
          geboren: datum.kaal(k.geb),
          klas: 'groep 8',
          datum: '12-5-2026',
          inzet: 'Indy heeft extra ondersteuning sinds 1-9-2025: een-op-eenbegeleiding van de gedragsspecialist, vier uur per week.',
          evaluatie: [
            tabel(
              ['Doel', 'Resultaat', 'Geëvalueerd op'],
              p.doelen.map(([doel, , uitkomst], index) => [doel, uitkomst, ['16-2-2026', '30-3-2026', '12-5-2026'][index] ?? '']),
              [3, 4, 2],
            ),
            ...tekst(p.slot),
          ],
        }),
      },
      {
        naam: 'onderzoek 111222333.pdf',
        soorten: ['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst'],
        papier: onderzoek.uitvoerig(stijlen.klein, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          afname: '18 november 2025',
          verslag: '16 december 2025',
          onderzoeker: 'drs. S. Kuiper',
          functie: 'klinisch psycholoog',
          tiq: 'Op 18 november 2025 is de SON-R 6-40 afgenomen. Het SON-IQ (totaal) is 87; gekozen is voor een niet-verbale test omdat praten in de testsituatie te veel spanning gaf.',
          vragenlijsten: cbclTrf(72, 70),
        }),
      },
      {
        naam: 'onderbouwing Vlot.pdf',
        soorten: ['onderbouwing'],
        papier: stuk.onderbouwingVragen(
          stijlen.so,
          p,
          o,
          { naam: 'drs. E. Dokter', functie: 'orthopedagoog-generalist', datum: '19-5-2026' },
          'CBCL door pleegouders, TRF door juf Anouk, en aanvullend de CRIES-13.',
        ),
      },
      {
        naam: 'advies 1.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesBrief(
          stijlen.so,
          o,
          { naam: 'drs. E. Dokter', functie: 'orthopedagoog-generalist', datum: '20-5-2026' },
          p.advies1,
        ),
      },
      {
        naam: 'advies 2.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesBrief(stijlen.bureau, o, { naam: 'drs. G. Leus', functie: 'orthopedagoog', datum: '21-5-2026' }, p.advies2),
      },
      {
        naam: 'brief KenS.pdf',
        soorten: ['hulpverlening'],
        papier: stuk.hulpbrief(stijlen.klein, o, { naam: 'drs. S. Kuiper', functie: 'klinisch psycholoog', datum: '4-5-2026' }, [
          'Traumabehandeling is in februari gestart; tot nu toe zeven zittingen. Wij verwachten tot het voorjaar van 2027 bezig te zijn.',
        ]),
      },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 87,
      tiqDatum: '2025-11-18',
      instrument: 'SON-R 6-40',
      plaatsing: '2026-08-01',
      geldigTot: '2030-07-31',
    },
    verwacht: nieuw({
      'alg.aanvrager': ['niet-voldaan'],
      'alg.deskundigen': ['te-beoordelen'],
      'gp.handelingsplannen': ['te-beoordelen'],
      'avg.bsn': ['niet-voldaan'],
    }),
  };
}

/** An earlier TLV was not used within a year; checked as new. Placement on 1 October, agreed with the VSO. */
function nietIngeschreven(): Casus {
  const k: Kind = { vn: 'Sem', an: 'Duinker', geb: '2012-12-01' };
  const p = voor(agressie, k.vn);
  const o = { leerling: heel(k), geboren: datum.streepjes(k.geb) };
  return {
    id: 'gp-niet-ingeschreven',
    titel:
      'Eerdere TLV niet binnen een jaar gebruikt; plaatsing op 1 oktober met overleg over die datum; kopie van de oude TLV in het dossier',
    school: { naam: 'Kompas vmbo', soort: 'vo', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'niet-ingeschreven',
    peildatum: '2026-09-02',
    stukken: [
      {
        naam: 'formulier Sem.pdf',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.klassiek(stijlen.kompas, {
          leerling: heel(k),
          geboren: datum.streepjes(k.geb),
          klas: '2 bb',
          school: 'Kompas vmbo',
          contact: 'B. Slootweg',
          typen: ['GP'],
          soort: 'niet-ingeschreven',
          vso: 'De Bolder',
          plaatsing: '1 oktober 2026',
          geldig: '1 oktober 2026 tot en met 31 juli 2028',
          overleg:
            'Op 25 augustus 2026 met De Bolder overlegd. De Bolder gaat akkoord met plaatsing op 1 oktober, omdat er dan een groep bij komt.',
          extra: [['Eerdere TLV', 'nummer 23-0881, afgegeven 4 juni 2024, toen niet gebruikt omdat Sem in de time-inklas kon starten']],
          thuis: p.thuis,
          wens: p.wens,
          hulp: p.hulp,
          ouders: [tekent('moeder', 'Y. Duinker', '27-08-2026'), tekent('vader', 'A. Duinker', '27-08-2026')],
        }),
      },
      {
        naam: 'oude tlv.pdf',
        soorten: ['tlv'],
        papier: papier(stijlen.kaalSerif, 'TLV', [
          kop('Toelaatbaarheidsverklaring', 1),
          velden(
            ['Nummer', '23-0881'],
            ['Afgegeven', '4 juni 2024'],
            ['Voor', `${heel(k)}, ${datum.streepjes(k.geb)}`],
            ['Type', 'GP'],
            ['Geldig', '1 augustus 2024 tot en met 31 juli 2026'],
          ),
        ]),
      },
      {
        naam: 'OPP Sem D.pdf',
        soorten: ['opp'],
        papier: opp.klassiek(stijlen.kompas, p, {
          leerling: heel(k),
          geboren: datum.streepjes(k.geb),
          klas: '2 bb',
          datum: '29-06-2026',
          iq: 'TIQ 90.',
          inzet: 'Extra ondersteuning gedrag in de time-inklas van 26-08-2024 tot nu.',
          evaluatie: opp.terugblik(p, '29-06-2026', 'Sem, zijn ouders en de mentor'),
        }),
      },
      {
        naam: 'onderzoek Leus 2025.pdf',
        soorten: ['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst'],
        papier: onderzoek.tabellen(stijlen.bureau, p, {
          leerling: heel(k),
          geboren: datum.streepjes(k.geb),
          afname: '05-02-2025',
          verslag: '24-02-2025',
          onderzoeker: 'drs. G. Leus',
          functie: 'orthopedagoog-generalist',
          tiq: '90',
          tiqRij: '90',
          indexen: indexen(86, 99, 94, 85, 92),
          vragenlijsten: cbclTrf(76, 59),
        }),
      },
      {
        naam: 'onderb.docx',
        soorten: ['onderbouwing'],
        papier: stuk.onderbouwingBrief(
          stijlen.kompas,
          p,
          o,
          { naam: 'drs. V. Lely', functie: 'orthopedagoog-generalist', datum: '24-08-2026' },
          'In juni 2026 zijn de CBCL en de TRF herhaald; als tweede instrument diende de HIC.',
        ),
      },
      {
        naam: 'hp time-in 25-26.docx',
        soorten: ['handelingsplan'],
        papier: stuk.planTabel(stijlen.kompas, p, o, {
          begin: '01-09-2025',
          eind: '26-06-2026',
          arrangement: 'time-inklas',
          door: 'R. Post',
          evaluatie: stuk.planEvaluatie(p, 'Geëvalueerd op 26-06-2026 met Sem en zijn moeder.'),
        }),
      },
      {
        naam: 'deskundigen Sem.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesDuo(
          stijlen.kompas,
          o,
          { naam: 'drs. V. Lely', functie: 'orthopedagoog-generalist', datum: '25-08-2026' },
          { naam: 'C. Hoving', functie: 'pedagoog', datum: '26-08-2026' },
          [p.advies1, p.advies2],
        ),
      },
      {
        naam: 'pmto.pdf',
        soorten: ['hulpverlening'],
        papier: stuk.hulpbrief(stijlen.bureau, o, { naam: 'N. Harkema', functie: 'Pmto-therapeut', datum: '15-04-2026' }, [
          'De Pmto-training loopt sinds januari. Ouders oefenen trouw. In het najaar volgt een tweede deel.',
        ]),
      },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 90,
      tiqDatum: '2025-02-05',
      instrument: 'WISC-V-NL',
      plaatsing: '2026-10-01',
      geldigTot: '2028-07-31',
    },
    verwacht: nieuw({ 'alg.indientermijn': ['nvt'], 'alg.plaatsingsdatum': ['voldaan', 'te-beoordelen'] }),
  };
}

export const opnieuw: Casus[] = [overstap(), nietIngeschreven()];
