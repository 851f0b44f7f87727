import type { Aanvraagsoort } from '../../src/handboek/soorten.ts';
import type { DossierFacts } from '../../src/read/facts.ts';
import type { Onderwerp } from '../../src/read/onderwerpen.ts';
import { document, drop, type Change } from './assess-one.ts';
import type { Case } from './case.ts';
import { bewijs, fact } from './facts-builder.ts';
import { iqVan, woorden } from './other-types.ts';

const plan = (f: DossierFacts) => document(f, 'handelingsplan.docx').plan!;
const zonder =
  (...onderwerpen: Onderwerp[]) =>
  (f: DossierFacts) =>
    onderwerpen.forEach((onderwerp) => (f.onderwerpen[onderwerp] = []));
const met =
  (onderwerp: Onderwerp, ...found: ReturnType<typeof woorden>[]) =>
  (f: DossierFacts) =>
    (f.onderwerpen[onderwerp] = found);
const iq =
  (tiq: number | undefined, more: Parameters<typeof iqVan>[1] = {}) =>
  (f: DossierFacts) =>
    (f.iq = [iqVan(tiq, more)]);
const both =
  (...changes: ((f: DossierFacts) => unknown)[]) =>
  (f: DossierFacts) =>
    changes.forEach((change) => void change(f));
const down =
  (document: string, zeker = true) =>
  (f: DossierFacts) =>
    (f.down = [{ waarde: true, bewijs: bewijs(document, 'syndroom van Down'), zeker }]);
const zml = (facts?: (f: DossierFacts) => unknown, more: Partial<Change> = {}): Change => ({
  soort: 'tlv-zml',
  ...(facts && { facts: (f) => void facts(f) }),
  ...more,
});
const of = (soort: Aanvraagsoort, facts?: (f: DossierFacts) => unknown, more: Partial<Change> = {}): Change => ({
  ...zml(facts, more),
  soort,
});

const c3ids = ['c3.opp', 'c3.betrokkenheid', 'c3.arrangement', 'c3.handelingsplannen', 'c3.gedragswetenschapper', 'c3.jeugdzorg'];

const general: Case[] = [
  ...c3ids.flatMap((id): Case[] => [
    [id, 'voldaan', 'a complete dossier', zml()],
    [id, 'nvt', 'a renewal', zml(undefined, { verlenging: true })],
    [id, 'nvt', 'ZML with a medical statement of Down syndrome', zml(down('verklaring.pdf'))],
    [id, 'voldaan', 'Down syndrome in an application for EMB', of('tlv-emb', down('verklaring.pdf'))],
  ]),
  ['c3.opp', 'te-beoordelen', 'an OPP without protecting factors', zml(zonder('beschermende-factoren'))],
  ['c3.opp', 'te-beoordelen', 'no OPP, and a statement of Down syndrome that is not certain', zml((f) => (drop(f, 'opp.pdf'), down('verklaring.pdf', false)(f)))],
  ['c3.opp', 'te-beoordelen', 'factors that stand in another piece only', zml(met('beschermende-factoren', woorden('onderzoek.pdf')))],
  ['c3.opp', 'ontbreekt', 'no OPP', zml((f) => drop(f, 'opp.pdf'))],
  ['c3.betrokkenheid', 'ontbreekt', 'nothing on the pupil', zml(zonder('leerling-betrokken'))],
  ['c3.betrokkenheid', 'ontbreekt', 'nothing on the parents', zml(zonder('ouders-betrokken'))],
  ['c3.betrokkenheid', 'te-beoordelen', 'words that may be read in two ways', zml(met('ouders-betrokken', woorden('opp.pdf', 'getoond', false)))],
  [
    'c3.betrokkenheid',
    'te-beoordelen',
    'pieces that contradict each other',
    zml(met('ouders-betrokken', woorden('opp.pdf'), woorden('formulier.pdf', 'weerlegd'))),
  ],
  ['c3.arrangement', 'ontbreekt', 'nothing on it', zml(zonder('arrangement-ontoereikend'))],
  ['c3.arrangement', 'ontbreekt', 'a promise only', zml(met('arrangement-ontoereikend', woorden('opp.pdf', 'beloofd')))],
  ['c3.arrangement', 'te-beoordelen', 'doubtful words', zml(met('arrangement-ontoereikend', woorden('opp.pdf', 'getoond', false)))],
  ['c3.gedragswetenschapper', 'ontbreekt', 'nothing on it', zml(zonder('gedragswetenschapper'))],
  ['c3.gedragswetenschapper', 'te-beoordelen', 'doubtful words', zml(met('gedragswetenschapper', woorden('opp.pdf', 'getoond', false)))],
  ['c3.jeugdzorg', 'nvt', 'nothing said', zml(zonder('jeugdzorg'))],
  ['c3.jeugdzorg', 'voldaan', 'said not to apply', zml(met('jeugdzorg', woorden('opp.pdf', 'weerlegd')))],
  ['c3.jeugdzorg', 'te-beoordelen', 'doubtful words', zml(met('jeugdzorg', woorden('opp.pdf', 'getoond', false)))],
  ['c3.handelingsplannen', 'ontbreekt', 'no plan', zml((f) => drop(f, 'handelingsplan.docx'))],
  ['c3.handelingsplannen', 'ontbreekt', 'a plan that is not evaluated', zml((f) => (plan(f).geevalueerd = fact(false, 'handelingsplan.docx')))],
  ['c3.handelingsplannen', 'voldaan', 'evaluated half a year ago to the day', zml((f) => (plan(f).evaluatie = fact('2025-10-20', 'handelingsplan.docx')))],
  ['c3.handelingsplannen', 'niet-voldaan', 'evaluated a day too recently', zml((f) => (plan(f).evaluatie = fact('2025-10-21', 'handelingsplan.docx')))],
  ['c3.handelingsplannen', 'voldaan', 'evaluated two years ago to the day', zml((f) => (plan(f).evaluatie = fact('2024-04-20', 'handelingsplan.docx')))],
  ['c3.handelingsplannen', 'niet-voldaan', 'evaluated a day more than two years ago', zml((f) => (plan(f).evaluatie = fact('2024-04-19', 'handelingsplan.docx')))],
  ['c3.handelingsplannen', 'te-beoordelen', 'evaluated too recently, with an earlier day in the same piece that fits', zml((f) => ((plan(f).evaluatie = fact('2026-01-12', 'handelingsplan.docx')), (plan(f).andereEvaluaties = [fact('2025-06-26', 'handelingsplan.docx')])))],
  ['c3.handelingsplannen', 'te-beoordelen', 'a plan without a date', zml((f) => ((plan(f).evaluatie = undefined), (plan(f).einde = undefined)))],
]; // prettier-ignore

