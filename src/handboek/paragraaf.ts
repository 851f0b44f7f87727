import type { Aanvraagtype, Criterium } from './criterium.ts';
import type { Dossier } from './dossier.ts';

/** A criterion without what its section says of all. Where it does not say otherwise it is required, and a piece that is there or not. */
export type Gevraagd = Omit<Criterium, 'bron' | 'hoortBij' | 'nietVanToepassing' | 'soort' | 'uitkomsten'> &
  Partial<Pick<Criterium, 'soort' | 'uitkomsten'>>;

type Soort = Aanvraagtype['soort'];

/** Handboek 6 A limits the dossier of a renewal: the reason why the rest is not asked. */
const nietBijVerlenging = ({ variant }: Dossier): string | undefined =>
  variant === 'verlenging' ? 'Voor een verlenging is een beperkt dossier genoeg; dit wordt dan niet gevraagd.' : undefined;

/** What a section asks for these types: listed in every report on one; not asked for a renewal, nor where `nietBij` gives a reason. */
export const paragraaf =
  (bron: string, soorten: readonly Soort[], nietBij?: (dossier: Dossier) => string | undefined) =>
  (criterium: Gevraagd): Criterium => ({
    soort: 'vereist',
    uitkomsten: ['voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
    ...criterium,
    bron,
    hoortBij: ({ soort }) => soorten.includes(soort),
    nietVanToepassing: (dossier) => nietBijVerlenging(dossier) ?? nietBij?.(dossier),
  });

/** What a section asks for a renewal of these types; not listed in any other report. */
export const paragraafVerlenging =
  (bron: string, isVoor: (soort: Soort) => boolean) =>
  (criterium: Gevraagd): Criterium => ({
    soort: 'vereist',
    uitkomsten: ['voldaan', 'ontbreekt', 'te-beoordelen'],
    ...criterium,
    bron,
    hoortBij: ({ soort, variant }) => variant === 'verlenging' && isVoor(soort),
  });
