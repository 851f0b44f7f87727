import { describe, expect, it } from 'vitest';
import { voorbeeldCompleet, voorbeeldRapport, voorbeeldDetails } from '../../templates/controlerapport/voorbeeld.ts';
import { controlerapportMark, makeControlerapport } from '../../src/tell/controlerapport.ts';
import { grondVan, overrulen, type Overruling } from '../../src/check/overrulen.ts';
import type { Controlerapport, Uitkomst } from '../../src/check/rapport.ts';
import { pageTexts } from '../pdf/look.ts';
const textOf = async (rapport: Controlerapport) =>
  (await pageTexts(await makeControlerapport(rapport, voorbeeldDetails))).join(' ').replace(/\s+/g, ' ');
const afdruk = (tekst: string) => tekst;
const reden = 'de evaluatie staat op bladzijde 7 van het OPP';
const judged = (id: string, uitkomst: Uitkomst, part: Partial<Overruling> = {}): Overruling => ({
  id,
  uitkomst,
  reden,
  wie: 'S. Ecretaris-Naam',
  op: '2026-03-19T09:00:00.000Z',
  grond: grondVan(
    voorbeeldRapport.bevindingen.find((one) => one.id === id)!,
    afdruk,
  ),
  documenten: [],
  ...part,
});
const apply = (...all: Overruling[]) => overrulen(voorbeeldRapport, all, afdruk);

describe('an overruled outcome on paper', () => {
  it('stands there with its reason, beside what the computer found, and without who', async () => {
    const text = await textOf(apply(judged('gp.opp', 'voldaan')));
    expect(text).toContain(`✓ In orde § 7.1 Het loket oordeelt: in orde, want: ${reden}`);
    expect(text).toContain('De computer vond: ontbreekt. In het OPP ontbreekt het evaluatiedeel');
    expect(text).not.toContain('Ecretaris');
    expect(text).not.toContain('Voeg een OPP toe waarin de evaluatie is ingevuld');
  });

  it('stands among what is not needed when that is what the person says', async () => {
    const text = await textOf(apply(judged('gp.opp', 'nvt')));
    const place = text.indexOf('Niet nodig voor deze aanvraag');
    expect(text.indexOf(`Het loket oordeelt: niet nodig, want: ${reden}`)).toBeGreaterThan(place);
    expect(text.lastIndexOf('De computer vond: ontbreekt.')).toBeGreaterThan(place);
  });

  it('that lapsed says so, and what the computer found counts', async () => {
    const text = await textOf(apply(judged('gp.opp', 'voldaan', { grond: 'anders' })));
    expect(text).toContain(
      `De computer vindt sindsdien iets anders, of vindt het op een andere plaats. Daarom telt dit oordeel van het loket niet meer: in orde, want: ${reden} Het loket beoordeelt dit opnieuw.`,
    );
    expect(text).toContain('○ Ontbreekt § 7.1 In het OPP ontbreekt het evaluatiedeel');
    expect(text).toContain('Voeg een OPP toe waarin de evaluatie is ingevuld');
  });

  it('makes it another report, so that it is written again', () => {
    const mark = (rapport: Controlerapport) => controlerapportMark(rapport, voorbeeldDetails);
    const one = apply(judged('gp.opp', 'voldaan'));
    expect(mark(one)).not.toBe(mark(voorbeeldRapport));
    expect(mark(apply(judged('gp.opp', 'voldaan', { reden: 'anders' })))).not.toBe(mark(one));
    expect(mark(apply(judged('gp.opp', 'voldaan', { wie: 'Iemand anders' })))).toBe(mark(one));
  });
});

describe('what law asks beyond the handbook', () => {
  const wetspunten = [
    {
      id: 'wet.aparte-adviezen',
      titel: 'Twee aparte adviezen',
      bron: 'WVO 2020 en praktijk',
      uitleg: 'De twee adviezen staan in één document.',
      bewijs: [{ document: 'Advies.pdf', pagina: 2, citaat: 'Advies van beide deskundigen' }],
    },
  ];

  it('stands last, with where it shows, and changes nothing of what the school must do', async () => {
    const [plain, text] = await Promise.all([textOf(voorbeeldRapport), textOf({ ...voorbeeldRapport, wetspunten })]);
    const at = text.indexOf('Wat de wet nog meer vraagt');
    expect(at).toBeGreaterThan(text.indexOf('Niet nodig voor deze aanvraag'));
    for (const words of ['Ze veranderen de uitkomst niet.', 'Twee aparte adviezen', 'in één document', 'Advies.pdf, bladzijde 2'])
      expect(text.indexOf(words)).toBeGreaterThan(at);
    const todo = (whole: string) => whole.slice(0, whole.indexOf('Wat zit er in de map?'));
    expect(todo(text)).toBe(todo(plain));
    expect(plain).not.toContain('Wat de wet nog meer vraagt');
  });
});

describe('a TLV-GP that the school decides on itself', () => {
  const zin = 'De school besluit zelf over deze TLV-GP. Na deze controle tekent de directeur-bestuurder; pas dan is de TLV geldig.';
  it('says so before all else, and not that the loket takes it up', async () => {
    const text = await textOf({ ...voorbeeldCompleet, gedelegeerd: true });
    expect(text.indexOf(zin)).toBeGreaterThan(-1);
    expect(text.indexOf(zin)).toBeLessThan(text.indexOf('Het dossier is compleet'));
    expect(text).not.toContain('in behandeling');
  });
  it('says nothing of it elsewhere', async () => {
    const text = await textOf(voorbeeldCompleet);
    expect(text).not.toContain('besluit zelf');
    expect(text).toContain('Het loket neemt de aanvraag in behandeling');
  });
});
