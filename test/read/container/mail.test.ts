import { describe, expect, it } from 'vitest';
import { isRead, type ReadResult } from '../../../src/read/document.ts';
import { defaultLimits, type ReadLimits } from '../../../src/read/limits.ts';
import { readInProcess } from '../../../src/read/read-in-process.ts';
import { makeMail, type MailPart } from '../make-mail.ts';
import { makeMsg } from '../make-msg.ts';
import { makeWord, paragraph } from '../make-word.ts';
import { makeZip } from '../make-zip.ts';

const plan = makeWord({ body: paragraph('Het plan') });
const read = (bytes: Uint8Array | string, limits: Partial<ReadLimits> = {}) =>
  readInProcess('post', typeof bytes === 'string' ? Buffer.from(bytes) : bytes, { ...defaultLimits, ...limits });
const shown = (results: readonly ReadResult[]) => results.map((result) => [result.name, isRead(result) ? result.format : result.fault]);
const textOf = (results: readonly ReadResult[], index = 0) => {
  const result = results[index];
  if (result === undefined || !isRead(result)) throw new Error(JSON.stringify(result));
  return result.pages.flatMap((page) => page.lines.map((line) => line.text));
};
const eml = (...lines: string[]) => lines.join('\r\n');
const picture = (size: number): Buffer => Buffer.concat([Buffer.from('GIF89a', 'latin1'), Buffer.alloc(size)]);

