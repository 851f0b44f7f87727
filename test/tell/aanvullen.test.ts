import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { hervat, houdAan } from '../../src/decide/aanhouden.ts';
import { magBuitenBehandeling } from '../../src/decide/aanhouding.ts';
import { resumeAanvullen, tellAanvullen } from '../../src/tell/index.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { testApp } from '../fakes/app.ts';
import { putDossier, type TestApp } from './dossier.ts';

const at = (minutes: number) => new Date(Date.parse('2026-04-20T10:00:00Z') + minutes * 60_000).toISOString();
const vraag = { tot: '2026-05-04', reden: 'Er ontbreekt een evaluatie.', gevraagd: 'De evaluatie van het OPP' };

/** What the page does with a form on holding back. */
async function send(app: App, dossier: DossierRecord): Promise<void> {
  const held = await houdAan(app, dossier, vraag, 'S. Ecretaris');
  if (!held.ok) throw new Error(held.melding);
  await tellAanvullen(
    app,
    dossier,
    app.settings.scholen.find(({ id }) => id === dossier.schoolId)!,
    held.aanhouding,
  );
}

async function stand(app: TestApp, { schoolId, dossierId }: DossierRecord) {
  const { aanhoudingen = [] } = (await app.storage.dossiers.get(schoolId, dossierId))!.record;
  const mails: string[] = [];
  for await (const { sleutel } of app.storage.berichten.list(dossierId)) mails.push(sleutel);
  const asked = app.sent.flatMap(({ queue, message }) => (queue === 'bericht-versturen' ? [message.sleutel] : []));
  return { aanhoudingen, mails, asked: [...new Set(asked)] };
}

describe('the mail by which a request is held back', () => {
  it.each(['before', 'after'] as const)(
    'is laid ready by the next sweep where the process was killed %s any of its calls',
    async (when) => {
      for (let call = 1; ; call += 1) {
        const app = await testApp(at(0));
        const dossier = await putDossier(app);
        const fuse = new Fuse(call, when);
        const broken = { ...app, storage: withFuse(app.storage, fuse), graph: withFuse(app.graph, fuse) };
        const outcome = await send(broken, dossier).catch((error: unknown) => error);
        app.clock.set(at(13));
        await resumeAanvullen(app);
        const { aanhoudingen, mails, asked } = await stand(app, dossier);
        const isHeld = aanhoudingen.length === 1;
        expect([mails.length, asked.length], `killed ${when} call ${call}`).toEqual(isHeld ? [1, 1] : [0, 0]);
        expect(aanhoudingen.at(-1)?.teMelden).toBeUndefined();
        expect(await resumeAanvullen(app)).toBe(0);
        if (outcome instanceof Killed) continue;
        expect([outcome, isHeld]).toEqual([undefined, true]);
        expect(call).toBeGreaterThan(5);
        break;
      }
    },
  );

  it('is left to the page for three minutes, and to nobody once the loket took the request up again or the term is over', async () => {
    const app = await testApp(at(0));
    const dossier = await putDossier(app);
    await houdAan(app, dossier, vraag, 'S. Ecretaris');
    app.clock.set(at(2));
    expect(await resumeAanvullen(app)).toBe(0);
    const held = (await app.storage.dossiers.get(dossier.schoolId, dossier.dossierId))!.record;
    expect(magBuitenBehandeling(held, '2026-05-01')).toMatchObject({ melding: expect.stringContaining('nog niet klaargezet') as string });
    expect(magBuitenBehandeling(held, '2026-05-05')).toMatchObject({
      melding: expect.stringContaining('niet om aanvulling gevraagd') as string,
    });
    app.clock.set('2026-05-05T10:00:00Z');
    expect(await resumeAanvullen(app)).toBe(0);
    app.clock.set(at(30));
    await hervat(app, held);
    expect(await resumeAanvullen(app)).toBe(0);
    expect((await stand(app, dossier)).mails).toEqual([]);
  });
});
