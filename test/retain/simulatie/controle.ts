import { kijkBewijsNa } from '../../../src/retain/bewijs/nakijken.ts';
import type { App } from '../../../src/app.ts';
import { zesMaandenNa, type Dossier, type Model } from './model.ts';
import { Opslag } from './opslag.ts';
import type { Wereld } from './wereld.ts';

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
        if (dossier.weg.size === 0) say(`${naam}: said to be destroyed, and nothing was`);
        // What was held between the last file and the end was approved anew, as a list without files
        dossier.inDelen ||= !dossier.vernietigd && dossier.wegOp !== day;
        dossier.vernietigd = true;
        dossier.terug &&= this.wereld.drive(school).stands(dossierId);
      }
      if (!dossier.vernietigd || dossier.terug) continue;
      weg.set(naam, dossier).set(dossierId, dossier);
      if (rij === undefined) say(`${naam}: its row is gone`);
      else if (rij.vernietigdOp === undefined) say(`${naam}: it was destroyed and is not any more`);
      else if (rij.leerling !== undefined || rij.map !== '') say(`${naam}: its row names the pupil`);
      const { keren = 0, bestanden = 0 } = bewijs.get(dossierId) ?? {};
      const gingen = [...dossier.weg.values()].filter((one) => one !== undefined).length;
      if (keren === 1 && bestanden !== gingen) say(`${naam}: ${gingen} files went and the record says ${bestanden}`);
      if (keren === 0) say(`${naam}: it is not in the record`);
      if (keren > 1 + dossier.keren) say(`${naam}: it stands in the record ${keren} times`);
      if (this.wereld.drive(school).stands(dossierId)) say(`${naam}: its folder stands in SharePoint`);
      for (const id of [...dossier.bestanden.keys(), ...dossier.weg.keys()])
        if (this.wereld.drive(school).stands(id)) say(`${naam}: ${id} stands in SharePoint`);
      // A message that failed after that names an id, and comes to nothing when it is tried again
      if (this.opslag.inWachtrij('dossier-rust-poison', dossierId, rij?.vernietigdOp))
        say(`${naam}: a message is left among what was put aside`);
    }
    for (const { where, key, names } of this.opslag.alles(weg.size !== this.gone)) {
      for (const name of names) if (weg.has(name)) say(`${name}: its name is left in ${where}, ${key}`);
      if (emptied.has(where))
        for (const id of key.split('/')) if (weg.has(id)) say(`${weg.get(id)?.naam}: something of it is left in ${where}, ${key}`);
    }
    this.gone = weg.size;
    for (const [brief, { school, content }] of this.model.brieven)
      if (this.wereld.drive(school).contentOf(brief)?.toString() !== content) say(`the letter ${brief} is not what it was`);
    for (const event of this.wereld.events) if (/Leerling \d/.test(event)) say(`the log names a pupil: ${event}`);
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
    for (const { naam, school, dossierId, vernietigd, besloten, houden, bezwaar, uiterlijk, terug, inDelen, gemeld } of this.model
      .dossiers) {
      const kept = !besloten || houden.size > 0 || bezwaar || zesMaandenNa(uiterlijk) >= quietSince;
      // What is not exactly what was approved stays, and the loket is told each month
      const isGemeld = inDelen && gemeld.has(day.slice(0, 7));
      if (terug && !isGemeld) say(`${naam}: it was put back in SharePoint after it was destroyed, and still stands there`);
      if (!vernietigd && !kept) say(`${naam}: kept beyond its term (last upload at the latest on ${uiterlijk})`);
      if (vernietigd && !terug && this.opslag.plan(school.id, dossierId) !== undefined)
        say(`${naam}: destroyed, and still on its way to that`);
    }
    const uitslag = await kijkBewijsNa(app.storage.archief, undefined);
    if (!uitslag.heel) say(`the record of destructions is broken: ${uitslag.wat}`);
  }
}
