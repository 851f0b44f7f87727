import { afterAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/read/limits.ts';
import { createReader } from '../../src/read/read-file.ts';
import { bombs } from './bombs/all.ts';
import { slow } from './bombs/bomb.ts';
import { defuse } from './bombs/defuse.ts';

// Small bounds, so that meeting them takes a moment; `npm run fuzz -- bombs` holds all bombs at full size against the bounds of the service
const limits = { ...defaultLimits, seconds: 15, pageSeconds: 15, memoryMb: 600, fileBytes: 30 * 1024 * 1024 };
const mostSeconds = 60;
const good = { name: 'goed', file: 'goed.csv', outcomes: ['gelezen'] as const, make: () => Buffer.from('Onderdeel;DL;DLE\nLezen;50;31\n') };

describe('a file made to hurt comes to an answer within its bounds', () => {
  const reader = createReader({ limits, processes: 1 });
  afterAll(() => reader.close());

  it('and each that is left to the fuzz run is one of the list', () => {
    expect([...slow].filter((name) => !bombs.some((bomb) => bomb.name === name))).toEqual([]);
    expect(bombs.length - slow.size).toBeGreaterThan(200);
  });

  it.each(bombs.filter(({ name }) => !slow.has(name)))('$name', { timeout: 2 * mostSeconds * 1000 }, async (bomb) => {
    expect((await defuse(bomb, false, reader, limits, mostSeconds)).wrong).toEqual([]);
  });

  it('and the reader still reads after all of them', async () => {
    expect(await defuse(good, false, reader, limits, mostSeconds)).toMatchObject({ outcomes: ['gelezen'], wrong: [] });
  });
});
