import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { heropend, mag, metStatus, overgangen } from '../../src/dossier/status.ts';
import { statussen, type DossierRecord, type DossierStatus } from '../../src/storage/records.ts';

const record = (status: DossierStatus, more: Partial<DossierRecord> = {}): DossierRecord => ({
  schoolId: 's',
  dossierId: 'd',
  driveId: 'v',
  kenmerk: 'D-1',
  map: 'm',
  status,
  ontvangenOp: '2026-03-01T10:00:00Z',
  laatsteUpload: '2026-03-01T10:00:00Z',
  gewijzigdOp: '2026-03-01T10:00:00Z',
  versie: 1,
  ...more,
});

describe('the status of a dossier', () => {
  it('is one of the twelve that the columns show, each with words for a school', () => {
    expect([...statussen].sort()).toEqual(
      [
        'ontvangen',
        'wordt gelezen',
        'incompleet',
        'in behandeling',
        'ter besluit',
        'toegekend',
        'afgewezen',
        'buiten behandeling',
        'ingetrokken',
        'bezwaar',
        'gesloten',
        'vernietigd',
      ].sort(),
    );
  });

  it('is explained to schools in their manual, each in a sentence or two', () => {
    const manual = readFileSync(new URL('../../docs/handleiding-school.md', import.meta.url), 'utf8');
    const rows = new Set([...manual.matchAll(/^\| ([^|]+) \| ([A-Z][^|]*\.) \|$/gm)].map(([, status]) => status));
    expect(statussen.filter((status) => !rows.has(status))).toEqual([]);
  });

  it.each<[DossierStatus, DossierStatus, boolean]>([
    ['ontvangen', 'wordt gelezen', true],
    ['ontvangen', 'toegekend', false],
    ['wordt gelezen', 'in behandeling', true],
    ['in behandeling', 'wordt gelezen', true],
    ['in behandeling', 'ter besluit', true],
    ['incompleet', 'buiten behandeling', true],
    ['ter besluit', 'toegekend', true],
    // Sent back instead of signed
    ['ter besluit', 'incompleet', true],
    ['ter besluit', 'wordt gelezen', false],
    ['toegekend', 'wordt gelezen', false],
    ['toegekend', 'bezwaar', true],
    ['bezwaar', 'afgewezen', true],
    ['bezwaar', 'wordt gelezen', false],
    ['buiten behandeling', 'wordt gelezen', false],
    ['ingetrokken', 'incompleet', false],
    ['gesloten', 'ontvangen', true],
    ['gesloten', 'incompleet', false],
    ['vernietigd', 'ontvangen', true],
    ['vernietigd', 'toegekend', false],
  ])('from %s to %s: %s', (van, naar, allowed) => {
    expect(mag(van, naar)).toBe(allowed);
    expect(metStatus(record(van), naar).status).toBe(allowed ? naar : van);
  });

  it('can be come to from ontvangen, whichever it is, and there is a way on from each', () => {
    const seen = new Set<DossierStatus>(['ontvangen']);
    for (const status of seen) for (const next of overgangen[status]) seen.add(next);
    expect([...seen].sort()).toEqual([...statussen].sort());
    for (const status of statussen) expect(overgangen[status].length, status).toBeGreaterThan(0);
  });

  it.each<[DossierStatus, DossierStatus | undefined, DossierStatus]>([
    ['gesloten', 'incompleet', 'ontvangen'],
    ['gesloten', 'wordt gelezen', 'ontvangen'],
    ['gesloten', 'toegekend', 'toegekend'],
    ['gesloten', 'ingetrokken', 'ingetrokken'],
    ['gesloten', 'ter besluit', 'ter besluit'],
    ['gesloten', undefined, 'ontvangen'],
    // Decided while its folder was away.
    ['toegekend', 'ter besluit', 'toegekend'],
    ['vernietigd', undefined, 'ontvangen'],
  ])('%s that was %s comes back as %s', (status, voorSluiten, back) => {
    const opened = heropend(record(status, voorSluiten === undefined ? {} : { voorSluiten }));
    expect(opened.status).toBe(back);
    expect(opened).not.toHaveProperty('voorSluiten');
  });
});
