import { describe, expect, it } from 'vitest';
import type { Bevinding } from '../../src/check/rapport.ts';
import { nodigView } from '../../src/loket/dossier/nodig-view.ts';
import { naarFeiten } from '../../src/loket/feiten/naar-feiten.ts';
import type { Html } from '../../src/loket/frame/html.ts';
import { rapport } from './world.ts';

describe('the way to facts', () => {
  const punt = (part: Partial<Bevinding>): Bevinding => ({ ...rapport.bevindingen[3]!, ...part });
  it.each<[string, Partial<Bevinding>, boolean, boolean | undefined]>([
    ['stands at a finding that rests on facts, also where none was found', { bewijs: [] }, true, undefined],
    ['stands at one with words for evidence', { id: 'x' }, true, undefined],
    ['not at a file that cannot be read', { id: 'bestand.leesbaar', bewijs: [{ document: 'a', pagina: 1, citaat: '' }] }, false, undefined],
    ['not at a judgement', { soort: 'oordeel' }, false, undefined],
    ['not at a list', {}, false, true],
  ])('%s', (_, part, there, lijst) =>
    expect(naarFeiten({ kenmerk: 'D-1', ...(lijst && { lijst: true as const }) }, punt(part)) !== false).toBe(there),
  );
});

describe('what is still needed', () => {
  it('leads to the point of the report that asks it, where there is one', () => {
    const { text } = nodigView(['evaluatie van het OPP', 'iets van vroeger <b>'], rapport) as Html;
    expect(text).toContain('<a class="utrecht-link" href="#punt-gp.opp">evaluatie van het OPP</a>');
    expect(text).toContain('<li class="utrecht-unordered-list__item">iets van vroeger &lt;b&gt;</li>');
    expect(nodigView([], rapport)).toBe(false);
    expect((nodigView(['evaluatie van het OPP'], undefined) as Html).text).not.toContain('href');
  });
});
