import { utils, write } from '@e965/xlsx';
import { Document, Packer, Paragraph } from 'docx';
import { gegevens } from '../../local/voorbeelden/compleet/gegevens.ts';
import { compleet } from '../../local/voorbeelden/compleet/dossier.ts';
import { maakPdf } from '../../local/voorbeelden/papier/pdf.ts';
import { maakWord } from '../../local/voorbeelden/papier/word.ts';
import { kort, lang } from '../../local/voorbeelden/tijd.ts';
import type { IsoDate } from '../../src/calendar.ts';
import { makeZip } from '../read/make-zip.ts';
import { zin, type Kanarie } from './kanaries.ts';

export type Bestand = { naam: string; bytes: Buffer };

/** A whole application of one canary: every piece of the complete sample with its name and birth date in it, in the names of files too. */
export async function aanvraagVan(kanarie: Kanarie, peildatum: IsoDate): Promise<Bestand[]> {
  const { geboren } = gegevens(peildatum);
  const vervang = (tekst: string) =>
    tekst
      .replaceAll('Tobias', kanarie.voornaam)
      .replaceAll('Leeflang', kanarie.achternaam)
      .replaceAll(kort(geboren), kort(kanarie.geboren))
      .replaceAll(lang(geboren), lang(kanarie.geboren));
  const made: Bestand[] = [];
  for (const stuk of compleet(peildatum)) {
    if (!('papier' in stuk)) throw new Error(`${stuk.naam} is ready bytes`);
    const papier = JSON.parse(vervang(JSON.stringify(stuk.papier))) as typeof stuk.papier;
    made.push({ naam: vervang(stuk.naam), bytes: stuk.naam.endsWith('.docx') ? await maakWord(papier) : maakPdf(papier) });
  }
  return made;
}

/** The least that is an application. */
export const formulierVan = ({ naam, geboren, bsn }: Kanarie): Buffer =>
  Buffer.from(`Aanmeldingsformulier TLV\nNaam leerling: ${naam}\nGeboortedatum: ${kort(geboren)}\nBSN: ${bsn}\nType TLV: GP\n`);

/** A Word file whose own properties name canaries, with as many others in its text. */
async function metEigenschappen(neem: () => Kanarie): Promise<Buffer> {
  const document = new Document({
    title: neem().naam,
    subject: zin(neem()),
    creator: neem().naam,
    keywords: neem().token,
    description: neem().adressen[1],
    lastModifiedBy: neem().naam,
    customProperties: [{ name: 'Leerling', value: zin(neem()) }],
    sections: [{ children: [new Paragraph(`Verslag over ${zin(neem())}`), new Paragraph(neem().token)] }],
  });
  return Buffer.from(await Packer.toBuffer(document));
}

/** What goes wrong in a dossier: a damaged PDF, an empty file, a password, a mail, a zip, all named after canaries and full of them. */
export async function rommelVan(neem: () => Kanarie): Promise<Bestand[]> {
  const leerling = neem();
  const mail = `From: ${neem().voornaam} <ouder@voorbeeld.example>\nTo: school@voorbeeld.example\nSubject: ${zin(neem())}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${zin(neem())}\nAuthorization: Bearer ${neem().token}\n`;
  return [
    { naam: `formulier ${leerling.naam}.txt`, bytes: formulierVan(leerling) },
    { naam: `brief van ${neem().naam}.docx`, bytes: await metEigenschappen(neem) },
    { naam: `kapot ${neem().naam}.pdf`, bytes: Buffer.from(`%PDF-1.7\n1 0 obj << /Title (${zin(neem())}) >>\n${neem().adressen[0]}`) },
    { naam: `leeg ${neem().naam}.docx`, bytes: Buffer.alloc(0) },
    { naam: `${neem().bsn} ${neem().geboren}.bin`, bytes: Buffer.from(`\u0000\u0001${zin(neem())}`) },
    { naam: `bijlagen ${neem().naam}/mail.eml`, bytes: Buffer.from(mail) },
    { naam: `bijlagen ${neem().naam}/alles.zip`, bytes: makeZip([{ name: `${neem().naam}.txt`, content: zin(neem()) }]) },
  ];
}

/** A list for LWOO with a row for each canary, the whole BSN where three figures are asked, and a column that nobody asked. */
export function lijstVan(leerlingen: readonly Kanarie[]): Buffer {
  const kop = ['Roepnaam', 'Tussenvoegsel', 'Achternaam', 'Geboortedatum', 'BSN laatste 3', 'Leerjaar', 'Begin LWOO', 'IQ', 'Achterstand BL', 'Achterstand IR', 'Opmerking']; // prettier-ignore
  const rijen = leerlingen.map((kanarie, at) => [
    kanarie.voornaam,
    '',
    kanarie.achternaam,
    kort(kanarie.geboren),
    // Most rows as they are asked; now and then all figures
    at % 7 === 0 ? kanarie.bsn : kanarie.bsn.slice(-3),
    '1',
    '01-08-2026',
    '83',
    '0,31',
    '0,40',
    at % 5 === 0 ? zin(kanarie) : '',
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([kop, ...rijen]), 'LWOO');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
