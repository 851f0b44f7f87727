import type { Aanvraagtype } from './criterium.ts';

/** The criteria of a TLV-GP are listed in every report on one. */
export const hoortBijGp = ({ soort }: Aanvraagtype): boolean => soort === 'tlv-gp';
/** Those of a GP renewal only there. */
export const hoortBijGpVerlenging = ({ soort, variant }: Aanvraagtype): boolean => soort === 'tlv-gp' && variant === 'verlenging';
/** Those of section 6 A in every renewal. */
export const hoortBijVerlenging = ({ soort, variant }: Aanvraagtype): boolean => soort !== 'lwoo' && variant === 'verlenging';
/** Handboek 6 A limits the dossier of a renewal. */
export const nietBijVerlenging = ({ variant }: Aanvraagtype): string | undefined =>
  variant === 'verlenging' ? 'Voor een verlenging is een beperkt dossier genoeg; dit wordt dan niet gevraagd.' : undefined;
