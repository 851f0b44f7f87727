import { plusDays } from '../../../src/calendar.ts';
import { geefVrij, keurGoed, teKeuren } from '../../../src/retain/goedkeuren.ts';
import { lopendeHouden } from '../../../src/retain/houd.ts';
import { hefHoudOp, zetHoud } from '../../../src/retain/houden.ts';
import { dichteRemmen } from '../../../src/retain/rem.ts';
import type { App } from '../../../src/app.ts';
import type { Prng } from '../../fakes/prng.ts';
import type { Dossier, Model } from './model.ts';
import type { School, Wereld } from './wereld.ts';

const directeur = { id: 'account-directeur', naam: 'B. Bestuur', rol: 'directeur-bestuurder' };
const secretaris = { id: 'account-secretaris', naam: 'S. Secretaris' };

/** A partnership with its people: what schools and the loket do, each noted in the model as it is done. */
export class Mensen {
  readonly wereld: Wereld;
  readonly model: Model;
  readonly prng: Prng;
  day = '';
  private count = 0;
  private readonly weggegooid: { dossier: Dossier; id: string }[] = [];
  constructor(wereld: Wereld, model: Model, prng: Prng) {
    this.wereld = wereld;
    this.model = model;
    this.prng = prng;
  }

  /** Dossiers of which nothing was destroyed yet. */
  open(): Dossier[] {
    return this.model.dossiers.filter(({ weg, vernietigd }) => weg === 0 && !vernietigd);
  }

  nieuw(school: School): void {
    this.count += 1;
    const naam = `Leerling ${this.count}`;
    const folder = `De Esdoorn/Aanvragen/${naam}`;
    const dossierId = this.wereld.drive(school).folder(folder);
    const dossier: Dossier = {
      school,
      naam,
      dossierId,
      bestanden: new Map(),
      upload: this.day,
      gezien: '0000-01-01',
      besloten: false,
      houden: new Map(),
      bezwaar: false,
      goedgekeurdOp: undefined,
      vernietigd: false,
      weg: 0,
    };
    this.model.add(dossier);
    for (let file = this.prng.below(3) + 1; file > 0; file -= 1) this.upload(dossier, file % 3 === 0 ? `map/${file}.pdf` : `${file}.pdf`);
  }

  upload(dossier: Dossier, path: string): void {
    const whole = `De Esdoorn/Aanvragen/${dossier.naam}/${path}`;
    const id = this.wereld.drive(dossier.school).put(whole, `${whole} ${this.day}`);
    this.model.addFile(dossier, id, path, this.day);
    const [folder, file] = path.split('/');
    if (file === undefined) return;
    this.model.addFolder(dossier, this.wereld.drive(dossier.school).folder(`De Esdoorn/Aanvragen/${dossier.naam}/${folder ?? ''}`));
  }

  gooiWeg(dossier: Dossier): void {
    if (dossier.bestanden.size < 2) return;
    const id = this.prng.pick([...dossier.bestanden.keys()]);
    // What came and went between two looks the service never saw
    if (dossier.bestanden.get(id)?.gewijzigd === this.day) return;
    this.wereld.drive(dossier.school).remove(id);
    dossier.goedgekeurdOp = undefined;
    this.weggegooid.push({ dossier, id });
  }

  /** Takes what was thrown away back out of the recycle bin, where its dossier still stands. */
  haalTerug(): void {
    const one = this.weggegooid.pop();
    if (one === undefined || one.dossier.weg > 0 || one.dossier.vernietigd) return;
    this.wereld.drive(one.dossier.school).restore(one.id);
    one.dossier.goedgekeurdOp = undefined;
  }

  private sleutel({ school, dossierId }: Dossier) {
    return { schoolId: school.id, dossierId };
  }

  async besluit(dossier: Dossier): Promise<void> {
    if ((await this.wereld.record(this.sleutel(dossier))) === undefined) return;
    const brief = await this.wereld.decide(dossier.school, this.sleutel(dossier));
    this.model.brieven.set(brief, dossier.school.drive);
    dossier.besloten = true;
  }

