import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/read/document.ts';
import { evidenceArea } from '../../../src/read/signatures/evidence-area.ts';

const segment = (text: string, box: Box) => ({ text, box, baseline: box[1] + box[3], size: box[3] });
const page = (...segments: ReturnType<typeof segment>[]) => ({ width: 595, height: 842, segments });
const mark: Box = [80, 300, 100, 30];

describe('the part of a page that shows a signature', () => {
  it('holds the strokes, the nearest label of that name and the words below', () => {
    const sketch = page(
      segment('Handtekening ouder', [80, 280, 90, 9]),
      segment('Handtekening ouder', [320, 280, 90, 9]),
      segment('P. de Wit', [80, 340, 60, 9]),
    );
    expect(evidenceArea(sketch, mark, 'Handtekening ouder')).toEqual([72, 272, 116, 85]);
  });

  it('cuts no words in half: those right above stay out, those right below come in', () => {
    const sketch = page(
      segment('4. Ondertekening', [75, 268, 120, 10]),
      segment('Moeder', [80, 281, 40, 9]),
      segment('P. de Wit', [80, 340, 60, 12]),
      segment('17-11-2026', [80, 358, 60, 9]),
    );
    const [, top, , height] = evidenceArea(sketch, mark, 'Moeder');
    expect([top, top + height]).toEqual([278, 369]);
  });

  it('leaves a label out that stands too far away, and stays on the page', () => {
    const far = page(segment('Handtekening ouder', [20, 80, 90, 9]));
    expect(evidenceArea(far, mark, 'Handtekening ouder')).toEqual([72, 292, 116, 46]);
    expect(evidenceArea(page(), [0, 0, 590, 30], '')).toEqual([0, 0, 595, 38]);
  });
});