describe('a saved mail (EML)', () => {
  it('gives its own text under its head, and every attachment as a document', async () => {
    const results = await read(makeMail({ subject: '=?utf-8?B?VmVyemVuZGluZyBwbGFu?=', parts: [{ text: 'Beste,\r\n\r\nHierbij het plan.' }, { name: 'plan.docx', bytes: plan }] })); // prettier-ignore
    expect(shown(results)).toEqual([['post', 'mail'], ['post/plan.docx', 'docx']]); // prettier-ignore
    expect(textOf(results)).toEqual([
      'Van: Mentor <mentor@school.example>',
      'Aan: Loket <loket@swv.example>',
      'Datum: 14 november 2025',
      'Onderwerp: Verzending plan',
      'Bijlagen: plan.docx',
      'Beste,',
      'Hierbij het plan.',
    ]);
  });

  it.each([
    [
      'Deze mail is opgemaakt.',
      'De echte tekst van de mail, waarin staat wat er met de ouders is besproken.',
      'De echte tekst van de mail, waarin staat wat er met de ouders is besproken.',
    ],
    ['Het plan is besproken.', '<b>Het plan</b> is besproken.', 'Het plan is besproken.'],
    ['Het plan is besproken.', '', 'Het plan is besproken.'],
  ])('whose plain text is %j and whose web page is %j gives what says more', async (plain, html, expected) => {
    const part = (type: string, content: string) => ['--q', `Content-Type: text/${type}; charset=utf-8`, '', content];
    const results = await read(eml('From: a@school.example', 'Subject: Plan', 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary=q', '', ...part('plain', plain), ...part('html', html), '--q--', '')); // prettier-ignore
    expect(textOf(results).slice(2)).toEqual([expected]);
  });

  it.each(['Mon, 1 Jan 275000 10:00:00 +0000', 'Mon, 1 Jan 12000 10:00:00 +0000', 'Mon, 1 Jan 1700 10:00:00 +0000', 'gisteren'])(
    'with a date that cannot be (%s) leaves the date out and keeps the rest',
    async (date) => {
      const bytes = makeMail({ parts: [{ text: 'Beste,' }, { name: 'plan.docx', bytes: plan }] }).replace(/^Date: .*$/mu, `Date: ${date}`);
      const results = await read(bytes);
      expect(shown(results)).toEqual([['post', 'mail'], ['post/plan.docx', 'docx']]); // prettier-ignore
      expect(textOf(results).filter((line) => line.startsWith('Datum'))).toEqual([]);
    },
  );

  it('that holds another mail gives that with its own attachments', async () => {
    const inner = makeMail({
      subject: 'Eerder',
      boundary: 'binnen',
      parts: [{ text: 'Zie bijlage.' }, { name: 'plan.docx', bytes: plan }],
    });
    const results = await read(makeMail({ parts: [{ text: 'Doorgestuurd.' }, { mail: inner }] }));
    expect(shown(results)).toEqual([['post', 'mail'], ['post/doorgestuurd.eml', 'mail'], ['post/doorgestuurd.eml/plan.docx', 'docx']]); // prettier-ignore
    expect(textOf(results, 1)).toContain('Onderwerp: Eerder');
  });

  it('that holds mails in mails is opened so deep and no deeper', async () => {
    const nest = (depth: number): string =>
      makeMail({
        subject: `laag ${depth}`,
        boundary: `laag${depth}`,
        parts: depth === 0 ? [{ text: 'kern' }] : [{ mail: nest(depth - 1) }],
      });
    const results = await read(nest(6), { packDepth: 3 });
    expect(results.map((result) => (isRead(result) ? result.format : result.fault))).toEqual(['mail', 'mail', 'mail', 'mail', 'te-groot']);
  });

  it('with a zip attached gives the files in it', async () => {
    const zip = makeZip([{ name: 'map/plan.docx', content: plan }]);
    const results = await read(makeMail({ parts: [{ text: 'Zie zip.' }, { name: 'stukken.zip', bytes: zip }] }));
    expect(shown(results)).toEqual([['post', 'mail'], ['post/stukken.zip/map/plan.docx', 'docx']]); // prettier-ignore
  });

  it('counts the small pictures in its text and reads the large ones', async () => {
    const inline = (name: string, size: number): string =>
      eml('--x', 'Content-Type: image/gif', `Content-ID: <${name}>`, `Content-Disposition: inline; filename="${name}.gif"`, 'Content-Transfer-Encoding: base64', '', picture(size).toString('base64')); // prettier-ignore
    const mail = eml('From: a@b.example', 'Date: Mon, 4 May 2026 10:00:00 +0200', 'MIME-Version: 1.0', 'Content-Type: multipart/related; boundary=x', '', '--x', 'Content-Type: text/plain', '', 'Groet', inline('logo', 900), inline('foto', 60_000), '--x--'); // prettier-ignore
    const results = await read(mail);
    expect(shown(results)).toEqual([['post', 'mail'], ['post/foto.gif', 'andere-soort']]); // prettier-ignore
    expect(textOf(results)).toContain('(Eén klein plaatje in de mail, zoals een logo, is niet gelezen.)');
  });

  it('that is a page of the web gives its words, and nothing that is not shown', async () => {
    const mail = eml('From: a@b.example', 'Subject: x', 'Content-Type: text/html; charset=utf-8', '', '<style>p{color:red}</style><p>Beste&nbsp;Anna,</p><!-- <p>weg</p> --><p>Het plan is ge&euml;valueerd.<br>Groet</p>'); // prettier-ignore
    expect(textOf(await read(mail)).slice(2)).toEqual(['Beste Anna,', 'Het plan is geëvalueerd.', 'Groet']);
  });

  it.each<[string, MailPart, string, RegExp]>([
    ['what Outlook packs for itself', { name: 'winmail.dat', bytes: Buffer.from('789f3e2201000690', 'hex') }, 'winmail.dat', /sla de bijlagen los op en upload die/u],
    ['a mail that is encrypted', { name: 'smime.p7m', bytes: Buffer.from([48, 130, 1, 1]), type: 'application/pkcs7-mime' }, 'smime.p7m', /sla hem op als PDF/u],
    ['an empty file', { name: 'leeg.pdf', bytes: Buffer.alloc(0) }, 'leeg.pdf', /Dit bestand is leeg/u],
  ])('names %s with the way out', async (_, part, name, way) => {
    expect((await read(makeMail({ parts: [{ text: 'Hierbij.' }, part] })))[1]).toMatchObject({ name: `post/${name}`, message: expect.stringMatching(way) });
  }); // prettier-ignore

  it('passes over the seal of a signed mail', async () => {
    const seal = { name: 'smime.p7s', bytes: Buffer.from([48, 130, 1, 1]), type: 'application/pkcs7-signature' };
    expect(shown(await read(makeMail({ parts: [{ text: 'Hierbij.' }, seal] })))).toEqual([['post', 'mail']]);
  });

  it('makes the names of its attachments harmless and keeps two of one name', async () => {
    const results = await read(makeMail({ parts: [{ name: '../../plan.docx', bytes: plan }, { name: 'plan.docx', bytes: plan }, { name: 'plan.docx', bytes: plan }] })); // prettier-ignore
    expect(results.map(({ name }) => name)).toEqual(['post', 'post/plan.docx', 'post/plan (2).docx', 'post/plan (3).docx']);
  });

  it('without text and without attachments is said to hold nothing', async () => {
    expect(shown(await read(eml('From: a@b.example', 'Subject: leeg', 'Date: Mon, 4 May 2026 10:00:00 +0200', '', '')))).toEqual([['post', 'leeg']]); // prettier-ignore
  });

  it('of which the text is too long still gives its attachments', async () => {
    const mail = makeMail({ parts: [{ text: 'woord '.repeat(4_000) }, { name: 'plan.docx', bytes: plan }] });
    expect(shown(await read(mail, { characters: 20_000 }))).toEqual([['post', 'te-groot'], ['post/plan.docx', 'docx']]); // prettier-ignore
  });

  it('with parts in parts without end is refused', async () => {
    const parts = Array.from({ length: 60 }, (_, i) => [`Content-Type: multipart/mixed; boundary=g${i}`, '', `--g${i}`]).flat();
    const results = await read(eml('From: a@b.example', 'Subject: x', 'MIME-Version: 1.0', ...parts, '', 'kern'));
    expect(shown(results)).toEqual([['post', 'te-groot']]);
  });
});

describe('a mail saved by Outlook (MSG)', () => {
  const text = (value: string) => Buffer.from(value, 'utf16le');

  it('gives its own text under its head, and every attachment as a document', async () => {
    const results = await read(
      makeMsg({ subject: 'Verzending plan', body: 'Beste,\r\nHierbij het plan.', attachments: [{ name: 'plan.docx', bytes: plan }] }),
    );
    expect(shown(results)).toEqual([['post', 'mail'], ['post/plan.docx', 'docx']]); // prettier-ignore
    expect(textOf(results)).toEqual(['Van: Loket', 'Onderwerp: Verzending plan', 'Bijlagen: plan.docx', 'Beste,', 'Hierbij het plan.']);
  });

  it('that holds another mail gives that with its own attachments', async () => {
    const inner = { subject: 'Eerder', body: 'Zie bijlage.', attachments: [{ name: 'plan.docx', bytes: plan }] };
    const results = await read(makeMsg({ subject: 'Door', body: 'Zie mail.', attachments: [{ name: 'Eerder', mail: inner }] }));
    expect(results.map((result) => (isRead(result) ? result.format : result.fault))).toEqual(['mail', 'mail', 'docx']);
    expect(results[2]?.name).toBe(`${results[1]?.name}/plan.docx`);
  });

  it('that is a page of the web gives its words', async () => {
    const raw = { '__substg1.0_10130102': Buffer.from('<html><body><p>Het plan is ge&euml;valueerd.</p></body></html>') };
    expect(textOf(await read(makeMsg({ subject: 'x', body: '', raw })))).toContain('Het plan is geëvalueerd.');
  });

  it('that only kept its text as packed RTF gives its words', async () => {
    const rtf = Buffer.from("{\\rtf1\\ansi Het plan is ge\\'ebvalueerd.\\par}");
    const head = Buffer.alloc(16);
    head.writeUInt32LE(rtf.length + 12, 0);
    head.writeUInt32LE(rtf.length, 4);
    // Packed without making it smaller
    head.write('MELA', 8, 'latin1');
    const raw = { '__substg1.0_10090102': Buffer.concat([head, rtf]) };
    expect(textOf(await read(makeMsg({ subject: 'x', body: '', raw })))).toContain('Het plan is geëvalueerd.');
  });

  it('counts the small pictures in its text', async () => {
    const logo = { name: 'logo.png', bytes: picture(900), contentId: 'logo@1' };
    const results = await read(
      makeMsg({
        subject: 'x',
        body: 'Groet',
        attachments: [logo, { ...logo, name: 'logo2.png' }],
        raw: { '__substg1.0_0E04001F': text('x') },
      }),
    );
    expect(shown(results)).toEqual([['post', 'mail']]);
    expect(textOf(results)).toContain('(2 kleine plaatjes in de mail, zoals een logo, zijn niet gelezen.)');
  });

  it('without text and without attachments is said to hold nothing', async () => {
    expect(shown(await read(makeMsg({ subject: 'leeg', body: '' })))).toEqual([['post', 'leeg']]);
  });

  it('that is cut off is damaged', async () => {
    const whole = makeMsg({ subject: 'x', body: 'tekst', attachments: [{ name: 'plan.docx', bytes: plan }] });
    expect(shown(await read(whole.subarray(0, 700)))).toEqual([['post', 'beschadigd']]);
  });
});
