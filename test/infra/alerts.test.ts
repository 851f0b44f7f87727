import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root, shipped } from '../../src/root.ts';
import { bicepFile, declared } from './bicep-files.ts';
import { property, text } from './bicep.ts';

const document = readFileSync(shipped('docs/beheer.md'), 'utf8');
const rules = declared(bicepFile('modules/alarmen.bicep'), 'regels').value;
const alerts = (rules?.is === 'list' ? rules.items : []).map((rule) => ({
  name: text(property(rule, 'naam')) ?? '',
  says: text(property(rule, 'uitleg')) ?? '',
  query: text(property(rule, 'vraag')) ?? '',
  below: text(property(rule, 'vergelijk')) === 'LessThan',
  threshold: Number(text(property(rule, 'grens'))),
  window: Number(/^PT(\d+)M$/.exec(text(property(rule, 'kijk')) ?? '')?.[1]),
  every: Number(/^PT(\d+)M$/.exec(text(property(rule, 'elke')) ?? '')?.[1]),
}));
/** Tables that Azure Monitor has, with what sends to them. */
const tables = ['StorageQueueLogs', 'AppRequests', 'AppTraces', 'AppExceptions', 'AZKVAuditLogs'];

/** The names of the lines that a source writes in the log. */
const eventsIn = (source: string): string[] => Array.from(source.matchAll(/\blog\(\s*'([a-z0-9-]+)'/g), ([, event = '']) => event);

describe('the alerts', () => {
  it('are those that an administrator must hear of', () =>
    expect(alerts.map(({ name }) => name)).toEqual([
      'bericht-opzij-gezet',
      'functie-mislukt',
      'geen-hartslag',
      'pagina-geeft-fouten',
      'kluis-geweigerd',
      'microsoft-365-geweigerd',
      'bewijs-kapot',
      'vernietigstand-vooruit',
    ]));

  describe.each(alerts.map((alert) => [alert.name, alert] as const))('%s', (name, { says, query, below, threshold, window, every }) => {
    it('says what is the matter, and the documents what to do', () => {
      expect(says.length).toBeGreaterThan(40);
      expect(document).toContain(`| \`${name}\` |`);
    });

    it('asks a table that is there for one number, also when nothing came in', () => {
      expect(query).toMatch(/\| summarize aantal = count\(\)$/);
      expect(tables.some((table) => query.startsWith(table) || query.includes(`(${table} |`))).toBe(true);
      expect(query.split('(').length).toBe(query.split(')').length);
      expect(query.split('"').length % 2).toBe(1);
    });

    it('looks back at least as far as it looks often, so that nothing falls between', () => expect(window).toBeGreaterThanOrEqual(every));
    it('can go off, and not at rest', () => expect(below ? threshold : threshold + 1).toBeGreaterThan(0));
  });

  it('that look for a line of the log look for one that the code writes', () => {
    const geschreven = new Set(
      globSync('{src,functions}/**/*.ts', { cwd: root }).flatMap((file) => eventsIn(readFileSync(shipped(file), 'utf8'))),
    );
    const gezocht = alerts.flatMap(({ query }) => Array.from(query.matchAll(/Message has "([^"]+)"/g), ([, event = '']) => event));
    expect(gezocht).toEqual(['bewijs-kapot', 'vernietigstand-vooruit']);
    expect(gezocht.filter((event) => !geschreven.has(event))).toEqual([]);
  });

  it('are silent about absence but for the heartbeat', () =>
    expect(alerts.filter(({ below }) => below).map(({ name }) => name)).toEqual(['geen-hartslag']));

  it('are sent to the addresses of the administrator', () => {
    const alarm = declared(bicepFile('modules/alarmen.bicep'), 'alarm').value;
    const body = alarm?.is === 'list' ? alarm.items[0] : undefined;
    expect(property(body, 'properties.actions.actionGroups')).toBeDefined();
    expect(text(property(body, 'properties.skipQueryValidation'))).toBe('true');
  });
});

describe('the look from outside', () => {
  const alarmen = bicepFile('modules/alarmen.bicep');
  const test = declared(alarmen, 'gezond').value;
  const alert = declared(alarmen, 'nietBereikbaar').value;
  it('asks the address of health, without following a way to the sign-in, and wants `ok`', () => {
    expect(text(property(test, 'properties.Request.RequestUrl'))).toBe('gezondheidAdres');
    expect(text(property(test, 'properties.Request.FollowRedirects'))).toBe('false');
    expect(text(property(test, 'properties.ValidationRules.ExpectedHttpStatusCode'))).toBe('200');
    expect(text(property(test, 'properties.ValidationRules.ContentValidation.ContentMatch'))).toBe('ok');
  });
  it('tells the administrator when more than one place sees it fail, and the documents what to do', () => {
    expect(Number(text(property(alert, 'properties.criteria.failedLocationCount')))).toBeGreaterThan(1);
    expect(property(alert, 'properties.actions')).toBeDefined();
    expect(document).toContain('| `niet-bereikbaar` |');
  });
});
