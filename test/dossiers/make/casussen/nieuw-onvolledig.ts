import { kop, tekst } from '../../../../local/voorbeelden/papier/blokken.ts';
import { maakPdf } from '../../../../local/voorbeelden/papier/pdf.ts';
import * as formulier from '../auteurs/formulieren.ts';
import * as onderzoek from '../auteurs/onderzoek.ts';
import * as opp from '../auteurs/opp.ts';
import { agressie, angst, autisme, voor } from '../auteurs/profielen.ts';
import * as stuk from '../auteurs/stukken.ts';
import { afgebroken, beveilig } from '../beveiligd.ts';
import { stijlen } from '../stijlen.ts';
import { datum, nieuw, papier, type Casus, type Kind } from '../vorm.ts';
import { cbclTrf, heel, indexen, tekent } from './gemeen.ts';

/** Everything is promised in a mail, little is there. */
function beloften(): Casus {
  const k: Kind = { vn: 'Damian', an: 'Kool', geb: '2012-05-27' };
  const p = voor(agressie, k.vn);
  const o = { leerling: heel(k), geboren: datum.apostrof(k.geb) };
  return {
    id: 'gp-nieuw-beloften',
    titel: 'Beloofde stukken: evaluatie, onderbouwing, tweede advies en handtekeningen volgen nog; plaatsing op 1 februari zonder overleg',
    school: { naam: 'Kompas vmbo', soort: 'vo', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-11-09',
    stukken: [
      {
        naam: 'mailtje.pdf',
        soorten: ['brief'],
        papier: stuk.mail(
          stijlen.kaal,
          ['Van: Bets Slootweg', 'Aan: loket', "Datum: ma 9-11-'26 08:52", 'Onderwerp: Damian'],
          'Goedemorgen!',
          'Ik heb Damian in de map gezet. De psychodiagnostische onderbouwing van onze orthopedagoog gaat mee als bijlage 5 (nog even geduld, die krijg ik vrijdag). De ouders komen donderdag tekenen. Het advies van de kinderpsycholoog is toegezegd. Verder heb ik ergens nog een brief van de hulpverlening, die zoek ik op.',
          'De evaluatie van het handelingsplan is mondeling al geweest, ik typ het binnenkort uit.',
          'groetjes Bets',
        ),
      },
      {
        naam: 'formulier damian.pdf',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.klassiek(stijlen.kompas, {
          leerling: heel(k),
          geboren: datum.apostrof(k.geb),
          klas: '3 bb',
          school: 'Kompas vmbo, locatie Haven',
          contact: 'B. Slootweg',
          typen: ['GP'],
          soort: 'nieuw',
          vso: 'De Bolder',
          plaatsing: '1 februari 2027',
          geldig: '1 februari 2027 t/m 31 januari 2028',
          overleg: '',
          thuis: p.thuis,
          wens: p.wens,
          hulp: p.hulp,
          ouders: [tekent('Ouder 1', 'F. Kool', 'datum:', 'nee'), tekent('Ouder 2', 'S. Kool-Brand', 'datum:', 'nee')],
        }),
      },
      {
        naam: 'OPP damian.docx',
        soorten: ['opp'],
        papier: opp.verhaal(stijlen.kompas, p, {
          leerling: heel(k),
          geboren: datum.apostrof(k.geb),
          klas: '3 bb',
          datum: "14-9-'26",
          inzet: "Extra ondersteuning: sinds 2-3-'26 elke dag twee uur in de time-inklas.",
          evaluatie: tekst('Dit gaan wij in januari met de ouders bespreken en dan vullen wij het hier in.'),
        }),
      },
      {
        naam: 'onderzoek Leus.pdf',
        soorten: ['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst'],
        papier: onderzoek.tabellen(stijlen.bureau, p, {
          leerling: heel(k),
          geboren: datum.kaal(k.geb),
          afname: '23-6-2025',
          verslag: '8-7-2025',
          onderzoeker: 'drs. G. Leus',
          functie: 'orthopedagoog-generalist',
          tiq: '84',
          tiqRij: '84',
          indexen: indexen(79, 94, 88, 81, 85),
          vragenlijsten: cbclTrf(79, 58),
        }),
      },
      {
        naam: 'handelingsplan time-in.docx',
        soorten: ['handelingsplan'],
        papier: stuk.planVerhaal(stijlen.kompas, p, o, {
          begin: "2-3-'26",
          eind: "16-10-'26",
          arrangement: 'time-inklas',
          door: 'meester Rinus',
          evaluatie: tekst('Volgt na het gesprek met ouders.'),
        }),
      },
      {
        naam: 'advies.docx',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesDuo(stijlen.kompas, o, { naam: 'drs. V. Lely', functie: 'orthopedagoog', datum: "3-11-'26" }, undefined, [
          p.advies1,
          '',
        ]),
      },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 84,
      tiqDatum: '2025-06-23',
      instrument: 'WISC-V-NL',
      plaatsing: '2027-02-01',
      geldigTot: '2028-01-31',
    },
    verwacht: nieuw({
      'alg.geldigheid-minimaal': ['te-beoordelen'],
      'alg.deskundigen': ['ontbreekt'],
      'alg.indientermijn': ['nvt'],
      'alg.plaatsingsdatum': ['te-beoordelen'],
      'alg.overleg-vso': ['ontbreekt'],
      'alg.handtekening-ouders': ['ontbreekt'],
      'gp.hulpverlening': ['nvt'],
      'gp.opp': ['ontbreekt'],
      'gp.onderbouwing': ['ontbreekt'],
      'gp.handelingsplannen': ['ontbreekt'],
    }),
  };
}

/** A password, a broken upload, an empty file, junk, and a protected file that opens without a password. */
function onleesbaar(): Casus {
  const k: Kind = { vn: 'Jelmer', an: 'Wiarda', geb: '2012-02-29' };
  const p = voor(autisme, k.vn);
  const o = { leerling: heel(k), geboren: datum.vol(k.geb) };
  const oppPapier = opp.klassiek(stijlen.waterkant, p, {
    leerling: heel(k),
    geboren: datum.vol(k.geb),
    klas: '2 tl',
    datum: '23 februari 2026',
    inzet: 'De Steiger sinds augustus 2025.',
    evaluatie: opp.terugblik(p, '23 februari 2026', 'ouders en Jelmer'),
  });
  const verslag = onderzoek.uitvoerig(stijlen.ggz, p, {
    leerling: heel(k),
    geboren: datum.vol(k.geb),
    afname: '4 november 2025',
    verslag: '2 december 2025',
    onderzoeker: 'mw. dr. A. Roelfzema',
    functie: 'kinder- en jeugdpsychiater',
    tiq: 'WISC-V-NL: totaal-IQ 101.',
    vragenlijsten: cbclTrf(60, 72),
  });
  const onderbouwing = stuk.onderbouwingVragen(
    stijlen.waterkant,
    p,
    o,
    { naam: 'K. Osinga MSc', functie: 'orthopedagoog-generalist', datum: '24 februari 2026' },
    'De CBCL (ouders) en de TRF (mentor); als tweede instrument de SRS-2.',
  );
  return {
    id: 'gp-nieuw-onleesbare-bestanden',
    titel:
      'OPP met wachtwoord, afgebroken upload van het onderzoek, leeg tweede advies, rommelbestanden; een pdf met alleen een wijzigingsverbod is wel te lezen; geboren op 29 februari',
    school: { naam: 'De Waterkant', soort: 'vo', aangesloten: true, pro: true },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-03-02',
    stukken: [
      {
        naam: 'aanvraag JW.docx',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.wordformulier(stijlen.waterkant, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          klas: '2 tl',
          school: 'De Waterkant (VO)',
          contact: 'C. Boot',
          typen: ['GP'],
          soort: 'nieuw',
          vso: 'De Bolder',
          plaatsing: '1 augustus 2026',
          geldig: '1 augustus 2026 tot en met 31 juli 2028',
          overleg: 'Op 9 februari 2026 gesproken met De Bolder, ouders waren erbij.',
          thuis: p.thuis,
          wens: p.wens,
          hulp: p.hulp,
          ouders: [
            tekent('Vader', 'T. Wiarda', '25 februari 2026', 'plaatje'),
            tekent('Moeder', 'D. Wiarda-Kolk', '25 februari 2026', 'plaatje'),
          ],
        }),
      },
      { naam: 'OPP Jelmer.pdf', bytes: () => beveilig(maakPdf(oppPapier), 'steiger26', 'steiger26-beheer') },
      { naam: 'Oosterhaven.pdf', bytes: () => afgebroken(maakPdf(verslag)) },
      { naam: 'onderbouwing KO.pdf', soorten: ['onderbouwing'], bytes: () => beveilig(maakPdf(onderbouwing), '', 'niet-wijzigen') },
      {
        naam: 'HP Steiger.docx',
        soorten: ['handelingsplan'],
        papier: stuk.planTabel(stijlen.waterkant, p, o, {
          begin: '18 augustus 2025',
          eind: '20 februari 2026',
          arrangement: 'de Steiger, extra ondersteuning gedrag, 8 uur per week',
          door: 'C. Boot',
          evaluatie: stuk.planEvaluatie(p, 'Geëvalueerd op 20 februari 2026 met ouders.'),
        }),
      },
      {
        naam: 'advies 1.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesBrief(
          stijlen.waterkant,
          o,
          { naam: 'K. Osinga MSc', functie: 'orthopedagoog-generalist', datum: '26 februari 2026' },
          p.advies1,
        ),
      },
      { naam: 'advies 2.docx', bytes: () => Buffer.alloc(0) },
      {
        naam: 'coach.pdf',
        soorten: ['hulpverlening'],
        papier: stuk.hulpbrief(stijlen.bureau, o, { naam: 'B. de Groot', functie: 'autismecoach', datum: '12 januari 2026' }, [
          'De thuisbegeleiding is in augustus gestart en gaat door.',
        ]),
      },
      { naam: '~$P Steiger.docx', bytes: () => Buffer.from(`\u0005boot ${' '.repeat(150)}`, 'latin1') },
      { naam: '.DS_Store', bytes: () => Buffer.concat([Buffer.from('00000001', 'hex'), Buffer.from('Bud1'), Buffer.alloc(120)]) },
    ],
    feiten: { geboortedatum: k.geb, plaatsing: '2026-08-01', geldigTot: '2028-07-31' },
    verwacht: nieuw({
      'alg.deskundigen': ['ontbreekt'],
      'alg.iq-actueel': ['nvt'],
      'gp.onderzoeksverslag': ['ontbreekt'],
      'gp.opp': ['ontbreekt'],
      'bestand.leesbaar': ['niet-voldaan'],
    }),
  };
}

