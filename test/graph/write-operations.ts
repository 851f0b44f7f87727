import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsTable } from '../../src/graph/operations/index.ts';
import { root } from '../../src/root.ts';

// Writes the table of operations into docs/beheer.md, as the code has them: node test/graph/write-operations.ts
const path = join(root, 'docs/beheer.md');
const text = readFileSync(path, 'utf8');
const table = operationsTable();
const begin = text.indexOf(table.slice(0, table.indexOf('\n')));
if (begin < 0) throw new Error(`${path} has no table of operations`);
const end = text.indexOf('\n\n', begin);
writeFileSync(path, text.slice(0, begin) + table + text.slice(end));
