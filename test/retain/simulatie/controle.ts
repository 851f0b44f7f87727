import { z } from 'zod';
import { plusDays } from '../../../src/calendar.ts';
import { leesBewijs } from '../../../src/retain/bewijs/keten.ts';
import { maakVerklaringen, verklaringBestand, verklaringen } from '../../../src/retain/bewijs/verklaring.ts';
import { sluitRondes } from '../../../src/retain/ronde.ts';
import { kijkBewijsNa } from '../../../src/retain/bewijs/nakijken.ts';
import type { App } from '../../../src/app.ts';
import { zesMaandenNa, type Dossier, type Model } from './model.ts';
import { Opslag } from './opslag.ts';
import type { Wereld } from './wereld.ts';

const verklaringSchema = z.object({ dossiers: z.array(z.object({ regel: z.number(), bestanden: z.number() })) });
const dayMs = 86_400_000;
/** Tables in which nothing of a destroyed dossier may stand, and what is made from dossiers: their keys name it. */
const emptied = new Set(['table Items', 'table EigenBestanden', 'table Berichten', 'table Stemmen', 'container afgeleid']);

/** Every invariant, held against the stores themselves; what is broken is added to the model. */
export class Controle {
  private readonly wereld: Wereld;
  private readonly model: Model;
  private readonly opslag: Opslag;
  private seen = -1;
  private gone = 0;
  constructor(wereld: Wereld, model: Model) {
    this.wereld = wereld;
    this.model = model;
    this.opslag = new Opslag(wereld);
    // What is laid ready to be sent is noted as it is: it may be destroyed with its dossier before anybody looks
    wereld.account.table('Berichten').onPut = ({ partitionKey, rowKey }) => this.bericht(partitionKey, rowKey);
  }

  private bericht(dossierId: string, sleutel: string): void {
    const day = this.wereld.clock.now().toISOString().slice(0, 10);
    const dossier = this.model.byId.get(dossierId);
    if (dossier === undefined) return;
    if (sleutel.startsWith('geblokkeerd-')) dossier.gemeld.add(day.slice(0, 7));
    if (!sleutel.startsWith('aanzegging-') || !sleutel.endsWith('-mail')) return;
    dossier.aangezegd.push(day);
    // What was kept for so long that the school must be told once more must be approved once more
    if (this.opslag.plan(dossier.school.id, dossierId)?.stand === 'geblokkeerd') dossier.goedgekeurdOp = undefined;
  }

  /** Holds everything against the model, where anything can be other than at the last look. */
  dag(day: string): void {
    const { changes } = this.wereld;
    const say = (wat: string) => void this.model.broken.push(`${day}: ${wat}`);
    const wachtend = this.model.dossiers.filter(({ goedgekeurdOp, vernietigd }) => goedgekeurdOp !== undefined && !vernietigd);
    if (changes !== this.seen) this.alles(day, say);
    for (const dossier of wachtend) if (!dossier.vernietigd) this.optijd(dossier, day, say);
    this.seen = changes;
  }

  private alles(day: string, say: (wat: string) => void): void {
    const weg = new Map<string, Dossier>();
    const bewijs = this.opslag.bewijs();
    for (const dossier of this.model.dossiers) {
      const { school, dossierId, naam } = dossier;
      const rij = this.opslag.dossier(school.id, dossierId);
      if (rij?.vernietigdOp !== undefined && (!dossier.vernietigd || dossier.terug)) {
        if (dossier.weg.size === 0) this.model.onZonderBestanden(dossier, day);
        // What was held between the last file and the end was approved anew, as a list without files
        dossier.inDelen ||= !dossier.vernietigd && dossier.wegOp !== day;
        dossier.vernietigd = true;
        dossier.terug &&= this.wereld.drive(school).stands(dossierId);
      }
      if (!dossier.vernietigd || dossier.terug) continue;
      weg.set(naam, dossier).set(dossierId, dossier);
      if (rij === undefined && !dossier.rijWeg) say(`${naam}: its row is gone`);
      if (rij !== undefined && rij.vernietigdOp === undefined) say(`${naam}: it was destroyed and is not any more`);
      else if (rij !== undefined && (rij.leerling !== undefined || rij.map !== '')) say(`${naam}: its row names the pupil`);
      const { keren = 0, bestanden = 0 } = bewijs.get(dossierId) ?? {};
      const gingen = [...dossier.weg.values()].filter((one) => one !== undefined).length;
      if (keren === 1 && bestanden !== gingen) say(`${naam}: ${gingen} files went and the record says ${bestanden}`);
      if (keren === 0) say(`${naam}: it is not in the record`);
      if (keren > 1 + dossier.keren) say(`${naam}: it stands in the record ${keren} times`);
      for (const [eigen, van] of this.wereld.eigen)
        if (van === dossierId && this.wereld.drive(school).stands(eigen)) say(`${naam}: what was written beside it stands in SharePoint`);
      if (!dossier.weggehaald && this.wereld.drive(school).stands(dossierId)) say(`${naam}: its folder stands in SharePoint`);
      for (const id of [...(dossier.weggehaald ? [] : dossier.bestanden.keys()), ...dossier.weg.keys()])
        if (this.wereld.drive(school).stands(id)) say(`${naam}: ${id} stands in SharePoint`);
      // A message that failed after that names an id, and comes to nothing when it is tried again
      if (this.opslag.inWachtrij('dossier-rust-poison', dossierId, rij?.vernietigdOp))
        say(`${naam}: a message is left among what was put aside`);
    }
    for (const { where, key, names } of this.opslag.alles(weg.size !== this.gone)) {
      const isLeft = (one: string): boolean => weg.has(one) && !(where === 'table Items' && this.isElders(weg.get(one)));
      for (const name of names) if (isLeft(name)) say(`${name}: its name is left in ${where}, ${key}`);
      if (emptied.has(where))
        for (const id of key.split('/')) if (isLeft(id)) say(`${weg.get(id)?.naam}: something of it is left in ${where}, ${key}`);
    }
    this.gone = weg.size;
    for (const [brief, { school, content }] of this.model.brieven)
      if (this.wereld.drive(school).contentOf(brief)?.toString() !== content) say(`the letter ${brief} is not what it was`);
    for (const event of this.wereld.events) if (/Leerling \d/.test(event)) say(`the log names a pupil: ${event}`);
  }