/** The parents signed but wrote nothing; a coach wrote the substantiation; the plan has no evaluation; the VSO was not consulted. */
function ouderdeelLeeg(): Casus {
  const k: Kind = { vn: 'Pim', an: 'Lantinga', geb: '2010-10-10' };
  const p = voor(agressie, k.vn);
  const o = { leerling: heel(k), geboren: datum.streepjes(k.geb) };
  return {
    id: 'gp-nieuw-ouderdeel-leeg',
    titel:
      'Ouders tekenen maar vullen niets in; onderbouwing door een coach; één instrument; plan zonder evaluatie; uitdrukkelijk geen overleg',
    school: { naam: 'Heuvelrand College', soort: 'vo', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-05-04',
    stukken: [
      {
        naam: 'tlv aanvraag pim.pdf',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.klassiek(stijlen.heuvel, {
          leerling: heel(k),
          geboren: datum.streepjes(k.geb),
          klas: '3 kader',
          school: 'Heuvelrand College',
          contact: 'R. Tijhuis',
          typen: ['GP'],
          soort: 'nieuw',
          vso: 'De Bolder',
          plaatsing: '01-08-2026',
          geldig: '01-08-2026 tot en met 31-07-2028',
          overleg: 'Er is nog geen contact geweest met De Bolder.',
          thuis: '',
          wens: '',
          hulp: '',
          ouders: [tekent('ouder 1', 'R. Lantinga', '28-04-2026'), tekent('ouder 2', 'M. Lantinga-Pot', '28-04-2026')],
        }),
      },
      {
        naam: 'opp.pdf',
        soorten: ['opp'],
        papier: opp.groei(stijlen.heuvel, p, {
          leerling: heel(k),
          geboren: datum.streepjes(k.geb),
          klas: '3 kader',
          datum: '20-04-2026',
          inzet: 'Extra ondersteuning in het Nest, sinds 15-09-2025, zes uur per week.',
          evaluatie: tekst(
            'Op 20-04-2026 hebben wij met Pim en zijn ouders de balans opgemaakt. De uitbarstingen zijn niet minder geworden, het contact met hem wel beter.',
          ),
        }),
      },
      {
        naam: 'Wessels brief.pdf',
        soorten: ['onderzoeksverslag', 'vragenlijst'],
        papier: onderzoek.brief(stijlen.ggz, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          afname: '14 november 2025',
          verslag: 'Meerhorst, 5 december 2025',
          onderzoeker: 'drs. J. Wessels',
          functie: 'kinder- en jeugdpsychiater',
          tiq: '',
          vragenlijsten: [['CBCL', 'externaliseren', '76', 'klinisch']],
        }),
      },
      {
        naam: 'onderbouwing.docx',
        soorten: ['onderbouwing'],
        papier: stuk.onderbouwingBrief(
          stijlen.heuvel,
          p,
          o,
          { naam: 'W. Veenstra', functie: 'leerlingcoach', datum: '22-04-2026' },
          'Ik heb gekeken naar de brief van de psychiater en naar wat wij zelf elke dag meemaken.',
        ),
      },
      {
        naam: 'plan.docx',
        soorten: ['handelingsplan'],
        papier: stuk.planTabel(stijlen.heuvel, p, o, {
          begin: '15-09-2025',
          eind: '27-03-2026',
          arrangement: 'het Nest',
          door: 'W. Veenstra',
          evaluatie: [],
        }),
      },
      {
        naam: 'adviezen.pdf',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesDuo(
          stijlen.heuvel,
          o,
          { naam: 'drs. T. Oonk', functie: 'orthopedagoog-generalist', datum: '23-04-2026' },
          { naam: 'F. Donkersloot', functie: 'jeugdpsycholoog', datum: '24-04-2026' },
          [p.advies1, p.advies2],
        ),
      },
    ],
    feiten: { geboortedatum: k.geb, plaatsing: '2026-08-01', geldigTot: '2028-07-31' },
    verwacht: nieuw({
      'alg.iq-actueel': ['nvt'],
      'alg.overleg-vso': ['niet-voldaan', 'ontbreekt'],
      'gp.hulpverlening': ['nvt'],
      'gp.aanmeldingsformulier': ['ontbreekt'],
      'gp.handelingsplannen': ['ontbreekt'],
      'gp.onderbouwing': ['niet-voldaan', 'ontbreekt', 'te-beoordelen'],
      'gp.instrumenten': ['ontbreekt', 'niet-voldaan', 'te-beoordelen'],
    }),
  };
}

