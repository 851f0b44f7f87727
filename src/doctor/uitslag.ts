/**
 * One thing that must be right. `fout` is what keeps the service from working; `let-op` is told but fails nothing. `doe` is the command or the act
 * that mends it.
 */
export type Uitslag = { onderdeel: string; staat: 'goed' | 'fout' | 'let-op'; tekst: string; doe?: string };

export const goed = (onderdeel: string, tekst: string): Uitslag => ({ onderdeel, staat: 'goed', tekst });
export const fout = (onderdeel: string, tekst: string, doe: string): Uitslag => ({ onderdeel, staat: 'fout', tekst, doe });
export const letOp = (onderdeel: string, tekst: string, doe?: string): Uitslag => ({
  onderdeel,
  staat: 'let-op',
  tekst,
  ...(doe === undefined ? {} : { doe }),
});

const woord: Record<Uitslag['staat'], string> = { goed: 'goed  ', fout: 'FOUT  ', 'let-op': 'let op' };
const breedte = 34;

/** An outcome as lines for a terminal. */
export function regel({ onderdeel, staat, tekst, doe }: Uitslag): string {
  const line = `${woord[staat]}  ${onderdeel.padEnd(breedte)}  ${tekst}`;
  return doe === undefined ? line : `${line}\n        doe: ${doe}`;
}

/** What it all comes to. */
export function slotregel(uitslagen: readonly Uitslag[]): string {
  const wrong = uitslagen.filter(({ staat }) => staat === 'fout').length;
  const minded = uitslagen.filter(({ staat }) => staat === 'let-op').length;
  const also = minded === 0 ? '' : ` Let nog op ${minded === 1 ? '1 regel' : `${minded} regels`}.`;
  if (wrong === 0) return `Alles is in orde.${also}`;
  return `${wrong === 1 ? '1 ding is' : `${wrong} dingen zijn`} niet in orde: zie FOUT.${also}`;
}
