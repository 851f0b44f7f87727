import { plusDays, plusMonths, plusYears, type IsoDate } from '../../src/calendar.ts';
import type { Uitkomst } from '../../src/check/rapport.ts';
import { jaardagInDutch } from '../../src/handboek/geldigheid.ts';
import { besluitTermijn } from '../../src/loket/dossiers/termijn.ts';
import { vervaltOp } from '../../src/retain/termijn.ts';
import { testSettings } from '../fakes/app.ts';
import type { Waarden } from '../../src/handboek/waarden.ts';
import type { DossierFacts } from '../../src/read/facts.ts';
import { document, type Change } from './assess-one.ts';
import { bewijs, fact } from './facts-builder.ts';
import { lijst, lijstMetScores } from './lwoo-lijst.ts';
import { iqVan, toets } from './other-types.ts';

/** Just under the number, on it, just over it. */
type Stap = -1 | 0 | 1;

/**
 * What a criterion comes to just under, on and just over a number. `dossier` builds the dossier for a value of the number, so that the same
 * must hold where the number is another one (`anders`): then it is this number that decides and no other.
 */
export type Grens<T> = {
  criterium: string;
  dossier: (waarde: T, stap: Stap) => Change;
  uitkomsten: readonly [onder: Uitkomst, op: Uitkomst, boven: Uitkomst];
  anders: T;
  /** Numbers that go with it where it is another one. */
  mee?: (waarde: T) => Partial<Waarden>;
};
/** What is measured outside the criteria. */
export type Meting<T> = {
  wat: string;
  meet: (waarde: T, stap: Stap) => unknown;
  uitkomsten: readonly [unknown, unknown, unknown];
  anders: T;
};
/** A number that only people weigh: it stands in what is asked. */
export type InTekst<T> = { alleenTekst: (waarde: T) => string; anders: T };

/** Every number and day of the handbook; choices and names are no boundary. */
export type Getal = Exclude<
  keyof Waarden,
  'leerachterstandAfronding' | 'redenNietOndertekend' | 'bsnInLijst' | 'tweedeDeskundigeOok' | 'stemgerechtigden'
>;

const settings = testSettings('drive');
const peildatum = '2026-04-20';
const doc = (naam: string, edit: (found: ReturnType<typeof document>) => unknown) => (f: DossierFacts) => void edit(document(f, naam));
const change = (facts: (f: DossierFacts) => unknown, more: Partial<Change> = {}): Change => ({ facts: (f) => void facts(f), ...more });

/** A day that is so many months before the peildatum, a day later for just under, a day earlier for just over. */
const oud = (maanden: number, stap: Stap): IsoDate => plusDays(plusMonths(peildatum, -maanden), -stap);
/** A day of the year 2026, the day before it, the day after it. */
const rond = (jaardag: string, stap: Stap, jaar = 2026): IsoDate => plusDays(`${jaar}-${jaardag}`, stap);
const met =
  (tiq: number, more: (f: DossierFacts) => unknown = () => undefined) =>
  (f: DossierFacts) => {
    f.iq = [iqVan(tiq)];
    more(f);
  };
const zonderWoorden = (f: DossierFacts) => (f.onderwerpen = {});
const experts = (count: number) =>
  doc('adviezen.pdf', (found) => {
    const functies = ['orthopedagoog', 'kinder- en jeugdpsycholoog', 'pedagoog', 'jeugdpsycholoog'];
    found.deskundigen = functies.slice(0, count).map((functie, at) => ({
      naam: `${'ABCD'.charAt(at)}. ${['Bos', 'Vos', 'Mos', 'Ros'][at]}`,
      functie,
      bewijs: bewijs('adviezen.pdf', functie),
      zeker: true,
    }));
  });
const instruments = (count: number, approved: number) =>
  doc('onderbouwing.docx', (found) => {
    const [first] = found.instrumenten;
    if (first === undefined) throw new Error('the complete dossier has no instrument');
    found.instrumenten = Array.from({ length: count }, (_, at) => ({ ...first, naam: `vragenlijst ${at}`, cotan: at < approved }));
  });
const support = (maanden: number) =>
  doc('opp.pdf', (found) => {
    const told = { van: undefined, tot: undefined, maanden, bewijs: bewijs('opp.pdf', 'maanden'), zeker: true };
    found.ondersteuning = [told];
  });