const zmlCases: Case[] = [
  ['zml.iq', 'voldaan', 'an IQ of 54', zml(iq(54))],
  ['zml.iq', 'voldaan', 'an IQ of 55 with very low self-reliance', zml(iq(55))],
  ['zml.iq', 'voldaan', 'an IQ of 70 with very low self-reliance', zml(iq(70))],
  ['zml.iq', 'niet-voldaan', 'an IQ of 71', zml(iq(71))],
  ['zml.iq', 'niet-voldaan', 'an IQ of 60 with normal self-reliance', zml(both(iq(60), met('zelfredzaamheid-gering', woorden('opp.pdf', 'weerlegd'))))],
  ['zml.iq', 'ontbreekt', 'an IQ of 55 and nothing on self-reliance', zml(both(iq(55), zonder('zelfredzaamheid-gering')))],
  ['zml.iq', 'ontbreekt', 'no IQ', zml((f) => (f.iq = []))],
  ['zml.iq', 'te-beoordelen', 'a total that could not be computed', zml(iq(undefined))],
  ['zml.iq', 'te-beoordelen', 'an IQ that another piece quotes', zml(iq(50, { aangehaald: true }))],
  ['zml.iq', 'te-beoordelen', 'a ratio IQ', zml(iq(50, { ratio: true }))],
  ['zml.iq', 'te-beoordelen', 'pieces that contradict each other', zml(both(iq(60), met('zelfredzaamheid-gering', woorden('opp.pdf'), woorden('verklaring.pdf', 'weerlegd'))))],
  ['zml.iq', 'voldaan', 'Down syndrome in a medical statement, no IQ', zml(both(down('verklaring.pdf'), (f) => (f.iq = [])))],
  ['zml.iq', 'te-beoordelen', 'Down syndrome that is not certain, no IQ', zml(both(down('verklaring.pdf', false), (f) => (f.iq = [])))],
  ['zml.iq', 'ontbreekt', 'Down syndrome in a form only, no IQ', zml(both(down('formulier.pdf'), (f) => (f.iq = [])))],
  ['zml.iq', 'nvt', 'a renewal', zml(undefined, { verlenging: true })],
  ['zml.onderwijsbehoeften', 'te-beoordelen', 'a complete dossier', zml()],
  ['zml.onderwijsbehoeften', 'nvt', 'a renewal', zml(undefined, { verlenging: true })],
  ['alg.iq-actueel', 'nvt', 'ZML with a medical statement of Down syndrome', zml(down('verklaring.pdf'))],
  ['alg.deskundigen', 'nvt', 'ZML with a medical statement of Down syndrome', zml(down('verklaring.pdf'))],
  ['alg.iq-actueel', 'te-beoordelen', 'no IQ, and a statement of Down syndrome that is not certain', zml(both(down('verklaring.pdf', false), (f) => (f.iq = [])))],
  ['alg.iq-actueel', 'te-beoordelen', 'a developmental age in place of an IQ', zml((f) => ((f.iq = []), (f.ontwikkelingsleeftijden = [{ maanden: 9, gebied: undefined, bewijs: bewijs('onderzoek.pdf', 'ontwikkelingsleeftijd van 9 maanden'), zeker: true }])))],
  ['zml.iq', 'te-beoordelen', 'a developmental age in place of an IQ', zml((f) => ((f.iq = []), (f.ontwikkelingsleeftijden = [{ maanden: 9, gebied: undefined, bewijs: bewijs('onderzoek.pdf', 'ontwikkelingsleeftijd van 9 maanden'), zeker: true }])))],
  ['zml.iq', 'ontbreekt', 'a developmental age that only the OPP tells of', zml((f) => ((f.iq = []), (f.ontwikkelingsleeftijden = [{ maanden: 9, gebied: undefined, bewijs: bewijs('opp.pdf', 'ontwikkelingsleeftijd van 9 maanden'), zeker: true }])))],
]; // prettier-ignore

