import { describe, expect, it } from 'vitest';
import { alsRijen, beoordeelLijst, leesRijen, teBesluiten, voorstelGeweigerd, type LijstInvoer } from '../../src/decide/lijst-besluit.ts';
import { leerlingenVan } from '../../src/decide/toewijzingen.ts';
import { assess } from '../handboek/assess-one.ts';
import { lijst, lijstMetFouten, rekenblad } from '../handboek/lwoo-lijst.ts';
import { testSettings } from '../fakes/app.ts';

const register = { settings: testSettings('drive'), storage: {} as never };
const standVan = (document: ReturnType<typeof lijst>) => {
  const { rapport, lijsten } = assess({ lijst: document });
  return { rapport, lijst: teBesluiten(rapport, leerlingenVan(register, lijsten)) };
};
const motivering = 'De leerlingen voldoen aan de eisen van het handboek, hoofdstuk 9.';
const invoer = (part: Partial<LijstInvoer> = {}): LijstInvoer => ({
  versie: '3',
  geweigerd: '',
  aangehouden: '',
  brieven: 'lijst',
  motivering,
  nagekeken: 'ja',
  ...part,
});

describe('rows as people write them', () => {
  it.each<[string, number[] | undefined]>([
    ['', []],
    ['5', [5]],
    ['5, 8-10', [5, 8, 9, 10]],
    ['10;5 5\n8–9', [5, 8, 9, 10]],
    ['rij 5', undefined],
    ['9-5', undefined],
    ['1-999999', undefined],
    ['-3', undefined],
  ])('%j is %j', (text, rows) => {
    expect(leesRijen(text)).toEqual(rows);
    if (rows !== undefined) expect(leesRijen(alsRijen(rows))).toEqual(rows);
  });
});

describe('a decision on a list', () => {
  it('opens with the rows on which something is missing or wrong', () => {
    const { rapport, lijst: rows } = standVan(lijstMetFouten);
    expect(rows?.rijen).toEqual([4, 5, 6, 7, 8, 9]);
    expect(voorstelGeweigerd(rapport, rows!)).toEqual([5, 6, 7, 8, 9]);
  });

  it('assigns LWOO to every row that is not named; to none is a rejection', () => {
    const { lijst: rows } = standVan(lijst([{}, {}, {}]));
    const granted = beoordeelLijst(invoer({ geweigerd: '3' }), rows!, 3);
    expect(granted).toMatchObject({
      ok: true,
      inhoud: { besluit: 'toekennen', soort: 'lwoo', lijst: { versie: 3, rijen: 3, geweigerd: [3] } },
    });
    expect(beoordeelLijst(invoer({ geweigerd: '2-4' }), rows!, 3)).toMatchObject({ ok: true, inhoud: { besluit: 'afwijzen' } });
  });

  it.each<[string, Partial<LijstInvoer>, string]>([
    ['what are no rows', { geweigerd: 'Aron' }, 'geweigerd'],
    ['rows without a pupil', { geweigerd: '1' }, 'geweigerd'],
    ['a reason that is too short', { motivering: 'Goed.' }, 'motivering'],
    ['a reason that is too long', { motivering: 'x'.repeat(6001) }, 'motivering'],
    ['rows that nobody looked at', { nagekeken: '' }, 'nagekeken'],
    ['rows that wait without a reason', { aangehouden: '2' }, 'aangehouden'],
    ['rows that wait and have no pupil', { aangehouden: '9: de IQ-gegevens ontbreken' }, 'aangehouden'],
    ['rows that wait and are refused', { geweigerd: '2', aangehouden: '2: de IQ-gegevens ontbreken' }, 'aangehouden'],
    ['no row left to decide on', { aangehouden: '2-3: de IQ-gegevens ontbreken' }, 'aangehouden'],
  ])('is not taken with %s', (_what, part, field) => {
    const { lijst: rows } = standVan(lijst([{}, {}]));
    const result = beoordeelLijst(invoer(part), rows!, 3);
    expect(result.ok ? [] : Object.keys(result.fouten)).toEqual([field]);
  });

  it('leaves rows for later with a reason each, and does not decide twice on a row', () => {
    const { lijst: rows } = standVan(lijst([{}, {}, {}, { geboortedatum: '' }]));
    const tekst = '3: de IQ-gegevens ontbreken\n5:  de geboortedatum\tontbreekt ';
    const first = beoordeelLijst(invoer({ aangehouden: tekst, brieven: 'per-leerling' }), rows!, 3);
    const aangehouden = [
      { rij: 3, reden: 'de IQ-gegevens ontbreken' },
      { rij: 5, reden: 'de geboortedatum ontbreekt' },
    ];
    expect(first).toMatchObject({
      ok: true,
      inhoud: { besluit: 'toekennen', lijst: { aangehouden, brieven: 'per-leerling', geweigerd: [] } },
    });
    const later = { ...rows!, eerder: [2, 4] };
    expect(beoordeelLijst(invoer({ geweigerd: '2, 5' }), later, 3)).toMatchObject({ ok: false });
    const second = beoordeelLijst(invoer({ geweigerd: '5' }), later, 3);
    expect(second).toMatchObject({ ok: true, inhoud: { besluit: 'toekennen', lijst: { eerder: [2, 4], geweigerd: [5] } } });
    expect(beoordeelLijst(invoer({ geweigerd: '3, 5' }), later, 3)).toMatchObject({ ok: true, inhoud: { besluit: 'afwijzen' } });
  });

  it('assigns nothing to a row whose pupil is not known for certain', () => {
    const { lijst: rows } = standVan(lijst([{}, { geboortedatum: '' }, { bsn: ['123', '456', '789'].join('') }]));
    const result = beoordeelLijst(invoer(), rows!, 3);
    expect(result.ok ? '' : result.fouten.geweigerd).toContain('3-4');
    expect(beoordeelLijst(invoer({ geweigerd: '3, 4' }), rows!, 3).ok).toBe(true);
  });

  it('is not on several lists at once, where a number does not say which row is meant', () => {
    const kop = ['Voornaam', 'Achternaam', 'Geboortedatum', 'BSN', 'Klas', 'Start'];
    const row = ['Aron', 'Akker', '10-02-2014', '090', '1', '01-08-2026'];
    expect(standVan(rekenblad([[kop, row], [kop, row]])).lijst).toBeUndefined(); // prettier-ignore
    expect(teBesluiten({}, undefined)).toBeUndefined();
  });
});

describe('a list of hundreds', () => {
  const rijen = Array.from({ length: 300 }, (_, at) => at + 2);
  const lang = { rijen: [...rijen, 400], onbekend: [], eerder: [] };

  it('fits what a besluit can keep where rows wait for one short reason, and is refused by its field where the reasons do not fit', () => {
    expect(beoordeelLijst(invoer({ aangehouden: '2-301: IQ ontbreekt' }), lang, 3).ok).toBe(true);
    const veel = beoordeelLijst(
      invoer({ aangehouden: `2-301: ${'de gegevens over de leerachterstand ontbreken '.repeat(3).trim()}` }),
      lang,
      3,
    );
    expect(veel.ok ? [] : Object.values(veel.fouten)).toEqual([expect.stringContaining('te veel rijen met een reden') as string]);
  });
});