const valid = (van: IsoDate, tot: IsoDate) => (f: DossierFacts) => {
  f.aanvraag.geldigVan = fact(van);
  f.aanvraag.geldigTot = fact(tot);
};
/** A delay of this share on so many domains, begrijpend lezen first; none on the others. */
const delay =
  (share: number, domains: number, dl = 60) =>
  (f: DossierFacts) => {
    const order = ['begrijpend lezen', 'spelling', 'technisch lezen', 'inzichtelijk rekenen'] as const;
    f.toetsen = order.map((domein, at) => toets(domein, dl, at < domains ? dl * (1 - share) : dl));
  };
const months = (maanden: number) => (f: DossierFacts) =>
  (f.ontwikkelingsleeftijden = [
    { maanden, gebied: 'zelfredzaamheid', bewijs: bewijs('verklaring.pdf', `${maanden} maanden`), zeker: true },
  ]);

const lijstDag = '2026-06-16';
const nl = (dag: IsoDate): string => `${dag.slice(8)}-${dag.slice(5, 7)}-${dag.slice(0, 4)}`;
const deel = (share: number): string => share.toFixed(2).replace('.', ',');
/** Someone who is so many years old on the day of the list, a day younger for just under, and a year older for just over. */
const leeftijd = (jaren: number, stap: Stap): Change => ({
  lijst: lijst([{ geboortedatum: nl(stap < 0 ? plusDays(plusYears(lijstDag, -jaren), 1) : plusYears(lijstDag, -jaren - stap)) }, {}]),
});
/** The last day at that age, a year younger for just under, a day more for just over. */
const leeftijdTotEnMet = (jaren: number, stap: Stap): Change => ({
  lijst: lijst([
    { geboortedatum: nl(stap > 0 ? plusYears(lijstDag, -jaren - 1) : plusDays(plusYears(lijstDag, -jaren - 1 - stap), 1)) },
    {},
  ]),
});

