import { describe, expect, it } from 'vitest';
import { tellDrift, tellDriveHersteld, tellDriveStil, tellOnleesbareItems } from '../../src/tell/index.ts';
import { testApp } from '../fakes/app.ts';
import { drain, type TestApp } from './dossier.ts';

const start = '2026-03-18T13:40:00Z';
const sinds = '2026-03-18T13:05:00Z';
const texts = (app: TestApp) => app.graph.cards.map((card) => JSON.stringify(card));

describe('a drive without a round that succeeded', () => {
  it('is told once per silence, with its schools and since when in Dutch time', async () => {
    const app = await testApp(start);
    for (let time = 0; time < 3; time += 1) await tellDriveStil(app, app.driveId, sinds);
    await drain(app);
    await tellDriveStil(app, app.driveId, sinds);
    await drain(app);
    expect(app.graph.cards).toHaveLength(1);
    expect(texts(app)[0]).toContain(app.settings.scholen[0]!.naam);
    expect(texts(app)[0]).toContain('18 maart 2026 om 14:05 uur');
    await tellDriveStil(app, app.driveId, '2026-03-19T09:00:00Z');
    await drain(app);
    expect(app.graph.cards).toHaveLength(2);
  });

  it('is told to be mended once, and only where it was told to be silent', async () => {
    const app = await testApp(start);
    await tellDriveHersteld(app, app.driveId, sinds);
    await drain(app);
    expect(app.graph.cards).toEqual([]);
    await tellDriveStil(app, app.driveId, sinds);
    await drain(app);
    for (let time = 0; time < 3; time += 1) await tellDriveHersteld(app, app.driveId, sinds);
    await drain(app);
    expect(app.graph.cards).toHaveLength(2);
    expect(texts(app)[1]).toContain('van 18 maart 2026 om 14:05 uur tot 18 maart 2026 om 14:40 uur');
  });
});

describe('what the weekly listing and a malformed item come to', () => {
  it('is told at most once a day per drive, and not where there is nothing', async () => {
    const app = await testApp(start);
    await tellDrift(app, app.driveId, { nieuw: 0, veranderd: 0, weg: 0 });
    await tellOnleesbareItems(app, app.driveId, 0);
    await drain(app);
    expect(app.graph.cards).toEqual([]);
    for (let time = 0; time < 2; time += 1) {
      await tellDrift(app, app.driveId, { nieuw: 2, veranderd: 0, weg: 1 });
      await tellOnleesbareItems(app, app.driveId, 4);
    }
    await drain(app);
    expect(app.graph.cards).toHaveLength(2);
    expect(texts(app).join()).toContain('2 bestanden of mappen waren nieuw');
    expect(texts(app).join()).toContain('1 bestand of map was weg');
    expect(texts(app).join()).not.toContain('veranderd');
    expect(texts(app).join()).toContain('4 bestanden of mappen');
    app.clock.set('2026-03-19T09:00:00Z');
    await tellOnleesbareItems(app, app.driveId, 1);
    await drain(app);
    expect(app.graph.cards).toHaveLength(3);
  });
});
