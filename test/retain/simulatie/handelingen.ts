import { plusDays } from '../../../src/calendar.ts';
import { geefVrij, keurGoed, teKeuren } from '../../../src/retain/goedkeuren.ts';
import { lopendeHouden } from '../../../src/retain/houd.ts';
import { hefHoudOp, zetHoud } from '../../../src/retain/houden.ts';
import { dichteRemmen } from '../../../src/retain/rem.ts';
import type { App } from '../../../src/app.ts';
import type { DossierRecord } from '../../../src/storage/records.ts';
import { bezwaarRecord } from '../../decide/bezwaren.ts';
import type { Prng } from '../../fakes/prng.ts';
import type { Bestand, Dossier, Model } from './model.ts';
import { Opslag } from './opslag.ts';
import type { School, Wereld } from './wereld.ts';

export const directeur = { id: 'account-directeur', naam: 'B. Bestuur', rol: 'directeur-bestuurder' };
export const secretaris = { id: 'account-secretaris', naam: 'S. Secretaris' };
/** Of five figures: one of four may read as a year, which is no name, so that the service may repeat it in the names of its reports. */
const firstNumber = 10_001;
const mapVan = ({ naam }: Pick<Dossier, 'naam'>): string => `De Esdoorn/Aanvragen/${naam}`;

/** The people of a partnership: what schools and the loket do, each noted in the model as it is done. */
export class Mensen {
  readonly wereld: Wereld;
  readonly model: Model;
  readonly prng: Prng;
  day = '';
  /** No two contents are the same. */
  private contents = 0;
  /** The schools in whose library something changed that the service has not seen. */
  readonly anders = new Set<School>();
  private readonly weggegooid: { dossier: Dossier; id: string; bestand: Bestand }[] = [];
  private readonly opslag: Opslag;
  constructor(wereld: Wereld, model: Model, prng: Prng) {
    this.wereld = wereld;
    this.opslag = new Opslag(wereld);
    this.model = model;
    this.prng = prng;
  }

  /** Dossiers of which nothing was destroyed yet. */
  open(): Dossier[] {
    return this.model.dossiers.filter(({ weg, vernietigd }) => weg.size === 0 && !vernietigd);
  }

  nieuw(school: School, lijst: boolean): void {
    const naam = `Leerling ${firstNumber + this.model.dossiers.length}`;
    if (lijst) return this.nieuweLijst(school, naam);
    const dossier = this.model.add(school, naam, this.wereld.drive(school).folder(mapVan({ naam })), this.day);
    for (let file = this.prng.below(3) + 1; file > 0; file -= 1) this.upload(dossier, file % 3 === 0 ? `map/${file}.pdf` : `${file}.pdf`);
  }

  private nieuweLijst(school: School, naam: string): void {
    this.contents += 1;
    const id = this.wereld.drive(school).put(`De Esdoorn/LWOO/2025/${naam}.csv`, `${naam} ${this.contents}`);
    this.model.addFile(this.model.add(school, naam, id, this.day, true), id, this.day);
    this.anders.add(school);
  }

  /** Puts a file in a dossier, in place of one of that name; each bears the name of the pupil. */
  upload(dossier: Dossier, path: string): void {
    const { school, naam } = dossier;
    // Where its folder is gone, a file of that name would begin another dossier
    if (!this.wereld.drive(school).stands(dossier.dossierId) || dossier.weggehaald) return;
    if (dossier.lijst) return this.verander(dossier);
    const parts = path.split('/').map((part) => `${naam} ${part}`);
    const whole = `${mapVan(dossier)}/${parts.join('/')}`;
    this.contents += 1;
    const id = this.wereld.drive(school).put(whole, `${whole} ${this.contents}`);
    this.model.addFile(dossier, id, this.day);
    if (parts.length > 1) this.model.addFolder(dossier, this.wereld.drive(school).folder(`${mapVan(dossier)}/${parts[0] ?? ''}`));
    this.anders.add(school);
  }

