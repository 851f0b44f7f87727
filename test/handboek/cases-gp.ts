import type { DossierFacts } from '../../src/read/facts.ts';
import { document, drop } from './assess-one.ts';
import type { Case } from './case.ts';
import { bewijs, fact, stuk, unreadFile } from './facts-builder.ts';

const plan = (facts: DossierFacts) => document(facts, 'handelingsplan.docx').plan!;
const opp = (facts: DossierFacts) => document(facts, 'opp.pdf').opp!;
const doubtful = (naam: string) => (facts: DossierFacts) => document(facts, naam).kinds.forEach((found) => (found.zeker = false));
const scan = [unreadFile('scan.pdf', 'onleesbaar')];
const judgements = ['gp.school-ontoereikend', 'gp.ernst', 'gp.hulpverlening-half-jaar', 'gp.context', 'gp.onderwijsbeperking'];

/** TLV-GP, handboek 7.1. */
export const casesGp: Case[] = [
  ['gp.onderzoeksverslag', 'voldaan', 'a report with a DSM classification', {}],
  [
    'gp.onderzoeksverslag',
    'niet-voldaan',
    'a report that says there is none',
    { facts: (f) => (document(f, 'onderzoek.pdf').dsm[0]!.stand = 'afwezig') },
  ],
  [
    'gp.onderzoeksverslag',
    'te-beoordelen',
    'a report that only explains what the DSM is',
    { facts: (f) => (document(f, 'onderzoek.pdf').dsm[0]!.stand = 'genoemd') },
  ],
  [
    'gp.onderzoeksverslag',
    'te-beoordelen',
    'reports that disagree',
    { facts: (f) => document(f, 'onderzoek.pdf').dsm.push({ stand: 'afwezig', bewijs: bewijs('onderzoek.pdf') }) },
  ],
  ['gp.onderzoeksverslag', 'te-beoordelen', 'a document that may be a report', { facts: doubtful('onderzoek.pdf') }],
  [
    'gp.onderzoeksverslag',
    'te-beoordelen',
    'a report with the name of one pupil and the birth date of another',
    { facts: (f) => (document(f, 'onderzoek.pdf').andereLeerling = { stand: 'een', paginas: [1] }) },
  ],
  [
    'gp.onderzoeksverslag',
    'ontbreekt',
    'a report that is wholly of another pupil',
    { facts: (f) => (document(f, 'onderzoek.pdf').andereLeerling = { stand: 'beide', paginas: [1] }) },
  ],
  ['gp.onderzoeksverslag', 'ontbreekt', 'no report', { facts: (f) => drop(f, 'onderzoek.pdf') }],
  [
    'gp.onderzoeksverslag',
    'te-beoordelen',
    'no report, and a page that could not be read',
    { facts: (f) => drop(f, 'onderzoek.pdf'), unreadable: { naam: 'opp.pdf', paginas: [3] } },
  ],
  ['gp.onderzoeksverslag', 'nvt', 'a renewal', { verlenging: true }],

  ['gp.hulpverlening', 'voldaan', 'a report of five months ago', {}],
  [
    'gp.hulpverlening',
    'voldaan',
    'an old and a recent report',
    { facts: (f) => f.documenten.push(stuk('hulp oud.pdf', ['hulpverlening'], { datum: fact('2022-01-01') })) },
  ],
  [
    'gp.hulpverlening',
    'niet-voldaan',
    'a report of two years ago',
    { facts: (f) => (document(f, 'hulp.pdf').datum = fact('2024-04-01', 'hulp.pdf')) },
  ],
  ['gp.hulpverlening', 'te-beoordelen', 'a report without a date', { facts: (f) => (document(f, 'hulp.pdf').datum = undefined) }],
  [
    'gp.hulpverlening',
    'te-beoordelen',
    'a report dated after the peildatum',
    { facts: (f) => (document(f, 'hulp.pdf').datum = fact('2026-06-01', 'hulp.pdf')) },
  ],
  ['gp.hulpverlening', 'nvt', 'no report', { facts: (f) => drop(f, 'hulp.pdf') }],

  ['gp.opp', 'voldaan', 'an OPP with three parts', {}],
  [
    'gp.opp',
    'ontbreekt',
    'an OPP with an empty heading',
    { facts: (f) => (opp(f).evaluatie = { stand: 'leeg', bewijs: bewijs('opp.pdf', 'Evaluatie') }) },
  ],
  [
    'gp.opp',
    'ontbreekt',
    'an OPP that promises its evaluation',
    { facts: (f) => (opp(f).evaluatie = { stand: 'beloofd', bewijs: bewijs('opp.pdf', 'volgt in juni') }) },
  ],
  ['gp.opp', 'ontbreekt', 'an OPP without an action part', { facts: (f) => (opp(f).handelingsdeel = { stand: 'afwezig' }) }],
  ['gp.opp', 'ontbreekt', 'no OPP', { facts: (f) => drop(f, 'opp.pdf') }],
  ['gp.opp', 'ontbreekt', 'only an OPP that a newer one replaced', { facts: (f) => (document(f, 'opp.pdf').vervangenDoor = 'opp 2.pdf') }],
  ['gp.opp', 'te-beoordelen', 'no OPP beside a scan', { facts: (f) => drop(f, 'opp.pdf'), unread: scan }],
  ['gp.opp', 'te-beoordelen', 'a part that may be read in two ways', { facts: (f) => (opp(f).evaluatie.zeker = false) }],
  [
    'gp.opp',
    'te-beoordelen',
    'a part that may be only a promise',
    { facts: (f) => (opp(f).evaluatie = { stand: 'beloofd', zeker: false }) },
  ],
  ['gp.opp', 'te-beoordelen', 'a concept', { facts: (f) => (opp(f).concept = true) }],
  ['gp.opp', 'te-beoordelen', 'an OPP whose parts cannot be read', { facts: (f) => (document(f, 'opp.pdf').opp = undefined) }],
  [
    'gp.opp',
    'te-beoordelen',
    'a new OPP without and an old one with an evaluation',
    {
      facts: (f) =>
        f.documenten.push(
          stuk('opp nieuw.pdf', ['opp'], {
            opp: { ...opp(f), document: 'opp nieuw.pdf', datum: fact('2026-04-01', 'opp nieuw.pdf'), evaluatie: { stand: 'afwezig' } },
          }),
        ),
    },
  ],
  ['gp.opp', 'nvt', 'a renewal', { verlenging: true }],

  ['gp.onderbouwing', 'voldaan', 'by an orthopedagoog-generalist', {}],
  ['gp.onderbouwing', 'niet-voldaan', 'by a mentor', { facts: (f) => (document(f, 'onderbouwing.docx').personen[0]!.functie = 'mentor') }],
  [
    'gp.onderbouwing',
    'te-beoordelen',
    'by an orthopedagoog without a registration',
    { facts: (f) => (document(f, 'onderbouwing.docx').personen[0]!.functie = 'orthopedagoog') },
  ],
  ['gp.onderbouwing', 'te-beoordelen', 'by nobody that is named', { facts: (f) => (document(f, 'onderbouwing.docx').personen = []) }],
  ['gp.onderbouwing', 'ontbreekt', 'none', { facts: (f) => drop(f, 'onderbouwing.docx') }],
  ['gp.onderbouwing', 'nvt', 'a renewal', { verlenging: true }],

  ['gp.instrumenten', 'voldaan', 'TRF and CBCL', {}],
  [
    'gp.instrumenten',
    'niet-voldaan',
    'two instruments that the COTAN does not know',
    { facts: (f) => document(f, 'onderbouwing.docx').instrumenten.forEach((one) => (one.cotan = false)) },
  ],
  ['gp.instrumenten', 'ontbreekt', 'only the TRF', { facts: (f) => document(f, 'onderbouwing.docx').instrumenten.pop() }],
  ['gp.instrumenten', 'ontbreekt', 'none', { facts: (f) => (document(f, 'onderbouwing.docx').instrumenten = []) }],
  [
    'gp.instrumenten',
    'te-beoordelen',
    'the TRF and an intelligence test',
    {
      facts: (f) =>
        (document(f, 'onderbouwing.docx').instrumenten[1] = {
          naam: 'WISC-V-NL',
          cotan: true,
          soort: 'intelligentie',
          bewijs: bewijs('onderzoek.pdf'),
          zeker: true,
        }),
    },
  ],
  [
    'gp.instrumenten',
    'te-beoordelen',
    'a CBCL that may not have been used',
    { facts: (f) => (document(f, 'onderbouwing.docx').instrumenten[1]!.zeker = false) },
  ],
  ['gp.instrumenten', 'nvt', 'a renewal', { verlenging: true }],

  ['gp.aanmeldingsformulier', 'voldaan', 'a form with the words of the parents', {}],
  ['gp.aanmeldingsformulier', 'voldaan', 'a form filled in but not signed', { facts: (f) => (f.aanvraag.ouders = []) }],
  ['gp.aanmeldingsformulier', 'ontbreekt', 'a form with nothing of the parents', { facts: (f) => (f.aanvraag.ingevuld = fact(false)) }],
  ['gp.aanmeldingsformulier', 'ontbreekt', 'no form', { facts: (f) => (f.aanvraag.document = undefined) }],
  [
    'gp.aanmeldingsformulier',
    'te-beoordelen',
    'an empty form, the school says why',
    {
      facts: (f) => {
        f.aanvraag.ingevuld = fact(false);
        f.aanvraag.redenNietOndertekend = bewijs('mail.pdf', 'ouders werken niet mee');
      },
    },
  ],
  [
    'gp.aanmeldingsformulier',
    'te-beoordelen',
    'a form of which the part for parents is not found',
    { facts: (f) => (f.aanvraag.ingevuld = undefined) },
  ],
  ['gp.aanmeldingsformulier', 'nvt', 'a renewal', { verlenging: true }],

  ['gp.handelingsplannen', 'voldaan', 'a plan evaluated two months ago', {}],
  [
    'gp.handelingsplannen',
    'voldaan',
    'an old plan beside it',
    {
      facts: (f) =>
        f.documenten.push(
          stuk('oud.docx', ['handelingsplan'], { plan: { ...plan(f), document: 'oud.docx', evaluatie: fact('2024-01-01', 'oud.docx') } }),
        ),
    },
  ],
  [
    'gp.handelingsplannen',
    'niet-voldaan',
    'a plan evaluated a year ago',
    { facts: (f) => (plan(f).evaluatie = fact('2025-04-01', 'handelingsplan.docx')) },
  ],
  [
    'gp.handelingsplannen',
    'ontbreekt',
    'a plan not evaluated',
    { facts: (f) => (plan(f).geevalueerd = fact(false, 'handelingsplan.docx')) },
  ],
  ['gp.handelingsplannen', 'ontbreekt', 'no plan', { facts: (f) => drop(f, 'handelingsplan.docx') }],
  [
    'gp.handelingsplannen',
    'te-beoordelen',
    'no plan, an OPP evaluated goal by goal',
    {
      facts: (f) => {
        drop(f, 'handelingsplan.docx');
        opp(f).doelenGeevalueerd = fact('2026-02-12', 'opp.pdf');
      },
    },
  ],
  [
    'gp.handelingsplannen',
    'ontbreekt',
    'no plan, an OPP evaluated long ago',
    {
      facts: (f) => {
        drop(f, 'handelingsplan.docx');
        opp(f).doelenGeevalueerd = fact('2025-02-12', 'opp.pdf');
      },
    },
  ],
  ['gp.handelingsplannen', 'te-beoordelen', 'a plan without a date', { facts: (f) => (plan(f).evaluatie = plan(f).einde = undefined) }],
  ['gp.handelingsplannen', 'te-beoordelen', 'a plan on something else than behaviour', { facts: (f) => (plan(f).gedrag = undefined) }],
  ['gp.handelingsplannen', 'te-beoordelen', 'a plan without an arrangement', { facts: (f) => (plan(f).arrangement = undefined) }],
  [
    'gp.handelingsplannen',
    'te-beoordelen',
    'a plan evaluated after the peildatum',
    { facts: (f) => (plan(f).evaluatie = fact('2026-05-12', 'handelingsplan.docx')) },
  ],
  [
    'gp.handelingsplannen',
    'te-beoordelen',
    'a plan that cannot be read',
    { facts: (f) => (document(f, 'handelingsplan.docx').plan = undefined) },
  ],
  ['gp.handelingsplannen', 'nvt', 'a renewal', { verlenging: true }],

  ['gp.extra-ondersteuning', 'voldaan', 'half a year of support', {}],
  [
    'gp.extra-ondersteuning',
    'voldaan',
    'nine months told without dates',
    {
      facts: (f) =>
        (document(f, 'opp.pdf').ondersteuning = [{ van: undefined, tot: undefined, maanden: 9, bewijs: bewijs('opp.pdf'), zeker: true }]),
    },
  ],
  [
    'gp.extra-ondersteuning',
    'voldaan',
    'support that still runs',
    {
      facts: (f) =>
        (document(f, 'opp.pdf').ondersteuning[0] = {
          van: '2025-02-01',
          tot: undefined,
          maanden: undefined,
          bewijs: bewijs('opp.pdf'),
          zeker: true,
        }),
    },
  ],
  [
    'gp.extra-ondersteuning',
    'voldaan',
    'half a year of support beside words that are not certain',
    {
      facts: (f) =>
        document(f, 'opp.pdf').ondersteuning.push({
          van: '2025-03-01',
          tot: undefined,
          maanden: undefined,
          bewijs: bewijs('opp.pdf'),
          zeker: false,
        }),
    },
  ],
  [
    'gp.extra-ondersteuning',
    'niet-voldaan',
    'two months of support',
    { facts: (f) => (document(f, 'opp.pdf').ondersteuning[0]!.tot = '2025-03-01') },
  ],
  [
    'gp.extra-ondersteuning',
    'niet-voldaan',
    'support that is mostly still to come',
    {
      facts: (f) =>
        (document(f, 'opp.pdf').ondersteuning[0] = {
          van: '2026-03-01',
          tot: '2027-03-01',
          maanden: 12,
          bewijs: bewijs('opp.pdf'),
          zeker: true,
        }),
    },
  ],
  [
    'gp.extra-ondersteuning',
    'te-beoordelen',
    'two short stretches',
    {
      facts: (f) => {
        const all = document(f, 'opp.pdf').ondersteuning;
        all[0]!.tot = '2025-04-01';
        all.push({ ...all[0]!, van: '2025-06-01', tot: '2025-09-30' });
      },
    },
  ],
  [
    'gp.extra-ondersteuning',
    'te-beoordelen',
    'dates that read badly',
    { facts: (f) => (document(f, 'opp.pdf').ondersteuning[0]!.zeker = false) },
  ],
  ['gp.extra-ondersteuning', 'ontbreekt', 'nothing on support', { facts: (f) => (document(f, 'opp.pdf').ondersteuning = []) }],
  ['gp.extra-ondersteuning', 'nvt', 'a renewal', { verlenging: true }],

  ['gp.hulpverlening', 'nvt', 'a renewal', { verlenging: true }],
  ...judgements.map((id): Case => [id, 'te-beoordelen', 'any application', {}]),
  ...judgements.map((id): Case => [id, 'nvt', 'a renewal', { verlenging: true }]),
];
