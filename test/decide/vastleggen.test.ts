import { describe, expect, it } from 'vitest';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import { resumeBesluiten } from '../../src/decide/index.ts';
import type { Beslisser } from '../../src/decide/persoon.ts';
import { legVast } from '../../src/decide/vastleggen.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { appMetReeks, dossierInBehandeling, grondslag, inhoud, secretaris } from './dossier.ts';

const voorzitter: Beslisser = { id: 'b', naam: 'V. Oorzitter', rol: 'voorzitter' };

async function open(part: Partial<DossierRecord> = {}) {
  const app = await appMetReeks();
  const dossier = await dossierInBehandeling(app, part);
  const stored = async () => (await app.storage.besluiten.get('besluit', besluitIdOf(dossier)))?.record;
  return { app, dossier, stored };
}

describe('recording a decision', () => {
  it('keeps who decided what on which state, ties it to the dossier, and lets it wait for its signature', async () => {
    const { app, dossier, stored } = await open();
    expect((await legVast(app, dossier, 3, inhoud(), grondslag, secretaris)).ok).toBe(true);
    expect(await stored()).toMatchObject({
      besluit: 'toekennen',
      genomenDoor: 'S. Ecretaris',
      genomenDoorRol: 'secretaris',
      genomenDoorAccount: 'a',
      dossierVersie: 3,
      genomenOp: '2026-05-12T10:00:00.000Z',
      ontvangenOp: '2026-04-02',
      ...grondslag,
    });
    const besluitId = besluitIdOf(dossier);
    const named = { besluitId, laatsteBesluit: besluitId, teTekenen: besluitId, status: 'ter besluit' };
    expect((await app.storage.dossiers.get(dossier.schoolId, dossier.dossierId))?.record).toMatchObject(named);
    expect(app.sent).toEqual([{ queue: 'besluit-uitvoeren', message: { besluitId: besluitIdOf(dossier) }, delay: 0 }]);
  });

  it('sent ten times at once by one person is one decision; by another person or otherwise it is refused', async () => {
    const { app, dossier, stored } = await open();
    const ten = await Promise.all(Array.from({ length: 10 }, () => legVast(app, dossier, 3, inhoud(), grondslag, secretaris)));
    expect(ten.every(({ ok }) => ok)).toBe(true);
    const before = await stored();
    app.clock.set('2026-05-12T11:00:00Z');
    expect(await legVast(app, dossier, 3, inhoud(), grondslag, voorzitter)).toMatchObject({
      ok: false,
      melding: expect.stringContaining('al een besluit') as string,
    });
    expect(await legVast(app, dossier, 3, inhoud({ geldigTot: '2027-07-31' }), grondslag, secretaris)).toMatchObject({ ok: false });
    expect(await stored()).toEqual(before);
  });

  it.each<[string, Partial<DossierRecord>, number, RegExp]>([
    ['seen in another state', {}, 2, /veranderd sinds u het bekeek/],
    ['changed and not checked', { versie: 4 }, 4, /nog nagekeken/],
    ['never checked', { gecontroleerdVersie: undefined }, 3, /nog niet nagekeken/],
    ['granted already', { status: 'toegekend' }, 3, /al besloten/],
    ['withdrawn', { status: 'ingetrokken' }, 3, /ingetrokken/],
    ['closed', { status: 'gesloten' }, 3, /map van dit dossier is weg/],
    ['destroyed', { status: 'vernietigd' }, 3, /vernietigd/],
  ])('on a dossier %s is refused and leaves nothing', async (_, part, gezien, words) => {
    const { app, dossier, stored } = await open(part);
    expect(await legVast(app, dossier, gezien, inhoud(), grondslag, secretaris)).toEqual({
      ok: false,
      melding: expect.stringMatching(words) as string,
    });
    expect([await stored(), app.sent]).toEqual([undefined, []]);
  });

  it.each(['before', 'after'] as const)(
    'killed %s each of its calls: sent again it is one decision, and the sweep finds it even when it is not',
    async (when) => {
      for (let at = 1; ; at += 1) {
        const { app, dossier, stored } = await open();
        const fused = { ...app, storage: withFuse(app.storage, new Fuse(at, when)) };
        const outcome = await legVast(fused, dossier, 3, inhoud(), grondslag, secretaris).catch((error: unknown) => error);
        const kept = await stored();
        app.clock.set('2026-05-12T10:10:00Z');
        await resumeBesluiten(app);
        const asked = app.sent.some(({ message }) => (message as { besluitId?: string }).besluitId === besluitIdOf(dossier));
        expect(asked).toBe(kept !== undefined);
        expect((await legVast(app, dossier, 3, inhoud(), grondslag, secretaris)).ok).toBe(true);
        if (kept !== undefined) expect(await stored()).toEqual(kept);
        if (outcome instanceof Killed) continue;
        expect(at).toBeGreaterThan(4);
        break;
      }
    },
  );
});
