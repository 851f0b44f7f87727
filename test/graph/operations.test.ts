import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { operations, operationsTable } from '../../src/graph/operations/index.ts';
import type { Operation } from '../../src/graph/operation.ts';
import { root } from '../../src/root.ts';

const folder = join(root, 'src/graph/operations');
const files = readdirSync(folder).filter((name) => name !== 'index.ts');
const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'permission' in value && 'units' in value && 'purpose' in value;

describe('the operations on Microsoft 365', () => {
  it.each(files)('%s: what it exports as an operation is in the list', async (file) => {
    const exported = Object.values((await import(pathToFileURL(join(folder, file)).href)) as Record<string, unknown>).filter(isOperation);
    for (const each of exported) expect(operations).toContain(each);
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text.match(/^export (?:async )?function\*? \w+|^export const \w+ = (?:async )?\(/gm)?.length ?? 0).toBeGreaterThan(0);
  });

  it('each has a name of its own, a permission, a purpose, and units as Microsoft counts them', () => {
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
    for (const { name, permission, units, purpose, lane } of operations) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect([permission, purpose].every((text) => text.length > 10)).toBe(true);
      expect(lane === 'graph' ? [0, 1, 2, 5] : [0, 1]).toContain(units);
    }
  });

  it('docs/beheer.md lists them as the code has them', () => {
    const documents = readFileSync(join(root, 'docs/beheer.md'), 'utf8');
    // Differs? node test/graph/write-operations.ts
    expect(documents.includes(`\n\n${operationsTable()}\n\n`)).toBe(true);
  });
});