const above = (soort: 'tlv-lz' | 'tlv-lg'): Case[] => {
  const id = `${soort.slice(4)}.iq`;
  return [
    [id, 'voldaan', 'an IQ of 71', of(soort, iq(71))],
    [id, 'niet-voldaan', 'an IQ of exactly 70', of(soort, iq(70))],
    [id, 'ontbreekt', 'no IQ', of(soort, (f) => (f.iq = []))],
    [id, 'te-beoordelen', 'a total that could not be computed', of(soort, iq(undefined))],
    [id, 'nvt', 'a renewal', of(soort, undefined, { verlenging: true })],
  ];
};

const lz = (facts?: (f: DossierFacts) => unknown, more: Partial<Change> = {}) => of('tlv-lz', facts, more);
const lzCases: Case[] = [
  ...above('tlv-lz'),
  ['lz.medische-verklaring', 'voldaan', 'a statement with the disorder', lz()],
  ['lz.medische-verklaring', 'te-beoordelen', 'a statement without one', lz(zonder('lichamelijke-stoornis', 'medische-diagnose'))],
  ['lz.medische-verklaring', 'ontbreekt', 'no statement', lz((f) => drop(f, 'verklaring.pdf'))],
  ['lz.medische-verklaring', 'ontbreekt', 'a statement that is wholly of another pupil', lz((f) => (document(f, 'verklaring.pdf').andereLeerling = { stand: 'beide', paginas: [1] }))],
  ['lz.medische-verklaring', 'nvt', 'a renewal', lz(undefined, { verlenging: true })],
  ['lz.gevolg', 'voldaan', 'structural absence only', lz(zonder('zelfredzaamheid-gering', 'leerachterstand-door-stoornis'))],
  ['lz.gevolg', 'ontbreekt', 'none of the three', lz(zonder('zelfredzaamheid-gering', 'structureel-verzuim', 'leerachterstand-door-stoornis'))],
  ['lz.gevolg', 'te-beoordelen', 'doubtful words', lz(both(zonder('zelfredzaamheid-gering', 'leerachterstand-door-stoornis'), met('structureel-verzuim', woorden('opp.pdf', 'getoond', false))))],
  ['lz.gevolg', 'nvt', 'a renewal', lz(undefined, { verlenging: true })],
]; // prettier-ignore

const lg = (facts?: (f: DossierFacts) => unknown, more: Partial<Change> = {}) => of('tlv-lg', facts, more);
const lgCases: Case[] = [
  ...above('tlv-lg'),
  ['lg.verslag', 'voldaan', 'a report with the limitation', lg()],
  ['lg.verslag', 'te-beoordelen', 'a report without such words', lg(zonder('motorische-beperking', 'lichamelijke-stoornis'))],
  ['lg.verslag', 'ontbreekt', 'no report', lg((f) => (f.documenten = f.documenten.filter(({ naam }) => naam !== 'verklaring.pdf' && naam !== 'onderzoek.pdf')))],
  ['lg.verslag', 'nvt', 'a renewal', lg(undefined, { verlenging: true })],
  ['lg.zelfredzaamheid', 'voldaan', 'low self-reliance and help with motor actions', lg()],
  ['lg.zelfredzaamheid', 'voldaan', 'low self-reliance and absence', lg(zonder('motorische-ondersteuning', 'leerachterstand-door-stoornis'))],
  ['lg.zelfredzaamheid', 'ontbreekt', 'low self-reliance alone', lg(zonder('motorische-ondersteuning', 'structureel-verzuim', 'leerachterstand-door-stoornis'))],
  ['lg.zelfredzaamheid', 'ontbreekt', 'nothing on self-reliance', lg(zonder('zelfredzaamheid-gering'))],
  ['lg.zelfredzaamheid', 'te-beoordelen', 'self-reliance that is not low', lg(met('zelfredzaamheid-gering', woorden('opp.pdf', 'weerlegd')))],
  ['lg.zelfredzaamheid', 'nvt', 'a renewal', lg(undefined, { verlenging: true })],
]; // prettier-ignore

