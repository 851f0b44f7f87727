import { tekst } from '../../../../local/voorbeelden/papier/blokken.ts';
import * as formulier from '../auteurs/formulieren.ts';
import * as onderzoek from '../auteurs/onderzoek.ts';
import * as opp from '../auteurs/opp.ts';
import { angst, autisme, trauma, voor } from '../auteurs/profielen.ts';
import * as stuk from '../auteurs/stukken.ts';
import { stijlen } from '../stijlen.ts';
import { datum, nieuw, type Casus, type Kind } from '../vorm.ts';
import { cbclTrf, heel, indexen, tekent } from './gemeen.ts';

/** Every term met to the day: IQ exactly two years old, plan evaluated exactly half a year ago, help ended exactly a year ago. */
function opDeDag(): Casus {
  const k: Kind = { vn: 'IJsbrand', an: 'Tolsma', geb: '2011-06-19' };
  const p = voor(autisme, k.vn);
  const o = { leerling: heel(k), geboren: datum.vol(k.geb) };
  return {
    id: 'gp-nieuw-alles-op-de-dag',
    titel:
      'In orde; IQ precies twee jaar oud, handelingsplan precies een half jaar, hulp precies een jaar; ouder IQ en hogere indexen aangehaald; telefoonnummer dat door de elfproef komt',
    school: { naam: 'Erasmiaans Lyceum Tolbrug', soort: 'vo', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-03-12',
    stukken: [
      {
        naam: 'aanmelding loket IJT.pdf',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.rubrieken(stijlen.gymnasium, {
          leerling: 'Tolsma, IJsbrand',
          geboren: datum.vol(k.geb),
          klas: '3 gymnasium',
          school: 'Erasmiaans Lyceum Tolbrug (VO)',
          contact: 'dr. W. Haarsma, conrector leerlingenzorg, +31 612345671',
          typen: ['GP'],
          soort: 'nieuw',
          vso: 'De Bolder, Meerhorst',
          plaatsing: '1 april 2026',
          geldig: '1 april 2026 tot en met 31 juli 2027',
          overleg: 'kennismaking 15 januari 2026 (dhr. Mulock) en intakegesprek met ouders op 5 februari; De Bolder houdt een plaats vrij',
          thuis: p.thuis,
          wens: p.wens,
          hulp: p.hulp,
          ouders: [tekent('ouder', 'S. Tolsma', '3 maart 2026'), tekent('ouder', 'H.J. Tolsma-de Vrij', '3 maart 2026')],
        }),
      },
      {
        naam: 'Oosterhaven 26-04-2024.pdf',
        soorten: ['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst'],
        papier: onderzoek.brief(stijlen.ggz, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          afname: '12 maart 2024',
          verslag: 'Meerhorst, 26 april 2024',
          onderzoeker: 'mw. dr. A. Roelfzema',
          functie: 'kinder- en jeugdpsychiater',
          vragenlijsten: cbclTrf(58, 74),
          tiq: 'Bij de WISC-V-NL, die op 12 maart 2024 door onze psycholoog drs. Vink werd afgenomen, behaalde hij een totaal-IQ van 118. Het verbaal begrip (131) steekt daar ver bovenuit, de verwerkingssnelheid (89) blijft ver achter.',
          eerder:
            'In groep 6, in het voorjaar van 2021, werd elders met de RAKIT-2 een totaal-IQ van 127 gevonden. Zijn zusje Fenna (geboren 8 mei 2015) ontwikkelt zich zonder problemen.',
        }),
      },
      {
        naam: 'OPP IJsbrand.docx',
        soorten: ['opp'],
        papier: opp.klassiek(stijlen.gymnasium, p, {
          leerling: heel(k),
          geboren: datum.streepjes(k.geb),
          klas: '3 gymnasium',
          datum: '27 februari 2026',
          iq: 'Totaal-IQ 118 (maart 2024).',
          inzet:
            'Extra ondersteuning: sinds 3 maart 2025 drie lesuren per week begeleiding door de autismecoach van de school (arrangement 2).',
          evaluatie: opp.terugblik(p, '26 februari 2026', 'IJsbrand, zijn ouders en mentor C. Baljet'),
          tekenaars: [tekent('ouder', 'S. Tolsma', '27 februari 2026', 'plaatje')],
        }),
      },
      {
        naam: 'onderbouwing Haarsma-Terwiel.pdf',
        soorten: ['onderbouwing'],
        papier: stuk.onderbouwingBrief(
          stijlen.gymnasium,
          p,
          o,
          { naam: 'drs. P. Terwiel', functie: 'gezondheidszorgpsycholoog met diagnostische aantekening', datum: '20 februari 2026' },
          'In januari 2026 werden de CBCL en de TRF herhaald (totaal T = 71 en T = 69, beide klinisch) en werd de SRS-2 aanvullend ingevuld (T = 84).',
        ),
      },
      {
        naam: 'begeleidingsplan mrt-sept.docx',
        soorten: ['handelingsplan'],
        papier: stuk.planVerhaal(stijlen.gymnasium, p, o, {
          begin: '3 maart 2025',
          eind: '5 september 2025',
          arrangement: 'arrangement 2',
          door: 'L. Cnossen, autismecoach',
          evaluatie: stuk.planEvaluatie(p, 'Op vrijdag 12 september 2025 hebben wij met ouders en IJsbrand teruggekeken.'),
        }),
      },
      {
        naam: 'deskundigen.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesDuo(
          stijlen.gymnasium,
          o,
          { naam: 'drs. P. Terwiel', functie: 'psycholoog NIP', datum: '2 maart 2026' },
          { naam: 'mw. M. Eringa MSc', functie: 'orthopedagoog', datum: '4 maart 2026' },
          [p.advies1, p.advies2],
        ),
      },
      {
        naam: 'afsluiting coaching.pdf',
        soorten: ['hulpverlening'],
        papier: stuk.hulpbrief(stijlen.bureau, o, { naam: 'B. de Groot', functie: 'autismecoach', datum: '12 maart 2025' }, [
          'De gezinscoaching, vijftien bijeenkomsten, is vandaag afgesloten. Ouders gebruiken het dagschema. IJsbrand heeft geleerd om hulp te vragen via een kaartje.',
        ]),
      },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 118,
      tiqDatum: '2024-03-12',
      instrument: 'WISC-V-NL',
      plaatsing: '2026-04-01',
      geldigTot: '2027-07-31',
    },
    verwacht: nieuw({
      'alg.indientermijn': ['nvt'],
      'avg.bsn': ['voldaan', 'te-beoordelen'],
      'avg.andere-leerling': ['voldaan', 'te-beoordelen'],
    }),
  };
}

