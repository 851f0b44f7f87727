import type { Aanvraagsoort, SchoolSoort, Variant } from '../../../src/handboek/soorten.ts';
import type { Uitkomst } from '../../../src/check/rapport.ts';
import type { Blok, Huisstijl, Papier } from '../../../local/voorbeelden/papier/blokken.ts';

/** The pupil of a case. `geb` is an ISO date; how it is written differs by author. */
export type Kind = { vn: string; an: string; geb: string };

/** Per criterion the acceptable outcomes, the first being what a careful member of the loket gives. */
export type Verwacht = Record<string, Uitkomst[]>;

/** A file of a case: a document to be made, or bytes. `soorten` is the truth for `documenten`; none for junk and unreadable files. */
export type Stuk = { naam: string; soorten?: string[] } & ({ papier: Papier } | { bytes: () => Buffer | Promise<Buffer> });

export type Casus = {
  id: string;
  titel: string;
  school: { naam: string; soort: SchoolSoort; aangesloten: boolean; pro: boolean };
  soort: Aanvraagsoort;
  variant: Variant;
  peildatum: string;
  stukken: Stuk[];
  feiten: Record<string, string | number | boolean>;
  verwacht: Verwacht;
  /** Of an LWOO list: outcomes per row, by the number that a spreadsheet shows beside it. */
  rijen?: Record<string, Verwacht>;
};

const ids = (prefix: string, names: string) => names.split(' ').map((name) => `${prefix}.${name}`);
const all = (names: string[], outcome: Uitkomst): Verwacht => Object.fromEntries(names.map((name) => [name, [outcome]]));
const altijd = all(['avg.bsn', 'avg.andere-leerling', 'bestand.leesbaar'], 'voldaan');
const gpStukken = ids(
  'gp',
  'onderzoeksverslag hulpverlening opp onderbouwing instrumenten aanmeldingsformulier handelingsplannen extra-ondersteuning',
);
const gpOordeel = ids('gp', 'school-ontoereikend ernst hulpverlening-half-jaar context onderwijsbeperking');

/** A new application (also overstap and niet-ingeschreven) in which all is in order, but for what is given. */
export const nieuw = (anders: Verwacht = {}): Verwacht => ({
  ...all(
    ids(
      'alg',
      'aanvrager soort leeftijd geldigheid-minimaal geldigheid-maximaal deskundigen iq-actueel indientermijn plaatsingsdatum overleg-vso handtekening-ouders',
    ),
    'voldaan',
  ),
  ...all(gpStukken, 'voldaan'),
  ...all(gpOordeel, 'te-beoordelen'),
  ...altijd,
  ...anders,
});

/** A renewal for a pupil who stays at the same VSO, all in order, but for what is given. */
export const verlenging = (anders: Verwacht = {}): Verwacht => ({
  ...all(ids('alg', 'aanvrager soort leeftijd geldigheid-minimaal geldigheid-maximaal handtekening-ouders'), 'voldaan'),
  ...all(ids('alg', 'deskundigen iq-actueel indientermijn plaatsingsdatum overleg-vso'), 'nvt'),
  ...all([...gpStukken, ...gpOordeel], 'nvt'),
  ...all(
    [...ids('gpv', 'opp onderwijsbeperkingen aanmeldingsformulier'), ...ids('vl', 'tlv-nummer voortgang opp iq onderbouwing')],
    'voldaan',
  ),
  ...altijd,
  ...anders,
});

/** `compleet` when nothing is `ontbreekt` in the eyes of the careful member of the loket, and no row of a list is refused. */
export const eindoordeel = (verwacht: Verwacht, rijen: Record<string, Verwacht> = {}): 'compleet' | 'incompleet' =>
  [verwacht, ...Object.values(rijen)].some((uitkomsten) => Object.values(uitkomsten).some(([first]) => first === 'ontbreekt')) ||
  Object.values(rijen).some((rij) => rij['lwoo.bsn3']?.[0] === 'niet-voldaan' && rij['lwoo.voornaam']?.[0] === 'nvt')
    ? 'incompleet'
    : 'compleet';

export const papier = (stijl: Huisstijl, titel: string, blokken: Blok[], besturing = false): Papier => ({
  stijl,
  titel,
  blokken,
  besturing,
});

const maanden = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const delen = (date: string) => date.split('-').map(Number) as [number, number, number];
/** Date styles as people use them. */
export const datum = {
  /** 3 november 2025 */
  vol: (date: string) => `${delen(date)[2]} ${maanden[delen(date)[1] - 1]} ${delen(date)[0]}`,
  /** 03-11-2025 */
  streepjes: (date: string) => date.split('-').toReversed().join('-'),
  /** 3-11-2025 */
  kaal: (date: string) => delen(date).toReversed().join('-'),
  /** 3/11/2025 */
  schuin: (date: string) => delen(date).toReversed().join('/'),
  /** 03.11.2025 */
  punten: (date: string) => date.split('-').toReversed().join('.'),
  /** 3 nov. 2025 */
  kort: (date: string) => `${delen(date)[2]} ${(maanden[delen(date)[1] - 1] ?? '').slice(0, 3)}. ${delen(date)[0]}`,
  /** 3-11-'25 */
  apostrof: (date: string) => `${delen(date)[2]}-${delen(date)[1]}-'${String(delen(date)[0]).slice(2)}`,
} as const;
