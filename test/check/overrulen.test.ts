import { describe, expect, it } from 'vitest';
import { geldend, geldendeUitkomst } from '../../src/check/geldend.ts';
import { nogNodig } from '../../src/check/nog-nodig.ts';
import { grondVan, overrulen, stempelVan, type Overruling } from '../../src/check/overrulen.ts';
import { uitkomsten, type Bevinding, type Controlerapport, type Uitkomst } from '../../src/check/rapport.ts';
import { gaatOver, stukkenNu } from '../../src/check/stukken-toen.ts';
import { vergelijk } from '../../src/check/verschil.ts';
import { nieuwsSinds } from '../../src/tell/nieuws.ts';
import { stappenVan } from '../../src/tell/stappen.ts';
import { voorbeeldRapport } from '../../templates/controlerapport/voorbeeld.ts';

const afdruk = (tekst: string) => tekst;
const find = (rapport: Controlerapport, id: string): Bevinding => rapport.bevindingen.find((one) => one.id === id)!;
const judged = (id: string, uitkomst: Uitkomst, rapport = voorbeeldRapport): Overruling => ({
  id,
  uitkomst,
  reden: 'het staat op een andere plaats',
  wie: 'S. Ecretaris',
  op: '2026-03-19T09:00:00.000Z',
  grond: grondVan(find(rapport, id), afdruk),
  documenten: rapport.documenten.map(({ naam }) => naam),
  stukken: stukkenNu(rapport),
});
const apply = (overrulingen: Overruling[], rapport = voorbeeldRapport) => overrulen(rapport, overrulingen, afdruk);
const changed = (id: string, to: Partial<Bevinding>): Controlerapport => ({
  ...voorbeeldRapport,
  bevindingen: voorbeeldRapport.bevindingen.map((one) => (one.id === id ? { ...one, ...to } : one)),
});

describe('overruling an outcome', () => {
  it.each([
    ['gp.opp', 'ontbreekt', 'voldaan'],
    ['gp.opp', 'ontbreekt', 'te-beoordelen'],
    ['gp.opp', 'ontbreekt', 'nvt'],
    ['alg.iq-actueel', 'voldaan', 'niet-voldaan'],
    ['alg.indientermijn', 'nvt', 'ontbreekt'],
    ['gp.ernst', 'te-beoordelen', 'voldaan'],
  ] as const)('%s: %s stays visible beside %s, which counts', (id, computed, uitkomst) => {
    const found = find(apply([judged(id, uitkomst)]), id);
    const { mens: _mens, ...rest } = found;
    expect(rest).toEqual(find(voorbeeldRapport, id));
    expect(found.uitkomst).toBe(computed);
    expect(found.mens).toEqual({ uitkomst, reden: 'het staat op een andere plaats', wie: 'S. Ecretaris', op: '2026-03-19T09:00:00.000Z' });
    expect(geldendeUitkomst(found)).toBe(uitkomst);
  });

  it('touches no other finding, and none without an overruling', () => {
    expect(apply([])).toEqual(voorbeeldRapport);
    const ids = apply([judged('gp.opp', 'voldaan')]).bevindingen.filter(({ mens }) => mens !== undefined);
    expect(ids.map(({ id }) => id)).toEqual(['gp.opp']);
  });

  it('may be applied again, with others or none: what an earlier run added is taken off', () => {
    const once = apply([judged('gp.opp', 'voldaan')]);
    expect(apply([judged('gp.opp', 'voldaan')], once)).toEqual(once);
    expect(apply([], once)).toEqual(voorbeeldRapport);
  });

  it('of a criterion that is not in the report is passed over', () => {
    expect(apply([{ ...judged('gp.opp', 'voldaan'), id: 'emb.x' }])).toEqual(voorbeeldRapport);
  });

  it('makes the dossier complete when the last missing thing is judged there, and incomplete the other way', () => {
    const one = apply([judged('gp.opp', 'voldaan')]);
    expect(one.eindoordeel).toBe('incompleet');
    const both = apply([judged('gp.opp', 'voldaan'), judged('alg.handtekening-ouders', 'nvt')]);
    expect(both.eindoordeel).toBe('compleet');
    expect(apply([judged('alg.iq-actueel', 'ontbreekt')], both).eindoordeel).toBe('incompleet');
  });

  it('takes away the last point of attention', () => {
    const open = voorbeeldRapport.bevindingen.filter(({ uitkomst }) => uitkomst === 'te-beoordelen' || uitkomst === 'niet-voldaan');
    const all = apply(open.map(({ id }) => judged(id, 'voldaan')));
    expect([voorbeeldRapport.aandachtspunten, all.aandachtspunten]).toEqual([true, false]);
    expect(apply(open.slice(1).map(({ id }) => judged(id, 'voldaan'))).aandachtspunten).toBe(true);
  });
});