  /** Sets a hold by a process of its own, as the loket does while another process destroys. */
  async houd(dossier: Dossier, app: App = this.wereld.app): Promise<void> {
    const record = (await app.storage.dossiers.get(dossier.school.id, dossier.dossierId))?.record;
    if (record === undefined || record.vernietigdOp !== undefined) return;
    const keus = { grond: this.prng.percent(50) ? 'klacht' : 'onderzoek', herzienOp: plusDays(this.day, 30) } as const;
    const { houd } = await zetHoud(app, record, keus, secretaris);
    dossier.houden.set(houd.houdId, keus);
    dossier.goedgekeurdOp = undefined;
  }

  async hefOp(dossier: Dossier): Promise<void> {
    const [houdId] = dossier.houden.keys();
    const record = await this.wereld.record(this.sleutel(dossier));
    if (houdId === undefined || record === undefined) return;
    await hefHoudOp(this.wereld.app, record, houdId, secretaris);
    dossier.houden.delete(houdId);
  }

  async bezwaar(dossier: Dossier, stand: 'loopt' | 'afgehandeld'): Promise<void> {
    const record = await this.wereld.record(this.sleutel(dossier));
    if (record === undefined || record.vernietigdOp !== undefined) return;
    await this.wereld.app.storage.bezwaren.put({
      bezwaarId: 'x',
      besluitId: `b-${dossier.dossierId}`,
      dossierId: dossier.dossierId,
      schoolId: record.schoolId,
      kenmerk: record.kenmerk,
      ontvangenOp: this.day,
      indiener: 'ouders',
      grond: 'Wij zijn het er niet mee eens.',
      termijnTot: plusDays(this.day, 42),
      teLaat: false,
      stand,
      vastgelegdDoor: 'S.',
      vastgelegdOp: this.wereld.clock.now().toISOString(),
    });
    dossier.bezwaar = stand === 'loopt';
    dossier.goedgekeurdOp = undefined;
  }

  /** Approves all that waits for it, and releases every brake. */
  async keur(): Promise<void> {
    const { app } = this.wereld;
    for (const { remId } of await dichteRemmen(app, 50)) await geefVrij(app, remId, directeur);
    const { plannen, stempel } = await teKeuren(app);
    if (plannen.length === 0) return;
    const gekeurd = await keurGoed(app, stempel, directeur);
    if (!gekeurd.ok) this.model.broken.push(`${this.day}: what was just shown could not be approved`);
    for (const { dossierId } of plannen) {
      const dossier = this.model.dossiers.find((one) => one.dossierId === dossierId);
      // One that is held since it was asked stays, whatever is approved
      if (dossier?.houden.size === 0 && !dossier.bezwaar) dossier.goedgekeurdOp = this.wereld.clock.now().getTime();
    }
  }

  /** After a backup was put back: people record again what they recorded since. */
  async opnieuwVastleggen(): Promise<void> {
    for (const dossier of this.model.dossiers) {
      dossier.goedgekeurdOp = undefined;
      const record = await this.wereld.record(this.sleutel(dossier));
      if (record === undefined || record.vernietigdOp !== undefined) continue;
      if (dossier.besloten && record.besluitId === undefined) await this.besluit(dossier);
      const known = new Set((await lopendeHouden(this.wereld.app, dossier.dossierId)).map(({ houdId }) => houdId));
      for (const houdId of known) if (!dossier.houden.has(houdId)) await hefHoudOp(this.wereld.app, record, houdId, secretaris);
      for (const [houdId, keus] of Array.from(dossier.houden)) {
        if (known.has(houdId)) continue;
        dossier.houden.delete(houdId);
        dossier.houden.set((await zetHoud(this.wereld.app, record, keus, secretaris)).houd.houdId, keus);
      }
      const stand = dossier.bezwaar ? 'loopt' : 'afgehandeld';
      if (dossier.besloten) await this.bezwaar(dossier, stand);
    }
  }
}
