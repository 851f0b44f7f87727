import { describe, expect, it } from 'vitest';
import { checkDossier } from '../../../src/check/check-dossier.ts';
import { feiten, feitNamen, vindFeiten, type FeitNaam } from '../../../src/check/feiten/catalogus.ts';
import { feitenBij } from '../../../src/check/feiten/bij-punt.ts';
import { corrigeer, type FeitCorrectie } from '../../../src/check/feiten/corrigeer.ts';
import type { Controlerapport } from '../../../src/check/rapport.ts';
import { handboeken } from '../../../src/handboek/handboek.ts';
import type { Aanvraagsoort } from '../../../src/handboek/soorten.ts';
import type { DossierFacts } from '../../../src/read/facts.ts';
import { context, fact, stuk } from '../../handboek/facts-builder.ts';
import { compleet, toets } from '../../handboek/other-types.ts';
import { correctie, gelezen, inhoudVan, rapportNa, stukVoor, tekstStuk, voorbeelden } from './proef.ts';

const alleCriteria = handboeken.flatMap(({ criteria }) => criteria);
const gp = (): DossierFacts => compleet('tlv-gp', false);
/** A complete dossier that also holds whatever kind of document a fact may be looked for in. */
function volledig(soort: Aanvraagsoort = 'tlv-gp'): DossierFacts {
  const facts = compleet(soort, false);
  facts.documenten.push(
    stuk('nog een stuk.pdf', ['opp', 'handelingsplan', 'toestemming', 'medische-verklaring', 'onderzoeksverslag', 'onderbouwing']),
  );
  return facts;
}
const bevinding = ({ bevindingen }: Controlerapport, id: string) => bevindingen.find((een) => een.id === id)!;

describe('every fact that may be corrected', () => {
  it.each(feitNamen)('%s is found again as a person said, at the page that the person named', (feit) => {
    const facts = volledig();
    const naam = stukVoor(facts, feit)!;
    const gezegd = correctie(facts, { feit, naam, pagina: 3, waarden: voorbeelden[feit] });
    const { feiten: anders, vastgesteld } = corrigeer(facts, [gezegd], inhoudVan(facts));
    expect(vastgesteld).toMatchObject([{ feit, document: naam, pagina: 3 }]);
    // Whether a document is of this pupil is asked when facts are gathered
    if (feit === 'van-leerling') return;
    const again = vindFeiten(anders).find(({ vondst, gelezen: een }) => een.feit === feit && vondst.bewijs.doorLoket !== undefined);
    expect([again?.gelezen.waarden, again?.vondst.bewijs, again?.gelezen.zeker]).toEqual([
      voorbeelden[feit],
      {
        document: naam,
        pagina: 3,
        citaat: '',
        doorLoket: { reden: 'zo staat het er.', wie: 'S. Ecretaris', op: '2026-04-21T09:00:00.000Z' },
      },
      true,
    ]);
  });

  it.each(feitNamen.filter((feit) => feiten[feit].kanOntbreken))('%s that the papers do not give is gone, and nothing else', (feit) => {
    const facts = volledig();
    facts.toetsen = [{ ...toets('spelling', 60, 24), bewijs: fact(1, 'nog een stuk.pdf').bewijs }];
    facts.ontwikkelingsleeftijden = [{ maanden: 30, gebied: undefined, bewijs: fact(1).bewijs, zeker: true }];
    facts.down = [fact(true, 'nog een stuk.pdf')];
    facts.aanvraag.tlvNummer = fact('TLV-2022-0417');
    const was = gelezen(facts, feit);
    const before = vindFeiten(facts);
    const { feiten: anders } = corrigeer(facts, [correctie(facts, { ...was, waarden: undefined, naam: was.document })], inhoudVan(facts));
    // The date of a document is the date of its OPP
    expect(vindFeiten(anders).map((een) => een.gelezen.waarden)).toEqual(
      before.filter((een) => een.gelezen.sleutel !== was.sleutel).map((een) => een.gelezen.waarden),
    );
  });

  it.each(['tlv-gp', 'tlv-zml', 'tlv-emb', 'tlv-pro', 'tlv-pro-bijzonder'] as const)(
    'changes of a %s only what is said to rest on it, and makes nothing voldaan without a page that a person can open',
    (soort) => {
      const facts = volledig(soort);
      const known = new Set(facts.documenten.map(({ naam }) => naam));
      const before = rapportNa(facts, []);
      const found = vindFeiten(facts).map((een) => een.gelezen);
      for (const feit of feitNamen) {
        const was = found.find((een) => een.feit === feit);
        const places = [{ naam: stukVoor(facts, feit)!, pagina: 2 }, ...(was === undefined ? [] : [{ ...was, naam: was.document }])];
        const said = [voorbeelden[feit], ...(feiten[feit].kanOntbreken ? [undefined] : [])];
        for (const change of places.flatMap((place) => said.map((waarden) => ({ ...place, feit, waarden })))) {
          for (const now of rapportNa(facts, [correctie(facts, change)]).bevindingen) {
            const old = bevinding(before, now.id);
            // What is asked for decides which criteria there are
            if (feit !== 'soort' && feit !== 'variant' && (old.uitkomst !== now.uitkomst || old.uitleg !== now.uitleg))
              expect(feitenBij(now.id), now.id).toContain(feit);
            if (now.uitkomst !== 'voldaan') continue;
            expect(now.bewijs.length, `${feit} ${now.id}`).toBeGreaterThan(0);
            expect(now.bewijs.every(({ document, pagina }) => known.has(document) && pagina >= 1)).toBe(true);
          }
        }
      }
    },
  );

  it('is said to be what some criterion of the handbook rests on', () => {
    const ids = alleCriteria.map(({ id }) => id);
    const named = new Set(ids.flatMap((id) => feitenBij(id)));
    // The name is for searching and for the letter
    expect(feitNamen.filter((feit) => !named.has(feit))).toEqual(['naam']);
  });
});

