import type { Html } from './frame/html.ts';

/** What the page needs of a request; that of @azure/functions fits. */
export type LoketRequest = {
  method: string;
  url: string;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
};

/** What the page answers; fits @azure/functions. */
export type LoketResponse = { status: number; headers: Record<string, string>; body: string | Buffer | ReadableStream<Uint8Array> };

/** Longest form that is read, in bytes: some four times what all fields together may hold. */
export const maxForm = 131_072;

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Robots-Tag': 'noindex, nofollow',
};
/** Pages that may show one of ours inside them: our own, and Teams (its tab), on its old and its new address. */
const around = "frame-ancestors 'self' https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft";
const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; ${around}`;

/** A page; never kept by browsers or proxies. */
export const page = (content: Html, status = 200): LoketResponse => ({
  status,
  headers: {
    ...always,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
  },
  body: content.text,
});

/** A page for as long as what was asked for is not there yet: the browser opens its address anew after some seconds, with script or without. */
export function straks(content: Html): LoketResponse {
  const { headers, body } = page(content);
  return { status: 503, headers: { ...headers, Refresh: '2', 'Retry-After': '2' }, body };
}

/** Sends the browser on by GET. */
export const redirect = (location: string, status: 302 | 303 = 303): LoketResponse => ({
  status,
  headers: { ...always, Location: location, 'Cache-Control': 'no-store' },
  body: '',
});

/** A PDF shown in the browser, also inside a page of the loket itself. A stricter policy would stop the browser's own viewer. */
export const pdf = (content: Buffer, name: string): LoketResponse => ({
  status: 200,
  headers: {
    ...always,
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name.replace(/[^\w .-]/g, '-')}"`,
    'Content-Security-Policy': around,
    'Cache-Control': 'no-store',
  },
  body: content,
});

/** A file that the browser saves. */
export const bestand = (content: Buffer, name: string, contentType: string): LoketResponse => ({
  status: 200,
  headers: {
    ...always,
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${name.replace(/[^\w .-]/g, '-')}"`,
    'Content-Security-Policy': "default-src 'none'",
    'Cache-Control': 'no-store',
  },
  body: content,
});

/** The example of a mail, for a frame of the loket's own: it has its own style, and may do nothing at all. */
export const mailVoorbeeld = (content: string): LoketResponse => ({
  status: 200,
  headers: {
    ...always,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; sandbox; base-uri 'none'; form-action 'none'; ${around}`,
    'Cache-Control': 'no-store',
  },
  body: content,
});

/** A zip to keep, as it is made. */
export const zip = (content: ReadableStream<Uint8Array>, name: string): LoketResponse => ({
  status: 200,
  headers: {
    ...always,
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="${name.replace(/[^\w .-]/g, '-')}"`,
    'Content-Security-Policy': "default-src 'none'",
    'Cache-Control': 'no-store',
  },
  body: content,
});

/** A picture of a page in a dossier, shown inside a page of the loket itself. */
export const png = (content: Buffer): LoketResponse => ({
  status: 200,
  headers: { ...always, 'Content-Type': 'image/png', 'Content-Security-Policy': "default-src 'none'", 'Cache-Control': 'no-store' },
  body: content,
});

/** A style sheet or script whose address changes with its content, so that it may be kept for good. */
export const asset = (content: Buffer, contentType: string, gzipped: boolean): LoketResponse => ({
  status: 200,
  headers: {
    ...always,
    'Content-Type': contentType,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
    ...(gzipped ? { 'Content-Encoding': 'gzip' } : {}),
  },
  body: content,
});
