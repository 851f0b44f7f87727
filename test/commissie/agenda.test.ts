import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxVoorstellen, voorstellen, type AgendaDossier } from '../../src/commissie/agenda.ts';
import { hoofdstukken, voegIn, volgensHandboek, zetOpPlaats } from '../../src/commissie/agenda-volgorde.ts';
import { aanvraagsoorten } from '../../src/handboek/soorten.ts';
import type { VergaderingRecord } from '../../src/storage/records/commissie.ts';

const een = (kenmerk: string, part: Partial<AgendaDossier> = {}): AgendaDossier => ({
  dossierId: kenmerk,
  kenmerk,
  schoolId: 's',
  schoolNaam: 'S',
  status: 'in behandeling',
  variant: 'nieuw',
  soort: 'tlv-gp',
  ...part,
});
const vergadering = (part: Partial<VergaderingRecord> = {}): VergaderingRecord => ({
  vergaderingId: 'v',
  datum: '2026-05-12',
  tijd: '09:30',
  plaats: 'Houten',
  stand: 'gepland',
  aanwezig: [],
  agenda: [],
  afgevoerd: [],
  gemaaktOp: '2026-05-01T10:00:00.000Z',
  ...part,
});
const ids = (dossiers: readonly { dossierId: string }[]) => dossiers.map(({ dossierId }) => dossierId);

describe('the order of an agenda', () => {
  it('knows a chapter for every kind of request', () => {
    expect(hoofdstukken.map(({ soort }) => soort).toSorted()).toEqual(aanvraagsoorten.toSorted());
  });

  it('is by chapter, then by term with those without last, then by kenmerk', () => {
    const dossiers = [
      een('g', { soort: undefined }),
      een('f', { soort: 'lwoo', besluitVoor: '2026-05-01' }),
      een('e', { soort: 'tlv-pro' }),
      een('d', { soort: 'tlv-zml' }),
      een('c'),
      een('b', { besluitVoor: '2026-06-02' }),
      een('a', { besluitVoor: '2026-06-01' }),
    ];
    expect(ids(dossiers.toSorted(volgensHandboek))).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('keeps what people put elsewhere when others come in, each once', () => {
    const mens = [een('lwoo', { soort: 'lwoo' }), een('gp')];
    expect(ids(voegIn(mens, [een('zml', { soort: 'tlv-zml' }), een('gp')]))).toEqual(['zml', 'lwoo', 'gp']);
  });

  it('a dossier put at a place stays there when it is put there again; nobody is lost', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 8 }), fc.nat(9), fc.nat(9), (agenda, from, to) => {
        const wie = agenda[from] ?? 'none';
        const once = zetOpPlaats(agenda, wie, to);
        expect(zetOpPlaats(once, wie, to)).toEqual(once);
        expect(once.toSorted()).toEqual(agenda.toSorted());
        if (agenda.includes(wie)) expect(once.indexOf(wie)).toBe(Math.min(to, agenda.length - 1));
      }),
    );
  });
});

describe('what is proposed for a meeting', () => {
  it('is complete, on no other agenda that is to come, and not taken off this one', () => {
    const dossiers = ['a', 'b', 'c', 'd', 'e'].map((naam) => een(naam));
    dossiers.push(een('incompleet', { status: 'incompleet' }), een('besloten', { status: 'toegekend' }));
    const andere = [
      vergadering({ vergaderingId: 'straks', agenda: ['a'] }),
      vergadering({ vergaderingId: 'geweest', stand: 'gehouden', agenda: ['b'] }),
      vergadering({ vergaderingId: 'weg', stand: 'vervallen', agenda: ['e'] }),
    ];
    expect(ids(voorstellen(dossiers, vergadering({ agenda: ['c'], afgevoerd: ['d'] }), andere).eerste)).toEqual(['b', 'e']);
  });

  it('of more than fit are those with the shortest term', () => {
    const dossiers = Array.from({ length: 80 }, (_, index) =>
      een(String(index).padStart(3, '0'), {
        soort: index % 2 === 0 ? 'lwoo' : 'tlv-gp',
        besluitVoor: `2026-${String(12 - (index % 12)).padStart(2, '0')}-01`,
      }),
    );
    const { eerste, alle } = voorstellen(dossiers, vergadering(), []);
    expect([eerste.length, alle]).toEqual([maxVoorstellen, 80]);
    const latest = Math.max(...eerste.map(({ besluitVoor = '' }) => Number(besluitVoor.slice(5, 7))));
    const rest = dossiers.filter((dossier) => !eerste.includes(dossier)).map(({ besluitVoor = '' }) => Number(besluitVoor.slice(5, 7)));
    expect(Math.min(...rest)).toBeGreaterThanOrEqual(latest);
    expect(eerste[0]?.soort).toBe('tlv-gp');
  });
});
