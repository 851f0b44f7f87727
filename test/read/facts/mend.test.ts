import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { mendLabels } from '../../../src/read/facts/mend.ts';
import { context, madeUp } from './made-up.ts';

describe('labels on a scan', () => {
  it.each([
    ['handtekenlng ouder', 'handtekening ouder'],
    ['geb0ortedatum', 'geboortedatum'],
    ['geboortedaturn: 3', 'geboortedatum : 3'],
    ['1ooptijd en per1ode', 'looptijd en periode'],
    ['de leerling leest', 'de leerling leest'],
    ['wissel 0612345678', 'wissel 0612345678'],
  ])('%s is %s', (text, mended) => {
    expect(mendLabels(text)).toBe(mended);
    expect(mended).toHaveLength(text.length);
  });

  it('that had to be mended give facts that are not certain, and none in a text file', () => {
    const text = 'Verslag onderzoek\nLeerling: Fenna Roelofs\nGeb0ortedatum: 04-09-2011';
    const born = (ocr?: number) => gatherFacts([madeUp('a.pdf', text, ocr === undefined ? {} : { ocr })], context).geboortedatum;
    expect(born(0.95)).toMatchObject({ waarde: '2011-09-04', zeker: false, bewijs: { citaat: 'Geb0ortedatum: 04-09-2011' } });
    expect(born()).toBeUndefined();
  });
});
