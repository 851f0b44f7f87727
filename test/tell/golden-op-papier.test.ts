import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Controlerapport } from '../../src/check/rapport.ts';
import { makeControlerapport } from '../../src/tell/controlerapport.ts';
import { voorbeeldDetails } from '../../templates/controlerapport/voorbeeld.ts';
import { pageTexts } from '../pdf/look.ts';

const golden = (name: string): Controlerapport =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'check', 'golden', `${name}.json`), 'utf8')) as Controlerapport;
const paperOf = async (name: string, change: (rapport: Controlerapport) => void = () => undefined) => {
  const rapport = golden(name);
  change(rapport);
  return (await pageTexts(await makeControlerapport(rapport, voorbeeldDetails))).join(' ').replaceAll('\u200B', '');
};

const names = [
  'gp-nieuw',
  'gp-verlenging',
  'zml-nieuw',
  'lz-nieuw',
  'lg-nieuw',
  'emb-nieuw',
  'pro-nieuw',
  'pro-bijzonder-nieuw',
  'lwoo-lijst',
];

describe('the golden report on paper', () => {
  it.each(names)('of %s names the handbook, and every point once with its outcome', async (name) => {
    const { handboekVersie, bevindingen } = golden(name);
    const text = await paperOf(name);
    expect(text).toContain(`Ondersteuningstoewijzing, versie ${handboekVersie}`);
    for (const { titel } of bevindingen) expect(text).toContain(titel);
  });

  it('names the files that were looked at where nothing was found, in place of a quote of each', async () => {
    const text = await paperOf('zml-nieuw');
    expect(text).toContain('Bekeken: formulier.pdf, onderzoek.pdf');
    expect(text).not.toContain('Eerste regel van formulier.pdf');
  });

  it('quotes where a full BSN stands', async () => {
    const text = await paperOf('zml-nieuw', ({ bevindingen }) => {
      const found = bevindingen.find(({ id }) => id === 'avg.bsn');
      if (found !== undefined) found.uitkomst = 'niet-voldaan';
    });
    expect(text).toContain('Eerste regel van formulier.pdf');
  });

  it('gives a reason that holds for many points once', async () => {
    const reason = 'Voor een verlenging is een beperkt dossier genoeg';
    expect((await paperOf('gp-verlenging')).split(reason)).toHaveLength(2);
  });

  it('shows the learning delay per domain as a table', async () => {
    expect(await paperOf('pro-nieuw')).toMatch(
      /Domein\s+DL\s+DLE\s+Leerachterstand\s+technisch lezen\s+60\s+40\s+0,33\s+begrijpend lezen\s+60\s+25\s+0,58/,
    );
  });

  it('shows what the loket judged beside what was computed', async () => {
    const text = await paperOf('zml-nieuw', ({ bevindingen: [first] }) => {
      if (first !== undefined)
        first.mens = { uitkomst: 'ontbreekt', reden: 'de school is in mei vertrokken', wie: 'mw. Smit', op: '2026-05-01T10:00:00Z' };
    });
    expect(text).toContain('Het loket oordeelt: ontbreekt, want: de school is in mei vertrokken');
    expect(text).toMatch(/De computer vond: in orde/);
    expect(text).not.toContain('mw. Smit');
  });

  it('says of a list what is asked for, and not that it is new', async () => {
    const text = await paperOf('lwoo-lijst');
    expect(text).toContain('Leerwegondersteunend onderwijs (LWOO)');
    expect(text).not.toContain('nieuwe aanvraag');
    expect(text).toContain('Dit hoort in de lijst en staat er nog niet in.');
  });
});
