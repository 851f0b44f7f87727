import type { Jaardag, Waardereeks } from './waarden.ts';

/** Functions that the law names for a second expert and the handbook does not. */
export const extraDeskundigen = ['kinderpsychiater', 'maatschappelijk werker', 'arts'] as const;
export type ExtraDeskundige = (typeof extraDeskundigen)[number];

export const afrondingen = ['niet', 'honderdsten', 'tienden'] as const;
export const redenGevallen = ['verlenging-gp', 'elke-aanvraag'] as const;
export const bsnKeuzes = ['drie-cijfers', 'geen'] as const;

/** Where law or practice went on and the handbook did not: each begins with the handbook's own rule, and a partnership may set it from a day on. */
export type WetWaarden = {
  dlHoogste: number;
  leerachterstandAfronding: (typeof afrondingen)[number];
  tweedeDeskundigeOok: readonly ExtraDeskundige[];
  stemgerechtigden: readonly string[];
  redenNietOndertekend: (typeof redenGevallen)[number];
  bsnInLijst: (typeof bsnKeuzes)[number];
  beslistermijnWeken: number;
  bewaarMaanden: number;
  teldatum: Jaardag;
  groeiteldatum: Jaardag;
};

const vanaf = '2018-11-12';

/** What holds unless a partnership sets it: the rule of handboek 4.1, or where it has none what the law says. */
export const wetWaarden41: { readonly [K in keyof WetWaarden]: Waardereeks<WetWaarden[K]> } = {
  dlHoogste: {
    omschrijving: 'Hoogste didactische leeftijd (DL) waarmee wordt gerekend',
    eenheid: 'maanden',
    bron: 'wet en praktijk; het handboek noemt geen grens',
    reeks: [{ vanaf, waarde: 60 }],
  },
  leerachterstandAfronding: {
    omschrijving: 'Hoe de leerachterstand wordt afgerond voordat zij met de grens wordt vergeleken',
    eenheid: 'keuze',
    bron: 'het handboek noemt geen afronding (9.1)',
    reeks: [{ vanaf, waarde: 'niet' }],
  },
  tweedeDeskundigeOok: {
    omschrijving: 'Functies die bij het VSO ook tweede deskundige mogen zijn',
    eenheid: 'functies',
    bron: 'handboek 3 noemt er geen; de wet noemt kinderpsychiater, maatschappelijk werker en arts',
    reeks: [{ vanaf, waarde: [] }],
  },
  stemgerechtigden: {
    omschrijving: 'Wie in het loket meestemt en dus geen deskundigenadvies geeft',
    eenheid: 'namen',
    bron: 'wet: de deskundige neemt geen deel aan het besluit',
    reeks: [{ vanaf, waarde: [] }],
  },
  redenNietOndertekend: {
    omschrijving: 'Waar een opgeschreven reden of zienswijze telt als de ouders niet tekenen; een mens beoordeelt haar',
    eenheid: 'keuze',
    bron: 'handboek 7.1; volgens de wet hangt een TLV niet af van instemming',
    reeks: [{ vanaf, waarde: 'verlenging-gp' }],
  },
  bsnInLijst: {
    omschrijving: 'Wat er in een LWOO-lijst van het BSN staat',
    eenheid: 'keuze',
    bron: 'handboek 9; volgens de wet mag een samenwerkingsverband het BSN niet gebruiken',
    reeks: [{ vanaf, waarde: 'drie-cijfers' }],
  },
  beslistermijnWeken: {
    omschrijving: 'Termijn voor het besluit na ontvangst',
    eenheid: 'weken',
    bron: 'Awb 4:13; het handboek noemt geen termijn',
    reeks: [{ vanaf, waarde: 8 }],
  },
  bewaarMaanden: {
    omschrijving: 'Hoe lang een dossier na de laatste upload wordt bewaard',
    eenheid: 'maanden',
    bron: 'handboek 3',
    reeks: [{ vanaf, waarde: 6 }],
  },
  teldatum: {
    omschrijving: 'Teldatum: voor deze dag afgegeven en ingeschreven telt mee voor het volgende kalenderjaar',
    eenheid: 'dag van het jaar',
    bron: 'handboek 3',
    reeks: [{ vanaf, waarde: '10-01' }],
  },
  groeiteldatum: {
    omschrijving: 'Tweede teldatum, alleen VSO: tot deze dag telt de groei mee',
    eenheid: 'dag van het jaar',
    bron: 'handboek 3',
    reeks: [{ vanaf, waarde: '02-01' }],
  },
};
