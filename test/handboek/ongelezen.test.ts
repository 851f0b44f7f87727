import { describe, expect, it } from 'vitest';
import type { DossierFacts } from '../../src/read/facts.ts';
import { assess, type Change } from './assess-one.ts';
import { cases } from './cases.ts';
import { unreadFile } from './facts-builder.ts';

const found = (id: string, change: Change) => assess(change).rapport.bevindingen.find((one) => one.id === id);
// What the form itself says: another file that was not read does not hold it
const onForm = ['alg.geldigheid-minimaal', 'alg.geldigheid-maximaal', 'alg.plaatsingsdatum', 'alg.overleg-vso', 'vl.tlv-nummer'];
const missing = cases
  .filter(([id, uitkomst, , change]) => uitkomst === 'ontbreekt' && !id.startsWith('bestand.') && change.lijst === undefined)
  .map(([id, , name, change]) => ({
    id,
    name,
    change,
    documenten: [...new Set(found(id, change)?.bewijs.map(({ document }) => document))],
  }));

describe('what may stand where the computer could not read does not lack', () => {
  const shown = missing.filter(({ documenten }) => documenten.length > 0);
  it.each(shown)('$id: $name, with a page of that very document that was not read', ({ id, change, documenten }) => {
    for (const naam of documenten) {
      const bevinding = found(id, { ...change, unreadable: { naam, paginas: [2] } });
      expect(bevinding?.uitkomst).toBe('te-beoordelen');
      expect(bevinding?.bewijs.map(({ document, pagina }) => `${document} ${pagina}`)).toContain(`${naam} 2`);
    }
  });

  const silent = missing.filter(({ documenten, change }) => documenten.length === 0 && change.nothingRead !== true);
  it.each(silent.filter(({ id }) => !onForm.includes(id)))(
    '$id: $name, with a file that a person can read and the computer not',
    ({ id, change }) => {
      const unread = [...(change.unread ?? []), unreadFile('scan.pdf', 'onleesbaar')];
      expect(found(id, { ...change, unread })?.uitkomst).toBe('te-beoordelen');
    },
  );

  it.each(silent.filter(({ id }) => onForm.includes(id)))('$id: $name, with a page of the form that was not read', ({ id, change }) => {
    const unreadable = { naam: '', paginas: [2] };
    const facts = (all: DossierFacts) => {
      change.facts?.(all);
      unreadable.naam = all.aanvraag.document ?? '';
    };
    expect(found(id, { ...change, facts, unreadable })?.uitkomst).toBe('te-beoordelen');
  });
});
