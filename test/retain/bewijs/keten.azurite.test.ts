import { describe, expect, inject, it } from 'vitest';
import { BewijsKapot, leesBewijs, voegToe } from '../../../src/retain/bewijs/keten.ts';
import { kijkBewijsNa } from '../../../src/retain/bewijs/nakijken.ts';
import { recordVernietiging, readVernietigingen } from '../../../src/retain/record.ts';
import { Fuse, Killed, withFuse } from '../../fakes/crash.ts';
import { eigenArchief, vernietiging } from './archief.ts';

const deel = 'vernietigingen/keten/0001.jsonl';
const metArchief = (archief: Awaited<ReturnType<typeof eigenArchief>>['archief']) => ({ storage: { archief } });

describe('the record of destructions', () => {
  it('keeps each destruction once, each line with the hash of the one before it', async () => {
    const { archief } = await eigenArchief(inject('azurite'));
    const app = metArchief(archief);
    for (const n of [1, 2, 1, 3, 2]) await recordVernietiging(app, vernietiging(n));
    expect((await readVernietigingen(app, '2026-10')).map(({ kenmerk }) => kenmerk)).toEqual(['D-2026-1', 'D-2026-2', 'D-2026-3']);
    expect(await readVernietigingen(app, '2026-11')).toEqual([]);
    expect(await kijkBewijsNa(archief, undefined)).toMatchObject({ heel: true, regels: 3, vernietigingen: 3 });
  });

  it('stays one chain where three instances add forty destructions at once, half of them the same', async () => {
    const { archief, opnieuw } = await eigenArchief(inject('azurite'));
    const apps = [archief, opnieuw(), opnieuw()].map(metArchief);
    await Promise.all(apps.flatMap((app, at) => Array.from({ length: 20 }, (_, n) => recordVernietiging(app, vernietiging(n + at * 10)))));
    const found = await kijkBewijsNa(archief, undefined);
    expect(found).toMatchObject({ heel: true, regels: 40 });
    const { regels, stand } = await leesBewijs(apps[0]!);
    expect([regels.length, new Set(regels.map(({ sleutel }) => sleutel)).size, stand.nummer]).toEqual([40, 40, 40]);
  });

  it('killed at every call to storage, before it or after, and begun again: the line stands once and the chain is whole', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; at <= 3; at += 1) {
        const { archief, opnieuw } = await eigenArchief(inject('azurite'));
        await recordVernietiging(metArchief(archief), vernietiging(1));
        const fuse = new Fuse(at, when);
        // Three calls: read, added, read back
        await expect(voegToe(metArchief(withFuse(opnieuw(), fuse)), { soort: 'vernietiging', ...vernietiging(2) })).rejects.toBeInstanceOf(
          Killed,
        );
        await recordVernietiging(metArchief(opnieuw()), vernietiging(2));
        expect(await kijkBewijsNa(archief, undefined), `${when} ${at}`).toMatchObject({ heel: true, regels: 2 });
      }
    }
  });

  const change = (text: string, from: string, to: string) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };
  it.each<[string, (text: string) => string, string]>([
    ['a line that was changed', (text) => change(text, '"D-2026-2"', '"D-2026-7"'), 'regel 2'],
    ['a line that was taken out', (text) => text.split('\n').toSpliced(1, 1).join('\n'), 'regel 2'],
    ['two lines that changed places', (text) => ((l) => [l[0], l[2], l[1], ''].join('\n'))(text.split('\n')), 'regel 2'],
    ['a line that is half gone', (text) => text.slice(0, -20), 'regel 3'],
    ['a line that is no line', (text) => `geen json\n${text}`, 'regel 1'],
  ])('%s is found, and nothing more is written', async (_, tamper, where) => {
    const { archief, opnieuw } = await eigenArchief(inject('azurite'));
    for (const n of [1, 2, 3]) await recordVernietiging(metArchief(archief), vernietiging(n));
    const text = (await archief.read(deel))?.toString() ?? '';
    await archief.remove(deel);
    await archief.appendAt(deel, 0, Buffer.from(tamper(text)));
    const found = await kijkBewijsNa(archief, undefined);
    expect(found).toMatchObject({ heel: false, plaats: expect.stringContaining(`${where} van`) });
    await expect(recordVernietiging(metArchief(opnieuw()), vernietiging(4))).rejects.toBeInstanceOf(BewijsKapot);
  });

  it('an end that was cut off, and a chain that was written anew, show against the mark in the tables', async () => {
    const { archief, opnieuw } = await eigenArchief(inject('azurite'));
    for (const n of [1, 2, 3]) await recordVernietiging(metArchief(archief), vernietiging(n));
    const { stand } = await leesBewijs(metArchief(archief));
    const mark = { naam: 'toegepast' as const, op: '2026-10-20T03:00:00.000Z', ...stand };
    expect((await kijkBewijsNa(archief, mark, stand)).heel).toBe(true);
    await archief.remove(deel);
    const again = metArchief(opnieuw());
    for (const n of [1, 2]) await recordVernietiging(again, vernietiging(n));
    expect(await kijkBewijsNa(archief, mark)).toMatchObject({ heel: false, wat: expect.stringContaining('Het einde ontbreekt') });
    await recordVernietiging(again, vernietiging(9));
    expect(await kijkBewijsNa(archief, mark)).toMatchObject({
      heel: false,
      plaats: expect.stringContaining('regel 3'),
      wat: expect.stringContaining('herschreven'),
    });
    expect(await kijkBewijsNa(archief, undefined, stand)).toMatchObject({
      heel: false,
      wat: expect.stringContaining('de stand die u bewaarde'),
    });
  });
});
