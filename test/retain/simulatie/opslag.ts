import { z } from 'zod';
import type { Stored } from '../../fakes/memory-storage/tables.ts';
import type { Wereld } from './wereld.ts';

const dossierSchema = z.object({
  vernietigdOp: z.string().optional(),
  leerling: z.string().optional(),
  map: z.string(),
});
export type Dossierrij = z.infer<typeof dossierSchema>;
const planSchema = z.object({
  stand: z.string(),
  blokkade: z.object({ reden: z.string(), sinds: z.string(), opnieuwOp: z.string() }).optional(),
});
const regelSchema = z.object({
  regel: z.object({
    soort: z.string(),
    dossierId: z.string().optional(),
    bestanden: z.number().optional(),
    eerder: z.number().optional(),
  }),
});

/** The names of pupils that a text holds: all folders and files of a dossier, and all that is read in it, are named so. */
const namesIn = (text: string): readonly string[] => text.match(/Leerling \d+/g) ?? [];

/** Something that a store holds: where, under which key, and the names of pupils in it. */
export type Vondst = { where: string; key: string; names: readonly string[] };

/**
 * The stores as they are, read past the doors and past the product's own code, so that it cannot share a fault with it. What did not change since it was looked at is not
 * looked at again.
 */
export class Opslag {
  private readonly wereld: Wereld;
  private readonly names = new WeakMap<object, readonly string[]>();
  private readonly rows = new WeakMap<object, unknown>();
  private readonly seen = new Map<object, number>();
  private chain = { length: 0, regels: new Map<string, { keren: number; bestanden: number }>() };
  constructor(wereld: Wereld) {
    this.wereld = wereld;
  }

  private read<T>(row: Stored | undefined, schema: z.ZodType<T>): T | undefined {
    if (row === undefined) return undefined;
    const known = this.rows.get(row) as T | undefined;
    if (known !== undefined) return known;
    const found = schema.parse(JSON.parse(String(row['json'])));
    this.rows.set(row, found);
    return found;
  }
  private namesOf(thing: object, text: () => string): readonly string[] {
    const names = this.names.get(thing) ?? namesIn(text());
    this.names.set(thing, names);
    return names;
  }

  dossier(schoolId: string, dossierId: string): Dossierrij | undefined {
    return this.read(this.wereld.account.table('Dossiers').row(schoolId, dossierId), dossierSchema);
  }
  plan(schoolId: string, dossierId: string): z.infer<typeof planSchema> | undefined {
    return this.read(this.wereld.account.table('Vernietigplannen').row('lopend', `${schoolId}_${dossierId}`), planSchema);
  }

  /** What the record of destructions says of each dossier: how often it was destroyed, and how many files went in all. */
  bewijs(): ReadonlyMap<string, { keren: number; bestanden: number }> {
    const archief = this.wereld.account.container('archief');
    const all = archief.names('vernietigingen/keten/').map((name) => archief.content(name)?.toString() ?? '');
    const text = all.join('');
    for (const line of text.slice(this.chain.length).split('\n').slice(0, -1)) {
      const { soort, dossierId = '', bestanden = 0, eerder = 0 } = regelSchema.parse(JSON.parse(line)).regel;
      if (soort !== 'vernietiging') continue;
      const known = this.chain.regels.get(dossierId) ?? { keren: 0, bestanden: 0 };
      this.chain.regels.set(dossierId, { keren: known.keren + 1, bestanden: known.bestanden + bestanden + eerder });
    }
    this.chain.length = text.length;
    return this.chain.regels;
  }

  /** Whether a message about a dossier stands in a queue, of before a moment where one is given. */
  inWachtrij(queue: string, dossierId: string, before = '9999'): boolean {
    const messages = this.wereld.account.queues.queues.get(queue) ?? [];
    return messages.some((one) => one.insertedOn.toISOString() < before && this.text(one).includes(`"${dossierId}"`));
  }
  private text({ messageText }: { messageText: string }): string {
    return Buffer.from(messageText, 'base64').toString();
  }

  /** All that the stores hold, by its keys and the names in it, of those that changed since they were last gone through; `opnieuw`: of all. */
  *alles(opnieuw: boolean): Generator<Vondst> {
    const { tables, containers, queues } = this.wereld.account;
    for (const [name, table] of tables) {
      if (this.isSame(table, opnieuw)) continue;
      for (const row of table.all()) {
        const names = this.namesOf(row, () => JSON.stringify(row));
        yield { where: `table ${name}`, key: `${row.partitionKey}/${row.rowKey}`, names };
      }
    }
    for (const [name, container] of containers) {
      if (this.isSame(container, opnieuw)) continue;
      for (const [path, blob] of container.all()) {
        const names = this.namesOf(blob, () => path + Buffer.concat(blob.chunks).toString());
        yield { where: `container ${name}`, key: path, names };
      }
    }
    for (const [name, messages] of queues.queues)
      for (const message of messages) yield { where: `queue ${name}`, key: '', names: namesIn(this.text(message)) };
  }
  private isSame(store: { changes: number }, opnieuw: boolean): boolean {
    const before = this.seen.get(store);
    this.seen.set(store, store.changes);
    return !opnieuw && before === store.changes;
  }
}
