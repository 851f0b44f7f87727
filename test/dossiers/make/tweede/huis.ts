import type { Huisstijl } from '../../../../local/voorbeelden/papier/blokken.ts';

/** Plain office paper; a case changes what its sender does otherwise. */
export const huis = (over: Partial<Huisstijl> = {}): Huisstijl => ({
  naam: '',
  briefhoofd: 'geen',
  letter: 'Arimo',
  grootte: 10,
  kleur: '#222222',
  tabel: 'raster',
  ...over,
});
