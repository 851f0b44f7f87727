import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { App } from '../app.ts';
import type { IsoDate } from '../calendar.ts';
import type { AlToegewezen } from '../check/rapport.ts';
import { leerlingenPath } from '../dossier/paths.ts';
import { cijfersVan, leerlingSleutel } from '../handboek/lwoo/dubbel.ts';
import { naamSleutel } from '../read/lijst/namen.ts';
import type { Leerlingrij, Lijst } from '../read/lijst/lijst.ts';
import type { ToewijzingRecord } from '../storage/records.ts';

/** A pupil as the register knows one: no name, no date and no figures, but hashes under a secret of the partnership. */
export type Pseudoniem = Pick<ToewijzingRecord, 'leerling' | 'cijfers'>;
/** A pupil with the number of his or her own assignment. */
export type Toegewezen = Pseudoniem & Pick<ToewijzingRecord, 'nummer'>;

type Register = Pick<App, 'storage'> & { settings: Pick<App['settings'], 'LEERLING_GEHEIM'> };

const hash = ({ settings }: Register, text: string): string => createHmac('sha256', settings.LEERLING_GEHEIM).update(text).digest('hex');

/** A row as the register knows its pupil; undefined where names or birth date are not known for certain. */
export function pseudoniemVan(app: Register, rij: Leerlingrij): Pseudoniem | undefined {
  const sleutel = leerlingSleutel(rij);
  if (sleutel === undefined || rij.volledigBsn) return undefined;
  const cijfers = cijfersVan(rij);
  // With the pupil in it, so that the same three figures of two pupils do not look alike
  return { leerling: hash(app, sleutel), ...(cijfers === undefined ? {} : { cijfers: hash(app, `${sleutel}|${cijfers}`) }) };
}

/** A pupil by the whole name and the birth date as the register knows one: the order of names, particles and accents make no other pupil. */
export function pseudoniemVanNaam(
  app: Register,
  { naam, geboortedatum }: { naam: string; geboortedatum: IsoDate },
): Pseudoniem | undefined {
  const [voornaam = '', ...rest] = naamSleutel(naam).split(' ');
  return pseudoniemVan(app, {
    rij: 0,
    achterstand: {},
    volledigBsn: false,
    vergelijk: { voornaam, achternaam: rest.join(' ') },
    geboortedatum: { citaat: '', lezing: { soort: 'dag', dag: geboortedatum } },
  });
}

/** A row of a list by its number, and its pupil where one is known for certain. */
const leerlingenSchema = z.array(z.object({ rij: z.number().int(), leerling: z.string().optional(), cijfers: z.string().optional() }));
export type Leerlingen = z.infer<typeof leerlingenSchema>;

/** The rows of lists as they are kept with a report, so that a decision on them can be written down without reading them again. */
export const leerlingenVan = (app: Register, lijsten: readonly Lijst[]): Leerlingen =>
  lijsten.flatMap(({ rijen }) => rijen.map((rij) => ({ rij: rij.rij, ...pseudoniemVan(app, rij) })));

/** The rows of the lists of a dossier as a check left them; undefined where it has none. */
export async function loadLeerlingen(
  { storage }: Pick<App, 'storage'>,
  dossierId: string,
  versie: number,
): Promise<Leerlingen | undefined> {
  const blob = await storage.afgeleid.read(leerlingenPath(dossierId, versie));
  return blob === undefined ? undefined : leerlingenSchema.parse(JSON.parse(blob.toString()));
}

const partitionOf = (leerling: string): string => leerling.slice(0, 2);

const atOnce = 16;

/** Does something for each, sixteen at a time. */
async function eachOf<T>(values: Iterable<T>, act: (value: T) => Promise<void>): Promise<void> {
  const queue = [...values];
  const worker = async () => {
    for (let value = queue.pop(); value !== undefined; value = queue.pop()) await act(value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Writes down to whom a decision assigned LWOO. May be repeated. */
export async function legToewijzingenVast(
  app: Register,
  { besluitId, toegewezenOp }: { besluitId: string; toegewezenOp: IsoDate },
  leerlingen: readonly Toegewezen[],
): Promise<void> {
  await eachOf(leerlingen, (leerling) => app.storage.toewijzingen.put({ ...leerling, besluitId, toegewezenOp }));
}

const same = (a: string | undefined, b: string | undefined): 'ja' | 'misschien' =>
  a === undefined || b === undefined || a === b ? 'ja' : 'misschien';

/**
 * Looks the pupils of lists up in the register (one look per partition, of which there are 256); what the decisions on these lists themselves (`eigen`) assigned does not count. Undefined
 * where none is known there.
 */
export async function zoekToewijzingen(
  app: Register,
  lijsten: readonly Lijst[],
  eigen: readonly string[],
): Promise<AlToegewezen | undefined> {
  const asked = new Set(lijsten.flatMap(({ rijen }) => rijen).flatMap((rij) => pseudoniemVan(app, rij)?.leerling ?? []));
  const known = new Map<string, (string | undefined)[]>();
  await eachOf(Map.groupBy(asked, partitionOf), async ([partition, group]) => {
    // Several of one partition in one look: a list of thousands costs one look per partition
    const [one] = group;
    const filter = group.length === 1 ? `leerling eq '${one}'` : undefined;
    for await (const { leerling, besluitId, cijfers } of app.storage.toewijzingen.list(partition, filter))
      if (!eigen.includes(besluitId) && asked.has(leerling)) known.set(leerling, [...(known.get(leerling) ?? []), cijfers]);
  });
  if (known.size === 0) return undefined;
  return (rij) => {
    const own = pseudoniemVan(app, rij);
    const found = (own && known.get(own.leerling)) ?? [];
    if (found.length === 0) return 'nee';
    return found.some((cijfers) => same(own?.cijfers, cijfers) === 'ja') ? 'ja' : 'misschien';
  };
}
