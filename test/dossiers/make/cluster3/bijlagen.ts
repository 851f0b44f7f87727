import { utils, write } from '@e965/xlsx';

/** A workbook of one sheet, as an office program saves it. */
export function werkblad(naam: string, rijen: (string | number)[][]): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rijen), naam);
  return Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
}

const mimetype = (naam: string) =>
  naam.endsWith('.pdf') ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A saved mail with one file attached. */
export function bericht(
  kop: { van: string; aan: string; onderwerp: string; datum: string },
  tekst: string[],
  bijlage?: { naam: string; bytes: Uint8Array },
): Buffer {
  const grens = '----=_Deel_0042';
  const lijf = tekst.join('\r\n');
  const regels = [
    `From: ${kop.van}`,
    `To: ${kop.aan}`,
    `Subject: ${kop.onderwerp}`,
    `Date: ${kop.datum}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${grens}"`,
    '',
    `--${grens}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    lijf,
    '',
  ];
  if (bijlage)
    regels.push(
      `--${grens}`,
      `Content-Type: ${mimetype(bijlage.naam)}; name="${bijlage.naam}"`,
      `Content-Disposition: attachment; filename="${bijlage.naam}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(bijlage.bytes).toString('base64').replaceAll(/.{76}/gu, '$&\r\n'),
    );
  return Buffer.from([...regels, `--${grens}--`, ''].join('\r\n'));
}
