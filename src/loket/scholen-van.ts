import type { App } from '../app.ts';
import { isLidOp } from '../commissie/zitting.ts';
import { dateOf } from '../calendar.ts';

/** The schools that name an account as a reader in the register of schools. */
export const eigenScholenVan = ({ settings }: Pick<App, 'settings'>, account: string): string[] =>
  settings.scholen.filter(({ lezers = [] }) => lezers.includes(account)).map(({ id }) => id);

/** Whether an account is, today, a member of the loket who is tied to a school. A loket has some tens of members in its life: one partition is read. */
export async function isGebonden(app: App, account: string, schoolId: string): Promise<boolean> {
  const today = dateOf(app.clock.now());
  for await (const lid of app.storage.leden.list('lid')) {
    if (lid.account === account && lid.schoolId === schoolId && isLidOp(lid, today)) return true;
  }
  return false;
}