  /** Puts another content in a file that stands there. */
  verander(dossier: Dossier): void {
    const { school, naam, bestanden } = dossier;
    if (bestanden.size === 0 || dossier.weggehaald) return;
    const id = this.prng.pick([...bestanden.keys()]);
    this.contents += 1;
    this.wereld.drive(school).overwrite(id, `${naam} ${this.contents}`);
    this.model.addFile(dossier, id, this.day);
    this.anders.add(school);
  }

  gooiWeg(dossier: Dossier): void {
    if (dossier.bestanden.size < 2 || dossier.weggehaald) return;
    const [id, bestand] = this.prng.pick([...dossier.bestanden]);
    // What came and went between two looks the service never saw
    if (this.anders.has(dossier.school)) return;
    this.wereld.drive(dossier.school).remove(id);
    dossier.bestanden.delete(id);
    dossier.inDelen = true;
    dossier.goedgekeurdOp = undefined;
    this.weggegooid.push({ dossier, id, bestand });
    this.anders.add(dossier.school);
  }

  /** Takes what was thrown away back out of the recycle bin, where its dossier still stands: for the service that is an upload. */
  haalTerug(): void {
    const one = this.weggegooid.at(-1);
    // What came and went between two looks the service never saw
    if (one === undefined || this.anders.has(one.dossier.school)) return;
    this.weggegooid.pop();
    if (one.dossier.weg.size > 0 || one.dossier.vernietigd || one.dossier.weggehaald) return;
    this.wereld.drive(one.dossier.school).bringBack([one.id]);
    one.dossier.bestanden.set(one.id, one.bestand);
    one.dossier.goedgekeurdOp = undefined;
    one.dossier.upload = this.day;
    this.anders.add(one.dossier.school);
  }

  /** A school takes a dossier away itself: into its own folder, or into the recycle bin. */
  haalWeg(dossier: Dossier): void {
    const { school, dossierId, naam, lijst } = dossier;
    if (dossier.weggehaald || this.anders.has(school)) return;
    const drive = this.wereld.drive(school);
    if (this.prng.percent(50)) drive.rename(dossierId, lijst ? `${naam}.csv` : naam, drive.folder('De Esdoorn/Eigen archief'));
    else drive.remove(dossierId);
    dossier.weggehaald = true;
    dossier.inDelen = true;
    dossier.goedgekeurdOp = undefined;
    this.anders.add(school);
  }

  /**
   * A school puts back what it had moved into its own folder: for the service that is an upload. Not what the service destroyed by then, which begins anew; of that the row
   * tells, since the model knows of it only once the stores were looked at.
   */
  legTerug(): void {
    const stood = this.model.dossiers.find(
      ({ school, dossierId, weggehaald, vernietigd }) =>
        weggehaald &&
        !vernietigd &&
        this.opslag.dossier(school.id, dossierId)?.vernietigdOp === undefined &&
        this.wereld.drive(school).stands(dossierId),
    );
    if (stood === undefined || this.anders.has(stood.school)) return;
    const { school, dossierId, naam, lijst } = stood;
    const drive = this.wereld.drive(school);
    drive.rename(dossierId, lijst ? `${naam}.csv` : naam, drive.folder(lijst ? 'De Esdoorn/LWOO/2025' : 'De Esdoorn/Aanvragen'));
    stood.weggehaald = false;
    stood.goedgekeurdOp = undefined;
    stood.upload = this.day;
    this.anders.add(school);
  }

  /** An administrator puts a retention label on a file, or takes every one off. */
  label(dossier: Dossier): void {
    const [id] = dossier.bestanden.keys();
    if (id !== undefined) this.wereld.drive(dossier.school).labels.set(id, true);
  }
  zonderLabels(): void {
    for (const school of this.wereld.schools) this.wereld.drive(school).labels.clear();
  }

  /** A backup of a library is put back: what the service destroyed of a dossier stands there again, as it was. */
  zetBibliotheekTerug(dossier: Dossier): void {
    this.wereld.drive(dossier.school).bringBack([...dossier.weg.keys()].toReversed());
    for (const [id, bestand] of dossier.weg) if (bestand !== undefined) dossier.bestanden.set(id, bestand);
    dossier.keren += 1;
    dossier.terug = true;
    this.anders.add(dossier.school);
  }