const emb = (facts?: (f: DossierFacts) => unknown, more: Partial<Change> = {}) => of('tlv-emb', facts, more);
const noDsm = (f: DossierFacts) => (document(f, 'onderzoek.pdf').dsm = []);
const embCases: Case[] = [
  ['emb.verslag', 'voldaan', 'a report with the limitation', emb()],
  ['emb.verslag', 'te-beoordelen', 'a report without such words', emb(zonder('motorische-beperking', 'lichamelijke-stoornis'))],
  ['emb.verslag', 'ontbreekt', 'no report', emb((f) => (f.documenten = f.documenten.filter(({ naam }) => naam !== 'verklaring.pdf' && naam !== 'onderzoek.pdf')))],
  ['emb.verslag', 'nvt', 'a renewal', emb(undefined, { verlenging: true })],
  ['emb.iq', 'voldaan', 'an IQ of 69', emb(iq(69))],
  ['emb.iq', 'niet-voldaan', 'an IQ of exactly 70', emb(iq(70))],
  ['emb.iq', 'ontbreekt', 'no IQ', emb((f) => (f.iq = []))],
  ['emb.iq', 'te-beoordelen', 'a ratio IQ', emb(iq(20, { ratio: true }))],
  ['emb.iq', 'nvt', 'a renewal', emb(undefined, { verlenging: true })],
  ['emb.zelfredzaamheid', 'voldaan', 'low self-reliance', emb()],
  ['emb.zelfredzaamheid', 'voldaan', 'help with fine motor actions only', emb(zonder('zelfredzaamheid-gering'))],
  ['emb.zelfredzaamheid', 'ontbreekt', 'nothing on it', emb(zonder('zelfredzaamheid-gering', 'motorische-ondersteuning'))],
  ['emb.zelfredzaamheid', 'te-beoordelen', 'pieces that contradict each other', emb(both(zonder('motorische-ondersteuning'), met('zelfredzaamheid-gering', woorden('opp.pdf'), woorden('verklaring.pdf', 'weerlegd'))))],
  ['emb.zelfredzaamheid', 'nvt', 'a renewal', emb(undefined, { verlenging: true })],
  ['emb.iq-onder-20', 'voldaan', 'an IQ of 19 with a developmental age of 14 months', emb(iq(19))],
  ['emb.iq-onder-20', 'ontbreekt', 'an IQ of 19 with a developmental age of exactly 24 months', emb(both(iq(19), (f) => (f.ontwikkelingsleeftijden[0]!.maanden = 24)))],
  ['emb.iq-onder-20', 'te-beoordelen', 'a developmental age of another kind', emb(both(iq(19), (f) => (f.ontwikkelingsleeftijden[0]!.gebied = 'taal')))],
  ['emb.iq-onder-20', 'te-beoordelen', 'no IQ', emb((f) => (f.iq = []))],
  ['emb.iq-onder-20', 'nvt', 'an IQ of exactly 20', emb(iq(20))],
  ['emb.iq-20-35', 'voldaan', 'an IQ of exactly 20', emb(iq(20))],
  ['emb.iq-20-35', 'voldaan', 'an IQ of 34 with a medical diagnosis and no DSM', emb(both(iq(34), noDsm))],
  ['emb.iq-20-35', 'ontbreekt', 'no social-emotional report', emb(both(iq(30), zonder('sociaal-emotioneel-onderzoek')))],
  ['emb.iq-20-35', 'te-beoordelen', 'a ratio IQ', emb(iq(30, { ratio: true }))],
  ['emb.iq-20-35', 'nvt', 'an IQ of exactly 35', emb(iq(35))],
  ['emb.iq-35-70', 'voldaan', 'an IQ of exactly 35', emb(iq(35))],
  ['emb.iq-35-70', 'ontbreekt', 'no reason why ZMLK is not enough', emb(zonder('zmlk-ontoereikend'))],
  ['emb.iq-35-70', 'te-beoordelen', 'no IQ', emb((f) => (f.iq = []))],
  ['emb.iq-35-70', 'nvt', 'an IQ of exactly 70', emb(iq(70))],
]; // prettier-ignore

/** ZML, LZ, LG and EMB, handboek 7.2 to 7.6. */
export const casesVso: Case[] = [...general, ...zmlCases, ...lzCases, ...lgCases, ...embCases];
