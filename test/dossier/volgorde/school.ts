import type { Settings } from '../../../src/settings.ts';
import type { Prng } from '../../fakes/prng.ts';
import type { Bibliotheek } from './graph.ts';

/** What files hold: each gives other findings. */
export const inhouden = [
  '',
  'Dit is een gewone brief over een leerling.',
  'Ontwikkelingsperspectief\nSchool: De Esdoorn\nHandelingsdeel\nEvaluatie van het OPP\nHandtekening ouders:',
  'Aanmeldingsformulier TLV praktijkonderwijs\nSchool: De Esdoorn\nDatum: 3 april 2026',
  '\u0000\u0001\u0002\u0003',
] as const;
const bestanden = ['opp.txt', 'brief.txt', 'formulier.txt', 'verslag.txt'] as const;
const mappen = ['Map een', 'Map twee', 'Map drie'] as const;
const onderMap = 'bijlagen';

/** A dossier's folder as the school knows it. */
export type Map_ = { id: string; naam: string; plek: 'Aanvragen' | 'Archief' | 'weg'; school: number };

/** What the people of two schools do in their library. */
export class School {
  private readonly bibliotheek: Bibliotheek;
  private readonly prng: Prng;
  private readonly settings: Settings;
  readonly mappen: Map_[] = [];
  private hernoemd = 0;
  /** Of each school the folders in which its folders stand; that of its applications may have another name for a while. */
  private readonly plekken: { Aanvragen: string; Archief: string; heet: 'Aanvragen' | 'Aanvragen oud' }[];

  constructor(bibliotheek: Bibliotheek, prng: Prng, settings: Settings) {
    this.bibliotheek = bibliotheek;
    this.prng = prng;
    this.settings = settings;
    const { memory } = bibliotheek;
    memory.pageSize = prng.pick([2, 5, 100]);
    this.plekken = settings.scholen.map(({ pad }) => ({
      Aanvragen: memory.folder(`${pad}/Aanvragen`),
      Archief: memory.folder(`${pad}/Archief`),
      heet: 'Aanvragen',
    }));
  }

  /** Whether a folder is one of a dossier where it stands. */
  staatGoed({ school, plek }: Map_): boolean {
    return plek === 'Aanvragen' && this.plekken[school]?.heet === 'Aanvragen';
  }
  private pathOf({ school, plek, naam }: Pick<Map_, 'school' | 'plek' | 'naam'>): string {
    return `${this.settings.scholen[school]?.pad ?? ''}/${plek === 'Aanvragen' ? (this.plekken[school]?.heet ?? '') : plek}/${naam}`;
  }
  private folderOf(school: number, plek: Map_['plek']): string {
    return this.plekken[school]?.[plek === 'Archief' ? 'Archief' : 'Aanvragen'] ?? '';
  }

  private put(map: Map_): string {
    const { memory } = this.bibliotheek;
    const naam = this.prng.pick(bestanden);
    const within = this.prng.percent(15) ? `${onderMap}/` : '';
    const path = `${this.pathOf(map)}/${within}${naam}`;
    const at = this.prng.below(inhouden.length);
    memory.put(path, inhouden[at] ?? '');
    if (within !== '') this.bibliotheek.bump(memory.folder(`${this.pathOf(map)}/${onderMap}`));
    this.bibliotheek.bump(map.id);
    return `school zet ${path} met ${at}`;
  }

  /** A file in a dossier's folder or below it. */
  private fileOf(map: Map_): { id: string; path: string } | undefined {
    const { memory } = this.bibliotheek;
    const start = `/${this.pathOf(map)}/`;
    const path = memory.paths().find((one) => one.startsWith(start) && one.endsWith('.txt'));
    const id = path === undefined ? undefined : memory.standingAt(path.slice(1));
    return path === undefined || id === undefined ? undefined : { id, path };
  }

  private begin(): string {
    const free = mappen.filter((naam) => !this.mappen.some((one) => one.naam === naam));
    const naam = free[0];
    if (naam === undefined) return 'school doet niets';
    const school = this.prng.below(this.settings.scholen.length);
    const map: Map_ = { id: '', naam, plek: 'Aanvragen', school };
    map.id = this.bibliotheek.memory.folder(this.pathOf(map));
    this.mappen.push(map);
    return this.put(map);
  }

