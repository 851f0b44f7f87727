import { expect, it } from 'vitest';
import { showsBsn } from '../../src/read/facts/bsn.ts';
import { kanaries, notaties } from './kanaries.ts';
import { Zoeker } from './zoeker.ts';

const een = kanaries[37]!;
const zoeker = () => new Zoeker(kanaries);

it('has a hundred canaries, no two of which share anything', () => {
  expect(kanaries.length).toBe(100);
  for (const wat of ['voornaam', 'achternaam', 'naam', 'geboren', 'bsn', 'token'] as const)
    expect(new Set(kanaries.map((kanarie) => kanarie[wat])).size, wat).toBe(100);
  expect(new Set(kanaries.flatMap(({ adressen }) => adressen)).size).toBe(200);
});

it.each<[string, string]>([
  ['a name', een.naam],
  ['a surname in another case', een.achternaam.toUpperCase()],
  ['a name in an address', encodeURIComponent(een.naam)],
  ['a name in a query', new URLSearchParams({ q: een.naam }).toString()],
  ['a name in base64', Buffer.from(`{"a":"${een.naam}"}`).toString('base64')],
  ['a name in base64 at another place', Buffer.from(`xy ${een.naam} z`).toString('base64url')],
  ['a name in hexadecimals', Buffer.from(een.naam).toString('hex')],
  ...notaties(een.geboren).map((tekst) => [`a birth date as ${tekst}`, `geboren ${tekst}.`] as [string, string]),
  ['a birth date in an address', `/x/${encodeURIComponent(notaties(een.geboren).find((tekst) => tekst.includes('/')) ?? '')}`],
  ['a BSN', `bsn=${een.bsn}`],
  ['a BSN with dots', `${een.bsn.slice(0, 4)}.${een.bsn.slice(4, 6)}.${een.bsn.slice(6)}`],
  ['a BSN in base64', Buffer.from(een.bsn).toString('base64')],
  ['a bearer token', `Bearer ${een.token}`],
  ['the last part of a token', een.token.split('.')[2] ?? ''],
  ['an address that gives a file', een.adressen[0]],
  ['a signature of storage, read', new URL(een.adressen[1]).searchParams.get('sig') ?? ''],
])('finds %s', (_wat, tekst) => expect(zoeker().zoek(`iets ervoor ${tekst} en erna`).length).toBeGreaterThan(0));

it.each<[string, string]>([
  ['ordinary words', 'De dienst meldt in Teams wat er te doen is; op 9 maart 2026 om 10.00 uur, D-7K3M2-QX9AB'],
  ['a number that goes on', `1${een.bsn}`],
  ['a day that is another', `1${notaties(een.geboren)[1] ?? ''}`],
])('finds nothing in %s', (_wat, tekst) => expect(zoeker().zoek(tekst)).toEqual([]));

it('has BSNs that pass the eleven test', () => {
  for (const { bsn } of kanaries) expect(showsBsn({ text: `BSN ${bsn}`, cells: [] }), bsn).toBe(true);
});
