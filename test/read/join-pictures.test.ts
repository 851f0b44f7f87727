import { describe, expect, it } from 'vitest';
import type { Box, Line, Page } from '../../src/read/document.ts';
import type { FirstRead, PictureRef } from '../../src/read/first-read.ts';
import { joinPictures } from '../../src/read/join-pictures.ts';
import type { PageOcr } from '../../src/read/picture-page.ts';
import type { Sketch } from '../../src/read/signatures/sketch.ts';
import { damaged, UnreadError } from '../../src/read/unread.ts';

const sketch = (number: number, more: Partial<Sketch> = {}): Sketch => ({
  number,
  width: 595,
  height: 842,
  running: true,
  segments: [],
  rules: [],
  marks: [],
  ...more,
});
const line = (text: string, top: number, left = 50): Line => ({ text, box: [left, top, 200, 12] });
const textPage = (number: number, ...lines: Line[]): Page => ({ number, lines, source: 'tekst', confidence: 1 });
const ocr = (number: number, lines: Line[], more: Partial<PageOcr> = {}): PageOcr => ({
  page: { number, lines, source: 'ocr', confidence: 0.7 },
  fields: [],
  sketch: sketch(number),
  empty: false,
  ...more,
});
const first = (pages: Page[], beelden: PictureRef[], more: Partial<FirstRead> = {}, onleesbaar?: number[]): FirstRead => ({
  document: {
    name: 'stuk',
    format: 'pdf',
    pages,
    fields: [],
    signatures: [],
    places: [],
    ...(onleesbaar && { onleesbarePaginas: onleesbaar }),
  },
  beelden,
  sketches: pages.map((page) => sketch(page.number)),
  ...more,
});
const texts = (pages: readonly Page[]) => pages.map((page) => [page.number, page.lines.map((one) => one.text)]);
const refused = (work: () => unknown): UnreadError => {
  try {
    work();
  } catch (error) {
    if (error instanceof UnreadError) return error;
    throw error;
  }
  throw new Error('was joined');
};

describe('recognised pages in a document', () => {
  it('stand in order between the pages that have text', () => {
    const read = first([textPage(1, line('een', 10)), textPage(3, line('drie', 10))], [{ pagina: 2 }, { pagina: 4 }], {}, [2, 4]);
    const joined = joinPictures(read, [
      { ref: { pagina: 4 }, result: ocr(4, [line('vier', 10)]) },
      { ref: { pagina: 2 }, result: ocr(2, [line('twee', 10)]) },
    ]);
    expect(texts(joined.pages)).toEqual([[1, ['een']], [2, ['twee']], [3, ['drie']], [4, ['vier']]]); // prettier-ignore
    expect(joined.pages.map((page) => page.source)).toEqual(['tekst', 'ocr', 'tekst', 'ocr']);
    expect(joined.onleesbarePaginas).toBeUndefined();
  });

  it('keep the words of the file where both have them, and take in the others by their place', () => {
    const read = first([textPage(1, line('Kop in letters', 10))], [{ pagina: 1 }]);
    const seen = [line('K0p in leters', 11), line('onder de kop', 40)];
    const { pages } = joinPictures(read, [{ ref: { pagina: 1 }, result: ocr(1, seen) }]);
    expect(texts(pages)).toEqual([[1, ['Kop in letters', 'onder de kop']]]);
    expect(pages[0]?.lines.map((one) => one.confidence)).toEqual([1, 0.7]);
    expect(pages[0]).toMatchObject({ source: 'ocr', confidence: 0.7 });
  });

  it('that are a part of a page stand where the part stands, its signatures too', () => {
    const vak: Box = [100, 400, 300, 200];
    const label = { text: 'Handtekening ouder', box: [50, 410, 120, 12] as Box, baseline: 420, size: 11 };
    const read = first([textPage(1, line('boven', 10), line('onder', 700))], [{ pagina: 1, vak }]);
    const strokes = { how: 'inkt' as const, box: [60, 20, 90, 30] as Box };
    const result = ocr(1, [line('midden', 20, 5)], {
      sketch: sketch(1, { segments: [{ ...label, box: [5, 5, 120, 12], baseline: 15 }], marks: [strokes] }),
    });
    const joined = joinPictures(read, [{ ref: { pagina: 1, vak }, result }]);
    expect(texts(joined.pages)).toEqual([[1, ['boven', 'midden', 'onder']]]);
    expect(joined.pages[0]?.lines[1]?.box).toEqual([105, 420, 200, 12]);
    expect(joined.signatures).toMatchObject([{ how: 'inkt', label: 'Handtekening ouder', page: 1, box: [160, 420, 90, 30] }]);
  });

  it('that are pictures of a Word file stand under the text of their page', () => {
    const read = first(
      [{ ...textPage(1), lines: [{ text: 'tekst' }] }],
      [
        { pagina: 1, deel: 'word/media/a.png' },
        { pagina: 1, deel: 'word/media/logo.png' },
      ],
    );
    const joined = joinPictures(read, [
      { ref: { pagina: 1, deel: 'word/media/a.png' }, result: ocr(1, [line('op het plaatje', 5)]) },
      { ref: { pagina: 1, deel: 'word/media/logo.png' }, result: ocr(1, []) },
    ]);
    expect(texts(joined.pages)).toEqual([[1, ['tekst', 'op het plaatje']]]);
    expect(joined.onleesbarePaginas).toBeUndefined();
  });

  it('that failed, or show something without a word, are named as unreadable; a blank page is not', () => {
    const read = first(
      [textPage(1, line('een', 10))],
      [2, 3, 4].map((pagina) => ({ pagina })),
    );
    const joined = joinPictures(read, [
      { ref: { pagina: 2 }, result: damaged() },
      { ref: { pagina: 3 }, result: ocr(3, []) },
      { ref: { pagina: 4 }, result: ocr(4, [], { empty: true }) },
    ]);
    expect(joined.onleesbarePaginas).toEqual([2, 3]);
    expect(texts(joined.pages)).toEqual([[1, ['een']], [3, []], [4, []]]); // prettier-ignore
  });

  it('take away the name of an unreadable page, which stays where no picture was looked at', () => {
    const read = first([textPage(1, line('een', 10))], [{ pagina: 2 }], {}, [2, 5]);
    expect(joinPictures(read, [{ ref: { pagina: 2 }, result: ocr(2, [line('twee', 10)]) }]).onleesbarePaginas).toEqual([5]);
  });

  it('keep the name of a photo that breaks off, of which a part is lost', () => {
    const { document, ...read } = first([textPage(1)], [{ pagina: 1 }], {}, [1]);
    const photo = { ...read, document: { ...document, format: 'afbeelding' as const } };
    expect(joinPictures(photo, [{ ref: { pagina: 1 }, result: ocr(1, [line('een', 10)]) }]).onleesbarePaginas).toEqual([1]);
  });

  it('keep the digital signatures that show on no page', () => {
    const hidden = { how: 'digitaal' as const, label: '', state: 'geldig' as const, page: 1, confidence: 1 };
    const read = first([], [{ pagina: 1 }]);
    read.document.signatures = [hidden];
    expect(joinPictures(read, [{ ref: { pagina: 1 }, result: ocr(1, [line('een', 10)]) }]).signatures).toEqual([hidden]);
  });
});

