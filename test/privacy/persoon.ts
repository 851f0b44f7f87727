import { buffer } from 'node:stream/consumers';
import { claimsOf, sign } from '../loket/sign-in.ts';
import type { Wereld } from './wereld.ts';

type Antwoord = { status: number; headers: Record<string, string>; body: string };
/** A field of a form as a browser would send it when nobody touches it. */
type Veld = { naam: string; waarde: string; soort: string; max: number };
export type Formulier = { naar: string; velden: Veld[] };

const ontsnapt = (tekst: string) =>
  tekst.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const kenmerk = (tag: string, naam: string): string | undefined => {
  const found = new RegExp(`\\s${naam}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : ontsnapt(found);
};

function veldVan(tag: string, waarde: string, soort: string): Veld[] {
  const naam = kenmerk(tag, 'name');
  return naam === undefined ? [] : [{ naam, waarde, soort, max: Number(kenmerk(tag, 'maxlength') ?? 400) }];
}

function veldenIn(html: string): Veld[] {
  const velden: Veld[] = [];
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const soort = kenmerk(tag, 'type') ?? 'text';
    if (['radio', 'checkbox'].includes(soort) && !/\schecked\b/.test(tag)) continue;
    velden.push(...veldVan(tag, kenmerk(tag, 'value') ?? '', soort));
  }
  for (const [, tag = '', tekst = ''] of html.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g))
    velden.push(...veldVan(tag, ontsnapt(tekst.trim()), 'textarea'));
  for (const [, tag = '', opties = ''] of html.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
    const gekozen = /<option\b[^>]*\sselected\b[^>]*>/.exec(opties)?.[0] ?? /<option\b[^>]*>/.exec(opties)?.[0] ?? '';
    velden.push(...veldVan(tag, kenmerk(gekozen, 'value') ?? '', 'select'));
  }
  return velden;
}

/** The forms of a page that are sent by POST. */
export const formulierenIn = (html: string): Formulier[] =>
  Array.from(html.matchAll(/(<form\b[^>]*\bmethod="post"[^>]*>)([\s\S]*?)<\/form>/g), ([, tag = '', inhoud = '']) => ({
    naar: kenmerk(tag, 'action') ?? '',
    velden: veldenIn(inhoud),
  }));

/** A form's fields as they would be sent, with what was filled in. */
export const ingevuld = ({ velden }: Formulier, nieuw: Record<string, string> = {}): [string, string][] => [
  ...velden.filter(({ naam }) => !(naam in nieuw)).map(({ naam, waarde }): [string, string] => [naam, waarde]),
  ...Object.entries(nieuw),
];

/** Somebody with a browser, signed in with one role. All addresses and headers that the loket gives are caught. */
export class Persoon {
  private readonly wereld: Wereld;
  private readonly rol: string;
  readonly bezocht = new Set<string>();
  /** How the loket answered, by status. */
  readonly statussen = new Map<number, number>();
  constructor(wereld: Wereld, rol: string) {
    this.wereld = wereld;
    this.rol = rol;
  }

  async vraag(method: string, path: string, velden?: [string, string][]): Promise<Antwoord> {
    const { app, opvang, functies } = this.wereld;
    const inhoud = velden === undefined ? '' : new URLSearchParams(velden).toString();
    const url = `https://loket.example${path}`;
    const wie = { rollen: [this.rol], id: this.rol, naam: `Account ${this.rol}` };
    const headers = new Headers({ 'x-ms-token-aad-id-token': sign(claimsOf(app, app.settings.LOKET_AUTHORITY, wie)) });
    if (velden !== undefined) headers.set('content-type', 'application/x-www-form-urlencoded');
    const run = functies.http.get('loket-paginas');
    const given = (await run?.({ method, url, headers, query: new URL(url).searchParams, text: async () => inhoud })) as Omit<
      Antwoord,
      'body'
    > & { body: string | Buffer | ReadableStream };
    const ruw = given.body instanceof ReadableStream ? await buffer(given.body) : Buffer.from(given.body);
    const body = /text\/html/.test(given.headers['Content-Type'] ?? '') ? ruw.toString() : '';
    this.statussen.set(given.status, (this.statussen.get(given.status) ?? 0) + 1);
    opvang.vang('adres van het loket', method, path);
    const { Location: naar = '', ...koppen } = given.headers;
    // A file opens in SharePoint, at the address that it has there; that address stands on no page
    if (!/\/bestanden\/[^/]+$/.test(path)) opvang.vang('adres van het loket', naar);
    opvang.vang('kop van het loket', koppen);
    for (const [, adres = ''] of body.matchAll(/\s(?:href|src|action|formaction|poster|data-[\w-]+)="([^"]*)"/g))
      opvang.vang('adres van het loket', ontsnapt(adres));
    return { status: given.status, headers: given.headers, body };
  }

  async open(path: string): Promise<string> {
    this.bezocht.add(path);
    const { status, body } = await this.vraag('GET', path);
    if (status !== 200) throw new Error(`${this.rol} ${path}: ${status}`);
    return body;
  }

  /** Sends the form of a page whose action ends so, with what was filled in; gives where it leads. */
  async verstuur(pagina: string, eind: string, nieuw: Record<string, string> = {}, status = 303): Promise<string> {
    const html = await this.open(pagina);
    const formulier = formulierenIn(html).find(({ naar }) => naar.endsWith(eind));
    if (formulier === undefined) throw new Error(`${this.rol}: no form ${eind} on ${pagina}`);
    const antwoord = await this.vraag('POST', formulier.naar, ingevuld(formulier, nieuw));
    if (antwoord.status !== status)
      throw new Error(
        `${this.rol} ${formulier.naar}: ${antwoord.status} ${antwoord.body
          .replaceAll(/<[^>]+>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .slice(0, 1200)}`,
      );
    return antwoord.headers['Location'] ?? '';
  }

  /**
   * Follows every link of the loket from a page on, at most so many, and sends each form in which people type once with `typ` in all such fields: what comes of it is
   * mostly that the form is refused, with what was typed in it again.
   */
  async loopDoor(begin: string, typ: () => string, meest = 120): Promise<void> {
    const wachtend = [begin];
    const verstuurd = new Set<string>();
    for (let path = wachtend.shift(); path !== undefined && meest > this.bezocht.size; path = wachtend.shift()) {
      const [zonderAnker = ''] = path.split('#');
      if (this.bezocht.has(zonderAnker) || !/^\/loket(?:[/?]|$)/.test(zonderAnker)) continue;
      this.bezocht.add(zonderAnker);
      const { body } = await this.vraag('GET', zonderAnker);
      for (const [, adres = ''] of body.matchAll(/\shref="([^"]*)"/g)) wachtend.push(ontsnapt(adres));
      for (const formulier of formulierenIn(body)) {
        const vrij = formulier.velden.filter(({ soort }) => ['text', 'search', 'textarea', 'date'].includes(soort));
        if (vrij.length === 0 || verstuurd.has(formulier.naar)) continue;
        verstuurd.add(formulier.naar);
        const nieuw = Object.fromEntries(vrij.map(({ naam, max }) => [naam, typ().slice(0, max)]));
        await this.vraag('POST', formulier.naar, ingevuld(formulier, nieuw));
      }
    }
  }
}
