import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encryptedPdf } from '../encrypted-pdf.ts';
import { makeMail } from '../make-mail.ts';
import { makeMsg } from '../make-msg.ts';
import { makeWord, paragraph, row, table } from '../make-word.ts';
import { makeZip } from '../make-zip.ts';
import { pdfOf } from '../scanned-pdf.ts';
import type { Sample } from './mutate.ts';

const folder = fileURLToPath(new URL('../samples/', import.meta.url));

/** One sample file by its name. */
export const sampleFile = (name: string): Buffer => readFileSync(`${folder}${name}`);

const onDisk = (): Sample[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md') && !entry.name.endsWith('.ts'))
    .map((entry) => ({ name: entry.name, bytes: readFileSync(`${entry.parentPath}/${entry.name}`) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const note = ['Verslag van het gesprek', 'Leerling: Noor Verbeek, geboren op 3 maart 2012', 'Het gesprek vond plaats op 14 november 2025.'];

/** Every format that is read: the files of `test/read/samples` and those that are put together here. */
export function samples(): Sample[] {
  const scan = { jpeg: sampleFile('foto.jpg'), width: 620, height: 330, dpi: 100 };
  const files = [
    { name: 'verslag.pdf', bytes: sampleFile('verslag.pdf') },
    { name: 'lijst.xlsx', bytes: sampleFile('lijst.xlsx') },
  ];
  const mail = makeMail({ parts: [{ text: note.join('\r\n') }, ...files] });
  return [
    ...onDisk(),
    { name: 'tekst.pdf', bytes: pdfOf([{ lines: note }, { lines: note }]) },
    { name: 'scan.pdf', bytes: pdfOf([{ scan }]) },
    { name: 'gemengd.pdf', bytes: pdfOf([{ lines: note }, { scan }]) },
    { name: 'beveiligd.pdf', bytes: encryptedPdf('Verslag', '', 'eigenaar') },
    { name: 'wachtwoord.pdf', bytes: encryptedPdf('Verslag', 'geheim', 'eigenaar') },
    { name: 'rommel-ervoor.pdf', bytes: Buffer.concat([Buffer.from('Content-Type: application/pdf\r\n\r\n'), pdfOf([{ lines: note }])]) },
    { name: 'plan.docx', bytes: makeWord({ body: paragraph(note[0] ?? '') + table(row('Doel', 'Stand'), row('Lezen', 'gehaald')), header: paragraph('College De Vlasakker') }) },
    { name: 'stukken.eml', bytes: Buffer.from(mail) },
    { name: 'doorgestuurd.eml', bytes: Buffer.from(makeMail({ boundary: '=_buiten', parts: [{ text: 'Zie de mail.' }, { mail }] })) },
    { name: 'stukken.msg', bytes: makeMsg({ subject: 'Stukken', body: note.join('\r\n'), attachments: files }) },
    { name: 'stukken.zip', bytes: makeZip(files.map(({ name, bytes }) => ({ name: `dossier/${name}`, content: bytes }))) },
  ]; // prettier-ignore
}
