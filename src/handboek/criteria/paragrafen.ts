import { nietBijDown, tenzijDown } from '../down.ts';
import { paragraaf, paragraafVerlenging, type Gevraagd } from '../paragraaf.ts';

/** Handboek 6 A: every renewal, also of a type that the dossier does not tell. */
export const verlenging = paragraafVerlenging('6', (soort) => soort !== 'lwoo');

/** Handboek 7.1. */
export const gp = paragraaf('7.1', ['tlv-gp']);
export const gpVerlenging = paragraafVerlenging('7.1', (soort) => soort === 'tlv-gp');

/** Handboek 7.2: what ZML, LZ, LG and EMB have in common; not for ZML with Down syndrome. */
export const c3 = (criterium: Gevraagd) =>
  paragraaf('7.2', ['tlv-zml', 'tlv-lz', 'tlv-lg', 'tlv-emb'], nietBijDown)({ ...criterium, check: tenzijDown(criterium.check) });

/** Handboek 7.3: what holds for every pupil, and what does not for one with Down syndrome. */
export const zml = paragraaf('7.3', ['tlv-zml']);
export const zmlZonderDown = paragraaf('7.3', ['tlv-zml'], nietBijDown);

/** Handboek 7.4, 7.5 and 7.6. */
export const lz = paragraaf('7.4', ['tlv-lz']);
export const lg = paragraaf('7.5', ['tlv-lg']);
export const emb = paragraaf('7.6', ['tlv-emb']);

/** Handboek 9.1 and 9.2. */
export const pro = paragraaf('9.1', ['tlv-pro']);
export const prob = paragraaf('9.2', ['tlv-pro-bijzonder']);
