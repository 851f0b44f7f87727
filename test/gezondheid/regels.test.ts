import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { driveRegels, klokRegel, registerRegel, tijdklokRegels, wachtrijRegels } from '../../src/gezondheid/regels.ts';
import { tijdklokken } from '../../src/gezondheid/tijdklok.ts';
import { root, shipped } from '../../src/root.ts';
import type { School } from '../../src/settings.ts';

const now = new Date('2026-05-12T10:00:00.000Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

describe('the clock', () => {
  it.each([
    [0, 'goed', 'loopt gelijk met de opslag'],
    [1, 'goed', 'loopt gelijk met de opslag'],
    [-90, 'goed', 'loopt 90 seconden achter'],
    [120, 'goed', 'loopt 120 seconden voor'],
    [121, 'fout', 'loopt 121 seconden voor'],
    [-121, 'fout', 'loopt 121 seconden achter'],
  ])('that is %i seconds off is %s', (seconds, staat, tekst) => {
    const regel = klokRegel(new Date(now.getTime() + seconds * 1000), now);
    expect(regel).toMatchObject({ staat, tekst });
    expect(regel.doe === undefined).toBe(staat === 'goed');
  });

  it.each([
    [0, 'goed', /gelijk/],
    [86_400, 'let-op', /met opzet verzet/],
  ])('that can be put ahead on purpose, and is by %i seconds, is %s', (seconds, staat, tekst) =>
    expect(klokRegel(new Date(now.getTime() + seconds * 1000), now, true)).toMatchObject({ staat, tekst: expect.stringMatching(tekst) }),
  );
});

describe('the libraries', () => {
  const school = (naam: string, drive: string) => ({ naam, drive }) as School;
  const scholen = [school('De Vliet', 'a'), school('Het Baken', 'a'), school('Oost', 'b')];
  const good = { teken: ago(5), subscriptionExpires: ago(-600) };
  const staten = (...drives: Parameters<typeof driveRegels>[0][number][]) =>
    driveRegels(drives, scholen, now).map(({ wat, staat }) => `${staat}: ${wat}`);

  it('that are well are one line', () =>
    expect(staten({ driveId: 'a', ...good }, { driveId: 'b', ...good })).toEqual(['goed: Bibliotheken']));
  it.each([
    [30, 'goed'],
    [31, 'fout'],
  ])('that were silent for %i minutes are %s', (minutes, staat) =>
    expect(staten({ driveId: 'a', ...good, teken: ago(minutes) }, { driveId: 'b', ...good })[0]).toContain(staat),
  );
  it('that were never seen, or of which Microsoft 365 tells nothing, ask for attention, by the names of their schools', () =>
    expect(staten({ driveId: 'a', ...good, subscriptionExpires: ago(1) })).toEqual([
      'let-op: Bibliotheek van De Vliet, Het Baken',
      'let-op: Bibliotheek van Oost',
    ]));
});

describe('the timers', () => {
  const line = (record: object) => tijdklokRegels([{ naam: 'drives-nalopen', begonnenOp: ago(1), ...record }], now)[0];
  it.each([
    [{ geluktOp: ago(20) }, 'goed'],
    [{ geluktOp: ago(21) }, 'fout'],
    [{ geluktOp: ago(6), fout: { soort: 'RestError', op: ago(1) } }, 'fout'],
    [{ geluktOp: ago(1), fout: { soort: 'RestError', op: ago(6) } }, 'goed'],
    [{ fout: { soort: 'RestError', op: ago(1) } }, 'fout'],
    [{}, 'let-op'],
  ])('%j is %s', (record, staat) => expect(line(record)).toMatchObject({ staat }));
  it('are those of the functions, each under its own name and as often as it runs', () => {
    const sources = globSync('functions/*.ts', { cwd: root }).map((file) => readFileSync(shipped(file), 'utf8'));
    const found = sources.flatMap((source) => {
      const name = /functions\.timer\('([\w-]+)'/.exec(source)?.[1];
      if (name === undefined) return [];
      expect(source).toContain(`metTijdklok(opened, '${name}'`);
      const [, minute = '', hour = '', , , day = ''] = /schedule: '(\S+ .*)'/.exec(source)?.[1]?.split(' ') ?? [];
      const every = /\/(\d+)$/.exec(minute)?.[1];
      return [[name, every !== undefined ? Number(every) : day === '*' && hour !== '*' ? 24 * 60 : 7 * 24 * 60] as const];
    });
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(tijdklokken).map(([naam, { minuten }]) => [naam, minuten])),
    );
  });
});

describe('the queues', () => {
  it('with work put aside are wrong, with much work worth a look, and else one line', () => {
    expect(wachtrijRegels([{ wachtrij: 'dossier-lezen', aantal: 3 }], [])).toEqual([
      { wat: 'Wachtrijen', staat: 'goed', tekst: '3 berichten wachten' },
    ]);
    expect(wachtrijRegels([{ wachtrij: 'dossier-lezen', aantal: 1001 }], [{ wachtrij: 'besluit-uitvoeren', aantal: 1 }])).toMatchObject([
      { wat: 'Wachtrij besluit-uitvoeren', staat: 'fout', tekst: '1 bericht mislukte vijf keer en staat opzij' },
      { wat: 'Wachtrij dossier-lezen', staat: 'let-op' },
    ]);
  });
});

describe('the register of schools', () => {
  it('that is wrong says since when, and that the last one holds', () => {
    expect(registerRegel({ bron: 'scholen.json', van: now }, 7)).toMatchObject({
      staat: 'goed',
      tekst: '7 scholen, register van 12 mei 2026',
    });
    expect(registerRegel({ bron: 'scholen.json', fout: { bron: 'scholen.json', van: now, regels: ['x'] } }, 7)).toMatchObject({
      staat: 'fout',
      sinds: now,
    });
  });
});
