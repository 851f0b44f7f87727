import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { shipped } from '../../src/root.ts';
import { mutanten } from './simulatie/mutanten/mutanten.ts';

describe('the played worlds', () => {
  it('find every fault that is made in the product on purpose', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [shipped('test/retain/simulatie/mutanten/probeer.ts')]);
    const uitkomsten = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { wat: string; gevonden?: string });
    expect(uitkomsten.map(({ wat }) => wat)).toEqual(mutanten.map(({ wat }) => wat));
    expect(uitkomsten.filter(({ gevonden }) => gevonden === undefined)).toEqual([]);
  }, 300_000);
});