describe('what is asked of the school follows the person', () => {
  it('no more than what counts', () => {
    const rapport = apply([judged('gp.opp', 'voldaan')]);
    expect(nogNodig(voorbeeldRapport).nodig).toContain('evaluatie van het OPP');
    expect(nogNodig(rapport).nodig).not.toContain('evaluatie van het OPP');
    expect(stappenVan(rapport.bevindingen, rapport.documenten).toevoegen).toHaveLength(1);
  });

  it('points to the criterion by its name where the computer had no question, with the reason beside it', () => {
    const rapport = apply([judged('alg.iq-actueel', 'ontbreekt')]);
    expect(nogNodig(rapport).nodig).toContain('IQ-gegevens');
    expect(stappenVan(rapport.bevindingen, rapport.documenten).toevoegen[0]).toMatchObject({
      tekst: 'Kijk in het controlerapport bij het punt ‘IQ-gegevens’ en pas het dossier aan.',
      waarom: ['Het loket schrijft: het staat op een andere plaats'],
    });
  });

  it('never puts the reason into a phrase for columns and cards', () => {
    for (const uitkomst of uitkomsten) {
      const rapport = apply(voorbeeldRapport.bevindingen.map(({ id }) => judged(id, uitkomst)));
      expect(JSON.stringify(nogNodig(rapport))).not.toContain('andere plaats');
    }
  });

  it('counts the same when it is asked twice', () => {
    for (const one of apply(voorbeeldRapport.bevindingen.map(({ id }) => judged(id, 'niet-voldaan'))).bevindingen)
      expect(geldend(geldend(one))).toEqual(geldend(one));
  });
});

describe('when the documents change after it', () => {
  const lapses = (now: Controlerapport, uitkomst: Uitkomst = 'voldaan') => {
    const found = find(apply([judged('gp.opp', uitkomst)], now), 'gp.opp');
    expect(found.mens?.uitkomst).toBe(uitkomst);
    expect(geldendeUitkomst(found)).toBe(found.mens?.vervallen === true ? found.uitkomst : uitkomst);
    return found.mens?.vervallen === true;
  };
  const { bewijs } = find(voorbeeldRapport, 'gp.opp');
  const without = (naam: string): Controlerapport => ({
    ...voorbeeldRapport,
    documenten: voorbeeldRapport.documenten.filter((document) => document.naam !== naam),
  });
  const more: Controlerapport = {
    ...voorbeeldRapport,
    documenten: [...voorbeeldRapport.documenten, { naam: 'nieuw.pdf', soorten: [], leesbaar: true }],
  };

  it.each<[string, Controlerapport, boolean]>([
    ['nothing changed', voorbeeldRapport, false],
    ['another outcome', changed('gp.opp', { uitkomst: 'te-beoordelen' }), true],
    ['the same outcome for another reason', changed('gp.opp', { uitleg: 'Er zit geen OPP in het dossier.' }), true],
    ['no evidence any more', changed('gp.opp', { bewijs: [] }), true],
    ['other words', changed('gp.opp', { bewijs: bewijs.map((one) => ({ ...one, citaat: 'anders' })) }), true],
    ['another page', changed('gp.opp', { bewijs: bewijs.map((one) => ({ ...one, pagina: one.pagina + 1 })) }), true],
    ['another picture', changed('gp.opp', { bewijs: bewijs.map((one) => ({ ...one, beeld: 'iVBORw' })) }), true],
    ['another finding changed', changed('alg.iq-actueel', { uitkomst: 'niet-voldaan' }), false],
    ['a document came', more, false],
    ['a document went', without('Handelingsplan najaar.pdf'), true],
  ])('%s', (_, now, expected) => expect(lapses(now)).toBe(expected));

  it('is not shown where the computer came to the same', () => {
    const now = changed('gp.opp', { uitkomst: 'voldaan', uitleg: 'Het OPP heeft een evaluatie.' });
    expect(find(apply([judged('gp.opp', 'voldaan')], now), 'gp.opp')).toEqual(find(now, 'gp.opp'));
  });

  it('what asks more than the computer does stays when another document goes', () => {
    const gone = without('Handelingsplan najaar.pdf');
    expect([lapses(gone, 'nvt'), lapses(gone, 'niet-voldaan'), lapses(gone, 'te-beoordelen')]).toEqual([true, false, false]);
  });
});

