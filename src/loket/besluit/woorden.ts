import type { BesluitKind, BesluitRecord } from '../../storage/records.ts';
import { standVan } from '../../decide/besluitdatum.ts';
import type { Html } from '../frame/html.ts';
import { merk } from '../frame/layout.ts';

type Woord = { kleur: string; doen: string; gedaan: string };

/** How people name a besluit: what is to be done, and what was done. */
export const besluitWoord: Record<BesluitKind, Woord> = {
  toekennen: { kleur: 'goed', doen: 'Toekennen', gedaan: 'Toegekend' },
  afwijzen: { kleur: 'fout', doen: 'Afwijzen', gedaan: 'Afgewezen' },
  'buiten-behandeling': { kleur: 'stil', doen: 'Buiten behandeling laten', gedaan: 'Buiten behandeling gelaten' },
  ingetrokken: { kleur: 'stil', doen: 'Aanvraag is ingetrokken', gedaan: 'Aanvraag ingetrokken' },
  'tlv-ingetrokken': { kleur: 'fout', doen: 'TLV intrekken', gedaan: 'TLV ingetrokken' },
};

export const besluitMerk = (besluit: BesluitKind, tijd: 'doen' | 'gedaan' = 'doen'): Html =>
  merk(besluitWoord[besluit].kleur, besluitWoord[besluit][tijd]);

/** A besluit as a heading names it, whether it holds already or not. */
export function besluitTitel(besluit: BesluitRecord): string {
  const { doen, gedaan } = besluitWoord[besluit.besluit];
  const stand = standVan(besluit);
  if (stand === 'wacht') return `Te ondertekenen: ${doen.toLowerCase().replace('tlv', 'TLV')}`;
  if (stand === 'teruggestuurd') return `Teruggestuurd: ${doen.toLowerCase().replace('tlv', 'TLV')}`;
  return `${gedaan}${besluit.nummer === undefined ? '' : `: ${besluit.nummer}`}`;
}

/** To how many pupils of a list LWOO is assigned now: not refused, not waiting, and not decided on before. */
export const aantalToegewezen = ({ rijen, geweigerd, aangehouden = [], eerder = [] }: NonNullable<BesluitRecord['lijst']>): number =>
  rijen - eerder.length - geweigerd.length - aangehouden.length;

export const indienerNaam = { school: 'de school', ouders: 'de ouders' } as const;
/** What came of an objection. */
export const bezwaarUitkomst = {
  gehandhaafd: 'besluit gehandhaafd',
  herzien: 'besluit wordt herzien',
  ingetrokken: 'bezwaar ingetrokken',
} as const;
