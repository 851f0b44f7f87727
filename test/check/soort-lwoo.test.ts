import { describe, expect, it } from 'vitest';
import { checkDossier } from '../../src/check/check-dossier.ts';
import type { ReadDocument, ReadResult } from '../../src/read/document.ts';
import { context, unreadFile } from '../handboek/facts-builder.ts';
import { lijst, rekenblad } from '../handboek/lwoo-lijst.ts';

const rapportVan = (...results: ReadResult[]) => checkDossier(results, { ...context, peildatum: '2026-06-16' }).rapport;
const uitkomst = (id: string, ...results: ReadResult[]) => rapportVan(...results).bevindingen.find((one) => one.id === id)?.uitkomst;
const tekst = (name: string, ...lines: string[]): ReadDocument => ({
  ...rekenblad([lines.map((line) => [line])], name),
  format: 'pdf',
});
const zonderKop = rekenblad([[['Jo', 'Vos', '01-02-2014', '123'], ['An', 'Bos', '03-04-2014', '321']]], 'LWOO 2026.xlsx'); // prettier-ignore

describe('an upload is a list for LWOO', () => {
  it('when it is a list alone, or with a letter beside it', () => {
    const brief = tekst(
      'brief.pdf',
      'Geachte medewerker van het loket,',
      'Hierbij de lijst van onze leerlingen.',
      'Met vriendelijke groet',
    );
    expect([rapportVan(lijst()).soort, rapportVan(lijst(), brief).soort]).toEqual(['lwoo', 'lwoo']);
    expect(rapportVan(lijst(), brief).eindoordeel).toBe('compleet');
  });

  it('not when a form asks for something else', () => {
    const formulier = tekst(
      'formulier.pdf',
      'Aanvraagformulier TLV',
      'Aanvraag: TLV gedragsproblematiek (GP)',
      'School: Voorbeeldcollege De Brug',
    );
    expect(rapportVan(lijst(), formulier).soort).not.toBe('lwoo');
  });

  it('also when no heads could be read, or the file not at all: then a person looks, or the school mends it', () => {
    expect(rapportVan(zonderKop).soort).toBe('lwoo');
    expect(uitkomst('lwoo.kolommen', zonderKop)).toBe('te-beoordelen');
    expect(uitkomst('lwoo.voornaam', zonderKop)).toBe('te-beoordelen');
    expect(uitkomst('lwoo.kolommen', unreadFile('LWOO lijst.xlsx', 'wachtwoord'))).toBe('ontbreekt');
    expect(rapportVan(unreadFile('LWOO lijst.xlsx', 'wachtwoord')).eindoordeel).toBe('incompleet');
  });
});
