import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { context, madeUp } from './made-up.ts';

const dsm = (text: string) =>
  (
    gatherFacts([madeUp('verslag.docx', `Psychodiagnostisch onderzoeksverslag\nNaam: Fenna Roelofs\n${text}`)], context).documenten[0]
      ?.dsm ?? []
  ).map((mention) => mention.stand);

describe('a DSM-classification is stated', () => {
  it.each([
    'Er is sprake van ADHD, gecombineerd beeld (DSM-5: 314.01).',
    'Volgens de DSM-5 wordt voldaan aan de criteria van een oppositioneel-opstandige stoornis.',
    'Classificatie (DSM-5)\nAutismespectrumstoornis, niveau 1',
    'DSM-5 | Omschrijving\nF84.0 | Autismespectrumstoornis',
    'Classificatie volgens DSM-IV: PDD-NOS',
    'Op grond van de DSM-5 is de diagnose PTSS gesteld.',
    'Fenna voldoet aan de DSM-5-criteria voor een sociale-angststoornis.',
  ])('%s', (text) => {
    expect(dsm(text)).toContain('aanwezig');
  });
});

describe('a DSM-classification is said to be absent', () => {
  it.each([
    'Er is geen sprake van een DSM-5-classificatie.',
    'Er kan geen DSM-classificatie worden gesteld.',
    'De problemen zijn fors, maar er wordt geen classificatie volgens de DSM-5 gegeven.',
    'Een DSM-5 classificatie wordt niet gesteld.',
    'Er wordt niet voldaan aan de criteria van een DSM-5 stoornis.',
  ])('%s', (text) => {
    expect(dsm(text)).toContain('afwezig');
    expect(dsm(text)).not.toContain('aanwezig');
  });
});

describe('the words alone prove nothing', () => {
  it.each([
    'Een classificatie volgens de DSM-5 is een afspraak over de naam van een combinatie van kenmerken.',
    'Er is een vermoeden van ADHD (DSM-5); nader onderzoek volgt.',
    'De vraag is of er sprake is van een stoornis volgens de DSM-5.',
    'Mogelijk is er sprake van een autismespectrumstoornis (DSM-5).',
  ])('%s', (text) => {
    expect(dsm(text)).not.toContain('aanwezig');
    expect(dsm(text)).not.toContain('afwezig');
  });

  it('an absence from years ago, or of another disorder, takes nothing away', () => {
    expect(
      dsm('Voorgeschiedenis\nIn 2019 werd geen DSM-classificatie gesteld.\nConclusie\nVolgens de DSM-5 is er sprake van ADHD.'),
    ).toEqual(['aanwezig']);
    expect(dsm('Volgens de DSM-5 wordt voldaan aan de criteria van ADHD. Voor autisme wordt niet voldaan aan de criteria.')).not.toContain(
      'afwezig',
    );
  });
});