describe('when a file is replaced by another of the same name', () => {
  const replaced = (naam: string, inhoud: string | null = 'anders', rapport = voorbeeldRapport): Controlerapport => ({
    ...rapport,
    documenten: rapport.documenten.map((one) => {
      const { inhoud: _before, ...rest } = one;
      return one.naam !== naam ? one : { ...rest, ...(inhoud === null ? {} : { inhoud }) };
    }),
  });
  const lapsed = (over: Overruling, now: Controlerapport) => find(apply([over], now), over.id).mens?.vervallenDoor;
  const all = voorbeeldRapport.documenten.map(({ naam }) => naam);
  const shownBy = (id: string) => [...new Set(find(voorbeeldRapport, id).bewijs.map(({ document }) => document))];
  /** Points about what the computer found in some of the files. */
  const found = voorbeeldRapport.bevindingen.filter(({ id, uitkomst }) => uitkomst !== 'ontbreekt' && shownBy(id).length > 0);

  it.each(all)('a judgement that what is missing is there lapses: it may have been seen in %s', (naam) => {
    expect(lapsed(judged('gp.opp', 'voldaan'), replaced(naam))).toBe(`Het bestand ‘${naam}’ is sindsdien veranderd.`);
    expect(find(apply([judged('gp.opp', 'voldaan')], replaced(naam)), 'gp.opp').mens?.vervallen).toBe(true);
    expect(apply([judged('gp.opp', 'voldaan'), judged('alg.handtekening-ouders', 'nvt')], replaced(naam)).eindoordeel).toBe('incompleet');
  });

  it('a judgement on what the computer found lapses with the files that show it, and stays with others', () => {
    const outcomes = found.flatMap(({ id, uitkomst }) => {
      const over = judged(id, uitkomst === 'voldaan' ? 'nvt' : 'voldaan');
      return all.map((naam) => [id, naam, lapsed(over, replaced(naam)) !== undefined]);
    });
    expect(outcomes).toEqual(found.flatMap(({ id }) => all.map((naam) => [id, naam, shownBy(id).includes(naam)])));
    expect(new Set(outcomes.map(([, , gone]) => gone))).toEqual(new Set([true, false]));
  });

  it('of a finding that points at nothing, every file counts', () => {
    const bare = changed('gp.ernst', { bewijs: [] });
    const over = judged('gp.ernst', 'voldaan', bare);
    for (const naam of all) expect(lapsed(over, replaced(naam, 'anders', bare))).toBe(`Het bestand ‘${naam}’ is sindsdien veranderd.`);
    expect(lapsed(over, bare)).toBeUndefined();
  });

  it('of a list, every judgement is about all rows of all lists', () => {
    const row = { document: all[0]!, blad: 1, rij: 4, uitkomsten: {}, opmerkingen: {} };
    for (const list of [
      { ...voorbeeldRapport, soort: 'lwoo' as const },
      { ...voorbeeldRapport, rijen: [row] },
    ])
      for (const { id, uitkomst } of found) {
        expect(gaatOver(find(list, id), list)).toBe('alle');
        for (const naam of all)
          expect(lapsed(judged(id, uitkomst === 'voldaan' ? 'nvt' : 'voldaan', list), replaced(naam, 'anders', list))).toContain(naam);
      }
  });

  it('what asks more than the computer does stays', () => {
    for (const uitkomst of ['niet-voldaan', 'te-beoordelen'] as const)
      for (const naam of all) expect(lapsed(judged('gp.opp', uitkomst), replaced(naam))).toBeUndefined();
  });

  it('put back as it was, what was judged counts again', () => {
    const [naam = ''] = all;
    const back = replaced(naam, voorbeeldRapport.documenten[0]!.inhoud, replaced(naam));
    expect(lapsed(judged('gp.opp', 'voldaan'), back)).toBeUndefined();
  });

  it('a document that came is no reason, whatever it holds', () => {
    const more = { ...voorbeeldRapport, documenten: [...voorbeeldRapport.documenten, { naam: 'nieuw.pdf', soorten: [], leesbaar: true }] };
    expect(lapsed(judged('gp.opp', 'voldaan'), more)).toBeUndefined();
  });

  it('several pieces of one scan are one file; one more file under that name is a change', () => {
    const [first] = voorbeeldRapport.documenten;
    const twice = (inhoud: string) => ({ ...voorbeeldRapport, documenten: [...voorbeeldRapport.documenten, { ...first!, inhoud }] });
    expect(lapsed(judged('gp.opp', 'voldaan'), twice(first!.inhoud!))).toBeUndefined();
    expect(lapsed(judged('gp.opp', 'voldaan'), twice('anders'))).toBe(`Het bestand ‘${first!.naam}’ is sindsdien veranderd.`);
  });

  const unknown = 'Het is niet bewaard wat er in de bestanden stond toen dit oordeel werd gegeven.';
  it('of which it was not kept what the files held, lets nothing pass any more', () => {
    const { stukken: _none, ...older } = judged('gp.opp', 'voldaan');
    expect(lapsed(older, voorbeeldRapport)).toBe(unknown);
    expect(lapsed({ ...older, stukken: judged('gp.opp', 'voldaan').stukken!.slice(1) }, voorbeeldRapport)).toBe(unknown);
    const { stukken: _nor, ...strict } = judged('gp.opp', 'niet-voldaan');
    expect(lapsed(strict, voorbeeldRapport)).toBeUndefined();
    const nameless = replaced(all[0]!, null);
    expect(lapsed(judged('gp.opp', 'voldaan', nameless), nameless)).toBe(unknown);
    expect(lapsed(judged('gp.opp', 'voldaan'), nameless)).toContain('is sindsdien veranderd');
  });

  it('says in Dutch what became of the files', () => {
    const only = (names: string[]): Controlerapport => ({
      ...voorbeeldRapport,
      documenten: voorbeeldRapport.documenten.filter(({ naam }) => names.includes(naam)),
    });
    const over = judged('gp.opp', 'voldaan');
    expect(lapsed(over, only(all.slice(1)))).toBe(`Het bestand ‘${all[0]}’ staat niet meer in het dossier.`);
    expect(lapsed(over, only(all.slice(2)))).toBe(`De bestanden ‘${all[0]}’ en ‘${all[1]}’ staan niet meer in het dossier.`);
    expect(lapsed(over, only(all.slice(5)))).toBe(
      `De bestanden ‘${all[0]}’, ‘${all[1]}’, ‘${all[2]}’ en nog 2 staan niet meer in het dossier.`,
    );
    expect(lapsed(over, changed('gp.opp', { uitleg: 'anders' }))).toBe(
      'De computer vindt sindsdien iets anders, of vindt het op een andere plaats.',
    );
  });

  it('the form is of the files that were seen', () => {
    const stamp = (id: string, rapport = voorbeeldRapport) => stempelVan(find(rapport, id), rapport, afdruk);
    for (const naam of all) expect(stamp('gp.opp', replaced(naam))).not.toBe(stamp('gp.opp'));
    const { id } = found[0]!;
    for (const naam of all) expect(stamp(id, replaced(naam)) === stamp(id)).toBe(!shownBy(id).includes(naam));
    expect(stamp('gp.opp', changed('gp.opp', { uitleg: 'anders' }))).not.toBe(stamp('gp.opp'));
  });
});

