import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pdfVoorbeelden } from '../../local/render/pdf-voorbeelden.ts';
import { shipped } from '../../src/root.ts';
import { renderKaart } from '../../templates/kaart/kaart.ts';
import { kaartVoorbeelden } from '../../templates/kaart/voorbeelden.ts';
import { renderMail } from '../../templates/mail/mail.ts';
import { mailVoorbeelden } from '../../templates/mail/voorbeelden.ts';

const under = (folder: string) => readdirSync(shipped('templates', folder)).map((name) => join(folder, name));
const read = (path: string) => readFileSync(shipped('templates', path), 'utf8');

/** What a file of templates exports whose name ends so: each is a template. */
const exported = (folder: string, end: RegExp): string[] =>
  under(folder)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('voorbeelden.ts'))
    .flatMap((path) => [...read(path).matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name ?? ''))
    .filter((name) => end.test(name) && !name.startsWith('render'));

describe('every template', () => {
  const kaarten = exported('kaart', /Kaart$/);
  const mails = exported('mail', /Mail$/);

  it('is found here', () => {
    expect(kaarten.length).toBeGreaterThan(15);
    expect(mails.length).toBeGreaterThan(5);
  });

  it.each([
    ...kaarten.map((name) => ({ name, examples: 'kaart/voorbeelden.ts' })),
    ...mails.map((name) => ({ name, examples: 'mail/voorbeelden.ts' })),
  ])('$name has an example', ({ name, examples }) => {
    expect(read(examples)).toContain(`: ${name}(`);
  });

  it('of a PDF has an example: each Typst file that no other one takes in', () => {
    const typ = readdirSync(shipped('templates')).flatMap((folder) => under(folder).filter((path) => path.endsWith('.typ')));
    const taken = new Set(
      typ.flatMap((path) => [...read(path).matchAll(/#import "([^"]+)"/g)].map(([, name]) => (name ?? '').split('/').at(-1))),
    );
    const whole = typ.filter((path) => !taken.has(path.split('/').at(-1)));
    expect(whole.length).toBeGreaterThan(4);
    expect(Object.keys(pdfVoorbeelden).toSorted()).toEqual(whole.toSorted());
    for (const examples of Object.values(pdfVoorbeelden)) expect(Object.keys(examples).length).toBeGreaterThan(0);
  });
});

describe('every example of a PDF', () => {
  const all = Object.entries(pdfVoorbeelden).flatMap(([template, examples]) =>
    Object.entries(examples).map(([example, make]) => ({ template, example, make })),
  );
  it.each(all)('$template $example becomes a PDF', async ({ make }) => {
    expect(Buffer.from((await make()).slice(0, 5)).toString()).toBe('%PDF-');
  });
});

/** Names of pupils, folders, files and parents in the examples: none may stand where people outside the dossier, or a log, can see it. */
const canaries = ['Jip', 'Linden', 'Sem', 'Graaf', 'brugklas', '.docx', '.pdf', '.xlsx', 'orthopedagoog'];
const named = (text: string) => canaries.filter((name) => text.toLowerCase().includes(name.toLowerCase()));

describe('nothing personal', () => {
  it.each(Object.entries(kaartVoorbeelden))('stands in the card %s', (_, tekst) => {
    expect(named(JSON.stringify(renderKaart(tekst)))).toEqual([]);
  });

  it.each(Object.entries(mailVoorbeelden))('stands in the subject or a link of the mail %s', (_, tekst) => {
    const { onderwerp, html } = renderMail(tekst);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => decodeURIComponent(url ?? ''));
    expect(named([onderwerp, /<title>([^<]*)/.exec(html)?.[1], ...links].join('\n'))).toEqual([]);
  });

  it('would be seen: examples of mails do name folders', () => {
    expect(
      named(
        Object.values(mailVoorbeelden)
          .map((tekst) => renderMail(tekst).html)
          .join(),
      ),
    ).toContain('Jip');
  });
});

describe('plain Dutch', () => {
  const texts = [
    ...Object.entries(kaartVoorbeelden).map(([naam, { titel, slot, lijst }]) => ({
      naam,
      zinnen: [titel, slot ?? '', ...(lijst?.punten ?? [])],
    })),
    ...Object.entries(mailVoorbeelden).map(([naam, { titel, kern, blokken }]) => ({
      naam,
      zinnen: [
        titel,
        kern,
        ...blokken.flatMap((blok) => ('alinea' in blok ? [blok.alinea] : 'lijst' in blok ? blok.lijst.map(({ tekst }) => tekst) : [])),
      ],
    })),
  ];
  const longest = 28;
  it.each(texts)(`$naam has sentences of at most ${longest} words, and no words that schools do not use`, ({ zinnen }) => {
    for (const zin of zinnen.flatMap((tekst) => tekst.split(/[.?!:](?:\s|$)/)))
      expect(zin.trim().split(/\s+/).length, zin).toBeLessThanOrEqual(longest);
    expect(zinnen.join(' ')).not.toMatch(
      /\b(?:dient te|middels|indien|conform|betreffende|alsmede|tevens|item|delta|drive|webhook|record)\b/i,
    );
  });

  it.each(Object.entries(kaartVoorbeelden))('the card %s is shown whole', (naam, tekst) => {
    const shown = JSON.stringify(renderKaart(tekst));
    for (const [, waarde] of tekst.feiten) expect(shown).toContain(JSON.stringify(waarde).slice(1, -1));
    if (tekst.slot !== undefined) expect(shown).toContain(JSON.stringify(tekst.slot).slice(1, -1));
    if (naam !== 'controle-veel') for (const punt of tekst.lijst?.punten ?? []) expect(shown).toContain(JSON.stringify(punt).slice(1, -1));
  });
});

/** The text part that Exchange makes of a mail's HTML: tags left out, one line per block. */
const asText = (html: string): string =>
  html
    .slice(html.indexOf('<body'))
    .replaceAll(/<\/(?:p|h1|h2|li)>|<br>/g, '\n')
    .replaceAll(/<a href="([^"]*)">([^<]*)<\/a>/g, '$2 <$1>')
    .replaceAll(/<[^<>]*>/g, (tag) => (tag.startsWith('<http') ? tag : ''))
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '');
const words = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\d@:/.%-]+/gu)
    ?.map((word) => word.replace(/[.:-]+$/, ''))
    .filter((word) => /[\p{L}]/u.test(word));

describe('the text part of a mail', () => {
  it.each(Object.entries(mailVoorbeelden))('%s says the same in the same order, made of the HTML or by the template', (_, tekst) => {
    const { html, tekst: text } = renderMail(tekst);
    expect(words(asText(html))).toEqual(words(text));
  });
});
