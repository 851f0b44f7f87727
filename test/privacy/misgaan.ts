import { kanaries, zin, type Voorraad } from './kanaries.ts';

/** One way in which Microsoft 365 goes wrong: for which calls, and what it answers them. */
export type Wijze = readonly [wat: string, bij: RegExp, antwoord: () => Response | Error];

/** What goes wrong in looking, in reading and in telling. */
export function misgaan(voorraad: Voorraad): Record<'kijken' | 'lezen' | 'melden', Wijze[]> {
  /** A refusal of Microsoft 365 that is full of canaries, in its words, its headers and where it sends the caller. */
  const weigering =
    (status: number, koppen: Record<string, string> = {}) =>
    (): Response => {
      const [een, twee] = [voorraad.neem(), voorraad.neem()];
      const error = {
        code: 'invalidRequest',
        message: zin(een),
        innerError: { code: een.naam, 'request-id': twee.token, date: een.geboren },
      };
      const headers = {
        'content-type': 'application/json',
        'request-id': een.naam,
        'x-ms-diagnostics': encodeURIComponent(zin(twee)),
        ...koppen,
      };
      return new Response(JSON.stringify({ error }), { status, headers });
    };
  const verbroken = () =>
    Object.assign(new TypeError(`fetch failed ${voorraad.neem().naam}`), { cause: new Error(voorraad.neem().adressen[0]) });

  const kijken: Wijze[] = [
    ['a listing that is refused', /GET .*\/delta/, weigering(403)],
    ['a tenant that is busy', /GET .*\/delta/, weigering(429, { 'retry-after': '20' })],
    ['a listing that makes no sense', /GET .*\/delta/, () => new Response(`{"value": [${voorraad.typ()}`, { status: 200 })],
    ['a listing that must begin anew', /GET .*\/delta/, weigering(410, { location: `https://graph.example/${kanaries[5]!.naam}` })],
  ];
  const lezen: Wijze[] = [
    ['a file that somebody has open', /GET .*\/content/, weigering(423)],
    ['a connection that breaks', /GET .*\/content/, verbroken],
    [
      'a file that is sent elsewhere',
      /GET .*\/content/,
      () => new Response(null, { status: 302, headers: { location: voorraad.neem().adressen[0] } }),
    ],
    ['a file that may not be read', /GET .*\/content/, weigering(403)],
  ];
  const melden: Wijze[] = [
    ['a report that cannot be written', /PUT .*\/content/, weigering(507)],
    ['columns that are refused', /PATCH .*\/fields/, weigering(400)],
    ['a mail that is refused', /POST .*sendMail/, weigering(400)],
    ['a mail whose answer is lost', /POST .*sendMail/, verbroken],
    ['a card that is refused', /POST .*workflows/, weigering(400)],
  ];

  return { kijken, lezen, melden };
}
