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

  constructor(bibliotheek: Bibliotheek, prng: Prng, settings: Settings) {
    this.bibliotheek = bibliotheek;
    this.prng = prng;
    this.settings = settings;
    for (const { pad } of settings.scholen) for (const plek of ['Aanvragen', 'Archief']) bibliotheek.memory.folder(`${pad}/${plek}`);
  }

  private pathOf({ school, plek, naam }: Pick<Map_, 'school' | 'plek' | 'naam'>): string {
    return `${this.settings.scholen[school]?.pad ?? ''}/${plek}/${naam}`;
  }
  private folderOf(school: number, plek: string): string {
    return this.bibliotheek.memory.folder(`${this.settings.scholen[school]?.pad ?? ''}/${plek}`);
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
      this.bibliotheek.bump(map.id);
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
    memory.put(`${this.settings.scholen[map.school]?.pad ?? ''}/Aanvragen/los.txt`, `los ${chance}`);
    return 'school zet een los bestand';
  }

  private move(map: Map_, school: number, plek: Map_['plek']): string {
    this.bibliotheek.memory.rename(map.id, map.naam, this.folderOf(school, plek));
    Object.assign(map, { school, plek });
    return `school zet map ${map.naam} (${map.id}) in ${this.pathOf(map)}`;
  }
}
