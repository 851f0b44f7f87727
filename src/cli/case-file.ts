import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isIsoDate } from '../calendar.ts';
import { uitkomsten } from '../check/rapport.ts';
import { schoolSoorten } from '../handboek/soorten.ts';
import { UsageError } from './arguments.ts';

const accepted = z.array(z.enum(uitkomsten)).min(1);
const rows = z.record(z.string(), z.record(z.string(), accepted));
// The outcomes per row of an LWOO list stand among the criteria, under `rijen`.
const expected = z
  .object({ rijen: rows.optional() })
  .catchall(accepted)
  .transform(({ rijen = {}, ...criteria }) => ({ criteria, rijen }));

// Pages of a file, or all of a file in a zip or mail.
const stretch = z.object({
  soort: z.string(),
  van: z.number().optional(),
  tot: z.number().optional(),
  bestand: z.string().optional(),
  bijlage: z.string().optional(),
});
const place = z.object({
  label: z.string(),
  gezet: z.boolean(),
  hoe: z.string().nullish(),
  bladzijde: z.number().optional(),
  in_zip: z.string().optional(),
  in_bijlage: z.string().optional(),
});

const caseFile = z.object({
  titel: z.string().optional(),
  school: z.object({ naam: z.string(), soort: z.enum(schoolSoorten), aangesloten: z.boolean(), pro: z.boolean() }),
  soort: z.string(),
  variant: z.string(),
  peildatum: z.string().refine(isIsoDate),
  documenten: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  feiten: z.record(z.string(), z.unknown()).default({}),
  bladzijden: z.record(z.string(), z.array(stretch)).default({}),
  handtekeningen: z.record(z.string(), z.array(place)).default({}),
  verwacht: expected,
  eindoordeel: z.enum(['compleet', 'incompleet']),
});

/** A dossier with the outcomes that a careful employee gives; of several the first is hers, the others are good too. */
export type Case = z.infer<typeof caseFile> & { id: string; folder: string };

const readJson = async (path: string): Promise<unknown> => {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError(`${path} is geen geldige JSON. Verbeter dat bestand en probeer het opnieuw.`);
  }
};

/** Every sub-folder that holds `case.json` and `dossier/`, by name. Throws UsageError where there is none, or one is malformed. */
export async function readCases(root: string): Promise<Case[]> {
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const cases: Case[] = [];
  for (const id of folders.toSorted()) {
    const inside = await readdir(join(root, id));
    if (!inside.includes('case.json') || !inside.includes('dossier')) continue;
    const path = join(root, id, 'case.json');
    const parsed = caseFile.safeParse(await readJson(path));
    if (!parsed.success) {
      const where = parsed.error.issues[0]?.path.join('.') ?? '';
      throw new UsageError(
        `${path} heeft niet de goede vorm${where === '' ? '' : ` bij "${where}"`}. Verbeter dat bestand en probeer het opnieuw.`,
      );
    }
    cases.push({ ...parsed.data, id, folder: join(root, id, 'dossier') });
  }
  if (cases.length === 0)
    throw new UsageError(
      `In "${root}" staat geen enkele map met een case.json en een map dossier. Geef de map op waar de casussen in staan.`,
    );
  return cases;
}
