import { choosing } from './retaining/choosing.ts';
import { destroying } from './retaining/destroying.ts';
import { conclude } from './watching/verdict.ts';

/**
 * What keeping and destroying costs: choosing what is due among few and many records, and destructions an hour within what the tenant allows. `npm run bench -- retain`, or one
 * part of it by `kiezen`, `vernietigen`; exit code 1 where something asked does not hold.
 */
export async function run([given]: string[]): Promise<void> {
  const chosen = given === 'vernietigen' ? [] : await choosing();
  conclude([...chosen, ...(given === 'kiezen' ? [] : await destroying())]);
}
