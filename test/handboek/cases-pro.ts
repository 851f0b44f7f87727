import type { DossierFacts } from '../../src/read/facts.ts';
import { document, drop, type Change } from './assess-one.ts';
import type { Case } from './case.ts';
import { fact, stuk } from './facts-builder.ts';
import { iqVan, toets, woorden } from './other-types.ts';

const pro = (facts?: (f: DossierFacts) => unknown, more: Partial<Change> = {}): Change => ({
  soort: 'tlv-pro',
  ...(facts && { facts: (f) => void facts(f) }),
  ...more,
});
const prob = (facts?: (f: DossierFacts) => unknown, more: Partial<Change> = {}): Change => ({
  ...pro(facts, more),
  soort: 'tlv-pro-bijzonder',
  school: { pro: true },
});
const iq = (tiq: number | undefined) => (f: DossierFacts) => (f.iq = [iqVan(tiq)]);
const doubtful = (naam: string) => (f: DossierFacts) => document(f, naam).kinds.forEach((found) => (found.zeker = false));
const both =
  (...changes: ((f: DossierFacts) => unknown)[]) =>
  (f: DossierFacts) =>
    changes.forEach((change) => void change(f));
/** DL and DLE of technisch lezen, begrijpend lezen, spelling and inzichtelijk rekenen. */
const scores =
  (...pairs: [number | undefined, number | undefined][]) =>
  (f: DossierFacts) =>
    f.toetsen.forEach((row, at) => ([row.dl, row.dle] = pairs[at] ?? [row.dl, row.dle]));
const okr = [
  'pro.iq',
  'pro.leerachterstand',
  'pro.okr',
  'pro.toetsen-cursusjaar',
  'pro.sociaal-emotioneel',
  'pro.toestemming',
  'pro.archief',
];