  /** The record of a dossier that is not destroyed. */
  async record({ school, dossierId }: Dossier, app: App = this.wereld.app): Promise<DossierRecord | undefined> {
    const record = (await app.storage.dossiers.get(school.id, dossierId))?.record;
    return record?.vernietigdOp === undefined ? record : undefined;
  }

  async besluit(dossier: Dossier): Promise<void> {
    if ((await this.record(dossier)) === undefined) return;
    const { school, dossierId } = dossier;
    const brief = await this.wereld.decide(school, { schoolId: school.id, dossierId });
    this.model.brieven.set(brief, { school, content: `beschikking ${dossierId}` });
    dossier.besloten = true;
  }

  async houd(dossier: Dossier, app: App = this.wereld.app): Promise<void> {
    const record = await this.record(dossier, app);
    if (record === undefined) return;
    const keus = { grond: this.prng.percent(50) ? 'klacht' : 'onderzoek', herzienOp: plusDays(this.day, 30) } as const;
    const { houd } = await zetHoud(app, record, keus, secretaris);
    dossier.houden.set(houd.houdId, keus);
    dossier.goedgekeurdOp = undefined;
  }

  async hefOp(dossier: Dossier): Promise<void> {
    const [houdId] = dossier.houden.keys();
    const record = await this.record(dossier);
    if (houdId === undefined || record === undefined) return;
    await hefHoudOp(this.wereld.app, record, houdId, secretaris);
    dossier.houden.delete(houdId);
  }

  async bezwaar(dossier: Dossier, stand: 'loopt' | 'afgehandeld', app: App = this.wereld.app): Promise<void> {
    const record = await this.record(dossier, app);
    if (record === undefined) return;
    await app.storage.bezwaren.put(
      bezwaarRecord(record, {
        ontvangenOp: this.day,
        termijnTot: plusDays(this.day, 42),
        stand,
        vastgelegdOp: this.wereld.clock.now().toISOString(),
      }),
    );
    dossier.bezwaar = stand === 'loopt';
    dossier.goedgekeurdOp = undefined;
  }

  /** Approves all that waits for it, and releases every brake. */
  async keur(): Promise<void> {
    const { app, account, clock } = this.wereld;
    if (account.table('Vernietigplannen').isEmpty && account.table('Remmen').isEmpty) return;
    for (const { remId } of (await dichteRemmen(app, 50)).remmen) await geefVrij(app, remId, directeur);
    const { plannen, stempel } = await teKeuren(app);
    if (plannen.length === 0) return;
    const gekeurd = await keurGoed(app, stempel, directeur);
    if (!gekeurd.ok) this.model.broken.push(`${this.day}: what was just shown could not be approved`);
    for (const { dossierId } of plannen) {
      const dossier = this.model.byId.get(dossierId);
      if (dossier !== undefined) this.model.keur(dossier, clock.now().getTime());
    }
  }

  /** After a backup was put back: people record again what they recorded since. */
  async opnieuwVastleggen(): Promise<void> {
    const { app } = this.wereld;
    for (const dossier of this.model.dossiers) {
      dossier.goedgekeurdOp = undefined;
      const record = await this.record(dossier);
      if (record === undefined) continue;
      if (dossier.besloten && record.besluitId === undefined) await this.besluit(dossier);
      const known = new Set((await lopendeHouden(app, dossier.dossierId)).map(({ houdId }) => houdId));
      for (const houdId of known) if (!dossier.houden.has(houdId)) await hefHoudOp(app, record, houdId, secretaris);
      for (const [houdId, keus] of Array.from(dossier.houden)) {
        if (known.has(houdId)) continue;
        dossier.houden.delete(houdId);
        dossier.houden.set((await zetHoud(app, record, keus, secretaris)).houd.houdId, keus);
      }
      if (dossier.besloten) await this.bezwaar(dossier, dossier.bezwaar ? 'loopt' : 'afgehandeld');
    }
  }
}
