import type { App } from '../app.ts';
import { auditKey, type AuditKop, type AuditRecord, type AuditRegel } from '../storage/records/audit.ts';
import { Onleesbaar } from '../storage/table.ts';
import { leesAnkers, type Anker } from './anker.ts';
import { begin, hashVan, type Plaats } from './regel.ts';
import { Vingerafdruk } from './vingerafdruk.ts';

/** What the chain came to: whole, with where it ends; or the first place where it is broken, in Dutch. */
export type Uitslag =
  | { heel: true; regels: number; dagen: number; ankers: number; laatste: Plaats & { dag?: string } }
  | { heel: false; plaats: string; wat: string };

class Breuk extends Error {
  readonly plaats: string;
  readonly wat: string;
  constructor(plaats: string, wat: string) {
    super(wat);
    this.plaats = plaats;
    this.wat = wat;
  }
}

type Storage = Pick<App['storage'], 'audit' | 'inzage' | 'ankers'>;
const same = (a: Plaats, b: Plaats): boolean => a.nummer === b.nummer && a.hash === b.hash;
const regelPlaats = (dag: string, nummer: number): string => `regel ${nummer}, dag ${dag}`;

/** Walks the rows in the order of the table and holds each against what came before. */
class Loper {
  laatste: Plaats = begin;
  dagen = 0;
  readonly perDossier = new Vingerafdruk();
  private dag: string | undefined;
  private dagBegin: Plaats = begin;
  private kop: AuditKop | undefined;
  private readonly verwacht: Map<number, Anker[]>;
  private readonly bewaard: Plaats | undefined;

  constructor(ankers: readonly Anker[], bewaard: Plaats | undefined) {
    this.verwacht = Map.groupBy(ankers, ({ nummer }) => nummer);
    this.bewaard = bewaard;
  }

  get einde(): { dag: string | undefined; kop: AuditKop | undefined } {
    return { dag: this.dag, kop: this.kop };
  }

  private nextDay(dag: string, eerste: string | undefined): void {
    const place = `dag ${dag}`;
    if (this.dag === undefined) {
      if (dag !== eerste) throw new Breuk(place, `Het begin ontbreekt: de eerste dag hoort ${eerste ?? 'er niet'} te zijn.`);
    } else {
      if (this.kop === undefined) throw new Breuk(`dag ${this.dag}`, 'De kop van deze dag ontbreekt, met de stand aan het einde.');
      if (this.kop.volgende !== dag)
        throw new Breuk(place, `Na ${this.dag} hoort ${this.kop.volgende ?? 'geen dag'} te komen, maar hier staat ${dag}.`);
    }
    this.dag = dag;
    this.dagBegin = this.laatste;
    this.kop = undefined;
    this.dagen += 1;
  }

  take(partition: string, row: string, record: AuditRecord, eerste: string | undefined): void {
    if (partition !== this.dag) this.nextDay(partition, eerste);
    const [ownPartition, ownRow] = auditKey(record);
    if (ownPartition !== partition || ownRow !== row || record.soort === 'wijzer')
      throw new Breuk(`rij ${row}, dag ${partition}`, 'Deze rij hoort op een andere plaats te staan.');
    if (record.soort === 'kop') this.takeKop(record);
    else this.takeRegel(record);
  }

  private takeRegel(regel: AuditRegel): void {
    const place = regelPlaats(regel.dag, regel.nummer);
    const next = this.laatste.nummer + 1;
    if (regel.nummer !== next)
      throw new Breuk(regelPlaats(regel.dag, next), `Regel ${next} ontbreekt: na ${next - 1} komt ${regel.nummer}.`);
    if (regel.vorige !== this.laatste.hash) throw new Breuk(place, 'Deze regel sluit niet aan op de vorige.');
    if (hashVan(regel) !== regel.hash) throw new Breuk(place, 'Wat in deze regel staat, is veranderd.');
    this.laatste = { nummer: regel.nummer, hash: regel.hash };
    this.holdAgainstAnchors(place);
    if (regel.dossierId !== undefined) this.perDossier.add(regel);
  }

  private holdAgainstAnchors(place: string): void {
    const { nummer, hash } = this.laatste;
    const ankers = this.verwacht.get(nummer) ?? [];
    if (ankers.some((anker) => anker.hash !== hash))
      throw new Breuk(place, 'Deze regel is anders dan toen het anker werd gelegd: de keten is herschreven.');
    if (this.bewaard?.nummer === nummer && this.bewaard.hash !== hash)
      throw new Breuk(place, 'Deze regel is anders dan in de stand die u bewaarde: de keten is herschreven.');
  }

  private takeKop(kop: AuditKop): void {
    const place = `dag ${kop.dag}`;
    if (kop.nummer > this.laatste.nummer)
      throw new Breuk(regelPlaats(kop.dag, this.laatste.nummer + 1), `Het einde van de dag ontbreekt: er waren ${kop.nummer} regels.`);
    if (!same(kop, this.laatste)) throw new Breuk(place, 'De kop van deze dag noemt een andere laatste regel dan er staat.');
    if (!same(kop.begin, this.dagBegin)) throw new Breuk(place, 'De kop van deze dag begint niet waar de vorige dag eindigde.');
    this.kop = kop;
  }
}

