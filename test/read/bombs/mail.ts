import { sampleFile } from '../fuzz/samples.ts';
import { makeMail, type MailPart } from '../make-mail.ts';
import { makeZip } from '../make-zip.ts';
import { sized, type Bomb, type Outcome } from './bomb.ts';

const read: Outcome[] = ['gelezen', 'te-groot'];
const bomb = (name: string, make: (full: boolean) => string, outcomes: readonly Outcome[] = read): Bomb => ({
  name: `eml: ${name}`,
  file: 'stukken.eml',
  make: (full) => Buffer.from(make(full), 'utf8'),
  outcomes,
});

const text: MailPart = { text: 'Zie de bijlage.' };
const csv = (i: number): MailPart => ({ name: `${i}.csv`, bytes: sampleFile('lijst.csv') });

/** Parts in parts: each level is a multipart of its own. */
const multiparts = (depth: number): string => {
  let inner = 'Content-Type: text/plain\r\n\r\nZie de bijlage.\r\n';
  for (let i = 0; i < depth; i++) inner = `Content-Type: multipart/mixed; boundary="g${i}"\r\n\r\n--g${i}\r\n${inner}--g${i}--\r\n`;
  return `From: a@school.example\r\nTo: b@loket.example\r\nSubject: Stukken\r\nMIME-Version: 1.0\r\n${inner}`;
};

/** A mail in a mail, so many times. */
const forwarded = (depth: number): string => {
  let mail = makeMail({ parts: [text, csv(0)] });
  for (let i = 0; i < depth; i++) mail = makeMail({ boundary: `=_${i}`, parts: [text, { mail }] });
  return mail;
};

/** A zip with a mail with a zip with a mail. */
const inTurn = (depth: number): string => {
  let mail = makeMail({ parts: [csv(0)] });
  for (let i = 0; i < depth; i++)
    mail = makeMail({
      boundary: `=_${i}`,
      parts: [text, { name: 'stukken.zip', bytes: makeZip([{ name: 'stukken.eml', content: mail }]) }],
    });
  return mail;
};

export const mailBombs: readonly Bomb[] = [
  bomb('parts in parts, a hundred deep', () => multiparts(100), [...read, 'beschadigd']),
  bomb('parts in parts, ten thousand deep', () => multiparts(10_000), [...read, 'beschadigd']),
  bomb('mails in mails, a hundred deep', () => forwarded(100)),
  bomb('zips in mails in zips, fifteen deep', () => inTurn(15)),
  bomb('a hundred thousand headers', (full) => makeMail({ headers: 'X-Reden: niets\r\n'.repeat(sized(full, 100_000, 1_000_000)), parts: [text] })),
  bomb('one header of ten megabytes', (full) => makeMail({ subject: 'a'.repeat(sized(full, 2, 10) * 1024 * 1024), parts: [text] })),
  bomb('a header folded a hundred thousand times', (full) => makeMail({ headers: `X-Reden: ${'a\r\n '.repeat(sized(full, 100_000, 1_000_000))}\r\n`, parts: [text] })),
  bomb('a subject of coded words without end', () => makeMail({ subject: `${'=?utf-8?q?a?= '.repeat(20_000)}=?utf-8?b?${'A'.repeat(100_000)}`, parts: [text] })),
  bomb('a hundred thousand addresses', () => makeMail({ headers: `Cc: ${'"(a<b>,;:" (c (d)) <a@b.example>, '.repeat(50_000)}\r\n`, parts: [text] })),
  bomb('addresses in brackets without end', () => makeMail({ headers: `Cc: ${'('.repeat(100_000)}${'<'.repeat(100_000)}${'"'.repeat(100_001)}\r\n`, parts: [text] })),
  bomb('a border between parts a hundred thousand times', (full) => makeMail({ parts: [text] }).replace('--=_grens\r\n', '--=_grens\r\n'.repeat(sized(full, 50_000, 1_000_000)))),
  bomb('a border of nothing', () => makeMail({ boundary: '', parts: [text, csv(0)] }), [...read, 'leeg', 'zonder-tekst', 'beschadigd']),
  bomb('a border of a hundred thousand letters', () => makeMail({ boundary: 'g'.repeat(100_000), parts: [text, csv(0)] })),
  bomb('base64 that is none', () => makeMail({ parts: [text] }).replace('--=_grens--', `--=_grens\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${'%$#@!=é==\r\n'.repeat(50_000)}\r\n--=_grens--`), ['gelezen', 'beschadigd', 'onbekend', 'leeg', 'zonder-tekst']),
  bomb('quoted letters that are none', () => makeMail({ parts: [text] }).replace('--=_grens--', `--=_grens\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'=ZZ=\r\n=F=3'.repeat(50_000)}\r\n--=_grens--`)),
  bomb('thousands of attachments', (full) => makeMail({ parts: [text, ...Array.from({ length: sized(full, 600, 5_000) }, (_, i) => csv(i))] })),
  bomb('attachments whose names climb out of the folder', () => makeMail({ parts: [text, ...['../../../etc/passwd', '/etc/shadow', 'C:\\a.txt', '..', '', 'a\u202etxt.exe'].map((name) => ({ name, bytes: sampleFile('lijst.csv') }))] })),
  bomb('a name in a thousand numbered pieces', () => makeMail({ parts: [text] }).replace('--=_grens--', `--=_grens\r\nContent-Type: text/csv${Array.from({ length: 2_000 }, (_, i) => `;\r\n name*${i}*=utf-8''%41%zz`).join('')}\r\n\r\na;b\r\n1;2\r\n--=_grens--`), [...read, 'beschadigd', 'onbekend']),
  bomb('an attachment that is a zip bomb', () => makeMail({ parts: [text, { name: 'stukken.zip', bytes: makeZip([{ name: 'a.txt', content: Buffer.alloc(90 * 1024 * 1024) }]) }] })),
  bomb('a text of a hundred thousand quotes of quotes', () => makeMail({ parts: [{ text: Array.from({ length: 2_000 }, (_, i) => `${'> '.repeat(i % 500)}antwoord`).join('\r\n') }] })),
]; // prettier-ignore
