import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { soortNaam } from '../../src/handboek/soorten.ts';
import { antwoordenOp } from '../../src/read/facts/aanvraag/antwoorden.ts';
import { gatherFacts } from '../../src/read/facts/index.ts';
import { makeReading } from '../../src/read/facts/reading.ts';
import { readable } from '../read/reading.ts';
import { expected, plain } from './antwoorden.ts';
import { veldenVan } from './velden-van.ts';

const folder = join(import.meta.dirname, 'ingevuld');
const files = readdirSync(folder).filter((name) => !name.endsWith('.md') && !name.endsWith('-scan.pdf'));

describe('our own form, filled in and kept by another program', () => {
  it('is there from LibreOffice and from programs for PDF, with fields and without', () => {
    expect(files.length).toBeGreaterThanOrEqual(9);
  });

  it.each(files)('as %s gives every field exactly', async (name) => {
    const document = await readable(readFileSync(join(folder, name)));
    expect(plain(antwoordenOp(makeReading(document)))).toEqual(expected(veldenVan('tlv-gp'), soortNaam['tlv-gp']));
    const { aanvraag, geboortedatum } = gatherFacts([document], { peildatum: '2026-04-20', schoolNaam: 'Voorbeeldcollege De Brug' });
    expect(aanvraag.soorten.map(({ waarde, zeker }) => [waarde, zeker])).toEqual([['tlv-gp', true]]);
    expect([aanvraag.variant?.waarde, aanvraag.tlvNummer?.waarde, aanvraag.beoogdeSchool?.waarde]).toEqual([
      'verlenging',
      'TLV-2022-0417',
      'VSO De Linde',
    ]);
    const dates = [aanvraag.plaatsing, aanvraag.geldigVan, aanvraag.geldigTot, geboortedatum];
    expect(dates.map((date) => [date?.waarde, date?.zeker])).toEqual([
      ['2026-08-01', true],
      ['2026-08-01', true],
      ['2028-07-31', true],
      ['2012-03-14', true],
    ]);
    expect(aanvraag.ouders.map(({ naam, ondertekend }) => [naam, ondertekend])).toEqual([
      ['P. de Wit', false],
      ['M. Los', false],
    ]);
  });
});