async function walk(storage: Storage, loper: Loper): Promise<void> {
  const wijzer = (await readPointer(storage)) ?? undefined;
  for await (const page of storage.audit.changed()) {
    for (const { key, read } of page) {
      const [partition = '', row = ''] = key.split('\n');
      if (partition === 'wijzer') continue;
      let record: AuditRecord;
      try {
        record = read();
      } catch {
        throw new Breuk(`rij ${row}, dag ${partition}`, 'Deze rij is niet te lezen: er is iets in veranderd.'); // whatever is wrong in it
      }
      loper.take(partition, row, record, wijzer?.eerste);
    }
  }
  const { dag, kop } = loper.einde;
  if (dag !== undefined && kop === undefined) throw new Breuk(`dag ${dag}`, 'De kop van deze dag ontbreekt, met de stand aan het einde.');
  if (wijzer !== undefined && dag === undefined) throw new Breuk(`dag ${wijzer.eerste}`, 'Alle regels ontbreken.');
  // A day that was announced and not yet begun is one that an instance was stopped in; the pointer moves when it is there.
  if (wijzer !== undefined && dag !== undefined && wijzer.laatste > dag)
    throw new Breuk(`dag ${wijzer.laatste}`, 'Deze dag hoort er te zijn en ontbreekt.');
}

async function readPointer({ audit }: Storage) {
  try {
    const found = await audit.get('wijzer', 'wijzer');
    return found?.record.soort === 'wijzer' ? found.record : undefined;
  } catch (error) {
    if (!(error instanceof Onleesbaar)) throw error;
    throw new Breuk('de wijzer', 'De rij die de eerste en de laatste dag noemt, is veranderd.');
  }
}

async function holdAgainstDossiers({ inzage }: Storage, { perDossier, laatste }: Loper): Promise<void> {
  const found = new Vingerafdruk();
  for await (const page of inzage.changed()) {
    for (const { key, read } of page) {
      const [dossierId = ''] = key.split('\n');
      let regel: AuditRegel;
      try {
        regel = read();
      } catch {
        throw new Breuk(
          `dossier ${dossierId}`,
          'Een rij in de lijst per dossier (Inzage) is niet te lezen. De keten zelf is heel: herstel met npm run audit -- herstel.',
        );
      }
      if (regel.nummer > laatste.nummer) continue; // written while the chain was being walked
      if (regel.dossierId === dossierId && hashVan(regel) === regel.hash) found.add(regel);
      else
        throw new Breuk(
          `dossier ${dossierId}, regel ${regel.nummer}`,
          'De lijst per dossier (Inzage) is veranderd. De keten zelf is heel: herstel met npm run audit -- herstel.',
        );
    }
  }
  if (found.equals(perDossier)) return;
  throw new Breuk(
    'de lijst per dossier (Inzage)',
    `Daar staan ${found.count} regels; volgens de keten ${perDossier.count}. De keten zelf is heel: herstel met npm run audit -- herstel.`,
  );
}

/**
 * Walks the whole audit record: every line against the one before it, every day against its head, the end against the anchors and against a place that
 * someone kept elsewhere (`bewaard`), and the lists by dossier against the chain. Stops at the first place that is wrong. Reads everything once; keeps nothing
 * of it but sums.
 */
export async function kijkNa(app: { storage: Storage }, bewaard?: Plaats): Promise<Uitslag> {
  try {
    const { ankers, vreemd } = await leesAnkers(app.storage.ankers);
    const loper = new Loper(ankers, bewaard);
    await walk(app.storage, loper);
    const { laatste } = loper;
    // An anchor may have been put down while the chain was being walked; what it names must be there now.
    const beyond =
      ankers.filter(({ nummer }) => nummer > laatste.nummer).at(-1) ??
      (bewaard !== undefined && bewaard.nummer > laatste.nummer ? bewaard : undefined);
    if (beyond !== undefined) throw new Breuk(`regel ${laatste.nummer + 1}`, `Het einde ontbreekt: er waren eens ${beyond.nummer} regels.`);
    if (vreemd.length > 0)
      throw new Breuk('de ankers', 'In de container met ankers staat iets dat geen anker is. Zoek uit wie het daar zette en haal het weg.');
    await holdAgainstDossiers(app.storage, loper);
    const { dag } = loper.einde;
    const end = dag === undefined ? laatste : { ...laatste, dag };
    return { heel: true, regels: laatste.nummer, dagen: loper.dagen, ankers: ankers.length, laatste: end };
  } catch (error) {
    if (!(error instanceof Breuk)) throw error;
    return { heel: false, plaats: error.plaats, wat: error.wat };
  }
}
