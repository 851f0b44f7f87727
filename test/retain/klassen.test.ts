import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doorFg, klassenOp } from '../../src/retain/klassen.ts';
import { shipped } from '../../src/root.ts';
import { testSettings } from '../fakes/app.ts';

const klassen = klassenOp({ settings: testSettings('drive') }, '2026-11-22');

/** The table of docs/bewaren.md as it must be. */
const tabel = [
  '| wat | hoe lang | vanaf | waarom | waar |',
  '|---|---|---|---|---|',
  ...klassen.map(({ naam, wat, termijn, klok, bron, waar }) => `| ${naam}: ${wat} | ${termijn} | ${klok} | ${bron} | ${waar} |`),
].join('\n');

describe('the classes of what is kept', () => {
  it('stand in docs/bewaren.md as they are in the code', () => {
    expect(readFileSync(shipped('docs/bewaren.md'), 'utf8')).toContain(`\n\n${tabel}\n\n`);
  });

  it.each(klassen.map((klasse) => [klasse.id, klasse] as const))(
    '%s has a source that was read on a day, or is to be checked',
    (_id, { bron, bronVan }) => {
      expect(bronVan !== undefined || bron.endsWith(doorFg)).toBe(true);
      // An article of a law that nobody here read is not claimed
      if (/artikel/.test(bron)) expect(bron).toContain(doorFg);
    },
  );
});
