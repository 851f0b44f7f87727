import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { Part, Unpacked } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { otherKind } from '../other-kinds.ts';
import { pastLimit } from '../unread.ts';
import { htmlLines } from './html-lines.ts';
import { mailDocument, mailWith, withoutLogos } from './mail.ts';
import { harmlessName, uniqueNames } from './names.ts';

/** Files that only prove who sent the mail; they hold nothing to read. */
const seals = new Set(['application/pkcs7-signature', 'application/x-pkcs7-signature', 'application/pgp-signature']);
const sealed = new Set(['application/pkcs7-mime', 'application/x-pkcs7-mime']);
const headerBytes = 1024 * 1024;

/** Reads a saved mail (EML): its own text as a document, and each attachment as a part; mails in it come out whole. @throws UnreadError when it is broken. */
export async function readEml(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<Unpacked> {
  const mail = await parse(bytes, limits);
  const unique = uniqueNames();
  const found = mail.attachments.filter(({ mimeType }) => !seals.has(mimeType)).map((attachment) => {
    const part = partOf(attachment, unique);
    return { ...part, inText: attachment.mimeType.startsWith('image/') && (attachment.related === true || attachment.disposition === 'inline') };
  }); // prettier-ignore
  const { parts, plaatjes } = withoutLogos(found, limits);
  const text = mail.text?.trim() ?? '';
  const own = async () =>
    mailDocument(
      name,
      {
        van: mail.from === undefined ? '' : shown([mail.from]),
        aan: shown(mail.to),
        cc: shown(mail.cc),
        datum: mail.date === undefined ? undefined : new Date(mail.date),
        onderwerp: mail.subject ?? '',
        lines: await linesOf(text, mail.html ?? '', limits),
        bijlagen: parts.map((part) => part.name),
        plaatjes,
      },
      limits,
    );
  return mailWith(parts, own);
}

/** Below this many letters a plain text may only say that the mail is to be read as a web page. */
const stubLetters = 300;

/** The text of the mail: as plain text, else, or where that says much more, as the web page. */
async function linesOf(text: string, html: string, limits: ReadLimits): Promise<string[]> {
  const plain = text.split(/\r?\n/u);
  if (text.length > stubLetters || html === '') return plain;
  const shown = await htmlLines(html, limits);
  return letters(shown) > 2 * letters(plain) ? shown : plain;
}

const letters = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.trim().length, 0);

async function parse(bytes: Uint8Array, limits: ReadLimits): Promise<Email> {
  const options = { forceRfc822Attachments: true, maxNestingDepth: limits.mimeDepth, maxHeadersSize: headerBytes };
  try {
    return await new PostalMime(options).parse(withoutMailboxLine(bytes));
  } catch (error) {
    // The parser has one kind of error, for parts nested too deep and heads too large: no mail program makes such a mail
    if (error instanceof Error && error.message.startsWith('Maximum ')) throw pastLimit('mimeDepth', limits);
    throw error;
  }
}

/** A mailbox file begins with a line "From …" of its own, which is no part of the mail. */
function withoutMailboxLine(bytes: Uint8Array): Uint8Array {
  const isMailbox = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === 'From ';
  return isMailbox ? bytes.subarray(bytes.indexOf(0x0a) + 1) : bytes;
}

function partOf(attachment: Attachment, unique: (name: string) => string): Part {
  const { filename, mimeType, content } = attachment;
  const name = unique(
    harmlessName(filename ?? '', mimeType === 'message/rfc822' ? 'doorgestuurde mail.eml' : 'bijlage zonder naam').replaceAll('/', '_'),
  );
  const refusal = sealed.has(mimeType) ? otherKind('smime') : undefined;
  if (refusal !== undefined) return { name, error: refusal };
  return { name, bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content) };
}

const shown = (addresses: readonly Address[] = []): string =>
  addresses
    .flatMap((address) => ('group' in address && address.group !== undefined ? address.group : [address]))
    .map(({ name, address }) => (name === '' || name === address ? (address ?? '') : `${name} <${address ?? ''}>`))
    .join('; ');
