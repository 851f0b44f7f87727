import { dateOf, inDutch } from '../../calendar.ts';
import type { Uitkomst } from '../../check/rapport.ts';
import { soortNaam, type Aanvraagsoort, type Variant } from '../../handboek/soorten.ts';
import type { DossierStatus } from '../../storage/records.ts';

/** An outcome as people read it: a sign, words, and the kind of badge. */
export const uitkomstWoorden: Record<Uitkomst, { teken: string; woord: string; kleur: string }> = {
  voldaan: { teken: '✓', woord: 'Voldaan', kleur: 'goed' },
  'niet-voldaan': { teken: '✗', woord: 'Niet voldaan', kleur: 'fout' },
  ontbreekt: { teken: '○', woord: 'Ontbreekt', kleur: 'let-op' },
  'te-beoordelen': { teken: '?', woord: 'Zelf beoordelen', kleur: 'vraag' },
  nvt: { teken: '–', woord: 'Niet van toepassing', kleur: 'stil' },
};

/** The kind of badge that a status has. */
export const statusKleur: Record<DossierStatus, string> = {
  ontvangen: 'stil',
  'wordt gelezen': 'stil',
  incompleet: 'let-op',
  'in behandeling': 'vraag',
  'ter besluit': 'vraag',
  toegekend: 'goed',
  afgewezen: 'fout',
  'buiten behandeling': 'stil',
  ingetrokken: 'stil',
  bezwaar: 'vraag',
  gesloten: 'stil',
  vernietigd: 'stil',
};

export const variantNaam: Record<Variant, string> = {
  nieuw: 'nieuwe aanvraag',
  verlenging: 'verlenging',
  overstap: 'overstap van so naar vso',
  'niet-ingeschreven': 'eerdere TLV niet gebruikt',
};

export const soortOf = (soort: Aanvraagsoort | 'onbekend' | undefined): string =>
  soort === undefined || soort === 'onbekend' ? 'nog niet duidelijk' : soortNaam[soort];

const time = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });

/** The day of a moment as people write it. */
export const dagVan = (moment: string): string => inDutch(dateOf(new Date(moment)));
/** A moment as people write it: `1 mei 2026, 14:05 uur`. */
export const momentVan = (moment: string): string => `${dagVan(moment)}, ${time.format(new Date(moment))} uur`;

/** The kind of request in a few letters, for a narrow column. */
export const soortKort = (soort: Aanvraagsoort | undefined): string => {
  if (soort === undefined) return 'onduidelijk';
  if (soort === 'lwoo') return 'LWOO';
  if (soort === 'tlv-pro') return 'TLV PrO';
  return soort === 'tlv-pro-bijzonder' ? 'TLV PrO bijzonder' : `TLV ${soort.slice(4).toUpperCase()}`;
};
