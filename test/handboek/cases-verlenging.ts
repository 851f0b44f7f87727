import { document, drop } from './assess-one.ts';
import type { Case } from './case.ts';
import { bewijs, fact, unreadFile } from './facts-builder.ts';

const v = (change: Case[3] = {}): Case[3] => ({ verlenging: true, ...change });

/** A renewal, handboek 6 A and 7.1, and what holds for every dossier. */
export const casesVerlenging: Case[] = [
  ['gpv.opp', 'voldaan', 'an OPP with three parts', v()],
  [
    'gpv.opp',
    'ontbreekt',
    'an OPP without an evaluation',
    v({ facts: (f) => (document(f, 'opp.pdf').opp!.evaluatie = { stand: 'afwezig' }) }),
  ],
  ['gpv.opp', 'te-beoordelen', 'a concept', v({ facts: (f) => (document(f, 'opp.pdf').opp!.concept = true) })],

  ['gpv.onderwijsbeperkingen', 'voldaan', 'a TRF', v()],
  ['gpv.onderwijsbeperkingen', 'ontbreekt', 'no instrument', v({ facts: (f) => drop(f, 'trf.pdf') })],
  [
    'gpv.onderwijsbeperkingen',
    'ontbreekt',
    'only an intelligence test',
    v({ facts: (f) => (document(f, 'trf.pdf').instrumenten[0]!.soort = 'intelligentie') }),
  ],
  [
    'gpv.onderwijsbeperkingen',
    'te-beoordelen',
    'a TRF of years ago',
    v({ facts: (f) => (document(f, 'trf.pdf').datum = fact('2021-02-02', 'trf.pdf')) }),
  ],
  [
    'gpv.onderwijsbeperkingen',
    'te-beoordelen',
    'a TRF that may not have been used',
    v({ facts: (f) => (document(f, 'trf.pdf').instrumenten[0]!.zeker = false) }),
  ],

  ['gpv.aanmeldingsformulier', 'voldaan', 'a form filled in', v()],
  ['gpv.aanmeldingsformulier', 'ontbreekt', 'no form', v({ facts: (f) => (f.aanvraag.document = undefined) })],
  [
    'gpv.aanmeldingsformulier',
    'te-beoordelen',
    'an empty form, the school says why',
    v({
      facts: (f) => {
        f.aanvraag.ingevuld = fact(false);
        f.aanvraag.redenNietOndertekend = bewijs('formulier.pdf', 'geen contact');
      },
    }),
  ],

  ['vl.tlv-nummer', 'voldaan', 'a number', v()],
  ['vl.tlv-nummer', 'ontbreekt', 'no number', v({ facts: (f) => (f.aanvraag.tlvNummer = undefined) })],
  [
    'vl.tlv-nummer',
    'te-beoordelen',
    'a number that reads badly',
    v({ facts: (f) => (f.aanvraag.tlvNummer = fact('TLV-2O22', 'formulier.pdf', false)) }),
  ],

  ['vl.voortgang', 'voldaan', 'a progress report', v()],
  ['vl.voortgang', 'ontbreekt', 'none', v({ facts: (f) => drop(f, 'voortgang.docx') })],
  [
    'vl.voortgang',
    'te-beoordelen',
    'a document that may be one',
    v({ facts: (f) => (document(f, 'voortgang.docx').kinds[0]!.zeker = false) }),
  ],

  ['vl.opp', 'voldaan', 'an OPP with an evaluation', v()],
  [
    'vl.opp',
    'voldaan',
    'an OPP evaluated goal by goal',
    v({
      facts: (f) => {
        const opp = document(f, 'opp.pdf').opp!;
        opp.evaluatie = { stand: 'afwezig' };
        opp.doelenGeevalueerd = fact('2026-02-05', 'opp.pdf');
      },
    }),
  ],
  [
    'vl.opp',
    'ontbreekt',
    'an OPP that promises its evaluation',
    v({ facts: (f) => (document(f, 'opp.pdf').opp!.evaluatie = { stand: 'beloofd' }) }),
  ],
  ['vl.opp', 'te-beoordelen', 'an OPP whose parts cannot be read', v({ facts: (f) => (document(f, 'opp.pdf').opp = undefined) })],

  ['vl.iq', 'voldaan', 'a test of years ago', v()],
  ['vl.iq', 'ontbreekt', 'no IQ data', v({ facts: (f) => (f.iq = []) })],
  ['vl.iq', 'te-beoordelen', 'a test without a total IQ', v({ facts: (f) => (f.iq[0]!.tiq = undefined) })],
  ['vl.iq', 'te-beoordelen', 'a total IQ that another document quotes', v({ facts: (f) => (f.iq[0]!.aangehaald = true) })],

  ['vl.onderbouwing', 'voldaan', 'with date, name and function', v()],
  ['vl.onderbouwing', 'ontbreekt', 'none', v({ facts: (f) => drop(f, 'onderbouwing.docx') })],
  ['vl.onderbouwing', 'ontbreekt', 'without a date', v({ facts: (f) => (document(f, 'onderbouwing.docx').datum = undefined) })],
  ['vl.onderbouwing', 'ontbreekt', 'without a name', v({ facts: (f) => (document(f, 'onderbouwing.docx').personen = []) })],
  [
    'vl.onderbouwing',
    'te-beoordelen',
    'a document that may be one',
    v({ facts: (f) => (document(f, 'onderbouwing.docx').kinds[0]!.zeker = false) }),
  ],

  ['avg.bsn', 'voldaan', 'no full BSN', {}],
  ['avg.bsn', 'niet-voldaan', 'a full BSN on a page', { facts: (f) => document(f, 'formulier.pdf').bsnPaginas.push(1) }],
  [
    'avg.bsn',
    'niet-voldaan',
    'a full BSN in the name of a file that could not be read',
    { unread: [unreadFile('verslag 111222333.jpg', 'onleesbaar')] },
  ],
  [
    'avg.bsn',
    'te-beoordelen',
    'nothing that could be read',
    { nothingRead: true, facts: (f) => (f.documenten = []), unread: [unreadFile('scan.pdf', 'onleesbaar')] },
  ],
  ['avg.andere-leerling', 'voldaan', 'one pupil', {}],
  [
    'avg.andere-leerling',
    'niet-voldaan',
    'a document of another pupil',
    { facts: (f) => (document(f, 'hulp.pdf').andereLeerling = { stand: 'beide', paginas: [1] }) },
  ],
  [
    'avg.andere-leerling',
    'niet-voldaan',
    'another birth date',
    { facts: (f) => (document(f, 'hulp.pdf').andereLeerling = { stand: 'een', paginas: [] }) },
  ],
  [
    'avg.andere-leerling',
    'te-beoordelen',
    'nothing that could be read',
    { nothingRead: true, facts: (f) => (f.documenten = []), unread: [unreadFile('scan.pdf', 'onleesbaar')] },
  ],
  ['avg.andere-leerling', 'te-beoordelen', 'one pupil, and a scan not read', { unread: [unreadFile('scan.pdf', 'onleesbaar')] }],
  ['avg.andere-leerling', 'voldaan', 'one pupil, and an empty file', { unread: [unreadFile('leeg.pdf', 'leeg')] }],
  ['avg.bsn', 'voldaan', 'no full BSN in what was read, and a scan', { unread: [unreadFile('scan.pdf', 'onleesbaar')] }],
  ['bestand.leesbaar', 'voldaan', 'every file read', {}],
  ...(['wachtwoord', 'beschadigd', 'leeg', 'te-groot', 'te-lang', 'onbekend', 'zonder-tekst'] as const).map((fault): Case => [
    'bestand.leesbaar',
    'niet-voldaan',
    `a file with fault ${fault}`,
    { unread: [unreadFile('stuk.pdf', fault)] },
  ]),
  ['bestand.leesbaar', 'te-beoordelen', 'a scan', { unread: [unreadFile('scan.pdf', 'onleesbaar')] }],
  ['bestand.leesbaar', 'te-beoordelen', 'a photo too blurred to read', { unread: [unreadFile('foto.jpg', 'onleesbaar')] }],
  ['bestand.leesbaar', 'te-beoordelen', 'two pages that could not be read', { unreadable: { naam: 'opp.pdf', paginas: [2, 3] } }],
  ['avg.andere-leerling', 'te-beoordelen', 'a page that could not be read', { unreadable: { naam: 'opp.pdf', paginas: [2] } }],
  ['bestand.leesbaar', 'ontbreekt', 'no file at all', { nothingRead: true, facts: (f) => (f.documenten = []) }],
];
