import type { School } from '../settings.ts';
import type { BesluitRecord } from '../storage/records.ts';
import { aanvraagIngetrokken, type IngetrokkenAanvraag } from './brieven/aanvraag-ingetrokken.ts';
import { buitenBehandeling, type BuitenBehandeling } from './brieven/buiten-behandeling.ts';
import { lijstBrief, perUitkomst, type LijstBesluit } from './brieven/lijst.ts';
import { missendeOnderdelen } from './brieven/onderdelen.ts';
import { inRand, nogGeenNummer, type Brief, type BriefKern } from './brieven/rand.ts';
import type { TlvBesluit } from './brieven/tlv-gegevens.ts';
import { tlvIngetrokken, type IngetrokkenTlv } from './brieven/tlv-ingetrokken.ts';
import { tlvOuders } from './brieven/tlv-ouders.ts';
import { tlvSchool } from './brieven/tlv-school.ts';
import { toewijzingBrief } from './brieven/toewijzing.ts';
import { schoolBrief, type BriefRij, type BriefSettings, type BriefVraag } from './brieven/vraag.ts';

export { missendeOnderdelen } from './brieven/onderdelen.ts';
export type { Brief } from './brieven/rand.ts';
export type { BriefRij, BriefSettings, BriefVraag, Correctie, Echtheid, Ontvanger } from './brieven/vraag.ts';

/** A decision that cannot be put in a letter, because parts that the law asks are missing; the message names them in Dutch. */
export class BriefOnvolledig extends Error {
  override name = 'BriefOnvolledig';
  readonly onderdelen: string[];

  constructor(onderdelen: string[]) {
    super(`De beschikking kan niet gemaakt worden. Dit ontbreekt: ${onderdelen.join('; ')}.`);
    this.onderdelen = onderdelen;
  }
}

function schoolVan(besluit: BesluitRecord, settings: BriefSettings, missend: readonly string[]): School {
  const school = settings.scholen.find(({ id }) => id === besluit.schoolId);
  if (missend.length > 0 || school === undefined) throw new BriefOnvolledig([...missend]);
  return school;
}

// In an example the number is not given yet; every other part must be there as in the letter itself.
const gezien = (besluit: BesluitRecord, { voorbeeld, correctie }: BriefVraag): BesluitRecord =>
  voorbeeld && correctie === undefined && besluit.besluit !== 'ingetrokken' ? { ...besluit, nummer: nogGeenNummer } : besluit;

/** Whether a besluit has a copy for the parents: every one on a single pupil. */
export const heeftAfschrift = ({ leerling }: Pick<BesluitRecord, 'leerling'>): boolean => leerling !== undefined;

function kernVan(besluit: BesluitRecord, school: School, settings: BriefSettings, { voor }: BriefVraag): BriefKern {
  // That the parts are there was looked at by `missendeOnderdelen`
  if (besluit.besluit === 'buiten-behandeling') return buitenBehandeling(besluit as BuitenBehandeling, school, settings, voor);
  if (besluit.besluit === 'ingetrokken') return aanvraagIngetrokken(besluit as IngetrokkenAanvraag, school, settings, voor);
  if (besluit.besluit === 'tlv-ingetrokken') return tlvIngetrokken(besluit as IngetrokkenTlv, school, settings, voor);
  return voor === 'ouders' ? tlvOuders(besluit as TlvBesluit, school, settings) : tlvSchool(besluit as TlvBesluit, school, settings);
}

/** The letter on a besluit, for the school or for the parents, in words. Throws BriefOnvolledig where a part is missing. */
export function briefInhoud(besluit: BesluitRecord, settings: BriefSettings, vraag: BriefVraag = schoolBrief): Brief {
  const heel = gezien(besluit, vraag);
  const missend = missendeOnderdelen(heel, settings);
  if (vraag.voor === 'ouders' && !heeftAfschrift(besluit)) missend.push('de leerling over wie het besluit gaat');
  const school = schoolVan(besluit, settings, missend);
  return inRand(kernVan(heel, school, settings, vraag), besluit, school, settings, vraag);
}

/** The letter on a list of pupils: all its rows, by what was decided on each. Throws BriefOnvolledig where a part is missing. */
export function lijstBriefInhoud(
  besluit: BesluitRecord,
  settings: BriefSettings,
  rijen: readonly BriefRij[],
  vraag: BriefVraag = schoolBrief,
): Brief {
  const heel = gezien(besluit, vraag);
  const missend = missendeOnderdelen(heel, settings);
  const { lijst } = heel;
  const naamloos = lijst !== undefined && perUitkomst(lijst, rijen).toegewezen.some(({ wie }) => wie === '');
  if (naamloos || rijen.length !== lijst?.rijen) missend.push('de namen van de leerlingen');
  const school = schoolVan(besluit, settings, missend);
  return inRand(lijstBrief(heel as LijstBesluit, settings, rijen), besluit, school, settings, vraag);
}

/** The letter on one pupil of a list to whom LWOO was assigned. Throws BriefOnvolledig where a part is missing. */
export function toewijzingBriefInhoud(
  besluit: BesluitRecord,
  settings: BriefSettings,
  rij: BriefRij,
  vraag: BriefVraag = schoolBrief,
): Brief {
  const heel = gezien(besluit, vraag);
  const missend = missendeOnderdelen(heel, settings);
  if (besluit.lijst === undefined) missend.push('de lijst waar de leerling op staat');
  if (rij.wie === '') missend.push('de naam van de leerling');
  if ((rij.nummer ?? '') === '') missend.push('het nummer van de toewijzing');
  const school = schoolVan(besluit, settings, missend);
  return inRand(toewijzingBrief(heel as LijstBesluit, school, settings, rij, vraag.voor), besluit, school, settings, vraag);
}
