import { z } from 'zod';
import { isIsoDate, type IsoDate } from '../calendar.ts';
import { handboeken, handboekOp, type Handboek } from './handboek.ts';
import { waardenOp, type Jaardag, type Waarden } from './waarden.ts';
import { afrondingen, bsnKeuzes, extraDeskundigen, redenGevallen, type WetWaarden } from './wet-waarden.ts';

const aantal = (min: number, max: number, wat: string) => {
  const fout = `dit is een heel aantal ${wat} van ${min} tot en met ${max}`;
  return z.number(fout).int(fout).min(min, fout).max(max, fout);
};
const keuze = <const T extends readonly string[]>(keuzes: T) => z.enum(keuzes, `kies uit ${keuzes.map((een) => `"${een}"`).join(', ')}`);
const lijst = <T extends z.ZodType>(type: T, wat: string) =>
  z.array(type, `dit is een lijst van ${wat} tussen rechte haken`).max(100, `noem er hoogstens 100`);
const jaardag: z.ZodType<Jaardag> = z
  .string('dit is een dag als MM-DD, zoals "10-01"')
  // Of a year that is no leap year: a day that does not come every year is none to count on
  .refine((dag) => isIsoDate(`2001-${dag}`), 'dit is een dag die elk jaar voorkomt, als MM-DD, zoals "10-01"');

/** What each setting may hold, with its bounds. Every fault is said in Dutch. */
export const instelbaar = {
  dlHoogste: aantal(10, 100, 'maanden'),
  leerachterstandAfronding: keuze(afrondingen),
  tweedeDeskundigeOok: lijst(keuze(extraDeskundigen), 'functies'),
  stemgerechtigden: lijst(
    z.string('een naam is tekst').trim().min(2, 'schrijf de naam voluit').max(100, 'een naam heeft hoogstens 100 tekens'),
    'namen',
  ),
  redenNietOndertekend: keuze(redenGevallen),
  bsnInLijst: keuze(bsnKeuzes),
  beslistermijnWeken: aantal(1, 26, 'weken'),
  bewaarMaanden: aantal(1, 36, 'maanden'),
  teldatum: jaardag,
  groeiteldatum: jaardag,
} satisfies { [K in keyof WetWaarden]: z.ZodType<WetWaarden[K]> };

const dag: z.ZodType<IsoDate> = z
  .string('dit is een datum als JJJJ-MM-DD')
  .refine(isIsoDate, 'dit is geen bestaande datum; schrijf haar als JJJJ-MM-DD, zoals 2026-08-01');

const reeks = <T extends z.ZodType>(waarde: T) =>
  z
    .array(z.strictObject({ vanaf: dag, waarde }, 'schrijf { "vanaf": "2026-08-01", "waarde": … }'), 'dit is een lijst tussen rechte haken')
    .min(1, 'noem minstens één dag, of laat de instelling weg')
    .max(50, 'noem hoogstens 50 dagen')
    .refine((items) => new Set(items.map((item) => item.vanaf)).size === items.length, 'dezelfde dag staat er twee keer')
    .transform((items) => items.toSorted((a, b) => a.vanaf.localeCompare(b.vanaf)))
    .optional();

/** The settings of a partnership: per name from which day on which value holds. */
export const instellingenSchema = z.strictObject(
  {
    dlHoogste: reeks(instelbaar.dlHoogste),
    leerachterstandAfronding: reeks(instelbaar.leerachterstandAfronding),
    tweedeDeskundigeOok: reeks(instelbaar.tweedeDeskundigeOok),
    stemgerechtigden: reeks(instelbaar.stemgerechtigden),
    redenNietOndertekend: reeks(instelbaar.redenNietOndertekend),
    bsnInLijst: reeks(instelbaar.bsnInLijst),
    beslistermijnWeken: reeks(instelbaar.beslistermijnWeken),
    bewaarMaanden: reeks(instelbaar.bewaarMaanden),
    teldatum: reeks(instelbaar.teldatum),
    groeiteldatum: reeks(instelbaar.groeiteldatum),
  } satisfies Record<keyof WetWaarden, z.ZodType>,
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.map((name) => `"${name}"`).join(', ')} bestaat niet; kies uit ${Object.keys(instelbaar).join(', ')}`
        : 'dit is een object tussen accolades, met de namen van instellingen',
  },
);
export type Instellingen = z.infer<typeof instellingenSchema>;

/**
 * The versions of the handbook with what a partnership set: before the first day that it names the handbook's own value holds. What is set
 * holds in every version, from its day on.
 */
export function metInstellingen(versies: readonly Handboek[], instellingen: Instellingen): readonly Handboek[] {
  const set = Object.entries(instellingen).flatMap(([naam, items]) =>
    items === undefined ? [] : [[naam as keyof WetWaarden, items] as const],
  );
  if (set.length === 0) return versies;
  return versies.map((versie) => {
    const own = Object.fromEntries(
      set.map(([naam, items]) => {
        const { reeks: before, ...rest } = versie.waarden[naam];
        const first = items[0]?.vanaf ?? '';
        const kept = [...before].filter((item) => item.vanaf < first);
        return [naam, { ...rest, reeks: [...kept, ...items] }];
      }),
    );
    return { ...versie, waarden: { ...versie.waarden, ...own } };
  });
}

/** The numbers in force on a day, with what a partnership set. */
export const waardenVan = (instellingen: Instellingen, dag: IsoDate): Waarden =>
  waardenOp(handboekOp(dag, metInstellingen(handboeken, instellingen)).waarden, dag);
