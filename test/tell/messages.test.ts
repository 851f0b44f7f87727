import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controleKaart } from '../../templates/kaart/dossier.ts';
import { maxKaartBytes, renderKaart, type Kaarttekst } from '../../templates/kaart/kaart.ts';
import { kaartVoorbeelden } from '../../templates/kaart/voorbeelden.ts';
import { renderMail } from '../../templates/mail/mail.ts';
import { mailVoorbeelden } from '../../templates/mail/voorbeelden.ts';

/** Every object in a card. */
function* partsOf(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* partsOf(inner);
}

const bytesOf = (kaart: object) => Buffer.byteLength(JSON.stringify(kaart));

describe('every card', () => {
  const kaarten = Object.entries(kaartVoorbeelden).map(([naam, tekst]) => ({ naam, tekst, kaart: renderKaart(tekst) }));

  it.each(kaarten)('$naam is an Adaptive Card 1.5 under 20 KB that can only open a page', ({ kaart }) => {
    expect(kaart).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'nl' });
    expect(bytesOf(kaart)).toBeLessThan(maxKaartBytes);
    const actions = [...partsOf(kaart)].filter(({ type }) => String(type).startsWith('Action.'));
    expect(actions.map(({ type }) => type)).toEqual(['Action.OpenUrl']);
  });

  it.each(kaarten)('$naam names the school, and the dossier that it leads to by its kenmerk', ({ naam, tekst, kaart }) => {
    if (tekst.link.url.includes('/dossiers/')) expect(JSON.stringify(kaart)).toContain('D-7K3M2-QX9AB');
    // About the register, or about many dossiers of many schools at once
    const overAlles = [
      'register-fout',
      'vernietiging-goedkeuren',
      'vernietiging-rem',
      'vernietiging-vasthouden-nakijken',
      'nachtwerk-mislukt',
    ];
    if (!overAlles.includes(naam)) expect(JSON.stringify(kaart)).toContain('Lyceum De Vliet');
  });

  it('stays under 20 KB whatever it is given', () => {
    const text = fc.string({ maxLength: 400, unit: 'binary' });
    const kaart = fc.record({
      titel: text,
      toon: fc.constantFrom<Kaarttekst['toon']>('goed', 'let-op', 'neutraal'),
      feiten: fc.array(fc.tuple(text, text), { maxLength: 6 }),
      lijst: fc.record({ kop: text, punten: fc.array(text, { maxLength: 60 }) }),
      slot: text,
      link: fc.record({ tekst: fc.constant('Open'), url: fc.webUrl() }),
    });
    fc.assert(
      fc.property(kaart, (tekst) => bytesOf(renderKaart(tekst)) < maxKaartBytes),
      { numRuns: 200 },
    );
  });

  it('keeps texts from outside away from the parts of a card that read Markdown', () => {
    const over = { kenmerk: 'D-1', school: '[klik](https://kwaad.example)', soort: '**x**', url: 'https://loket.example' };
    const kaart = renderKaart(controleKaart({ ...over, eerste: true, compleet: false, nogNodig: ['[a](b)'], aandachtspunten: 0 }));
    const blocks = [...partsOf(kaart)].filter(({ type }) => type === 'TextBlock' || type === 'FactSet');
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.map(({ text }) => text).join('\n')).not.toMatch(/[[\]*]/);
  });

  it('counts what does not fit in the list', () => {
    const texts = [...partsOf(renderKaart(kaartVoorbeelden['controle-veel']!))].map(({ text }) => text);
    expect(texts).toContain('• 15e stuk dat nog nodig is');
    expect(texts).toContain('… en nog 25');
    expect(texts).not.toContain('• 16e stuk dat nog nodig is');
  });
});

describe('every mail', () => {
  const mails = Object.entries(mailVoorbeelden).map(([naam, tekst]) => ({ naam, tekst, mail: renderMail(tekst) }));

  it.each(mails)('$naam is a Dutch page with headings, no picture, no script and no colour of its own', ({ mail }) => {
    expect(mail.html).toMatch(/^<!doctype html><html lang="nl">/);
    expect(mail.html).toMatch(/<h1[ >]/);
    expect(mail.html).not.toMatch(/<(img|script|table|font|link)\b/);
    expect(mail.html).not.toMatch(/[^-]color:|background/);
    expect(mail.html).toContain('name="color-scheme" content="light dark"');
  });

  it.each(mails)('$naam says who sends it and where to ask, in both forms', ({ mail }) => {
    for (const form of [mail.html, mail.tekst]) {
      expect(form).toContain('Loket van Samenwerkingsverband VO De Waarden');
      expect(form).toContain('loket@swv.example');
    }
  });

  it.each(mails)('$naam has the name of the folder nowhere in its subject or links', ({ mail }) => {
    const links = [...mail.html.matchAll(/href="([^"]*)"/g)].map(([, url]) => decodeURIComponent(url ?? ''));
    expect([mail.onderwerp, ...links].join('\n')).not.toContain('Jip');
  });

  it.each(mails)('$naam says the same as plain text', ({ mail, tekst }) => {
    for (const blok of tekst.blokken) {
      if ('alinea' in blok) expect(mail.tekst).toContain(blok.alinea);
      if ('lijst' in blok) for (const punt of blok.lijst) expect(mail.tekst).toContain(punt.tekst);
      if ('url' in blok) expect(mail.tekst).toContain(blok.url);
    }
  });

  it('shows any text as text', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '&lt;b&gt;',
      "' onclick='x",
      '</title><h1>',
    );
    fc.assert(
      fc.property(fc.tuple(fc.string(), hostile, fc.string()), (parts) => {
        const text = parts.join('');
        const { html } = renderMail({
          onderwerp: text,
          titel: text,
          blokken: [
            { kop: text },
            { alinea: text },
            { lijst: [{ tekst: text, reden: text }] },
            { link: text, url: `https://a.example/${text}` },
          ],
          afzender: { naam: text, postbus: text },
        });
        const tags = [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag?.toLowerCase());
        const ours = ['html', 'head', 'meta', 'title', 'body', 'div', 'h1', 'h2', 'p', 'ul', 'li', 'br', 'span', 'a'];
        expect(tags.filter((tag) => !ours.includes(tag ?? ''))).toEqual([]);
        const withoutValues = html.replaceAll(/="[^"]*"/g, '=""');
        expect(withoutValues).not.toMatch(/<[^>]*\son[a-z]+\s*=/i);
      }),
    );
  });

  it('cannot be given a second header by its subject', () => {
    const mail = renderMail({ ...mailVoorbeelden['vernietigd']!, onderwerp: 'Dossier\r\nBcc: iedereen@kwaad.example\u2028x' });
    expect(mail.onderwerp).toBe('Dossier Bcc: iedereen@kwaad.example x');
  });
});
