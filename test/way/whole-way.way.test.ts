import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Loket } from './loket.ts';
import { Service, type TreeItem } from './service.ts';

const samples = ['compleet', 'stukken-missen', 'inhoudsfouten', 'verlenging'] as const;
type Sample = (typeof samples)[number];

let service: Service;
let loket: Loket;
const places = new Map<Sample, { map: string; school: string; kenmerk: string }>();
const of = (sample: Sample) => {
  const place = places.get(sample);
  if (place === undefined) throw new Error(`${sample} was not dropped`);
  return place;
};

beforeAll(async () => {
  service = await Service.start();
  loket = new Loket(service);
  await loket.signIn('secretaris');
});
afterAll(() => service.stop());

const reasons = 'De ondersteuning op school is volledig benut en was niet genoeg. Een kleine groep met dagelijkse begeleiding is nodig.';
const names = (items: TreeItem[] = []): string[] =>
  items.flatMap(({ kind, name, children }) => (kind === 'file' ? [name] : names(children)));

describe('the whole way of a dossier, from the school’s folder to destruction', () => {
  it('four dossiers dropped at once are read, checked and told: report and columns in the folder, one card and one mail each', async () => {
    for (const sample of samples) places.set(sample, { ...(await service.drop(sample)), kenmerk: '' });
    for (const [sample, place] of places) {
      const kenmerk = await service.status(place, 'incompleet', 'in behandeling');
      places.set(sample, { ...place, kenmerk });
      const cards = await service.until(`a card on ${sample}`, async () => nonEmpty(await service.cards(kenmerk)));
      const mails = await service.until(`a mail on ${sample}`, async () => nonEmpty(await service.mails(kenmerk)));
      expect([sample, cards.length, mails.length]).toEqual([sample, 1, 1]);
      const folder = await service.at(place.school, 'Aanvragen', place.map);
      expect(names(folder?.item.children)).toContain('Controlerapport.pdf');
      expect([cards[0], mails[0]].join(' ')).not.toContain(place.map);
    }
    const status = async (sample: Sample) => (await service.at(of(sample).school, 'Aanvragen', of(sample).map))?.item.fields['Status'];
    expect(await status('compleet')).toBe('in behandeling');
    expect(await status('stukken-missen')).toBe('incompleet');
    expect(await status('inhoudsfouten')).toBe('incompleet');
  });

  it('a list dropped loose in LWOO is told by a report and a copy with remarks beside it, which begin nothing themselves', async () => {
    const { map, school } = await service.drop('lwoo-lijst');
    const files = async () => (await service.at(school, 'LWOO'))?.item.children ?? [];
    const report = await service.until('the report beside the list', async () =>
      (await files()).find(({ name, fields }) => name.endsWith('.pdf') && fields['Status'] === 'incompleet'),
    );
    const kenmerk = report.fields['Kenmerk'] ?? '';
    const told = {
      cards: await service.until('a card on the list', async () => nonEmpty(await service.cards(kenmerk))),
      mails: await service.until('a mail on the list', async () => nonEmpty(await service.mails(kenmerk))),
    };
    expect([told.cards.length, told.mails.length]).toEqual([1, 1]);
    const found = await files();
    expect(found.map(({ name }) => name).toSorted()).toEqual([
      `Controlerapport - LWOO brugklas ${kenmerk} - lijst met opmerkingen.xlsx`,
      `Controlerapport - LWOO brugklas ${kenmerk}.pdf`,
      map,
    ]);
    expect(found.find(({ name }) => name === map)?.fields['Status']).toBeUndefined();
    const lists = [];
    for await (const record of service.storage.dossiers.list()) if (record.lijst === true) lists.push(record.kenmerk);
    expect(lists).toEqual([kenmerk]);
  });

  it('the school adds what was asked: only what changed is told', async () => {
    const place = of('stukken-missen');
    const other = of('compleet');
    const from = await service.at(other.school, 'Aanvragen', other.map);
    const to = await service.at(place.school, 'Aanvragen', place.map);
    const plan = from?.item.children?.find(({ name }) => name.startsWith('HP '));
    if (to === undefined || plan === undefined || from === undefined) throw new Error('the sample holds no plan');
    const path = [other.school, 'Aanvragen', other.map, plan.name].map(encodeURIComponent).join('/');
    const site = (await service.view<{ id: string; root: { url: string } }[]>('tree')).find(({ id }) => id === from.drive)?.root.url ?? '';
    const content = await (await fetch(`${site}/${path}`)).arrayBuffer();
    const target = new URL('/_admin/upload', service.running.pageUrl);
    target.search = new URLSearchParams({ drive: to.drive, item: to.item.id, path: plan.name }).toString();
    expect((await fetch(target, { method: 'PUT', body: content, headers: { 'content-type': 'application/octet-stream' } })).ok).toBe(true);
    const cards = await service.until('a second card', async () =>
      (await service.cards(place.kenmerk)).length > 1 ? service.cards(place.kenmerk) : undefined,
    );
    expect(cards.filter((text) => text.startsWith('Nieuw dossier')).length).toBe(1);
    expect(cards.filter((text) => text.startsWith('Dossier bijgewerkt')).length).toBe(1);
    expect((await service.mails(place.kenmerk)).length).toBeLessThanOrEqual(2);
  });

  it('the loket grants one and refuses one: numbers, letters in the school’s folder, read back, a card and a mail each', async () => {
    const grant = of('compleet');
    await loket.decide(grant.kenmerk, {
      besluit: 'toekennen',
      motivering: reasons,
      leerlingKlopt: 'ja',
      ...(await adviesVan(grant.kenmerk)),
    });
    const refuse = of('inhoudsfouten');
    await loket.decide(refuse.kenmerk, {
      besluit: 'afwijzen',
      motivering: 'De gegevens voldoen niet aan het handboek: het onderzoek is te oud.',
      leerlingKlopt: 'ja',
      afwijkingAdvies: 'De deskundigen adviseren plaatsing. Het loket wijst af omdat de gegevens verouderd zijn.',
      ...(await adviesVan(refuse.kenmerk)),
    });
    for (const { kenmerk } of [grant, refuse]) await loket.sign(kenmerk);
    await service.status(grant, 'toegekend');
    await service.status(refuse, 'afgewezen');
    for (const place of [grant, refuse]) {
      await service.until('the mail on the decision', async () => ((await service.mails(place.kenmerk)).length === 2 ? true : undefined));
      await service.until('the card on the decision', async () =>
        (await service.cards(place.kenmerk)).some((text) => text.startsWith('Besluit: ')) ? true : undefined,
      );
    }
    const letters = names((await service.at(grant.school, 'Beschikkingen'))?.item.children);
    // Of each decision one for the school and one for the parents
    expect(letters.length).toBe(4);
    expect(letters.filter((name) => name.endsWith('-0001.pdf')).length).toBe(2);
    expect(letters.filter((name) => name.endsWith('-0001 voor de ouders.pdf')).length).toBe(2);
    expect(letters.some((name) => name.includes(grant.map) || name.includes(refuse.map))).toBe(false);
  });

  it('six months later: announced, and 14 days after that the uploads are gone, the letters are not, and what is undecided stays', async () => {
    const decided = [of('compleet'), of('inhoudsfouten')];
    const open = [of('stukken-missen'), of('verlenging')];
    await service.act('clock', { months: 6 });
    await service.timer('termijnen-nalopen');
    for (const { kenmerk } of [...decided, ...open]) {
      await service.until('the announcement', async () =>
        (await service.mailTexts(kenmerk)).find((text) => text.includes('Wij vernietigen de bestanden op')),
      );
    }
    for (const place of [...decided, ...open])
      expect(names((await service.at(place.school, 'Aanvragen', place.map))?.item.children).length).toBeGreaterThan(1);

    await service.act('clock', { days: 15 });
    await service.timer('termijnen-nalopen');
    await loket.signIn('directeur-bestuurder');
    await service.until('the list to approve', () => loket.approve(decided.map(({ kenmerk }) => kenmerk)));
    for (const place of decided) {
      await service.until('the folder gone', async () =>
        (await service.at(place.school, 'Aanvragen', place.map)) === undefined ? true : undefined,
      );
      await service.until('told that it is gone', async () =>
        (await service.cards(place.kenmerk)).find((text) => text.startsWith('Bestanden vernietigd')),
      );
    }
    for (const place of open) {
      await service.until('told that it is kept', async () =>
        (await service.cards(place.kenmerk)).find((text) => text.startsWith('Niet vernietigd')),
      );
      expect(names((await service.at(place.school, 'Aanvragen', place.map))?.item.children).length).toBeGreaterThan(1);
    }
    expect(names((await service.at(of('compleet').school, 'Beschikkingen'))?.item.children).length).toBe(4);
  });

  it('nothing of the destroyed is left: no text, no report, no row that names a person; register and record stay', async () => {
    for (const place of [of('compleet'), of('inhoudsfouten')]) {
      const records = [];
      for (const school of ['de-vlasakker', 'het-ruige-veld', 'ruige-veld'])
        for await (const record of service.storage.dossiers.list(school)) records.push(record);
      const record = records.find(({ kenmerk }) => kenmerk === place.kenmerk);
      expect([record?.status, record?.map]).toEqual(['vernietigd', '']);
      expect(await service.storage.afgeleid.paths(`${record?.dossierId}/`)).toEqual([]);
      const rest = [];
      for await (const item of service.storage.items.list(record?.driveId, `parentId eq '${record?.dossierId}'`)) rest.push(item);
      expect(rest).toEqual([]);
    }
    const besluiten = [];
    for await (const besluit of service.storage.besluiten.list('besluit')) besluiten.push(besluit);
    expect(besluiten.map(({ besluit }) => besluit).sort()).toEqual(['afwijzen', 'toekennen']);
    const records = await service.storage.archief.paths('vernietigingen/');
    const lines = (await Promise.all(records.map((path) => service.storage.archief.read(path)))).join('\n').split('\n');
    expect(lines.filter((line) => line.includes('"soort":"vernietiging"')).length).toBe(2);
    for (const { map } of places.values()) expect(lines.join()).not.toContain(map);
  });

  it('no work was put aside', async () => {
    expect(await service.poisoned()).toEqual([]);
  });
});

const nonEmpty = (list: string[]) => (list.length > 0 ? list : undefined);

/** The advice that the form asks of each expert it names. */
async function adviesVan(kenmerk: string): Promise<Record<string, string>> {
  const page = await loket.page(`/loket/dossiers/${kenmerk}/besluit/nieuw`);
  const experts = Array.from(page.matchAll(/name="deskundige-(\d)-naam"[^>]*value="([^"]+)"/g), ([, index]) => index);
  return Object.fromEntries(experts.map((index) => [`deskundige-${index}-advies`, 'toekennen']));
}
