import { ageOn, readDate } from '../calendar.ts';
import type { BesluitRecord } from '../storage/records.ts';
import { besluitdatumVan } from './besluitdatum.ts';
import type { BriefRij } from './brief.ts';
import { maximum } from './invoer.ts';
import { onzetbaarFouten } from './onzetbaar.ts';
import { alsRij, type Wijziging } from './verbeteren.ts';

/** What the form on a correction sends, as text. `rij`: of a list, the row of the pupil. */
export const verbeterVelden = ['rij', 'naam', 'geboortedatum', 'motivering', 'reden'] as const;
export type VerbeterVeld = (typeof verbeterVelden)[number];
export type VerbeterInvoer = Record<VerbeterVeld, string>;
export type VerbeterFouten = Partial<Record<VerbeterVeld | 'dossier', string>>;

/** Shortest and longest text that says what was wrong. */
export const redenLengte = { min: 10, max: 500 } as const;

/** The form as it begins: as the letter is now. */
export const eersteVerbetering = ({ leerling, motivering }: BesluitRecord): VerbeterInvoer => ({
  rij: '',
  naam: leerling?.naam ?? '',
  geboortedatum: leerling?.geboortedatum ?? '',
  motivering,
  reden: '',
});

const folded = (text: string) => text.replace(/\r\n?/g, '\n').trim();

type Leerling = NonNullable<BesluitRecord['leerling']>;

function leerlingVan(invoer: VerbeterInvoer, besluit: BesluitRecord, fouten: VerbeterFouten): Leerling {
  const naam = folded(invoer.naam).replaceAll(/\s+/g, ' ');
  const geboortedatum = readDate(invoer.geboortedatum);
  if (naam.length < 2 || naam.length > maximum.naam) fouten.naam = `Vul de hele naam van de leerling in, hoogstens ${maximum.naam} tekens.`;
  else Object.assign(fouten, onzetbaarFouten({ naam }));
  const leeftijd = geboortedatum === undefined ? undefined : ageOn(geboortedatum, besluitdatumVan(besluit));
  if (leeftijd === undefined || leeftijd < 9 || leeftijd > 20)
    fouten.geboortedatum = 'Deze geboortedatum kan niet kloppen. Kijk hem na, bijvoorbeeld 14-3-2011.';
  return { naam, geboortedatum: geboortedatum ?? '' };
}

/** The rows of a list that letters of a besluit name; `zonderLijst` where the list itself is destroyed, so that only numbers of assignments are left. */
export type VerbeterRijen = { rijen: readonly BriefRij[]; zonderLijst: boolean };

const leeg = 'Er is niets veranderd. Verbeter wat er niet klopt.';

/** What is changed of a list: one pupil by the row, or the reasons for all. */
function lijstWijziging(
  invoer: VerbeterInvoer,
  besluit: BesluitRecord,
  { rijen, zonderLijst }: VerbeterRijen,
  nieuweMotivering: boolean,
  fouten: VerbeterFouten,
): Pick<Wijziging, 'rij' | 'leerling' | 'zonderLijst'> {
  const typed = invoer.rij.trim();
  if (typed === '') {
    if (invoer.naam.trim() !== '' || invoer.geboortedatum.trim() !== '') fouten.rij = 'Vul ook in om welke rij van de lijst het gaat.';
    else if (!nieuweMotivering) fouten.dossier = leeg;
    else if (zonderLijst)
      fouten.motivering =
        'De lijst is vernietigd. Daarom kan de motivering niet meer in alle brieven verbeterd worden. Neem een nieuw besluit.';
    return {};
  }
  const gevonden = rijen.find(({ rij }) => String(rij) === typed);
  if (gevonden === undefined) fouten.rij = 'Deze rij staat niet in de brief. Gebruik een rijnummer uit de brief.';
  if (nieuweMotivering) fouten.motivering = 'Verbeter de motivering apart: zij staat in de brieven over alle leerlingen.';
  const leerling = leerlingVan(invoer, besluit, fouten);
  if (gevonden?.wie === alsRij(leerling)) fouten.dossier = leeg;
  return { rij: gevonden?.rij ?? 0, leerling, ...(zonderLijst ? { zonderLijst: true as const } : {}) };
}

function eenWijziging(
  invoer: VerbeterInvoer,
  besluit: BesluitRecord,
  nieuweMotivering: boolean,
  fouten: VerbeterFouten,
): Pick<Wijziging, 'leerling'> {
  const { leerling: was } = besluit;
  const wordt = was === undefined ? undefined : leerlingVan(invoer, besluit, fouten);
  const zelfde = was?.naam === wordt?.naam && was?.geboortedatum === wordt?.geboortedatum;
  if (Object.keys(fouten).length === 0 && zelfde && !nieuweMotivering) fouten.dossier = leeg;
  return wordt === undefined || zelfde ? {} : { leerling: wordt };
}

/** Whether the letters of a besluit name pupils of a list. */
export const isLijstBesluit = ({ lijst, besluit }: BesluitRecord): boolean =>
  lijst !== undefined && (besluit === 'toekennen' || besluit === 'afwijzen');

/**
 * What a form on a correction holds: the words as they become, or one Dutch sentence by each field that must be mended. A correction never changes what was
 * decided: kind, type and validity stay, and of a list who was assigned LWOO. `rijen` of a besluit on a list.
 */
export function beoordeelVerbetering(
  invoer: VerbeterInvoer,
  besluit: BesluitRecord,
  rijen?: VerbeterRijen,
): { ok: true; wijziging: Wijziging } | { ok: false; fouten: VerbeterFouten } {
  const fouten: VerbeterFouten = {};
  const [motivering, reden] = [folded(invoer.motivering), folded(invoer.reden)];
  const nieuweMotivering = motivering !== besluit.motivering;
  if (nieuweMotivering && (motivering.length < 30 || motivering.length > maximum.motivering))
    fouten.motivering = `Schrijf een motivering van 30 tot ${maximum.motivering} tekens.`;
  if (reden.length < redenLengte.min || reden.length > redenLengte.max)
    fouten.reden = `Schrijf in ${redenLengte.min} tot ${redenLengte.max} tekens op wat er niet klopte. Dit komt in de brief.`;
  Object.assign(fouten, onzetbaarFouten({ motivering, reden }));
  const leerling =
    isLijstBesluit(besluit) && rijen !== undefined
      ? lijstWijziging(invoer, besluit, rijen, nieuweMotivering, fouten)
      : eenWijziging(invoer, besluit, nieuweMotivering, fouten);
  if (Object.keys(fouten).length > 0) return { ok: false, fouten };
  return { ok: true, wijziging: { ...leerling, ...(nieuweMotivering ? { motivering } : {}), reden } };
}
