import { describe, expect, it } from 'vitest';
import { checkCriterium } from '../../src/check/check-criterium.ts';
import { aanvraagtypeVan } from '../../src/check/soort.ts';
import { algSoort } from '../../src/handboek/criteria/alg-soort.ts';
import type { Dossier } from '../../src/handboek/dossier.ts';
import { handboekOp } from '../../src/handboek/handboek.ts';
import { voldaan } from '../../src/handboek/uitslag.ts';
import { waardenOp } from '../../src/handboek/waarden.ts';
import { assess, document, drop } from '../handboek/assess-one.ts';
import { context, fact, gpNieuw, unreadFile } from '../handboek/facts-builder.ts';

const dossier = (): Dossier => ({
  soort: 'tlv-gp',
  variant: 'nieuw',
  feiten: gpNieuw(),
  school: context.school,
  peildatum: context.peildatum,
  waarden: waardenOp(handboekOp(context.peildatum).waarden, context.peildatum),
  gelezen: [],
  ongelezen: [],
  ongelezenMetBsn: [],
});

describe('one criterion', () => {
  it('that throws is for a person to judge, alone, and the error comes back for the log', () => {
    const broken = {
      ...handboekOp(context.peildatum),
      criteria: handboekOp(context.peildatum).criteria.map((one) =>
        one.id === 'gp.opp'
          ? {
              ...one,
              check: () => {
                throw new Error('broken on purpose');
              },
            }
          : one,
      ),
    };
    const { rapport, faults } = assess({}, [broken]);
    expect(faults).toEqual([{ criterium: 'gp.opp', error: new Error('broken on purpose') }]);
    const changed = assess().rapport.bevindingen.filter((sound, index) => sound.uitkomst !== rapport.bevindingen[index]?.uitkomst);
    expect(changed.map(({ id }) => id)).toEqual(['gp.opp']);
    expect(rapport.bevindingen.find(({ id }) => id === 'gp.opp')).toMatchObject({
      uitkomst: 'te-beoordelen',
      uitleg: expect.stringContaining('fout in het programma'),
    });
  });

  it.each(['voldaan', 'niet-voldaan'] as const)('never claims %s without a place that shows it', (uitkomst) => {
    const claim = { ...algSoort, check: () => ({ ...voldaan('Zonder bewijs.', []), uitkomst }) };
    expect(checkCriterium(claim, dossier()).bevinding).toMatchObject({
      uitkomst: 'te-beoordelen',
      uitleg: expect.stringContaining('Zonder bewijs.'),
    });
  });

  it('that rests on a document with data of another pupil is for a person to judge', () => {
    const { rapport } = assess({ facts: (f) => (document(f, 'hulp.pdf').andereLeerling = { stand: 'een', paginas: [2] }) });
    const outcomes = Object.fromEntries(rapport.bevindingen.map(({ id, uitkomst }) => [id, uitkomst]));
    expect(outcomes).toMatchObject({ 'gp.hulpverlening': 'te-beoordelen', 'gp.opp': 'voldaan', 'avg.andere-leerling': 'niet-voldaan' });
  });

  it('holds where the other documents show it by themselves', () => {
    const { rapport } = assess({
      facts: (f) => {
        const opp = document(f, 'opp.pdf');
        f.documenten.push({
          ...structuredClone(opp),
          naam: 'plan 2.pdf',
          kinds: [],
          opp: undefined,
          ondersteuning: opp.ondersteuning.map((one) => ({ ...one, bewijs: { ...one.bewijs, document: 'plan 2.pdf' } })),
          andereLeerling: { stand: 'een', paginas: [1] },
        });
      },
    });
    const found = rapport.bevindingen.find(({ id }) => id === 'gp.extra-ondersteuning');
    expect([found?.uitkomst, found?.bewijs.map((one) => one.document)]).toEqual(['voldaan', ['opp.pdf']]);
  });
});

