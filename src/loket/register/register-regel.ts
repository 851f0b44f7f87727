import { inDutch, plusDays, type IsoDate } from '../../calendar.ts';
import type { BesluitKind } from '../../storage/records/besluit.ts';
import { isTlv, type BesluitRij } from './besluit-index.ts';

/** How people name what a besluit is. */
export const besluitNaam: Record<BesluitKind, string> = {
  toekennen: 'Toegekend',
  afwijzen: 'Afgewezen',
  'buiten-behandeling': 'Buiten behandeling',
  ingetrokken: 'Aanvraag ingetrokken',
  'tlv-ingetrokken': 'TLV ingetrokken',
};

/** A besluit of the register with what holds of it on a day. */
export type RegisterRegel = BesluitRij & { ingeschrevenOp?: IsoDate | undefined };

/** Whether a besluit belongs in the register: it was signed. */
export const isInRegister = ({ stand }: BesluitRij): boolean => stand === 'uitgevoerd' || stand === 'ondertekend';

/** Whether a TLV, or an assignment of LWOO, holds on a day. Of LWOO there is no end. */
export function isGeldigOp({ besluit, soort, geldigVan, geldigTot, dag, ingetrokken, herzien }: BesluitRij, op: IsoDate): boolean {
  if (besluit !== 'toekennen' || herzien || (ingetrokken !== undefined && ingetrokken.per <= op)) return false;
  if (soort === 'lwoo') return dag <= op;
  return geldigVan !== undefined && geldigTot !== undefined && geldigVan <= op && op <= geldigTot;
}

/** Whether somebody could be enrolled on a TLV, now or once: it was given and neither revoked nor replaced. */
export const isTeGebruiken = (rij: BesluitRij): boolean => isTlv(rij) && rij.ingetrokken === undefined && !rij.herzien;

/**
 * The last day on which a pupil can still be enrolled on a TLV: a year after it was given (handboek 6 C), and no longer than it is valid, so of one that was
 * revoked the day before. Undefined where it was replaced, never came to be valid, or is none.
 */
export function inschrijvenTot(rij: BesluitRij): IsoDate | undefined {
  const { inschrijvenVoor, geldigVan, geldigTot, ingetrokken, herzien } = rij;
  if (inschrijvenVoor === undefined || !isTlv(rij) || herzien) return undefined;
  const intrekking = ingetrokken === undefined ? undefined : plusDays(ingetrokken.per, -1);
  if (intrekking !== undefined && geldigVan !== undefined && intrekking < geldigVan) return undefined;
  return [inschrijvenVoor, geldigTot, intrekking].reduce<IsoDate>(
    (eerste, dag) => (dag !== undefined && dag < eerste ? dag : eerste),
    inschrijvenVoor,
  );
}

/** Why `tot`, the last day to enroll, is so. */
export function inschrijvenReden({ inschrijvenVoor, geldigTot }: BesluitRij, tot: IsoDate): string {
  if (tot === inschrijvenVoor) return 'een jaar na het besluit (handboek 6)';
  return tot === geldigTot ? 'de laatste dag van deze TLV' : 'de laatste dag voor de intrekking';
}

/** What the register says of a besluit in a word or two. */
export function standTekst(regel: RegisterRegel, vandaag: IsoDate): { tekst: string; kleur: string } {
  const { besluit, ingetrokken, herzien, geldigVan, geldigTot, stand } = regel;
  if (stand !== 'uitgevoerd') return { tekst: 'wordt uitgevoerd', kleur: 'vraag' };
  if (herzien) return { tekst: 'herzien na bezwaar', kleur: 'stil' };
  if (ingetrokken !== undefined) return { tekst: `ingetrokken per ${inDutch(ingetrokken.per)}`, kleur: 'fout' };
  if (besluit !== 'toekennen') return { tekst: besluitNaam[besluit].toLowerCase(), kleur: besluit === 'afwijzen' ? 'fout' : 'stil' };
  if (!isTlv(regel)) return { tekst: 'toegekend', kleur: 'goed' };
  if (geldigTot !== undefined && geldigTot < vandaag) return { tekst: 'afgelopen', kleur: 'stil' };
  if (geldigVan !== undefined && geldigVan > vandaag) return { tekst: 'gaat nog in', kleur: 'vraag' };
  return { tekst: 'geldig', kleur: 'goed' };
}
