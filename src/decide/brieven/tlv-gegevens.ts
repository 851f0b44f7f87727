import { inDutch } from '../../calendar.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { onderwijsNaam, soortInBrief, wettelijkeGrondslag, type SoortInBrief } from '../grondslag.ts';
import { aanwezig, type Blok, type Gegeven } from './blok.ts';

/** A besluit on one pupil's TLV, all of whose parts are there. */
export type TlvBesluit = BesluitRecord & {
  leerling: NonNullable<BesluitRecord['leerling']>;
  soort: Exclude<BesluitRecord['soort'], 'lwoo'>;
};

const variantTekst = {
  nieuw: 'Nieuwe aanvraag',
  verlenging: 'Verlenging',
  overstap: 'Nieuwe aanvraag (overstap van so naar vso)',
  'niet-ingeschreven': 'Nieuwe aanvraag (eerdere TLV niet binnen een jaar gebruikt)',
} as const;

const adviesTekst = {
  toekennen: 'adviseert om de TLV toe te kennen',
  afwijzen: 'adviseert om de aanvraag af te wijzen',
  'geen-oordeel': 'geeft geen oordeel over toekennen of afwijzen',
} as const;

export const soortVan = (besluit: TlvBesluit): SoortInBrief => soortInBrief[besluit.soort];
export const onderwijsVan = (besluit: TlvBesluit): string => onderwijsNaam[soortVan(besluit).onderwijs];

/** Who and what a besluit is about, as every letter on a TLV shows it. */
export function tlvGegevens(besluit: TlvBesluit, school: string, extra: readonly (Gegeven | false)[] = []): Blok {
  const soort = soortVan(besluit);
  const opAanvraag = besluit.gedelegeerd === undefined && besluit.besluit !== 'tlv-ingetrokken';
  return {
    gegevens: aanwezig<Gegeven>([
      { naam: 'Leerling', waarde: [{ vet: besluit.leerling.naam }] },
      { naam: 'Geboortedatum', waarde: inDutch(besluit.leerling.geboortedatum) },
      { naam: besluit.gedelegeerd === undefined ? 'School die aanvroeg' : 'School die de TLV afgaf', waarde: school },
      { naam: 'Soort TLV', waarde: soort.naam },
      soort.categorie !== undefined && { naam: 'Categorie (DUO)', waarde: `Categorie ${soort.categorie}` },
      opAanvraag && { naam: 'Soort aanvraag', waarde: variantTekst[besluit.variant] },
      opAanvraag && besluit.verlengtNummer !== undefined && { naam: 'Verlengt de TLV', waarde: besluit.verlengtNummer },
      ...extra,
    ]),
  };
}

/** The first and last day of a TLV that is given. */
export const geldigheid = ({ besluit, geldigVan = '', geldigTot = '' }: TlvBesluit): (Gegeven | false)[] =>
  besluit !== 'toekennen'
    ? []
    : [
        { naam: 'Geldig van', waarde: inDutch(geldigVan) },
        { naam: 'Geldig tot en met', waarde: inDutch(geldigTot) },
      ];

/** Each expert with what he or she advised (Awb 3:47, WVO 2020 art. 2.47). */
export const adviezen = ({ deskundigen }: TlvBesluit): Blok => ({
  lijst: deskundigen.map(({ naam, functie, advies }) => `${naam}, ${functie}${advies === undefined ? '' : `: ${adviesTekst[advies]}`}`),
});

const metEn = (delen: readonly string[]): string => `${delen.slice(0, -1).join(', ')} en ${delen.at(-1) ?? ''}`;

/** The articles and the chapters that a besluit rests on. */
export function grondslagTekst(besluit: TlvBesluit): { wet: string; hoofdstuk: string } {
  const soort = soortVan(besluit);
  const drie = besluit.gedelegeerd === undefined ? '3' : '3 (delegeren afgeven TLV-GP)';
  const hoofdstukken = [drie, ...(besluit.variant === 'verlenging' ? ['6'] : []), ...soort.hoofdstuk.split(' en ')];
  return { wet: wettelijkeGrondslag[soort.onderwijs], hoofdstuk: `hoofdstuk ${metEn(hoofdstukken)}` };
}
