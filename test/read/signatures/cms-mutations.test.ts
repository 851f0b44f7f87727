import { beforeAll, describe, expect, it } from 'vitest';
import { verifyCms } from '../../../src/read/signatures/digital/verify-cms.ts';
import { randomOf } from './handwriting.ts';
import { cms, makeSigner } from './sign-pdf.ts';

const covered = Buffer.from('De leerling heeft meer begeleiding nodig dan de school kan geven.');
let good: Uint8Array[];
beforeAll(async () => {
  good = await Promise.all((['ec', 'rsa'] as const).map(async (kind) => cms(covered, await makeSigner('Petra de Wit', kind))));
});

describe('a signature whose bytes were changed', () => {
  it('is never taken for a good one of another document, and never stops the reading', () => {
    const next = randomOf(5);
    const states = new Set<string>();
    for (let round = 0; round < 400; round++) {
      const bytes = Buffer.from(good[round % good.length]!);
      const changes = 1 + Math.floor(4 * next());
      for (let i = 0; i < changes; i++) bytes[Math.floor(next() * bytes.length)] = Math.floor(256 * next());
      const cutOff = next() < 0.1 ? bytes.subarray(0, Math.floor(next() * bytes.length)) : bytes;
      states.add(verifyCms(cutOff, [covered], 'los').state);
      expect(verifyCms(cutOff, [covered, Buffer.from('!')], 'los').state).not.toBe('geldig');
    }
    expect([...states].toSorted()).toEqual(['geldig', 'niet te controleren', 'ongeldig']);
  }, 120_000);
});
