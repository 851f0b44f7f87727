import { expect, it } from 'vitest';
import { opmerkingenVan } from '../../src/check/opmerkingen.ts';
import { assess, type Change } from '../handboek/assess-one.ts';
import { lijstMetFouten } from '../handboek/lwoo-lijst.ts';

const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const soorten = ['tlv-zml', 'tlv-lz', 'tlv-lg', 'tlv-emb', 'tlv-pro', 'tlv-pro-bijzonder'] as const;
const others = soorten.map((soort): [string, Change] => [`${soort.slice(4)}-nieuw`, { soort, school: { pro: true } }]);

it.each<[string, Change]>([['gp-nieuw', {}], ['gp-verlenging', { verlenging: true }], ...others])(
  'the whole report on a complete %s is the golden one',
  async (name, change) => {
    const { rapport, faults } = assess(change);
    expect(faults).toEqual([]);
    await expect(asJson(rapport)).toMatchFileSnapshot(`golden/${name}.json`);
  },
);

it('the whole report on a list for LWOO with faults, and what goes back to the school, are the golden ones', async () => {
  const { rapport, faults, lijsten } = assess({ lijst: lijstMetFouten, peildatum: '2026-07-01' });
  expect(faults).toEqual([]);
  await expect(asJson(rapport)).toMatchFileSnapshot('golden/lwoo-lijst.json');
  await expect(asJson(opmerkingenVan([lijstMetFouten], lijsten, rapport))).toMatchFileSnapshot('golden/lwoo-opmerkingen.json');
});
