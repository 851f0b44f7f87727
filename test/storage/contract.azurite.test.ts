import { describe, expect, inject, it } from 'vitest';
import { storageFor } from '../fakes/storage.ts';
import { contract } from './contract.ts';

describe('storage in memory answers as Azurite does', () => {
  it.each(Object.entries(contract))('%s', async (_, act) => {
    const real = await act(await storageFor(inject('azurite')));
    expect(real.length).toBeGreaterThan(0);
    expect(await act(await storageFor())).toEqual(real);
  });
});
