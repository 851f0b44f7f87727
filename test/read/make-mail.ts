/** A part of a mail: a file, another mail, or text. */
export type MailPart = { name: string; bytes: Uint8Array; type?: string } | { mail: string } | { text: string };

const mime = (part: MailPart): string => {
  if ('text' in part) return `Content-Type: text/plain; charset=utf-8\r\n\r\n${part.text}\r\n`;
  if ('mail' in part)
    return `Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="doorgestuurd.eml"\r\n\r\n${part.mail}\r\n`;
  const folded = Buffer.from(part.bytes).toString('base64').replaceAll(/.{76}/gu, '$&\r\n');
  return `Content-Type: ${part.type ?? 'application/octet-stream'}; name="${part.name}"\r\nContent-Disposition: attachment; filename="${part.name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${folded}\r\n`;
};

export type MailShape = { subject?: string; headers?: string; parts: readonly MailPart[]; boundary?: string };

/** The text of a mail as mail programs save it (EML). */
export function makeMail({ subject = 'Stukken', headers = '', parts, boundary = '=_grens' }: MailShape): string {
  return [
    'From: Mentor <mentor@school.example>\r\nTo: Loket <loket@swv.example>\r\n',
    `Subject: ${subject}\r\nDate: Fri, 14 Nov 2025 10:00:00 +0100\r\nMIME-Version: 1.0\r\n${headers}`,
    `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`,
    ...parts.map((part) => `--${boundary}\r\n${mime(part)}`),
    `--${boundary}--\r\n`,
  ].join('');
}
