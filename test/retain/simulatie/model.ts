import type { School } from './wereld.ts';

/** A file as the school knows it, with the day on which it last put something in it. */
export type Bestand = { path: string; gewijzigd: string };

/** What is true of a dossier, kept apart from all that the service writes down. */
export type Dossier = {
  school: School;
  naam: string;
  dossierId: string;
  bestanden: Map<string, Bestand>;
  /** The day of the last upload, and of the last that the service can have seen. */
  upload: string;
  gezien: string;
  besloten: boolean;
  houden: Map<string, { grond: 'klacht' | 'onderzoek'; herzienOp: string }>;
  bezwaar: boolean;
  /** When a person last approved it; gone with what makes the approval lapse. */
  goedgekeurdOp: number | undefined;
  vernietigd: boolean;
  /** How many items of it the service destroyed. */
  weg: number;
};

/** Six calendar months after a day, the last day of the month where it is too short; a calendar of its own, so that it cannot share a fault with the product's. */
export function zesMaandenNa(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [y, m] = month > 6 ? [year + 1, month - 6] : [year, month + 6];
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const last = m === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return `${y}-${String(m).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}

/** All dossiers of the world, and what must hold of each thing that the service destroys in SharePoint. */
export class Model {
  readonly dossiers: Dossier[] = [];
  private readonly byItem = new Map<string, Dossier>();
  /** Letters, which nobody may touch. */
  readonly brieven = new Map<string, string>();
  destroyed = 0;
  /** Every invariant that was broken, with the day. */
  readonly broken: string[] = [];

  add(dossier: Dossier): void {
    this.dossiers.push(dossier);
    this.byItem.set(dossier.dossierId, dossier);
  }
  addFolder(dossier: Dossier, id: string): void {
    this.byItem.set(id, dossier);
  }
  addFile(dossier: Dossier, id: string, path: string, day: string): void {
    dossier.bestanden.set(id, { path, gewijzigd: day });
    dossier.upload = day;
    dossier.goedgekeurdOp = undefined;
    this.byItem.set(id, dossier);
  }

  /** Called with each item that the service destroys for good, on a day. */
  onDestroy(itemId: string, day: string): void {
    if (this.brieven.has(itemId)) this.broken.push(`${day}: a beschikking was destroyed`);
    const dossier = this.byItem.get(itemId);
    if (dossier === undefined) {
      this.broken.push(`${day}: ${itemId}, which is of no dossier, was destroyed`);
      return;
    }
    const of = `${day}: ${dossier.naam} (${dossier.dossierId}) lost ${itemId}`;
    if (dossier.houden.size > 0 || dossier.bezwaar) this.broken.push(`${of} under a hold`);
    const file = dossier.bestanden.get(itemId);
    if (file !== undefined && day < zesMaandenNa(file.gewijzigd)) this.broken.push(`${of}, put there on ${file.gewijzigd}`);
    if (day < zesMaandenNa(dossier.gezien)) this.broken.push(`${of}, last upload on ${dossier.gezien}`);
    if (!dossier.besloten) this.broken.push(`${of} without decision`);
    dossier.bestanden.delete(itemId);
    dossier.weg += 1;
    this.destroyed += 1;
  }
}
