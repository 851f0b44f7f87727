import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { handboeken } from '../../src/handboek/handboek.ts';
import { handboekPage } from '../../src/handboek/table.ts';
import { shipped } from '../../src/root.ts';

it('docs/handboek.md is what the code makes of the handbook; run npm run docs:handboek when this fails', () => {
  expect(readFileSync(shipped('docs', 'handboek.md'), 'utf8')).toBe(handboekPage(handboeken));
});

it('names every criterion and every number with its source', () => {
  const page = handboekPage(handboeken);
  for (const { criteria, waarden } of handboeken) {
    for (const { id } of criteria) expect(page).toContain(`| \`${id}\` |`);
    for (const { omschrijving, bron } of Object.values(waarden)) {
      const rows = page.split('\n').filter((line) => line.startsWith(`| ${omschrijving} |`));
      expect([rows.length, rows[0]?.endsWith(`| ${bron} |`)]).toEqual([1, true]);
    }
  }
});
