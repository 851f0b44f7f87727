import { describe, expect, it } from 'vitest';
import { duurtMaanden, eindeCursusjaarVan, heleCursusjaren, hoogstensMaandenOud } from '../../src/handboek/geldigheid.ts';
import { document, finding } from './assess-one.ts';
import { fact } from './facts-builder.ts';

describe('two years of IQ data, to the day', () => {
  it.each([
    ['2024-05-10', '2026-05-09', 'voldaan'],
    ['2024-05-10', '2026-05-10', 'voldaan'],
    ['2024-05-10', '2026-05-11', 'niet-voldaan'],
    ['2024-02-29', '2026-02-28', 'voldaan'],
    ['2024-02-29', '2026-03-01', 'niet-voldaan'],
    ['2022-02-28', '2024-02-28', 'voldaan'],
    ['2022-02-28', '2024-02-29', 'niet-voldaan'],
    ['2022-03-01', '2024-02-29', 'voldaan'],
  ])('tested on %s and handed in on %s is %s', (datum, peildatum, uitkomst) => {
    expect(finding('alg.iq-actueel', { peildatum, facts: (f) => (f.iq[0]!.datum = fact(datum)) }).uitkomst).toBe(uitkomst);
  });
});

describe('half a year since the evaluation of a plan', () => {
  it.each([
    ['2025-10-20', '2026-04-19', 'voldaan'],
    ['2025-10-20', '2026-04-20', 'voldaan'],
    ['2025-10-20', '2026-04-21', 'niet-voldaan'],
    ['2025-08-31', '2026-02-28', 'voldaan'],
    ['2025-08-31', '2026-03-01', 'niet-voldaan'],
    ['2023-08-31', '2024-02-29', 'voldaan'],
    ['2023-08-31', '2024-03-01', 'niet-voldaan'],
    ['2023-08-29', '2024-02-29', 'voldaan'],
  ])('evaluated on %s and handed in on %s is %s', (evaluatie, peildatum, uitkomst) => {
    const found = finding('gp.handelingsplannen', {
      peildatum,
      facts: (f) => (document(f, 'handelingsplan.docx').plan!.evaluatie = fact(evaluatie)),
    });
    expect(found.uitkomst).toBe(uitkomst);
  });

  it('is counted from the end of a plan that gives no day of its evaluation', () => {
    const change = (einde: string) => ({
      facts: (f: Parameters<typeof document>[0]) => {
        const plan = document(f, 'handelingsplan.docx').plan!;
        plan.evaluatie = undefined;
        plan.einde = fact(einde);
      },
    });
    expect(finding('gp.handelingsplannen', change('2025-10-20')).uitkomst).toBe('voldaan');
    expect(finding('gp.handelingsplannen', change('2025-10-19')).uitkomst).toBe('niet-voldaan');
  });
});

const oldPlan = (evaluatie: string, peildatum: string) =>
  finding('c3.handelingsplannen', {
    soort: 'tlv-zml',
    peildatum,
    facts: (f) => (document(f, 'handelingsplan.docx').plan!.evaluatie = fact(evaluatie)),
  }).uitkomst;

describe('half a year to two years since the evaluation of a plan for ZML, LZ, LG or EMB', () => {
  it.each([
    ['2025-08-31', '2026-02-27', 'niet-voldaan'],
    ['2025-08-31', '2026-02-28', 'voldaan'],
    ['2023-08-31', '2024-02-28', 'niet-voldaan'],
    ['2023-08-31', '2024-02-29', 'voldaan'],
    ['2024-02-29', '2026-02-28', 'voldaan'],
    ['2024-02-29', '2026-03-01', 'niet-voldaan'],
    ['2022-02-28', '2024-02-28', 'voldaan'],
    ['2022-02-28', '2024-02-29', 'niet-voldaan'],
  ])('evaluated on %s and handed in on %s is %s', (evaluatie, peildatum, uitkomst) => {
    expect(oldPlan(evaluatie, peildatum)).toBe(uitkomst);
  });
});

describe('two years since an earlier test for PrO', () => {
  it.each([
    ['2024-02-29', '2026-02-28', 'voldaan'],
    ['2024-02-29', '2026-03-01', 'niet-voldaan'],
  ])('of %s and handed in on %s is %s', (datum, peildatum, uitkomst) => {
    const change = {
      soort: 'tlv-pro' as const,
      peildatum,
      facts: (f: Parameters<typeof document>[0]) => (document(f, 'oud.pdf').datum = fact(datum)),
    };
    expect(finding('pro.archief', change).uitkomst).toBe(uitkomst);
  });
});

