import { openSetupGraph } from '../../src/graph/index.ts';
import type { School, Settings } from '../../src/settings.ts';
import { doorSettings } from '../microsoft365/door-settings.ts';
import { withMicrosoft365, type Running } from '../microsoft365/with-microsoft365.ts';
import type { Microsoft365Options } from '../../local/microsoft365/index.ts';

export const groepen = {
  eik: 'aaaaaaaa-0000-4000-8000-000000000001',
  linde: 'aaaaaaaa-0000-4000-8000-000000000002',
  loket: 'aaaaaaaa-0000-4000-8000-000000000003',
};

/** A school of the register in one of the folders of `withMicrosoft365`. */
export const school = (drive: string, id: string, naam: string, more: Partial<School> = {}): School => ({
  id,
  naam,
  brin: '99XA',
  soort: 'vo',
  pro: false,
  aangesloten: true,
  drive,
  pad: naam,
  mail: `zorg@${id}.example`,
  ...more,
});

export type Bare = { m365: Running; settings: Settings; graph: ReturnType<typeof openSetupGraph> };

/** Microsoft 365 with a library in which nothing was set up, the register of two schools in it, and the door that sets up. */
export async function bareMicrosoft365(options: Partial<Microsoft365Options> = {}): Promise<Bare> {
  const groups = Object.entries(groepen).map(([name, id]) => ({ id, name }));
  const m365 = await withMicrosoft365({ bare: true, groups, ...options });
  const settings: Settings = {
    ...doorSettings(m365),
    LOKET_GROEP: groepen.loket,
    // As much as the largest tenant gives, so that tests do not wait for the gate
    GRAPH_EENHEDEN_PER_MINUUT: 6250,
    scholen: [
      school(m365.drive, 'eik', 'De Eik', { groep: groepen.eik }),
      school(m365.drive, 'linde', 'De Linde', { groep: groepen.linde, pad: 'VO/De Linde' }),
    ],
  };
  return { m365, settings, graph: openSetupGraph(settings, { log: () => {} }) };
}
