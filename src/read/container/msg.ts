import msgreader, { type FieldsData } from '@kenjiuno/msgreader';
import type { Part, Unpacked } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged } from '../unread.ts';
import { unpackRtf } from './compressed-rtf.ts';
import { htmlLines } from './html-lines.ts';
import { mailDocument, mailWith, withoutLogos } from './mail.ts';
import { harmlessName, uniqueNames } from './names.ts';
import { openOle } from './ole.ts';

type MsgReader = InstanceType<(typeof msgreader)['default']>;
type Constructor = (typeof msgreader)['default'];
/** The package is CommonJS: Node gives its exports, loaders that go by its own mark give its default. */
const Reader = 'default' in msgreader ? msgreader.default : (msgreader as unknown as Constructor);

/** Reads a mail saved by Outlook (MSG): its own text as a document, and each attachment as a part; mails in it come out whole. @throws UnreadError when it is broken. */
export async function readMsg(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<Unpacked> {
  // The package follows sectors without counting, and gives what it can of a file that is cut off
  if (openOle(bytes)?.strays() !== false) throw damaged();
  const reader = new Reader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const mail = reader.getFileData();
  if (mail.error !== undefined) throw damaged();
  const unique = uniqueNames();
  const found = (mail.attachments ?? []).map((attachment) => ({ ...partOf(reader, attachment, unique), inText: isInText(attachment) }));
  const { parts, plaatjes } = withoutLogos(found, limits);
  const sent = mail.clientSubmitTime ?? mail.messageDeliveryTime;
  const own = async () =>
    mailDocument(
      name,
      {
        van: shown(mail.senderName, mail.senderSmtpAddress ?? mail.senderEmail),
        aan: recipients(mail, 'to'),
        cc: recipients(mail, 'cc'),
        datum: sent === undefined ? undefined : new Date(sent),
        onderwerp: mail.subject ?? '',
        lines: await linesOf(mail, limits),
        bijlagen: parts.map((part) => part.name),
        plaatjes,
      },
      limits,
    );
  return mailWith(parts, own);
}

/** The text of the mail: as plain text, else as the web page or the RTF that Outlook kept. */
async function linesOf(mail: FieldsData, limits: ReadLimits): Promise<string[]> {
  if (mail.body !== undefined && mail.body.trim() !== '') return mail.body.split(/\r?\n/u);
  const html = mail.bodyHtml ?? (mail.html === undefined ? '' : new TextDecoder(codePage(mail.internetCodepage)).decode(mail.html));
  if (html.trim() !== '') return htmlLines(html, limits);
  if (mail.compressedRtf === undefined) return [];
  const { readRtf } = await import('../rtf/read-rtf.ts');
  const { document } = await readRtf('', unpackRtf(mail.compressedRtf), limits);
  return document.pages.flatMap((page) => page.lines.map((line) => line.text));
}

const codePage = (page = 65_001): string => (page === 65_001 ? 'utf-8' : page >= 1250 && page <= 1258 ? `windows-${page}` : 'latin1');

function partOf(reader: MsgReader, attachment: FieldsData, unique: (name: string) => string): Part {
  const given =
    attachment.innerMsgContent === true
      ? `${attachment.name ?? 'bijgevoegde mail'}.msg`
      : (attachment.fileName ?? attachment.fileNameShort ?? attachment.name ?? '');
  const name = unique(harmlessName(given, 'bijlage zonder naam').replaceAll('/', '_'));
  if (attachment.dataId === undefined && attachment.innerMsgContent !== true) return { name, error: damaged() };
  return { name, bytes: Uint8Array.from(reader.getAttachment(attachment).content) };
}

/** A picture that the text shows, such as a logo under it. */
const isInText = ({ attachmentHidden, pidContentId, fileName = '' }: FieldsData): boolean =>
  (attachmentHidden === true || (pidContentId ?? '') !== '') && /\.(?:png|jpe?g|gif|bmp|svg|webp)$/iu.test(fileName);

const shown = (name = '', address = ''): string => {
  const real = address.includes('@') ? address : '';
  return real === '' || name === real ? name || real : name === '' ? real : `${name} <${real}>`;
};

const recipients = (mail: FieldsData, type: 'to' | 'cc'): string =>
  (mail.recipients ?? [])
    .filter(({ recipType = 'to' }) => recipType === type)
    .map(({ name, smtpAddress, email }) => shown(name, smtpAddress ?? email))
    .join('; ');
