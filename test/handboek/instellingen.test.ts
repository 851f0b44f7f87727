import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Uitkomst } from '../../src/check/rapport.ts';
import { handboeken } from '../../src/handboek/handboek.ts';
import { instelbaar, instellingenSchema, metInstellingen, type Instellingen } from '../../src/handboek/instellingen.ts';
import { waardenOp, type Waarden } from '../../src/handboek/waarden.ts';
import { wetWaarden41, type WetWaarden } from '../../src/handboek/wet-waarden.ts';
import { shipped } from '../../src/root.ts';
import { assess, document, finding, type Change } from './assess-one.ts';
import { bewijs, stuk } from './facts-builder.ts';
import { lijst, lijstZonder } from './lwoo-lijst.ts';
import { toets } from './other-types.ts';

const names = Object.keys(wetWaarden41) as (keyof WetWaarden)[];
const valueOn = (naam: keyof Waarden, dag: string, own: Instellingen) => {
  const [first] = metInstellingen(handboeken, own);
  return waardenOp(first!.waarden, dag)[naam];
};
const faults = (data: unknown): string[] => {
  const parsed = instellingenSchema.safeParse(data);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('what a partnership may set', () => {
  it('is every point on which the law went on, and the example gives each with the rule that holds without it', () => {
    expect(Object.keys(instelbaar).toSorted()).toEqual(names.toSorted());
    const example = instellingenSchema.parse(JSON.parse(readFileSync(shipped('regels.voorbeeld.json'), 'utf8')));
    expect(example).toEqual(Object.fromEntries(names.map((naam) => [naam, wetWaarden41[naam].reeks])));
  });

  it('has for each a description and a source', () => {
    for (const naam of names)
      expect([wetWaarden41[naam].omschrijving, wetWaarden41[naam].bron]).toEqual([
        expect.stringMatching(/.{10}/),
        expect.stringMatching(/.{5}/),
      ]);
  });

  it('is written down for administrators, each with what may be filled in', () => {
    const beheer = readFileSync(shipped('docs', 'beheer.md'), 'utf8');
    for (const naam of names) expect(beheer).toContain(`| \`${naam}\` |`);
  });

  it('holds from its own day on, and before it the rule of the handbook', () => {
    const own: Instellingen = {
      dlHoogste: [
        { vanaf: '2026-08-01', waarde: 55 },
        { vanaf: '2027-08-01', waarde: 58 },
      ],
    };
    expect(['2026-07-31', '2026-08-01', '2027-07-31', '2027-08-01'].map((dag) => valueOn('dlHoogste', dag, own))).toEqual([60, 55, 55, 58]);
  });

  it('leaves the handbook alone where nothing is set', () => {
    expect(metInstellingen(handboeken, {})).toBe(handboeken);
    expect(valueOn('bewaarMaanden', '2026-08-01', { dlHoogste: [{ vanaf: '2026-08-01', waarde: 55 }] })).toBe(6);
  });

  it('takes its days in any order', () => {
    const parsed = instellingenSchema.parse({
      dlHoogste: [
        { vanaf: '2027-08-01', waarde: 58 },
        { vanaf: '2026-08-01', waarde: 55 },
      ],
    });
    expect(parsed.dlHoogste?.map(({ vanaf }) => vanaf)).toEqual(['2026-08-01', '2027-08-01']);
  });
});

describe('a wrong value is told in Dutch, with its place', () => {
  const on = (waarde: unknown) => [{ vanaf: '2026-08-01', waarde }];
  it.each([
    [{ dlHoogste: on(9) }, 'dlHoogste.0.waarde: dit is een heel aantal maanden van 10 tot en met 100'],
    [{ dlHoogste: on(101) }, 'dlHoogste.0.waarde: dit is een heel aantal maanden van 10 tot en met 100'],
    [{ dlHoogste: on(59.5) }, 'dlHoogste.0.waarde: dit is een heel aantal maanden van 10 tot en met 100'],
    [{ dlHoogste: on('60') }, 'dlHoogste.0.waarde: dit is een heel aantal maanden van 10 tot en met 100'],
    [{ leerachterstandAfronding: on('omlaag') }, 'leerachterstandAfronding.0.waarde: kies uit "niet", "honderdsten", "tienden"'],
    [{ tweedeDeskundigeOok: on('arts') }, 'tweedeDeskundigeOok.0.waarde: dit is een lijst van functies tussen rechte haken'],
    [
      { tweedeDeskundigeOok: on(['dokter']) },
      'tweedeDeskundigeOok.0.waarde.0: kies uit "kinderpsychiater", "maatschappelijk werker", "arts"',
    ],
    [{ stemgerechtigden: on(['']) }, 'stemgerechtigden.0.waarde.0: schrijf de naam voluit'],
    [{ stemgerechtigden: on(['x'.repeat(101)]) }, 'stemgerechtigden.0.waarde.0: een naam heeft hoogstens 100 tekens'],
    [{ redenNietOndertekend: on('nooit') }, 'redenNietOndertekend.0.waarde: kies uit "verlenging-gp", "elke-aanvraag"'],
    [{ bsnInLijst: on('heel') }, 'bsnInLijst.0.waarde: kies uit "drie-cijfers", "geen"'],
    [{ beslistermijnWeken: on(0) }, 'beslistermijnWeken.0.waarde: dit is een heel aantal weken van 1 tot en met 26'],
    [{ beslistermijnWeken: on(27) }, 'beslistermijnWeken.0.waarde: dit is een heel aantal weken van 1 tot en met 26'],
    [{ bewaarMaanden: on(0) }, 'bewaarMaanden.0.waarde: dit is een heel aantal maanden van 1 tot en met 36'],
    [{ bewaarMaanden: on(37) }, 'bewaarMaanden.0.waarde: dit is een heel aantal maanden van 1 tot en met 36'],
    [{ teldatum: on('1 oktober') }, 'teldatum.0.waarde: dit is een dag die elk jaar voorkomt, als MM-DD, zoals "10-01"'],
    [{ groeiteldatum: on('02-29') }, 'groeiteldatum.0.waarde: dit is een dag die elk jaar voorkomt, als MM-DD, zoals "10-01"'],
    [{ dlHoogste: [] }, 'dlHoogste: noem minstens één dag, of laat de instelling weg'],
    [{ dlHoogste: 60 }, 'dlHoogste: dit is een lijst tussen rechte haken'],
    [{ dlHoogste: [60] }, 'dlHoogste.0: schrijf { "vanaf": "2026-08-01", "waarde": … }'],
    [
      { dlHoogste: [{ vanaf: '2026-02-29', waarde: 60 }] },
      'dlHoogste.0.vanaf: dit is geen bestaande datum; schrijf haar als JJJJ-MM-DD, zoals 2026-08-01',
    ],
    [{ dlHoogste: [...on(60), ...on(50)] }, 'dlHoogste: dezelfde dag staat er twee keer'],
    [{ dlHogste: on(60) }, `: "dlHogste" bestaat niet; kies uit ${names.join(', ')}`],
    [[], ': dit is een object tussen accolades, met de namen van instellingen'],
  ])('%j: %s', (data, fault) => {
    expect(faults(data)).toEqual([fault]);
  });

  it.each([
    [{ dlHoogste: [{ vanaf: '2026-08-01', waarde: 10 }] }],
    [{ dlHoogste: [{ vanaf: '2026-08-01', waarde: 100 }] }],
    [{ beslistermijnWeken: [{ vanaf: '2026-08-01', waarde: 1 }] }],
    [{ beslistermijnWeken: [{ vanaf: '2026-08-01', waarde: 26 }] }],
    [{ bewaarMaanden: [{ vanaf: '2026-08-01', waarde: 1 }] }],
    [{ bewaarMaanden: [{ vanaf: '2024-02-29', waarde: 36 }] }],
    [{ teldatum: [{ vanaf: '2026-08-01', waarde: '02-28' }] }],
    [{ stemgerechtigden: [{ vanaf: '2026-08-01', waarde: ['A. Bos'] }] }],
  ])('%j is taken', (data) => {
    expect(faults(data)).toEqual([]);
  });

  it('names every fault at once', () => {
    expect(faults({ dlHoogste: [{ vanaf: 'gisteren', waarde: 1 }], bsnInLijst: [{ vanaf: '2026-08-01', waarde: 3 }] })).toHaveLength(3);
  });
});

const experts = (second: string): Change => ({
  facts: (f) =>
    (document(f, 'adviezen.pdf').deskundigen = ['orthopedagoog', second].map((functie, index) => ({
      naam: index === 0 ? 'A. Bos' : 'B. Vos',
      functie,
      bewijs: bewijs('adviezen.pdf', functie),
      zeker: true,
    }))),
});
const unsigned = (more: (f: Parameters<NonNullable<Change['facts']>>[0]) => void): Change => ({
  facts: (f) => {
    f.aanvraag.ouders = [];
    more(f);
  },
});
const reason = unsigned((f) => (f.aanvraag.redenNietOndertekend = bewijs('mail.pdf', 'vader tekent niet')));
const view = unsigned((f) => f.documenten.push(stuk('zienswijze.docx', ['zienswijze'])));
const delays = (dl: number, dle: number): Change => ({
  soort: 'tlv-pro',
  facts: (f) =>
    (f.toetsen = [
      toets('technisch lezen', dl, dl),
      toets('begrijpend lezen', dl, dle),
      toets('spelling', dl, dle),
      toets('inzichtelijk rekenen', dl, dl),
    ]),
});

describe('each setting decides what it is for, and nothing before it is set', () => {
  it.each<[string, string, Change, Partial<Waarden>, Uitkomst, Uitkomst]>([
    [
      'a kinder- en jeugdpsychiater as second expert',
      'alg.deskundigen',
      experts('kinder- en jeugdpsychiater'),
      { tweedeDeskundigeOok: ['kinderpsychiater'] },
      'niet-voldaan',
      'voldaan',
    ],
    [
      'a schoolmaatschappelijk werker as second expert',
      'alg.deskundigen',
      experts('schoolmaatschappelijk werker'),
      { tweedeDeskundigeOok: ['maatschappelijk werker'] },
      'niet-voldaan',
      'voldaan',
    ],
    [
      'a jeugdarts as second expert',
      'alg.deskundigen',
      experts('jeugdarts KNMG'),
      { tweedeDeskundigeOok: ['arts'] },
      'niet-voldaan',
      'voldaan',
    ],
    [
      'a jeugdarts where only social workers were added',
      'alg.deskundigen',
      experts('jeugdarts KNMG'),
      { tweedeDeskundigeOok: ['maatschappelijk werker'] },
      'niet-voldaan',
      'niet-voldaan',
    ],
    [
      'a docent, whoever was added',
      'alg.deskundigen',
      experts('docent'),
      { tweedeDeskundigeOok: ['kinderpsychiater', 'maatschappelijk werker', 'arts'] },
      'niet-voldaan',
      'niet-voldaan',
    ],
    [
      'parents who do not sign, with the reason, new',
      'alg.handtekening-ouders',
      reason,
      { redenNietOndertekend: 'elke-aanvraag' },
      'ontbreekt',
      'te-beoordelen',
    ],
    [
      'parents who do not sign, with their view',
      'alg.handtekening-ouders',
      view,
      { redenNietOndertekend: 'elke-aanvraag' },
      'ontbreekt',
      'te-beoordelen',
    ],
    [
      'parents who do not sign, without a word',
      'alg.handtekening-ouders',
      unsigned(() => undefined),
      { redenNietOndertekend: 'elke-aanvraag' },
      'ontbreekt',
      'ontbreekt',
    ],
    ['a list with three figures of the BSN', 'lwoo.bsn3', { lijst: lijst() }, { bsnInLijst: 'geen' }, 'voldaan', 'niet-voldaan'],
    ['a list without them', 'lwoo.bsn3', { lijst: lijstZonder('bsn') }, { bsnInLijst: 'geen' }, 'ontbreekt', 'nvt'],
    ['the columns of a list without them', 'lwoo.kolommen', { lijst: lijstZonder('bsn') }, { bsnInLijst: 'geen' }, 'ontbreekt', 'voldaan'],
    [
      'a delay of 29,7 in 60 months, in hundredths',
      'pro.leerachterstand',
      delays(60, 30.3),
      { leerachterstandAfronding: 'honderdsten' },
      'niet-voldaan',
      'voldaan',
    ],
    [
      'a delay of just less, in hundredths',
      'pro.leerachterstand',
      delays(60, 30.31),
      { leerachterstandAfronding: 'honderdsten' },
      'niet-voldaan',
      'niet-voldaan',
    ],
    [
      'a delay of 27 in 60 months, in tenths',
      'pro.leerachterstand',
      delays(60, 33),
      { leerachterstandAfronding: 'tienden' },
      'niet-voldaan',
      'voldaan',
    ],
    [
      'a delay of just less, in tenths',
      'pro.leerachterstand',
      delays(60, 33.1),
      { leerachterstandAfronding: 'tienden' },
      'niet-voldaan',
      'niet-voldaan',
    ],
    ['a DL of 64 and a DLE of 32, capped at 63', 'pro.leerachterstand', delays(64, 32), { dlHoogste: 63 }, 'niet-voldaan', 'niet-voldaan'],
    ['a DL of 64 and a DLE of 32, capped at 64', 'pro.leerachterstand', delays(64, 32), { dlHoogste: 64 }, 'niet-voldaan', 'voldaan'],
  ])('%s', (_given, id, change, waarden, before, after) => {
    expect([finding(id, change).uitkomst, finding(id, { ...change, waarden }).uitkomst]).toEqual([before, after]);
  });

  it('who advises and votes is pointed out, and no outcome changes', () => {
    const change = experts('kinderpsycholoog');
    const points = (waarden: Partial<Waarden>) => (assess({ ...change, waarden }).rapport.wetspunten ?? []).map(({ id }) => id);
    expect(points({})).not.toContain('wet.deskundige-stemt');
    expect(points({ stemgerechtigden: ['C. Mos'] })).not.toContain('wet.deskundige-stemt');
    expect(points({ stemgerechtigden: ['drs. A. Bos'] })).toContain('wet.deskundige-stemt');
    expect(finding('alg.deskundigen', { ...change, waarden: { stemgerechtigden: ['drs. A. Bos'] } }).uitkomst).toBe('voldaan');
  });

  it('names the added functions in what is asked', () => {
    const eis = (waarden: Partial<Waarden>) => finding('alg.deskundigen', { waarden }).eis;
    expect(eis({})).toContain('De tweede is kinder- of jeugdpsycholoog of pedagoog.');
    expect(eis({ tweedeDeskundigeOok: ['arts'] })).toContain('De tweede is kinder- of jeugdpsycholoog, pedagoog of arts.');
  });
});