  /** Something that a school does now; returns what. */
  act(): string {
    const there = this.mappen.filter(({ plek }) => plek !== 'weg');
    if (there.length === 0 || (this.mappen.length < mappen.length && this.prng.percent(10))) return this.begin();
    const { memory } = this.bibliotheek;
    const map = this.prng.pick(there);
    const file = this.fileOf(map);
    const chance = this.prng.below(100);
    if (chance < 50) return this.put(map);
    if (chance < 62 && file !== undefined) {
      memory.remove(file.id);
      this.bibliotheek.bump(memory.parentOf(file.id));
      return `school haalt ${file.path} weg`;
    }
    if (chance < 70 && file !== undefined) {
      this.hernoemd += 1;
      memory.rename(file.id, `ander ${this.hernoemd}.txt`);
      return `school noemt ${file.path} ander ${this.hernoemd}.txt`;
    }
    if (chance < 80) {
      this.hernoemd += 1;
      const naam = `${map.naam.split(' -')[0] ?? ''} - ${this.hernoemd}`;
      memory.rename(map.id, naam);
      const was = map.naam;
      map.naam = naam;
      return `school noemt map ${was} (${map.id}) ${naam}`;
    }
    if (chance < 84) {
      memory.remove(map.id);
      map.plek = 'weg';
      return `school haalt map ${map.naam} (${map.id}) weg`;
    }
    if (chance < 88) return this.move(map, map.school, map.plek === 'Archief' ? 'Aanvragen' : 'Archief');
    if (chance < 92) return this.move(map, 1 - map.school, map.plek);
    const gone = this.mappen.find(({ plek }) => plek === 'weg');
    if (chance < 96 && gone !== undefined) {
      memory.restore(gone.id);
      gone.plek = 'Aanvragen';
      // It comes back where it stood
      const parent = memory.parentOf(gone.id);
      if (parent === this.folderOf(gone.school, 'Archief')) gone.plek = 'Archief';
      return `school zet map ${gone.naam} (${gone.id}) terug`;
    }
    if (chance < 98) return this.renameAbove(map.school);
    memory.put(this.pathOf({ ...map, plek: 'Aanvragen', naam: 'los.txt' }), `los ${chance}`);
    return 'school zet een los bestand';
  }

  private renameAbove(school: number): string {
    const plek = this.plekken[school];
    if (plek === undefined) throw new Error(`no school ${school}`);
    const was = plek.heet;
    plek.heet = was === 'Aanvragen' ? 'Aanvragen oud' : 'Aanvragen';
    this.bibliotheek.memory.rename(plek.Aanvragen, plek.heet);
    return `school ${school} noemt ${was} ${plek.heet}`;
  }

  /** Somebody opens a file, or closes it again. */
  openOrClose(): string {
    const { locked } = this.bibliotheek.memory;
    const [open] = locked;
    const there = this.mappen.filter(({ plek }) => plek !== 'weg');
    if (open !== undefined && locked.delete(open)) return `iemand sluit ${open}`;
    const map = there.length === 0 ? undefined : this.prng.pick(there);
    const id = map === undefined ? undefined : this.prng.percent(30) ? this.rapportOf(map) : this.fileOf(map)?.id;
    if (id === undefined) return 'iemand doet niets';
    locked.add(id);
    return `iemand opent ${id}`;
  }
  closeAll(): void {
    this.bibliotheek.memory.locked.clear();
  }
  private rapportOf(map: Map_): string | undefined {
    return this.bibliotheek.memory.standingAt(`${this.pathOf(map)}/Controlerapport.pdf`);
  }

  private move(map: Map_, school: number, plek: Map_['plek']): string {
    this.bibliotheek.memory.rename(map.id, map.naam, this.folderOf(school, plek));
    Object.assign(map, { school, plek });
    return `school zet map ${map.naam} (${map.id}) in ${this.pathOf(map)}`;
  }
}
