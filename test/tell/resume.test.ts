import { describe, expect, it } from 'vitest';
import { resumeBerichten } from '../../src/tell/index.ts';
import { testApp } from '../fakes/app.ts';

const at = (minutes: number) => new Date(Date.parse('2026-04-20T10:00:00Z') + minutes * 60_000).toISOString();

describe('messages whose queue message is gone', () => {
  it('are asked for again after 20 minutes, unless they were sent or given up', async () => {
    const app = await testApp(at(0));
    const dossierId = `${app.driveId}-dossier`;
    const bericht = { dossierId, kanaal: 'mail' as const, inhoud: 'x', gemaaktOp: at(0), pogingen: 0 };
    await app.storage.berichten.put({ ...bericht, sleutel: 'wacht' });
    await app.storage.berichten.put({ ...bericht, sleutel: 'verzonden', verzondenOp: at(1) });
    await app.storage.berichten.put({ ...bericht, sleutel: 'mislukt', mislukt: 'reden' });
    await app.storage.berichten.put({ ...bericht, sleutel: 'net geprobeerd', begonnenOp: at(15) });
    const asked = async (minutes: number) => {
      app.clock.set(at(minutes));
      app.sent.length = 0;
      await resumeBerichten(app);
      return app.sent.flatMap(({ queue, message }) =>
        queue === 'bericht-versturen' && message.dossierId === dossierId ? [message.sleutel] : [],
      );
    };
    expect(await asked(19)).toEqual([]);
    expect(await asked(21)).toEqual(['wacht']);
    expect(await asked(36)).toEqual(['net geprobeerd', 'wacht']);
  });
});
