import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maakPlan, type Regel } from '../../src/inrichten/plan.ts';
import { readStand } from '../../src/inrichten/stand.ts';
import { samenvatting, tabel } from '../../src/inrichten/tabel.ts';
import { voerUit, type Uitkomst } from '../../src/inrichten/voer-uit.ts';
import { statussen } from '../../src/storage/records.ts';
import { bareMicrosoft365, groepen, type Bare } from './m365.ts';

let here: Bare;
beforeAll(async () => {
  here = await bareMicrosoft365();
});
afterAll(() => here.m365.end());

const plan = async () => {
  const { graph, settings } = here;
  const voor = { loketgroep: settings.LOKET_GROEP, clientId: settings.GRAPH_CLIENT_ID };
  return maakPlan(await readStand(graph, settings.scholen, voor.clientId), voor);
};
const carryOut = async (regels: Regel[], weghalen = false) => {
  const found: Uitkomst[] = [];
  for await (const one of voerUit(here.graph, regels, { weghalen })) found.push(one);
  return found;
};
const todo = (regels: Regel[]) => regels.filter(({ actie }) => actie !== 'goed' && actie !== 'zelf').map(({ wat }) => wat);
const calls = async () => {
  const { units } = await here.m365.view<{ units: { operations: { operation: string; calls: number }[] } }>('state');
  return Object.fromEntries(units.operations.map(({ operation, calls }) => [operation, calls]));
};
const access = async (pad: string) => {
  const { id } = await here.graph.getItemByPath(here.m365.drive, pad);
  return (await here.graph.listPermissions(here.m365.drive, id)).map(({ geerfd, sleutel, wie }) => [wie, sleutel, geerfd]);
};

describe('setting up an empty library', () => {
  it('shows what is not there before anything is made', async () => {
    const before = await plan();
    expect(todo(before)).toEqual([
      'recht van de dienst op de site',
      'kolom Status',
      'kolom Nog nodig',
      'kolom Kenmerk',
      'map De Eik',
      'map De Eik/Aanvragen',
      'map De Eik/LWOO',
      'map De Eik/Beschikkingen',
      'toegang tot de map',
      'map VO/De Linde',
      'map VO/De Linde/Aanvragen',
      'map VO/De Linde/LWOO',
      'map VO/De Linde/Beschikkingen',
      'toegang tot de map',
    ]);
    expect(todo(await plan())).toEqual(todo(before));
    expect(samenvatting(before, { doen: false })).toContain('14 dingen te doen. Er is nog niets veranderd.');
    expect(tabel(before)).toContain('Add-PnPView -List');
  });

  it('makes it, and has nothing left to do after that', async () => {
    const done = await carryOut(await plan());
    expect(done.filter(({ fout }) => fout !== undefined)).toEqual([]);
    expect(todo(await plan())).toEqual([]);
    expect(samenvatting(await plan(), { doen: false })).toContain('Er is niets te doen');
  });

  it('so that only the school and the loket get into its folder, and a status of the code fits the column', async () => {
    for (const [pad, groep] of [
      ['De Eik', groepen.eik],
      ['VO/De Linde', groepen.linde],
    ] as const) {
      expect(await access(pad)).toEqual([
        ['groep', groep, false],
        ['groep', groepen.loket, false],
      ]);
      expect((await access(`${pad}/Aanvragen`)).map(([, , geerfd]) => geerfd)).toEqual([true, true]);
    }
    const { id } = await here.graph.getItemByPath(here.m365.drive, 'De Eik/Aanvragen');
    for (const Status of statussen) await here.graph.setFields(here.m365.drive, id, { Status, NogNodig: 'a\nb', Kenmerk: 'D-1' });
    await expect(here.graph.setFields(here.m365.drive, id, { Status: 'verzonnen' })).rejects.toMatchObject({ kind: 'geweigerd' });
  });

  it('again and again changes nothing: no call that writes', async () => {
    const before = await calls();
    for (let round = 0; round < 3; round += 1) expect(await carryOut(await plan(), true)).toEqual([]);
    const after = await calls();
    const changed = Object.keys(after).filter((name) => !name.startsWith('GET') && after[name] !== before[name]);
    expect(changed).toEqual([]);
  });
});

describe('what people made stays, until it is said', () => {
  const share = async (body: object) => {
    const { id } = await here.graph.getItemByPath(here.m365.drive, 'De Eik');
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    expect((await here.m365.call(`/drives/${here.m365.drive}/items/${id}/invite`, init)).status).toBe(200);
  };

  it('a person who was given access is shown, without a name, and left alone', async () => {
    await share({ recipients: [{ email: 'iemand@elders.example' }], roles: ['write'], requireSignIn: true });
    const shown = await plan();
    expect(shown.find(({ actie }) => actie === 'weghalen')).toMatchObject({ nu: 'ook 1 × persoon', waar: 'School De Eik' });
    expect(tabel(shown)).not.toContain('iemand');
    expect(samenvatting(shown, { doen: true })).toContain('npm run inrichten -- --doen --weghalen');
    expect(await carryOut(shown)).toEqual([]);
    expect(await access('De Eik')).toHaveLength(3);
  });

  it('and taken away when asked, after which nothing is left to do', async () => {
    expect(await carryOut(await plan(), true)).toHaveLength(1);
    expect(await access('De Eik')).toEqual([
      ['groep', groepen.eik, false],
      ['groep', groepen.loket, false],
    ]);
    expect(todo(await plan())).toEqual([]);
  });

  it('a column that is text where a choice was meant, and choices of their own, stay', async () => {
    const bibliotheek = await here.graph.library(here.m365.drive);
    const status = (await here.graph.listColumns(bibliotheek)).find(({ naam }) => naam === 'Status');
    await here.graph.setChoices(bibliotheek, status?.id ?? '', ['eigen keuze', ...statussen.slice(1)]);
    const regel = (await plan()).find(({ wat }) => wat === 'kolom Status');
    expect(regel).toMatchObject({ actie: 'doen', doe: `aanvullen met: ${statussen[0]}` });
    await carryOut(await plan());
    const after = (await here.graph.listColumns(bibliotheek)).find(({ naam }) => naam === 'Status');
    expect(after?.keuzes).toEqual(['eigen keuze', ...statussen.slice(1), statussen[0]]);
    expect(todo(await plan())).toEqual([]);
  });

  it('a folder or a group that went missing comes back', async () => {
    const { id } = await here.graph.getItemByPath(here.m365.drive, 'De Eik/LWOO');
    await here.graph.recycle(here.m365.drive, id);
    const eik = await here.graph.getItemByPath(here.m365.drive, 'De Eik');
    const loket = (await here.graph.listPermissions(here.m365.drive, eik.id)).find(({ sleutel }) => sleutel === groepen.loket);
    await here.graph.removePermission(here.m365.drive, eik.id, loket?.id ?? '');
    const regels = await plan();
    expect(todo(regels)).toEqual(['map De Eik/LWOO', 'toegang tot de map']);
    expect(regels.find(({ wat }) => wat === 'toegang tot de map')?.nu).toBe('zonder het loket');
    await carryOut(regels);
    expect(todo(await plan())).toEqual([]);
  });
});