describe('the whole report', () => {
  it('is compleet when nothing required is missing, with points of attention where something is not right', () => {
    const { rapport } = assess({ peildatum: '2026-07-04' });
    expect([rapport.eindoordeel, rapport.aandachtspunten]).toEqual(['compleet', true]);
  });

  it('is incompleet when something required is missing, not when something optional is', () => {
    expect(assess({ facts: (f) => drop(f, 'opp.pdf') }).rapport.eindoordeel).toBe('incompleet');
    expect(assess({ facts: (f) => drop(f, 'hulp.pdf') }).rapport.eindoordeel).toBe('compleet');
  });

  it('has no points of attention when all of a renewal is right', () => {
    expect(assess({ verlenging: true }).rapport.aandachtspunten).toBe(false);
  });

  it('never repeats a full BSN, also not from the name of a file', () => {
    const name = 'verslag 111222333.pdf';
    const { rapport } = assess({
      facts: (f) => {
        const one = document(f, 'opp.pdf');
        one.naam = name;
        one.bsnPaginas = [0, 2];
        one.opp!.evaluatie = { stand: 'aanwezig', bewijs: { document: name, pagina: 1, citaat: 'BSN 111222333, evaluatie' } };
      },
      unread: [unreadFile('scan 123456782.jpg', 'onleesbaar')],
    });
    expect(JSON.stringify(rapport)).not.toMatch(/111222333|123456782/);
    expect(rapport.documenten.map(({ naam }) => naam)).toContain('verslag •••••••••.pdf');
    expect(rapport.bevindingen.find(({ id }) => id === 'avg.bsn')?.bewijs.map(({ pagina }) => pagina)).toEqual([1, 2, 1]);
  });

  it('lists the criteria of a renewal beside those that do not apply to it', () => {
    const { bevindingen } = assess({ verlenging: true }).rapport;
    const gp = bevindingen.filter(({ id }) => id.startsWith('gp.'));
    expect(gp.map(({ uitkomst }) => uitkomst)).toEqual(gp.map(() => 'nvt'));
    expect(gp).toHaveLength(13);
    expect(bevindingen.filter(({ id }) => /^(?:gpv|vl)\./.test(id)).map(({ uitkomst }) => uitkomst)).toEqual(
      Array.from({ length: 8 }, () => 'voldaan'),
    );
  });

  it('leaves the criteria of a renewal out of a new application', () => {
    expect(assess().rapport.bevindingen.some(({ id }) => /^(?:gpv|vl)\./.test(id))).toBe(false);
  });

  it.each([
    ['overstap', 'tlv-gp', true],
    ['niet-ingeschreven', 'tlv-gp', true],
    ['nieuw', 'tlv-zml', false],
  ] as const)('checks variant %s of %s as a new application', (variant, soort, withGp) => {
    const { bevindingen } = assess({
      facts: (f) => {
        f.aanvraag.variant = fact(variant);
        f.aanvraag.soorten = [fact(soort)];
      },
    }).rapport;
    expect(bevindingen.some(({ id, uitkomst }) => id === 'gp.opp' && uitkomst === 'voldaan')).toBe(withGp);
  });

  it('checks a renewal of another type in full', () => {
    const { rapport } = assess({ verlenging: true, facts: (f) => (f.aanvraag.soorten = [fact('tlv-lz')]) });
    expect(rapport.nietGecontroleerd).toBeUndefined();
    expect(rapport.bevindingen.filter(({ id }) => id.startsWith('vl.'))).toHaveLength(5);
  });

  it('says so when the type is not clear, and checks what holds for all', () => {
    const { rapport } = assess({ facts: (f) => (f.aanvraag.soorten = []) });
    expect(rapport.soort).toBe('onbekend');
    expect(rapport.nietGecontroleerd?.uitleg).toContain('niet duidelijk');
    expect(rapport.bevindingen.some(({ id }) => id === 'bestand.leesbaar')).toBe(true);
  });

  it('asks nothing on experts or ages of a list for LWOO', () => {
    const { rapport } = assess({ facts: (f) => (f.aanvraag.soorten = [fact('lwoo')]) });
    expect(rapport.bevindingen.filter(({ id }) => !id.startsWith('lwoo.')).map(({ id }) => id)).toEqual(['avg.bsn', 'bestand.leesbaar']);
  });
});

