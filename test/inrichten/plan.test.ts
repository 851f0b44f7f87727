import { describe, expect, it } from 'vitest';
import type { Toegang } from '../../src/graph/permission.ts';
import { kolommen } from '../../src/inrichten/gewenst.ts';
import { maakPlan, type Regel } from '../../src/inrichten/plan.ts';
import type { Bibliotheekstand, Schoolstand } from '../../src/inrichten/stand.ts';
import { tabel } from '../../src/inrichten/tabel.ts';
import { groepen, school } from './m365.ts';

const voor = { loketgroep: groepen.loket.toUpperCase(), clientId: 'dienst' };
const eik = school('d', 'eik', 'De Eik', { groep: groepen.eik });
const groep = (sleutel: string, rol = 'write'): Toegang => ({ id: sleutel, rollen: [rol], geerfd: false, wie: 'groep', sleutel });
const good: Schoolstand = {
  school: eik,
  mappen: new Set(['De Eik', 'De Eik/Aanvragen', 'De Eik/LWOO', 'De Eik/Beschikkingen']),
  itemId: 'map',
  toegang: [groep(groepen.eik), groep(groepen.loket)],
};
const library: Bibliotheekstand = {
  driveId: 'd',
  bibliotheek: { naam: 'Scholen', siteId: 's', listId: 'l', siteUrl: 'https://swv.example/sites/scholen' },
  kolommen: kolommen.map(({ naam, soort, keuzes }) => ({
    id: naam,
    naam,
    soort,
    ...(keuzes === undefined ? {} : { keuzes: [...keuzes] }),
  })),
  siterecht: { id: 'r', rollen: ['fullcontrol'] },
  scholen: [good],
};
const plan = (change: Partial<Bibliotheekstand> = {}) => maakPlan({ bibliotheken: [{ ...library, ...change }], onleesbaar: [] }, voor);
const withSchool = (change: Partial<Schoolstand>) => plan({ scholen: [{ ...good, ...change }] });
const access = (toegang: Toegang[]) => withSchool({ toegang }).filter(({ wat }) => wat === 'toegang tot de map');
const only = (regels: Regel[], wat: string) => regels.find((regel) => regel.wat === wat);

describe('the plan, from how everything stands', () => {
  it('holds nothing to do where all is as it should be; the view is for a person', () => {
    expect(
      plan()
        .filter(({ actie }) => actie !== 'goed')
        .map(({ wat, actie }) => [wat, actie]),
    ).toEqual([['weergave', 'zelf']]);
  });

  const erft: Toegang = { id: 'e', rollen: ['write'], geerfd: true, wie: 'sitegroep' };
  const persoon: Toegang = { id: 'p', rollen: ['write'], geerfd: false, wie: 'persoon', sleutel: 'a@b.example' };
  it.each<[string, Toegang[], string, object]>([
    ['inherits from the site', [erft], 'doen', { soort: 'afschermen', groepen: [groepen.eik, groepen.loket] }],
    ['inherits, and was shared with a person: that goes only when it is said', [erft, persoon], 'weghalen', { soort: 'afschermen' }],
    ['lacks the loket', [groep(groepen.eik)], 'doen', { soort: 'toegang', groepen: [groepen.loket] }],
    ['lets the school only read', [groep(groepen.eik, 'read'), groep(groepen.loket)], 'doen', { soort: 'toegang', groepen: [groepen.eik] }],
    ['is open to a person too', [groep(groepen.eik), groep(groepen.loket), persoon], 'weghalen', { soort: 'weghalen', rechten: ['p'] }],
    [
      'is open to another school too',
      [groep(groepen.eik), groep(groepen.loket), groep(groepen.linde)],
      'weghalen',
      { soort: 'weghalen', rechten: [groepen.linde] },
    ],
  ])('a folder that %s', (_, toegang, actie, stap) => expect(access(toegang)).toMatchObject([{ actie, stap }]));

  it.each<[string, Toegang]>([
    ['the service', { id: 'x', rollen: ['write'], geerfd: false, wie: 'app', sleutel: 'dienst' }],
    ['owners of the site', { id: 'x', rollen: ['owner'], geerfd: false, wie: 'sitegroep' }],
  ])('%s may stay', (_, more) => expect(access([...(good.toegang ?? []), more])).toMatchObject([{ actie: 'goed' }]));

  it.each<[string, Bibliotheekstand['siterecht'], string, object | undefined]>([
    ['nothing', 'geen', 'doen', { soort: 'siterecht', clientId: 'dienst' }],
    ['reading alone', { id: 'r', rollen: ['read'] }, 'doen', { bestaand: 'r' }],
    ['write, which an administrator chose', { id: 'r', rollen: ['write'] }, 'goed', undefined],
    ['what may not be seen', 'onbekend', 'zelf', undefined],
  ])('of a site on which the service has %s', (_, siterecht, actie, stap) => {
    const regel = only(plan({ siterecht }), 'recht van de dienst op de site');
    expect(regel?.actie).toBe(actie);
    if (stap === undefined) expect(regel?.stap).toBeUndefined();
    else expect(regel?.stap).toMatchObject(stap);
  });

  it.each<[string, Bibliotheekstand['kolommen'][number], string]>([
    ['is text', { id: '1', naam: 'Status', soort: 'tekst' }, 'goed'],
    ['lacks choices', { id: '1', naam: 'Status', soort: 'keuze', keuzes: ['ontvangen'] }, 'doen'],
    ['is a number', { id: '1', naam: 'Status', soort: 'anders' }, 'zelf'],
  ])('a column Status that %s', (_, kolom, actie) => {
    const regels = plan({ kolommen: [kolom, ...library.kolommen.filter(({ naam }) => naam !== 'Status')] });
    expect(only(regels, 'kolom Status')?.actie).toBe(actie);
  });

  it('a school with a library of its own is shut off by a person, with the lines for it', () => {
    const [regel] = plan({
      scholen: [{ ...good, school: { ...eik, pad: '' }, mappen: new Set(['', 'Aanvragen', 'LWOO', 'Beschikkingen']) }],
    }).filter(({ wat }) => wat === 'toegang tot de map');
    expect(regel?.doe).toContain("Set-PnPList -Identity 'Scholen' -BreakRoleInheritance -CopyRoleAssignments:$false");
    expect(regel?.doe).toContain(`'c:0t.c|tenant|${groepen.loket}'`);
  });

  it('a site with two libraries is asked for its right once', () => {
    const regels = maakPlan({ bibliotheken: [library, { ...library, driveId: 'e' }], onleesbaar: [] }, voor);
    expect(regels.filter(({ wat }) => wat.startsWith('recht'))).toHaveLength(1);
  });

  it('is a table with a heading per library and school', () => {
    const lines = tabel(withSchool({ mappen: new Set(['De Eik']) })).split('\n');
    expect(lines[0]).toBe('Bibliotheek Scholen (https://swv.example/sites/scholen)');
    expect(lines).toContain('School De Eik');
    expect(lines.find((line) => line.includes('De Eik/LWOO'))).toMatch(/^ {2}map De Eik\/LWOO +ontbreekt +te doen: maken$/);
  });
});
