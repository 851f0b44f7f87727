import { notaties, type Kanarie } from './kanaries.ts';

/** A canary that was found: what of whom, in which form it stood there, and what stood around it. */
export type Vondst = { wat: string; vorm: string; rondom: string };

type Naald = { tekst: string; wat: string; vorm: string; heel: boolean };

/** Every text is looked through at each place by its next so many characters; no needle is shorter. */
const begin = 8;

/** A text in base64 as it stands in something longer, wherever it begins: the characters that depend on it alone. */
function inBase64(tekst: string): string[] {
  const bytes = Buffer.from(tekst);
  return [0, 1, 2].flatMap((plaats) => {
    const heel = Buffer.concat([Buffer.alloc(plaats), bytes]);
    const tekens = heel.toString('base64').replace(/=+$/, '');
    const eigen = tekens.slice([0, 2, 3][plaats], heel.length % 3 === 0 ? undefined : -1);
    return [eigen, eigen.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

const isLetterOfCijfer = (teken: string): boolean => /[\p{L}\p{N}]/u.test(teken);

/** A text with its percent signs and entities read, so that an encoded name is found as itself. */
function gelezen(tekst: string): string[] {
  const procent = tekst.replaceAll(/(?:%[0-9a-f]{2})+/gi, (deel) => {
    try {
      return decodeURIComponent(deel);
    } catch (error) {
      if (!(error instanceof URIError)) throw error; // no UTF-8
      return deel;
    }
  });
  const plus = procent.replaceAll('+', ' ');
  const html = tekst.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
  return [...new Set([tekst, procent, plus, html, tekst.replaceAll('_', ' ')].map((een) => een.toLowerCase()))];
}

/** Looks for canaries in texts, in whatever form they stand there: plain, for an address, in base64, in hexadecimals, a day in any notation. */
export class Zoeker {
  private readonly naalden = new Map<string, Naald[]>();
  private readonly gezien = new Set<string>();

  constructor(kanaries: readonly Kanarie[]) {
    for (const kanarie of kanaries) this.voegKanarieToe(kanarie);
  }

  private voegKanarieToe({ nummer, naam, voornaam, achternaam, geboren, bsn, token, adressen }: Kanarie): void {
    const van = (wat: string) => `${wat} van ${nummer}`;
    for (const tekst of [voornaam, achternaam]) this.voegToe(tekst, van('naam'), { heel: false });
    this.voegCodes(naam, van('naam'));
    for (const tekst of notaties(geboren)) this.voegToe(tekst, van('geboortedag'), { heel: true });
    this.voegCodes(geboren, van('geboortedag'));
    for (const tekst of [
      bsn,
      `${bsn.slice(0, 4)}.${bsn.slice(4, 6)}.${bsn.slice(6)}`,
      `${bsn.slice(0, 3)} ${bsn.slice(3, 6)} ${bsn.slice(6)}`,
    ])
      this.voegToe(tekst, van('BSN'), { heel: true });
    this.voegCodes(bsn, van('BSN'));
    for (const deel of token.split('.').slice(1)) this.voegToe(deel, van('token'), { heel: false });
    for (const adres of adressen) {
      const url = new URL(adres);
      for (const deel of [url.searchParams.get('tempauth'), url.searchParams.get('sig'), url.searchParams.get('UniqueId'), url.hostname])
        if (deel !== null) this.voegToe(deel, van('adres'), { heel: false });
    }
  }

  private voegCodes(tekst: string, wat: string): void {
    for (const code of inBase64(tekst)) this.voegToe(code, wat, { heel: false, vorm: 'base64' });
    this.voegToe(Buffer.from(tekst).toString('hex'), wat, { heel: false, vorm: 'hex' });
  }

  /** Adds a text to look for. `heel`: only where no letter or figure stands beside it. */
  voegToe(tekst: string, wat: string, { heel, vorm = 'zoals het is' }: { heel: boolean; vorm?: string }): void {
    const klein = tekst.toLowerCase();
    if (klein.length < begin) throw new Error(`${wat}: too short to look for`);
    const key = klein.slice(0, begin);
    const bekend = this.naalden.get(key) ?? [];
    if (bekend.some(({ tekst: al }) => al === klein)) return;
    this.naalden.set(key, [...bekend, { tekst: klein, wat, vorm, heel }]);
  }

  /** What of the canaries stands in a text. A text that was looked through before gives nothing again. */
  zoek(tekst: string): Vondst[] {
    if (this.gezien.has(tekst)) return [];
    this.gezien.add(tekst);
    return gelezen(tekst).flatMap((een) => this.zoekIn(een));
  }

  private zoekIn(tekst: string): Vondst[] {
    const gevonden: Vondst[] = [];
    for (let at = 0; at + begin <= tekst.length; at += 1) {
      for (const naald of this.naalden.get(tekst.slice(at, at + begin)) ?? []) {
        const einde = at + naald.tekst.length;
        if (!tekst.startsWith(naald.tekst, at)) continue;
        if (naald.heel && (isLetterOfCijfer(tekst.charAt(at - 1)) || isLetterOfCijfer(tekst.charAt(einde)))) continue;
        gevonden.push({ wat: naald.wat, vorm: naald.vorm, rondom: tekst.slice(Math.max(0, at - 60), einde + 30) });
      }
    }
    return gevonden;
  }
}