const proCases: Case[] = [
  ...okr.map((id): Case => [id, 'nvt', 'a renewal', pro(undefined, { verlenging: true })]),
  ['pro.iq', 'voldaan', 'an IQ of 68', pro()],
  ['pro.iq', 'niet-voldaan', 'an IQ of 54', pro(iq(54))],
  ['pro.iq', 'voldaan', 'an IQ of 55 with the consultation', pro(iq(55))],
  ['pro.iq', 'ontbreekt', 'an IQ of 59 without the consultation', pro(both(iq(59), (f) => (f.onderwerpen = {})))],
  ['pro.iq', 'voldaan', 'an IQ of 60 without it', pro(both(iq(60), (f) => (f.onderwerpen = {})))],
  ['pro.iq', 'voldaan', 'an IQ of 74 without the choice', pro(both(iq(74), (f) => (f.onderwerpen = {})))],
  ['pro.iq', 'ontbreekt', 'an IQ of 75 without the choice', pro(both(iq(75), (f) => (f.onderwerpen = {})))],
  ['pro.iq', 'voldaan', 'an IQ of 80 with the choice', pro(iq(80))],
  ['pro.iq', 'niet-voldaan', 'an IQ of 81', pro(iq(81))],
  ['pro.iq', 'te-beoordelen', 'a total that could not be computed', pro(iq(undefined))],
  ['pro.iq', 'ontbreekt', 'no IQ', pro((f) => (f.iq = []))],
  ['pro.leerachterstand', 'voldaan', 'delays on begrijpend lezen and rekenen', pro()],
  ['pro.leerachterstand', 'voldaan', 'two delays of exactly a half', pro(scores([60, 60], [60, 30], [60, 30], [60, 60]))],
  ['pro.leerachterstand', 'niet-voldaan', 'one delay just under a half', pro(scores([60, 60], [60, 30], [60, 31], [60, 60]))],
  ['pro.leerachterstand', 'niet-voldaan', 'two delays, neither on begrijpend lezen nor rekenen', pro(scores([60, 20], [60, 60], [60, 20], [60, 60]))],
  ['pro.leerachterstand', 'voldaan', 'a DL above 60, which counts as 60', pro(scores([65, 60], [65, 30], [65, 60], [65, 30]))],
  ['pro.leerachterstand', 'niet-voldaan', 'delays that a DL above 60 alone would give', pro(scores([70, 60], [70, 33], [70, 60], [70, 33]))],
  ['pro.leerachterstand', 'te-beoordelen', 'one domain not known that could decide', pro(scores([60, 60], [60, 30], [60, 60], [undefined, undefined]))],
  ['pro.leerachterstand', 'te-beoordelen', 'a printed delay that differs from the computed one', pro((f) => f.toetsen.forEach((row) => (row.achterstand = 0.9)))],
  ['pro.leerachterstand', 'niet-voldaan', 'printed delays rounded to one decimal', pro(both(scores([60, 60], [55, 28], [55, 31], [60, 60]), (f) => ((f.toetsen[1]!.achterstand = 0.5), (f.toetsen[2]!.achterstand = 0.4))))],
  ['pro.leerachterstand', 'ontbreekt', 'no DL or DLE at all', pro((f) => (f.toetsen = []))],
  ['pro.okr', 'voldaan', 'a complete OKR', pro()],
  ['pro.okr', 'ontbreekt', 'no OKR', pro((f) => drop(f, 'okr.pdf'))],
  ['pro.okr', 'ontbreekt', 'an OKR without DLE of one domain', pro((f) => (f.toetsen[2]!.dle = undefined))],
  ['pro.okr', 'te-beoordelen', 'an OKR of which no table was read', pro((f) => (f.toetsen = []))],
  ['pro.okr', 'te-beoordelen', 'scores that were read weakly', pro((f) => (f.toetsen[0]!.zeker = false))],
  ['pro.toetsen-cursusjaar', 'voldaan', 'tests of 1 August', pro((f) => f.toetsen.forEach((row) => (row.datum = fact('2025-08-01', 'okr.pdf'))))],
  ['pro.toetsen-cursusjaar', 'niet-voldaan', 'tests of 31 July before', pro((f) => f.toetsen.forEach((row) => (row.datum = fact('2025-07-31', 'okr.pdf'))))],
  ['pro.toetsen-cursusjaar', 'voldaan', 'an older test beside a newer one', pro((f) => f.toetsen.push(toets('spelling', 50, 30, { datum: fact('2024-01-20', 'okr.pdf') })))],
  ['pro.toetsen-cursusjaar', 'te-beoordelen', 'a test without a date', pro((f) => (f.toetsen[0]!.datum = undefined))],
  ['pro.toetsen-cursusjaar', 'niet-voldaan', 'tests of a month in the year before', pro((f) => f.toetsen.forEach((row) => (row.datum = fact('2025-06-01', 'okr.pdf', false))))],
  ['pro.toetsen-cursusjaar', 'te-beoordelen', 'a day that was read weakly', pro((f) => f.toetsen.forEach((row) => (row.datum = fact('2025-06-12', 'okr.pdf', false))))],
  ['pro.toetsen-cursusjaar', 'ontbreekt', 'no tests', pro((f) => (f.toetsen = []))],
  ['pro.sociaal-emotioneel', 'voldaan', 'a questionnaire', pro()],
  ['pro.sociaal-emotioneel', 'te-beoordelen', 'mentioned elsewhere only', pro(both((f) => drop(f, 'scol.pdf'), (f) => (f.onderwerpen['sociaal-emotioneel-onderzoek'] = [woorden('onderzoek.pdf')])))],
  ['pro.sociaal-emotioneel', 'ontbreekt', 'none', pro((f) => drop(f, 'scol.pdf'))],
  ['pro.toestemming', 'voldaan', 'a signed form', pro()],
  ['pro.toestemming', 'ontbreekt', 'no form', pro((f) => drop(f, 'toestemming.pdf'))],
  ['pro.toestemming', 'ontbreekt', 'a form without a signature', pro((f) => (document(f, 'toestemming.pdf').ouders[0]!.ondertekend = false))],
  ['pro.toestemming', 'te-beoordelen', 'a form on which it does not show', pro((f) => (document(f, 'toestemming.pdf').ouders[0]!.ondertekend = undefined))],
  ['pro.archief', 'voldaan', 'a copy of fifteen months', pro()],
  ['pro.archief', 'voldaan', 'a copy of two years to the day', pro((f) => (document(f, 'oud.pdf').datum = fact('2024-04-20', 'oud.pdf')))],
  ['pro.archief', 'niet-voldaan', 'a copy of a day more', pro((f) => (document(f, 'oud.pdf').datum = fact('2024-04-19', 'oud.pdf')))],
  ['pro.archief', 'te-beoordelen', 'a copy without a date', pro((f) => (document(f, 'oud.pdf').datum = undefined))],
  ['pro.archief', 'niet-voldaan', 'a report of another examination, too old, that nothing calls a copy', pro((f) => (drop(f, 'oud.pdf'), f.documenten.push(stuk('onderzoek 2022.pdf', ['onderzoeksverslag'], { datum: fact('2022-03-07', 'onderzoek 2022.pdf') }))))],
  ['pro.archief', 'te-beoordelen', 'a report of a treatment, too old', pro((f) => (drop(f, 'oud.pdf'), f.documenten.push(stuk('logopedie.pdf', ['hulpverlening'], { datum: fact('2022-03-07', 'logopedie.pdf') }))))],
  ['pro.archief', 'nvt', 'no copies', pro((f) => drop(f, 'oud.pdf'))],
]; // prettier-ignore