describe('a document of pictures alone', () => {
  const scan = first([], [{ pagina: 1 }]);

  it('without a word is for a person to look at, with what the school can do', () => {
    const error = refused(() => joinPictures(scan, [{ ref: { pagina: 1 }, result: ocr(1, []) }]));
    expect(error).toMatchObject({
      fault: 'onleesbaar',
      message: expect.stringMatching(/geen woorden te lezen.*Scan het document opnieuw/u),
    });
  });

  it('of which no page could be recognised says why', () => {
    expect(refused(() => joinPictures(scan, [{ ref: { pagina: 1 }, result: damaged() }]))).toMatchObject({
      fault: 'onleesbaar',
      message: damaged().message,
    });
  });

  it('of blank paper is said to hold no text', () => {
    expect(refused(() => joinPictures(scan, [{ ref: { pagina: 1 }, result: ocr(1, [], { empty: true }) }])).fault).toBe('zonder-tekst');
  });
});

describe('a document with more on its pages than anyone can search', () => {
  const crowded = (number: number, count: number): Sketch => {
    const box = (i: number): Box => [20 + (i % 5) * 100, 5 + (i / count) * 800, 90, 4];
    const places = Array.from({ length: count }, (_, i) => i);
    const segments = places.map((i) => ({ text: i % 25 === 0 ? 'Handtekening ouder:' : 'woord', box: box(i), baseline: 9, size: 4 }));
    return sketch(number, { segments, rules: places.map(box), marks: places.filter((i) => i % 25 === 0).map((i) => ({ how: 'inkt', box: box(i) })) }); // prettier-ignore
  };
  const joined = (sketches: Sketch[]) => {
    const pages = sketches.map(({ number }) => textPage(number, line('Brief', 20)));
    return joinPictures(first(pages, [{ pagina: 1 }], { sketches }), [
      { ref: { pagina: 1, deel: 'p' }, result: ocr(1, [line('Scan', 50)]) },
    ]);
  };

  it('is refused with what to do, before it holds up the service', () => {
    expect(refused(() => joined([crowded(1, 20_000)]))).toMatchObject({
      fault: 'te-groot',
      message: expect.stringContaining('nieuwe PDF'),
    });
  });

  it('is not what 500 full forms are', () => {
    expect(joined(Array.from({ length: 500 }, (_, i) => crowded(i + 1, 250))).pages).toHaveLength(500);
  });
});
