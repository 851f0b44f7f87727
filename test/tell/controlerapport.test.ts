import { describe, expect, it } from 'vitest';
import { voorbeeldCompleet, voorbeeldRapport, voorbeeldZwaar, voorbeeldDetails } from '../../templates/controlerapport/voorbeeld.ts';
import { controlerapportMark, makeControlerapport } from '../../src/tell/controlerapport.ts';
import type { Controlerapport } from '../../src/check/rapport.ts';
import { pageTexts } from '../pdf/look.ts';
const textOf = async (rapport: Controlerapport) => (await pageTexts(await makeControlerapport(rapport, voorbeeldDetails))).join(' ');

describe('the controlerapport', () => {
  it('begins with what the school must do, numbered through its groups, then the files, then the criteria', async () => {
    const text = await textOf(voorbeeldRapport);
    const order = [
      'Het dossier is nog niet compleet',
      'Nog toevoegen',
      '1. Laat de ouders het aanmeldingsformulier ondertekenen',
      '2. Voeg een OPP toe',
      'Klopt nog niet',
      '3. Voeg een nieuwer verslag',
      '4. Advies orthopedagoog.pdf: Dit bestand is met een wachtwoord beveiligd',
      'Bekijkt het loket zelf',
      'Wat zit er in de map?',
      'Wat vraagt het handboek?',
      'Niet nodig voor deze aanvraag',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('says of every criterion what it came to in words, why, where that stands and which section asks it', async () => {
    const text = await textOf(voorbeeldRapport);
    for (const { titel, uitleg, bewijs, bron, uitkomst } of voorbeeldRapport.bevindingen) {
      expect(text).toContain(titel);
      expect(text).toContain(uitleg);
      expect(text).toContain(uitkomst === 'nvt' ? `(§ ${bron})` : `§ ${bron}`);
      for (const { citaat, document, pagina } of bewijs) {
        expect(text).toContain(`“${citaat}”`);
        expect(text).toContain(pagina === 0 ? document : `${document}, bladzijde ${pagina}`);
      }
    }
    for (const words of ['✓ In orde', '✗ Klopt nog niet', '○ Ontbreekt', '? Bekijkt het loket']) expect(text).toContain(words);
  });

  it('says on every page which page it is and that it is no decision', async () => {
    const pages = await pageTexts(await makeControlerapport(voorbeeldZwaar, voorbeeldDetails));
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, index) => {
      expect(page).toContain(`Pagina ${index + 1} van ${pages.length}`);
      expect(page).toContain('Het is geen besluit');
    });
  });

  it('names the unreadable file and what to do with it', async () => {
    expect(await textOf(voorbeeldRapport)).toContain('Dit bestand is met een wachtwoord beveiligd. Sla het op zonder wachtwoord');
  });

  it('tells a school with a complete dossier that it has nothing to do', async () => {
    const text = await textOf(voorbeeldCompleet);
    expect(text).toContain('Het dossier is compleet');
    expect(text).toContain('U hoeft nu niets te doen');
  });

  it('does not call a dossier complete when not everything could be checked', async () => {
    const text = await textOf({ ...voorbeeldCompleet, nietGecontroleerd: { ids: ['zml.iq'], uitleg: 'x' } });
    expect(text).not.toContain('Het dossier is compleet');
    expect(text).toContain('Wat wij konden controleren, is compleet');
    expect(text).toContain('Het loket bekijkt die zelf');
  });

  it('shows a file as evidence without words where there are none', async () => {
    const bevindingen = voorbeeldRapport.bevindingen.map((one) => ({ ...one, bewijs: [{ document: 'scan.tif', pagina: 1, citaat: '' }] }));
    const text = await textOf({ ...voorbeeldRapport, bevindingen });
    expect(text).toContain('scan.tif');
    expect(text).not.toContain('“”');
    expect(text).not.toContain('scan.tif, bladzijde');
  });
});

describe('whether two reports say the same', () => {
  const mark = (rapport: Controlerapport, school = voorbeeldDetails.school) =>
    controlerapportMark(rapport, { ...voorbeeldDetails, school });
  it('does not depend on when they were made', () => {
    expect(mark(voorbeeldRapport)).toBe(mark(structuredClone(voorbeeldRapport)));
  });
  it('depends on outcome, evidence, files and school', () => {
    const [first, ...rest] = voorbeeldRapport.bevindingen;
    const otherQuote = { ...voorbeeldRapport, bevindingen: [{ ...first!, bewijs: [{ ...first!.bewijs[0]!, citaat: 'anders' }] }, ...rest] };
    const marks = [
      mark(voorbeeldRapport),
      mark(voorbeeldCompleet),
      mark(otherQuote),
      mark(voorbeeldRapport, 'Andere school'),
      mark({ ...voorbeeldRapport, documenten: [] }),
    ];
    expect(new Set(marks).size).toBe(marks.length);
  });
});
