import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { verslagDocx } from '../../src/commissie/verslag-docx.ts';
import { uitkomstZin, verslagInhoud } from '../../src/commissie/verslag-inhoud.ts';
import { verslagPdf } from '../../src/commissie/verslag.ts';
import { foutInNotitie, namenIn } from '../../src/commissie/opmerking.ts';
import type { AgendapuntRecord, TellingRecord, VergaderingRecord } from '../../src/storage/records/commissie.ts';
import { pageTexts, propertiesOf } from '../pdf/look.ts';
import { deskundige3, deskundigeGp, loket, voorzitter } from './leden.ts';

const telling: TellingRecord = {
  ronde: 1,
  telling: 4,
  uitkomst: 'gelijk',
  voor: 1,
  tegen: 1,
  onthouden: 1,
  leden: [
    { lidId: voorzitter.lidId, naam: voorzitter.naam, functie: 'voorzitter', stem: 'toekennen' },
    { lidId: deskundige3.lidId, naam: deskundige3.naam, functie: 'deskundige-cluster-3', stem: 'afwijzen' },
    {
      lidId: deskundigeGp.lidId,
      naam: deskundigeGp.naam,
      functie: 'deskundige-gp',
      stem: 'onthouding',
      reden: 'verbonden aan de school die de aanvraag deed',
    },
  ],
  keuze: { keuze: 'toekennen', motivering: 'Het onderzoek geeft de doorslag.', naam: voorzitter.naam },
  inbreng: ['Opgeroepen: A. Rts, arts'],
};
const punt: AgendapuntRecord = {
  vergaderingId: 'v',
  dossierId: 'd',
  schoolId: 's',
  kenmerk: 'D-2026-00012',
  schoolNaam: 'De <Esdoorn> & Co',
  soort: 'tlv-gp',
  conclusie: 'stemming',
  notities: 'Een kleine groep helpt.\nDe school houdt contact. #let x = 1',
  telling,
};
const vergadering: VergaderingRecord = {
  vergaderingId: 'v',
  datum: '2026-05-12',
  tijd: '09:30',
  plaats: 'Houten',
  stand: 'gehouden',
  aanwezig: [deskundige3.lidId, voorzitter.lidId],
  agenda: ['d'],
  afgevoerd: [],
  gemaaktOp: '2026-05-01T10:00:00.000Z',
};
const op = new Date('2026-06-02T08:00:00Z');
const inhoud = verslagInhoud(vergadering, [punt], loket, 'SWV De Waarden', { op, inVergadering: '2 juni 2026' });

describe('the minutes', () => {
  it('say who was there, chair first, who was not, and how far they are', () => {
    expect(inhoud.aanwezig).toEqual(['V. Oorzitter, voorzitter', 'C. Luster, deskundige ZML, LZ, LG en EMB']);
    expect(inhoud.afwezig).toEqual(['G. Drag, deskundige gedrag (GP)', 'S. Ecretaris, secretaris']);
    expect(inhoud.stand).toBe('Vastgesteld op 2 juni 2026, in de vergadering van 2 juni 2026');
    expect(verslagInhoud(vergadering, [], loket, 'x').stand).toBe('Concept');
  });

  it.each<[AgendapuntRecord['conclusie'], Partial<TellingRecord> | undefined, string]>([
    ['stemming', {}, 'De stemmen staken (1 voor, 1 tegen, 1 onthouding). Keuze van de voorzitter: toekennen.'],
    ['stemming', { uitkomst: 'toekennen', voor: 2, tegen: 1, onthouden: 0 }, 'Toekennen, bij meerderheid (2 voor, 1 tegen).'],
    ['stemming', { uitkomst: 'afwijzen', voor: 0, tegen: 2, onthouden: 0 }, 'Afwijzen, bij meerderheid (0 voor, 2 tegen).'],
    ['stemming', { uitkomst: 'geen', voor: 1, tegen: 0, onthouden: 2 }, 'Geen meerderheid (1 voor, 0 tegen, 2 onthoudingen).'],
    [
      'stemming',
      { uitkomst: 'geen', voor: 0, tegen: 0, leden: telling.leden.map((een) => ({ ...een, stem: 'niet-gestemd' })) },
      'Nog niet gestemd.',
    ],
    ['aanhouden', { uitkomst: 'toekennen' }, 'Aangehouden.'],
    ['niet-behandeld', undefined, 'Niet behandeld.'],
    [undefined, undefined, 'Nog geen uitslag.'],
  ])('%s with %j is "%s"', (conclusie, deel, zin) => {
    expect(uitkomstZin(conclusie, deel === undefined ? undefined : { ...telling, ...deel })).toBe(zin);
  });

  it('as Word have real headings, a table with a head, and Dutch as their language', async () => {
    const bytes = await verslagDocx(inhoud);
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    for (const tag of ['<h1>', '<h2>', '<h3>', '<thead>', '<li>']) expect(value).toContain(tag);
    for (const text of [
      'D-2026-00012',
      'De &lt;Esdoorn&gt; &amp; Co',
      'V. Oorzitter koos toekennen, want: Het onderzoek',
      'verbonden aan de school',
      'Een kleine groep helpt.',
    ])
      expect(value).toContain(text);
    expect(value.indexOf('<h1>')).toBeLessThan(value.indexOf('<h2>'));
  });

  it('as PDF are tagged PDF/A in Dutch with the same texts, and show what was typed as text', async () => {
    const bytes = await verslagPdf(inhoud, op);
    const text = (await pageTexts(bytes)).join(' ').replace(/\s+/g, ' ');
    for (const part of ['D-2026-00012', 'De <Esdoorn> & Co', 'Keuze van de voorzitter', 'Opgeroepen: A. Rts, arts', '#let x = 1'])
      expect(text).toContain(part);
    expect(await propertiesOf(bytes)).toMatchObject({
      title: 'Verslag van de vergadering van het loket op 12 mei 2026',
      lang: '(nl-NL)',
      marked: 'true',
      tree: true,
      missingFonts: 0,
      structure: expect.arrayContaining(['/H1', '/H2', '/H3', '/TH', '/L']),
    });
  });
});

describe('a text that outlives the dossier', () => {
  it.each([
    ['Joris heeft baat bij een kleine groep.', ['Joris']],
    ['Moeder Van den Bergh-Smit was erbij.', ['Bergh']],
    ['Van deze TLV is nog niet gebruikgemaakt.', []],
    ['De heer Bergh belde.', ['Bergh']],
    ['De leerling heeft baat bij een kleine groep.', []],
    ['Dossier en aanvraag zijn compleet.', []],
    ['joris als gewoon woord', []],
  ])('%s names %j', (text, namen) => {
    expect(namenIn(text, 'Aanvraag TLV Joris Van den Bergh', undefined)).toEqual(namen);
  });

  it('says what is wrong: a name, a burgerservicenummer, too long', () => {
    expect(foutInNotitie('De leerling.', 20, 'Joris')).toBeUndefined();
    expect(foutInNotitie('Joris.', 20, 'Joris')).toContain('(Joris)');
    expect(foutInNotitie('BSN 111222333', 20)).toContain('burgerservicenummer');
    expect(foutInNotitie('x'.repeat(21), 20)).toContain('21 tekens');
  });
});
