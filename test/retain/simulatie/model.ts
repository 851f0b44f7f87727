import { plusDays } from '../../../src/calendar.ts';
import type { School } from './wereld.ts';

/** A file as the school knows it: the day on which it last put something in it, and how often it did. */
export type Bestand = { gewijzigd: string; keer: number };

/** What is true of a dossier, kept apart from all that the service writes down. */
export type Dossier = {
  school: School;
  /** What every folder and file of it is named after, and what is read in it: found in a store, it is known from whom. */
  naam: string;
  dossierId: string;
  /** A list, which is one file among others. */
  lijst: boolean;
  bestanden: Map<string, Bestand>;
  /** The day on which it began, and whether tables of before that were put back since: no row tells of it then where it is gone. */
  begin: string;
  rijWeg: boolean;
  /** The day of the last upload. */
  upload: string;
  /** The day of the last upload that the service can have seen, and the last day on which something can count for it as an upload. */
  gezien: string;
  uiterlijk: string;
  besloten: boolean;
  houden: Map<string, { grond: 'klacht' | 'onderzoek'; herzienOp: string }>;
  bezwaar: boolean;
  /** The school took it away itself, or moved it out of its applications: its files are not for the service to reach. */
  weggehaald: boolean;
  /** Somebody asked to have it destroyed and a second person approved that; gone where that came to nothing. */
  gewist: boolean;
  /** The days on which a message to the school was laid ready that it would be destroyed. */
  aangezegd: string[];
  /** The months in which the loket was told that something keeps it. */
  gemeld: Set<string>;
  /** When a person last approved it; gone with what makes the approval lapse. */
  goedgekeurdOp: number | undefined;
  /** Each file and each content of it that a person ever approved to be destroyed, and it itself. */
  goedgekeurd: Set<string>;
  vernietigd: boolean;
  /** What the service destroyed of it, in SharePoint, and the last day on which it did. */
  weg: Map<string, Bestand | undefined>;
  wegOp: string | undefined;
  /** Whether what was destroyed may be another list of files than the last that was approved: it went on several days, or the school threw some away. */
  inDelen: boolean;
  /** How often it was put back in SharePoint after that, and whether it stands there so now. */
  keren: number;
  terug: boolean;
};

