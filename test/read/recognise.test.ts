import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/read/limits.ts';
import { recognise } from '../../src/read/recognise.ts';
import { UnreadError } from '../../src/read/unread.ts';
import { makeOle } from './container/make-ole.ts';
import { makeMsg } from './make-msg.ts';
import { makeWord, paragraph } from './make-word.ts';
import { makeZip } from './make-zip.ts';

const kindOf = async (bytes: Uint8Array) => {
  const kind = await recognise(bytes, defaultLimits);
  return kind instanceof UnreadError ? `${kind.fault}: ${kind.message}` : kind;
};
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const type = (name: string) => ({ name: 'mimetype', content: `application/${name}`, stored: true });
const odf = (kind: string, ...more: { name: string; content: string }[]) => makeZip([type(`vnd.oasis.opendocument.${kind}`), ...more]);
const office = (folder: string) => makeZip([{ name: 'docProps/app.xml', content: '<x/>' }, { name: `${folder}/main.xml`, content: '<x/>' }, { name: '[Content_Types].xml', content: '<x/>' }]); // prettier-ignore
const word = (flags: number) => {
  const stream = Buffer.alloc(5000);
  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt16LE(flags, 10);
  return makeOle({ WordDocument: stream, '1Table': 'x' });
};
const excel = (...records: number[]) => {
  const stream = Buffer.alloc(5000);
  let at = 0;
  for (const record of records) {
    stream.writeUInt16LE(record, at);
    stream.writeUInt16LE(8, at + 2);
    at += 12;
  }
  return makeOle({ Workbook: stream });
};
const mail = (...more: string[]) =>
  ['From: school@voorbeeld.example', 'Subject: stukken', 'Date: Mon, 4 May 2026 10:00:00 +0200', ...more].join('\r\n');
const pdf = '%PDF-1.7\n1 0 obj\n';
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('a file is known by its content', () => {
  it.each([
    ['a PDF', Buffer.from(pdf), 'pdf'],
    ['a PDF after lines of a mail program', Buffer.from(`Received: by post.example\r\nContent-Type: application/pdf\r\n\r\n${pdf}`), 'pdf'],
    ['a PDF after junk', Buffer.from(`\r\n\r\nkopieerapparaat 12\r\n${pdf}`), 'pdf'],
    ['a Word file', makeWord({ body: paragraph('x') }), 'docx'],
    ['a Word file with its parts in another order', office('word'), 'docx'],
    ['an Excel file', office('xl'), 'xlsx'],
    ['an OpenDocument text', odf('text'), 'odt'],
    ['an OpenDocument sheet', odf('spreadsheet', { name: 'META-INF/manifest.xml', content: '<manifest/>' }), 'ods'],
    ['files packed together', makeZip([{ name: 'plan.txt', content: 'tekst' }]), 'zip'],
    ['a zip with a Word file in it', makeZip([{ name: 'a/word/plan.docx', content: makeWord({ body: '' }), stored: true }]), 'zip'],
    ['a zip with nothing in it', makeZip([]), 'zip'],
    ['a zip that is cut off', makeZip([{ name: 'plan.txt', content: 'tekst' }]).subarray(0, 40), 'zip'],
    ['an old Word file', word(0), 'doc'],
    [
      'an old Word file with a sheet in it',
      makeOle({ WordDocument: Buffer.alloc(5000), 'ObjectPool/_1/Workbook': Buffer.alloc(5000) }),
      'doc',
    ],
    ['an old Excel file', excel(0x809, 0xe1), 'xls'],
    ['a mail of Outlook', makeMsg({ subject: 'Stukken', body: '' }), 'msg'],
    [
      'a mail of Outlook with an old Word file attached',
      makeMsg({ subject: 'x', body: '', attachments: [{ name: 'a.doc', bytes: word(0) }] }),
      'msg',
    ],
    ['an RTF', Buffer.from('{\\rtf1 tekst}'), 'rtf'],
    ['a JPG', hex('ffd8ffe0 0010 4a464946 0001 0100 0001 0001 0000 ffd9'), 'afbeelding'],
    [
      'a PNG',
      hex('89504e47 0d0a1a0a 0000000d 49484452 00000001 00000001 08000000 00 3a7e9b55 0000000a 49444154 789c6360000000020001 48afa471'),
      'afbeelding',
    ],
    ['a TIFF', hex('49492a00 08000000 0000 00000000'), 'afbeelding'],
    ['a HEIC', hex('00000018 66747970 68656963 00000000 6d696631 68656963'), 'afbeelding'],
    ['a mail', Buffer.from(mail('', 'Beste')), 'eml'],
    ['a mail with a PDF in it as it is', Buffer.from(mail('Content-Type: multipart/mixed; boundary=x', '', '--x', '', pdf)), 'eml'],
    ['a mail from a mailbox', Buffer.from(`From school Mon May 4\r\n${mail('', 'Beste')}`), 'eml'],
    ['a list', Buffer.from('naam;groep;dle\nJoas;8;35\nMila;8;40\n'), 'csv'],
    ['a list of Excel in UTF-16', utf16('naam\tgroep\nJoas\t8\nMila\t8\n'), 'csv'],
    ['plain text', Buffer.from('Dit is zomaar een briefje.'), 'tekst'],
    ['plain text in UTF-16', utf16('Dit is zomaar een briefje.'), 'tekst'],
    ['a letter with commas', Buffer.from('Beste Anna, Bram,\nHierbij, zoals besproken, de stukken.\nGroet, Chris\n'), 'tekst'],
    ['text with a line like that of a mail', Buffer.from('Onderwerp van gesprek\nDate: 4 mei\nSubject: plan\n'), 'tekst'],
    ['a page of the web', Buffer.from('<!DOCTYPE html><html><body>Tekst</body></html>'), 'tekst'],
    ['a piece of a page of the web', Buffer.from('<div dir="ltr"><b>Beste</b> mevrouw</div>'), 'tekst'],
    ['a piece of a page of the web after a remark', Buffer.from('<!-- uit Outlook -->\r\n<meta charset="utf-8"><h2>Verslag</h2>'), 'tekst'],
    ['a piece of a page of the web with a drawing', Buffer.from('<p>Verslag <svg width="9"><path/></svg></p>'), 'tekst'],
  ])('%s', async (_, bytes, kind) => {
    expect(await kindOf(bytes)).toBe(kind);
  });
});

