import type { DocumentKind } from '../../facts.ts';
import type { Onderwerp } from '../../onderwerpen.ts';

/**
 * How one subject is recognised, in folded sentences. Every pattern that `toont` must match a sentence that states it as a fact; `lijkt` may
 * be read in two ways; `weerlegt` says the opposite. Where the words deny by nature ("kan niet bieden") `ontkennend` leaves negations alone.
 * `onder`: what stands under such a heading, or after such a label, shows it.
 */
export type Zoek = {
  onderwerp: Onderwerp;
  toont?: readonly RegExp[];
  lijkt?: readonly RegExp[];
  weerlegt?: readonly RegExp[];
  onder?: RegExp;
  /** What stands under such a heading shows it only with these words. */
  onderMet?: RegExp;
  /** What stands under such a heading is certain only where heading and words together say this. */
  onderZeker?: RegExp;
  ontkennend?: boolean;
  /** Only in pieces of these kinds. */
  in?: readonly DocumentKind[];
  /** Not in pieces of these kinds. */
  nietIn?: readonly DocumentKind[];
  /** What explains rules in general, beside what is always left out. */
  niet?: RegExp;
};
