import { describe, expect, it } from 'vitest';
import { toegangOf, permissionSchema, type Toegang } from '../../src/graph/permission.ts';
import { kringVan, vondstenOp } from '../../src/rechten/vondst.ts';
import { groepen, school } from '../inrichten/m365.ts';

const scholen = [
  school('d', 'eik', 'De Eik', { groep: groepen.eik, mail: 'zorg@eik.example' }),
  school('d', 'linde', 'De Linde', { groep: groepen.linde, mail: 'zorg@linde.example' }),
  school('d', 'bestuur', 'Zelfde bestuur', { mail: 'andere@eik.example' }),
];
const [eik] = scholen;
if (eik === undefined) throw new Error('no school');
const kring = kringVan({ scholen, LOKET_GROEP: groepen.loket.toUpperCase(), LOKET_POSTBUS: 'loket@swv.example' }, eik);

const base = { id: 'r', rollen: ['write'], geerfd: false };
const groep = (sleutel: string): Toegang => ({ ...base, wie: 'groep', sleutel });
const persoon = (sleutel?: string): Toegang => ({ ...base, wie: 'persoon', ...(sleutel === undefined ? {} : { sleutel }) });
const link = (bereik: NonNullable<Toegang['bereik']>, genoemden: string[] = []): Toegang => ({
  ...base,
  wie: 'koppeling',
  bereik,
  genoemden,
});
const erfenis: Toegang = { ...groep(groepen.eik), geerfd: true };

describe('what does not belong on an item of a school', () => {
  it.each<[string, Toegang, string[], boolean]>([
    ['a link that opens for anybody', link('iedereen'), ['openbaar'], true],
    ['a link for the organisation', link('organisatie'), ['organisatie'], true],
    ['the group of another school', groep(groepen.linde), ['andere-school'], true],
    ['a person of another school, by her mail domain', persoon('jan@LINDE.example'.toLowerCase()), ['andere-school'], true],
    ['a link for people of another school', link('genoemden', ['a@linde.example', 'b@linde.example']), ['andere-school'], true],
    [
      'a link for people of both: it may not go as a whole',
      link('genoemden', ['a@linde.example', 'b@eik.example']),
      ['andere-school'],
      false,
    ],
    ['a person whom nobody knows', persoon('x@elders.example'), ['onbekend'], false],
    ['a person without an address', persoon(), ['onbekend'], false],
    ['a group that nobody named', groep('99999999-0000-4000-8000-000000000009'), ['onbekend'], false],
    ['the own group', groep(groepen.eik), [], false],
    ['the group of the loket', groep(groepen.loket), [], false],
    ['a person of the own school', persoon('zorg@eik.example'), [], false],
    ['a person of the loket', persoon('secretaris@swv.example'), [], false],
    ['a link for people of the own school', link('genoemden', ['a@eik.example']), [], false],
    ['a link that nobody was named for yet', link('genoemden'), [], false],
    ['the service itself', { ...base, wie: 'app', sleutel: 'app' }, [], false],
    ['an owner of the site', { ...persoon('beheer@elders.example'), rollen: ['owner'] }, [], false],
    ['a group of the site', { ...base, wie: 'sitegroep' }, [], false],
  ])('%s', (_, toegang, soorten, removable) => {
    const found = vondstenOp(kring, [toegang, erfenis], { schoolmap: false });
    expect(found.map(({ soort }) => soort)).toEqual(soorten);
    expect(found.some(({ rechtId }) => rechtId === 'r')).toBe(removable);
  });

  it('what works through from above counts once, on the school’s folder, where it cannot be taken away', () => {
    const through = { ...link('iedereen'), geerfd: true };
    expect(vondstenOp(kring, [through], { schoolmap: false })).toEqual([]);
    expect(vondstenOp(kring, [through], { schoolmap: true })).toEqual([{ soort: 'openbaar' }]);
  });

  it('an item that inherits nothing is broken off, the school’s folder is not', () => {
    expect(vondstenOp(kring, [groep(groepen.eik)], { schoolmap: false })).toEqual([{ soort: 'verbroken' }]);
    expect(vondstenOp(kring, [groep(groepen.eik)], { schoolmap: true })).toEqual([]);
    expect(vondstenOp(kring, [], { schoolmap: false })).toEqual([]);
  });
});

describe('a permission as Graph gives it', () => {
  const read = (raw: object) => toegangOf(permissionSchema.parse({ id: 'p', ...raw }));
  it.each<[string, object, Partial<Toegang>]>([
    ['a group by its id', { grantedToV2: { group: { id: 'ABC', displayName: 'x' } } }, { wie: 'groep', sleutel: 'abc' }],
    [
      'a group by its sign-in name alone',
      { grantedToV2: { siteUser: { loginName: `c:0t.c|tenant|${groepen.eik}` } } },
      { wie: 'groep', sleutel: groepen.eik },
    ],
    ['a person by address', { grantedToV2: { user: { email: 'A@b.nl', id: '1' } } }, { wie: 'persoon', sleutel: 'a@b.nl' }],
    [
      'a person by sign-in name',
      { grantedToV2: { user: { id: '1' }, siteUser: { loginName: 'i:0#.f|membership|A@b.nl' } } },
      { wie: 'persoon', sleutel: 'a@b.nl' },
    ],
    ['an app', { grantedToV2: { application: { id: 'X' } } }, { wie: 'app', sleutel: 'x' }],
    ['a group of the site', { grantedToV2: { siteGroup: { displayName: 'Leden' } } }, { wie: 'sitegroep' }],
    ['nobody', {}, { wie: 'onbekend' }],
    ['an anonymous link', { link: { scope: 'anonymous' } }, { wie: 'koppeling', bereik: 'iedereen' }],
    [
      'a link for named people',
      { link: { scope: 'users' }, grantedToIdentitiesV2: [{ user: { email: 'A@b.nl' } }] },
      { bereik: 'genoemden', genoemden: ['a@b.nl'] },
    ],
    ['a link of a scope that is new', { link: { scope: 'iets' } }, { bereik: 'genoemden' }],
    ['one that works through', { inheritedFrom: { id: 'x' } }, { geerfd: true }],
  ])('%s', (_, raw, expected) => expect(read(raw)).toMatchObject(expected));
});
