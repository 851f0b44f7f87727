import { escapeHtml } from './escape.ts';

/** A part of a mail. `reden` is set smaller, under a point of a list; `vanaf` is the number of a list's first point, for a list with numbers. */
export type Blok =
  | { kop: string }
  | { alinea: string }
  | { lijst: { tekst: string; reden?: string }[]; vanaf?: number }
  | { link: string; url: string };

/**
 * A mail as its template gives it: texts only. The HTML and the plain text are both made from it, so that they never differ. `onderwerp` is the same for
 * all mails on one dossier, so that they stand together; `kern` says all of it in a few sentences, for a mail that tells of many dossiers.
 */
export type Mailtekst = {
  onderwerp: string;
  titel: string;
  kern: string;
  blokken: Blok[];
  afzender: { naam: string; postbus: string };
};

/** The subject of every mail on a dossier, or on a list. */
export const dossierOnderwerp = ({ kenmerk, lijst }: { kenmerk: string; lijst?: true }): string =>
  `${lijst === true ? 'Lijst' : 'Dossier'} ${kenmerk}`;

/** A few things in one sentence: `a, b en c`. */
export const opsomming = (delen: string[]): string =>
  delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`;

/** A mail that is ready to be sent. */
export type KlareMail = { onderwerp: string; html: string; tekst: string };

const schermkleur = '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">';
const family = "font-family:'Segoe UI',Arial,sans-serif";

function punt(point: { tekst: string; reden?: string }): string {
  const why = point.reden === undefined ? '' : `<br><span style="font-size:14px">${escapeHtml(point.reden)}</span>`;
  return `<li style="margin:0 0 10px">${escapeHtml(point.tekst)}${why}</li>`;
}

function blokHtml(blok: Blok): string {
  if ('kop' in blok) return `<h2 style="font-size:18px;line-height:1.3;margin:24px 0 8px">${escapeHtml(blok.kop)}</h2>`;
  if ('alinea' in blok) return `<p style="margin:0 0 12px">${escapeHtml(blok.alinea)}</p>`;
  if ('url' in blok) return `<p style="margin:0 0 12px"><a href="${escapeHtml(blok.url)}">${escapeHtml(blok.link)}</a></p>`;
  const tag = blok.vanaf === undefined ? 'ul' : 'ol';
  const start = blok.vanaf === undefined ? '' : ` start="${blok.vanaf}"`;
  return `<${tag}${start} style="margin:0 0 12px;padding-left:24px">${blok.lijst.map(punt).join('')}</${tag}>`;
}

function blokTekst(blok: Blok): string {
  if ('kop' in blok) return `\n${blok.kop.toUpperCase()}`;
  if ('alinea' in blok) return blok.alinea;
  if ('url' in blok) return `${blok.link}:\n${blok.url}`;
  const sign = (index: number) => (blok.vanaf === undefined ? '-' : `${blok.vanaf + index}.`);
  return blok.lijst.map(({ tekst, reden }, index) => `${sign(index)} ${tekst}${reden === undefined ? '' : `\n   ${reden}`}`).join('\n');
}

/** Line ends and control characters would break a subject, and let it carry headers of its own. */
const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/**
 * Makes the mail: HTML that needs no pictures, keeps the reader's own colours (dark mode) and has headings and a language; and the same
 * as plain text. Every text is escaped here, in one place.
 */
export function renderMail({ onderwerp, titel, blokken, afzender }: Omit<Mailtekst, 'kern'>): KlareMail {
  const groet: Blok[] = [
    { alinea: 'Met vriendelijke groet,' },
    { alinea: afzender.naam },
    { alinea: `Vragen? Mail naar ${afzender.postbus}. Dit bericht is automatisch gemaakt.` },
  ];
  const all = [...blokken, ...groet];
  const html =
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${schermkleur}` +
    `<title>${escapeHtml(oneLine(onderwerp))}</title></head><body style="margin:0;padding:24px;${family};font-size:16px;line-height:1.5">` +
    `<div style="max-width:640px"><h1 style="font-size:22px;line-height:1.3;margin:0 0 16px">${escapeHtml(titel)}</h1>` +
    `${all.map(blokHtml).join('\n')}</div></body></html>`;
  return { onderwerp: oneLine(onderwerp), html, tekst: `${titel}\n\n${all.map(blokTekst).join('\n\n')}\n` };
}
