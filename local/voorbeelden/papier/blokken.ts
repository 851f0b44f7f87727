/** A place where somebody signs: label above the line, name and date under it. `inkt` is drawn with pen strokes, `plaatje` is a picture. */
export type Tekenplaats = { label: string; naam?: string; functie?: string; datum?: string; getekend: 'inkt' | 'plaatje' | 'nee' };

/** One piece of a made document, from top to bottom. Text may hold `**bold**`; nothing else is markup. */
export type Blok =
  | { soort: 'kop'; niveau: 1 | 2 | 3; tekst: string }
  | { soort: 'alinea'; tekst: string; stijl?: 'klein' | 'cursief' | 'rechts' | 'midden' }
  | { soort: 'lijst'; punten: string[]; genummerd?: boolean }
  | { soort: 'tabel'; kop?: string[]; rijen: string[][]; breedtes?: number[] }
  | { soort: 'velden'; rijen: [label: string, waarde: string][]; breedte?: number }
  | { soort: 'keuzes'; label: string; opties: [optie: string, aan: boolean][] }
  | { soort: 'tekenen'; plaatsen: Tekenplaats[] }
  | { soort: 'kader'; blokken: Blok[] }
  | { soort: 'wit'; mm: number }
  | { soort: 'pagina' }
  | { soort: 'streep' };

export const kop = (tekst: string, niveau: 1 | 2 | 3 = 2): Blok => ({ soort: 'kop', niveau, tekst });
/** One block per paragraph. */
export const tekst = (...alineas: string[]): Blok[] => alineas.map((alinea) => ({ soort: 'alinea', tekst: alinea }));
export const klein = (alinea: string): Blok => ({ soort: 'alinea', tekst: alinea, stijl: 'klein' });
export const lijst = (...punten: string[]): Blok => ({ soort: 'lijst', punten });
export const nummers = (...punten: string[]): Blok => ({ soort: 'lijst', punten, genummerd: true });
export const tabel = (kopregel: string[] | undefined, rijen: string[][], breedtes?: number[]): Blok => ({
  soort: 'tabel',
  ...(kopregel === undefined ? {} : { kop: kopregel }),
  rijen,
  ...(breedtes === undefined ? {} : { breedtes }),
});
export const velden = (...rijen: [string, string][]): Blok => ({ soort: 'velden', rijen });
export const keuzes = (label: string, ...opties: [string, boolean][]): Blok => ({ soort: 'keuzes', label, opties });
export const tekenen = (...plaatsen: Tekenplaats[]): Blok => ({ soort: 'tekenen', plaatsen });
export const wit = (mm: number): Blok => ({ soort: 'wit', mm });
export const kader = (...blokken: Blok[]): Blok => ({ soort: 'kader', blokken });
export const nieuwePagina: Blok = { soort: 'pagina' };
export const streep: Blok = { soort: 'streep' };

/** How a sender's paper looks. */
export type Huisstijl = {
  /** What stands in the letterhead; empty for paper without one. */
  naam: string;
  ondertitel?: string;
  adres?: string[];
  /** Where the letterhead stands. */
  briefhoofd: 'links' | 'rechts' | 'midden' | 'balk' | 'geen';
  letter: 'Arimo' | 'Lora' | 'Source Sans 3' | 'Libertinus Serif';
  /** Size of the running text in points. */
  grootte: number;
  /** Colour of headings and lines, `#rrggbb`. */
  kleur: string;
  tabel: 'raster' | 'lijnen' | 'balken';
  /** Under every page: `{p}` is the page number, `{n}` the number of pages. */
  voet?: string;
  /** Above every page. */
  kopregel?: string;
  /** Line at a signature. */
  tekenlijn?: 'punten' | 'streep' | 'vak';
};

/** A document before it becomes a file. */
export type Papier = {
  stijl: Huisstijl;
  blokken: Blok[];
  titel: string;
  /** In Word: fields and choices are content controls, as in a form that is filled in on the computer. */
  besturing?: boolean;
};

/** Splits text at `**` into runs that are bold or not. */
export const runs = (text: string): { tekst: string; vet: boolean }[] =>
  text
    .split('**')
    .map((part, index) => ({ tekst: part, vet: index % 2 === 1 }))
    .filter((run) => run.tekst !== '');
