import { plusDays } from '../../../src/calendar.ts';
import { chooseDue } from '../../../src/retain/due.ts';
import { herinnerHouden } from '../../../src/retain/houden.ts';
import { sluitRondes } from '../../../src/retain/ronde.ts';
import { vergelijkMetBewijs } from '../../../src/retain/teruggekomen.ts';
import { hervatWissen } from '../../../src/retain/wissen.ts';
import type { App } from '../../../src/app.ts';
import { Gate } from '../../fakes/gate.ts';
import type { Prng } from '../../fakes/prng.ts';
import { Controle } from './controle.ts';
import { Mensen } from './handelingen.ts';
import { kiesMix, type Maat, type Mix } from './maat.ts';
import { Model } from './model.ts';
import { dood, storingen } from './storingen.ts';
import { verras } from './verrassing.ts';
import { Wereld } from './wereld.ts';
import { wis, wisStanden } from './wissen.ts';

/** The nights before a day that asks for attention are played too: a service that is early shows. */
const aheadDays = 2;
/** What a night looks at, beside the record of destructions. */
const looksAt = ['Termijnen', 'Wisverzoeken', 'Vernietigrondes', 'Vernietigplannen', 'Houden', 'Remmen'] as const;
const isMonday = (day: string): boolean => new Date(day).getUTCDay() === 1;

/** The days of a world, one by one: nights, uploads, work, people, backups that are put back; everything drawn from the seed. */
export class Dagen {
  readonly wereld: Wereld;
  readonly model: Model;
  readonly controle: Controle;
  restores = 0;
  verrassingen = 0;
  private readonly mensen: Mensen;
  private readonly mix: Mix;
  private readonly prng: Prng;
  private readonly maat: Maat;
  private readonly chance: number;
  private besides: App | undefined;
  private backup: { day: string; restore: ReturnType<Wereld['account']['backup']> } | undefined;
  private afterNight = -1;
  private quiet = false;

  constructor(prng: Prng, maat: Maat) {
    this.prng = prng;
    this.maat = maat;
    this.mix = kiesMix(prng);
    this.chance = maat.schools / 2;
    const { goedkeuring, remAantal } = this.mix;
    this.wereld = new Wereld(maat.schools, { VERNIETIGEN_GOEDKEURING: goedkeuring, VERNIETIGEN_REM_AANTAL: remAantal });
    this.model = new Model(goedkeuring);
    this.mensen = new Mensen(this.wereld, this.model, prng);
    this.controle = new Controle(this.wereld, this.model);
    const { wereld, model } = this;
    wereld.graph.onDestroy = (_drive, item) => {
      wereld.events.push(`destroyed ${item}`);
      model.onDestroy(item, this.day, wereld.eigen.get(item));
    };
    wereld.graph.onUpload = (item, content) => void wereld.eigen.set(item, content.toString().split(' ')[0] ?? '');
  }

  private get day(): string {
    return this.mensen.day;
  }
  private at(time: string): void {
    this.wereld.clock.set(`${this.day}T${time}Z`);
  }

  async begin(): Promise<void> {
    this.besides = await this.wereld.proces(new Gate());
    await this.wereld.start();
    for (const school of this.wereld.schools) this.mensen.anders.add(school);
  }

  async dag(day: string, quiet: boolean): Promise<void> {
    const { prng, mensen, mix } = this;
    mensen.day = day;
    this.quiet = quiet;
    this.at('02:00:00');
    if (this.isNacht(day)) await this.part(() => this.nacht());
    await this.part(() => this.wereld.work(4 * 3600));
    this.at('09:00:00');
    if (!quiet) this.scholen();
    this.at('10:00:00');
    await this.part(() => this.kijk());
    await this.part(() => this.wereld.work(4 * 3600));
    this.at('15:00:00');
    await this.loket();
    await this.part(() => this.wereld.work(4 * 3600));
    this.at('21:00:00');
    await wisStanden(mensen);
    if (quiet) return;
    if (this.backup === undefined && prng.percent(mix.reservekopie)) this.backup = { restore: this.wereld.account.backup(), day };
    else if (this.backup !== undefined && prng.percent(mix.terugzetten)) await this.zetTerug(this.backup);
  }