/** No form at all, only a letter; a school outside the partnership; the OPP has no evaluation part. */
function zonderFormulier(): Casus {
  const k: Kind = { vn: 'Noëlle', an: 'Brandsma', geb: '2011-04-22' };
  const p = voor(angst, k.vn);
  const o = { leerling: heel(k), geboren: datum.vol(k.geb) };
  return {
    id: 'gp-nieuw-zonder-formulier',
    titel:
      'Geen formulier, alleen een brief; school niet aangesloten; OPP zonder evaluatiedeel; geen plaatsing of geldigheid genoemd; een onderzoek waarnaar verwezen wordt ontbreekt',
    school: { naam: 'Praktijkschool Noorderwind', soort: 'vo', aangesloten: false, pro: true },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-05-11',
    stukken: [
      {
        naam: 'aanbiedingsbrief.pdf',
        soorten: ['brief'],
        papier: papier(stijlen.kaalSerif, 'Brief', [
          ...tekst(
            'Noorderwind, 8 mei 2026',
            'Geacht loket,',
            `Met deze brief vragen wij een nieuwe TLV type GP aan voor ${heel(k)}, geboren op ${datum.vol(k.geb)}. Het aanmeldingsformulier is door de ouders thuis ingevuld en ondertekend. Voor de diagnose verwijzen wij naar het verslag van Oosterhaven (bijlage 2).`,
            'De Bolder is op 16 april door ons gebeld; men denkt met ons mee.',
            'Hoogachtend,',
            'K. Berends, directeur',
          ),
        ]),
      },
      {
        naam: 'opp Noelle.pdf',
        soorten: ['opp'],
        papier: opp.klassiek(stijlen.kaalSerif, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          klas: 'leerjaar 3',
          datum: '20 november 2025',
          inzet: 'Extra ondersteuning: dagelijks een uur individuele begeleiding sinds 1 oktober 2025.',
          evaluatie: undefined,
        }),
      },
      {
        naam: 'onderbouwing.pdf',
        soorten: ['onderbouwing'],
        papier: stuk.onderbouwingBrief(
          stijlen.kaalSerif,
          p,
          o,
          { naam: 'drs. L. Bouma', functie: 'orthopedagoog-generalist', datum: '30 april 2026' },
          'De CBCL, de TRF en de SCARED-NL zijn in april 2026 ingevuld en door mij gescoord.',
        ),
      },
      {
        naam: 'plan.pdf',
        soorten: ['handelingsplan'],
        papier: stuk.planVerhaal(stijlen.kaalSerif, p, o, {
          begin: '1 oktober 2025',
          eind: '17 april 2026',
          arrangement: 'individuele begeleiding',
          door: 'juf Wiersma',
          evaluatie: stuk.planEvaluatie(p, 'Wij hebben dit op 20 april 2026 met Noëlle en haar ouders besproken.'),
        }),
      },
      {
        naam: 'adviezen.docx',
        soorten: ['deskundigenadvies'],
        papier: stuk.adviesDuo(
          stijlen.kaalSerif,
          o,
          { naam: 'drs. L. Bouma', functie: 'orthopedagoog-generalist', datum: '4 mei 2026' },
          { naam: 'W. Feenstra', functie: 'kinder- en jeugdpsycholoog', datum: '5 mei 2026' },
          [p.advies1, p.advies2],
        ),
      },
    ],
    feiten: { geboortedatum: k.geb },
    verwacht: nieuw({
      'alg.aanvrager': ['niet-voldaan'],
      'alg.geldigheid-minimaal': ['ontbreekt'],
      'alg.geldigheid-maximaal': ['ontbreekt'],
      'alg.iq-actueel': ['nvt'],
      'alg.indientermijn': ['ontbreekt', 'te-beoordelen', 'nvt'],
      'alg.plaatsingsdatum': ['ontbreekt', 'te-beoordelen'],
      'alg.handtekening-ouders': ['ontbreekt'],
      'gp.onderzoeksverslag': ['ontbreekt'],
      'gp.hulpverlening': ['nvt'],
      'gp.opp': ['ontbreekt'],
      'gp.aanmeldingsformulier': ['ontbreekt'],
    }),
  };
}

