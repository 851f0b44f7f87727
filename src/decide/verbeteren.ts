import type { App } from '../app.ts';
import { dateOf, type IsoDate } from '../calendar.ts';
import type { BesluitRecord } from '../storage/records.ts';
import { besluitdatumVan, standVan } from './besluitdatum.ts';
import type { Beslisser } from './persoon.ts';

export type Verbetering = NonNullable<BesluitRecord['verbetering']>;
/** What a correction changes. */
export type Wijziging = Omit<Verbetering, 'voorstel' | 'ondertekening'>;

/** Why the letter of a besluit cannot be corrected, with what to do; undefined where it can. */
export function nietTeVerbeteren(besluit: BesluitRecord): string | undefined {
  if (standVan(besluit) !== 'uitgevoerd' || besluit.brief === undefined)
    return 'De brief is er nog niet. Wacht tot het besluit is uitgevoerd.';
  if (besluit.verbetering !== undefined) return 'Er ligt al een verbetering klaar. Laat die eerst ondertekenen, of haal haar weg.';
  return undefined;
}

/** Most characters of a besluit that the row of its table takes (64 KB, two bytes each), less what signing and delivering a correction add. */
const maxBewaard = 32_000 - 2_500;

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
  wijziging: Wijziging,
  { id, naam, rol }: Beslisser,
): Promise<Verbeterd> =>
  change(app, besluitId, (now) => {
    const voorstel = { door: naam, rol, account: id, op: app.clock.now().toISOString() };
    const next = { ...now, verbetering: { ...wijziging, voorstel } };
    const past = JSON.stringify(next).length <= maxBewaard;
    return (
      nietTeVerbeteren(now) ??
      (past
        ? next
        : 'Dit besluit is zo vaak of met zoveel tekst verbeterd dat deze verbetering er niet meer bij past. Neem een nieuw besluit.')
    );
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

/** A pupil as a list names one, by whom its letters are addressed: the name, and behind it the birth date in figures. */
export const alsRij = ({ naam, geboortedatum }: { naam: string; geboortedatum: IsoDate }): string =>
  `${naam} ${geboortedatum.split('-').toReversed().join('-')}`;

/** The besluit with the words of its correction; of a list with the row as its letters name the pupil from then on. */
export function metVerbetering(
  besluit: BesluitRecord,
  { rij, leerling, motivering }: Pick<Verbetering, 'rij' | 'leerling' | 'motivering'>,
): BesluitRecord {
  const { lijst } = besluit;
  const woorden = motivering === undefined ? besluit : { ...besluit, motivering };
  if (leerling === undefined) return woorden;
  if (lijst === undefined || rij === undefined) return { ...woorden, leerling };
  const verbeterd = [...(lijst.verbeterd ?? []).filter((one) => one.rij !== rij), { rij, wie: alsRij(leerling) }];
  return { ...woorden, lijst: { ...lijst, verbeterd } };
}

type Versies = BesluitRecord['versies'];

/** The number of the version of a letter that follows on those that there are. */
export const volgendeVersie = (versies: Versies): number => Math.max(1, versies?.length ?? 1) + 1;

/** The day that the last version of a letter bears: of a corrected one the day of its correction. */
export function vorigeVersieOp(versies: Versies, besluit: BesluitRecord): IsoDate {
  const vorige = versies?.at(-1);
  return vorige === undefined || vorige.versie === 1 ? besluitdatumVan(besluit) : dateOf(new Date(vorige.op));
}
