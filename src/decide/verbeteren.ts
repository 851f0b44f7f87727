import type { App } from '../app.ts';
import { ageOn, readDate } from '../calendar.ts';
import type { BesluitRecord } from '../storage/records.ts';
import { besluitdatumVan, standVan } from './besluitdatum.ts';
import { maximum } from './invoer.ts';
import { onzetbaar, onzetbaarFouten } from './onzetbaar.ts';
import type { Beslisser } from './persoon.ts';

export type Verbetering = NonNullable<BesluitRecord['verbetering']>;

/** What the form on a correction sends, as text. */
export const verbeterVelden = ['naam', 'geboortedatum', 'motivering', 'reden'] as const;
export type VerbeterVeld = (typeof verbeterVelden)[number];
export type VerbeterInvoer = Record<VerbeterVeld, string>;
export type VerbeterFouten = Partial<Record<VerbeterVeld | 'dossier', string>>;

/** Shortest and longest text that says what was wrong. */
export const redenLengte = { min: 10, max: 500 } as const;

/** Why the letter of a besluit cannot be corrected, with what to do; undefined where it can. */
export function nietTeVerbeteren(besluit: BesluitRecord): string | undefined {
  if (standVan(besluit) !== 'uitgevoerd' || besluit.brief === undefined)
    return 'De brief is er nog niet. Wacht tot het besluit is uitgevoerd.';
  if (besluit.verbetering !== undefined) return 'Er ligt al een verbetering klaar. Laat die eerst ondertekenen, of haal haar weg.';
  if (besluit.lijst?.brieven === 'per-leerling')
    return 'Bij dit besluit horen brieven per leerling. Die kunnen hier nog niet verbeterd worden. Neem een nieuw besluit over de leerling om wie het gaat.';
  return undefined;
}

/** The form as it begins: as the letter is now. */
export const eersteVerbetering = ({ leerling, motivering }: BesluitRecord): VerbeterInvoer => ({
  naam: leerling?.naam ?? '',
  geboortedatum: leerling?.geboortedatum ?? '',
  motivering,
  reden: '',
});

const folded = (text: string) => text.replace(/\r\n?/g, '\n').trim();

function leerlingVan(invoer: VerbeterInvoer, besluit: BesluitRecord, fouten: VerbeterFouten): BesluitRecord['leerling'] {
  if (besluit.leerling === undefined) return undefined;
  const naam = folded(invoer.naam).replaceAll('\n', ' ');
  const geboortedatum = readDate(invoer.geboortedatum);
  const tekens = onzetbaar(naam);
  if (naam.length < 2 || naam.length > maximum.naam) fouten.naam = `Vul de hele naam van de leerling in, hoogstens ${maximum.naam} tekens.`;
  else if (tekens !== '') fouten.naam = `De brief kan dit niet laten zien: ${tekens}. Schrijf de naam met andere tekens.`;
  const leeftijd = geboortedatum === undefined ? undefined : ageOn(geboortedatum, besluitdatumVan(besluit));
  if (leeftijd === undefined || leeftijd < 9 || leeftijd > 20)
    fouten.geboortedatum = 'Deze geboortedatum kan niet kloppen. Kijk hem na, bijvoorbeeld 14-3-2011.';
  return { naam, geboortedatum: geboortedatum ?? besluit.leerling.geboortedatum };
}

/**
 * What a form on a correction holds: the words as they become, or one Dutch sentence by each field that must be mended. A correction never changes what was
 * decided: kind, type and validity stay.
 */