const pieces = [['prob.grond', 'beslissing.pdf'], ['prob.zienswijze', 'zienswijze.docx'], ['prob.motivering', 'motivering.docx'], ['prob.opp', 'opp.pdf'], ['prob.begeleiding', 'begeleiding.docx'], ['prob.externen', 'externen.docx'], ['prob.risicos', 'risicos.docx']] as const; // prettier-ignore

const probCases: Case[] = [
  ...pieces.flatMap(([id, naam]): Case[] => [
    [id, 'voldaan', 'the piece', prob()],
    // An OPP serves as ground too
    [id, 'ontbreekt', 'no such piece', prob((f) => (id === 'prob.grond' ? (drop(f, naam), drop(f, 'opp.pdf')) : drop(f, naam)))],
    [id, 'te-beoordelen', 'a piece that may be it', prob((f) => (id === 'prob.grond' ? (drop(f, 'opp.pdf'), doubtful(naam)(f)) : doubtful(naam)(f)))],
    [id, 'nvt', 'a renewal', prob(undefined, { verlenging: true })],
  ]),
  ...(
    [
      ['prob.begeleiding', 'begeleiding.docx', 'begeleiding-en-resultaten'],
      ['prob.externen', 'externen.docx', 'externe-deskundigen'],
      ['prob.risicos', 'risicos.docx', 'risicos-bij-blijven'],
    ] as const
  ).flatMap(([id, naam, onderwerp]): Case[] => [
    [id, 'voldaan', 'a part of another piece', prob((f) => (drop(f, naam), (f.onderwerpen[onderwerp] = [woorden('opp.pdf')])))],
    [id, 'te-beoordelen', 'words that may be it', prob((f) => (drop(f, naam), (f.onderwerpen[onderwerp] = [{ ...woorden('opp.pdf'), zeker: false }])))],
    [id, 'ontbreekt', 'a promise in another piece', prob((f) => (drop(f, naam), (f.onderwerpen[onderwerp] = [{ ...woorden('opp.pdf'), stand: 'beloofd' }])))],
  ]),
  ['prob.toetsen', 'voldaan', 'scores in another piece', prob((f) => (drop(f, 'onderzoek.pdf'), (f.onderwerpen.toetsgegevens = [woorden('opp.pdf')])))],
  ['prob.zienswijze', 'te-beoordelen', 'a view without words of agreement', prob((f) => (f.onderwerpen = {}))],
  ['prob.zienswijze', 'te-beoordelen', 'agreement in their own words on the form', prob((f) => (drop(f, 'zienswijze.docx'), (f.onderwerpen['instemming-ouders'] = [{ ...woorden(f.aanvraag.document ?? ''), bewijs: { document: f.aanvraag.document ?? '', pagina: 1, citaat: 'Wij gaan akkoord met deze aanvraag.' } }])))],
  ['prob.motivering', 'ontbreekt', 'a motivation without a date', prob((f) => (document(f, 'motivering.docx').datum = undefined))],
  ['prob.toetsen', 'voldaan', 'a test report', prob()],
  ['prob.toetsen', 'te-beoordelen', 'a piece that may be one', prob(doubtful('onderzoek.pdf'))],
  ['prob.toetsen', 'nvt', 'none', prob((f) => drop(f, 'onderzoek.pdf'))],
  ['prob.groep', 'te-beoordelen', 'a complete dossier', prob()],
  ['prob.groep', 'nvt', 'a renewal', prob(undefined, { verlenging: true })],
]; // prettier-ignore

/** PrO and PrO for the special groups, handboek 9.1 and 9.2. */
export const casesPro: Case[] = [...proCases, ...probCases];
