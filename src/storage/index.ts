import { Blobs } from './blobs.ts';
import { connect, type StorageSettings } from './connect.ts';
import { underLease } from './lease.ts';
import { Poison } from './poison.ts';
import { queues, type Message, type QueueName } from './queues.ts';
import * as audit from './records/audit.ts';
import * as records from './records.ts';
import * as commissie from './records/commissie.ts';
import * as lijsten from './records/lijsten.ts';
import * as retain from './records/retain.ts';
import { vernietigstandSchema, type VernietigstandRecord } from './records/vernietigstand.ts';
import { wisverzoekSchema, type WisverzoekRecord } from './records/wisverzoek.ts';
import { Table, type Definition } from './table.ts';

const tableDefinitions = {
  Dossiers: {
    schema: records.dossierSchema,
    key: (r) => [r.schoolId, r.dossierId],
    columns: (r) => ({
      kenmerk: r.kenmerk,
      status: r.status,
      open: r.gemeldVersie !== r.versie && r.geslotenOp === undefined && r.vernietigdOp === undefined && r.vernietigingBegonnen !== true,
      teMelden: r.aanhoudingen?.at(-1)?.teMelden === true && r.geslotenOp === undefined && r.vernietigdOp === undefined,
    }),
  } satisfies Definition<records.DossierRecord>,
  Items: {
    schema: records.itemSchema,
    key: (r) => [r.driveId, r.itemId],
    columns: (r) => ({ parentId: r.parentId ?? '' }),
  } satisfies Definition<records.ItemRecord>,
  Drives: { schema: records.driveSchema, key: (r) => ['drive', r.driveId] } satisfies Definition<records.DriveRecord>,
  EigenBestanden: { schema: records.ownFileSchema, key: (r) => [r.driveId, r.itemId] } satisfies Definition<records.OwnFileRecord>,
  Berichten: {
    schema: records.berichtSchema,
    key: (r) => [r.dossierId, r.sleutel],
    columns: (r) => ({ open: r.verzondenOp === undefined && r.mislukt === undefined }),
  } satisfies Definition<records.BerichtRecord>,
  Besluiten: {
    schema: records.besluitSchema,
    key: (r) => ['besluit', r.besluitId],
    columns: (r) => ({
      dossierId: r.dossierId,
      nummer: r.nummer ?? '',
      uitgevoerd: (r.uitgevoerdOp !== undefined && r.verbetering?.ondertekening === undefined) || r.teruggestuurd?.gemeldOp !== undefined,
    }),
  } satisfies Definition<records.BesluitRecord>,
  Bezwaren: {
    schema: records.bezwaarSchema,
    key: (r) => [r.dossierId, r.bezwaarId],
    columns: (r) => ({ loopt: r.stand === 'loopt' }),
  } satisfies Definition<records.BezwaarRecord>,
  Nummers: {
    schema: records.nummerSchema,
    key: (r) => [r.reeks, String(r.volgnummer).padStart(8, '0')],
  } satisfies Definition<records.NummerRecord>,
  Termijnen: {
    schema: records.termijnSchema,
    key: (r) => [r.vervaltOp, `${r.schoolId}_${r.dossierId}`],
  } satisfies Definition<records.TermijnRecord>,
  Toewijzingen: {
    schema: records.toewijzingSchema,
    // Spread over partitions by the hash itself, so that one pupil is one look however many there are
    key: (r) => [r.leerling.slice(0, 2), `${r.leerling}_${r.besluitId}`],
    columns: (r) => ({ leerling: r.leerling }),
  } satisfies Definition<records.ToewijzingRecord>,
  Verificaties: {
    schema: records.verificatieSchema,
    key: (r) => [r.sleutel.slice(0, 2), r.sleutel],
  } satisfies Definition<records.VerificatieRecord>,
  RechtenRondes: {
    schema: records.rechtenRondeSchema,
    key: (r) => ['ronde', r.driveId],
  } satisfies Definition<records.RechtenRondeRecord>,
  RechtenVondsten: {
    schema: records.rechtenVondstSchema,
    key: (r) => [r.schoolId, r.vondst],
  } satisfies Definition<records.RechtenVondstRecord>,
  Leden: { schema: commissie.lidSchema, key: (r) => ['lid', r.lidId] } satisfies Definition<commissie.LidRecord>,
  Vergaderingen: {
    schema: commissie.vergaderingSchema,
    key: (r) => ['vergadering', r.vergaderingId],
  } satisfies Definition<commissie.VergaderingRecord>,
  Agendapunten: {
    schema: commissie.agendapuntSchema,
    key: (r) => [r.vergaderingId, r.dossierId],
  } satisfies Definition<commissie.AgendapuntRecord>,
  Stemmen: { schema: commissie.stemmingSchema, key: (r) => [r.dossierId, r.rij] } satisfies Definition<commissie.StemmingRecord>,
  Voorkeuren: {
    schema: lijsten.voorkeurSchema,
    key: (r) => ['persoon', r.persoon],
  } satisfies Definition<lijsten.VoorkeurRecord>,
  Zoekopdrachten: {
    schema: lijsten.zoekopdrachtSchema,
    key: (r) => [r.persoon, r.zoekId],
  } satisfies Definition<lijsten.ZoekopdrachtRecord>,
  Inschrijvingen: {
    schema: lijsten.inschrijvingSchema,
    key: (r) => ['inschrijving', r.besluitId],
  } satisfies Definition<lijsten.InschrijvingRecord>,
  HersteldWerk: {
    schema: lijsten.hersteldSchema,
    key: (r) => [r.wachtrij, r.berichtId],
  } satisfies Definition<lijsten.HersteldRecord>,
  Tijdklokken: {
    schema: lijsten.tijdklokSchema,
    key: (r) => ['tijdklok', r.naam],
  } satisfies Definition<lijsten.TijdklokRecord>,
  Audit: { schema: audit.auditSchema, key: audit.auditKey } satisfies Definition<audit.AuditRecord>,
  Inzage: {
    schema: audit.auditRegelSchema,
    key: (r) => [r.dossierId ?? 'geen', audit.rijVan(r.nummer)],
  } satisfies Definition<audit.AuditRegel>,
  Houden: {
    schema: retain.houdSchema,
    key: (r) => [r.dossierId, r.houdId],
    columns: (r) => ({ loopt: r.opgehevenOp === undefined }),
  } satisfies Definition<retain.HoudRecord>,
  Vernietigplannen: {
    schema: retain.vernietigplanSchema,
    key: (r) => ['lopend', `${r.schoolId}_${r.dossierId}`],
    columns: (r) => ({ stand: r.stand, rondeId: r.rondeId ?? '', remId: r.remId ?? '' }),
  } satisfies Definition<retain.VernietigplanRecord>,
  Vernietigrondes: {
    schema: retain.vernietigrondeSchema,
    key: (r) => ['ronde', r.rondeId],
    columns: (r) => ({ loopt: r.afgerondOp === undefined }),
  } satisfies Definition<retain.VernietigrondeRecord>,
  Remmen: {
    schema: retain.remSchema,
    key: (r) => ['rem', r.remId],
    columns: (r) => ({ dicht: r.vrijgegeven === undefined }),
  } satisfies Definition<retain.RemRecord>,
  Vernietigstanden: { schema: vernietigstandSchema, key: (r) => ['stand', r.naam] } satisfies Definition<VernietigstandRecord>,
  Wisverzoeken: {
    schema: wisverzoekSchema,
    key: (r) => ['wissen', r.verzoekId],
    columns: (r) => ({ open: r.klaarOp === undefined }),
  } satisfies Definition<WisverzoekRecord>,
  Limieten: { schema: records.limietSchema, key: (r) => ['limiet', r.naam] } satisfies Definition<records.LimietRecord>,
  Verbruik: { schema: records.verbruikSchema, key: (r) => ['verbruik', r.baan] } satisfies Definition<records.VerbruikRecord>,
} as const;