/** Six calendar months after a day, the last day of the month where it is too short; a calendar of its own, so that it cannot share a fault with the product's. */
export function zesMaandenNa(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [y, m] = month > 6 ? [year + 1, month - 6] : [year, month + 6];
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const last = m === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return `${y}-${String(m).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}

const contentOf = (id: string, { keer }: Bestand): string => `${id} ${keer}`;

/** All dossiers of the world, and what must hold of each thing that the service destroys in SharePoint. */
export class Model {
  readonly dossiers: Dossier[] = [];
  readonly byId = new Map<string, Dossier>();
  private readonly byItem = new Map<string, Dossier>();
  readonly goedkeuring: 'persoon' | 'automatisch';
  /** Letters, which nobody may touch: where each stands. */
  readonly brieven = new Map<string, { school: School; content: string }>();
  destroyed = 0;
  /** Every invariant that was broken, with the day. */
  readonly broken: string[] = [];

  constructor(goedkeuring: Model['goedkeuring']) {
    this.goedkeuring = goedkeuring;
  }

  add(school: School, naam: string, dossierId: string, day: string, lijst = false): Dossier {
    const dossier: Dossier = {
      school,
      naam,
      dossierId,
      lijst,
      bestanden: new Map(),
      begin: day,
      rijWeg: false,
      upload: day,
      gezien: '0000-01-01',
      uiterlijk: day,
      besloten: false,
      houden: new Map(),
      bezwaar: false,
      weggehaald: false,
      gewist: false,
      aangezegd: [],
      gemeld: new Set(),
      goedgekeurdOp: undefined,
      goedgekeurd: new Set(),
      vernietigd: false,
      weg: new Map(),
      wegOp: undefined,
      inDelen: false,
      keren: 0,
      terug: false,
    };
    this.dossiers.push(dossier);
    this.byId.set(dossierId, dossier);
    this.byItem.set(dossierId, dossier);
    return dossier;
  }
  addFolder(dossier: Dossier, id: string): void {
    this.byItem.set(id, dossier);
  }
  addFile(dossier: Dossier, id: string, day: string): void {
    dossier.bestanden.set(id, { gewijzigd: day, keer: (dossier.bestanden.get(id)?.keer ?? 0) + 1 });
    dossier.upload = day;
    dossier.goedgekeurdOp = undefined;
    this.byItem.set(id, dossier);
  }
  /** A person approves what stands there now. */
  keur(dossier: Dossier, now: number): void {
    for (const [id, bestand] of dossier.bestanden) dossier.goedgekeurd.add(contentOf(id, bestand));
    dossier.goedgekeurd.add(dossier.dossierId);
    // One that is held since it was asked stays, whatever is approved
    if (dossier.houden.size === 0 && !dossier.bezwaar) dossier.goedgekeurdOp = now;
  }

  /** A second person approves that it is destroyed on request, with all that stands there now. */
  wis(dossier: Dossier): void {
    dossier.gewist = true;
    for (const [id, bestand] of dossier.bestanden) dossier.goedgekeurd.add(contentOf(id, bestand));
    dossier.goedgekeurd.add(dossier.dossierId);
  }

  /** Whether it may be destroyed at all on a day: why not, in words for whoever reads that it was. */
  private nietToegestaan({ houden, bezwaar, gewist, gezien, besloten, weggehaald, aangezegd }: Dossier, day: string): string | undefined {
    if (houden.size > 0 || bezwaar) return 'under a hold';
    if (!besloten && !weggehaald) return 'without decision';
    if (gewist) return undefined;
    if (day < zesMaandenNa(gezien)) return `last upload on ${gezien}`;
    // What the school took away itself it need not be told of
    if (!weggehaald && !aangezegd.some((told) => plusDays(told, 14) <= day)) return `told on ${aangezegd.join(', ') || 'no day'}`;
    return undefined;
  }

  /** Called where the service says that a dossier of which it destroyed no file is destroyed. */
  onZonderBestanden(dossier: Dossier, day: string): void {
    const { naam, weggehaald, goedgekeurd } = dossier;
    const niet = weggehaald ? this.nietToegestaan(dossier, day) : 'and nothing was';
    if (niet !== undefined) this.broken.push(`${day}: ${naam}: said to be destroyed, ${niet}`);
    if (this.goedkeuring === 'persoon' && !goedgekeurd.has(dossier.dossierId))
      this.broken.push(`${day}: ${naam}: nobody approved that it goes`);
  }

  /** Called with each item that the service is about to destroy for good, on a day; `eigenVan`: the dossier for which it wrote that itself. */
  onDestroy(itemId: string, day: string, eigenVan: string | undefined): void {
    const say = (wat: string) => void this.broken.push(`${day}: ${wat}`);
    if (this.brieven.has(itemId)) say('a beschikking was destroyed');
    const dossier = this.byItem.get(itemId) ?? this.byId.get(eigenVan ?? '');
    if (dossier === undefined) return say(`${itemId}, which is of no dossier, was destroyed`);
    const { naam, dossierId, bestanden } = dossier;
    const of = `${naam} (${dossierId}) lost ${itemId}`;
    const niet = this.nietToegestaan(dossier, day);
    if (niet !== undefined) say(`${of}, ${niet}`);
    if (dossier.weggehaald && eigenVan === undefined) say(`${of}, which the school had taken away`);
    const file = bestanden.get(itemId);
    if (file !== undefined && !dossier.gewist && day < zesMaandenNa(file.gewijzigd)) say(`${of}, put there on ${file.gewijzigd}`);
    if (file !== undefined && this.goedkeuring === 'persoon' && !dossier.goedgekeurd.has(contentOf(itemId, file)))
      say(`${of}, which nobody approved as it is`);
    bestanden.delete(itemId);
    dossier.weg.set(itemId, file);
    dossier.inDelen ||= !dossier.terug && (dossier.wegOp ?? day) !== day;
    dossier.wegOp = day;
    this.destroyed += 1;
  }
}
