import { z } from 'zod';
import { sendJson } from './call.ts';
import type { Door } from './door.ts';
import type { Operation } from './operation.ts';
import { ownFault } from './refusal.ts';

const pageSchema = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

/** All entries of a listing, page after page, as Graph gives them. Throws a GraphFault `onbereikbaar` where pages lead in a circle. */
export async function allPages(door: Door, operation: Operation, path: string): Promise<unknown[]> {
  const found: unknown[] = [];
  const seen = new Set<string>();
  for (let link: string | undefined = path; link !== undefined;) {
    if (seen.has(link)) throw ownFault(operation, 'onbereikbaar', { cause: new Error('the pages of a listing lead in a circle') });
    seen.add(link);
    const page: z.infer<typeof pageSchema> = await sendJson(door, operation, link, pageSchema, (r) => r.get());
    found.push(...page.value);
    link = page['@odata.nextLink'];
  }
  return found;
}
