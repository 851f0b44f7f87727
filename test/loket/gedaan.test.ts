import { describe, expect, it } from 'vitest';
import { gedaanMelding, metGedaan } from '../../src/loket/frame/gedaan.ts';

const said = (query: string) => String(gedaanMelding(new URLSearchParams(query)) || '');

describe('what a page says after an act', () => {
  it('is a sentence of a fixed list, read out as a status', () => {
    expect(said('gedaan=oordeel')).toContain('Uw oordeel is vastgelegd');
    expect(said('gedaan=oordeel')).toContain('role="status"');
  });
  it.each(['', 'gedaan=', 'gedaan=toString', 'gedaan=__proto__', 'gedaan=U+bent+gehackt', 'gedaan=<b>'])('is nothing for %j', (query) =>
    expect(said(query)).toBe(''),
  );
  it.each([
    ['/loket/x', '/loket/x?gedaan=stem'],
    ['/loket/x#punt-1', '/loket/x?gedaan=stem#punt-1'],
    ['/loket/x?a=b#c', '/loket/x?a=b&gedaan=stem#c'],
  ])('goes in an address: %s', (href, expected) => expect(metGedaan(href, 'stem')).toBe(expected));
});