describe('what a dossier asks for', () => {
  const of = (soorten: Parameters<typeof fact>[0][], names: string[] = []) => {
    const facts = gpNieuw();
    facts.aanvraag.soorten = soorten.map((one) => fact(one as 'tlv-gp'));
    return aanvraagtypeVan(facts, names).soort;
  };

  it.each([
    [['tlv-gp'], [], 'tlv-gp'],
    [['tlv-gp', 'tlv-gp'], [], 'tlv-gp'],
    [['tlv-gp', 'tlv-lz'], [], 'onbekend'],
    [[], ['Aanvraag TLV GP.pdf'], 'tlv-gp'],
    [[], ['formulier_TLV-PrO_def.pdf', 'opp.pdf'], 'tlv-pro'],
    [[], ['aanvraag GP.pdf', 'aanvraag LZ.pdf'], 'onbekend'],
    [[], ['GP lijst van de huisarts.pdf'], 'onbekend'],
    [['tlv-lz'], ['Aanvraag TLV GP.pdf'], 'tlv-lz'],
  ])('documents that name %j in files %j ask for %s', (soorten, names, soort) => expect(of(soorten, names)).toBe(soort));

  it('takes the only certain type where others read badly', () => {
    const facts = gpNieuw();
    facts.aanvraag.soorten = [fact('tlv-gp'), fact('tlv-lz', 'formulier.pdf', false)];
    expect(aanvraagtypeVan(facts, []).soort).toBe('tlv-gp');
  });

  it.each([
    [['Verlengingsformulier.pdf'], '2023-1187', 'verlenging'],
    [['formulier verlenging TLV.pdf'], '2023-1187', 'verlenging'],
    [['formulier verlenging TLV.pdf'], undefined, 'nieuw'],
    [['verlenging jeugdhulp.pdf'], '2023-1187', 'nieuw'],
  ])(
    'takes a renewal from the names %j, where the documents name none, only beside the number of a TLV (%s): %s',
    (names, nummer, variant) => {
      const facts = gpNieuw();
      facts.aanvraag.variant = undefined;
      facts.aanvraag.tlvNummer = nummer === undefined ? undefined : fact(nummer);
      expect(aanvraagtypeVan(facts, names).variant).toBe(variant);
    },
  );

  it('checks a renewal that is not certain in full, unless there is the number of a TLV to renew', () => {
    const facts = gpNieuw();
    facts.aanvraag.variant = fact('verlenging', 'formulier.pdf', false);
    facts.aanvraag.tlvNummer = undefined;
    expect(aanvraagtypeVan(facts, []).variant).toBe('nieuw');
    facts.aanvraag.tlvNummer = fact('2023-1187');
    expect(aanvraagtypeVan(facts, []).variant).toBe('verlenging');
  });

  it('is checked as what other pieces point to where the application names none, or also another; never against its own words', () => {
    const facts = gpNieuw();
    const bewijs = fact('tlv-lz', 'advies.pdf').bewijs;
    facts.aanvraag.afgeleid = { waarde: 'tlv-lz', uit: [{ kind: 'deskundigenadvies', bewijs }] };
    const of = (...soorten: ('tlv-gp' | 'tlv-lz' | 'tlv-lg')[]) => {
      facts.aanvraag.soorten = soorten.map((one) => fact(one));
      return aanvraagtypeVan(facts, ['aanvraag GP.pdf']).soort;
    };
    expect([of(), of('tlv-lz', 'tlv-lg'), of('tlv-gp', 'tlv-lg'), of('tlv-gp')]).toEqual(['tlv-lz', 'tlv-lz', 'onbekend', 'tlv-gp']);
  });

  it('says from which pieces a type was derived, and leaves it to a person', () => {
    const bewijs = fact('tlv-lz', 'advies.pdf').bewijs;
    const { rapport } = assess({
      facts: (f) => {
        f.aanvraag.soorten = [];
        f.aanvraag.afgeleid = {
          waarde: 'tlv-lz',
          uit: [
            { kind: 'deskundigenadvies', bewijs },
            { kind: 'onderbouwing', bewijs },
          ],
        };
      },
    });
    expect(rapport.soort).toBe('tlv-lz');
    expect(rapport.bevindingen.find(({ id }) => id === 'alg.soort')).toMatchObject({
      uitkomst: 'te-beoordelen',
      uitleg:
        'Op het aanvraagformulier is geen type TLV gevonden. Uit het advies van een deskundige en de onderbouwing maken wij op: TLV langdurig ziek (LZ). Daarop is dit dossier gecontroleerd.',
    });
    expect(rapport.bevindingen.some(({ id }) => id.startsWith('lz.'))).toBe(true);
  });

  it('takes the fullest variant where the documents name none', () => {
    const facts = gpNieuw();
    facts.aanvraag.variant = undefined;
    expect(aanvraagtypeVan(facts, []).variant).toBe('nieuw');
  });
});