describe('the course year of the tests for PrO', () => {
  it.each([
    ['2025-07-31', '2026-04-20', 'niet-voldaan'],
    ['2025-08-01', '2026-04-20', 'voldaan'],
    ['2026-02-28', '2026-07-31', 'voldaan'],
    ['2024-02-29', '2024-07-31', 'voldaan'],
    ['2024-02-29', '2024-08-01', 'niet-voldaan'],
  ])('taken on %s and handed in on %s is %s', (datum, peildatum, uitkomst) => {
    const change = {
      soort: 'tlv-pro' as const,
      peildatum,
      facts: (f: Parameters<typeof document>[0]) => f.toetsen.forEach((row) => (row.datum = fact(datum))),
    };
    expect(finding('pro.toetsen-cursusjaar', change).uitkomst).toBe(uitkomst);
  });
});

describe('one year since a report on help', () => {
  it.each([
    ['2024-02-29', '2025-02-28', 'voldaan'],
    ['2024-02-29', '2025-03-01', 'niet-voldaan'],
    ['2023-02-28', '2024-02-28', 'voldaan'],
    ['2023-02-28', '2024-02-29', 'niet-voldaan'],
  ])('of %s, handed in on %s, is %s', (datum, peildatum, uitkomst) => {
    const change = { peildatum, facts: (f: Parameters<typeof document>[0]) => (document(f, 'hulp.pdf').datum = fact(datum, 'hulp.pdf')) };
    expect(finding('gp.hulpverlening', change).uitkomst).toBe(uitkomst);
  });

  it.each([
    ['2025-04-21', 'voldaan'],
    ['2025-04-20', 'voldaan'],
    ['2025-04-19', 'niet-voldaan'],
  ])('of %s, handed in on 20 April 2026, is %s', (datum, uitkomst) => {
    expect(finding('gp.hulpverlening', { facts: (f) => (document(f, 'hulp.pdf').datum = fact(datum)) }).uitkomst).toBe(uitkomst);
  });
});

describe('two years since a questionnaire in a renewal, after which a person judges', () => {
  it.each([
    ['2024-04-20', 'voldaan'],
    ['2024-04-19', 'te-beoordelen'],
  ])('of %s, handed in on 20 April 2026, is %s', (datum, uitkomst) => {
    const change = { verlenging: true, facts: (f: Parameters<typeof document>[0]) => (document(f, 'trf.pdf').datum = fact(datum)) };
    expect(finding('gpv.onderwijsbeperkingen', change).uitkomst).toBe(uitkomst);
  });
});

describe('12 years on 1 August of the course year of placement', () => {
  it.each([
    ['2014-07-31', '2026-08-01', 'voldaan'],
    ['2014-08-01', '2026-08-01', 'voldaan'],
    ['2014-08-02', '2026-08-01', 'te-beoordelen'],
    ['2014-08-02', '2027-04-01', 'te-beoordelen'],
    ['2014-08-02', '2027-08-01', 'voldaan'],
    ['2014-08-01', '2026-07-31', 'te-beoordelen'],
    ['2012-02-29', '2024-04-01', 'te-beoordelen'],
    ['2012-02-29', '2024-08-01', 'voldaan'],
  ])('born on %s and placed on %s is %s', (geboren, plaatsing, uitkomst) => {
    const found = finding('alg.leeftijd', {
      peildatum: '2024-03-01',
      facts: (f) => {
        f.geboortedatum = fact(geboren);
        f.aanvraag.plaatsing = fact(plaatsing);
      },
    });
    expect(found.uitkomst).toBe(uitkomst);
  });
});

