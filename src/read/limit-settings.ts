import { z } from 'zod';
import { defaultLimits, type ReadLimits } from './limits.ts';

/** How a bound is set: the name of the setting, its unit (how many of the bound's own unit go in one), between what, and what it is for. */
type LimitSetting = { naam: `LEES_${string}`; eenheid?: number; min: number; max: number; waarvoor: string };

const mb = 1024 * 1024;
const kb = 1024;
const miljoen = 1_000_000;

/** Every bound on reading as a setting. Whoever raises one reads in docs/lezen.md what it costs. */
export const limitSettings: Record<keyof ReadLimits, LimitSetting> = {
  fileBytes: { naam: 'LEES_BESTAND_MB', eenheid: mb, min: 1, max: 250, waarvoor: 'hoe groot een bestand mag zijn, in MB' },
  seconds: { naam: 'LEES_BESTAND_SECONDEN', min: 1, max: 70, waarvoor: 'hoeveel rekentijd het lezen van de tekst van één bestand mag kosten, in seconden' },
  pageSeconds: { naam: 'LEES_SCAN_BLADZIJDE_SECONDEN', min: 5, max: 70, waarvoor: 'hoeveel rekentijd het herkennen van één bladzijde van een scan of foto mag kosten, in seconden' },
  fileSeconds: { naam: 'LEES_BESTAND_TOTAAL_SECONDEN', min: 60, max: 36_000, waarvoor: 'hoeveel rekentijd één geüpload bestand met alles erin mag kosten, in seconden, over alle beurten samen' },
  turnSeconds: { naam: 'LEES_BEURT_SECONDEN', min: 30, max: 360, waarvoor: 'na hoeveel seconden het lezen van een dossier in een volgende beurt verdergaat; korter dan functionTimeout in host.json' },
  memoryMb: { naam: 'LEES_GEHEUGEN_MB', min: 300, max: 4096, waarvoor: 'hoeveel geheugen een leesproces mag gebruiken, in MB' },
  heapMb: { naam: 'LEES_HEAP_MB', min: 64, max: 4096, waarvoor: 'hoeveel geheugen JavaScript daarvan mag gebruiken, in MB' },
  pages: { naam: 'LEES_BLADZIJDEN', min: 1, max: 5000, waarvoor: 'hoeveel bladzijden een document mag hebben' },
  characters: { naam: 'LEES_TEKENS', min: 10_000, max: 50_000_000, waarvoor: 'hoeveel tekens tekst een document mag geven' },
  pageObjects: { naam: 'LEES_TEKENINGEN_PER_BLADZIJDE', min: 100, max: 1_000_000, waarvoor: 'in hoeveel getekende onderdelen van een PDF-bladzijde naar tabellen en handtekeningen wordt gezocht' },
  pageFields: { naam: 'LEES_VELDEN_PER_BLADZIJDE', min: 10, max: 50_000, waarvoor: 'hoeveel invulvelden en notities van een PDF-bladzijde worden gelezen' },
  picturePixels: { naam: 'LEES_FOTO_MILJOEN_PUNTEN', eenheid: miljoen, min: 1, max: 400, waarvoor: 'hoeveel beeldpunten een foto of scan mag hebben, in miljoenen' },
  pagePixels: { naam: 'LEES_BLADZIJDE_MILJOEN_PUNTEN', eenheid: miljoen, min: 2, max: 40, waarvoor: 'op hoeveel beeldpunten een bladzijde wordt bekeken, in miljoenen; een groter beeld wordt verkleind' },
  zipEntries: { naam: 'LEES_ZIP_ONDERDELEN', min: 10, max: 50_000, waarvoor: 'uit hoeveel onderdelen een zipbestand of een nieuw Office-bestand mag bestaan' },
  zipEntryBytes: { naam: 'LEES_ZIP_ONDERDEEL_MB', eenheid: mb, min: 1, max: 500, waarvoor: 'hoe groot één onderdeel daarvan uitgepakt mag zijn, in MB' },
  zipTotalBytes: { naam: 'LEES_ZIP_TOTAAL_MB', eenheid: mb, min: 1, max: 1000, waarvoor: 'hoe groot alle onderdelen daarvan uitgepakt samen mogen zijn, in MB' },
  zipRatio: { naam: 'LEES_ZIP_GROEI', min: 10, max: 2000, waarvoor: 'hoeveel maal een onderdeel bij het uitpakken mag groeien (vanaf 1 MB)' },
  packDepth: { naam: 'LEES_INGEPAKT_LAGEN', min: 1, max: 10, waarvoor: 'hoe diep bestanden in bestanden worden gelezen (een bijlage van een mail in een zip zit twee diep)' },
  packFiles: { naam: 'LEES_INGEPAKT_BESTANDEN', min: 1, max: 5000, waarvoor: 'hoeveel bestanden in één zipbestand of mail worden gelezen' },
  packBytes: { naam: 'LEES_INGEPAKT_MB', eenheid: mb, min: 1, max: 1000, waarvoor: 'hoe groot alle bestanden in één zipbestand of mail samen mogen zijn, alle lagen samen, in MB' },
  mimeDepth: { naam: 'LEES_MAIL_DIEPTE', min: 5, max: 200, waarvoor: 'hoe diep de onderdelen van een mail in elkaar mogen zitten' },
  mailPictureBytes: { naam: 'LEES_MAIL_PLAATJE_KB', eenheid: kb, min: 0, max: 2000, waarvoor: 'vanaf hoeveel kB een plaatje in de tekst van een mail wordt gelezen; kleiner is een logo' },
  xmlDepth: { naam: 'LEES_XML_DIEPTE', min: 20, max: 5000, waarvoor: 'hoe diep de onderdelen van een tekstdocument in elkaar mogen zitten' },
  xmlElements: { naam: 'LEES_XML_ONDERDELEN', min: 1000, max: 5_000_000, waarvoor: 'uit hoeveel onderdelen één alinea, tabel of rij mag bestaan' },
  sheetRows: { naam: 'LEES_RIJEN', min: 100, max: 1_000_000, waarvoor: 'hoeveel rijen een rekenblad of lijst mag hebben, alle bladen samen' },
  sheetColumns: { naam: 'LEES_KOLOMMEN', min: 10, max: 16_384, waarvoor: 'hoeveel kolommen van een rekenblad worden gelezen' },
  sheetCells: { naam: 'LEES_CELLEN', min: 1000, max: 10_000_000, waarvoor: 'hoeveel cellen een rekenblad of lijst mag hebben' },
}; // prettier-ignore

const limitNames = Object.keys(limitSettings) as (keyof ReadLimits)[];

/** What the setting of a bound stands at when nobody sets it, in its own unit. */
export const usualSetting = (limit: keyof ReadLimits): number => defaultLimits[limit] / (limitSettings[limit].eenheid ?? 1);

/** The settings of the bounds, for the schema of all settings: whole numbers, each with what it is for and its usual value as the example. */
export const limitShape: Record<`LEES_${string}`, z.ZodType<number>> = Object.fromEntries(
  limitNames.map((limit) => {
    const { naam, min, max, waarvoor } = limitSettings[limit];
    const usual = usualSetting(limit);
    const type = z.coerce.number().int().min(min).max(max).default(usual);
    return [naam, type.meta({ waarvoor: `${waarvoor}; een heel getal van ${min} tot en met ${max}`, voorbeeld: String(usual) })];
  }),
);

/** The bounds as the settings have them. */
export const limitsOf = (settings: Readonly<Record<`LEES_${string}`, number>>): ReadLimits =>
  Object.fromEntries(
    limitNames.map((limit) => [limit, (settings[limitSettings[limit].naam] ?? usualSetting(limit)) * (limitSettings[limit].eenheid ?? 1)]),
  ) as ReadLimits;
