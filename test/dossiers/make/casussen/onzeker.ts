import { klein, kop, tabel, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import * as formulier from '../auteurs/formulieren.ts';
import * as onderzoek from '../auteurs/onderzoek.ts';
import * as opp from '../auteurs/opp.ts';
import { angst, autisme, voor } from '../auteurs/profielen.ts';
import * as stuk from '../auteurs/stukken.ts';
import { stijlen } from '../stijlen.ts';
import { datum, nieuw, papier, verlenging, type Casus, type Kind } from '../vorm.ts';
import { cbclTrf, heel, indexen, tekent } from './gemeen.ts';

/** A primary school asks; the test is of "spring" two years ago; parents neither wrote nor signed and the school says why; no plan and no support told. */
function basisschool(): Casus {
  const k: Kind = { vn: 'Tygo', an: 'Mennega', geb: '2013-11-16' };
  const p = voor(autisme, k.vn);
  const o = { leerling: heel(k), geboren: datum.kort(k.geb) };
  return {
    id: 'gp-nieuw-door-basisschool',
    titel:
      'Aangevraagd door een basisschool; IQ-test zonder dag of maand ("voorjaar 2024"); ouders vullen niets in en tekenen niet, met reden; geen plan en geen extra ondersteuning beschreven',
    school: { naam: 'CBS De Wegwijzer', soort: 'bao', aangesloten: false, pro: false },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-04-24',
    stukken: [
      {
        naam: 'formulier.docx',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.klassiek(stijlen.kaal, {
          leerling: heel(k),
          geboren: datum.kort(k.geb),
          klas: 'groep 8',
          school: 'CBS De Wegwijzer',
          contact: 'juf Trix',
          typen: ['GP'],
          soort: 'nieuw',
          vso: 'De Bolder',
          plaatsing: '1 aug. 2026',
          geldig: '1 aug. 2026 t/m 31 jul. 2029',
          overleg: 'De Bolder is op 31 mrt. 2026 op school geweest om Tygo te zien.',
          thuis: '',
          wens: '',
          hulp: '',
          ouders: [tekent('Ouder', 'mw. Mennega', '', 'nee'), tekent('Ouder', 'dhr. Mennega', '', 'nee')],
          onderaan: [
            klein(
              'Waarom niet ingevuld en getekend: de ouders van Tygo lezen en schrijven geen Nederlands en willen eerst met een tolk praten. Die afspraak staat op 7 mei. Mondeling zijn zij het met de aanvraag eens. Trix Aukema, 22 apr. 2026',
            ),
          ],
        }),
      },
      {
        naam: 'opp gr 8.pdf',
        soorten: ['opp'],
        papier: opp.klassiek(stijlen.kaal, p, {
          leerling: heel(k),
          geboren: datum.kort(k.geb),
          klas: 'groep 8',
          datum: '8 apr. 2026',
          inzet: 'In de groep wordt gewerkt aan de volgende doelen.',
          evaluatie: tekst(
            'Op 8 apr. 2026 met vader en de tolkentelefoon besproken. Tygo gaat vaker zelf naar de gang. Open opdrachten blijven te moeilijk.',
          ),
        }),
      },
      {
        naam: 'Wegwijs verslag.pdf',
        soorten: ['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst'],
        papier: onderzoek.brief(stijlen.bureau, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          afname: 'verschillende momenten in het voorjaar van 2024',
          verslag: '2 juli 2024',
          onderzoeker: 'drs. G. Leus',
          functie: 'orthopedagoog-generalist',
          tiq: 'De WISC-V-NL, in dat voorjaar afgenomen, gaf een totaal-IQ van 94.',
          vragenlijsten: cbclTrf(61, 71),
        }),
      },
      {
        naam: 'onderbouwing Leus.pdf',
        soorten: ['onderbouwing'],
        papier: stuk.onderbouwingBrief(
          stijlen.bureau,
          p,
          o,
          { naam: 'drs. G. Leus', functie: 'orthopedagoog-generalist', datum: '14 april 2026' },
          'Dit voorjaar zijn de TRF en de CBCL (met tolk) opnieuw afgenomen en is de SRS-2 toegevoegd.',
        ),
      },
      {
        naam: 'adviezen.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesDuo(
          stijlen.bureau,
          o,
          { naam: 'drs. G. Leus', functie: 'orthopedagoog-generalist', datum: '15 april 2026' },
          { naam: 'F. Donkersloot', functie: 'kinder- en jeugdpsycholoog', datum: '16 april 2026' },
          [p.advies1, p.advies2],
        ),
      },
    ],
    feiten: { geboortedatum: k.geb, tiq: 94, instrument: 'WISC-V-NL', plaatsing: '2026-08-01', geldigTot: '2029-07-31' },
    verwacht: nieuw({
      'alg.aanvrager': ['niet-voldaan'],
      'alg.iq-actueel': ['te-beoordelen'],
      'alg.handtekening-ouders': ['te-beoordelen'],
      'gp.aanmeldingsformulier': ['te-beoordelen'],
      'gp.hulpverlening': ['nvt'],
      'gp.handelingsplannen': ['ontbreekt'],
      'gp.extra-ondersteuning': ['ontbreekt', 'te-beoordelen'],
    }),
  };
}

