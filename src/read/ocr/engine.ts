import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { bundled, shipped } from '../../root.ts';

/** A sign as the engine gives it: `confidence` 0 to 100, places in pixels. */
export type Bounds = { x0: number; y0: number; x1: number; y1: number };
export type EngineSymbol = { text: string; confidence: number; bbox: Bounds };
export type EngineWord = { text: string; confidence: number; bbox: Bounds; symbols: EngineSymbol[] };
export type EngineLine = { bbox: Bounds; baseline: Bounds; words: EngineWord[] };

/** How the engine looks for text: a whole page with columns, one block of lines, or loose words anywhere. */
export const layouts = { page: 3, column: 4, block: 6, line: 7, sparse: 11 } as const;
export type Layout = keyof typeof layouts;

/** The engine for Dutch text. */
export type Engine = {
  /** Reads dark text on a light ground, one byte a pixel. */
  read(gray: Uint8Array, width: number, height: number, dpi: number, layout: Layout): EngineLine[];
  /** The size of its memory in bytes; it never shrinks. */
  memory(): number;
};

type Api = {
  Init(folder: string, language: string, mode: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImage(pointer: number, width: number, height: number, bytesPerPixel: number, bytesPerLine: number): void;
  SetSourceResolution(dpi: number): void;
  Recognize(monitor: null): number;
  GetJSONText(page: number): string;
  Clear(): void;
};
type Core = {
  TessBaseAPI: new () => Api;
  FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
  _malloc(bytes: number): number;
  _free(pointer: number): void;
};
type Instantiate = (imports: WebAssembly.Imports, ready: (instance: WebAssembly.Instance) => void) => object;
type Load = (options: { instantiateWasm: Instantiate; print: () => void; printErr: () => void }) => Promise<Core>;
type Answer = { blocks?: { paragraphs: { lines: EngineLine[] }[] }[] };

const lstmOnly = 1;

/** A function with one instruction of relaxed SIMD (i8x16.relaxed_swizzle): an engine of WebAssembly without it refuses the module. */
const relaxedProbe = Uint8Array.of(
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11,
); // prettier-ignore

/** The variant of the engine that this machine can run: with relaxed SIMD it is some 15% faster. */
const coreName = (): string => `tesseract-core-${WebAssembly.validate(relaxedProbe) ? 'relaxedsimd' : 'simd'}-lstm`;

/** In the bundle the files lie beside the program, else in their packages. */
const fileOf = (shippedAs: string, packaged: string): string => (bundled ? shipped('dist', shippedAs) : own.resolve(packaged));
const own = createRequire(import.meta.url);

async function start(): Promise<Engine> {
  const core = coreName();
  const wasm = readFileSync(fileOf(`${core}.wasm`, `tesseract.js-core/${core}.wasm`));
  // The loader is CommonJS that asks for the folder it stands in, so it is no part of the bundle
  const load = own(fileOf(`${core}.cjs`, `tesseract.js-core/${core}.js`)) as Load;
  let memory: WebAssembly.Memory | undefined;
  const module = await load({
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm(imports, ready) {
      const made = new WebAssembly.Instance(new WebAssembly.Module(wasm), imports);
      memory = Object.values(made.exports).find((value) => value instanceof WebAssembly.Memory);
      ready(made);
      return made.exports;
    },
  });
  if (memory === undefined) throw new Error(`${core} exports no memory`);
  const heap = memory;
  const data = readFileSync(fileOf('nld.traineddata.gz', '@tesseract.js-data/nld/4.0.0_best_int/nld.traineddata.gz'));
  module.FS.writeFile('/nld.traineddata', gunzipSync(data));
  const api = new module.TessBaseAPI();
  if (api.Init('/', 'nld', lstmOnly) !== 0) throw new Error('the engine refuses its own language data');
  module.FS.unlink('/nld.traineddata');
  return {
    memory: () => heap.buffer.byteLength,
    read(gray, width, height, dpi, layout) {
      api.SetVariable('tessedit_pageseg_mode', String(layouts[layout]));
      const pointer = module._malloc(gray.length);
      if (pointer === 0) throw new RangeError('the engine has no memory left');
      new Uint8Array(heap.buffer).set(gray, pointer);
      api.SetImage(pointer, width, height, 1, width);
      module._free(pointer);
      api.SetSourceResolution(Math.round(dpi));
      try {
        if (api.Recognize(null) !== 0) return [];
        const answer = JSON.parse(api.GetJSONText(0)) as Answer;
        return (answer.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
      } finally {
        api.Clear();
      }
    },
  };
}

let started: Promise<Engine> | undefined;

/** The engine, started at the first call of a process (some 150 ms) and kept. */
export const engine = (): Promise<Engine> => (started ??= start());