const containers = { afgeleid: 'afgeleid', sloten: 'sloten', archief: 'archief', instellingen: 'instellingen', ankers: 'ankers' } as const;

export type { StorageSettings } from './connect.ts';

/** Every table and container by its name; infra/namen.json holds the same for Azure. */
export const storageNames = { tables: Object.keys(tableDefinitions), containers: Object.values(containers) };

/** The one door to Azure Storage. */
export type Storage = {
  dossiers: Table<records.DossierRecord>;
  items: Table<records.ItemRecord>;
  drives: Table<records.DriveRecord>;
  ownFiles: Table<records.OwnFileRecord>;
  berichten: Table<records.BerichtRecord>;
  besluiten: Table<records.BesluitRecord>;
  bezwaren: Table<records.BezwaarRecord>;
  nummers: Table<records.NummerRecord>;
  termijnen: Table<records.TermijnRecord>;
  toewijzingen: Table<records.ToewijzingRecord>;
  verificaties: Table<records.VerificatieRecord>;
  rechtenRondes: Table<records.RechtenRondeRecord>;
  rechtenVondsten: Table<records.RechtenVondstRecord>;
  leden: Table<commissie.LidRecord>;
  vergaderingen: Table<commissie.VergaderingRecord>;
  agendapunten: Table<commissie.AgendapuntRecord>;
  stemmen: Table<commissie.StemmingRecord>;
  voorkeuren: Table<lijsten.VoorkeurRecord>;
  zoekopdrachten: Table<lijsten.ZoekopdrachtRecord>;
  inschrijvingen: Table<lijsten.InschrijvingRecord>;
  hersteldWerk: Table<lijsten.HersteldRecord>;
  tijdklokken: Table<lijsten.TijdklokRecord>;
  /** Who did what, in a chain of hashes (src/audit). */
  audit: Table<audit.AuditRecord>;
  /** The same lines by dossier. */
  inzage: Table<audit.AuditRegel>;
  /** Holds, by dossier. */
  houden: Table<retain.HoudRecord>;
  /** Dossiers on the way to their destruction, in one partition (`lopend`). */
  vernietigplannen: Table<retain.VernietigplanRecord>;
  /** What was approved at once, in one partition (`ronde`). */
  vernietigrondes: Table<retain.VernietigrondeRecord>;
  /** Brakes that were pulled, in one partition (`rem`). */
  remmen: Table<retain.RemRecord>;
  /** Up to where the record of destructions is applied in these tables. */
  vernietigstanden: Table<VernietigstandRecord>;
  /** Requests to destroy what is kept of a pupil, in one partition (`wissen`). */
  wisverzoeken: Table<WisverzoekRecord>;
  /** Questions about letters in the minute that runs. */
  limieten: Table<records.LimietRecord>;
  verbruik: Table<records.VerbruikRecord>;
  /** Texts, reports and messages made from a dossier, under `<dossierId>/`; destroyed with it. */
  afgeleid: Blobs;
  /** What stays: letters, the record of destruction. */
  archief: Blobs;
  /** What the administrator may change without a restart: the register of schools. */
  instellingen: Blobs;
  /** Where the chain of the audit record stood at moments, each written once. */
  ankers: Blobs;
  /** Puts a message on a queue, after a delay in seconds where given. */
  send<Q extends QueueName>(queue: Q, message: Message<Q>, delaySeconds?: number): Promise<void>;
  /** Messages that steps failed on and were put aside. */
  opzij: Poison;
  /** What time it is for storage, by its answer to a question. */
  serverTime(): Promise<Date>;
  /** Runs work under a lease by name; `busy` where another process holds it. */
  underLease<T>(name: string, work: () => Promise<T>): Promise<T | 'busy'>;
};