  async einde(quietSince: string): Promise<void> {
    if (this.besides !== undefined) await this.controle.einde(this.besides, this.day, quietSince);
  }

  /** The declarations of all that was destroyed, made after the last day. */
  async verklaringen(): Promise<void> {
    if (this.besides !== undefined) await this.controle.verklaringen(this.besides, this.day);
  }

  /** All that the stores hold, for a hash. */
  *inhoud(): Generator<string> {
    for (const [name, table] of this.wereld.account.tables) for (const row of table.all()) yield `${name} ${JSON.stringify(row)}\n`;
    for (const [name, container] of this.wereld.account.containers)
      for (const [path, { chunks }] of container.all()) yield `${name} ${path} ${Buffer.concat(chunks).toString('base64')}\n`;
    for (const [name, messages] of this.wereld.account.queues.queues)
      for (const { messageText } of messages) yield `${name} ${messageText}\n`;
  }

  /**
   * Whether this night can come to anything. Where nothing changed in what a night looks at since one that came to its end, and no dossier stands down for one of the next
   * days, it would do what that night did; once a week it is played all the same.
   */
  private isNacht(day: string): boolean {
    const soon = plusDays(day, aheadDays);
    return (
      this.nachtwerk() !== this.afterNight ||
      isMonday(day) ||
      this.wereld.account.table('Termijnen').partitionKeys.some((dag) => dag <= soon)
    );
  }
  private nachtwerk(): number {
    return looksAt.reduce((sum, name) => sum + this.wereld.account.table(name).changes, 0);
  }
  /** The record is held against the stores once a week and after something was put back, not every night: what only that would mend shows in between. */
  private isVergelijkdag(): boolean {
    return isMonday(this.day) || this.model.dossiers.some(({ terug }) => terug);
  }
  private async nacht(): Promise<void> {
    const { app } = this.wereld;
    await chooseDue(app);
    await hervatWissen(app);
    await sluitRondes(app);
    await herinnerHouden(app);
    if (this.isVergelijkdag()) await vergelijkMetBewijs(app);
    this.afterNight = this.nachtwerk();
  }

