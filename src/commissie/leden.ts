import type { App } from '../app.ts';
import type { IsoDate } from '../calendar.ts';
import type { LidRecord } from '../storage/records/commissie.ts';
import { samenstellingFouten, type SamenstellingFout } from './samenstelling.ts';
import { isLidOp, isZittendOp, opFunctie } from './zitting.ts';

/** The committee on a day. */
export type Leden = {
  /** Every member that there ever was, by name; votes of those who left stay readable. */
  alle: LidRecord[];
  /** Who sits on that day: the four persons of the loket, substitutes in the place of whom they replace. */
  zittend: LidRecord[];
  /** The experts on call of that day. */
  pool: LidRecord[];
  /** Where the composition is not what handboek 2.3 asks. */
  fouten: SamenstellingFout[];
};

/** The committee on a day, and what is wrong with its composition (handboek 2.3). A loket has some tens of members in its life: one partition. */
export async function loadLeden(
  app: { storage: Pick<App['storage'], 'leden'>; settings: Pick<App['settings'], 'scholen'> },
  dag: IsoDate,
): Promise<Leden> {
  const alle: LidRecord[] = [];
  for await (const lid of app.storage.leden.list('lid')) alle.push(lid);
  alle.sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  return {
    alle,
    zittend: alle.filter((lid) => lid.functie !== 'deskundige-op-afroep' && isZittendOp(lid, alle, dag)).toSorted(opFunctie),
    pool: alle.filter((lid) => lid.functie === 'deskundige-op-afroep' && isLidOp(lid, dag)),
    fouten: samenstellingFouten(alle, dag, app.settings.scholen),
  };
}