/** Two documents give different numbers of the TLV; the TRF stands inside the OPP. */
function tweeNummers(): Casus {
  const k: Kind = { vn: 'Elin', an: 'Postma', geb: '2010-02-25' };
  const p = voor(angst, k.vn);
  const o = { leerling: heel(k), geboren: datum.streepjes(k.geb) };
  const plan = opp.verhaal(stijlen.vso, p, {
    leerling: heel(k),
    geboren: datum.streepjes(k.geb),
    klas: 'vmbo-tl 4',
    datum: '12-03-2026',
    inzet: 'Elin doet haar examen in twee delen.',
    evaluatie: opp.terugblik(p, '12-03-2026', 'Elin, haar moeder en de mentor'),
  });
  return {
    id: 'gpv-twee-nummers',
    titel: 'Verlenging met twee verschillende TLV-nummers in de stukken; TRF-scores staan in het OPP; één ouder met eenhoofdig gezag',
    school: { naam: 'Heuvelrand College', soort: 'vo', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'verlenging',
    peildatum: '2026-04-02',
    stukken: [
      {
        naam: 'formulier verlenging EP.pdf',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.klassiek(stijlen.heuvel, {
          leerling: heel(k),
          geboren: datum.streepjes(k.geb),
          klas: 'De Bolder, vmbo-tl 4',
          school: 'Heuvelrand College',
          contact: 'R. Tijhuis',
          typen: ['GP'],
          soort: 'verlenging',
          vso: 'De Bolder (geen wisseling)',
          plaatsing: '01-08-2026',
          geldig: '01-08-2026 tot en met 31-07-2027',
          overleg: 'niet van toepassing',
          extra: [
            ['Nummer te verlengen TLV', '2023-0712'],
            ['Gezag', 'moeder, alleen'],
          ],
          thuis: 'Elin doet weer boodschappen, samen met mij. In de bus zit ze niet meer te trillen.',
          wens: 'Haar examen afmaken waar ze zich veilig voelt.',
          hulp: 'Nog een paar afspraken bij de psycholoog.',
          ouders: [tekent('Moeder', 'W. Postma', '26-03-2026')],
        }),
      },
      {
        naam: 'opp elin.pdf',
        soorten: ['opp', 'vragenlijst'],
        papier: {
          ...plan,
          blokken: [
            ...plan.blokken,
            kop('Bijlage: TRF, ingevuld door mentor K. Zijl op 02-03-2026'),
            tabel(
              ['schaal', 'T-score'],
              [
                ['Internaliseren', '69'],
                ['Externaliseren', '51'],
                ['Totale problemen', '65'],
              ],
            ),
            ...tekst('Elin wordt in het onderwijs vooral beperkt door angst voor beoordeling.'),
          ],
        },
      },
      {
        naam: 'voortgang 23-26.pdf',
        soorten: ['voortgangsrapportage'],
        papier: papier(stijlen.vso, 'Voortgang', [
          kop('Voortgangsrapportage', 1),
          velden(['leerling', heel(k)], ['geboren', datum.streepjes(k.geb)], ['periode', 'augustus 2023 - maart 2026']),
          ...tekst('In drie jaar ging Elin van zes naar twintig lesuren per week. Vier vakken zijn afgesloten met gemiddeld een 6,8.'),
        ]),
      },
      {
        naam: 'onderbouwing CvB.docx',
        soorten: ['onderbouwing'],
        papier: papier(stijlen.vso, 'Onderbouwing', [
          ...tekst(
            `Onderbouwing voor verlenging van TLV 2023-0721 van ${heel(k)} (${datum.streepjes(k.geb)})`,
            'De angst is kleiner geworden maar niet weg. In een gewone examenklas zou Elin weer uitvallen: dat bleek in september, toen zij bij wijze van proef twee weken op Heuvelrand examentraining volgde. Om die reden is speciaal onderwijs nog een jaar nodig.',
            '23-03-2026, drs. H. Nauta, orthopedagoog',
          ),
        ]),
      },
      {
        naam: 'wisc.pdf',
        soorten: ['intelligentieonderzoek'],
        papier: papier(stijlen.klein, 'WISC', [
          kop('WISC-V-NL'),
          velden(['naam', o.leerling], ['geboren', o.geboren], ['afname', '11-01-2022']),
          tabel(['index', 'score'], [...indexen(104, 97, 100, 95, 92), ['totaal-IQ', '99']]),
          ...tekst('drs. S. Kuiper, psycholoog'),
        ]),
      },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 99,
      tiqDatum: '2022-01-11',
      instrument: 'WISC-V-NL',
      plaatsing: '2026-08-01',
      geldigTot: '2027-07-31',
    },
    verwacht: verlenging({ 'vl.tlv-nummer': ['te-beoordelen'], 'gpv.onderwijsbeperkingen': ['voldaan', 'te-beoordelen'] }),
  };
}

export const onzeker: Casus[] = [basisschool(), tweeNummers()];
