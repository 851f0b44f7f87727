import { describe, expect, it } from 'vitest';
import { besluitSchema, nummerSchema, toewijzingSchema } from '../../src/storage/records.ts';
import { besluitRecord } from '../decide/besluiten.ts';

describe('records from before signatures, kinds and versions', () => {
  it('are read as they were written', () => {
    const old = besluitRecord({ nummer: 'SWV-2025-2026-0001', lijst: { versie: 3, rijen: 4, geweigerd: [2] } });
    expect(besluitSchema.parse(JSON.parse(JSON.stringify(old)))).toEqual(old);
    const nummer = { reeks: 'r', volgnummer: 1, besluitId: 'b', nummer: 'n', gegevenOp: '2026-05-12T10:00:00.000Z' };
    expect(nummerSchema.parse(nummer)).toEqual(nummer);
    const toewijzing = { leerling: 'ab', besluitId: 'b', toegewezenOp: '2026-05-12' };
    expect(toewijzingSchema.parse(toewijzing)).toEqual(toewijzing);
  });
});
