import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/read/facts/fold.ts';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { instrumenten, instrumentsIn } from '../../../src/read/facts/instrumenten.ts';
import { context, madeUp } from './made-up.ts';

const used = (text: string) =>
  (
    gatherFacts(
      [
        madeUp(
          'verslag.docx',
          `Psychodiagnostisch onderzoeksverslag\nNaam: Fenna Roelofs\nVraagstelling\nWat heeft Fenna nodig?\nConclusie\nClassificatie volgens de DSM-5: ADHD.\n${text}`,
        ),
      ],
      context,
    ).documenten[0]?.instrumenten ?? []
  )
    .filter((instrument) => instrument.zeker)
    .map((instrument) => instrument.naam);

it.each(instrumenten.filter(({ naam }) => !['BRIEF', 'CITO-NSCCT', 'LVS-hechting', 'VMI', 'Rey'].includes(naam)).map(({ naam }) => naam))(
  '%s is known by its own name',
  (naam) => {
    expect(instrumentsIn({ folded: fold(`De ${naam} is afgenomen`) }).map(({ instrument }) => instrument.naam)).toContain(naam);
  },
);

describe('an instrument counts where a report uses it', () => {
  it.each([
    ['Onderzoeksmiddelen\nWISC-V-NL, CBCL/6-18, TRF en ADOS-2', ['WISC-V-NL', 'CBCL', 'TRF', 'ADOS-2']],
    ['De TRF is ingevuld door de mentor.', ['TRF']],
    ["Op de Teacher's Report Form scoort Fenna klinisch (T = 72).", ['TRF']],
    ['Gebruikte tests: SON-R 6-40 en SDQ', ['SON-R 6-40', 'SDQ']],
  ])('%s', (text, names) => {
    expect(used(text).toSorted()).toEqual(names.toSorted());
  });
  it.each([
    'De TRF wordt nog afgenomen door de nieuwe mentor.',
    'De TRF volgt in mei.',
    'Ouders hebben de CBCL niet ingevuld.',
    'De school zal de TRF laten afnemen.',
    'In een brief aan ouders is dit uitgelegd.',
  ])('not: %s', (text) => {
    expect(used(text)).toEqual([]);
  });
});
