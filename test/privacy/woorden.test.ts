import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BeheerFout } from '../../src/beheer-fout.ts';
import { GraphFault } from '../../src/graph/fault.ts';
import { log, weggelaten } from '../../src/log.ts';
import { naamlozeFout } from '../../src/naamloze-fout.ts';
import { SettingsError } from '../../src/settings-error.ts';
import { kanaries, zin } from './kanaries.ts';
import { Zoeker } from './zoeker.ts';

const kanarie = kanaries[12]!;

describe('a line of the log', () => {
  afterEach(() => vi.restoreAllMocks());
  const gelogd = (details: Parameters<typeof log>[1]) => {
    const schrijf = vi.spyOn(console, 'log').mockImplementation(() => {});
    log('proef', details);
    return JSON.parse(String(schrijf.mock.calls[0]?.[0])) as Record<string, unknown>;
  };

  it('keeps ids, codes, days, places in the code, counts and durations as they are', () => {
    const details = {
      kenmerk: 'D-7K3M2-QX9AB',
      driveId: 'b!8-ZQx_1',
      dag: '2026-03-02',
      moment: '2026-03-02T09:00:00.000Z',
      plaats: 'read-step.ts:12:3',
      criterium: 'alg.iq-actueel',
      handeling: 'wijzigingen-lezen',
      aantal: 3,
      nieuw: true,
    };
    expect(gelogd(details)).toEqual({ event: 'proef', ...details });
  });

  it.each([
    ['a name', kanarie.naam],
    ['a sentence', zin(kanarie)],
    ['a path', `Aanvragen/${kanarie.achternaam}/brief.pdf`],
    ['an address', kanarie.adressen[0]],
    ['a mail address', 'ouder@voorbeeld.example'],
    ['a bearer token', kanarie.token],
    ['a signature', new URL(kanarie.adressen[1]).searchParams.get('sig') ?? ''],
  ])('leaves out %s', (_wat, tekst) => expect(gelogd({ wat: tekst })).toEqual({ event: 'proef', wat: weggelaten }));
});

describe('what the host is told of a fault', () => {
  const gezegd = (error: unknown) => {
    const { message, stack } = naamlozeFout(error);
    return `${message}\n${stack}`;
  };
  const breekt = (werk: () => unknown): unknown => {
    try {
      werk();
    } catch (error) {
      return error;
    }
    throw new Error('nothing broke');
  };

  it.each<[string, () => unknown]>([
    ['an error with a name in it', () => new Error(`no file ${zin(kanarie)}`)],
    ['one whose words have lines', () => new Error(`no file\n    at ${kanarie.naam} (x.ts:1:1)`)],
    ['one whose name is a text', () => Object.assign(new Error('x'), { name: kanarie.naam })],
    ['JSON that is none', () => breekt(() => JSON.parse(`{"naam": ${kanarie.naam}}`))],
    ['an address that is none', () => breekt(() => new URL(`//${kanarie.naam}`))],
    [
      'a refusal of storage',
      () => Object.assign(new Error(`The blob ${kanarie.adressen[1]} is gone`), { name: 'RestError', statusCode: 404 }),
    ],
    ['a text that was thrown', () => zin(kanarie)],
    ['nothing that was thrown', () => undefined],
  ])('of %s is kind and place, without its words', (_wat, maak) => {
    expect(new Zoeker(kanaries).zoek(gezegd(maak()))).toEqual([]);
    expect(gezegd(maak())).not.toContain('no file');
  });

  it('says where it was, and the status of a refusal', () => {
    expect(gezegd(new RangeError('te ver'))).toMatch(/^RangeError bij woorden\.test\.ts:\d+:\d+\n[^]* {4}at woorden\.test\.ts/);
    expect(gezegd(Object.assign(new Error('x'), { name: 'RestError', statusCode: 409 }))).toMatch(/^RestError 409 bij /);
  });

  it('leaves the words of our own that tell an administrator what to do', () => {
    const fout = new GraphFault('geen-toegang', { status: 403, operation: 'bestand-ophalen', next: 'Nodig: Sites.Selected.' });
    expect(naamlozeFout(fout)).toBe(fout);
    const instelling = new SettingsError('Instelling SWV_NAAM ontbreekt.');
    expect(naamlozeFout(instelling)).toBe(instelling);
  });

  it('says what an administrator has to mend, with where it was and nothing that hangs on the error', () => {
    class Kapot extends BeheerFout {
      override name = 'Kapot';
    }
    for (const [Soort, soort] of [
      [BeheerFout, 'BeheerFout'],
      [Kapot, 'Kapot'],
    ] as const) {
      const fout = new Soort('Dit is stuk (3).', 'Doe dat.');
      const naamloos = naamlozeFout(Object.assign(fout, { cause: new Error(zin(kanarie)), rij: kanarie.naam }));
      expect(naamloos.message).toMatch(new RegExp(`^${soort} bij woorden\\.test\\.ts:\\d+:\\d+: Dit is stuk \\(3\\)\\. Doe dat\\.$`));
      expect(new Zoeker(kanaries).zoek(inspect(naamloos, { showHidden: true }))).toEqual([]);
    }
  });

  it('of several at once says of each what may be said of it alone, of at most five', () => {
    const graph = (nummer: number) => new GraphFault('geen-toegang', { status: 403, operation: `abonnement-${nummer}`, next: 'Nodig: X.' });
    const delen = [graph(1), new Error(`no file ${zin(kanarie)}`), new AggregateError([new Error(zin(kanarie))], zin(kanarie))];
    const fout = gezegd(new AggregateError([...delen, ...delen.slice(1), graph(2), graph(3)], zin(kanarie)));
    expect(fout).toMatch(/^AggregateError bij woorden\.test\.ts[:\d]*: abonnement-1: geen-toegang \(403\)\. Nodig: X\.; Error bij woorden/);
    expect([fout.includes('abonnement-2'), fout.includes('en nog 2')]).toEqual([false, true]);
    expect(new Zoeker(kanaries).zoek(fout)).toEqual([]);
    const zichzelf = new AggregateError([], 'x');
    zichzelf.errors.push(zichzelf);
    expect(gezegd(zichzelf)).toContain(': AggregateError');
  });
});