describe('a corrected fact', () => {
  const tiq = (waarde: string): Record<string, string> => ({ tiq: waarde, bron: 'verslag', datum: '2025-02-11' });

  it('is what the criteria go by, with who and why at the evidence', () => {
    const facts = compleet('tlv-zml', false);
    facts.iq = facts.iq.map((test) => ({ ...test, tiq: 92, zeker: false }));
    const was = gelezen(facts, 'iq');
    expect(bevinding(rapportNa(facts, []), 'zml.iq').uitkomst).toBe('te-beoordelen');
    const after = bevinding(rapportNa(facts, [correctie(facts, { ...was, naam: was.document, waarden: tiq('49'), pagina: 2 })]), 'zml.iq');
    expect(after).toMatchObject({
      uitkomst: 'voldaan',
      uitleg: 'Het totaal IQ is 49.',
      bewijs: [{ document: was.document, pagina: 2, citaat: '', doorLoket: { wie: 'S. Ecretaris', reden: 'zo staat het er.' } }],
    });
  });

  it('beside another of the same page leaves that one alone, in whatever order they were made', () => {
    const facts = gp();
    const test = facts.iq[0]!;
    facts.iq = [
      test,
      { ...test, tiq: 70, datum: fact('2023-02-11', 'onderzoek.pdf') },
      { ...test, tiq: 50, datum: fact('2021-02-11', 'onderzoek.pdf') },
    ];
    const say = (nummer: number, waarde: string, op: string) => {
      const was = gelezen(facts, 'iq', nummer);
      const datum = was.waarden['datum']!;
      return correctie(facts, { ...was, naam: 'onderzoek.pdf', waarden: { ...tiq(waarde), datum }, op });
    };
    const both = [say(0, '91', '2026-04-22T09:00:00.000Z'), say(2, '51', '2026-04-21T09:00:00.000Z')];
    for (const order of [both, both.toReversed()])
      expect(corrigeer(facts, order, inhoudVan(facts)).feiten.iq.map((een) => een.tiq)).toEqual([91, 70, 51]);
  });

  it('never hides a newer test', () => {
    const facts = gp();
    const old = correctie(facts, { feit: 'iq', naam: 'formulier.pdf', waarden: { ...tiq('60'), datum: '2020-01-01' } });
    expect(corrigeer(facts, [old], inhoudVan(facts)).feiten.iq.map((een) => een.tiq)).toEqual([92, 60]);
  });

  it('counts no more once its file was replaced or is gone, and the report says why', () => {
    const facts = gp();
    const zegt = correctie(facts, { feit: 'geldig-tot', naam: 'hulp.pdf', waarden: { datum: '2027-07-31' } });
    const gone = new Map([...inhoudVan(facts)].filter(([naam]) => naam !== 'hulp.pdf'));
    const other = new Map([...inhoudVan(facts), ['hulp.pdf', 'iets anders']]);
    expect(corrigeer(facts, [zegt], inhoudVan(facts)).feiten.aanvraag.geldigTot?.waarde).toBe('2027-07-31');
    for (const [inhoud, zin] of [
      [gone, 'Het bestand ‘hulp.pdf’ staat niet meer in het dossier.'],
      [other, 'Het bestand ‘hulp.pdf’ is sindsdien veranderd.'],
    ] as const) {
      const { feiten: same, vastgesteld } = corrigeer(facts, [zegt], inhoud);
      expect([same, vastgesteld[0]?.vervallenDoor]).toEqual([facts, zin]);
    }
  });

  it('may be read by a person in a file that the computer could not read', () => {
    const facts = gp();
    const inhoud = new Map([...inhoudVan(facts), ['scan.pdf', 'inhoud van scan.pdf']]);
    const zegt = correctie(facts, { feit: 'deskundige', naam: 'scan.pdf', waarden: { naam: 'A. Visser', functie: 'pedagoog' } });
    const found = corrigeer(facts, [zegt], inhoud).feiten.documenten.find(({ naam }) => naam === 'scan.pdf');
    expect(found?.deskundigen.map(({ naam }) => naam)).toEqual(['A. Visser']);
  });

  it('of a scan of several pieces is put with the piece that holds the page', () => {
    const facts = gp();
    const stukAt = (van: number) => ({
      ...stuk('scan.pdf', ['hulpverlening']),
      kinds: [{ kind: 'hulpverlening' as const, van, tot: van + 1, bewijs: fact(1, 'scan.pdf').bewijs, zeker: true }],
    });
    facts.documenten.push(stukAt(4), stukAt(1));
    const zegt = correctie(facts, { feit: 'documentdatum', naam: 'scan.pdf', pagina: 5, waarden: { datum: '2026-03-01' } });
    const scans = corrigeer(facts, [zegt], inhoudVan(facts)).feiten.documenten.filter(({ naam }) => naam === 'scan.pdf');
    expect(scans.map(({ datum }) => datum?.waarde)).toEqual(['2026-03-01', undefined]);
    // Any page of the piece names the same fact
    expect(correctie(facts, { feit: 'documentdatum', naam: 'scan.pdf', pagina: 4 }).sleutel).toBe(zegt.sleutel);
    expect(correctie(facts, { feit: 'documentdatum', naam: 'scan.pdf', pagina: 2 }).sleutel).not.toBe(zegt.sleutel);
  });

  it('of the pupil’s name is not repeated in the report', () => {
    const facts = gp();
    const zegt = correctie(facts, { feit: 'naam', naam: 'formulier.pdf', waarden: { naam: 'Fenna Roelofs' }, computer: 'Femke' });
    expect(JSON.stringify(rapportNa(facts, [zegt]))).not.toMatch(/Fenna|Femke/);
  });
});

