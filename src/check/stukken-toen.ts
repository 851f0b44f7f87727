import type { Bevinding, Controlerapport, DocumentRegel } from './rapport.ts';

/** A document by its name in the report, with the imprint of what the file holds. */
export type Stuk = { naam: string; inhoud: string };

type Rapport = Pick<Controlerapport, 'bevindingen' | 'documenten' | 'rijen' | 'soort'>;

/**
 * The imprint of every document of a report by its name; undefined where it is not known. A scan of several pieces gives several documents of one
 * name, and so may names in which a number was made unreadable: those count as one.
 */
function inhoudPerNaam(documenten: readonly DocumentRegel[]): Map<string, string | undefined> {
  const found = new Map<string, Set<string> | undefined>();
  for (const { naam, inhoud } of documenten) {
    const before = found.has(naam) ? found.get(naam) : new Set<string>();
    found.set(naam, inhoud === undefined || before === undefined ? undefined : before.add(inhoud));
  }
  return new Map([...found].map(([naam, all]) => [naam, all === undefined ? undefined : [...all].toSorted().join(' ')]));
}

/** The documents of a report as a judgement keeps them. */
export const stukkenNu = ({ documenten }: Pick<Controlerapport, 'documenten'>): Stuk[] =>
  [...inhoudPerNaam(documenten)].flatMap(([naam, inhoud]) => (inhoud === undefined ? [] : [{ naam, inhoud }]));

/**
 * The documents that a judgement on a finding is about: those that its evidence shows. `alle` where it shows none, where it says that something
 * stands nowhere (the person may have seen it in any), and of lists, where one judgement is about all rows.
 */
export function gaatOver({ uitkomst, bewijs }: Bevinding, { documenten, rijen, soort }: Rapport): readonly string[] | 'alle' {
  if (uitkomst === 'ontbreekt' || bewijs.length === 0 || rijen !== undefined || soort === 'lwoo') return 'alle';
  const known = new Set(documenten.map(({ naam }) => naam));
  const shown = [...new Set(bewijs.map(({ document }) => document))];
  return shown.every((naam) => known.has(naam)) ? shown : 'alle';
}

/** The documents that a judgement on a finding would be about as they are now, to be made an imprint of. */
export function waaroverNu(bevinding: Bevinding, rapport: Rapport): [string, string | undefined][] {
  const names = gaatOver(bevinding, rapport);
  return [...inhoudPerNaam(rapport.documenten)].filter(([naam]) => names === 'alle' || names.includes(naam));
}

const most = 3;
function genoemd(names: readonly string[], een: string, meer: string): string {
  const listed = names.slice(0, most).map((naam) => `‘${naam}’`);
  const rest = names.length - listed.length;
  if (names.length === 1) return `Het bestand ${listed[0]} ${een}.`;
  const all = rest > 0 ? [...listed, `nog ${rest}`] : listed;
  return `De bestanden ${all.slice(0, -1).join(', ')} en ${all.at(-1)} ${meer}.`;
}

/** What became of the documents that a judgement was given on: in Dutch what changed; `onbekend` where it was not kept what they held. */
export function watVeranderde(
  { documenten, stukken }: { documenten: readonly string[]; stukken?: readonly Stuk[] | undefined },
  bevinding: Bevinding,
  rapport: Rapport,
): { zin: string } | 'onbekend' | undefined {
  const nu = inhoudPerNaam(rapport.documenten);
  const weg = [...new Set(documenten)].filter((naam) => !nu.has(naam));
  if (weg.length > 0) return { zin: genoemd(weg, 'staat niet meer in het dossier', 'staan niet meer in het dossier') };
  const names = gaatOver(bevinding, rapport);
  const toen = new Map(stukken?.map(({ naam, inhoud }) => [naam, inhoud]));
  // What came since is no part of what was judged, unless the computer now points at it: then it came to something else
  const judged = [...new Set(documenten)].filter((naam) => names === 'alle' || names.includes(naam));
  const anders = judged.filter((naam) => toen.has(naam) && toen.get(naam) !== nu.get(naam));
  if (anders.length > 0) return { zin: genoemd(anders, 'is sindsdien veranderd', 'zijn sindsdien veranderd') };
  return judged.some((naam) => !toen.has(naam)) ? 'onbekend' : undefined;
}
