import { readFileSync } from 'node:fs';
import tls from 'node:tls';
import { GraphFault } from '../../src/graph/fault.ts';
import { openSetupGraph } from '../../src/graph/index.ts';
import { maakPlan } from '../../src/inrichten/plan.ts';
import { readStand } from '../../src/inrichten/stand.ts';
import { voerUit } from '../../src/inrichten/voer-uit.ts';
import { readSettings } from '../../src/settings.ts';

/** As much as the largest tenant gives: there is nobody else here to leave something for. */
const quick = { GRAPH_EENHEDEN_PER_MINUUT: 6250 };

/**
 * Sets Microsoft 365 on this machine up as `npm run inrichten -- --doen` does a tenant. What was made before stays as it is. Gives a Dutch line for
 * each thing that was refused: a knob of an earlier start may still be set, and the service must start all the same.
 */
export async function setUp(values: Record<string, string>, caFile: string): Promise<string[]> {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), readFileSync(caFile, 'utf8')]);
  const settings = { ...readSettings(values), ...quick };
  const graph = openSetupGraph(settings, { log: () => {} });
  const voor = { loketgroep: settings.LOKET_GROEP, clientId: settings.GRAPH_CLIENT_ID };
  try {
    const refused: string[] = [];
    const plan = maakPlan(await readStand(graph, settings.scholen, voor.clientId), voor);
    for await (const { regel, fout } of voerUit(graph, plan, { weghalen: false })) {
      if (fout !== undefined) refused.push(`Niet ingericht: ${regel.wat} (${regel.waar}). ${fout}`);
    }
    return refused;
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error;
    return [`Niet ingericht. ${error.message}`];
  }
}