describe('what is asked when facts are gathered', () => {
  const formulier = tekstStuk(
    'formulier.txt',
    'Aanmeldingsformulier TLV',
    'Naam leerling: Fenna Roelofs',
    'Geboortedatum: 04-09-2011',
    'Type TLV: GP',
  );
  const verslag = tekstStuk(
    'verslag.txt',
    'Psychologisch onderzoek',
    'Naam leerling: Sem Bakker',
    'Geboortedatum: 11-02-2010',
    'Totaal IQ: 61',
  );
  const inhoud = new Map([formulier, verslag].map(({ name }) => [name, `inhoud van ${name}`]));
  const check = (...correcties: FeitCorrectie[]) => checkDossier([formulier, verslag], { ...context, inhoud, feiten: correcties });
  const zegt = (feit: FeitNaam, naam: string, waarden: Record<string, string>): FeitCorrectie => ({
    sleutel: 'x',
    feit,
    waarden,
    naam,
    inhoud: `inhoud van ${naam}`,
    pagina: 1,
    computer: '',
    reden: 'r.',
    wie: 'w',
    op: '2026-04-21T09:00:00.000Z', // prettier-ignore
  });

  it('a document that the computer took for another pupil’s counts once a person says that it is this pupil’s', () => {
    expect([check().rapport.feiten.tiq, bevinding(check().rapport, 'avg.andere-leerling').uitkomst]).toEqual([undefined, 'niet-voldaan']);
    const { rapport } = check(zegt('van-leerling', 'verslag.txt', { antwoord: 'ja' }));
    expect([rapport.feiten.tiq, bevinding(rapport, 'avg.andere-leerling').uitkomst]).toEqual([61, 'voldaan']);
  });

  it('a document that a person says is another pupil’s counts for nothing', () => {
    const { rapport } = check(zegt('van-leerling', 'formulier.txt', { antwoord: 'nee' }));
    expect(rapport.soort).toBe('onbekend');
    const bewijs = { document: 'formulier.txt', pagina: 1, citaat: '', doorLoket: { reden: 'r.' } };
    const { uitkomst, bewijs: shown } = bevinding(rapport, 'avg.andere-leerling');
    expect([uitkomst, shown[0]]).toMatchObject(['niet-voldaan', bewijs]);
  });

  it('documents are held against the birth date that a person set', () => {
    const { rapport } = check(zegt('geboortedatum', 'verslag.txt', { datum: '2010-02-11' }));
    expect(rapport.feiten.geboortedatum).toBe('2010-02-11');
    expect(bevinding(rapport, 'avg.andere-leerling').bewijs.map(({ document }) => document)).toContain('formulier.txt');
  });

  it('what was read is given with the report, names of pupils with it, and a full BSN never', () => {
    const bsn = checkDossier([{ ...formulier, name: 'bsn 123456782.txt' }], context).gelezen;
    expect(bsn.feiten.find(({ feit }) => feit === 'naam')?.waarden).toEqual({ naam: 'Fenna Roelofs' });
    expect(JSON.stringify(bsn)).not.toContain('123456782');
  });
});