/** For every number at least one boundary. A number without one does not compile, and fails the test that reads this table. */
export const grenzen: { [K in Getal]: readonly (Grens<Waarden[K]> | Meting<Waarden[K]> | InTekst<Waarden[K]>)[] } = {
  leeftijdVso: [
    {
      criterium: 'alg.leeftijd',
      dossier: (jaar, stap) =>
        change((f) => ((f.geboortedatum = fact(plusDays(`${2026 - jaar}-08-01`, -stap))), (f.aanvraag.plaatsing = fact('2026-08-01')))),
      uitkomsten: ['te-beoordelen', 'voldaan', 'voldaan'],
      anders: 13,
    },
  ],
  eindleeftijd: [
    {
      criterium: 'alg.geldigheid-maximaal',
      dossier: (jaar, stap) =>
        change((f) => ((f.geboortedatum = fact('2012-03-14')), (f.aanvraag.geldigTot = fact(rond('07-31', stap, 2012 + jaar))))),
      uitkomsten: ['voldaan', 'voldaan', 'niet-voldaan'],
      anders: 17,
    },
  ],
  eindleeftijdVerlenging: [
    {
      criterium: 'alg.geldigheid-maximaal',
      dossier: (jaar, stap) =>
        change((f) => ((f.geboortedatum = fact('2012-03-14')), (f.aanvraag.geldigTot = fact(rond('07-31', stap, 2012 + jaar)))), {
          verlenging: true,
        }),
      uitkomsten: ['te-beoordelen', 'te-beoordelen', 'niet-voldaan'],
      anders: 21,
    },
  ],
  cursusjarenVso: [
    {
      criterium: 'alg.geldigheid-minimaal',
      dossier: (jaren, stap) => change(valid('2026-08-01', rond('07-31', stap, 2026 + jaren))),
      uitkomsten: ['niet-voldaan', 'voldaan', 'voldaan'],
      anders: 2,
    },
  ],
  cursusjarenPro: [
    {
      criterium: 'alg.geldigheid-minimaal',
      dossier: (jaren, stap) => change(valid('2026-08-01', rond('07-31', stap, 2026 + jaren)), { soort: 'tlv-pro' }),
      uitkomsten: ['niet-voldaan', 'voldaan', 'voldaan'],
      anders: 3,
    },
  ],
  deskundigen: [
    {
      criterium: 'alg.deskundigen',
      dossier: (aantal, stap) => change(experts(aantal + stap)),
      uitkomsten: ['ontbreekt', 'voldaan', 'voldaan'],
      anders: 3,
    },
  ],
  iqMaanden: [
    {
      criterium: 'alg.iq-actueel',
      dossier: (maanden, stap) => change((f) => (f.iq[0]!.datum = fact(oud(maanden, stap)))),
      uitkomsten: ['voldaan', 'voldaan', 'niet-voldaan'],
      anders: 30,
    },
  ],
  indienenVoorVso: [
    {
      criterium: 'alg.indientermijn',
      dossier: (dag, stap) => ({ peildatum: rond(dag, stap) }),
      uitkomsten: ['voldaan', 'niet-voldaan', 'niet-voldaan'],
      anders: '05-15',
    },
  ],
  indienenVoorPro: [
    {
      criterium: 'alg.indientermijn',
      dossier: (dag, stap) => ({ peildatum: rond(dag, stap), soort: 'tlv-pro' }),
      uitkomsten: ['voldaan', 'niet-voldaan', 'niet-voldaan'],
      anders: '03-01',
    },
  ],
  nieuwSchooljaar: [
    {
      criterium: 'alg.indientermijn',
      dossier: (dag, stap) => change((f) => (f.aanvraag.plaatsing = fact(rond(dag, stap)))),
      uitkomsten: ['nvt', 'voldaan', 'nvt'],
      anders: '08-15',
    },
  ],
  plaatsingsdagen: ([0, 1, 2] as const).map((at) => ({
    criterium: 'alg.plaatsingsdatum',
    dossier: (dagen, stap) => change((f) => (f.aanvraag.plaatsing = fact(rond(dagen[at] ?? '', stap, 2027)))),
    uitkomsten: ['te-beoordelen', 'voldaan', 'te-beoordelen'] as const,
    anders: ['09-15', '02-10', '05-20'],
  })),
  hulpverleningMaanden: [
    {
      criterium: 'gp.hulpverlening',
      dossier: (maanden, stap) => change(doc('hulp.pdf', (found) => (found.datum = fact(oud(maanden, stap), 'hulp.pdf')))),
      uitkomsten: ['voldaan', 'voldaan', 'niet-voldaan'],
      anders: 18,
    },
  ],
  hulpverleningDuurMaanden: [
    {
      alleenTekst: (maanden) => `minstens ${maanden === 6 ? 'een half jaar' : `${maanden} maanden`} geïndiceerde hulpverlening`,
      anders: 9,
    },
  ],
  inschrijvenMaanden: [
    { alleenTekst: (maanden) => `niet binnen ${maanden === 12 ? 'een jaar' : `${maanden} maanden`} na afgifte ingeschreven`, anders: 9 },
  ],
  handelingsplanMaanden: [
    {
      criterium: 'gp.handelingsplannen',
      dossier: (maanden, stap) => change(doc('handelingsplan.docx', (found) => (found.plan!.evaluatie = fact(oud(maanden, stap))))),
      uitkomsten: ['voldaan', 'voldaan', 'niet-voldaan'],
      anders: 9,
    },
  ],
  extraOndersteuningMaanden: [
    {
      criterium: 'gp.extra-ondersteuning',
      dossier: (maanden, stap) => change(support(maanden + stap)),
      uitkomsten: ['niet-voldaan', 'voldaan', 'voldaan'],
      anders: 8,
    },
  ],
  cotanInstrumenten: [
    {
      criterium: 'gp.instrumenten',
      dossier: (aantal, stap) => change(instruments(4, aantal + stap)),
      uitkomsten: ['niet-voldaan', 'voldaan', 'voldaan'],
      anders: 2,
    },
  ],
  instrumenten: [
    {
      criterium: 'gp.instrumenten',
      dossier: (aantal, stap) => change(instruments(aantal + stap, 1)),
      uitkomsten: ['ontbreekt', 'voldaan', 'voldaan'],
      anders: 3,
    },
  ],
  instrumentVerlengingMaanden: [
    {
      criterium: 'gpv.onderwijsbeperkingen',
      dossier: (maanden, stap) =>
        change(
          doc('trf.pdf', (found) => (found.datum = fact(oud(maanden, stap), 'trf.pdf'))),
          { verlenging: true },
        ),
      uitkomsten: ['voldaan', 'voldaan', 'te-beoordelen'],
      anders: 30,
    },
  ],
  planMinimaalMaanden: [
    {
      criterium: 'c3.handelingsplannen',
      dossier: (maanden, stap) =>
        change(
          doc('handelingsplan.docx', (found) => (found.plan!.evaluatie = fact(oud(maanden, stap)))),
          { soort: 'tlv-zml' },
        ),
      uitkomsten: ['niet-voldaan', 'voldaan', 'voldaan'],
      anders: 9,
    },
  ],
  planMaximaalMaanden: [
    {
      criterium: 'c3.handelingsplannen',
      dossier: (maanden, stap) =>
        change(
          doc('handelingsplan.docx', (found) => (found.plan!.evaluatie = fact(oud(maanden, stap)))),
          { soort: 'tlv-zml' },
        ),
      uitkomsten: ['voldaan', 'voldaan', 'niet-voldaan'],
      anders: 30,
    },
  ],
  iqZml: [
    {
      criterium: 'zml.iq',
      dossier: (iq, stap) => change(met(iq + stap, zonderWoorden), { soort: 'tlv-zml' }),
      uitkomsten: ['voldaan', 'ontbreekt', 'ontbreekt'],
      anders: 60,
    },
  ],
  iqGrens: [
    {
      criterium: 'zml.iq',
      dossier: (iq, stap) => change(met(iq + stap), { soort: 'tlv-zml' }),
      uitkomsten: ['voldaan', 'voldaan', 'niet-voldaan'],
      anders: 75,
    },
    {
      criterium: 'lz.iq',
      dossier: (iq, stap) => change(met(iq + stap), { soort: 'tlv-lz' }),
      uitkomsten: ['niet-voldaan', 'niet-voldaan', 'voldaan'],
      anders: 75,
    },
    {
      criterium: 'lg.iq',
      dossier: (iq, stap) => change(met(iq + stap), { soort: 'tlv-lg' }),
      uitkomsten: ['niet-voldaan', 'niet-voldaan', 'voldaan'],
      anders: 75,
    },
    {
      criterium: 'emb.iq',
      dossier: (iq, stap) => change(met(iq + stap), { soort: 'tlv-emb' }),
      uitkomsten: ['voldaan', 'niet-voldaan', 'niet-voldaan'],
      anders: 75,
    },
    {
      criterium: 'emb.iq-35-70',
      dossier: (iq, stap) => change(met(iq + stap), { soort: 'tlv-emb' }),
      uitkomsten: ['voldaan', 'nvt', 'nvt'],
      anders: 75,
    },
  ],
  iqEmbLaag: [
    {
      criterium: 'emb.iq-onder-20',
      dossier: (iq, stap) => change(met(iq + stap), { soort: 'tlv-emb' }),
      uitkomsten: ['voldaan', 'nvt', 'nvt'],
      anders: 25,
    },
    {
      criterium: 'emb.iq-20-35',
      dossier: (iq, stap) => change(met(iq + stap), { soort: 'tlv-emb' }),
      uitkomsten: ['nvt', 'voldaan', 'voldaan'],
      anders: 25,
    },
  ],
  iqEmbMidden: [
    {
      criterium: 'emb.iq-20-35',
      dossier: (iq, stap) => change(met(iq + stap), { soort: 'tlv-emb' }),
      uitkomsten: ['voldaan', 'nvt', 'nvt'],
      anders: 40,
    },
    {
      criterium: 'emb.iq-35-70',
      dossier: (iq, stap) => change(met(iq + stap), { soort: 'tlv-emb' }),
      uitkomsten: ['nvt', 'voldaan', 'voldaan'],
      anders: 40,
    },
  ],
  ontwikkelingsleeftijdMaanden: [
    {
      criterium: 'emb.iq-onder-20',
      dossier: (maanden, stap) => change(met(15, months(maanden + stap)), { soort: 'tlv-emb' }),
      uitkomsten: ['voldaan', 'ontbreekt', 'ontbreekt'],
      anders: 30,
    },
  ],
  iqProLaagste: [
    {
      criterium: 'pro.iq',
      dossier: (iq, stap) => change(met(iq + stap), { soort: 'tlv-pro' }),
      uitkomsten: ['niet-voldaan', 'voldaan', 'voldaan'],
      anders: 57,
    },
  ],
  iqProOverleg: [
    {
      criterium: 'pro.iq',
      dossier: (iq, stap) => change(met(iq + stap, zonderWoorden), { soort: 'tlv-pro' }),
      uitkomsten: ['ontbreekt', 'ontbreekt', 'voldaan'],
      anders: 62,
    },
  ],
  iqProKeuze: [
    {
      criterium: 'pro.iq',
      dossier: (iq, stap) => change(met(iq + stap, zonderWoorden), { soort: 'tlv-pro' }),
      uitkomsten: ['voldaan', 'ontbreekt', 'ontbreekt'],
      anders: 72,
    },
  ],
  iqProHoogste: [
    {
      criterium: 'pro.iq',
      dossier: (iq, stap) => change(met(iq + stap), { soort: 'tlv-pro' }),
      uitkomsten: ['voldaan', 'voldaan', 'niet-voldaan'],
      anders: 82,
    },
  ],
  leerachterstandPro: [
    {
      criterium: 'pro.leerachterstand',
      dossier: (share, stap) => change(delay(share + stap / 1000, 2), { soort: 'tlv-pro' }),
      uitkomsten: ['niet-voldaan', 'voldaan', 'voldaan'],
      anders: 0.4,
    },
    {
      criterium: 'lwoo.leerachterstand',
      dossier: (share, stap) => ({ lijst: lijstMetScores({ tl: '0,10', sp: '0,10', ir: '0,30', bl: deel(share + stap / 100) }, {}) }),
      uitkomsten: ['voldaan', 'te-beoordelen', 'te-beoordelen'],
      anders: 0.6,
    },
  ],
  leerachterstandDomeinen: [
    {
      criterium: 'pro.leerachterstand',
      dossier: (domains, stap) => change(delay(0.6, domains + stap), { soort: 'tlv-pro' }),
      uitkomsten: ['niet-voldaan', 'voldaan', 'voldaan'],
      anders: 3,
    },
  ],
  dlHoogste: [
    // A DLE that is half of the cap: a DL above the cap makes the delay no larger.
    {
      criterium: 'pro.leerachterstand',
      dossier: (dl, stap) =>
        change((f) => ((f.toetsen = []), delay(0, 0, dl + stap)(f), f.toetsen.slice(0, 2).forEach((row) => (row.dle = dl / 2))), {
          soort: 'tlv-pro',
        }),
      uitkomsten: ['niet-voldaan', 'voldaan', 'voldaan'],
      anders: 50,
    },
    {
      criterium: 'pro.leerachterstand',
      dossier: (dl, stap) =>
        change((f) => (delay(0, 0, dl + stap)(f), f.toetsen.slice(0, 2).forEach((row) => (row.dle = (dl + 1) / 2))), { soort: 'tlv-pro' }),
      uitkomsten: ['niet-voldaan', 'niet-voldaan', 'niet-voldaan'],
      anders: 50,
    },
  ],
  archiefMaanden: [
    {
      criterium: 'pro.archief',
      dossier: (maanden, stap) =>
        change(
          doc('oud.pdf', (found) => (found.datum = fact(oud(maanden, stap), 'oud.pdf'))),
          { soort: 'tlv-pro' },
        ),
      uitkomsten: ['voldaan', 'voldaan', 'niet-voldaan'],
      anders: 30,
    },
  ],
  indienenVoorLwoo: [
    {
      criterium: 'lwoo.indientermijn',
      dossier: (dag, stap) => ({ lijst: lijst(), peildatum: rond(dag, stap) }),
      uitkomsten: ['voldaan', 'niet-voldaan', 'niet-voldaan'],
      anders: '06-10',
    },
  ],
  iqLwooLaagste: [
    {
      criterium: 'lwoo.iq',
      dossier: (iq, stap) => ({ lijst: lijstMetScores({ iq: String(iq + stap) }, {}) }),
      uitkomsten: ['niet-voldaan', 'voldaan', 'voldaan'],
      anders: 78,
    },
  ],
  iqLwooAchterstand: [
    {
      criterium: 'lwoo.iq',
      dossier: (iq, stap) => ({ lijst: lijstMetScores({ iq: String(iq + stap), se: 'nee' }, {}) }),
      uitkomsten: ['voldaan', 'voldaan', 'niet-voldaan'],
      anders: 88,
      mee: (iq) => ({ iqLwooSociaal: iq + 1 }),
    },
  ],
  iqLwooSociaal: [
    {
      criterium: 'lwoo.iq',
      dossier: (iq, stap) => ({ lijst: lijstMetScores({ iq: String(iq + stap), se: 'nee' }, {}) }),
      uitkomsten: ['voldaan', 'niet-voldaan', 'niet-voldaan'],
      anders: 89,
      mee: (iq) => ({ iqLwooAchterstand: iq - 1 }),
    },
  ],
  iqLwooHoogste: [
    {
      criterium: 'lwoo.iq',
      dossier: (iq, stap) => ({ lijst: lijstMetScores({ iq: String(iq + stap), se: 'ja' }, {}) }),
      uitkomsten: ['voldaan', 'voldaan', 'niet-voldaan'],
      anders: 115,
    },
  ],
  leerachterstandLwoo: [
    {
      criterium: 'lwoo.leerachterstand',
      dossier: (share, stap) => ({ lijst: lijstMetScores({ tl: '0,05', sp: '0,05', ir: '0,40', bl: deel(share + stap / 100) }, {}) }),
      uitkomsten: ['niet-voldaan', 'voldaan', 'voldaan'],
      anders: 0.3,
    },
  ],
  leerachterstandLwooDomeinen: [
    {
      criterium: 'lwoo.leerachterstand',
      dossier: (domains, stap) => {
        const share = (at: number) => (at < domains + stap ? '0,40' : '0,10');
        const rij = { bl: share(0), sp: share(1), tl: share(2), ir: share(3) };
        return { lijst: lijstMetScores(rij, rij) };
      },
      uitkomsten: ['niet-voldaan', 'voldaan', 'voldaan'],
      anders: 3,
    },
  ],
  leerjaarLwooHoogste: [
    {
      criterium: 'lwoo.leerjaar',
      dossier: (jaar, stap) => ({ lijst: lijst([{ leerjaar: String(jaar + stap) }, {}]) }),
      uitkomsten: ['voldaan', 'voldaan', 'te-beoordelen'],
      anders: 3,
    },
  ],
  leerjaarVoHoogste: [
    {
      criterium: 'lwoo.leerjaar',
      dossier: (jaar, stap) => ({ lijst: lijst([{ leerjaar: String(jaar + stap) }, {}]) }),
      uitkomsten: ['te-beoordelen', 'te-beoordelen', 'niet-voldaan'],
      anders: 7,
    },
  ],
  leeftijdLwooLaagst: [
    {
      criterium: 'lwoo.geboortedatum',
      dossier: leeftijd,
      uitkomsten: ['niet-voldaan', 'te-beoordelen', 'voldaan'],
      anders: 9,
      mee: (jaren) => ({ leeftijdLwooJongste: jaren + 1 }),
    },
  ],
  leeftijdLwooJongste: [
    { criterium: 'lwoo.geboortedatum', dossier: leeftijd, uitkomsten: ['te-beoordelen', 'voldaan', 'voldaan'], anders: 12 },
  ],
  leeftijdLwooOudste: [
    { criterium: 'lwoo.geboortedatum', dossier: leeftijdTotEnMet, uitkomsten: ['voldaan', 'voldaan', 'te-beoordelen'], anders: 16 },
  ],
  leeftijdLwooHoogst: [
    {
      criterium: 'lwoo.geboortedatum',
      dossier: leeftijdTotEnMet,
      uitkomsten: ['te-beoordelen', 'te-beoordelen', 'niet-voldaan'],
      anders: 21,
    },
  ],
  beginLwooJarenTerug: [
    {
      criterium: 'lwoo.begin',
      dossier: (jaren, stap) => ({ lijst: lijst([{ begin: nl(plusDays(`${2025 - jaren}-08-01`, -stap)) }, {}]) }),
      uitkomsten: ['te-beoordelen', 'te-beoordelen', 'niet-voldaan'],
      anders: 3,
    },
  ],
  beslistermijnWeken: [
    {
      wat: 'the term for a decision',
      meet: (weken, stap) => {
        const ontvangenOp = '2026-02-01T09:00:00Z';
        return besluitTermijn({ status: 'in behandeling', ontvangenOp }, plusDays('2026-02-01', 7 * weken + stap), weken)?.tekst.endsWith(
          '(voorbij)',
        );
      },
      uitkomsten: [false, false, true],
      anders: 6,
    },
  ],
  bewaarMaanden: [
    {
      wat: 'the term of keeping',
      meet: (waarde, stap) => {
        const regels = { bewaarMaanden: [{ vanaf: '2018-11-12', waarde }] };
        return plusDays(plusMonths('2025-08-31', waarde), stap) > vervaltOp({ settings: { ...settings, regels } }, '2025-08-31');
      },
      uitkomsten: [false, false, true],
      anders: 12,
    },
  ],
  teldatum: [{ alleenTekst: (dag) => `| teldatum | ${jaardagInDutch(dag)}:`, anders: '11-15' }],
  groeiteldatum: [{ alleenTekst: (dag) => `voor groei van het VSO ook ${jaardagInDutch(dag)}`, anders: '03-01' }],
};
