import { document, drop } from './assess-one.ts';
import type { Case } from './case.ts';
import { bewijs, fact, unreadFile } from './facts-builder.ts';

const soort = (waarde: 'tlv-pro' | 'tlv-zml' | 'tlv-pro-bijzonder' | 'lwoo', zeker = true) => [fact(waarde, 'formulier.pdf', zeker)];

/** The general criteria, handboek 3, 5 and 6. */
export const casesAlg: Case[] = [
  ['alg.aanvrager', 'voldaan', 'a VO school that asks for GP', {}],
  ['alg.aanvrager', 'voldaan', 'a school that writes its own name shorter', { facts: (f) => (f.aanvraag.school = fact('SG De Brug')) }],
  ['alg.aanvrager', 'niet-voldaan', 'an SO school that asks for GP', { school: { soort: 'so' } }],
  ['alg.aanvrager', 'niet-voldaan', 'a VSO school that asks for GP', { school: { soort: 'vso' } }],
  ['alg.aanvrager', 'niet-voldaan', 'a primary school', { school: { soort: 'bao' } }],
  ['alg.aanvrager', 'niet-voldaan', 'a school that is not affiliated', { school: { aangesloten: false } }],
  [
    'alg.aanvrager',
    'voldaan',
    'an SO school that asks for ZML',
    { school: { soort: 'so' }, facts: (f) => (f.aanvraag.soorten = soort('tlv-zml')) },
  ],
  [
    'alg.aanvrager',
    'niet-voldaan',
    'an SO school that asks for PrO',
    { school: { soort: 'so' }, facts: (f) => (f.aanvraag.soorten = soort('tlv-pro')) },
  ],
  [
    'alg.aanvrager',
    'niet-voldaan',
    'PrO-bijzonder without a PrO department',
    { facts: (f) => (f.aanvraag.soorten = soort('tlv-pro-bijzonder')) },
  ],
  [
    'alg.aanvrager',
    'voldaan',
    'PrO-bijzonder with a PrO department',
    { school: { pro: true }, facts: (f) => (f.aanvraag.soorten = soort('tlv-pro-bijzonder')) },
  ],
  [
    'alg.aanvrager',
    'voldaan',
    'a form that names no school, other documents that do',
    { line: 'Handelingsplan van Voorbeeldcollege De Brug (VO)', facts: (f) => (f.aanvraag.school = undefined) },
  ],
  [
    'alg.aanvrager',
    'niet-voldaan',
    'the same, for a school that is not affiliated',
    {
      line: 'Handelingsplan van Voorbeeldcollege De Brug (VO)',
      school: { aangesloten: false },
      facts: (f) => (f.aanvraag.school = undefined),
    },
  ],
  [
    'alg.aanvrager',
    'te-beoordelen',
    'a school that reads badly',
    { facts: (f) => (f.aanvraag.school = fact('De Brug', 'formulier.pdf', false)) },
  ],
  ['alg.aanvrager', 'te-beoordelen', 'a form that names no school', { facts: (f) => (f.aanvraag.school = undefined) }],
  ['alg.aanvrager', 'te-beoordelen', 'a form that names another school', { facts: (f) => (f.aanvraag.school = fact('Lyceum Het Bos')) }],
  ['alg.aanvrager', 'te-beoordelen', 'a type that is not clear', { facts: (f) => (f.aanvraag.soorten = []) }],
  [
    'alg.aanvrager',
    'voldaan',
    'a type that is not clear, for a school that may ask for every type',
    { school: { pro: true }, facts: (f) => (f.aanvraag.soorten = []) },
  ],
  [
    'alg.aanvrager',
    'te-beoordelen',
    'a school from outside that points to an affiliated one',
    { school: { aangesloten: false }, facts: (f) => (f.passages['alg.aanvrager'] = [bewijs('brief.pdf', 'mede namens College De Dijk')]) },
  ],

  ['alg.soort', 'voldaan', 'one type', {}],
  ['alg.soort', 'te-beoordelen', 'no type', { facts: (f) => (f.aanvraag.soorten = []) }],
  ['alg.soort', 'te-beoordelen', 'two types', { facts: (f) => f.aanvraag.soorten.push(fact('tlv-zml')) }],
  [
    'alg.soort',
    'te-beoordelen',
    'a type that reads badly',
    { facts: (f) => (f.aanvraag.soorten = [fact('tlv-gp', 'formulier.pdf', false)]) },
  ],
  [
    'alg.soort',
    'te-beoordelen',
    'a renewal that is not certain',
    { verlenging: true, facts: (f) => (f.aanvraag.variant = fact('verlenging', 'formulier.pdf', false)) },
  ],

  ['alg.leeftijd', 'voldaan', 'a pupil of 14', {}],
  [
    'alg.leeftijd',
    'voldaan',
    'a pupil of 14, day of placement unknown',
    { facts: (f) => (f.aanvraag.plaatsing = f.aanvraag.geldigVan = undefined) },
  ],
  ['alg.leeftijd', 'te-beoordelen', 'a pupil of 11', { facts: (f) => (f.geboortedatum = fact('2014-09-05')) }],
  [
    'alg.leeftijd',
    'te-beoordelen',
    'documents that disagree on the birth date',
    { facts: (f) => f.geboortedatumStrijdig.push(bewijs('opp.pdf')) },
  ],
  [
    'alg.leeftijd',
    'te-beoordelen',
    'a birth date that reads badly',
    { facts: (f) => (f.geboortedatum = fact('2012-03-14', 'formulier.pdf', false)) },
  ],
  ['alg.leeftijd', 'te-beoordelen', 'a birth date after the peildatum', { facts: (f) => (f.geboortedatum = fact('2026-05-01')) }],
  ['alg.leeftijd', 'ontbreekt', 'no birth date', { facts: (f) => (f.geboortedatum = undefined) }],
  [
    'alg.leeftijd',
    'te-beoordelen',
    'no birth date found on a form that is a scan',
    { facts: (f) => (f.geboortedatum = undefined), scanned: 'formulier.pdf' },
  ],
  ['alg.leeftijd', 'nvt', 'PrO', { facts: (f) => (f.aanvraag.soorten = soort('tlv-pro')) }],

  ['alg.geldigheid-minimaal', 'voldaan', 'two course years', {}],
  ['alg.geldigheid-minimaal', 'niet-voldaan', 'half a year', { facts: (f) => (f.aanvraag.geldigTot = fact('2027-01-31')) }],
  [
    'alg.geldigheid-minimaal',
    'te-beoordelen',
    'twelve months without a whole course year',
    {
      facts: (f) => {
        f.aanvraag.geldigVan = fact('2026-10-01');
        f.aanvraag.geldigTot = fact('2027-09-30');
      },
    },
  ],
  ['alg.geldigheid-minimaal', 'te-beoordelen', 'an end before its begin', { facts: (f) => (f.aanvraag.geldigTot = fact('2026-07-31')) }],
  [
    'alg.geldigheid-minimaal',
    'te-beoordelen',
    'no validity found on a form that is a scan',
    { facts: (f) => (f.aanvraag.geldigTot = undefined), scanned: 'formulier.pdf' },
  ],
  [
    'alg.geldigheid-minimaal',
    'ontbreekt',
    'no validity on a form of text beside another scan',
    { facts: (f) => (f.aanvraag.geldigTot = undefined), scanned: 'opp.pdf' },
  ],
  ['alg.geldigheid-minimaal', 'ontbreekt', 'no validity', { facts: (f) => (f.aanvraag.geldigTot = undefined) }],
  [
    'alg.geldigheid-minimaal',
    'te-beoordelen',
    'no form but a scan',
    {
      facts: (f) => {
        f.aanvraag.geldigTot = undefined;
        f.aanvraag.document = undefined;
      },
      unread: [unreadFile('scan.pdf', 'onleesbaar')],
    },
  ],

  ['alg.geldigheid-maximaal', 'voldaan', 'to the year in which the pupil turns 16', {}],
  ['alg.geldigheid-maximaal', 'niet-voldaan', 'a year too long', { facts: (f) => (f.aanvraag.geldigTot = fact('2031-07-31')) }],
  ['alg.geldigheid-maximaal', 'ontbreekt', 'no validity', { facts: (f) => (f.aanvraag.geldigTot = undefined) }],
  [
    'alg.geldigheid-maximaal',
    'ontbreekt',
    'a renewal past 18 without the learning route',
    {
      verlenging: true,
      facts: (f) => {
        f.aanvraag.geldigTot = fact('2032-07-31');
        f.passages['alg.geldigheid-maximaal'] = [];
      },
    },
  ],
  [
    'alg.geldigheid-maximaal',
    'te-beoordelen',
    'a renewal past 18 where nobody looked for the route',
    { verlenging: true, facts: (f) => (f.aanvraag.geldigTot = fact('2032-07-31')) },
  ],
  [
    'alg.geldigheid-maximaal',
    'te-beoordelen',
    'a renewal past 18 with a route that stops early',
    {
      verlenging: true,
      facts: (f) => {
        f.aanvraag.geldigTot = fact('2032-07-31');
        f.passages['alg.geldigheid-maximaal'] = [bewijs('onderbouwing.docx', 'mbo-2 in 2029-2030')];
      },
    },
  ],
  [
    'alg.geldigheid-maximaal',
    'voldaan',
    'a renewal past 18 with the whole route',
    {
      verlenging: true,
      facts: (f) => {
        f.aanvraag.geldigTot = fact('2032-07-31');
        f.passages['alg.geldigheid-maximaal'] = [bewijs('onderbouwing.docx', 'mbo-2 met examen in juni 2032')];
      },
    },
  ],
  [
    'alg.geldigheid-maximaal',
    'niet-voldaan',
    'a renewal past 20',
    { verlenging: true, facts: (f) => (f.aanvraag.geldigTot = fact('2033-07-31')) },
  ],

  ['alg.deskundigen', 'voldaan', 'an orthopedagoog and a kinder- en jeugdpsycholoog', {}],
  [
    'alg.deskundigen',
    'niet-voldaan',
    'twice the same person',
    {
      facts: (f) => {
        const { deskundigen } = document(f, 'adviezen.pdf');
        deskundigen[1] = { ...deskundigen[0]!, naam: 'drs. M. Hoek', bewijs: bewijs('adviezen.pdf', 'drs. M. Hoek', 2) };
      },
    },
  ],
  [
    'alg.deskundigen',
    'niet-voldaan',
    'a second who is a teacher',
    { facts: (f) => (document(f, 'adviezen.pdf').deskundigen[1]!.functie = 'docent Nederlands') },
  ],
  [
    'alg.deskundigen',
    'te-beoordelen',
    'two orthopedagogen',
    { facts: (f) => (document(f, 'adviezen.pdf').deskundigen[1]!.functie = 'orthopedagoog') },
  ],
  ['alg.deskundigen', 'ontbreekt', 'one advice', { facts: (f) => document(f, 'adviezen.pdf').deskundigen.pop() }],
  ['alg.deskundigen', 'ontbreekt', 'no advice', { facts: (f) => drop(f, 'adviezen.pdf') }],
  [
    'alg.deskundigen',
    'ontbreekt',
    'an advice without a function',
    { facts: (f) => (document(f, 'adviezen.pdf').deskundigen[1]!.functie = undefined) },
  ],
  [
    'alg.deskundigen',
    'ontbreekt',
    'no advice beside a damaged file',
    { facts: (f) => drop(f, 'adviezen.pdf'), unread: [unreadFile('advies.pdf', 'beschadigd')] },
  ],
  [
    'alg.deskundigen',
    'te-beoordelen',
    'no advice beside a scan',
    { facts: (f) => drop(f, 'adviezen.pdf'), unread: [unreadFile('advies.pdf', 'onleesbaar')] },
  ],
  ['alg.deskundigen', 'nvt', 'a renewal', { verlenging: true }],

  ['alg.iq-actueel', 'voldaan', 'tested a year ago', {}],
  ['alg.iq-actueel', 'niet-voldaan', 'tested three years ago', { facts: (f) => (f.iq[0]!.datum = fact('2023-02-11', 'onderzoek.pdf')) }],
  ['alg.iq-actueel', 'te-beoordelen', 'a test without a date', { facts: (f) => (f.iq[0]!.datum = undefined) }],
  ['alg.iq-actueel', 'te-beoordelen', 'a test that another document quotes', { facts: (f) => (f.iq[0]!.aangehaald = true) }],
  [
    'alg.iq-actueel',
    'te-beoordelen',
    'a test after the peildatum',
    { facts: (f) => (f.iq[0]!.datum = fact('2026-05-11', 'onderzoek.pdf')) },
  ],
  [
    'alg.iq-actueel',
    'te-beoordelen',
    'only the month of the test known',
    { facts: (f) => (f.iq[0]!.datum = fact('2025-02-01', 'onderzoek.pdf', false)) },
  ],
  [
    'alg.iq-actueel',
    'ontbreekt',
    'ZML without IQ data',
    {
      facts: (f) => {
        f.iq = [];
        f.aanvraag.soorten = soort('tlv-zml');
      },
    },
  ],
  ['alg.iq-actueel', 'nvt', 'GP without IQ data', { facts: (f) => (f.iq = []) }],
  [
    'alg.iq-actueel',
    'nvt',
    'PrO-bijzonder without IQ data',
    {
      facts: (f) => {
        f.iq = [];
        f.aanvraag.soorten = soort('tlv-pro-bijzonder');
      },
    },
  ],
  ['alg.iq-actueel', 'nvt', 'a renewal', { verlenging: true }],

  [
    'alg.iq-actueel',
    'te-beoordelen',
    'no IQ data, type not clear',
    {
      facts: (f) => {
        f.iq = [];
        f.aanvraag.soorten = [];
      },
    },
  ],
  ['alg.indientermijn', 'voldaan', 'in April for August', {}],
  ['alg.indientermijn', 'niet-voldaan', 'in July for August', { peildatum: '2026-07-04' }],
  ['alg.indientermijn', 'nvt', 'placement on 1 January', { facts: (f) => (f.aanvraag.plaatsing = fact('2027-01-01')) }],
  ['alg.indientermijn', 'nvt', 'a renewal at the same VSO school', { verlenging: true, peildatum: '2026-07-04' }],
  [
    'alg.indientermijn',
    'te-beoordelen',
    'a renewal too late, school not clear',
    { verlenging: true, peildatum: '2026-07-04', facts: (f) => (f.aanvraag.zelfdeVso = undefined) },
  ],
  [
    'alg.indientermijn',
    'te-beoordelen',
    'no day of placement',
    { facts: (f) => (f.aanvraag.plaatsing = f.aanvraag.geldigVan = undefined) },
  ],
  [
    'alg.indientermijn',
    'te-beoordelen',
    'a day of placement that reads badly',
    { facts: (f) => (f.aanvraag.plaatsing = fact('2026-09-01', 'formulier.pdf', false)) },
  ],

  [
    'alg.indientermijn',
    'te-beoordelen',
    'a renewal in time, school not clear',
    { verlenging: true, facts: (f) => (f.aanvraag.zelfdeVso = undefined) },
  ],
  ['alg.plaatsingsdatum', 'voldaan', '1 August', {}],
  [
    'alg.plaatsingsdatum',
    'voldaan',
    'another day agreed with the VSO school',
    {
      facts: (f) => {
        f.aanvraag.plaatsing = fact('2026-06-08');
        f.aanvraag.overlegDatum = bewijs('formulier.pdf', 'per 8 juni, akkoord VSO');
      },
    },
  ],
  ['alg.plaatsingsdatum', 'te-beoordelen', 'another day', { facts: (f) => (f.aanvraag.plaatsing = fact('2026-06-08')) }],
  ['alg.plaatsingsdatum', 'te-beoordelen', 'only the begin of the validity', { facts: (f) => (f.aanvraag.plaatsing = undefined) }],
  ['alg.plaatsingsdatum', 'ontbreekt', 'no day at all', { facts: (f) => (f.aanvraag.plaatsing = f.aanvraag.geldigVan = undefined) }],
  [
    'alg.plaatsingsdatum',
    'te-beoordelen',
    'no day, type not clear',
    {
      facts: (f) => {
        f.aanvraag.plaatsing = f.aanvraag.geldigVan = undefined;
        f.aanvraag.soorten = [];
      },
    },
  ],
  [
    'alg.plaatsingsdatum',
    'te-beoordelen',
    'a renewal on 1 August, school not clear',
    { verlenging: true, facts: (f) => (f.aanvraag.zelfdeVso = undefined) },
  ],
  ['alg.plaatsingsdatum', 'nvt', 'PrO', { facts: (f) => (f.aanvraag.soorten = soort('tlv-pro')) }],
  ['alg.plaatsingsdatum', 'nvt', 'a renewal at the same VSO school', { verlenging: true }],

  ['alg.overleg-vso', 'voldaan', 'consulted', {}],
  [
    'alg.overleg-vso',
    'niet-voldaan',
    'a form that says that there was no consultation',
    { facts: (f) => (f.aanvraag.overlegVso = fact(false)) },
  ],
  ['alg.overleg-vso', 'ontbreekt', 'nothing on consultation', { facts: (f) => (f.aanvraag.overlegVso = undefined) }],
  [
    'alg.overleg-vso',
    'te-beoordelen',
    'words that read badly',
    { facts: (f) => (f.aanvraag.overlegVso = fact(true, 'formulier.pdf', false)) },
  ],
  [
    'alg.overleg-vso',
    'te-beoordelen',
    'nothing in a renewal, school not clear',
    { verlenging: true, facts: (f) => (f.aanvraag.zelfdeVso = undefined) },
  ],
  ['alg.overleg-vso', 'nvt', 'the VSO school applies itself', { school: { soort: 'vso', naam: 'VSO De Linde' } }],
  [
    'alg.overleg-vso',
    'ontbreekt',
    'a VSO school applies for another VSO school',
    { school: { soort: 'vso' }, facts: (f) => (f.aanvraag.overlegVso = undefined) },
  ],
  [
    'alg.overleg-vso',
    'te-beoordelen',
    'nothing on consultation, type not clear',
    {
      facts: (f) => {
        f.aanvraag.overlegVso = undefined;
        f.aanvraag.soorten = [];
      },
    },
  ],
  ['alg.overleg-vso', 'nvt', 'PrO', { facts: (f) => (f.aanvraag.soorten = soort('tlv-pro')) }],

  ['alg.handtekening-ouders', 'voldaan', 'both parents signed', {}],
  [
    'alg.handtekening-ouders',
    'voldaan',
    'the parent with sole authority signed',
    {
      facts: (f) => {
        f.aanvraag.ouders[1]!.ondertekend = false;
        f.aanvraag.eenouderGezag = bewijs('formulier.pdf', 'moeder heeft het gezag');
      },
    },
  ],
  ['alg.handtekening-ouders', 'te-beoordelen', 'one of two parents signed', { facts: (f) => (f.aanvraag.ouders[1]!.ondertekend = false) }],
  [
    'alg.handtekening-ouders',
    'te-beoordelen',
    'ink that may be a signature',
    { facts: (f) => f.aanvraag.ouders.forEach((ouder) => (ouder.ondertekend = undefined)) },
  ],
  [
    'alg.handtekening-ouders',
    'ontbreekt',
    'nobody signed',
    { facts: (f) => f.aanvraag.ouders.forEach((ouder) => (ouder.ondertekend = false)) },
  ],
  [
    'alg.handtekening-ouders',
    'ontbreekt',
    'nobody signed, filled in, the school says why',
    {
      facts: (f) => {
        f.aanvraag.ouders = [];
        f.aanvraag.redenNietOndertekend = bewijs('mail.pdf', 'zij wilden er nog over nadenken');
      },
    },
  ],
  [
    'alg.handtekening-ouders',
    'te-beoordelen',
    'neither filled in nor signed, the school says why',
    {
      facts: (f) => {
        f.aanvraag.ouders = [];
        f.aanvraag.ingevuld = fact(false);
        f.aanvraag.redenNietOndertekend = bewijs('mail.pdf', 'ouders zijn het niet eens');
      },
    },
  ],
  [
    'alg.handtekening-ouders',
    'te-beoordelen',
    'a renewal that says why nobody signed',
    {
      verlenging: true,
      facts: (f) => {
        f.aanvraag.ouders = [];
        f.aanvraag.redenNietOndertekend = bewijs('formulier.pdf', 'ouders zijn verhuisd');
      },
    },
  ],
  ['alg.handtekening-ouders', 'ontbreekt', 'a renewal that nobody signed', { verlenging: true, facts: (f) => (f.aanvraag.ouders = []) }],
  [
    'alg.handtekening-ouders',
    'ontbreekt',
    'no form',
    {
      facts: (f) => {
        f.aanvraag.document = undefined;
        f.aanvraag.ouders = [];
      },
    },
  ],
];