describe('31 July of the course year in which the pupil turns 18, or 20 in a renewal', () => {
  it.each([
    ['2012-03-14', false, '2030-07-31', 'voldaan'],
    ['2012-03-14', false, '2030-08-01', 'niet-voldaan'],
    ['2011-08-01', false, '2030-07-31', 'voldaan'],
    ['2011-08-01', false, '2031-07-31', 'niet-voldaan'],
    ['2011-07-31', false, '2029-07-31', 'voldaan'],
    ['2011-07-31', false, '2029-08-01', 'niet-voldaan'],
    ['2012-02-29', false, '2030-07-31', 'voldaan'],
    ['2012-02-29', false, '2031-07-31', 'niet-voldaan'],
    ['2012-03-14', true, '2030-07-31', 'voldaan'],
    ['2012-03-14', true, '2030-08-01', 'te-beoordelen'],
    ['2012-03-14', true, '2032-07-31', 'te-beoordelen'],
    ['2012-03-14', true, '2032-08-01', 'niet-voldaan'],
    ['2012-07-31', true, '2032-07-31', 'te-beoordelen'],
    ['2012-08-01', true, '2033-07-31', 'te-beoordelen'],
    ['2012-08-01', true, '2033-08-01', 'niet-voldaan'],
    ['2012-02-29', true, '2032-07-31', 'te-beoordelen'],
    ['2012-02-29', true, '2032-08-01', 'niet-voldaan'],
  ])('born on %s, renewal %s, asked to %s is %s', (geboren, verlenging, tot, uitkomst) => {
    const found = finding('alg.geldigheid-maximaal', {
      verlenging,
      facts: (f) => {
        f.geboortedatum = fact(geboren);
        f.aanvraag.geldigTot = fact(tot);
      },
    });
    expect(found.uitkomst).toBe(uitkomst);
  });
});

describe('at least one course year, for PrO two', () => {
  it.each([
    ['tlv-gp', '2026-08-01', '2027-07-31', 'voldaan'],
    ['tlv-gp', '2026-08-01', '2027-07-30', 'niet-voldaan'],
    ['tlv-gp', '2026-04-01', '2027-07-31', 'voldaan'],
    ['tlv-gp', '2026-08-02', '2027-07-31', 'niet-voldaan'],
    ['tlv-gp', '2026-08-02', '2027-08-01', 'te-beoordelen'],
    ['tlv-gp', '2026-08-02', '2028-07-30', 'te-beoordelen'],
    ['tlv-gp', '2026-08-02', '2028-07-31', 'voldaan'],
    ['tlv-gp', '2024-02-29', '2025-02-27', 'te-beoordelen'],
    ['tlv-gp', '2024-02-29', '2025-02-26', 'niet-voldaan'],
    ['tlv-pro', '2026-08-01', '2028-07-31', 'voldaan'],
    ['tlv-pro', '2026-08-01', '2028-07-30', 'niet-voldaan'],
    ['tlv-pro', '2026-08-02', '2028-08-01', 'te-beoordelen'],
    ['tlv-pro', '2026-08-01', '2027-07-31', 'niet-voldaan'],
  ] as const)('%s from %s to %s is %s', (soort, van, tot, uitkomst) => {
    const found = finding('alg.geldigheid-minimaal', {
      facts: (f) => {
        f.aanvraag.soorten = [fact(soort)];
        f.aanvraag.geldigVan = fact(van);
        f.aanvraag.geldigTot = fact(tot);
      },
    });
    expect(found.uitkomst).toBe(uitkomst);
  });
});

describe('handed in before 1 June, for PrO before 1 May; that day itself is too late', () => {
  it.each([
    ['tlv-gp', '2026-05-31', 'voldaan'],
    ['tlv-gp', '2026-06-01', 'niet-voldaan'],
    ['tlv-gp', '2026-06-02', 'niet-voldaan'],
    ['tlv-gp', '2025-12-31', 'voldaan'],
    ['tlv-pro', '2026-04-30', 'voldaan'],
    ['tlv-pro', '2026-05-01', 'niet-voldaan'],
    ['tlv-pro-bijzonder', '2026-04-30', 'voldaan'],
    ['tlv-pro-bijzonder', '2026-05-01', 'niet-voldaan'],
  ] as const)('%s on %s is %s', (soort, peildatum, uitkomst) => {
    expect(finding('alg.indientermijn', { peildatum, facts: (f) => (f.aanvraag.soorten = [fact(soort)]) }).uitkomst).toBe(uitkomst);
  });
});

