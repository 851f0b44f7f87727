import { createHash } from 'node:crypto';
import { plusDays, type IsoDate } from '../../src/calendar.ts';

/** An invented pupil, and a token and an address that give access: none of it may turn up where nothing personal belongs. */
export type Kanarie = {
  nummer: number;
  voornaam: string;
  achternaam: string;
  naam: string;
  geboren: IsoDate;
  bsn: string;
  /** As a bearer token looks. */
  token: string;
  /** As an address looks that gives a file to whoever has it: the first with a token of SharePoint, the second with a signature of Azure Storage. */
  adressen: readonly [sharepoint: string, opslag: string];
};

const klanken = ['zwo', 'kri', 'blu', 'fje', 'dro', 'spu', 'gni', 'vlo', 'plu', 'tri'] as const;
const klank = (cijfer: number): string => klanken[cijfer % 10] ?? '';
const begin = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The first number from here on that passes the eleven test of a BSN. */
function bsnVanaf(nummer: number): string {
  for (let n = nummer; ; n += 1) {
    const cijfers = String(n).padStart(9, '0');
    const som = Array.from(cijfers, (cijfer, at) => Number(cijfer) * (at === 8 ? -1 : 9 - at)).reduce((a, b) => a + b, 0);
    if (som % 11 === 0) return cijfers;
  }
}

function maak(nummer: number): Kanarie {
  const [een, tien] = [nummer % 10, Math.floor(nummer / 10)];
  const voornaam = `Y${klank(tien)}${klank(een)}o`;
  const achternaam = begin(`${klank(een + 3)}${klank(tien + 6)}${klank(een)}mans`);
  const geheim = (wat: string) => hash(`${wat} ${nummer}`);
  const inhoud = Buffer.from(JSON.stringify({ jti: geheim('jti').toString('hex'), aud: 'https://graph.example' })).toString('base64url');
  const id = geheim('id').toString('hex');
  const uniek = [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20, 32)].join('-');
  return {
    nummer,
    voornaam,
    achternaam,
    naam: `${voornaam} ${achternaam}`,
    geboren: plusDays('2010-01-04', nummer * 13),
    bsn: bsnVanaf(123_450_000 + nummer * 997),
    token: `eyJhbGciOiJSUzI1NiJ9.${inhoud}.${geheim('teken').toString('base64url')}`,
    adressen: [
      `https://kanarie.sharepoint.example/_layouts/15/download.aspx?UniqueId=${uniek}&tempauth=v1.${geheim('tempauth').toString('base64url')}`,
      `https://kanarie.blob.example/stukken/${uniek}?sv=2024-11-04&sp=r&sig=${encodeURIComponent(geheim('sig').toString('base64'))}`,
    ],
  };
}

/** A hundred of them. */
export const kanaries: readonly Kanarie[] = Array.from({ length: 100 }, (_none, nummer) => maak(nummer));

const maanden = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** A day in every notation that people and programs use. */
export function notaties(dag: IsoDate): string[] {
  const [jaar = '', maand = '', dd = ''] = dag.split('-');
  const [m, d] = [String(Number(maand)), String(Number(dd))];
  const woord = maanden[Number(maand) - 1] ?? '';
  const scheidingen = ['-', '/', '.', ' '].flatMap((teken) => [
    [dd, maand, jaar].join(teken),
    [d, m, jaar].join(teken),
    [jaar, maand, dd].join(teken),
  ]);
  return [...new Set([...scheidingen, `${jaar}${maand}${dd}`, `${dd}${maand}${jaar}`, `${d} ${woord} ${jaar}`, `${dd} ${woord} ${jaar}`])];
}

/** What people type of a pupil where they should not: name, birth date, BSN and an address. */
export const zin = ({ naam, geboren, bsn, adressen }: Kanarie): string =>
  `${naam}, geboren op ${notaties(geboren).at(-1) ?? ''}, BSN ${bsn}, zie ${adressen[0]}`;

/** Hands the canaries out one after the other; after the last comes the first again. */
export class Voorraad {
  genomen = 0;
  neem(): Kanarie {
    const kanarie = kanaries[this.genomen % kanaries.length];
    if (kanarie === undefined) throw new Error('there are no canaries');
    this.genomen += 1;
    return kanarie;
  }
  typ(): string {
    return zin(this.neem());
  }
  /** What people type of a pupil where the loket takes no BSN. */
  typZonderBsn(): string {
    return this.typ().replace(/, BSN \d+/, '');
  }
}
