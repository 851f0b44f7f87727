import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root, shipped } from '../../src/root.ts';
import { storageNames } from '../../src/storage/index.ts';
import { queues } from '../../src/storage/queues.ts';
import { bicepFile, declared, infraJson } from './bicep-files.ts';
import { property, text } from './bicep.ts';

type Namen = {
  wachtrijen: string[];
  tabellen: string[];
  containers: string[];
  hartslag: string;
  meldingPad: string;
  gezondheidPad: string;
  openbarePaden: string[];
};
const namen = infraJson('namen.json') as Namen;
const sources = globSync('functions/*.ts', { cwd: root }).map((file) => readFileSync(shipped(file), 'utf8'));
const sorted = (names: Iterable<string>) => [...names].sort();
const matches = (pattern: RegExp) => sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name));

describe('infra/namen.json names what the code uses', () => {
  it('queues', () => expect(sorted(namen.wachtrijen)).toEqual(sorted(Object.keys(queues))));
  it('tables', () => expect(sorted(namen.tabellen)).toEqual(sorted(storageNames.tables)));
  it('containers', () => expect(sorted(namen.containers)).toEqual(sorted(storageNames.containers)));

  it('a queue function for every queue, by its own name, which scales by itself', () => {
    expect(sorted(matches(/queueName: '([\w-]+)'/g))).toEqual(sorted(namen.wachtrijen));
    expect(sorted(matches(/functions\.storageQueue\(\s*'([\w-]+)'/g))).toEqual(sorted(namen.wachtrijen));
  });

  it('the function whose rounds are the heartbeat runs by a timer, more often than the alert looks back', () => {
    expect(matches(/functions\.timer\(\s*'([\w-]+)'/g)).toContain(namen.hartslag);
    const source = sources.find((one) => one.includes(`functions.timer('${namen.hartslag}'`)) ?? '';
    expect(Number(/schedule: '0 \*\/(\d+) \* \* \* \*'/.exec(source)?.[1])).toBeLessThanOrEqual(10);
  });

  it('every address outside the loket is open without signing in, and no other', () => {
    const routes = [...matches(/route: '([^']+)'/g), ...matches(/^ {2}\['[\w-]+', '([^']+)'\]/gm)];
    expect(routes).toContain('loket');
    const outside = routes.filter((route) => route !== 'loket' && !route.startsWith('loket/'));
    expect(sorted(namen.openbarePaden)).toEqual(sorted(outside.map((route) => `/${route.replace('{*path}', '*')}`)));
    expect(namen.openbarePaden).toContain(namen.meldingPad);
    expect(namen.openbarePaden).toContain(namen.gezondheidPad);
  });
});

describe('infra/ agrees with host.json', () => {
  const host = JSON.parse(readFileSync(shipped('host.json'), 'utf8')) as {
    telemetryMode: string;
    logging: { logLevel: Record<string, string> };
    extensions: { http: { routePrefix: string; maxConcurrentRequests: number } };
  };
  const app = declared(bicepFile('modules/functie-app.bicep'), 'app');

  it('as many requests side by side in the scaling as in the host', () => {
    const scale = property(app.value, 'properties.functionAppConfig.scaleAndConcurrency.triggers.http.perInstanceConcurrency');
    expect(Number(text(scale))).toBe(host.extensions.http.maxConcurrentRequests);
  });

  it('routes have no prefix, as the paths of namen.json have none', () => expect(host.extensions.http.routePrefix).toBe(''));
  it('the host writes no address of a request or call into the log', () => {
    for (const category of ['Microsoft.AspNetCore', 'System.Net.Http', 'Azure.Core'])
      expect(host.logging.logLevel[category]).toBe('Warning');
  });
  it('the host tells by OpenTelemetry', () => expect(host.telemetryMode).toBe('OpenTelemetry'));

  it('the app runs on the Node version of package.json', () => {
    const version = text(property(app.value, 'properties.functionAppConfig.runtime.version'));
    const { engines } = JSON.parse(readFileSync(shipped('package.json'), 'utf8')) as { engines: { node: string } };
    expect(engines.node).toBe(`>=${version}`);
  });
});
