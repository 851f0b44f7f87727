/** What a school may ask the loket for (handboek 7 to 10). */
export const aanvraagsoorten = ['tlv-gp', 'tlv-zml', 'tlv-lz', 'tlv-lg', 'tlv-emb', 'tlv-pro', 'tlv-pro-bijzonder', 'lwoo'] as const;
export type Aanvraagsoort = (typeof aanvraagsoorten)[number];

/** New, renewal (handboek 6 A), from SO to VSO (6 B), or not enrolled within a year of issue (6 C). */
export const varianten = ['nieuw', 'verlenging', 'overstap', 'niet-ingeschreven'] as const;
export type Variant = (typeof varianten)[number];

/** How people name an aanvraagsoort. */
export const soortNaam: Record<Aanvraagsoort, string> = {
  'tlv-gp': 'TLV gedragsproblematiek (GP)',
  'tlv-zml': 'TLV zeer moeilijk lerend (ZML)',
  'tlv-lz': 'TLV langdurig ziek (LZ)',
  'tlv-lg': 'TLV lichamelijke handicap (LG)',
  'tlv-emb': 'TLV ernstig meervoudig beperkt (EMB)',
  'tlv-pro': 'TLV praktijkonderwijs (PrO)',
  'tlv-pro-bijzonder': 'TLV praktijkonderwijs, bijzondere groep',
  lwoo: 'Leerwegondersteunend onderwijs (LWOO)',
};

/** Kind of school: vo, voortgezet speciaal, speciaal, or primary (`bao`). */
export const schoolSoorten = ['vo', 'vso', 'so', 'bao'] as const;
export type SchoolSoort = (typeof schoolSoorten)[number];