describe('placement on 1 August, 1 January or 1 April', () => {
  it.each([
    ['2026-08-01', 'voldaan'],
    ['2027-01-01', 'voldaan'],
    ['2027-04-01', 'voldaan'],
    ['2026-07-31', 'te-beoordelen'],
    ['2026-08-02', 'te-beoordelen'],
    ['2026-12-31', 'te-beoordelen'],
    ['2027-01-02', 'te-beoordelen'],
    ['2027-03-31', 'te-beoordelen'],
    ['2027-04-02', 'te-beoordelen'],
  ])('on %s is %s', (plaatsing, uitkomst) => {
    expect(finding('alg.plaatsingsdatum', { facts: (f) => (f.aanvraag.plaatsing = fact(plaatsing)) }).uitkomst).toBe(uitkomst);
  });
});

describe('half a year of extra support', () => {
  it.each([
    ['2025-09-01', '2026-02-27', 'niet-voldaan'],
    ['2025-09-01', '2026-02-28', 'voldaan'],
    ['2025-08-31', '2026-02-27', 'voldaan'],
    ['2025-08-31', '2026-02-26', 'niet-voldaan'],
  ])('from %s to %s is %s', (van, tot, uitkomst) => {
    const found = finding('gp.extra-ondersteuning', {
      facts: (f) => {
        const [first] = document(f, 'opp.pdf').ondersteuning;
        document(f, 'opp.pdf').ondersteuning = [{ ...first!, van, tot }];
      },
    });
    expect(found.uitkomst).toBe(uitkomst);
  });

  it.each([
    [5, 'niet-voldaan'],
    [6, 'voldaan'],
  ])('told as %i months is %s', (maanden, uitkomst) => {
    const told = { van: undefined, tot: undefined, maanden, bewijs: { document: 'opp.pdf', pagina: 1, citaat: 'maanden' }, zeker: true };
    expect(finding('gp.extra-ondersteuning', { facts: (f) => (document(f, 'opp.pdf').ondersteuning = [told]) }).uitkomst).toBe(uitkomst);
  });

  it('may be made of stretches that touch, not of stretches with a gap', () => {
    const stretches = (second: string) => ({
      facts: (f: Parameters<typeof document>[0]) => {
        const [first] = document(f, 'opp.pdf').ondersteuning;
        document(f, 'opp.pdf').ondersteuning = [
          { ...first!, van: '2025-01-01', tot: '2025-03-31' },
          { ...first!, van: second, tot: '2025-07-01' },
        ];
      },
    });
    expect(finding('gp.extra-ondersteuning', stretches('2025-04-01')).uitkomst).toBe('voldaan');
    expect(finding('gp.extra-ondersteuning', stretches('2025-04-02')).uitkomst).toBe('te-beoordelen');
  });
});

describe('one and two instruments, of which one approved', () => {
  it.each([
    [1, 1, 'ontbreekt'],
    [2, 0, 'niet-voldaan'],
    [2, 1, 'voldaan'],
    [3, 1, 'voldaan'],
  ])('%i instruments, %i approved, is %s', (count, approved, uitkomst) => {
    const found = finding('gp.instrumenten', {
      facts: (f) => {
        const [first] = document(f, 'onderbouwing.docx').instrumenten;
        document(f, 'onderbouwing.docx').instrumenten = Array.from({ length: count }, (_, index) => ({
          ...first!,
          naam: `vragenlijst ${index}`,
          cotan: index < approved,
        }));
      },
    });
    expect(found.uitkomst).toBe(uitkomst);
  });
});

describe('the arithmetic of course years', () => {
  it.each([
    ['2026-08-01', '2027-07-31', 1],
    ['2026-08-01', '2028-07-31', 2],
    ['2026-07-31', '2028-07-31', 2],
    ['2026-08-02', '2027-07-31', 0],
    ['2026-09-01', '2026-10-01', 0],
  ])('%s to %s holds %i', (van, tot, years) => expect(heleCursusjaren(van, tot)).toBe(years));

  it('ends the year of a birthday on 1 August a year later than that of 31 July', () => {
    expect([eindeCursusjaarVan('2008-07-31', 18), eindeCursusjaarVan('2008-08-01', 18)]).toEqual(['2026-07-31', '2027-07-31']);
  });

  it('counts calendar months, the last day of a short month standing for the missing ones', () => {
    expect([duurtMaanden('2024-02-29', '2025-02-27', 12), hoogstensMaandenOud('2025-08-31', 6, '2026-02-28')]).toEqual([true, true]);
  });
});
