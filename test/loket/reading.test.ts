import { beforeAll, describe, expect, it } from 'vitest';
import { noteVoortgang } from '../../src/dossier/voortgang.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { itemOf } from '../../src/loket/dossier/load-dossier.ts';
import { as, get } from './visit.ts';
import { dossier, rapport, world, type World } from './world.ts';

let app: World;
beforeAll(async () => {
  app = await world();
});

async function page(part: Parameters<typeof dossier>[1], before: (dossierId: string) => Promise<void>, report = rapport): Promise<string> {
  const { kenmerk, dossierId } = await dossier(app, part, report);
  await before(dossierId);
  await dossierRijen(app, 0);
  return String((await get(app, `/loket/dossiers/${kenmerk}`, as('lezer'))).body);
}

describe('a dossier that is being read', () => {
  const note = async (dossierId: string, versie: number) => {
    const noted = noteVoortgang(app, dossierId, versie, 8);
    noted.tell(2, { gedaan: 12, totaal: 40 });
    await noted.flush();
  };

  it('shows how far it is, and no longer once it is read', async () => {
    const zin = 'Bestand 3 van 8 wordt gelezen: 12 van 40 bladzijden.';
    expect(await page({ status: 'wordt gelezen' }, (dossierId) => note(dossierId, 3))).toContain(zin);
    expect(await page({ status: 'wordt gelezen' }, (dossierId) => note(dossierId, 2))).not.toContain(zin);
    expect(await page({}, (dossierId) => note(dossierId, 3))).not.toContain(zin);
  });
});

describe('a document in a zip or mail', () => {
  it('links to the file that it came in', async () => {
    const naam = 'map/stukken.zip/post.eml/plan.pdf';
    const report = { ...rapport, documenten: [{ naam, soorten: ['opp' as const], leesbaar: true }] };
    const body = await page({}, (dossierId) => {
      const bestanden = [{ name: 'map/stukken.zip', itemId: 'de-zip', blob: undefined }];
      return app.storage.afgeleid.write(`${dossierId}/manifest-3.json`, JSON.stringify({ blik: 'x', bestanden }));
    }, report); // prettier-ignore
    expect(body).toMatch(/<a class="utrecht-link" href="[^"]+\/bestanden\/de-zip">map\/stukken\.zip\/post\.eml\/plan\.pdf<\/a>/u);
  });

  it.each([
    ['plan.pdf', 'een'],
    ['alles.zip/plan.pdf', 'twee'],
    ['alles.zip/map/in.zip/plan.pdf', 'twee'],
    ['map/alles.zip', undefined],
    ['alles.zipper/plan.pdf', undefined],
    ['', undefined],
  ])('%s belongs to %s', (naam, itemId) => {
    const bestanden = [{ name: 'plan.pdf', itemId: 'een' }, { name: 'alles.zip', itemId: 'twee' }]; // prettier-ignore
    expect(itemOf(bestanden, naam)).toBe(itemId);
  });
});
