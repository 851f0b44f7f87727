import { inDutch, plusYears, type IsoDate } from '../calendar.ts';
import { eindeCursusjaarVan, jaardagInDutch } from '../handboek/geldigheid.ts';
import type { Aanvraagsoort, Variant } from '../handboek/soorten.ts';
import { waarden41, waardenOp, type Waarden } from '../handboek/waarden.ts';

/** What is asked of a TLV's validity. `leertraject` and `ingangInOverleg` are what the person filled in. */
export type GeldigheidVraag = {
  soort: Aanvraagsoort;
  variant: Variant;
  geboortedatum: IsoDate;
  /** Day of the decision. */
  besluitdatum: IsoDate;
  geldigVan: IsoDate;
  geldigTot: IsoDate;
  ingangInOverleg: boolean;
  leertraject: string;
};

export type GeldigheidVeld = 'geldigVan' | 'geldigTot' | 'ingangInOverleg' | 'leertraject';

const isPro = (soort: Aanvraagsoort) => soort === 'tlv-pro' || soort === 'tlv-pro-bijzonder';

/** Whole school years that a TLV covers at least (handboek 3): one for the VSO types, two for PrO. */
const minimumSchooljaren = (soort: Aanvraagsoort, { cursusjarenPro, cursusjarenVso }: Waarden): number =>
  isPro(soort) ? cursusjarenPro : cursusjarenVso;

/** First 31 July that gives the least number of whole school years, counted from the first day of validity (handboek 3). */
export function vroegsteEinde(soort: Aanvraagsoort, geldigVan: IsoDate, waarden: Waarden): IsoDate {
  const year = Number(geldigVan.slice(0, 4)) + (geldigVan.slice(5) <= '08-01' ? 0 : 1);
  return `${year + minimumSchooljaren(soort, waarden)}-07-31`;
}

/**
 * Last day that a TLV may run to (handboek 3): 31 July of the cursusjaar in which the pupil turns 18; for a renewal the one in which the
 * pupil turns 20, past 18 only with a substantiated `leertraject`. Born on 31 July ends that day, born on 1 August a year later.
 */
export function laatsteEinde(
  variant: Variant,
  geboortedatum: IsoDate,
  waarden: Waarden,
): { uiterlijk: IsoDate; leeftijd: number; zonderLeertraject: IsoDate } {
  const leeftijd = variant === 'verlenging' ? waarden.eindleeftijdVerlenging : waarden.eindleeftijd;
  return {
    leeftijd,
    uiterlijk: eindeCursusjaarVan(geboortedatum, leeftijd),
    zonderLeertraject: eindeCursusjaarVan(geboortedatum, waarden.eindleeftijd),
  };
}

const schooljaren = (count: number) => (count === 1 ? 'één heel schooljaar' : `${count === 2 ? 'twee' : count} hele schooljaren`);
const opsomming = (dagen: string[]) => `${dagen.slice(0, -1).join(', ')} of ${dagen.at(-1) ?? ''}`;

function beginFouten(vraag: GeldigheidVraag, { plaatsingsdagen }: Waarden): Partial<Record<GeldigheidVeld, string>> {
  const { geldigVan, besluitdatum } = vraag;
  if (geldigVan < plusYears(besluitdatum, -1)) {
    return { geldigVan: `De ingangsdatum ligt meer dan een jaar voor vandaag. Kijk het jaartal na.` };
  }
  if (geldigVan > plusYears(besluitdatum, 1)) {
    return {
      geldigVan: `De ingangsdatum ligt meer dan een jaar na vandaag. Een TLV moet binnen een jaar na afgifte gebruikt worden (handboek 6). Kies een dag tot en met ${inDutch(plusYears(besluitdatum, 1))}.`,
    };
  }
  if (!isPro(vraag.soort) && !plaatsingsdagen.includes(geldigVan.slice(5)) && !vraag.ingangInOverleg) {
    return {
      ingangInOverleg: `Plaatsing in het vso begint op ${opsomming(plaatsingsdagen.map(jaardagInDutch))}. Kruis aan dat ${inDutch(geldigVan)} met de vso-school is afgesproken, of kies een van die dagen (handboek 3).`,
    };
  }
  return {};
}

function eindeFouten(vraag: GeldigheidVraag, waarden: Waarden): Partial<Record<GeldigheidVeld, string>> {
  const { soort, variant, geldigVan, geldigTot } = vraag;
  const minimaal = vroegsteEinde(soort, geldigVan, waarden);
  const { uiterlijk, leeftijd, zonderLeertraject } = laatsteEinde(variant, vraag.geboortedatum, waarden);
  const jaren = schooljaren(minimumSchooljaren(soort, waarden));
  if (minimaal > uiterlijk) {
    return {
      geldigTot: `Vanaf ${inDutch(geldigVan)} is er geen geldigheid mogelijk: de TLV geldt minstens ${jaren} (tot ${inDutch(minimaal)}) en hoogstens tot ${inDutch(uiterlijk)}, het einde van het schooljaar waarin de leerling ${leeftijd} wordt (handboek 3). Kies een eerdere ingangsdatum.`,
    };
  }
  if (!geldigTot.endsWith('-07-31')) {
    return { geldigTot: `Een TLV eindigt op 31 juli, het einde van een schooljaar. Kies 31 juli (handboek 3).` };
  }
  if (geldigTot < minimaal) {
    return { geldigTot: `Deze TLV geldt minstens ${jaren}. Kies ${inDutch(minimaal)} of later (handboek 3).` };
  }
  if (geldigTot > uiterlijk) {
    return {
      geldigTot: `Deze TLV geldt hoogstens tot ${inDutch(uiterlijk)}, het einde van het schooljaar waarin de leerling ${leeftijd} wordt. Kies die dag of eerder (handboek 3).`,
    };
  }
  if (geldigTot > zonderLeertraject && vraag.leertraject.trim() === '') {
    return {
      leertraject: `De verlenging loopt door na ${inDutch(zonderLeertraject)}, het einde van het schooljaar waarin de leerling ${waarden.eindleeftijd} wordt. Schrijf op wat het leertraject van de leerling nog is (handboek 3).`,
    };
  }
  return {};
}

/** What is wrong with a validity, one Dutch sentence by the field that mends it; empty when it may stand (handboek 3 and 6). */
export function geldigheidFouten(vraag: GeldigheidVraag): Partial<Record<GeldigheidVeld, string>> {
  const waarden = waardenOp(waarden41, vraag.besluitdatum);
  return { ...eindeFouten(vraag, waarden), ...beginFouten(vraag, waarden) };
}