/** Nothing says which TLV is meant. */
function soortNietGenoemd(): Casus {
  const k: Kind = { vn: 'Abel', an: 'Noord', geb: '2012-08-19' };
  const p = voor(autisme, k.vn);
  return {
    id: 'gp-nieuw-soort-niet-genoemd',
    titel: 'Het formulier noemt geen type TLV en ook de andere stukken niet',
    school: { naam: 'Kompas vmbo', soort: 'vo', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-05-20',
    stukken: [
      {
        naam: 'aanvraag.pdf',
        soorten: ['aanmeldingsformulier'],
        papier: formulier.verzoek(stijlen.kompas, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          klas: 'klas 2',
          school: 'Kompas vmbo',
          contact: 'B. Slootweg',
          typen: [],
          soort: '',
          vso: 'De Bolder',
          plaatsing: '1 augustus 2026',
          geldig: 'van 1 augustus 2026 tot en met 31 juli 2028',
          overleg: 'Met De Bolder is op 22 april 2026 gesproken.',
          thuis: p.thuis,
          wens: p.wens,
          hulp: p.hulp,
          ouders: [tekent('vader', 'G. Noord', '12 mei 2026'), tekent('moeder', 'C. Noord', '12 mei 2026')],
        }),
      },
      {
        naam: 'opp abel.pdf',
        soorten: ['opp'],
        papier: opp.klassiek(stijlen.kompas, p, {
          leerling: heel(k),
          geboren: datum.vol(k.geb),
          klas: 'klas 2',
          datum: '6 mei 2026',
          inzet: 'Extra ondersteuning sinds 1 september 2025 in de time-inklas.',
          evaluatie: opp.terugblik(p, '6 mei 2026', 'Abel en ouders'),
        }),
      },
      {
        naam: 'toelichting.docx',
        soorten: ['overig'],
        papier: papier(stijlen.kompas, 'Toelichting', [
          kop('Toelichting'),
          ...tekst('Wij weten niet goed welke TLV hier past en horen graag wat het loket adviseert.'),
        ]),
      },
    ],
    feiten: { geboortedatum: k.geb, plaatsing: '2026-08-01', geldigTot: '2028-07-31' },
    verwacht: {
      'alg.soort': ['te-beoordelen'],
      'alg.aanvrager': ['voldaan', 'te-beoordelen'],
      'alg.handtekening-ouders': ['voldaan'],
      'avg.bsn': ['voldaan'],
      'avg.andere-leerling': ['voldaan'],
      'bestand.leesbaar': ['voldaan'],
    },
  };
}

export const nieuwOnvolledig: Casus[] = [beloften(), onleesbaar(), ouderdeelLeeg(), zonderFormulier(), soortNietGenoemd()];