  /** What a school keeps in a folder of its own in the library is known by its name as all that stands there, as long as it does. */
  private isElders(dossier: Dossier | undefined): boolean {
    return dossier?.weggehaald === true && this.wereld.drive(dossier.school).stands(dossier.dossierId);
  }

  /** What was approved a day ago is destroyed, or says why not: on the page of what is on its way and to the loket, or among what failed. */
  private optijd({ school, dossierId, goedgekeurdOp = 0, naam, gemeld }: Dossier, day: string, say: (wat: string) => void): void {
    if (this.wereld.clock.now().getTime() - goedgekeurdOp < dayMs) return;
    const plan = this.opslag.plan(school.id, dossierId);
    const isGemeld = [...gemeld].some((month) => month >= (plan?.blokkade?.sinds ?? day).slice(0, 7));
    if (plan?.stand === 'geblokkeerd' && plan.blokkade !== undefined && isGemeld) return;
    if (this.opslag.inWachtrij('dossier-vervallen-poison', dossierId)) return;
    say(`${naam}: approved more than a day ago, not destroyed, and its plan says ${JSON.stringify(plan) ?? 'nothing'}`);
  }

  /** What must hold at the end, when all has been quiet since a day: nothing that could go is left, and the record is whole. */
  async einde(app: App, day: string, quietSince: string): Promise<void> {
    const say = (wat: string) => void this.model.broken.push(`${day}: ${wat}`);
    for (const {
      naam,
      school,
      dossierId,
      vernietigd,
      besloten,
      weggehaald,
      gewist,
      houden,
      bezwaar,
      uiterlijk,
      terug,
      inDelen,
      gemeld,
    } of this.model.dossiers) {
      // Taken away by the school, and of after the backup of the tables that was put back: nothing tells of it any more
      const isOnbekend = weggehaald && this.opslag.dossier(school.id, dossierId) === undefined;
      const kept = isOnbekend || (!besloten && !weggehaald) || houden.size > 0 || bezwaar || zesMaandenNa(uiterlijk) >= quietSince;
      // What is not exactly what was approved stays, and the loket is told each month
      const isGemeld = inDelen && gemeld.has(day.slice(0, 7));
      if (gewist && !vernietigd) say(`${naam}: asked to be destroyed, approved, and not yet done`);
      if (terug && !isGemeld) say(`${naam}: it was put back in SharePoint after it was destroyed, and still stands there`);
      if (!vernietigd && !kept) say(`${naam}: kept beyond its term (last upload at the latest on ${uiterlijk})`);
      if (vernietigd && !terug && this.opslag.plan(school.id, dossierId) !== undefined)
        say(`${naam}: destroyed, and still on its way to that`);
    }
    const uitslag = await kijkBewijsNa(app.storage.archief, undefined);
    if (!uitslag.heel) say(`the record of destructions is broken: ${uitslag.wat}`);
  }

  /** Every destruction stands in one declaration, whose two files are there as the record says. */
  async verklaringen(app: App, day: string): Promise<void> {
    this.wereld.clock.set(`${plusDays(day, 2)}T03:00:00Z`);
    await sluitRondes(app);
    await maakVerklaringen(app);
    const { regels } = await leesBewijs(app);
    const genoemd: number[] = [];
    for (const regel of await verklaringen(app)) {
      const [json, pdf] = [await verklaringBestand(app, regel, 'json'), await verklaringBestand(app, regel, 'pdf')];
      if (pdf?.subarray(0, 5).toString() !== '%PDF-') this.model.broken.push(`${day}: the declaration on ${regel.rondeId} has no PDF`);
      const { dossiers } = verklaringSchema.parse(JSON.parse(json?.toString() ?? '{}'));
      genoemd.push(...dossiers.map((one) => one.regel));
      if (dossiers.reduce((sum, { bestanden }) => sum + bestanden, 0) !== regel.bestanden)
        this.model.broken.push(`${day}: the declaration on ${regel.rondeId} counts other files than the record`);
    }
    const vernietigd = regels.flatMap((regel) => (regel.soort === 'vernietiging' ? [regel.nummer] : []));
    const [een, ander] = [vernietigd, genoemd.toSorted((a, b) => a - b)].map((all) => all.join());
    if (een !== ander) this.model.broken.push(`${day}: destroyed by the lines ${een}, declared are ${ander}`);
  }
}