export function beoordeelVerbetering(
  invoer: VerbeterInvoer,
  besluit: BesluitRecord,
): { ok: true; wijziging: Pick<Verbetering, 'leerling' | 'motivering' | 'reden'> } | { ok: false; fouten: VerbeterFouten } {
  const fouten: VerbeterFouten = {};
  const leerling = leerlingVan(invoer, besluit, fouten);
  const [motivering, reden] = [folded(invoer.motivering), folded(invoer.reden)];
  if (motivering !== besluit.motivering && (motivering.length < 30 || motivering.length > maximum.motivering))
    fouten.motivering = `Schrijf een motivering van 30 tot ${maximum.motivering} tekens.`;
  if (reden.length < redenLengte.min || reden.length > redenLengte.max)
    fouten.reden = `Schrijf in ${redenLengte.min} tot ${redenLengte.max} tekens op wat er niet klopte. Dit komt in de brief.`;
  Object.assign(fouten, onzetbaarFouten({ motivering, reden }));
  const zelfde = leerling?.naam === besluit.leerling?.naam && leerling?.geboortedatum === besluit.leerling?.geboortedatum;
  if (Object.keys(fouten).length === 0 && zelfde && motivering === besluit.motivering)
    fouten.dossier = 'Er is niets veranderd. Verbeter wat er niet klopt.';
  if (Object.keys(fouten).length > 0) return { ok: false, fouten };
  return {
    ok: true,
    wijziging: {
      ...(leerling === undefined || zelfde ? {} : { leerling }),
      ...(motivering === besluit.motivering ? {} : { motivering }),
      reden,
    },
  };
}

export type Verbeterd = { ok: true } | { ok: false; melding: string };

const weg = 'Dit besluit is er niet, of het is intussen veranderd. Open het opnieuw.';

async function change(
  { storage }: Pick<App, 'storage'>,
  besluitId: string,
  next: (besluit: BesluitRecord) => BesluitRecord | string,
): Promise<Verbeterd> {
  let melding: string | undefined = weg;
  await storage.besluiten.change('besluit', besluitId, (now) => {
    melding = weg;
    if (now === undefined) return undefined;
    const made = next(now);
    melding = typeof made === 'string' ? made : undefined;
    return typeof made === 'string' || made === now ? undefined : made;
  });
  return melding === undefined ? { ok: true } : { ok: false, melding };
}

/** Lays a correction ready for the signature of the directeur-bestuurder. */
export const stelVerbeteringVoor = (
  app: Pick<App, 'storage' | 'clock'>,
  besluitId: string,
  wijziging: Pick<Verbetering, 'leerling' | 'motivering' | 'reden'>,
  { id, naam, rol }: Beslisser,
): Promise<Verbeterd> =>
  change(app, besluitId, (now) => {
    const voorstel = { door: naam, rol, account: id, op: app.clock.now().toISOString() };
    return nietTeVerbeteren(now) ?? { ...now, verbetering: { ...wijziging, voorstel } };
  });

/** Takes a correction away that is not signed yet. */
export const haalVerbeteringWeg = (app: Pick<App, 'storage'>, besluitId: string): Promise<Verbeterd> =>
  change(app, besluitId, (now) => {
    const { verbetering, ...zonder } = now;
    if (verbetering === undefined) return now;
    return verbetering.ondertekening === undefined ? zonder : 'Deze verbetering is al ondertekend. De nieuwe brief wordt gemaakt.';
  });

/**
 * Signs a correction and sets it going. `gezien`: the moment at which it was laid ready, as the person saw it. Four eyes: never the account that laid it
 * ready. The same again is one signature.
 */
export async function tekenVerbetering(
  app: Pick<App, 'storage' | 'clock'>,
  besluitId: string,
  { id, naam }: Pick<Beslisser, 'id' | 'naam'>,
  gezien: string,
): Promise<Verbeterd> {
  const signed = await change(app, besluitId, (now) => {
    const { verbetering } = now;
    if (verbetering === undefined || verbetering.voorstel.op !== gezien) return weg;
    if (verbetering.ondertekening !== undefined) return now;
    if (verbetering.voorstel.account === id) return 'U heeft deze verbetering zelf klaargelegd. Een ander moet haar ondertekenen.';
    const ondertekening = { door: naam, rol: 'directeur-bestuurder', account: id, op: app.clock.now().toISOString() };
    return { ...now, verbetering: { ...verbetering, ondertekening } };
  });
  if (signed.ok) await app.storage.send('besluit-uitvoeren', { besluitId });
  return signed;
}

/** The besluit with the words of its correction. */
export function metVerbetering(
  besluit: BesluitRecord,
  { leerling, motivering }: Pick<Verbetering, 'leerling' | 'motivering'>,
): BesluitRecord {
  return { ...besluit, ...(leerling === undefined ? {} : { leerling }), ...(motivering === undefined ? {} : { motivering }) };
}
