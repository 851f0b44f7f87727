import { z } from 'zod';
import { sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { operation, permissions } from '../operation.ts';
import { subscriptionSchema } from '../subscription.ts';
import type { Subscription } from '../types.ts';

const listSchema = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

export const abonnementenLezen = operation({
  name: 'abonnementen-lezen',
  permission: permissions.abonneren,
  units: 1,
  purpose: 'zien of Microsoft 365 wijzigingen nog meldt',
});

/** All subscriptions of the service (1 unit a page); one that cannot be understood is left out and logged. */
export async function listSubscriptions(door: Door): Promise<Subscription[]> {
  const found: Subscription[] = [];
  const seen = new Set<string>();
  for (let link: string | undefined = '/subscriptions'; link !== undefined && !seen.has(link);) {
    seen.add(link);
    const page: z.infer<typeof listSchema> = await sendJson(door, abonnementenLezen, link, listSchema, (r) => r.get());
    for (const raw of page.value) {
      const { data } = subscriptionSchema.safeParse(raw);
      if (data === undefined) door.log('abonnement-onleesbaar', { handeling: abonnementenLezen.name });
      else found.push(data);
    }
    link = page['@odata.nextLink'];
  }
  return found;
}