/** Nothing is called what the handbook calls it, and nothing is missing. */
function eigenVormen(): Casus {
  const k: Kind = { vn: 'Isa', an: 'Rengers', geb: '2012-11-30' };
  const p = voor(trauma, k.vn);
  const o = { leerling: heel(k), geboren: datum.kaal(k.geb) };
  return {
    id: 'gp-nieuw-eigen-vormen',
    titel: 'In orde, met eigen namen en vormen: samenplan in plaats van OPP, invulbare pdf, pleegouders die tekenen, adviezen per brief',
    school: { naam: 'De Waterkant', soort: 'vo', aangesloten: true, pro: true },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-05-29',
    stukken: [
      {
        naam: 'TLV Isa R.pdf',
        soorten: ['aanmeldingsformulier'],
        bytes: () =>
          formulier.invulbaar(stijlen.waterkant, {
            leerling: 'Isa Rengers',
            geboren: datum.kaal(k.geb),
            klas: 'basis 1',
            school: 'De Waterkant',
            contact: 'Carlijn Boot (intern coach)',
            typen: ['GP'],
            soort: 'nieuw',
            vso: 'De Bolder',
            plaatsing: '1-8-2026',
            geldig: '1-8-2026 t/m 31-7-2029',
            overleg: 'Jazeker: 21 april rondetafel met De Bolder, voogd en pleegouders.',
            thuis: p.thuis,
            wens: p.wens,
            hulp: p.hulp,
            extra: [['Gezag', 'Pleegoudervoogdij: beide pleegouders']],
            ouders: [
              tekent('Pleegouder', 'G. Haan', '22-5-2026', 'plaatje'),
              tekent('Pleegouder', 'R. Haan-Smeding', '22-5-2026', 'plaatje'),
            ],
          }),
      },
      {
        naam: 'samenplan Isa.docx',
        soorten: ['opp'],
        papier: opp.verhaal(stijlen.waterkant, p, {
          titel: 'Samenplan Isa',
          leerling: heel(k),
          geboren: datum.kaal(k.geb),
          klas: 'basis 1',
          datum: '18 mei 2026',
          iq: 'Het onderzoek van Kuiper en Stad geeft een totaal-IQ van 83.',
          inzet:
            'Vanaf 25 augustus 2025 is Isa tien uur per week in de Steiger, onze groep voor leerlingen die vastlopen (extra ondersteuning).',
          evaluatie: [
            ...tekst(
              'In mei (18-5-2026) zaten we weer bij elkaar: Isa, haar pleegouders, juf Carlijn en de pleegzorgwerker.',
              ...p.doelen.map(([doel, , uitkomst]) => `Over "${doel}": ${uitkomst}`),
              p.slot,
            ),
          ],
        }),
      },
      {
        naam: 'KenS rapport.pdf',
        soorten: ['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst'],
        papier: onderzoek.uitvoerig(stijlen.klein, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          afname: '9 en 16 oktober 2025',
          verslag: '14 november 2025',
          onderzoeker: 'drs. S. Kuiper',
          functie: 'klinisch psycholoog',
          tiq: 'De WISC-V-NL (9 oktober 2025) geeft een totaal-IQ van 83, met een betrouwbaarheidsinterval van 78 tot 89.',
          indexen: indexen(80, 91, 88, 79, 86),
          tiqRij: '83',
          vragenlijsten: cbclTrf(71, 67),
        }),
      },
      {
        naam: 'verhaal achter het gedrag.docx',
        soorten: ['onderbouwing'],
        papier: stuk.onderbouwingVragen(
          stijlen.waterkant,
          p,
          o,
          { naam: 'K. Osinga MSc', functie: 'orthopedagoog-generalist', datum: '20-5-2026' },
          'De TRF van twee leerkrachten, de CBCL van pleegouders en als extra instrument de VvGK. Alles is dit voorjaar ingevuld.',
        ),
      },
      {
        naam: 'Steigerplan + evaluatie.pdf',
        soorten: ['handelingsplan'],
        papier: stuk.planTabel(stijlen.waterkant, p, o, {
          begin: '1-12-2025',
          eind: '30-4-2026',
          arrangement: 'de Steiger',
          door: 'Carlijn Boot',
          evaluatie: stuk.planEvaluatie(p, 'Datum: 7-5-2026. Aanwezig: Isa, pleegmoeder, Carlijn.'),
        }),
      },
      {
        naam: 'advies KO.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesBrief(
          stijlen.waterkant,
          o,
          { naam: 'K. Osinga MSc', functie: 'orthopedagoog-generalist', datum: '26 mei 2026' },
          p.advies1,
        ),
      },
      {
        naam: 'brief mw Donkersloot.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesBrief(
          stijlen.bureau,
          o,
          { naam: 'F. Donkersloot', functie: 'jeugdpsycholoog NIP', datum: '27 mei 2026' },
          p.advies2,
        ),
      },
      {
        naam: 'EMDR.pdf',
        soorten: ['hulpverlening'],
        papier: stuk.hulpbrief(stijlen.klein, o, { naam: 'drs. S. Kuiper', functie: 'klinisch psycholoog', datum: '30 april 2026' }, [
          'Sinds januari zijn negen EMDR-zittingen gegeven. De herbelevingen nemen af in aantal. De behandeling loopt door tot in elk geval het einde van het jaar.',
        ]),
      },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 83,
      tiqDatum: '2025-10-09',
      instrument: 'WISC-V-NL',
      plaatsing: '2026-08-01',
      geldigTot: '2029-07-31',
    },
    verwacht: nieuw(),
  };
}

