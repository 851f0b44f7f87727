import { describe, expect, it } from 'vitest';
import { makeZip } from './make-zip.ts';
import { refused } from './reading.ts';

const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(600)]);
const odf = (kind: string) => makeZip([{ name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true }]);

describe('a file of another kind', () => {
  it.each([
    ['an old Word file', ole('WordDocument'), 'nog-niet', 'een oud Word-bestand (DOC)'],
    ['an old Excel file', ole('Workbook'), 'nog-niet', 'een oud Excel-bestand (XLS)'],
    ['an Outlook mail', ole('__substg1.0_0037001F'), 'nog-niet', 'een bewaarde mail van Outlook (MSG)'],
    ['a Word file with a password', ole('EncryptedPackage'), 'wachtwoord', 'zonder wachtwoord'],
    ['an ODT', odf('text'), 'nog-niet', 'OpenDocument-tekst (ODT)'],
    ['an ODS', odf('spreadsheet'), 'nog-niet', 'OpenDocument-rekenblad (ODS)'],
    ['an RTF', Buffer.from('{\\rtf1 tekst}'), 'nog-niet', 'RTF'],
    ['a photo', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), 'nog-niet', 'JPG'],
    ['a mail', Buffer.from('From: school@voorbeeld.example\r\nSubject: stukken\r\nDate: Mon, 4 May 2026\r\n\r\nBeste'), 'nog-niet', 'EML'],
    ['a list', Buffer.from('naam;groep;dle\nJoas;8;35\nMila;8;40\n'), 'nog-niet', 'CSV'],
    ['a zip of files', makeZip([{ name: 'plan.txt', content: 'tekst' }]), 'nog-niet', 'zipbestand'],
    ['plain text', Buffer.from('Dit is zomaar een briefje.'), 'nog-niet', 'kaal tekstbestand'],
    ['nothing known', Buffer.from([1, 2, 3, 4, 0, 0, 9, 250, 3, 1, 1]), 'onbekend', 'Sla het document op als PDF'],
  ])('is named for what it is: %s', async (_, bytes, fault, words) => {
    expect(await refused(bytes)).toMatchObject({ fault, message: expect.stringContaining(words) });
  });
});
