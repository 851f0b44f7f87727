import { describe, expect, it } from 'vitest';
import { giveBackWhenGrown, keptMb } from '../../src/read/sandbox/give-back.ts';

/** A process that holds what it is told, of which `lasting` MB are still in use. */
function processThat(begins: number) {
  const state = { held: begins, lasting: begins, collected: 0 };
  const giveBack = giveBackWhenGrown(
    () => state.held,
    () => {
      state.collected++;
      state.held = state.lasting;
    },
  );
  return { state, giveBack };
}

describe('a reading process gives its memory back', () => {
  it.each([
    { grown: 0, collected: 0 },
    { grown: keptMb, collected: 0 },
    { grown: keptMb + 1, collected: 1 },
  ])('after a document for which it grew by $grown MB: $collected times', ({ grown, collected }) => {
    const { state, giveBack } = processThat(40);
    state.held += grown;
    giveBack();
    expect(state.collected).toBe(collected);
  });

  it('also when it grows little by little', () => {
    const { state, giveBack } = processThat(40);
    let most = 0;
    for (let document = 0; document < 1_000; document++) {
      state.held += 2;
      giveBack();
      most = Math.max(most, state.held);
    }
    expect(most).toBeLessThanOrEqual(40 + keptMb);
    expect(state.collected).toBeLessThan(100);
  });

  it('and does not try again and again for what stays in use', () => {
    const { state, giveBack } = processThat(40);
    [state.held, state.lasting] = [300, 300];
    for (let document = 0; document < 10; document++) giveBack();
    expect(state.collected).toBe(1);
  });
});
