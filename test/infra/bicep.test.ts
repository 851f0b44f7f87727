import { describe, expect, it } from 'vitest';
import { bicepFile, bicepFiles, infraJson, moduleFile, type BicepFile } from './bicep-files.ts';
import { namesIn, property, readBicep, text, type Declaration, type Value } from './bicep.ts';

// No Bicep compiler can be had here, so what one would refuse first is checked by these tests.
const functions =
  'concat contains empty environment format guid int items join length loadJsonContent map mapValues reduce resourceGroup split string subscription subscriptionResourceId take tenant toLower trim union uniqueString'.split(
    ' ',
  );
const words = ['true', 'false', 'null', 'if', 'for', 'in', 'existing', 'string', 'int', 'bool', 'array', 'object'];

const tokensOf = (value: Value | undefined): string[] => {
  if (value === undefined) return [];
  if (value.is === 'expression') return namesIn(value.tokens);
  if (value.is === 'object') return [...namesIn(value.keys), ...[...value.entries.values()].flatMap(tokensOf)];
  const own = new Set((value.loop ?? []).filter(({ kind }) => kind === 'name').map(({ text: name }) => name));
  const inAt = (value.loop ?? []).findIndex(({ text: word }) => word === 'in');
  const source = namesIn((value.loop ?? []).slice(inAt + 1));
  const loopNames = new Set([...own].filter((name) => (value.loop ?? []).slice(0, Math.max(inAt, 0)).some((one) => one.text === name)));
  return [...source, ...value.items.flatMap(tokensOf).filter((name) => !loopNames.has(name))];
};

/** What a declaration stands on: its value, and the condition before its body. */
function uses(declaration: Declaration): string[] {
  const equals = declaration.rest.findIndex((token) => token.kind === 'sign' && token.text === '=');
  const condition = declaration.rest[equals + 1]?.text === 'if' ? declaration.rest.slice(equals + 2) : [];
  const bodyAt = condition.findIndex((token) => token.text === '{');
  return [...tokensOf(declaration.value), ...namesIn(condition.slice(0, Math.max(bodyAt, 0)))];
}

const symbols = (file: BicepFile) => file.declarations.filter(({ kind }) => kind !== 'output' && kind !== 'targetScope');
const paramsOf = (file: BicepFile) => file.declarations.filter(({ kind }) => kind === 'param');
const modulesOf = (file: BicepFile) => file.declarations.filter(({ kind }) => kind === 'module');
const named = bicepFiles.map((file) => [file.path, file] as const);

describe('the reader of Bicep finds what a compiler would', () => {
  it.each([
    ['a bracket that is not closed', "var a = {\n  b: 'c'\n", /not closed/],
    ['a bracket that closes nothing', 'var a = [1)]\n', /closes nothing/],
    ['a string that does not end', "var a = 'b\n", /does not end/],
    ['an unclosed expression in a string', "var a = 'b${c\n", /is missing|does not end/],
    ['a property twice', 'var a = {\n  b: 1\n  b: 2\n}\n', /stands twice/],
    ['a property without a value', 'var a = {\n  b\n}\n', /has no value/],
    ['what begins no declaration', 'parm a string\n', /begins no declaration/],
    ['a sign that is none', 'var a = b;\n', /is no Bicep/],
  ])('%s', (_what, source, fault) => expect(() => readBicep(source)).toThrow(fault));

  it('reads objects, lists, loops, conditions, lambdas and strings with expressions', () => {
    const [a, b, c, d] = readBicep(
      "var a = { x: [1, 'y${z.p}'], q: t == 'u' ? v.w : {} }\nvar b = [for (e, i) in list: { n: e[i] }]\nresource c 'T@2024-01-01' = if (!empty(k)) {\n  name: n\n}\nvar d = map(list, m => { o: m.p })\n",
    );
    expect(text(property(a?.value, 'q'))).toBe('t==u?v.w:{}');
    expect(a && uses(a).sort()).toEqual(['t', 'v', 'z']);
    expect(b && uses(b)).toEqual(['list']);
    expect(c && uses(c)).toEqual(['n', 'empty', 'k']);
    expect(d && uses(d)).toEqual(['map', 'list']);
  });
});

