import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shipped } from '../../src/root.ts';
import { klassenOp } from '../../src/retain/klassen.ts';
import { storageNames } from '../../src/storage/index.ts';
import { queues } from '../../src/storage/queues.ts';
import { containers, tabellen } from '../../src/verwerking/plaatsen.ts';
import { verwerkingsregister } from '../../src/verwerking/register.ts';
import { verwerkingen } from '../../src/verwerking/verwerkingen.ts';
import { infraJson } from '../infra/bicep-files.ts';
import { gegevenskaart } from './docs/kaart.ts';
import { dag, metGemaakt, voorbeeld } from './docs/privacy.ts';

const sorted = (names: Iterable<string>) => [...new Set(names)].toSorted();
const klassen = klassenOp({ settings: voorbeeld }, dag).map(({ id }) => id);
const document = readFileSync(shipped('docs', 'privacy.md'), 'utf8');

describe('what the service keeps, as the register of processing tells it', () => {
  it('is every table and container that there is, and no other', () => {
    expect(sorted(Object.keys(tabellen))).toEqual(sorted(storageNames.tables));
    expect(sorted(Object.keys(containers))).toEqual(sorted(storageNames.containers));
  });

  it('belongs to a processing, each table and container and class of keeping', () => {
    expect(sorted(verwerkingen.flatMap((een) => een.tabellen))).toEqual(sorted(Object.keys(tabellen)));
    expect(sorted(verwerkingen.flatMap((een) => een.containers))).toEqual(sorted(Object.keys(containers)));
    expect(sorted(verwerkingen.flatMap((een) => een.klassen))).toEqual(sorted(klassen));
  });

  it('goes with a class of keeping that there is', () => {
    for (const { klasse } of [...Object.values(tabellen), ...Object.values(containers)]) expect(klassen).toContain(klasse);
  });
});

describe('the register of processing', () => {
  const met = (part: Partial<typeof voorbeeld>) => verwerkingsregister({ ...voorbeeld, ...part }, dag);

  it('names who is responsible, and follows the settings and the terms', () => {
    const register = met({ SWV_NAAM: 'SWV De Proef', VERNIETIGEN_GOEDKEURING: 'automatisch', RECHTEN_WEGHALEN: 'ja' });
    expect(register).toContain('SWV De Proef');
    expect(register).toContain('de dienst keurt vernietiging zelf goed');
    expect(register).toContain('wekelijks gezocht en weggehaald');
    expect(met({})).toContain('een mens keurt elke vernietiging goed (rol: beide)');
    expect(met({})).toContain('zes maanden na de laatste upload');
    const langer = { bewaarMaanden: [{ vanaf: '2020-01-01', waarde: 12 }] } as unknown as typeof voorbeeld.regels;
    expect(met({ regels: { ...voorbeeld.regels, ...langer } })).toContain('twaalf maanden na de laatste upload');
  });

  it('says of every processing why, on what ground, whose, what, to whom and how long', () => {
    const register = met({});
    for (const { naam } of verwerkingen) {
      const [, part = ''] = register.split(`### ${naam}\n`);
      const rows = Array.from(
        part.split('\n### ')[0]?.matchAll(/^\| ([\w ]+) \| (.+) \|$/gm) ?? [],
        ([, what = '', text = '']) => [what, text.length] as const,
      );
      expect(
        rows.map(([what]) => what),
        naam,
      ).toEqual(['doel', 'grond', 'van wie', 'wat', 'wie krijgt het', 'hoe lang', 'waar']);
      for (const [what, length] of rows) if (what !== 'waar') expect(length, `${naam}: ${what}`).toBeGreaterThan(10);
    }
  });

  it('takes a setting as text, whatever signs it has', () =>
    expect(met({ DIRECTEUR_BESTUURDER: 'A | <b>*B*</b>\nC' })).toContain(String.raw`| vertegenwoordigd door | A \<b\>\*B\*\</b\> C |`));

  it('holds no secret of the settings', () => {
    for (const geheim of [
      voorbeeld.MELDING_GEHEIM,
      voorbeeld.LOKET_GEHEIM,
      voorbeeld.LEERLING_GEHEIM,
      voorbeeld.TEAMS_WORKFLOW_URL,
      voorbeeld.GRAPH_TENANT_ID,
    ])
      expect(met({})).not.toContain(geheim);
  });
});

describe('docs/privacy.md', () => {
  it('has its made parts as the code makes them (npm run docs:privacy)', () => expect(metGemaakt(document)).toBe(document));

  it('has the map as the code makes it, with every table, container and queue on it', () => {
    const kaart = gegevenskaart();
    expect(readFileSync(shipped('docs', 'gegevenskaart.svg'), 'utf8')).toBe(kaart);
    const namen = [...storageNames.tables, ...storageNames.containers.map((naam) => `${naam}/`), ...Object.keys(queues)];
    expect(namen.filter((naam) => !kaart.includes(`>${naam}</text>`))).toEqual([]);
    expect((infraJson('namen.json') as { wachtrijen: string[] }).wachtrijen.toSorted()).toEqual(Object.keys(queues).toSorted());
  });

  it('leads only to places that are there', () => {
    const anker = (kop: string) =>
      kop
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-');
    const koppen = (tekst: string) => Array.from(tekst.matchAll(/^#+ (.+)$/gm), ([, kop = '']) => anker(kop));
    for (const [, bestand = '', plaats = ''] of document.matchAll(/\]\(([\w.-]*)(?:#([^)]+))?\)/g)) {
      const tekst = bestand === '' ? document : readFileSync(shipped('docs', bestand), 'utf8');
      if (plaats !== '') expect(koppen(tekst), `${bestand}#${plaats}`).toContain(plaats);
    }
  });

  it('names the files of infra/ that it speaks of', () => {
    for (const [, naam = ''] of document.matchAll(/`(?:infra\/modules\/)?([a-z-]+\.bicep)`/g))
      expect(() => readFileSync(shipped('infra', 'modules', naam))).not.toThrow();
  });
});
