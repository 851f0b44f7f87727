import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root, shipped } from '../../src/root.ts';
import { rollen } from '../../src/loket/access.ts';
import { infraJson } from './bicep-files.ts';

const script = readFileSync(shipped('infra/rechten.ps1'), 'utf8');
const secretsScript = readFileSync(shipped('infra/geheimen.ps1'), 'utf8');
const document = readFileSync(shipped('docs/beheer.md'), 'utf8');
const withoutComments = (source: string) => source.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
const operations = globSync('src/graph/**/*.ts', { cwd: root }).map((file) => withoutComments(readFileSync(shipped(file), 'utf8')));
const permission =
  /\b(?:Sites|Files|Lists|Mail|User|Group|GroupMember|Directory)\.(?:Selected|Send|Manage|FullControl|Read\w*)(?:\.[A-Z]\w+)*/g;
const permissions = new Set(operations.flatMap((source) => source.match(permission) ?? []));

describe('infra/rechten.ps1 gives what the operations of src/graph name', () => {
  it('finds the permissions', () => expect([...permissions]).toEqual(expect.arrayContaining(['Sites.Selected', 'Mail.Send', 'Mail.Read'])));

  it('every permission, each explained to the administrator', () => {
    expect([...permissions].filter((name) => !script.includes(`'${name}'`))).toEqual([]);
    expect([...permissions].filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
  });

  it('to the mailbox of the loket alone, by a scope in Exchange and by no right over all mailboxes', () => {
    expect(script).toMatch(/New-ManagementRoleAssignment[^\n]*-CustomResourceScope \$bereik/);
    expect(script).not.toMatch(/Zet-AppRol '?Mail\./);
  });

  it('over all files only where an administrator asks for it', () => {
    const always = [...script.matchAll(/Zet-AppRol '([\w.]+)'/g)].map(([, name]) => name);
    expect(always).toEqual(['Sites.Selected']);
    expect(script).toMatch(/\[string\] \$RuimerRecht = ''/);
  });

  it('changes nothing but by a step that -WhatIf holds back', () => {
    const lines = script.split('\n');
    const changing = /\b(?:New|Update|Set|Remove|Add)-(?:Mg|Management|ServicePrincipal)|-Method (?:POST|PATCH|PUT|DELETE)/;
    const inSteps = new Set<number>();
    let depth = 0;
    lines.forEach((line, index) => {
      if (/^\s*Doe '|\bDoe ["']/.test(line) && depth === 0) depth = 0.5;
      if (depth > 0) {
        inSteps.add(index);
        const opened = (line.slice(line.search(/Doe ["']/) + 1).match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0);
        depth = Math.max(0, Math.floor(depth) + opened);
      }
    });
    const found = lines.map((line, index) => ({ line, index })).filter(({ line }) => changing.test(line));
    expect(found.length).toBeGreaterThan(8);
    expect(found.filter(({ index }) => !inSteps.has(index)).map(({ line }) => line.trim())).toEqual([]);
    expect(script).toContain('[CmdletBinding(SupportsShouldProcess)]');
    expect(script).toContain('$PSCmdlet.ShouldProcess($waarop, $wat)');
  });
});

describe('the roles of the loket', () => {
  const made = [...script.matchAll(/@\{ Id = '([0-9a-f-]{36})'; Waarde = '([\w-]+)'/g)];
  it('are those of src/loket/access.ts', () => expect(made.map(([, , role]) => role)).toEqual([...rollen]));
  it('each have an id of their own', () => expect(new Set(made.map(([, id]) => id)).size).toBe(rollen.length));
  it('are each explained to the administrator', () => expect(rollen.filter((role) => !document.includes(`\`${role}\``))).toEqual([]));
});

describe('infra/geheimen.ps1 sets what Bicep refers to', () => {
  const { geheimen } = infraJson('namen.json') as { geheimen: Record<string, string> };
  it.each(Object.values(geheimen))('%s', (name) => expect(secretsScript).toContain(`'${name}'`));
  it('puts no secret on a command line', () => expect(secretsScript).not.toMatch(/--value/));
});

// There is no PowerShell here: at least brackets and quotes must match.
describe.each([
  ['rechten.ps1', script],
  ['geheimen.ps1', secretsScript],
])('infra/%s', (_name, source) => {
  const code = source.replace(/<#[^]*?#>/g, '').replace(/^\s*#.*$/gm, '');
  it('closes every bracket and quote', () => {
    const closing: Record<string, string> = { '(': ')', '{': '}', '[': ']' };
    const open: string[] = [];
    let quote: string | undefined;
    for (const [at, char] of Array.from({ length: code.length }, (_, at) => [at, code.charAt(at)] as const)) {
      if (quote === "'" ? char === "'" : quote === '"' && char === '"' && code[at - 1] !== '`') quote = undefined;
      else if (quote === undefined && (char === "'" || char === '"')) quote = char;
      else if (quote !== undefined) continue;
      else if (char in closing) open.push(closing[char] ?? '');
      else if (')}]'.includes(char)) expect(char, code.slice(Math.max(0, at - 60), at + 1)).toBe(open.pop());
    }
    expect(quote).toBeUndefined();
    expect(open).toEqual([]);
  });

  it('calls no function of its own that it does not define', () => {
    const defined = new Set([...code.matchAll(/^function ([\w-]+)/gm)].map(([, name]) => name));
    const called = [...code.matchAll(/(?:^|[\s({])((?:Zet|Uit|Doe|Al|Heeft|Willekeurig)(?:-?[A-Z]\w*)?)(?=[\s)'"]|$)/gm)].map(
      ([, name]) => name,
    );
    expect(called.length).toBeGreaterThan(3);
    expect([...new Set(called)].filter((name) => !defined.has(name))).toEqual([]);
  });
});