describe('what cannot be done is said, with what to do', () => {
  it('a line that is refused does not stop the others', async () => {
    const { id } = await here.graph.getItemByPath(here.m365.drive, 'De Eik/LWOO');
    const linde = await here.graph.getItemByPath(here.m365.drive, 'VO/De Linde/LWOO');
    await here.graph.recycle(here.m365.drive, id);
    await here.graph.recycle(here.m365.drive, linde.id);
    const regels = await plan();
    await here.m365.admin('knobs', { refuse: { status: 403, calls: 1, path: '/children' } });
    const done = await carryOut(regels);
    await here.m365.admin('knobs', { refuse: null });
    expect(done.map(({ fout }) => fout?.includes('Sites.Selected (write)'))).toEqual([true, undefined]);
    expect(todo(await plan())).toEqual(['map De Eik/LWOO']);
    await carryOut(await plan());
  });

  it('a tenant that does not shut folders off this way, or takes it and leaves it, gets the line that does it', async () => {
    const bibliotheek = await here.graph.library(here.m365.drive);
    const map = await here.graph.createFolder(here.m365.drive, (await here.graph.getItemByPath(here.m365.drive, '')).id, "'t Hart");
    const stap = { soort: 'afschermen', driveId: here.m365.drive, pad: "'t Hart", bibliotheek, groepen: [groepen.eik] } as const;
    const regel: Regel = { waar: 'School', wat: 'toegang tot de map', nu: '', actie: 'doen', stap: { ...stap, groepen: [groepen.eik] } };
    await here.m365.admin('knobs', { refuse: { status: 400, calls: 1, path: '/invite' } });
    const [refused] = await carryOut([regel]);
    await here.m365.admin('knobs', { refuse: null });
    const line = "Set-PnPFolderPermission -List 'Scholen' -Identity 'Scholen/''t Hart'";
    expect(refused?.fout).toContain(line);
    expect(refused?.fout).toContain(`-User 'c:0t.c|tenant|${groepen.eik}' -AddRole Contribute -ClearExisting`);
    const leaves: typeof here.graph = {
      ...here.graph,
      invite: async (drive, item, given) => here.graph.invite(drive, item, given, { afschermen: false }),
    };
    const found: Uitkomst[] = [];
    for await (const one of voerUit(leaves, [regel], { weghalen: false })) found.push(one);
    expect(found[0]?.fout).toMatch(/^Microsoft 365 nam de toegang aan, maar de map erft nog van de site/);
    await here.graph.recycle(here.m365.drive, map.id);
  });

  it('who may not see the rights on a site is sent to the script', async () => {
    await here.m365.admin('knobs', { refuse: { status: 403, calls: 9, path: '/sites/' } });
    const regels = await readStand({ ...here.graph, listColumns: async () => [] }, here.settings.scholen, 'x').then((stand) =>
      maakPlan(stand, { loketgroep: undefined, clientId: 'x' }),
    );
    await here.m365.admin('knobs', { refuse: null });
    expect(regels[0]).toMatchObject({ actie: 'zelf', nu: 'niet te zien met deze aanmelding' });
    expect(regels[0]?.doe).toContain('./infra/rechten.ps1 -Stap Dienst -Site');
    expect(regels.filter(({ wat }) => wat === 'toegang tot de map').map(({ doe }) => doe)).toEqual([
      'Vul in: LOKET_GROEP in de instellingen (de object-id van de groep: Entra ID, Groepen). Draai dit daarna opnieuw.',
      'Vul in: LOKET_GROEP in de instellingen (de object-id van de groep: Entra ID, Groepen). Draai dit daarna opnieuw.',
    ]);
  });

  it('a library that is not there is named with its schools, and the others go on', async () => {
    const [eik] = here.settings.scholen;
    const scholen = [...here.settings.scholen, { ...(eik as NonNullable<typeof eik>), id: 'weg', naam: 'De Weg', drive: 'b!weg' }];
    const stand = await readStand(here.graph, scholen, 'x');
    expect(stand.bibliotheken).toHaveLength(1);
    expect(maakPlan(stand, { loketgroep: undefined, clientId: 'x' })[0]).toMatchObject({ wat: 'bibliotheek', actie: 'zelf' });
  });
});