describe('a file that is not read is named with the way out', () => {
  it.each([
    ['a new Office file with a password', makeOle({ EncryptedPackage: 'x', EncryptionInfo: 'y' }), /^wachtwoord: .*zonder wachtwoord/u],
    ['an old Word file with a password', word(0x100), /^wachtwoord:/u],
    ['an old Excel file with a password', excel(0x809, 0x2f), /^wachtwoord:/u],
    ['an OpenDocument with a password', odf('text', { name: 'META-INF/manifest.xml', content: '<m:encryption-data/>' }), /^wachtwoord:/u],
    ['a presentation', office('ppt'), /^andere-soort: .*PowerPoint.*Sla het op als PDF/u],
    ['an old presentation', makeOle({ 'PowerPoint Document': 'x' }), /^andere-soort: .*PowerPoint.*als PDF/u],
    ['a file of Publisher', makeOle({ 'Quill/QuillSub/CONTENTS': 'x', Contents: 'y' }), /^andere-soort: .*Publisher.*als PDF/u],
    ['a file of Pages', makeZip([{ name: 'Index/Document.iwa', content: 'x' }]), /^andere-soort: .*Pages.*als PDF/u],
    ['a RAR', hex('526172211a0701 00 00000000'), /^andere-soort: .*RAR.*Pak het uit en upload de losse bestanden/u],
    ['a 7Z', hex('377abcaf271c 0004 00000000'), /^andere-soort: .*7Z.*Pak het uit/u],
    ['a video', hex('00000018 66747970 6d703432 00000000 6d703432 69736f6d'), /^andere-soort: .*video/u],
    ['a recording', Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1'), /^andere-soort: .*geluidsopname/u],
    ['a picture of another kind', Buffer.from('GIF89a\u0001\0\u0001\0\0\0\0;', 'latin1'), /^andere-soort: .*JPG of PDF/u],
    ['what Outlook packs for itself', hex('789f3e22 0100 0690'), /^andere-soort: .*winmail\.dat/u],
    ['a shortcut', Buffer.from('[InternetShortcut]\r\nURL=https://voorbeeld.example'), /^andere-soort: .*snelkoppeling/u],
    ['a file of another program', Buffer.from('<?xml version="1.0"?><leerling/>'), /^andere-soort: .*XML/u],
    [
      'a file of another program that does not say its language',
      Buffer.from('<leerling><naam>Mila</naam></leerling>'),
      /^andere-soort: .*XML/u,
    ],
    ['a drawing', Buffer.from('<!-- schets --><svg width="9"><path/></svg>'), /^andere-soort: .*JPG of PDF/u],
    ['a broken old Office file', hex('d0cf11e0a1b11ae1 0000'), /^beschadigd:/u],
    ['nothing known', Buffer.from([1, 2, 3, 4, 0, 0, 9, 250, 3, 1, 1]), /^onbekend: .*Sla het document op als PDF/u],
  ])('%s', async (_, bytes, line) => {
    expect(await kindOf(bytes)).toMatch(line);
  });
});