/** Eleven years old, no IQ data at all, one parent with sole authority, a GZ-psycholoog as second expert. */
function elfJaar(): Casus {
  const k: Kind = { vn: 'Lieve', an: 'Abbink', geb: '2014-08-02' };
  const p = voor(angst, k.vn);
  const o = { leerling: heel(k), geboren: datum.schuin(k.geb) };
  return {
    id: 'gp-nieuw-elf-jaar-zonder-iq',
    titel:
      'Wordt een dag na 1 augustus twaalf; geen IQ-gegevens; eenhoofdig gezag; tweede deskundige is GZ-psycholoog; geldigheid precies een cursusjaar',
    school: { naam: 'Heuvelrand College', soort: 'vo', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-04-14',
    stukken: [
      {
        naam: 'aanvraag.docx',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.verzoek(stijlen.heuvel, {
          leerling: heel(k),
          geboren: datum.schuin(k.geb),
          klas: 'de brugklas (1B)',
          school: 'Heuvelrand College',
          contact: 'R. Tijhuis, tel. 599 312 200',
          typen: ['GP'],
          soort: 'nieuw',
          vso: 'De Bolder',
          plaatsing: '1/8/2026',
          geldig: 'van 1/8/2026 tot en met 31/7/2027',
          overleg: 'Op 24/3/2026 heeft de zorgcoördinator met De Bolder gesproken; daar is men bekend met de leeftijd van Lieve.',
          thuis: p.thuis,
          wens: p.wens,
          hulp: p.hulp,
          extra: [
            ['Gezag', 'moeder heeft alleen het gezag, vader is in 2019 overleden'],
            ['Laatste drie cijfers BSN', '204'],
          ],
          ouders: [tekent('moeder', 'N. Abbink', '9/4/2026', 'plaatje')],
        }),
      },
      {
        naam: 'psychiater.pdf',
        soorten: ['onderzoeksverslag', 'vragenlijst'],
        papier: onderzoek.brief(stijlen.ggz, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          afname: '8 januari 2026',
          verslag: 'Meerhorst, 2 februari 2026',
          onderzoeker: 'drs. J. Wessels',
          functie: 'kinder- en jeugdpsychiater',
          tiq: '',
          vragenlijsten: cbclTrf(52, 77),
        }),
      },
      {
        naam: 'groeidocument.pdf',
        soorten: ['opp'],
        papier: opp.groei(stijlen.heuvel, p, {
          leerling: heel(k),
          geboren: datum.schuin(k.geb),
          klas: '1B',
          datum: '30/3/2026',
          inzet:
            'Lieve krijgt sinds 8/9/2025 extra ondersteuning: elke dag een uur in het Nest en twee keer per week een gesprek (arrangement angst).',
          evaluatie: opp.terugblik(p, '30/3/2026', 'Lieve, haar moeder, mentor Tijhuis en de begeleider'),
          tekenaars: [tekent('moeder', 'N. Abbink', '30/3/2026')],
        }),
      },
      {
        naam: 'onderbouwing.pdf',
        soorten: ['onderbouwing'],
        papier: stuk.onderbouwingVragen(
          stijlen.heuvel,
          p,
          o,
          { naam: 'drs. T. Oonk', functie: 'orthopedagoog-generalist', datum: '2/4/2026' },
          'CBCL (moeder), TRF (mentor) en aanvullend de SCARED-NL.',
        ),
      },
      {
        naam: 'plan Nest.docx',
        soorten: ['handelingsplan'],
        papier: stuk.planTabel(stijlen.heuvel, p, o, {
          begin: '8/9/2025',
          eind: '20/3/2026',
          arrangement: 'het Nest (angst, sociaal-emotioneel)',
          door: 'W. Veenstra',
          evaluatie: stuk.planEvaluatie(p, 'Evaluatiegesprek 23/3/2026 met Lieve en moeder.'),
        }),
      },
      {
        naam: 'adviezen.docx',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesDuo(
          stijlen.heuvel,
          o,
          { naam: 'drs. T. Oonk', functie: 'orthopedagoog-generalist', datum: '7/4/2026' },
          { naam: 'drs. H. Goossens', functie: 'GZ-psycholoog', datum: '8/4/2026' },
          [p.advies1, p.advies2],
        ),
      },
    ],
    feiten: { geboortedatum: k.geb, plaatsing: '2026-08-01', geldigTot: '2027-07-31' },
    verwacht: nieuw({
      'alg.leeftijd': ['te-beoordelen'],
      'alg.deskundigen': ['te-beoordelen'],
      'alg.iq-actueel': ['nvt'],
      'gp.hulpverlening': ['nvt'],
    }),
  };
}

export const nieuwInOrde: Casus[] = [opDeDag(), eigenVormen(), elfJaar()];