describe('what is told of it', () => {
  const overruled = apply([judged('gp.opp', 'voldaan')]);

  it('the school hears that it need not do it any more; the loket needs no card of what it did itself', () => {
    expect(nieuwsSinds(voorbeeldRapport, overruled)).toMatchObject({
      voorSchool: true,
      voorLoket: false,
      opgelost: ['Ontwikkelingsperspectief (OPP)'],
    });
  });

  it('nothing where the school has nothing else to do', () => {
    expect(nieuwsSinds(voorbeeldRapport, apply([judged('gp.ernst', 'voldaan')]))).toMatchObject({ voorSchool: false, voorLoket: false });
    expect(nieuwsSinds(voorbeeldRapport, apply([judged('alg.iq-actueel', 'te-beoordelen')]))).toMatchObject({ voorSchool: false });
  });

  it('withdrawing asks the school again, and is no news to the loket', () => {
    const nieuws = nieuwsSinds(overruled, voorbeeldRapport);
    expect([nieuws.voorSchool, nieuws.voorLoket, nieuws.stappen.toevoegen.length]).toEqual([true, false, 1]);
  });

  it('another reason for the same outcome is no news', () => {
    const again = apply([{ ...judged('gp.opp', 'voldaan'), reden: 'anders gezegd' }]);
    expect(vergelijk(overruled, again)).toMatchObject({ gelijk: true, nieuw: [], opgelost: [], veranderd: [] });
  });

  it('that it lapsed is news to both, once', () => {
    const lapsed = apply([judged('gp.opp', 'voldaan')], changed('gp.opp', { uitleg: 'Er zit geen OPP in.' }));
    expect(nieuwsSinds(overruled, lapsed)).toMatchObject({ voorSchool: true, voorLoket: true });
    expect(nieuwsSinds(lapsed, structuredClone(lapsed))).toMatchObject({ voorSchool: false, voorLoket: false });
  });

  it('a verdict that turns is told to the loket too', () => {
    const complete = apply([judged('gp.opp', 'voldaan'), judged('alg.handtekening-ouders', 'voldaan')]);
    expect(nieuwsSinds(voorbeeldRapport, complete)).toMatchObject({ voorSchool: true, voorLoket: true });
  });
});