describe.each(named)('infra/%s', (_path, file) => {
  it('declares every symbol once', () => {
    const names = symbols(file).map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const outputs = file.declarations.filter(({ kind }) => kind === 'output').map(({ name }) => name);
    expect(new Set(outputs).size).toBe(outputs.length);
  });

  it('stands on nothing that is not there', () => {
    const known = new Set([...symbols(file).map(({ name }) => name), ...functions, ...words]);
    const unknown = file.declarations.flatMap((one) =>
      uses(one)
        .filter((name) => !known.has(name))
        .map((name) => `${one.name}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('declares nothing that is not used', () => {
    const used = new Set(file.declarations.flatMap(uses));
    const mayStandAlone = new Set(['resource', 'module']);
    const idle = symbols(file).filter(({ name, kind, existing }) => !used.has(name) && (!mayStandAlone.has(kind) || existing));
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  it('gives every module exactly what it asks for, and takes outputs that it has', () => {
    for (const module of modulesOf(file)) {
      const target = moduleFile(file, module);
      const given = property(module.value, 'params');
      const names = given?.is === 'object' ? [...given.entries.keys()] : [];
      const asked = paramsOf(target);
      expect(names.filter((name) => !asked.some((one) => one.name === name))).toEqual([]);
      expect(asked.filter(({ value, name }) => value === undefined && !names.includes(name)).map(({ name }) => name)).toEqual([]);
      const outputs = target.declarations.filter(({ kind }) => kind === 'output').map(({ name }) => name);
      const taken = file.declarations.flatMap(({ rest }) => {
        const line = rest.map(({ text: one }) => one).join('');
        return [...line.matchAll(new RegExp(`\\b${module.name}!?\\.outputs\\.(\\w+)`, 'g'))].map(([, name = '']) => name);
      });
      expect(taken.filter((name) => !outputs.includes(name))).toEqual([]);
    }
  });

  it('names each resource by type and dated version', () => {
    for (const { type, value, name } of file.declarations.filter(({ kind }) => kind === 'resource')) {
      expect(type, name).toMatch(/^Microsoft\.[A-Za-z]+(\/[A-Za-z]+)+@\d{4}-\d{2}-\d{2}(-preview)?$/);
      const body = value?.is === 'list' ? value.items[0] : value;
      expect(property(body, 'name'), name).toBeDefined();
    }
  });
});

describe('the files together', () => {
  it('use one version of each type of resource', () => {
    const versions = new Map<string, Set<string>>();
    for (const { type } of bicepFiles.flatMap(({ declarations }) => declarations.filter(({ kind }) => kind === 'resource'))) {
      const [what = '', version = ''] = type.split('@');
      versions.set(what, (versions.get(what) ?? new Set()).add(version));
    }
    expect(versions.size).toBeGreaterThan(15);
    expect([...versions].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  it('are all used', () => {
    const reached = new Set(['main.bicep']);
    for (const path of reached) for (const module of modulesOf(bicepFile(path))) reached.add(moduleFile(bicepFile(path), module).path);
    expect([...reached].sort()).toEqual(bicepFiles.map(({ path }) => path).sort());
  });

  it('main.parameters.json gives what main.bicep asks for, and nothing else', () => {
    const { parameters } = infraJson('main.parameters.json') as { parameters: Record<string, { value: string }> };
    const asked = paramsOf(bicepFile('main.bicep'));
    expect(Object.keys(parameters).sort()).toEqual(asked.map(({ name }) => name).sort());
    // The default of azd and that of Bicep are the same.
    for (const { name, value, type } of asked) {
      expect(type, name).toBe('string');
      const [, , fallback] = /^\$\{([A-Z0-9_]+)(?:=([^}]*))?\}$/.exec(parameters[name]?.value ?? '') ?? [];
      const azdOnly = ['location', 'environmentName', 'principalId'];
      if (!azdOnly.includes(name)) expect(fallback, name).toBe(text(value));
    }
  });
});
