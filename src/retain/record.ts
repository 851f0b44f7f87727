import { z } from 'zod';
import type { App } from '../app.ts';
import { plusMonths } from '../calendar.ts';

/** One destruction, as the lasting record holds it: no name, no file name. */
const vernietigingSchema = z.object({
  sleutel: z.string(),
  kenmerk: z.string(),
  schoolId: z.string(),
  bestanden: z.number().int(),
  afgeleid: z.number().int(),
  grond: z.string(),
  laatsteUpload: z.string(),
  vervaltOp: z.string(),
  aangezegdOp: z.string().optional(),
  vernietigdOp: z.string(),
  wijze: z.string(),
  buitenBereik: z.string(),
});
export type Vernietiging = z.infer<typeof vernietigingSchema>;

const pathOf = (vernietigdOp: string) => `vernietigingen/${vernietigdOp.slice(0, 7)}.jsonl`;

/** The destructions recorded in a month (`2026-11`). */
export async function readVernietigingen(app: App, month: string): Promise<Vernietiging[]> {
  const content = await app.storage.archief.read(pathOf(month));
  const lines = content === undefined ? [] : content.toString().split('\n');
  return lines.filter((line) => line !== '').map((line) => vernietigingSchema.parse(JSON.parse(line)));
}

/** Adds a destruction to the record, a blob that can only grow; once per key, also when the step is repeated. */
export async function recordVernietiging(app: App, vernietiging: Vernietiging): Promise<void> {
  const month = vernietiging.vernietigdOp.slice(0, 7);
  // A run that broke off on the last of a month goes on in the next.
  const earlier = await readVernietigingen(app, plusMonths(`${month}-01`, -1).slice(0, 7));
  if ([...earlier, ...(await readVernietigingen(app, month))].some(({ sleutel }) => sleutel === vernietiging.sleutel)) return;
  await app.storage.archief.appendLine(pathOf(vernietiging.vernietigdOp), JSON.stringify(vernietigingSchema.parse(vernietiging)));
}