  /** A part of a day; on some days with trouble, a kill, or somebody who comes in between. What fails is tried again later: by the host, or in the next night. */
  private async part(work: () => Promise<void>): Promise<void> {
    const { prng, mix, wereld, mensen, besides } = this;
    if (!this.quiet) {
      const wrong = prng.percent(mix.storing) ? storingen(prng, mix.perDuizend) : undefined;
      const who = prng.percent(mix.verrassing) ? mensen.open().find(({ goedgekeurdOp }) => goedgekeurdOp !== undefined) : undefined;
      const between = who === undefined || besides === undefined ? undefined : verras(prng, mensen, who, besides);
      if (between !== undefined) this.verrassingen += 1;
      wereld.stoor(wrong, between);
      if (prng.percent(mix.dood)) dood(prng, wereld.gate);
    }
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      wereld.events.push(`failed ${error.name}`);
      if (this.quiet) this.model.broken.push(`${this.day}: ${String(error.stack)}`);
    }
    await wereld.gewoon();
  }

  private async kijk(): Promise<void> {
    const { mensen, wereld, model } = this;
    for (const school of mensen.anders) {
      await wereld.look(school);
      mensen.anders.delete(school);
      for (const dossier of model.dossiers)
        if (dossier.school === school && dossier.upload > dossier.gezien && !dossier.weggehaald) {
          dossier.gezien = dossier.upload;
          dossier.uiterlijk = this.day;
          // What was approved after it, and before it was seen, lapses
          dossier.goedgekeurdOp = undefined;
        }
    }
  }

  private scholen(): void {
    const { prng, mensen, mix, model, wereld } = this;
    const world = (chance: number) => prng.percent(chance * this.chance);
    const days = this.maat.days - 75;
    for (let left = (this.maat.dossiers * 100) / days; left > 0; left -= 100)
      if (prng.percent(left)) mensen.nieuw(prng.pick(wereld.schools), prng.percent(mix.lijsten));
    const open = mensen.open();
    if (open.length === 0) return;
    const dossier = prng.pick(open);
    if (world(mix.upload)) mensen.upload(dossier, `${prng.below(4) + 1}.pdf`);
    if (world(mix.weggooien)) mensen.gooiWeg(dossier);
    if (world(mix.terughalen)) mensen.haalTerug();
    const aangezegd = open.filter((one) => one.aangezegd.length > 0);
    if (aangezegd.length > 0 && world(mix.label)) mensen.label(prng.pick(aangezegd));
    if (prng.percent(5)) mensen.zonderLabels();
    if (world(mix.weghalen)) mensen.haalWeg(dossier);
    if (prng.percent(mix.terugleggen)) mensen.legTerug();
    const weg = model.dossiers.filter(
      ({ vernietigd, terug, houden, bezwaar, weggehaald }) => vernietigd && !terug && houden.size === 0 && !bezwaar && !weggehaald,
    );
    if (weg.length > 0 && world(mix.bibliotheekTerug)) mensen.zetBibliotheekTerug(prng.pick(weg));
  }

  private async loket(): Promise<void> {
    const { prng, mensen, mix, quiet } = this;
    const open = mensen.open();
    for (const dossier of open) {
      if (!dossier.besloten && !dossier.weggehaald && (quiet || prng.percent(mix.besluit))) await mensen.besluit(dossier);
      if (quiet) continue;
      if (prng.percent(mix.houd)) await mensen.houd(dossier);
      if (prng.percent((mix.wissen * this.chance) / open.length)) await wis(mensen, dossier);
      if (dossier.besloten && !dossier.bezwaar && prng.percent(mix.bezwaar)) await mensen.bezwaar(dossier, 'loopt');
    }
    for (const dossier of this.model.dossiers) {
      if (dossier.houden.size > 0 && prng.percent(quiet ? 60 : 3)) await mensen.hefOp(dossier);
      if (dossier.bezwaar && prng.percent(quiet ? 60 : 3)) await mensen.bezwaar(dossier, 'afgehandeld');
    }
    if (quiet || prng.percent(mix.keuren)) await mensen.keur();
    if (quiet) this.wereld.hervat();
    if (quiet) mensen.zonderLabels();
  }

  /** A backup is put back, whole or in part; every process starts anew, and people record again what they recorded since. */
  private async zetTerug({ restore, day }: { restore: (...parts: ('tabellen' | 'afgeleid')[]) => void; day: string }): Promise<void> {
    const { prng, mensen, wereld, model } = this;
    this.backup = undefined;
    this.restores += 1;
    const parts = prng.pick<readonly ('tabellen' | 'afgeleid')[]>([['tabellen', 'afgeleid'], ['tabellen'], ['afgeleid']]);
    restore(...parts);
    wereld.events.push(`restored ${parts.join(' ')} of ${day}`);
    await wereld.start();
    await vergelijkMetBewijs(wereld.app);
    for (const school of wereld.schools) mensen.anders.add(school);
    // Of an upload since that backup the service knows no more than what stands there
    for (const dossier of model.dossiers) if (parts.includes('tabellen') && dossier.begin >= day) dossier.rijWeg = true;
    for (const dossier of model.dossiers)
      if (parts.includes('tabellen') && dossier.gezien >= day) {
        dossier.upload = [...dossier.bestanden.values()].reduce(
          (last, { gewijzigd }) => (gewijzigd > last ? gewijzigd : last),
          '0000-01-01',
        );
        dossier.gezien = '0000-01-01';
        dossier.uiterlijk = this.day;
      }
    await wisStanden(mensen);
    await this.kijk();
    await mensen.opnieuwVastleggen();
    await wereld.work();
  }
}