/** The longest that a queue can hold a message back, in seconds: 7 days. */
const maxDelaySeconds = 7 * 86_400;

/** Opens the door; makes the tables, queues and containers that are not there yet. */
export const openStorage = async (settings: StorageSettings): Promise<Storage> => openStorageOn(await connect(settings));

/** The same, on clients that are there already. */
export async function openStorageOn(service: Awaited<ReturnType<typeof connect>>): Promise<Storage> {
  await Promise.all([
    ...Object.keys(tableDefinitions).map((name) => service.tables.createTable(name)),
    ...Object.keys(queues).map((name) => service.queues.getQueueClient(name).createIfNotExists()),
    ...Object.values(containers).map((name) => service.blobs.getContainerClient(name).createIfNotExists()),
  ]);
  const table = <T extends object>(name: string, definition: Definition<T>) => new Table<T>(service.table(name), definition);
  const container = (name: string) => service.blobs.getContainerClient(name);
  return {
    dossiers: table('Dossiers', tableDefinitions.Dossiers),
    items: table('Items', tableDefinitions.Items),
    drives: table('Drives', tableDefinitions.Drives),
    ownFiles: table('EigenBestanden', tableDefinitions.EigenBestanden),
    berichten: table('Berichten', tableDefinitions.Berichten),
    besluiten: table('Besluiten', tableDefinitions.Besluiten),
    bezwaren: table('Bezwaren', tableDefinitions.Bezwaren),
    nummers: table('Nummers', tableDefinitions.Nummers),
    termijnen: table('Termijnen', tableDefinitions.Termijnen),
    toewijzingen: table('Toewijzingen', tableDefinitions.Toewijzingen),
    verificaties: table('Verificaties', tableDefinitions.Verificaties),
    rechtenRondes: table('RechtenRondes', tableDefinitions.RechtenRondes),
    rechtenVondsten: table('RechtenVondsten', tableDefinitions.RechtenVondsten),
    leden: table('Leden', tableDefinitions.Leden),
    vergaderingen: table('Vergaderingen', tableDefinitions.Vergaderingen),
    agendapunten: table('Agendapunten', tableDefinitions.Agendapunten),
    stemmen: table('Stemmen', tableDefinitions.Stemmen),
    voorkeuren: table('Voorkeuren', tableDefinitions.Voorkeuren),
    zoekopdrachten: table('Zoekopdrachten', tableDefinitions.Zoekopdrachten),
    inschrijvingen: table('Inschrijvingen', tableDefinitions.Inschrijvingen),
    hersteldWerk: table('HersteldWerk', tableDefinitions.HersteldWerk),
    tijdklokken: table('Tijdklokken', tableDefinitions.Tijdklokken),
    audit: table('Audit', tableDefinitions.Audit),
    inzage: table('Inzage', tableDefinitions.Inzage),
    houden: table('Houden', tableDefinitions.Houden),
    vernietigplannen: table('Vernietigplannen', tableDefinitions.Vernietigplannen),
    vernietigrondes: table('Vernietigrondes', tableDefinitions.Vernietigrondes),
    remmen: table('Remmen', tableDefinitions.Remmen),
    vernietigstanden: table('Vernietigstanden', tableDefinitions.Vernietigstanden),
    wisverzoeken: table('Wisverzoeken', tableDefinitions.Wisverzoeken),
    limieten: table('Limieten', tableDefinitions.Limieten),
    verbruik: table('Verbruik', tableDefinitions.Verbruik),
    afgeleid: new Blobs(container(containers.afgeleid)),
    archief: new Blobs(container(containers.archief)),
    instellingen: new Blobs(container(containers.instellingen)),
    ankers: new Blobs(container(containers.ankers)),
    async send(queue, message, delaySeconds = 0) {
      const body = Buffer.from(JSON.stringify(queues[queue].parse(message))).toString('base64');
      // Never runs out (a queue's own default is a week, shorter than a summer's standstill); what waits longer than the queue can is early.
      const visibilityTimeout = Math.min(Math.max(0, Math.ceil(delaySeconds)), maxDelaySeconds);
      await service.queues.getQueueClient(queue).sendMessage(body, { visibilityTimeout, messageTimeToLive: -1 });
    },
    opzij: new Poison(service.queues),
    async serverTime() {
      const { date } = await container(containers.instellingen).getProperties();
      if (date === undefined) throw new Error('storage answered without a date');
      return date;
    },
    underLease: (name, work) => underLease(container(containers.sloten), name, work),
  };
}
