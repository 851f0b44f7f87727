import { basename } from 'node:path/posix';
import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import { asset, page, type LoketResponse } from '../loket/exchange.ts';
import { assets } from '../loket/frame/assets.ts';
import { crashOf } from '../read/crash.ts';
import { adresUit, magSamen, maakLimiet, type Limiet } from './limiet.ts';
import { verifieerPagina } from './pagina.ts';
import { leesVraag, type VerifieerRequest, type Vraag } from './vraag.ts';
import { zoekBrief } from './zoek.ts';

/** The loket's style sheet under an address that is open to everybody. */
const stijl = (): string => `/verifieer/${basename(assets().style.path)}`;

let limiet: Limiet | undefined;

type Antwoord = { uitkomst?: Awaited<ReturnType<typeof zoekBrief>> | 'onbekend'; fout?: string; status?: number };

const toon = ({ settings }: App, vraag: { nummer: string; code: string }, { uitkomst, fout, status = 200 }: Antwoord = {}): LoketResponse =>
  page(verifieerPagina({ swv: settings.SWV_NAAM, stijl: stijl(), vraag, uitkomst, fout }), status);

const teVaak = 'Er zijn nu te veel vragen. Wacht een minuut en probeer het dan opnieuw.';

async function beantwoord(app: App, request: VerifieerRequest, vraag: Vraag): Promise<LoketResponse> {
  if (vraag.nummer === '' || vraag.code === '') return toon(app, vraag, { fout: 'Vul het nummer en de controlecode in.', status: 400 });
  const now = app.clock.now();
  limiet ??= maakLimiet(app.settings.LOKET_GEHEIM);
  const adres = adresUit(request.headers.get('x-forwarded-for'));
  if (!limiet.mag(adres, now) || !(await magSamen(app, adres, now, limiet))) {
    const refused = toon(app, vraag, { fout: teVaak, status: 429 });
    return { ...refused, headers: { ...refused.headers, 'Retry-After': '60' } };
  }
  return toon(app, vraag, { uitkomst: (await zoekBrief(app, vraag, dateOf(now))) ?? 'onbekend' });
}

/** The number in an address, `/verifieer/{nummer}`; undefined where the address is another. */
function nummerIn(pathname: string): string | undefined {
  const [, eerste, nummer = '', ...meer] = pathname.replace(/\/$/, '').split('/');
  if (eerste !== 'verifieer' || meer.length > 0 || nummer.length > 240) return undefined;
  try {
    return decodeURIComponent(nummer).slice(0, 80);
  } catch {
    return undefined; // a malformed address is an address that is not there
  }
}

async function answer(app: App, request: VerifieerRequest): Promise<LoketResponse> {
  const { pathname, searchParams } = new URL(request.url);
  const leeg = { nummer: '', code: '' };
  if (pathname === stijl()) {
    const gzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
    const { style } = assets();
    return asset(gzip ? style.gzipped : style.content, style.contentType, gzip);
  }
  const nummer = nummerIn(pathname);
  if (nummer === undefined)
    return toon(app, leeg, { fout: 'Deze pagina is er niet. Vul hieronder in wat er in de brief staat.', status: 404 });
  if (request.method === 'POST') {
    const vraag = await leesVraag(request);
    return 'fout' in vraag ? toon(app, leeg, vraag) : beantwoord(app, request, vraag);
  }
  const code = (searchParams.get('code') ?? '').slice(0, 80);
  return nummer === '' || code === '' ? toon(app, { nummer, code }) : beantwoord(app, request, { nummer, code });
}

/**
 * Answers one request of anybody for the page on which a letter is checked. It says whether the letter with a number and its check code is genuine, from
 * when to when it holds and since when it is revoked, and whether a file is that letter; nothing else. An error becomes a page that says what to do; the log
 * gets its name and place, not its text.
 */
export async function handleVerifieer(app: App, request: VerifieerRequest): Promise<LoketResponse> {
  try {
    return await answer(app, request);
  } catch (error) {
    app.log('verifieer-fout', crashOf(error));
    return toon(app, { nummer: '', code: '' }, { fout: 'Het nakijken lukte niet. Probeer het over een minuut opnieuw.', status: 500 });
  }
}
