import { aanvraagsoorten, type Aanvraagsoort } from '../../handboek/soorten.ts';
import { folded } from './woorden.ts';

/** Compared as texts or numbers, upwards. */
export const compare = (a: string | number, b: string | number): number => (a === b ? 0 : a < b ? -1 : 1);

/** A text that comes after every other. */
export const last = '￿';

const soortRang = new Map<string, number>(aanvraagsoorten.map((soort, at) => [soort, at]));
/** The place of a kind of request in the handbook; one that is not known comes last. */
export const rangVanSoort = (soort: Aanvraagsoort | undefined): number => (soort === undefined ? 99 : (soortRang.get(soort) ?? 99));

/** What schools are sorted by, by id: their names; one that is not in the register comes last. */
export function naamVanSchool(schoolNamen: ReadonlyMap<string, string>): (schoolId: string) => string {
  const names = new Map(Array.from(schoolNamen, ([id, naam]) => [id, folded(naam)]));
  return (schoolId) => names.get(schoolId) ?? last;
}
