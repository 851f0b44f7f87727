import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { context, madeUp } from './made-up.ts';

const asked = (lines: string) => {
  const { aanvraag } = gatherFacts(
    [
      madeUp(
        'formulier.docx',
        `Aanmeldingsformulier TLV\nNaam leerling: Fenna Roelofs\nGeboortedatum: 04-09-2013\nType TLV: ZML\n${lines}`,
      ),
    ],
    context,
  );
  return [aanvraag.plaatsing?.waarde, aanvraag.geldigTot?.waarde];
};

describe('the period asked for', () => {
  it.each([
    'Ingangsdatum | 01.08.2026\nEinddatum | 31.07.2030',
    'Van - tot: 1-8-2026 - 31-7-2030',
    'Van / t/m | 1-8-2026 / 31-7-2030',
    'Begin en einde TLV: 1 augustus 2026 en 31 juli 2030',
    'Start- en einddatum | 01-08-2026 tot en met 31-07-2030',
    'Wij vragen een TLV. Ingang: 1 augustus 2026. Geldig t/m: 31 juli 2030. Nieuwe aanvraag.',
    'Nieuwe aanvraag; begin: 1 augustus 2026; eind: 31 juli 2030',
    'TLV m.i.v. 1 augustus 2026, looptijd t/m 31 juli 2030',
    'Fenna start op het vso (ingangsdatum 01-08-2026, einddatum 31-07-2030).',
    'Gewenste startdatum TLV = 1 aug. 2026\nGewenste einddatum TLV = 31 juli 2030',
    'Ingangsdatum beschikking: 1 augustus 2026\nEinddatum beschikking: 31 juli 2030',
    'Periode waarvoor de verklaring wordt gevraagd: schooljaren 2026-2027 t/m 2029-2030',
    'Gaat in op | 1 augustus 2026\nGeldt tot en met | 31 juli 2030',
    'Aanvang plaatsing: 1 augustus 2026\nVerklaring te verlenen tot: 1 augustus 2030',
    'Van | 1-8-2026 | Tot en met | 31-7-2030',
    'Van | Tot en met | Type\n1-8-2026 | 31-7-2030 | ZML',
    'Ingangsdatum: 1-8-2026   Duur: 4 jaar',
    'Per: 1 augustus 2026. Duur: vier schooljaren.',
  ])('%s', (lines) => {
    expect(asked(lines)).toEqual(['2026-08-01', '2030-07-31']);
  });
});

describe('the period of something else is not what is asked', () => {
  it.each([
    'Huidige TLV - van: 1-8-2022 - tot: 31-7-2026',
    'Het handelingsplan loopt. Begin: 8 september 2025. Eind: 6 februari 2026.',
    'Begeleiding van - tot: 1-9-2024 - 1-3-2025',
    'Onderzoek: start: 3 maart 2026; eind: 17 maart 2026',
    'Jeugdhulp. Ingang: 1 maart 2025. Geldig t/m: 1 maart 2026. Beschikking van de gemeente.',
    'De vorige TLV had als ingangsdatum 1 augustus 2022 en als einddatum 31 juli 2026.',
    'Handelingsplan, begin- en einddatum | 08-09-2025 tot 06-02-2026',
    'Afname intelligentietest van - tot: 3-3-2026 - 17-3-2026',
  ])('%s', (lines) => {
    expect(asked(lines)).toEqual([undefined, undefined]);
  });
});
